"""Argumentation schemes by name, after Walton, Reed and Macagno, *Argumentation Schemes* (2008), chapter 9."""

import re

SCHEMES = frozenset(
    {
        "abductive argument",
        "ad hominem",
        "alternatives",
        "analogy",
        "arbitrariness of a verbal classification",
        "best explanation",
        "bias",
        "cause to effect",
        "circumstantial ad hominem",
        "commitment",
        "composition",
        "consequences",
        "constitutive-rule claims",
        "correlation to cause",
        "danger",
        "definition to verbal classification",
        "distress",
        "division",
        "epistemic ignorance",
        "established rule",
        "ethotic argument",
        "evidence to hypothesis",
        "example",
        "exceptional case",
        "expert opinion",
        "falsification of a hypothesis",
        "fear",
        "gradualism",
        "group and its members",
        "ignorance",
        "inconsistent commitment",
        "interaction of act and person",
        "memory",
        "need for help",
        "negative consequences",
        "opposites",
        "perception",
        "plea for excuse",
        "popular opinion",
        "popular practice",
        "position to know",
        "positive consequences",
        "practical reasoning",
        "pragmatic inconsistency",
        "precedent",
        "rules",
        "sacrifice",
        "sign",
        "slippery slope",
        "sunk costs",
        "threat",
        "values",
        "verbal classification",
        "waste",
        "witness testimony",
    }
)


def is_scheme(name: str) -> bool:
    """Whether this names a scheme; "argument from analogy" and "Analogy" are the same."""
    return plain_scheme(name) in SCHEMES or name.strip().casefold() in SCHEMES


def plain_scheme(name: str) -> str:
    """The name of a scheme in the form in which it is compared: "analogy" for "Argument from analogy"."""
    return re.sub(r"^(argument (from|by)|appeal to) (the )?", "", name.strip().casefold())
