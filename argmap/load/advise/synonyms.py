"""Words that people write instead of the right ones, for the fields of a map and for the words that fields take."""

import re
from collections.abc import Mapping
from typing import Any

from argmap.model.parts import Argument, ArgumentMap, Citation, Claim, LeftOut, Question, Source

CALLED: Mapping[type[Any], str] = {
    ArgumentMap: "a map",
    Question: "a question",
    Source: "a source",
    LeftOut: "a left-out part",
    Claim: "a claim",
    Argument: "an argument",
    Citation: "a citation",
}
"""What the parts of a map are called in a sentence."""

_SHORT = "label title name heading headline short short-name shortname short-title short-text summary caption"
_CITES = "cite citation citations quote quotes source sources evidence reference references"
_MEANT: Mapping[type[Any], Mapping[str, str]] = {
    ArgumentMap: {
        "format": "version",
        "title": "name",
        "note": "description comment",
        "questions": "question issue issues",
        "sources": "source documents texts references",
        "claims": "claim statements arguments propositions",
        "quote-limit": "limit max-quote",
    },
    Question: {
        "ask": "question title text",
        "positions": "position answers answer options",
        "rivals": "exclusive competing",
        "note": "comment",
    },
    Source: {
        "title": "name text",
        "kind": "type",
        "date": "year",
        "url": "link website address",
        "document": "file filename path",
        "sha256": "sha hash checksum",
        "voices": "voice speaker speakers who",
        "repeats": "repeat repeated",
        "left-out": "left_out leftout skip skipped omit omitted ignore ignored",
        "note": "comment description",
    },
    LeftOut: {"why": "reason because note", "lines": "line"},
    Claim: {
        "text": f"claim statement sentence {_SHORT}",
        "also": "rephrase rephrased rephrases rephrasing rephrasings restatement restatements same same-as equals "
        "equal-to equivalent equivalents equivalent-to alias aliases aka also-known-as also-as synonym synonyms "
        "alternative alternatives alternate alternates alt alt-text alternative-text variant variants variation "
        "variations version versions wording wordings other-wording other-wordings other-words in-other-words phrasing "
        "phrasings other-phrasing other-phrasings paraphrase paraphrases paraphrased formulation formulations reworded "
        "rewording rewordings other-text other-texts other-names texts",
        "cites": _CITES,
        "supports": "support supported-by for pro pros because reason reasons arguments argument premises",
        "objections": "objection against con cons attack attacks rebuttal rebuttals counterarguments",
        "conditions": "condition only-if if unless",
        "unstated": "implicit unsaid enthymeme",
        "tags": "tag keyword keywords labels",
        "note": "comment remark description",
        "waive": "ignore allow",
    },
    Argument: {
        "premises": "premise claim claims because reason reasons",
        "raises": "raise raised critical-question critical-questions asks question questions challenges",
        "undercutters": "undercutter objections objection against attacks unless rebuttals",
        "conditions": "condition only-if if",
        "cites": _CITES,
        "note": "comment remark",
        "waive": "ignore",
    },
    Citation: {"voice": "voices by who from speaker says", "of": "reports-of whose", "note": "comment"},
}


_WORDS: Mapping[str, Mapping[str, str]] = {
    "stance": {
        "asserts": "agrees says claims states supports affirms accepts argues believes",
        "suggests": "hints thinks supposes expects implies",
        "concedes": "admits grants allows",
        "reports": "quotes tells cites mentions",
        "rejects": "denies doubts disagrees objects opposes refuses disputes",
    },
}


def meant(part: type[Any], name: str) -> str | None:
    """The field that is meant by another word for it, if any."""
    return _other_word(_MEANT.get(part, {}), name)


def meant_word(field: str, name: str) -> str | None:
    """The word of a field's fixed set that is meant by another word, if any."""
    return _other_word(_WORDS.get(field, {}), name)


def is_short_name(part: type[Any], name: str) -> bool:
    """Whether a word is meant for a name of a claim that is shorter than its text."""
    return part is Claim and not _written(name).isdisjoint(_SHORT.split())


def _other_word(meant_by: Mapping[str, str], name: str) -> str | None:
    written = _written(name)
    return next((word for word, others in meant_by.items() if not written.isdisjoint(others.split())), None)


def _written(name: str) -> set[str]:
    """A name as it is, and with hyphens, which people write as spaces or underscores too; in lower case."""
    return {name.casefold(), re.sub(r"[_ ]", "-", name.casefold())}
