"""The words and signs of the page, for readers who cannot ask `argmap explain`."""

import re
from collections.abc import Iterator
from itertools import chain

from argmap.catalogue.label_words import LABELS
from argmap.catalogue.reasoning_words import ARGUMENTS, DEBATE
from argmap.catalogue.saying_words import SOURCES, VOICES

WORDS = {
    "map": 2,
    "position": 1,
    "claim": 1,
    "argument": 2,
    "step": 2,
    "curator's step": 1,
    "reported step": 1,
    "undercutter": 2,
    "condition": 1,
    "unanswered": 2,
    "unstated": 1,
    "scheme": 1,
    "critical question": 1,
    "voice": 1,
    "hold": 3,
    "asserts": 1,
    "suggests": 1,
    "concedes": 1,
    "reports": 1,
    "rejects": 1,
    "only reported": 1,
    "verified": 3,
    "translated": 1,
    "label": 3,
    "in": 4,
    "out": 5,
    "undecided": 1,
    "tie": 1,
    "waits": 2,
    "open state": 3,
    "circle": 1,
}
"""How many sentences of its meaning are told of each word: the rest is for those who write maps."""

SIGNS = {"curator's step": "[+] [−]", "reported step": "(+) (−)", "undercutter": "~", "condition": "?"}
"""How the page shows some of them."""

END_OF_SENTENCE = re.compile(r"(?<=\.) (?=[A-Z'])")


def glossary() -> Iterator[tuple[str, str, str]]:
    """Each word with its sign, or "", and its meaning, in which other words it explains stand between asterisks."""
    meanings = {topic.name: topic.meaning for topic in chain(DEBATE, ARGUMENTS, SOURCES, VOICES, LABELS)}
    for word, sentences in WORDS.items():
        yield word, SIGNS.get(word, ""), " ".join(END_OF_SENTENCE.split(meanings[word])[:sentences])
