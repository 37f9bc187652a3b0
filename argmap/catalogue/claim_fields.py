"""The fields of a claim and of an argument."""

from argmap.catalogue.field import ABOUT_CITES, ARGUMENT, BARE, CLAIM, ID_FORM, NEEDED, TEXT, TRUTH, field, note, waive

OF_CLAIM = (
    field(CLAIM, "text", "The claim as a sentence, in the map's own words.", TEXT + NEEDED, "text: It is quiet there."),
    field(
        CLAIM,
        "also",
        "Other wordings of the same proposition, which answers show and 'argmap claims' finds. A wording is no reason "
        "for the claim or against it: two claims that say the same in other words are one, and the text of the one is "
        "listed here.",
        "a list of texts",
        "also: [At night it is quiet there.]",
        "argues-in-circle",
        "equal-text",
    ),
    field(
        CLAIM,
        "cites",
        "Who says it, where, in which words.",
        ABOUT_CITES,
        "cites:\n  - minutes:3: open at night helps people\n    stance: suggests",
        "citation",
    ),
    field(
        CLAIM,
        "supports",
        "The arguments for it.",
        BARE,
        "supports:\n  - helps-day-workers\n  - quiet-at-night + quiet-helps",
        "support",
    ),
    field(
        CLAIM,
        "objections",
        "The arguments against it.",
        BARE,
        "objections:\n  - premises: costs-money\n    cites: [minutes:4]",
        "objection",
    ),
    field(CLAIM, "conditions", "What must be so for it to hold.", BARE, "conditions: [two-guards]", "condition"),
    field(
        CLAIM,
        "unstated",
        "Whether it is a claim that nobody says, but that an argument needs.",
        f"{TRUTH}; false where it is left out",
        "unstated: true",
        "unstated",
    ),
    field(CLAIM, "tags", "Words by which claims can be found.", "a list of texts", "tags: [opening hours]", "tag"),
    note(CLAIM),
    waive(CLAIM, "unsupported-claim"),
)

OF_ARGUMENT = (
    field(
        ARGUMENT,
        "premises",
        "The claims that it starts from. An argument with no other field is written as its premises alone.",
        f"the id of a claim, or 'a + b' for linked premises{NEEDED}",
        "premises: quiet-at-night + quiet-helps",
        "linked premises",
    ),
    field(
        ARGUMENT,
        "id",
        "A name for the argument; without one it has an id made of its conclusion, side and premises.",
        ID_FORM,
        "premises: costs-money\nid: too-dear",
        "id",
    ),
    field(
        ARGUMENT,
        "scheme",
        "The pattern of the argument.",
        "a text, such as 'analogy' or 'expert opinion'",
        "premises: helps-day-workers\nscheme: consequences",
        "scheme",
    ),
    field(
        ARGUMENT,
        "raises",
        "The critical questions that an objection, an undercutter or a condition raises. An undercutter or a condition "
        "of a step raises them about the argument that has the step; an objection to a claim, or a condition of one, "
        "about the arguments for the claim and those that the claim is a premise of, if their scheme has the question.",
        "the id of a critical question, or a list of ids in [ ]",
        "premises: stay-closed\nraises: consequences-likely",
        "critical question",
        "schemes",
    ),
    field(
        ARGUMENT,
        "cites",
        "Who draws the step. Without it, or with reports alone, no source draws the step itself.",
        ABOUT_CITES,
        "premises: costs-money\ncites: [minutes:4]",
        "step",
        "curator's step",
    ),
    field(
        ARGUMENT,
        "undercutters",
        "The arguments against the step.",
        BARE,
        "premises: costs-money\nundercutters: [city-has-money]",
        "undercutter",
    ),
    field(
        ARGUMENT,
        "conditions",
        "What must be so for the step to be right.",
        BARE,
        "premises: helps-day-workers\nconditions: [two-guards]",
        "condition",
    ),
    note(ARGUMENT),
    waive(ARGUMENT, "unknown-scheme"),
)
