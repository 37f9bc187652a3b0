"""Every field of a map's file: what it means, what it takes, how it is written."""

from argmap.catalogue.topic import Topic

ID_FORM = "an id: lower-case letters, digits and hyphens"
TEXT = "a text"
TRUTH = "true or false"
LINES = "a line such as 31, a range such as 31-33, or a list of these in [ ]"
WAIVE = "Takes back findings where they are wrong: their codes, each with the reason."
WAIVE_EXAMPLE = "waive: {%s: the example has one on purpose}"
ABOUT_NOTE = "What readers should know besides; answers show it."
ABOUT_CITES = "a list of citations"
NEEDED = "; needed"
BARE = "a list of arguments: the id of a claim, 'a + b' for linked premises, or an argument with fields"


def _field(  # noqa: PLR0913  # every field has them
    part: str, name: str, meaning: str, form: str, example: str, *see: str, where: str = ""
) -> Topic:
    """A field of a part; its example stands in that part, if `where` does not name another one."""
    return Topic(f"field of {part}", name, meaning, (), (("Takes", f"{form}."),), (), where or part, example, see)


MAP, QUESTION, SOURCE, LEFT_OUT = "the map", "a question", "a source", "a left-out part"
CLAIM, ARGUMENT, CITATION = "a claim", "an argument", "a citation"


def _note(part: str) -> Topic:
    return _field(part, "note", ABOUT_NOTE, TEXT, "note: Written from the minutes alone.")


def _waive(part: str, code: str) -> Topic:
    form = "codes of findings, each with a text"
    return _field(part, "waive", WAIVE, form, WAIVE_EXAMPLE % code, "waiver", "codes")._replace(also=("waiver",))


