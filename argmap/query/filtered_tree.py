"""The tree of a map with only the claims that fit some filters, and the way from each up to the top."""

from collections import Counter
from collections.abc import Collection
from functools import partial

from argmap.filters import Given
from argmap.graph import Graph, argument_map, leads_to
from argmap.model.keys import Key, Kind
from argmap.query.filtering import Chosen, why_none
from argmap.query.outline import Entry, Role, Written, in_order, lay_out
from argmap.query.tree import Tree, roots
from argmap.text.wording import count

ABOUT_STEPS = (Role.UNDERCUTTER, Role.STEP_CONDITION)


def filtered_tree(graph: Graph, under: Key | None, depth: int | None, filters: Collection[Given]) -> Tree:
    """The tree of the whole map, or of what is under a node, without the claims that neither fit nor lead to one."""
    chosen = Chosen(graph, filters)
    rows = lay_out(graph, roots(graph, under), depth, prune=partial(_pruned, chosen=chosen))
    reached = set(graph) if under is None else leads_to(graph, [under])
    claims = {key.id for key in reached if key.kind is Kind.CLAIM}
    not_shown = claims - {row.id for row in rows if row.written is Written.HERE}
    deeper = sum(1 for key in chosen.claims_in(reached) if key.id in not_shown)
    return Tree(argument_map(graph).title, rows, len(claims), len(not_shown), deeper)


def why_empty(graph: Graph, answer: Tree, filters: Collection[Given]) -> str:
    """Why a filtered tree has no row, as a sentence: no claim fits, or none that it could show."""
    if answer.too_deep:
        deeper = count(answer.too_deep, "claim")
        return f"No claim fits on these levels; deeper down, {deeper} would (--depth, --all)."
    elsewhere = len(Chosen(graph, filters).claims_in(graph))
    if elsewhere:
        return f"None of the {count(answer.claims or 0, 'claim')} here fits; elsewhere in the map, {elsewhere} would."
    why = why_none(graph, filters)
    return f"{why[0].upper()}{why[1:]}."


def _pruned(entries: list[Entry], chosen: Chosen) -> list[Entry]:
    """Leave out each entry that does not fit and has none below it that does; count it as folded.

    Linked premises are left out together or not at all, as only together they are an argument.
    """
    ordered = [entry for entry, _ in in_order(entries)]
    linked = {child: entry.argument for entry in ordered for child in entry.children if child.role is Role.PREMISE}
    kept: set[Entry] = set()
    for entry in reversed(ordered):  # what stands below an entry comes before it
        if entry.key is not None and entry.key.kind is Kind.CLAIM:
            entry.fits = chosen.fits(entry.key, linked.get(entry, entry.argument))
        if entry.fits or not kept.isdisjoint(entry.children):
            kept.add(entry)
            kept.update(child for child in entry.children if child.role is Role.PREMISE)
    for entry in ordered:
        entry.folded.update(child.role for child in entry.children if child not in kept)
        entry.children = [child for child in entry.children if child in kept]
    top = [entry for entry in entries if entry in kept]
    _written_out([entry for entry, _ in in_order(top)])
    return top


def _written_out(kept: list[Entry]) -> None:
    """Write a claim out at its first row if the row where it was written out is left out."""
    homes = {entry.key: entry for entry in kept if entry.home is entry}
    for entry in kept:
        if entry.home is not None:
            if entry.key not in homes:
                homes[entry.key] = entry
                about_claim = Counter(entry.home.folded)
                for role in ABOUT_STEPS:
                    del about_claim[role]
                entry.folded += about_claim
            entry.home = homes[entry.key]
