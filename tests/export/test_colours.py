"""The colours of arguments are readable on their background, and distinguishable with every kind of colour vision."""

import itertools
import math

import pytest

from argmap.export import dot, mermaid
from argmap.export.figure import Look

WHITE, DARK = "#ffffff", "#0d1117"
SEEN = {  # Machado, Oliveira and Fernandes 2009, severity 1.0, in linear RGB
    "all": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "no red": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "no green": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "no blue": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
XYZ = ((0.4124564, 0.3575761, 0.1804375), (0.2126729, 0.7151522, 0.0721750), (0.0193339, 0.1191920, 0.9503041))
JUST_NOTICEABLE = 2.3
"""A distance of CIE76; the colours must be more than four times as far apart."""


def times(matrix: tuple[tuple[float, ...], ...], colour: tuple[float, ...]) -> tuple[float, ...]:
    return tuple(sum(factor * part for factor, part in zip(row, colour, strict=True)) for row in matrix)


def linear(colour: str) -> tuple[float, ...]:
    parts = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    return tuple(part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2, from 1 to 21."""
    lighter, darker = sorted((times(XYZ, linear(colour))[1] for colour in (one, other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def lab(colour: str, vision: str) -> tuple[float, ...]:
    seen = tuple(min(max(part, 0), 1) for part in times(SEEN[vision], linear(colour)))
    x, y, z = (part / white for part, white in zip(times(XYZ, seen), times(XYZ, (1, 1, 1)), strict=True))
    fx, fy, fz = (part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116 for part in (x, y, z))
    return (116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz))


def apart(one: str, other: str, vision: str) -> float:
    return math.dist(lab(one, vision), lab(other, vision))


@pytest.mark.parametrize("vision", SEEN)
@pytest.mark.parametrize("colours", [dot.COLOURS, mermaid.COLOURS], ids=["dot", "mermaid"])
def test_any_two_colours_are_told_apart(colours: dict[Look, str], vision: str) -> None:
    nearest = min(apart(one, other, vision) for one, other in itertools.combinations(colours.values(), 2))
    assert nearest > 4 * JUST_NOTICEABLE


@pytest.mark.parametrize("look", dot.COLOURS)
def test_signs_and_lines_are_read_on_white(look: Look) -> None:
    assert contrast(dot.COLOURS[look], WHITE) >= 4.5


@pytest.mark.parametrize("box", [WHITE, dot.YELLOW])
def test_the_text_of_a_claim_that_is_out_is_read(box: str) -> None:
    assert contrast(dot.FADED, box) >= 4.5


@pytest.mark.parametrize("page", [WHITE, DARK])
@pytest.mark.parametrize("look", mermaid.COLOURS)
def test_lines_are_seen_on_a_light_and_on_a_dark_page(look: Look, page: str) -> None:
    assert contrast(mermaid.COLOURS[look], page) >= 3
