"""Writes texts, lists and mappings as YAML: texts are plain where they can be, else in quotation marks."""

import re
from collections.abc import Mapping, Sequence
from io import StringIO
from typing import NamedTuple, TypeAlias

import yaml
from yaml.emitter import Emitter

from argmap.text.safe import visible

Plain: TypeAlias = str | Sequence["Plain"] | Mapping[str, "Plain"]
"""What a file of YAML holds."""

NO_TEXT = frozenset({"~", "null"})
"""What means nothing in YAML, unless it stands in quotation marks."""

_PARTS_FLOW = re.compile(r"[,\[\]{}]|^\?")
"""What a plain text cannot hold inside brackets or braces; colons without a space are allowed there too."""


class Style(NamedTuple):
    """How far in lines stand, in columns, and whether all texts stand in double quotation marks, as in JSON."""

    step: int = 2
    """The fields of a mapping, behind the key of the mapping."""
    to_dash: int = 2
    """The dash of an item, behind the key of the list."""
    from_dash: int = 2
    """An item, behind its dash."""
    quoted: bool = False


USUAL = Style()


def yaml_lines(value: Plain, style: Style = USUAL) -> list[str]:
    """A value over lines, without brackets and braces."""
    if isinstance(value, str):
        return [yaml_text(value, quoted=style.quoted)]
    if not isinstance(value, Mapping):
        dash = f"-{' ' * (style.from_dash - 1)}"
        return [line for item in value for line in _behind(dash, yaml_lines(item, style))]
    lines: list[str] = []
    for name, inside in value.items():
        key, below = yaml_text(name, quoted=style.quoted), yaml_lines(inside, style)
        indent = " " * (style.step if isinstance(inside, Mapping) else style.to_dash)
        lines += [f"{key}: {below[0]}"] if isinstance(inside, str) else [f"{key}:", *(indent + line for line in below)]
    return lines


def _behind(mark: str, lines: Sequence[str]) -> list[str]:
    return [f"{mark if not number else ' ' * len(mark)}{line}" for number, line in enumerate(lines)]


def yaml_flow(value: Plain, *, quoted: bool = False) -> str:
    """A value on one line, in brackets and braces."""
    if isinstance(value, str):
        return yaml_text(value, flow=True, quoted=quoted)
    if isinstance(value, Mapping):
        return f"{{{yaml_entries(value, quoted=quoted)}}}"
    return f"[{', '.join(yaml_flow(item, quoted=quoted) for item in value)}]"


def yaml_entries(fields: Mapping[str, Plain], *, quoted: bool = False) -> str:
    """The entries of a mapping in braces, without the braces."""
    entries = ((yaml_text(name, flow=True, quoted=quoted), inside) for name, inside in fields.items())
    return ", ".join(f"{name}: {yaml_flow(inside, quoted=quoted)}" for name, inside in entries)


def yaml_text(text: str, *, flow: bool = False, quoted: bool = False) -> str:
    """A text on one line of YAML; `flow` is inside brackets or braces, and `quoted` asks for double quotation marks.

    What cannot be shown is written with escapes.
    """
    if visible(text) != text:
        return _in_double(text, unicode=False)
    analysis = Emitter(StringIO(), allow_unicode=True).analyze_scalar(text)
    plain = analysis.allow_block_plain and not (flow and _PARTS_FLOW.search(text))
    if plain and not quoted and text not in NO_TEXT:
        return text
    if quoted or "'" in text or not analysis.allow_single_quoted:
        return _in_double(text, unicode=True)
    return f"'{text}'"


def _in_double(text: str, *, unicode: bool) -> str:
    written: str = yaml.dump(text, default_style='"', allow_unicode=unicode, width=float("inf"))
    return written.rstrip("\n")
