"""Claims are found by id, text, notes and quotes, best first."""

import pytest
from conftest import graph_of

from argmap.errors import ArgmapError
from argmap.graph import Graph
from argmap.query.search import Filters, find_claims

EVERYTHING = Filters()


def found(graph: Graph, *words: str, filters: Filters = EVERYTHING) -> list[str]:
    return [hit.claim.id for hit in find_claims(graph, words, filters)]


@pytest.mark.smoke
@pytest.mark.parametrize(
    ("words", "ids"),
    [
        (["tram"], ["tram-depot"]),
        (["TRAM"], ["tram-depot"]),
        (["trams"], []),
        (["guard", "duty"], ["two-guards"]),
        (["guards duty"], ["two-guards"]),
        (["fireworks"], ["city-has-money"]),
        (["own", "experience"], ["helps-day-workers"]),
        (["opening", "hours"], ["open"]),
        (["tram", "guards"], []),
        (["!"], []),
    ],
)
def test_words_are_found(library: Graph, words: list[str], ids: list[str]) -> None:
    assert found(library, *words) == ids


def test_a_hit_in_the_id_comes_before_one_in_a_quote(library: Graph) -> None:
    assert found(library, "quiet") == ["night-quiet", "quiet-helps"]


def test_a_whole_word_comes_before_a_beginning() -> None:
    graph = graph_of("  a: {text: Crying helps.}\n  b: {text: To cry helps.}\n")
    assert found(graph, "cry") == ["b", "a"]


def test_accents_do_not_matter() -> None:
    assert found(graph_of("  a: {text: A naïve rôle.}\n"), "naive", "role") == ["a"]


def test_without_words_all_claims_come_in_the_order_of_the_file(library: Graph) -> None:
    assert found(library)[:2] == ["open", "helps-day-workers"]


@pytest.mark.parametrize(
    ("filters", "ids"),
    [
        (Filters(stance=("rejects",)), ["night-quiet"]),
        (Filters(voice=("Clerk",)), ["hard-on-guards"]),
        (Filters(source=("letter",), stance=("asserts",)), ["tram-depot", "two-guards", "stay-closed"]),
        (Filters(tag=("opening hours",)), ["open"]),
        (Filters(voice=("Ada",), stance=("suggests",)), ["open"]),
    ],
)
def test_filters_hold_of_one_and_the_same_citation(library: Graph, filters: Filters, ids: list[str]) -> None:
    assert found(library, filters=filters) == ids


def test_unstated_claims_can_be_listed(library: Graph) -> None:
    ids = found(library, filters=Filters(unstated=True))
    assert ids == ["quiet-helps", "theirs-close-too", "nobody-checked", "nobody-knows-of-it"]


@pytest.mark.parametrize(
    ("filters", "message"),
    [
        (Filters(source=("leter",)), "no source 'leter'; did you mean 'letter'?"),
        (Filters(voice=("Adda",)), "no voice 'Adda'; did you mean 'Ada'?"),
        (Filters(stance=("denies",)), "no stance 'denies'"),
        (Filters(tag=("x",)), "no tag 'x'; there are opening hours"),
    ],
)
def test_a_filter_that_the_map_does_not_know_is_refused(library: Graph, filters: Filters, message: str) -> None:
    with pytest.raises(ArgmapError) as error:
        find_claims(library, [], filters)
    assert str(error.value).startswith(message)
