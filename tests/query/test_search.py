"""Claims are found by id, text, notes and quotes, best first."""

from typing import Any

import pytest
from conftest import graph_of

import argmap
from argmap.errors import ArgmapError
from argmap.filters import Filters
from argmap.graph import Graph
from argmap.query.search import find_claims, why_nothing

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
        (Filters(label=("open",)), "no label 'open'; there are in, out, undecided"),
        (Filters(tag=("x",)), "no tag 'x'; there are opening hours"),
    ],
)
def test_a_filter_that_the_map_does_not_know_is_refused(library: Graph, filters: Filters, message: str) -> None:
    with pytest.raises(ArgmapError) as error:
        find_claims(library, [], filters)
    assert str(error.value).startswith(message)


SHARED = """\
sources:
  s: {title: S, voices: {author: 1, Ann Lee: 2}}
  t: {title: T, author: author}
"""
CLAIMS = """\
  top:
    text: Top
    supports:
      - {premises: like, scheme: Argument from analogy, note: A far-fetched comparison.}
      - {premises: seen, scheme: example}
      - other
  like: {text: One thing is like another., cites: [{'s:1': it is like, note: Of a surgeon.}]}
  seen: {text: It was seen., cites: [{'t:1': was seen, stance: concedes}]}
  other: {text: Another thing., cites: [{'s:2': another, stance: rejects}]}
"""


@pytest.mark.parametrize(
    ("filters", "ids"),
    [
        (Filters(source=("s", "t")), ["like", "seen", "other"]),
        (Filters(stance=("concedes", "rejects")), ["seen", "other"]),
        (Filters(stance=("concedes", "rejects"), source=("s",)), ["other"]),
        (Filters(voice=("s/author",)), ["like"]),
        (Filters(voice=("t/author",)), ["seen"]),
        (Filters(voice=("s/author", "t/author")), ["like", "seen"]),
        (Filters(voice=("Ann Lee",)), ["other"]),
        (Filters(voice=("s/Ann Lee",)), ["other"]),
        (Filters(scheme=("analogy",)), ["like"]),
        (Filters(scheme=("Argument from analogy", "example")), ["like", "seen"]),
    ],
)
def test_several_values_mean_any_of_them_and_several_filters_all(filters: Filters, ids: list[str]) -> None:
    assert found(graph_of(CLAIMS, SHARED), filters=filters) == ids


@pytest.mark.parametrize(
    ("filters", "message"),
    [
        (Filters(voice=("author",)), "'author' is a voice of several sources; write s/author or t/author"),
        (Filters(voice=("s/autor",)), "no voice 's/autor'; did you mean 's/author'"),
        (Filters(voice=("Ann Le",)), "no voice 'Ann Le'; did you mean 'Ann Lee'?"),
        (Filters(scheme=("analogies",)), "no scheme 'analogies'; there are Argument from analogy, example"),
    ],
)
def test_a_filter_that_is_ambiguous_or_misspelled_is_refused(filters: Filters, message: str) -> None:
    with pytest.raises(ArgmapError) as error:
        find_claims(graph_of(CLAIMS, SHARED), [], filters)
    assert str(error.value).startswith(message)


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        (["analogy"], ["like"]),
        (["far", "fetched"], ["like"]),
        (["surgeon"], ["like"]),
        (["author"], ["like", "seen"]),
        (["lee"], ["other"]),
        (["lee", "another"], ["other"]),
    ],
)
def test_schemes_voices_and_notes_are_searched_too(words: list[str], ids: list[str]) -> None:
    assert found(graph_of(CLAIMS, SHARED), *words) == ids


def test_a_hit_tells_which_citations_have_the_words() -> None:
    (hit,) = find_claims(graph_of(CLAIMS, SHARED), ["surgeon"], EVERYTHING)
    assert [(said.place, said.note) for said in hit.cites] == [("s:1", "Of a surgeon.")]


@pytest.mark.parametrize(
    ("text", "word", "is_found"),
    [
        ("治療者は泣いてもよい", "泣いて", True),
        ("治療者は泣いてもよい", "治療", True),
        ("治療者は泣いてもよい", "怒って", False),
        ("พนักงานร้องไห้ได้", "ร้องไห้", True),
        ("カウンセラーが泣く", "ウンセ", True),
        ("私のCBTは", "cbt", True),
        ("चिकित्सक रो सकता है", "चिकित्सक", True),
        ("चिकित्सक रो सकता है", "चाकू", False),
        ("A counsellor", "ounsel", False),
        ("Das Café in 東京 ist schön", "cafe", True),
        ("Das Café in 東京 ist schön", "schön", True),
        ("駅前のCaféへ", "cafe", True),
        ("대한민국(大韓民國)", "대한민국", True),
        ("Ёлка 漢字", "елка", True),
        ("Είναι 漢字", "ειναι", True),
        ("שָׁלוֹם", "שלום", True),
        ("Терапевт плачет", "плач", True),
        ("Терапевт плачет", "ачет", False),
    ],
)
def test_where_there_are_no_spaces_a_word_is_found_anywhere(text: str, word: str, is_found: bool) -> None:
    assert bool(found(graph_of(f"  a: {{text: {text}}}\n"), word)) is is_found


