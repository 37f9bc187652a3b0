"""The words for what a map argues about, and for the arguments in it."""

from argmap.catalogue.topic import word

DEBATE = (
    word(
        "map",
        "One YAML file with the questions, sources and claims of a debate. Whoever writes it is its curator.",
        also=("argument map", "curator", "debate"),
        see=("fields", "map file", "claim"),
    ),
    word(
        "question",
        "An issue that the map is about. Its answers are claims, which are called its positions. A question "
        "without any is open. Commands take its number in the tree, too: argmap show 1.",
        also=("issue", "question 1", "open question", "no position yet"),
        part="the map",
        example="questions:\n  - ask: Should the reading room stay open at night?\n    positions: [open, stay-closed]",
        see=("position", "rival", "open-question"),
    ),
    word(
        "position",
        "A claim that answers a question. Its number is that of the question and its own there: argmap for 1.2.",
        also=("answers", "position 1.2"),
        part="a question",
        example="positions: [open, stay-closed]",
        see=("rival", "question", "1.2"),
    ),
    word(
        "rival",
        "The positions on one question are rivals: they exclude each other, so nobody writes objections between them. "
        "If a question says 'rivals: false', its positions can hold together.",
        also=("rival positions", "other positions", "hold together", "can hold together", "they can hold together"),
        shown="'rivals' behind a question. An answer about a position ends with its rivals, as 'other positions', and "
        "how many arguments speak for each.",
        part="a question",
        example="rivals: false",
        see=("position",),
    ),
    word(
        "claim",
        "One proposition, in the map's own words. Under its id it has the citations of those who say it and the "
        "arguments about it.",
        also=("proposition", "statement", "thesis", "fact"),
        shown="Its text, its id and how many voices hold it. A tree writes it out once; elsewhere it is an id with "
        "(above) or (below).",
        part="the map",
        example="claims:\n  open:\n    text: The reading room should stay open at night.",
        see=("fields claim", "argument", "id", "·2"),
    ),
    word(
        "id",
        "The name of a claim, a source, an argument or a question: lower-case letters, digits and hyphens, beginning "
        "with a letter. An argument without one gets its id from its conclusion, its side and its premises: "
        "open/for/quiet-at-night+quiet-helps. Commands take the beginning of an id if no other begins so.",
        also=("ids", "argument id"),
        shown="--ids shows the ids of arguments.",
        see=("fields argument", "bad-id"),
    ),
)

