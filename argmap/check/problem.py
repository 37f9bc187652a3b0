"""A finding before its place is looked up."""

from typing import NamedTuple

from argmap.model.keys import Key


class Problem(NamedTuple):
    """What is wrong and with which node: `way` leads on from the node's own place.

    Without a node, `key` is None and `way` starts at the top of the file.
    """

    code: str
    message: str
    key: Key | None = None
    way: tuple[int | str, ...] = ()
