"""What there is to explain: words, signs, the fields of a map, settings, and here the findings by code.

Codes are stable: scripts select by them and maps waive them. `LOADING` holds the findings that stop
every command from using a map; `CHECKING` holds the findings of a check, which a map can waive. `GAPS_ALONE` holds
what is no finding, but a gap that `argmap gaps` tells of; a map can waive these too.
"""

from argmap.catalogue.citation_rules import CITATIONS
from argmap.catalogue.claim_rules import CLAIMS
from argmap.catalogue.field_rules import FIELDS
from argmap.catalogue.file_rules import READING
from argmap.catalogue.gap_rules import GAPS
from argmap.catalogue.rule import Rule
from argmap.catalogue.source_rules import SOURCES, WAIVERS

GROUPS: dict[str, tuple[Rule, ...]] = {
    "the file": READING,
    "fields and names": FIELDS,
    "claims and arguments": CLAIMS,
    "citations": CITATIONS,
    "sources": SOURCES,
    "waivers": WAIVERS,
    "gaps": GAPS,
}
"""The rules by subject, for readers."""


def _by_code(*groups: tuple[Rule, ...]) -> dict[str, Rule]:
    return {rule.code: rule for rules in groups for rule in rules}


LOADING = _by_code(READING, FIELDS)
CHECKING = _by_code(CLAIMS, CITATIONS, SOURCES, WAIVERS)
GAPS_ALONE = _by_code(GAPS)
WAIVABLE = CHECKING | GAPS_ALONE
RULES = LOADING | WAIVABLE
