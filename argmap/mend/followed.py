"""What can be asked about a document that changed, with the text that was read or without."""

from typing import Protocol

from argmap.model.fields import Lines
from argmap.model.parts import Citation


class Followed(Protocol):
    """Where lines and quotes of the text that was read stand now."""

    def ranges(self, lines: Lines, *, part: bool = False, voice: str | None = None) -> list[Lines]:
        """Where some lines are now; none if nothing is left or known.

        With `part`, there are no new lines among them, and with a voice none that others say.
        """

    def block(self, lines: Lines) -> Lines | None:
        """Where most of some lines is now; None if nothing is left or known."""

    def cited(self, citation: Citation) -> Lines | None:
        """Where a citation's words are now, or what stands in their stead; None if nothing is left or known."""

    def joins(self, first: Lines, second: Lines, *, formerly: bool = False) -> bool:
        """Whether nothing stands between two ranges now, or stood between them."""
