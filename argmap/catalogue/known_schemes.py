"""Argumentation schemes by name, with their critical questions.

The schemes are those of Walton, Reed and Macagno, *Argumentation Schemes* (2008), chapter 9. Patterns and questions are
in argmap's own words, and those that ask the same in other words are one.
"""

from collections.abc import Mapping

from argmap.catalogue.action_schemes import ACTIONS
from argmap.catalogue.evidence_schemes import EVIDENCE
from argmap.catalogue.rule_schemes import RULES
from argmap.catalogue.scheme import Scheme
from argmap.catalogue.source_schemes import SOURCES

GROUPS: Mapping[str, Mapping[str, Scheme]] = {
    "schemes about those who say it": SOURCES,
    "schemes about what is so": EVIDENCE,
    "schemes about what to do": ACTIONS,
    "schemes about rules and words": RULES,
}
"""The schemes by subject, for readers."""

SCHEMES: Mapping[str, Scheme] = SOURCES | EVIDENCE | ACTIONS | RULES
"""All schemes, by their names in the form in which these are compared."""

QUESTIONS: Mapping[str, str] = {id_: ask for scheme in SCHEMES.values() for id_, ask in scheme.questions.items()}
"""All critical questions by their ids."""
