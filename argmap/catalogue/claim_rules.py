"""Claims and arguments: what they say and how they hang together."""

from argmap.catalogue.rule import error, warning

CLAIMS = (
    error(
        "orphan-claim",
        "No line of argument leads from this claim to a position, or, in a map without questions, to any other "
        "claim. Nobody who follows the arguments will ever meet it.",
        "Name it as a premise where it belongs, list it as a position, or remove it.",
    ),
    warning(
        "unsupported-claim",
        "Nobody is cited for the claim, no argument supports it, and it is not marked as unstated: "
        "the map does not tell where it comes from. A claim that is a condition and nothing else needs none of these.",
        "Cite who says it, support it, or mark it 'unstated: true' if nobody says it but an argument needs it.",
    ),
    error(
        "unstated-but-cited",
        "The claim is marked as said by nobody, and yet somebody is cited for it.",
        "Remove 'unstated: true' or the citation. Citing somebody who rejects the claim is fine.",
    ),
    warning(
        "open-question",
        "No position answers the question: it has no 'positions', or an empty list. Until a map has a position, no "
        "claim of it is an orphan.",
        "List the claims that answer it under 'positions:'. If it is open on purpose, waive the finding with the "
        "reason.",
    ),
    warning(
        "undefended-position",
        "A position answers a question, but no argument supports it.",
        "Add the arguments for it. If its sources give none, waive the finding with that as its reason.",
    ),
    warning(
        "argues-in-circle",
        "Claims support each other in a circle, so in the end each is its own reason. The message shows the circle.",
        "Find the step that the sources do not take, and remove or turn it. If two claims say the same in other words, "
        "make them one and list the text of the other under 'also:'. A circle that a source really argues in is waived "
        "on its first claim.",
    ),
    warning(
        "argues-with-itself",
        "A claim is a premise of an objection to itself, a condition of itself, or of what undercuts a step that it "
        "is a premise of.",
        "Name the claim that was meant, or remove the argument.",
    ),
    warning(
        "on-both-sides",
        "One claim is a premise both for and against the same conclusion.",
        "Remove it from one side, or tell the two apart: often one of the steps needs a linked premise or "
        "a narrower claim.",
    ),
    error(
        "duplicate-argument",
        "The same premises lead to the same conclusion on the same side twice. Each would be counted.",
        "Merge the two into one, with the citations of both.",
    ),
    warning(
        "rival-objection",
        "An objection's premise and its conclusion are positions on one question. They are rivals already, and "
        "an objection between them says it twice.",
        "Remove the objection; object with the reasons for the rival position instead. If the positions can hold "
        "together, write 'rivals: false' at the question.",
    ),
    error(
        "equal-text",
        "Two claims have the same text, or one has the text of the other among its other wordings. So they are one "
        "proposition, and its arguments are scattered over two places.",
        "Make them one claim, with the citations and arguments of both; or remove the wording that is not the claim's.",
    ),
    warning(
        "near-equal-text",
        "Two claims have nearly the same text. Either they say the same, and their arguments are scattered over two "
        "places, or readers will mix them up. Rival positions, claims of which one objects to the other, and texts "
        "with different numbers are not compared; of long texts, only the first 1,000 characters are.",
        "Make them one claim, or word one of them so that the difference is plain.",
    ),
    warning(
        "stray-quotation-mark",
        "A text has a quotation mark without its partner, most likely because only one end of it was put in quotes.",
        "Remove the mark, or put it at both ends.",
    ),
    warning(
        "control-character",
        "A text holds a character that controls terminals and is not to be seen. In double quotes a backslash "
        "starts an escape, so that '\\r' and '\\b' become such characters.",
        "Write the backslash twice, or put the text in single quotes.",
    ),
    warning(
        "several-lines",
        "The text of a claim, or a question, has several lines. Trees, lists and pictures draw it as one line, in "
        "which nobody sees where a line began.",
        "Make it one sentence, and put the rest into 'note:', which keeps its lines. After '>' YAML joins the lines of "
        "a text, after '|' it keeps them; an empty line in between stays a line break after '>' too.",
    ),
    warning(
        "field-in-text",
        "A text holds the name of a field with a list behind it. YAML takes a line that is indented too much for a "
        "part of the text above it, without a word.",
        "Write the line in the column of the other fields. If it is text, waive the finding.",
    ),
    warning(
        "listed-twice",
        "A list names the same entry twice, or another wording of a claim is its text.",
        "Remove one of the two.",
    ),
    warning(
        "unknown-scheme",
        "The scheme of an argument is none of those in Walton, Reed and Macagno's Argumentation Schemes (2008).",
        "Take the name that the message suggests. If your map has schemes of its own, waive the finding on the map.",
    ),
    warning(
        "unknown-critical-question",
        "An argument raises a critical question that no scheme has, or one of a scheme that none of the arguments has "
        "that it can be about: the argument whose step it is about; or, if it is about a claim, the arguments for the "
        "claim and those from it. An argument for a claim raises none.",
        "Take the id that the message suggests, name the scheme of the argument that is meant, or move the question to "
        "the argument that raises it. 'argmap explain' with the name of a scheme lists its questions.",
    ),
)
