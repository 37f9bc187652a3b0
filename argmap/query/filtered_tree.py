"""The tree of a map with only the claims that fit some filters, and the way from each up to the top."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
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
    if not answer.claims:
        return "No position answers this question yet." if argument_map(graph).claims else "No claim in this map."
    if answer.too_deep:
        deeper = count(answer.too_deep, "claim")
        return f"No claim fits on these levels; deeper down, {deeper} would (--depth, --all)."
    elsewhere = len(Chosen(graph, filters).claims_in(graph))
    if elsewhere:
        none = "The claim here does not fit" if answer.claims == 1 else f"None of the {answer.claims} claims here fits"
        return f"{none}; elsewhere in the map, {elsewhere} would."
    why = why_none(graph, filters)
    return f"{why[0].upper()}{why[1:]}."


def _pruned(entries: list[Entry], chosen: Chosen) -> list[Entry]:
    """Leave out each entry that does not fit and is on no way up from one that does; count it as folded."""
    ordered = [entry for entry, _ in in_order(entries)]
    above = {child: entry for entry in ordered for child in entry.children}
    for entry in ordered:
        if entry.key is not None and entry.key.kind is Kind.CLAIM:
            opens = above[entry] if entry.role is Role.PREMISE else entry
            entry.fits = chosen.fits(entry.key, opens.argument)
    kept = _kept(entries, above)
    for entry in ordered:
        entry.folded.update(child.role for child in entry.children if child not in kept)
        entry.children = [child for child in entry.children if child in kept]
    top = [entry for entry in entries if entry in kept]
    _written_out([entry for entry, _ in in_order(top)])
    return top


def _kept(entries: list[Entry], above: Mapping[Entry, Entry]) -> set[Entry]:
    """The entries that fit, and those on all ways up from there; `above` has the entry that each stands below.

    Linked premises are left out together or not at all, as only together they are an argument.
    """
    pointers = _pointers(entries)
    kept: set[Entry] = set()
    waiting = [entry for entry, _ in in_order(entries) if entry.fits]
    while waiting:
        entry = waiting.pop()
        if entry in kept:
            continue
        kept.add(entry)
        waiting += (child for child in entry.children if child.role is Role.PREMISE)
        if entry in above:
            parent = above[entry]
            waiting.append(parent)
            waiting += pointers[parent] if entry.role not in ABOUT_STEPS else ()
    return kept


def _pointers(entries: list[Entry]) -> Mapping[Entry, list[Entry]]:
    """The entries that point to each, as its claim is written out there; not those below it, which close a circle.

    What is below it but about its step closes none: from there a way leads up past its claim.
    """
    pointers: dict[Entry, list[Entry]] = defaultdict(list)
    depths: dict[Entry, int] = {}
    way: list[Entry] = []  # from the top to the entry
    for entry, depth in in_order(entries):
        way[depth:] = [entry]
        depths[entry] = depth
        if entry.home is not None:
            level = depths.get(entry.home, depth + 1)
            is_below = way[level : level + 1] == [entry.home]
            if not is_below or any(below.role in ABOUT_STEPS for below in way[level + 1 : level + 2]):
                pointers[entry.home].append(entry)
    return pointers


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