@pytest.mark.parametrize(
    ("words", "filters", "why"),
    [
        (["sobing"], EVERYTHING, "no claim has 'sobing' (did you mean 'sobbing'?)"),
        (["sobing", "qqqq"], EVERYTHING, "no claim has 'sobing' (did you mean 'sobbing'?) or 'qqqq'"),
        (["sobbing", "rare"], EVERYTHING, "no claim has all these words; alone: 'sobbing' in 1, 'rare' in 1"),
        (["sobbing"], Filters(unstated=True), "no claim with 'sobbing' fits this option; without, 1 claim would"),
        ([], Filters(unstated=True), "no claim fits this option"),
        (["!"], EVERYTHING, "no claim fits: there is no letter or digit to search for"),
    ],
)
def test_where_nothing_fits_it_says_what_would(words: list[str], filters: Filters, why: str) -> None:
    graph = graph_of("  a: {text: Sobbing is too much.}\n  b: {text: Tears are rare.}\n")
    assert found(graph, *words, filters=filters) == []
    assert why_nothing(graph, words, filters) == why


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        ({"label": "out"}, ["night-quiet", "costs-money"]),
        ({"label": ["out", "undecided"]}, ["open", "night-quiet", "costs-money"]),
        ({"label": "out", "stance": "rejects"}, ["night-quiet"]),
        ({"label": "out", "words": "quiet"}, ["night-quiet"]),
        ({"label": "in", "unstated": True, "words": "quiet"}, ["quiet-helps"]),
    ],
)
def test_claims_are_found_by_how_they_stand(library: Graph, wanted: dict[str, Any], ids: list[str]) -> None:
    assert [hit.claim.id for hit in argmap.claims(library, **wanted)] == ids


def test_labels_that_a_graph_knows_are_kept(library: Graph) -> None:
    supposing = argmap.labelled(library, suppose="open=out")
    assert "open" in [hit.claim.id for hit in argmap.claims(supposing, label="out")]


TWO = "sources: {s: {title: S, voices: {Ann: 1, Bob: 2}}, t: {title: T, author: Eve}}\n"
CITED = """\
  a:
    text: A
    cites:
      - s:1: tears are fine
        note: Ann on tears.
      - s:2: so they say
        stance: reports
      - t:1: tears are never fine
        stance: rejects
    supports:
      - premises: b
        scheme: sign
        note: Far-fetched.
        cites:
          - s:2: hence it is fine
  b: {text: B}
"""


@pytest.mark.parametrize(
    ("words", "filters", "places"),
    [
        ([], Filters(source=("t",)), {"a": ["t:1"]}),
        ([], Filters(voice=("Bob",)), {"a": ["s:2"]}),
        ([], Filters(stance=("asserts", "rejects")), {"a": ["s:1", "t:1"]}),
        (["tears"], EVERYTHING, {"a": ["s:1", "t:1"]}),
        (["tears"], Filters(source=("t",)), {"a": ["t:1"]}),
        (["say"], Filters(source=("t",)), {}),
        (["bob"], EVERYTHING, {"a": ["s:2"], "b": []}),
        ([], EVERYTHING, {"a": [], "b": []}),
    ],
)
def test_a_hit_has_the_citations_that_were_asked_for(
    words: list[str], filters: Filters, places: dict[str, list[str]]
) -> None:
    hits = find_claims(graph_of(CITED, TWO), words, filters)
    assert {hit.claim.id: [said.place for said in hit.cites] for hit in hits} == places


@pytest.mark.parametrize(
    ("words", "filters", "steps"),
    [
        (["hence"], EVERYTHING, {"b": ["a/for/b"]}),
        (["fetched"], EVERYTHING, {"b": ["a/for/b"]}),
        (["sign"], EVERYTHING, {"b": ["a/for/b"]}),
        ([], Filters(scheme=("sign",)), {"b": ["a/for/b"]}),
        (["hence"], Filters(source=("t",)), {}),
    ],
)
def test_a_hit_has_the_steps_that_were_asked_for(
    words: list[str], filters: Filters, steps: dict[str, list[str]]
) -> None:
    hits = find_claims(graph_of(CITED, TWO), words, filters)
    assert {hit.claim.id: [step.id for step in hit.steps] for hit in hits} == steps
