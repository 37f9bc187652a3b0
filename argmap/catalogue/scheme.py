"""One entry of the tables of schemes."""

from collections.abc import Mapping
from typing import NamedTuple


class Scheme(NamedTuple):
    """A pattern of arguments, and the questions by which an argument of that pattern is tested."""

    pattern: str
    """How such an argument goes, in a sentence."""
    questions: Mapping[str, str]
    """Its critical questions by their ids. Schemes that ask the same share a question."""
