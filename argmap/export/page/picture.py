"""The picture of a map inside its page."""

from argmap.export.view import Remark, View
from argmap.query.part import Part


def inline_svg(part: Part, view: View, remark: Remark) -> None:
    """None."""
