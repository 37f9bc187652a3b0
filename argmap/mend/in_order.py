"""The heaviest choice of pairs that keep their order."""

from collections.abc import Iterable


def heaviest_in_order(triples: Iterable[tuple[int, int, int]]) -> list[tuple[int, int]]:
    """Of pairs with weights, those in which both numbers grow and that weigh most together."""
    chosen = sorted(triples, key=lambda triple: (triple[0], -triple[1]))
    ranks = {new: rank for rank, new in enumerate(sorted({new for _, new, _ in chosen}), 1)}
    best: list[tuple[int, int]] = [(0, -1)] * (len(ranks) + 1)  # a Fenwick tree: the weight, and the last triple
    before = []
    for number, (_, new, weight) in enumerate(chosen):
        rank, heaviest = ranks[new] - 1, (0, -1)
        while rank > 0:
            heaviest = max(heaviest, best[rank])
            rank -= rank & -rank
        before.append(heaviest[1])
        rank = ranks[new]
        while rank < len(best):
            best[rank] = max(best[rank], (heaviest[0] + weight, number))
            rank += rank & -rank
    chain: list[tuple[int, int]] = []
    link = max(best)[1]
    while link >= 0:
        chain.append(chosen[link][:2])
        link = before[link]
    return chain[::-1]
