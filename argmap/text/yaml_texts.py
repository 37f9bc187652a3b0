"""Writes texts as YAML: plain where they can be, else in quotation marks."""

from collections.abc import Mapping
from io import StringIO

import yaml
from yaml.emitter import Emitter

from argmap.text.safe import visible

NO_TEXT = frozenset({"~", "null"})
"""What means nothing in YAML, unless it stands in quotation marks."""


def yaml_text(text: str, *, flow: bool = False, quoted: bool = False) -> str:
    """A text on one line of YAML; `flow` is inside brackets or braces, and `quoted` asks for double quotation marks.

    What cannot be shown is written with escapes.
    """
    if visible(text) != text:
        return _in_double(text, unicode=False)
    analysis = Emitter(StringIO(), allow_unicode=True).analyze_scalar(text)
    plain = analysis.allow_flow_plain if flow else analysis.allow_block_plain
    if plain and not quoted and text not in NO_TEXT:
        return text
    if quoted or "'" in text or not analysis.allow_single_quoted:
        return _in_double(text, unicode=True)
    return f"'{text}'"


def yaml_fields(fields: Mapping[str, str], *, flow: bool = False, quoted: bool = False) -> list[str]:
    """Fields with their values, one for each line of a mapping; or, if `flow`, to be joined by commas."""
    how = {"flow": flow, "quoted": quoted}
    return [f"{yaml_text(name, **how)}: {yaml_text(value, **how)}" for name, value in fields.items()]


def _in_double(text: str, *, unicode: bool) -> str:
    written: str = yaml.dump(text, default_style='"', allow_unicode=unicode, width=float("inf"))
    return written.rstrip("\n")