ARGUMENTS = (
    word(
        "argument",
        "Premises that lead to a conclusion. It is a support, an objection or a condition of a claim, or it is an "
        "undercutter or a condition of the step of another argument.",
        also=("reason", "side"),
        shown="A sign in front of its premise: + - ? ~ ~?.",
        part="a claim",
        example="supports: [helps-day-workers]\nobjections: [costs-money]\nconditions: [two-guards]",
        see=("which relation", "step", "fields argument", "+"),
    ),
    word(
        "which relation",
        "Is it false? Then what says so is an objection to it. Is it true, but nothing follows from it? An undercutter "
        "of the step. Does it follow, but is it outweighed? An objection to the conclusion. Does the conclusion hold "
        "only in some case? A condition.",
        also=("relation",),
        see=("objection", "undercutter", "condition"),
    ),
    word(
        "support",
        "An argument for a claim.",
        also=("for", "supports", "pro", "for the claim", "arguments for it", "for none"),
        shown="+",
        part="a claim",
        example="supports:\n  - helps-day-workers\n  - quiet-at-night + quiet-helps",
        see=("objection", "linked premises"),
    ),
    word(
        "objection",
        "An argument against a claim: if its premises hold, the claim does not, or it is outweighed.",
        also=(
            "against",
            "objects to",
            "con",
            "attack",
            "rebuttal",
            "counterargument",
            "counter-argument",
            "refutation",
            "against the claim",
            "against it",
            "against none",
        ),
        shown="-",
        part="a claim",
        example="objections: [costs-money]",
        see=("undercutter", "which relation"),
    ),
    word(
        "condition",
        "Something that must be so for a claim to hold, or for a step to be right: 'only if'. It speaks neither for "
        "nor against; as an objection it would make those who agree look like opponents. Write the bare state, and "
        "cite who asks for it at the step: nobody need be cited for saying that it holds.",
        also=("only if", "holds only if", "the step holds only if", "is a condition of"),
        shown="? for a condition of a claim, ~? for one of a step.",
        part="a claim",
        example="conditions: [two-guards]",
        see=("which relation", "?", "~?"),
    ),
    word(
        "undercutter",
        "An argument against the step of another argument, not against a claim. The premises of that argument may be "
        "true; the undercutter says that its conclusion does not follow from them.",
        also=("undercut", "undercuts", "undercut by", "undercuts the step above"),
        shown="~ below the argument whose step it is about; argmap show counts them: 'undercut by 2'.",
        part="a claim",
        example="objections:\n  - premises: costs-money\n    undercutters: [city-has-money]",
        see=("objection", "step", "~", "against steps"),
    ),
    word(
        "premise",
        "A claim that an argument starts from. If there are several, they are linked premises.",
        also=("premiss", "its premises"),
        part="an argument",
        example="premises: costs-money",
        see=("linked premises", "conclusion"),
    ),
    word(
        "linked premises",
        "Premises that only together make one argument. Reasons that count one by one are arguments of their own.",
        also=("linked", "together"),
        shown="'together', with each premise below it behind &.",
        part="a claim",
        example="supports:\n  - quiet-at-night + quiet-helps",
        see=("premise", "&"),
    ),
    word(
        "conclusion",
        "What an argument is about: the claim under which it is listed or, for undercutters and conditions of a step, "
        "the step of another argument.",
        see=("argument", "bears on"),
    ),
    word(
        "step",
        "What an argument does: it goes from its premises to its conclusion. To draw a step is to say that the one "
        "follows from the other, which is more than to say the premise. 'cites' of an argument says who draws it.",
        also=("draws", "draw", "draws the step", "inference"),
        shown="The sign of the argument. Voices behind 'drawn by' stand there unless all who hold the premise draw "
        "the step too.",
        part="a claim",
        example="objections:\n  - premises: costs-money\n    cites:\n      - minutes:4: money that we do not have",
        see=("curator's step", "drawn", "reported step", "undercutter"),
    ),
    word(
        "drawn",
        "A step is drawn if a voice asserts, suggests or concedes it in its own name.",
        also=("drawn step", "drawn by"),
        shown="A sign without brackets: +.",
        see=("step", "reported step", "curator's step"),
    ),
    word(
        "reported step",
        "A step that no voice draws in its own name; sources only report that somebody draws it.",
        also=("reported by", "reports the step"),
        shown="A sign in parentheses, (+), or 'reported by' with the voice. In pictures its sign is hollow.",
        see=("drawn", "reports", "( )"),
    ),
    word(
        "curator's step",
        "A step that no source draws or reports: whoever made the map links premises and conclusion.",
        also=("curators", "the curator's", "curator", "of these the curator's", "2 the curator's"),
        shown="A sign in square brackets, [+], or the words themselves. In pictures its sign is hollow and dashed. "
        "argmap tree alone counts them in brackets: in '23 [8]', 8 of 23 are the curator's.",
        see=("step", "drawn", "[ ]"),
    ),
    word(
        "unstated",
        "A claim that nobody says, but that an argument needs to be complete.",
        also=("unstated premise", "enthymeme"),
        shown="'unstated' behind the claim; in pictures a dotted frame.",
        part="a claim",
        example="text: Quiet helps reading.\nunstated: true",
        see=("unsupported-claim", "linked premises"),
    ),
    word(
        "scheme",
        "The pattern of an argument, such as analogy, consequences or expert opinion. The names are those of Walton, "
        "Reed and Macagno's Argumentation Schemes (2008).",
        part="an argument",
        example="premises: helps-day-workers\nscheme: consequences",
        see=("schemes", "critical question", "unknown-scheme"),
    ),
    word(
        "critical question",
        "A question by which an argument is tested. Each scheme has some: of an expert one asks, for example, whether "
        "he or she is free of interests; argmap explain 'expert opinion' lists them all. 'raises' of an argument names "
        "the questions that it raises, which changes no label.",
        also=("critical questions",),
        shown="'raises expert-bias' behind the argument that raises it.",
        part="a claim",
        example="supports:\n  - premises: helps-day-workers\n    scheme: consequences\n    undercutters:\n"
        "      - premises: costs-money\n        raises: consequences-other",
        see=("scheme", "schemes", "fields argument", "unknown-critical-question"),
    ),
    word(
        "unanswered",
        "An argument that nothing in the map answers: nobody undercuts its step, and nobody objects to its premises. "
        "An answer of the curator counts too. That a rival position has arguments of its own is no answer, nor that "
        "a voice rejects the premise.",
        also=("answered", "answer", "answers", "no objection, no undercutter"),
        shown="8+ 7-, in the last column of argmap tree: eight of the arguments for a position and seven of those "
        "against it. argmap show of a question counts them, too. argmap claims --unanswered lists the claims that such "
        "arguments start from.",
        see=("undercutter", "objection", "filter unanswered"),
    ),
)
