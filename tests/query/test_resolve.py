"""A claim or an argument is named by its id or by an unambiguous beginning of it."""

import pytest
from conftest import graph_of

from argmap.errors import ArgmapError
from argmap.graph import Graph
from argmap.model.keys import Key, Kind, claim_key
from argmap.query.resolve import resolve


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("open", claim_key("open")),
        ("hard-on", claim_key("hard-on-guards")),
        ("students-else", Key(Kind.ARGUMENT, "students-elsewhere")),
        ("open/for/night-quiet+quiet-helps", Key(Kind.ARGUMENT, "open/for/night-quiet+quiet-helps")),
        ("open/for/quiet-helps+night-quiet", Key(Kind.ARGUMENT, "open/for/night-quiet+quiet-helps")),
        ("open/for/helps-s", Key(Kind.ARGUMENT, "open/for/helps-students")),
        ("open/if", Key(Kind.ARGUMENT, "open/if/two-guards")),
    ],
)
def test_a_name_means_one_node(library: Graph, name: str, key: Key) -> None:
    assert resolve(library, name) == key


def test_an_id_wins_over_a_longer_one_that_begins_with_it() -> None:
    assert resolve(graph_of("  ab: {text: A}\n  abc: {text: B}\n"), "ab") == claim_key("ab")


@pytest.mark.smoke
@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("night", None),
        ("n", "'n' is ambiguous: night-quiet, nobody-checked, nobody-knows-of-it"),
        ("opne", "no claim, argument or question 'opne'; did you mean 'open'?"),
        ("guards", "no claim, argument or question 'guards'; did you mean 'two-guards' or 'hard-on-guards'?"),
        ("letter", "no claim, argument or question 'letter'; that is a source: argmap sources letter"),
        ("Cora D.", "no claim, argument or question 'Cora D.'; that is a voice: argmap claims --voice 'Cora D.'"),
        ("xyz", "no claim, argument or question 'xyz'; 'argmap claims WORDS' searches the texts"),
        ("", "no claim, argument or question ''"),
    ],
)
def test_a_miss_names_the_nearest(library: Graph, name: str, message: str | None) -> None:
    if message is None:
        assert resolve(library, name) == claim_key("night-quiet")
        return
    with pytest.raises(ArgmapError) as error:
        resolve(library, name)
    assert str(error.value).startswith(message)


def test_an_argument_keeps_its_id_when_premises_and_arguments_are_reordered() -> None:
    one = graph_of("  a: {text: A, supports: [b + c, b]}\n  b: {text: B}\n  c: {text: C}\n")
    two = graph_of("  a: {text: A, supports: [b, c + b]}\n  b: {text: B}\n  c: {text: C}\n")
    assert set(one) == set(two)


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("a/for/c+b~2", "a/for/b+c~2"),
        ("a/for/c+b/undercut/c+d+b", "a/for/b+c/undercut/b+c+d"),
    ],
)
def test_premises_are_named_in_any_order(name: str, id_: str) -> None:
    claims = "  a: {text: A, supports: [{premises: b + c, undercutters: [b + c + d]}, b + c]}\n"
    graph = graph_of(claims + "".join(f"  {letter}: {{text: {letter}}}\n" for letter in "bcd"))
    assert resolve(graph, name) == Key(Kind.ARGUMENT, id_)


def test_a_voice_that_several_sources_have_is_proposed_with_its_sources() -> None:
    sources = "sources: {s: {title: S, author: Al Ox}, t: {title: T, voices: {Al Ox: 1}}}\n"
    with pytest.raises(ArgmapError, match="argmap claims --voice 's/Al Ox' --voice 't/Al Ox'"):
        resolve(graph_of("  a: {text: A}\n", sources), "Al Ox")
