"""The signs of answers in a terminal, and the marks and shapes of pictures."""

from argmap.catalogue.topic import Topic


def _sign(name: str, meaning: str, *see: str, also: tuple[str, ...] = ()) -> Topic:
    return Topic("sign", name, meaning, also, see=see)


def _drawn(name: str, meaning: str, *see: str, also: tuple[str, ...] = ()) -> Topic:
    return Topic("in pictures", name, meaning, also, see=see)


STEPS = (
    _sign("+", "Supports the claim above it.", "support"),
    _sign("-", "Objects to the claim above it.", "objection", also=("−",)),
    _sign("?", "A condition: the claim above it holds only if this does.", "condition"),
    _sign("~", "Undercuts the step of the argument above it.", "undercutter"),
    _sign("~?", "A condition of the step of the argument above it.", "condition", "step"),
    _sign("&", "A premise that counts only together with those beside it.", "linked premises"),
    _sign("[ ]", "Brackets around a sign: the step is the curator's, and no source draws it.", "curator's step"),
    _sign("( )", "Parentheses around a sign: sources only report that somebody draws the step.", "reported step"),
)
VOICES = (
    _sign(
        "·2",
        "So many voices hold the claim: they assert, suggest or concede it. A voice counts once.",
        "hold",
        also=("·n", "·", "held by 2"),
    ),
    _sign(
        "·3 (1 conceding)",
        "Three voices hold the claim, and one of them only concedes it. In '·1 (only conceding)' nobody does more.",
        "concedes",
        also=("·1 (only conceding)", "(1 conceding)", "held by 3 (1 conceding)", "held by 1 (only conceding)"),
    ),
    _sign("×1", "So many voices reject the claim.", "rejects", also=("×n", "×", "rejected by 1")),
    _sign(
        "only reported by 2",
        "So many voices report that somebody says it, and nobody who is cited holds it.",
        "only reported",
    ),
    _sign(
        "only rejected by 1",
        "So many voices reject the claim, and nobody who is cited holds or reports it.",
        "rejects",
        also=("only rejected",),
    ),
    _sign(
        "←",
        "In argmap read: what cites the line above it, a claim or the step of an argument. A stance stands behind it, "
        "unless the voice asserts the claim.",
        "citation",
        "stance",
    ),
    _sign("—", "In argmap read: from this line on, the source does not say who speaks.", "voice"),
    _sign("= line 6", "In argmap read: the line repeats line 6.", "repeat", also=("=", "= line n")),
    _sign("»«", "The words between these marks stand in the source.", "quote", also=("»", "«", "» «")),
)
TREE = (
    _sign("1.2", "The number of a position: that of its question, and its own there.", "position", also=("1", "n.n")),
    _sign(
        "23 [8]",
        "In argmap tree: how many arguments there are, and how many of these are the curator's, as no source draws the "
        "step.",
        "curator's step",
        also=("[8]",),
    ),
    _sign("(above)", "The claim is written out above; here stands only its id.", "claim", also=("above",)),
    _sign("(below)", "The claim is written out below; here stands only its id.", "claim", also=("below",)),
    _sign(
        "… 3+",
        "So many arguments stand there that the answer does not show: + for the claim, - against it, ? conditions, "
        "~ undercutters of the step, ~? conditions of the step.",
        "folded",
        also=("…", "… n", "… n folded", "… n left out", "… n more about it"),
    ),
    _sign(
        "… 3 more",
        "So many more of the same kind that the answer does not show; the command behind it prints all of them.",
        "folded",
        also=("more",),
    ),
    _sign(
        "undercut by 2",
        "In argmap show: so many arguments stand against the step. argmap against PREMISE lists them.",
        "undercutter",
    ),
    _sign(
        "premise objected to by 2",
        "In argmap show: so many arguments stand against a premise. argmap against PREMISE lists them.",
        "objection",
    ),
    _sign("12>", "The depth of a row that is too deep to be indented any further.", also=("n>",)),
    _sign(
        "*",
        "In a tree with filters: the claim fits. In argmap show of a question: the voice holds more than one of its "
        "positions.",
        "filter",
        "rival",
        "hold",
    ),
    _sign("!", "What argmap check finds wrong with the claim, or with the quote above.", "finding"),
    _sign(
        "|",
        "In argmap check: a line of the map's file behind its number, and below it ^ where the finding is.",
        "finding",
        also=("^",),
    ),
)
SHAPES = (
    _drawn("box", "A claim. A yellow box is a position, a dark one a question.", "claim", also=("yellow", "dark")),
    _drawn("circle", "The sign of a support.", "support"),
    _drawn("diamond", "The sign of an objection.", "objection"),
    _drawn("hexagon", "The sign of a condition.", "condition"),
    _drawn(
        "octagon",
        "The sign of an undercutter; in Mermaid it is a box with double sides.",
        "undercutter",
        also=("double sides",),
    ),
    _drawn(
        "folder", "A source, with --sources; in Mermaid a drum. Its lines say which lines are cited.", also=("drum",)
    ),
    _drawn(
        "hollow",
        "A sign that is not filled: sources only report the step or, if it is dashed too, the curator alone draws it.",
        "reported step",
        "curator's step",
        also=("dashed",),
    ),
    _drawn("dashed frame", "A claim that is only reported.", "only reported"),
    _drawn("dotted frame", "A claim that nobody states.", "unstated", also=("dotted",)),
    _drawn("grey text", "With --labels: a claim that is out, as the word below its text says.", also=("grey",)),
    _drawn("stronger frame", "What a part is around, as --focus asks for; in DOT it is doubled.", also=("◎", "focus")),
    _drawn(
        "frame",
        "Around several boxes, with --cluster-by: what bears on one position before any other, or what one source "
        "says.",
        also=("▭", "cluster"),
    ),
    _drawn("⋎", "Lines that meet at a sign: its premises are only together an argument.", "linked premises"),
    _drawn("thick line", "From a position to its question.", "position"),
)
MARKS = (
    _drawn(
        "·2 at a sign",
        "So many voices draw the step. It is left out where all who hold the premise draw it too.",
        "drawn",
    ),
    _drawn(
        "out at a sign",
        "With --labels: the step is out or, with that word, undecided. At a sign without either it is in.",
        "step",
        also=("undecided at a sign", "label of a step", "label at a sign"),
    ),
    _drawn(
        "… 1+ in a box",
        "What a part leaves out around the box: + for it, − against it, ? conditions, ~ undercutters, and →2 "
        "arguments that it is a premise of.",
        "part of the map",
        also=("→2", "→n"),
    ),
)
