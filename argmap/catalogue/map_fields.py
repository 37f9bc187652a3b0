"""The fields of the map itself and of a question, and those of all other parts."""

from argmap.catalogue.claim_fields import OF_ARGUMENT, OF_CLAIM
from argmap.catalogue.field import (
    ARGUMENT,
    CITATION,
    CLAIM,
    ID_FORM,
    LEFT_OUT,
    MAP,
    NEEDED,
    QUESTION,
    SOURCE,
    TEXT,
    TRUTH,
    field,
    note,
    waive,
)
from argmap.catalogue.source_fields import OF_CITATION, OF_LEFT_OUT, OF_SOURCE
from argmap.catalogue.topic import Topic

OF_MAP = (
    field(MAP, "format", "The version of the file's form; there is one so far.", f"1{NEEDED}", "format: 1"),
    field(MAP, "title", "What the map is about.", TEXT + NEEDED, "title: Open at night?"),
    note(MAP),
    field(
        MAP,
        "quote-limit",
        "The most words that a quote may have; a longer one is the finding 'long-quote'. In scripts without spaces "
        "between words, two signs of Chinese or Japanese count as a word, and four letters of Thai, Lao, Burmese or "
        "Khmer.",
        "a whole number from 1",
        "quote-limit: 12",
        "long-quote",
    ),
    field(
        MAP,
        "questions",
        "The questions of the map, in the order of the tree.",
        "a list of questions",
        "questions:\n  - ask: Should the reading room stay open at night?\n    positions: [open, stay-closed]",
        "question",
    ),
    field(
        MAP,
        "sources",
        "What the map cites, each under its id.",
        "ids, each with a source",
        "sources:\n  letter:\n    title: To the editor",
        "source",
    ),
    field(
        MAP,
        "claims",
        "The claims, each under its id; it is easiest to read if a claim stands below the first that uses it.",
        f"ids, each with a claim{NEEDED}",
        "claims:\n  open:\n    text: The reading room should stay open at night.",
        "claim",
    ),
    waive(MAP, "unknown-scheme"),
)

OF_QUESTION = (
    field(QUESTION, "ask", "The question as a sentence.", TEXT + NEEDED, "ask: Who should pay for it?"),
    field(
        QUESTION,
        "positions",
        "The claims that answer it, in the order of the tree; a question without them is open.",
        "a list of ids of claims",
        "positions: [open, stay-closed]",
        "position",
        "open-question",
    ),
    field(QUESTION, "id", "A name for the question; without one it has its number.", ID_FORM, "id: open-at-night"),
    field(
        QUESTION,
        "rivals",
        "Whether its positions exclude each other.",
        f"{TRUTH}; true where it is left out",
        "rivals: false",
        "rival",
    ),
    note(QUESTION),
    waive(QUESTION, "listed-twice"),
)

FIELDS: dict[str, tuple[Topic, ...]] = {
    MAP: OF_MAP,
    QUESTION: OF_QUESTION,
    SOURCE: OF_SOURCE,
    LEFT_OUT: OF_LEFT_OUT,
    CLAIM: OF_CLAIM,
    ARGUMENT: OF_ARGUMENT,
    CITATION: OF_CITATION,
}
"""The fields of each part of a map, in the order of the model."""
