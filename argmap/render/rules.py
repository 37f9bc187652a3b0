"""Draws entries of the catalogue of findings."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from argmap.catalogue import GROUPS, LOADING, RULES
from argmap.catalogue.rule import Rule
from argmap.render.layout import QUIET, STRONG, Hanging


def draw_rules(code: str) -> Group:
    """What a code means and how to mend it; for ``all``, all codes, grouped by topic."""
    if code != "all":
        return Group(*_rule(RULES[code]))
    parts: list[RenderableType] = []
    for title, rules in GROUPS.items():
        parts += [Text(title.upper(), style=STRONG), Text()]
        for rule in rules:
            parts += [*_rule(rule), Text()]
    return Group(*parts[:-1])


def _rule(rule: Rule) -> Iterator[RenderableType]:
    effect = f"{rule.severity.value}, and no command can use the map" if rule.code in LOADING else rule.severity.value
    yield Text.assemble((rule.code, STRONG), (f" ({effect})", QUIET))
    yield Hanging(Text(), Text(rule.meaning))
    yield Hanging(Text(), Text.assemble(("Mend: ", STRONG), rule.mend))
