"""A finding before its place is looked up."""

from dataclasses import dataclass

from argmap.graph import Key


@dataclass(frozen=True)
class Problem:
    """What is wrong and with which node: `way` leads on from the node's own place.

    Without a node, `key` is None and `way` starts at the top of the file.
    """

    code: str
    message: str
    key: Key | None = None
    way: tuple[int | str, ...] = ()