FIELDS: dict[str, tuple[Topic, ...]] = {
    MAP: (
        _field(MAP, "format", "The version of the file's form; there is one so far.", f"1{NEEDED}", "format: 1"),
        _field(MAP, "title", "What the map is about.", TEXT + NEEDED, "title: Open at night?"),
        _note(MAP),
        _field(
            MAP,
            "quote-limit",
            "The most words that a quote may have; a longer one is the finding 'long-quote'.",
            "a whole number from 1",
            "quote-limit: 12",
            "long-quote",
        ),
        _field(
            MAP,
            "questions",
            "The questions of the map, in the order of the tree.",
            "a list of questions",
            "questions:\n  - ask: Should the reading room stay open at night?\n    positions: [open, stay-closed]",
            "question",
        ),
        _field(
            MAP,
            "sources",
            "What the map cites, each under its id.",
            "ids, each with a source",
            "sources:\n  letter:\n    title: To the editor",
            "source",
        ),
        _field(
            MAP,
            "claims",
            "The claims, each under its id; it is easiest to read if a claim stands below the first that uses it.",
            f"ids, each with a claim{NEEDED}",
            "claims:\n  open:\n    text: The reading room should stay open at night.",
            "claim",
        ),
        _waive(MAP, "unknown-scheme"),
    ),
    QUESTION: (
        _field(QUESTION, "ask", "The question as a sentence.", TEXT + NEEDED, "ask: Who should pay for it?"),
        _field(
            QUESTION,
            "positions",
            "The claims that answer it, in the order of the tree.",
            f"a list of ids of claims{NEEDED}",
            "positions: [open, stay-closed]",
            "position",
        ),
        _field(QUESTION, "id", "A name for the question; without one it has its number.", ID_FORM, "id: open-at-night"),
        _field(
            QUESTION,
            "rivals",
            "Whether its positions exclude each other.",
            f"{TRUTH}; true where it is left out",
            "rivals: false",
            "rival",
        ),
        _note(QUESTION),
        _waive(QUESTION, "listed-twice"),
    ),
    SOURCE: (
        _field(SOURCE, "title", "What the source is called.", TEXT + NEEDED, "title: To the editor"),
        _field(SOURCE, "kind", "What sort of text it is.", TEXT, "kind: letter"),
        _field(
            SOURCE,
            "author",
            "Who wrote it. In a source without 'voices' the author, or else the title, is the only voice.",
            TEXT,
            "author: Cora D.",
            "voice",
        ),
        _field(SOURCE, "date", "When it was written or published, in any form.", TEXT, "date: May 2024"),
        _field(SOURCE, "url", "Where it can be read.", TEXT, "url: https://example.org/letter"),
        _field(
            SOURCE,
            "document",
            "The file that has its words. Without one no quote of it can be verified.",
            "the name of a file in the folder of the documents",
            "document: letter.txt",
            "document",
            "documents folder",
        ),
        _field(
            SOURCE,
            "sha256",
            "The fingerprint of the document that was read: another text is reported as changed. "
            "'argmap check --accept SOURCE' writes it.",
            "64 digits from 0-9 and a-f",
            "sha256: c54d3fe1be576fb4a2bdcbb530d0a444316ba86d8803a4501125df8233797a13",
            "changed-document",
        ),
        _field(
            SOURCE,
            "translated",
            "Whether the document is a translation, so that its words are not the voice's own.",
            f"{TRUTH}; false where it is left out",
            "translated: true",
            "translated",
        ),
        _field(
            SOURCE,
            "voices",
            "Who speaks on which lines, so that no citation has to say so.",
            f"names, each with {LINES}",
            "voices: {Ada: [3, 5], Ben: 4-7}",
            "voice",
        ),
        _field(
            SOURCE,
            "repeats",
            "Lines that only repeat other ones, each with its original.",
            "lines, each with the lines that they repeat",
            "repeats: {8: 6}",
            "repeat",
        ),
        _field(
            SOURCE,
            "left-out",
            "Lines that have nothing to cite, with the reason. Every line of a document is cited, a repeat or left "
            "out; any other is the finding 'uncited-line'.",
            "a list of left-out parts, each with 'lines' and 'why'",
            "left-out:\n  - {lines: [1, 9], why: title and applause}",
            "uncited-line",
        )._replace(also=("left out",)),
        _note(SOURCE),
        _waive(SOURCE, "unused-source"),
    ),
    LEFT_OUT: (
        _field(
            LEFT_OUT,
            "lines",
            "The lines of the document that are left out.",
            LINES + NEEDED,
            "left-out:\n  - {lines: [1, 9], why: title and applause}",
            where=SOURCE,
        ),
        _field(
            LEFT_OUT,
            "why",
            "Why nothing of these lines is cited.",
            TEXT + NEEDED,
            "left-out:\n  - lines: 1-4\n    why: page furniture",
            where=SOURCE,
        ),
    ),
    CLAIM: (
        _field(
            CLAIM, "text", "The claim as a sentence, in the map's own words.", TEXT + NEEDED, "text: It is quiet there."
        ),
        _field(
            CLAIM,
            "cites",
            "Who says it, where, in which words.",
            ABOUT_CITES,
            "cites:\n  - minutes:3: open at night helps people\n    stance: suggests",
            "citation",
        ),
        _field(
            CLAIM,
            "supports",
            "The arguments for it.",
            BARE,
            "supports:\n  - helps-day-workers\n  - quiet-at-night + quiet-helps",
            "support",
        ),
        _field(
            CLAIM,
            "objections",
            "The arguments against it.",
            BARE,
            "objections:\n  - premises: costs-money\n    cites: [minutes:4]",
            "objection",
        ),
        _field(CLAIM, "conditions", "What must be so for it to hold.", BARE, "conditions: [two-guards]", "condition"),
        _field(
            CLAIM,
            "unstated",
            "Whether it is a claim that nobody says, but that an argument needs.",
            f"{TRUTH}; false where it is left out",
            "unstated: true",
            "unstated",
        ),
        _field(CLAIM, "tags", "Words by which claims can be found.", "a list of texts", "tags: [opening hours]", "tag"),
        _note(CLAIM),
        _waive(CLAIM, "unsupported-claim"),
    ),
    ARGUMENT: (
        _field(
            ARGUMENT,
            "premises",
            "The claims that it starts from. An argument with no other field is written as its premises alone.",
            f"the id of a claim, or 'a + b' for linked premises{NEEDED}",
            "premises: quiet-at-night + quiet-helps",
            "linked premises",
        ),
        _field(
            ARGUMENT,
            "id",
            "A name for the argument; without one it has an id made of its conclusion, side and premises.",
            ID_FORM,
            "premises: costs-money\nid: too-dear",
            "id",
        ),
        _field(
            ARGUMENT,
            "scheme",
            "The pattern of the argument.",
            "a text, such as 'analogy' or 'expert opinion'",
            "premises: helps-day-workers\nscheme: consequences",
            "scheme",
        ),
        _field(
            ARGUMENT,
            "cites",
            "Who draws the step. Without it, or with reports alone, no source draws the step itself.",
            ABOUT_CITES,
            "premises: costs-money\ncites: [minutes:4]",
            "step",
            "curator's step",
        ),
        _field(
            ARGUMENT,
            "undercutters",
            "The arguments against the step.",
            BARE,
            "premises: costs-money\nundercutters: [city-has-money]",
            "undercutter",
        ),
        _field(
            ARGUMENT,
            "conditions",
            "What must be so for the step to be right.",
            BARE,
            "premises: helps-day-workers\nconditions: [two-guards]",
            "condition",
        ),
        _note(ARGUMENT),
        _waive(ARGUMENT, "unknown-scheme"),
    ),
    CITATION: (
        _field(
            CITATION,
            "place",
            "Where it stands: the source and its lines. It has no name in the file; it is the key of the quote or, "
            "without a quote, the whole citation.",
            f"source:line or source:first-last{NEEDED}",
            "cites: [minutes:3, minutes:4-5]",
            "place",
            where=CLAIM,
        ),
        _field(
            CITATION,
            "quote",
            "The words that stand there. It has no name in the file; it follows the place and ': '. All other fields "
            "need one.",
            TEXT,
            "cites:\n  - minutes:3: open at night helps people",
            "quote",
            where=CLAIM,
        ),
        _field(
            CITATION,
            "stance",
            "What the voice does with the claim or the step.",
            "asserts, suggests, concedes, reports or rejects; asserts where it is left out",
            "cites:\n  - minutes:3: open at night helps people\n    stance: suggests",
            "stance",
            where=CLAIM,
        ),
        _field(
            CITATION,
            "of",
            "Whose view the voice reports; it goes with 'stance: reports'.",
            TEXT,
            "cites:\n  - minutes:6: night work is hard on its members\n    stance: reports\n    of: the guards' union",
            "reports",
            where=CLAIM,
        ),
        _field(
            CITATION,
            "voice",
            "Who speaks, where the source's 'voices' name nobody for these lines, or more than one.",
            "the name of a voice of the source",
            "cites:\n  - minutes:3-4: doubt that more than a few people would come\n    voice: Ben",
            "voice",
            where=CLAIM,
        ),
        _field(
            CITATION,
            "note",
            ABOUT_NOTE,
            TEXT,
            "cites:\n  - minutes:3: after my shift\n    note: Told as her own experience.",
            where=CLAIM,
        ),
    ),
}
"""The fields of each part of a map, in the order of the model."""
