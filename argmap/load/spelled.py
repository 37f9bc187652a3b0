"""Texts, lists and mappings that know where they stand in a map's file, and how it spells them."""

from typing import Any

from argmap.errors import Location
from argmap.model.fields import PLACE_KEY


class SpelledText(str):
    """A text: if it is `plain`, without quotation marks, and on `one_line`, the file has its very characters."""

    location: Location
    plain: bool
    one_line: bool

    @classmethod
    def at(cls, location: Location, value: str, *, plain: bool = True, one_line: bool = True) -> "SpelledText":
        """A text with its place."""
        text = cls(value)
        text.location, text.plain, text.one_line = location, plain, one_line
        return text


class SpelledList(list["Spelled"]):
    """A list."""

    def __init__(self, location: Location) -> None:
        super().__init__()
        self.location = location


class SpelledMapping(dict[str, "Spelled"]):
    """Keys and values; `names` are the keys with their places."""

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
    """What stands under a name, if this is a mapping that has it."""
    return spelled.get(name) if isinstance(spelled, SpelledMapping) else None


def items_of(spelled: Any) -> list[Spelled]:
    """The items, if this is a list."""
    return spelled if isinstance(spelled, SpelledList) else []
