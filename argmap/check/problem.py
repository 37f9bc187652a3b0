"""A finding before its place is looked up."""

from typing import NamedTuple

from argmap.model.keys import Key


class Problem(NamedTuple):
    """What is wrong, and with which node; `way` leads from the node's place in the file to the field.

    If `key` is None, there is no node and `way` starts at the top of the file.
    """

    code: str
    message: str
    key: Key | None = None
    way: tuple[int | str, ...] = ()
