"""Texts, lists and mappings with their locations in a map's file, and how the file spells them."""

from typing import Any

from argmap.errors import Location
from argmap.model.fields import PLACE_KEY


class SpelledText(str):
    """A text; if it is `plain` (without quotation marks) and on `one_line`, the file has exactly its characters."""

    location: Location
    plain: bool
    one_line: bool
    length: int
    """How many characters of the file it takes, with its quotation marks."""

    @classmethod
    def at(
        cls, location: Location, value: str, *, plain: bool = True, one_line: bool = True, length: int = 0
    ) -> "SpelledText":
        """A text with its location."""
        text = cls(value)
        text.location, text.plain, text.one_line, text.length = location, plain, one_line, length
        return text


class SpelledList(list["Spelled"]):
    """A list with its location."""

    def __init__(self, location: Location) -> None:
        super().__init__()
        self.location = location


class SpelledMapping(dict[str, "Spelled"]):
    """A mapping with its location; `names` are the keys with their locations."""

    def __init__(self, location: Location) -> None:
        super().__init__()
        self.location = location
        self.names: dict[str, SpelledText] = {}

    def __setitem__(self, name: str, value: "Spelled") -> None:
        assert isinstance(name, SpelledText)
        super().__setitem__(name, value)
        self.names[name] = name


Spelled = SpelledText | SpelledList | SpelledMapping


def place_name(citation: SpelledMapping) -> SpelledText | None:
    """The key of a citation that names its place."""
    return next((name for name in citation.names.values() if PLACE_KEY.fullmatch(name)), None)


def field_of(spelled: Any, name: str) -> Spelled | None:
    """The value under a name, if this is a mapping that has it; else None."""
    return spelled.get(name) if isinstance(spelled, SpelledMapping) else None


def items_of(spelled: Any) -> list[Spelled]:
    """The items, if this is a list; else an empty list."""
    return spelled if isinstance(spelled, SpelledList) else []
