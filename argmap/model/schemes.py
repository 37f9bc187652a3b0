"""How the names of argumentation schemes are compared."""

import re


def plain_scheme(name: str) -> str:
    """The name of a scheme in the form in which it is compared: "analogy" for "Argument from analogy"."""
    return re.sub(r"^(argument (from|by)|appeal to) (the )?", "", name.strip().casefold())
