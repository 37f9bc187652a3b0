"""The filters of ``claims`` and ``tree``, as `argmap.filters` has them."""

from argmap.catalogue.topic import Topic, word
from argmap.filters import FILTERS, Filter, option

WORDS = {
    "source": "source",
    "voice": "voice",
    "stance": "stance",
    "scheme": "scheme",
    "tag": "tag",
    "label": "label",
    "for_": "chain",
    "against": "chain",
    "objection": "objection",
    "unanswered": "unanswered",
    "reported": "only reported",
    "curator": "curator's step",
    "unstated": "unstated",
}
"""The words that filters are about; the others are words of their own."""


def _filter(name: str, found: Filter) -> Topic:
    about = WORDS.get(name)
    plain = name.rstrip("_").replace("_", " ")
    return Topic(
        "filter of argmap claims and argmap tree",
        f"filter {plain}",
        " ".join((f"Only claims {found.fits}.", found.more)).rstrip(),
        also=(option(name), option(f"no_{name}"), *(() if about else (plain,))),
        notes=(("Typed", f"{option(name)} {found.takes}".rstrip()),),
        see=("filter", about) if about else ("filter",),
    )


FILTER_WORDS = (
    word(
        "filter",
        "An option of argmap claims and argmap tree that leaves out the claims that do not fit. Different filters "
        "must all fit; several values of one mean any of them. --source, --voice and --stance must fit one citation "
        "of the claim; --scheme, --objection, --unanswered and --curator one argument that it is a premise of. With "
        "--no- before its name, a filter leaves out the claims that it would keep alone.",
        also=(
            "filters",
            "fits",
            "fit",
            "* fits: 2 of 17 claims",
            "14 claims left out, which do not fit",
            "1 claim left out, which does not fit",
            "no claim fits",
        ),
        shown="* before a claim that fits. In a tree, --scheme, --objection, --unanswered and --curator, negated too, "
        "are about the step of the row itself: a claim can fit in one row and not in another. A tree also has the "
        "claims on all ways from there up to the question, and says how many are left out.",
        see=("commands claims", "commands tree", "folded"),
    ),
    *(_filter(name, found) for name, found in FILTERS.items()),
)
