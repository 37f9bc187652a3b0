"""How a terminal shows what would settle an undecided claim."""

import pytest
from conftest import graph_of
from rich.console import Console

import argmap
from argmap.model.words import MEANS
from argmap.render.settle import draw_settlement
from argmap.render.step_signs import CURATORS

BEFORE = "sources: {s: {title: S, voices: {Ann: 1, Bob: 2}}}\n"
SAID = "  {0}: {{text: This is {0}., cites: ['s:1']}}\n"


def drawn(claims: str, asked: str = "a", *, whole: bool = False, looks: int | None = None, suppose: str = "") -> str:
    """What would settle a claim, as 80 columns show it, without the claim and what labels mean."""
    written = {line.split(":")[0].strip() for line in claims.splitlines()}
    others = "".join(SAID.format(id_) for id_ in "bcdefg" if id_ not in written)
    answer = argmap.settle(graph_of(claims + others, BEFORE), asked, looks=looks, suppose=suppose or None)
    console = Console(width=80)
    with console.capture() as captured:
        console.print(draw_settlement(answer, whole=whole))
    lines = captured.get().split("\n", 2)[2].replace(f"\n{CURATORS}", "").replace(f"\n{MEANS}", "")
    return lines.strip("\n") + "\n"


def test_both_ways_out_are_shown_with_a_command_that_tries_one() -> None:
    text = drawn("  a: {text: A., supports: [b], objections: [c + d, {premises: e, undercutters: [f]}, g]}\n")
    assert (
        text
        == """\
undecided, a tie

to be in, let these 2 arguments fall
[-] in        together
              & in This is c.  c
              & in This is d.  d
[-] in        This is g.  g

to be out, let this argument fall
[+] in        This is b.  b

it is out if this claim alone is out
  This is b.  b

Next:  argmap evaluate a --suppose b=out
"""
    )


def test_what_all_sets_share_is_shown_once() -> None:
    text = drawn("  a: {text: A., supports: [b], objections: [c, d]}\n  d: {text: This is d., supports: [e]}\n")
    assert (
        text.partition("\nto be out")[0]
        == """\
undecided, a tie

to be in, let this argument fall
[-] in        This is c.  c

and with that, let one of these 2 arguments fall
[-] in        This is d.  d
[+] in        This is e.  e  — d/for/e
"""
    )


def test_sets_of_several_arguments_are_numbered() -> None:
    below = "".join(f"  {id_}: {{text: This is {id_}., supports: [{under}]}}\n" for id_, under in ("ce", "df"))
    text = drawn(f"  a: {{text: A., supports: [b], objections: [c, d]}}\n{below}")
    first = "set 1\n[-] in        This is c.  c\n"
    assert f"to be in, let one of these 4 sets of 2 arguments fall\n{first}" in text
    assert text.count("\nset ") == 4


def test_where_no_fall_is_enough_something_new_is_named() -> None:
    text = drawn("  a: {text: A., cites: ['s:1', {'s:2': no, stance: rejects}]}\n")
    assert (
        text
        == """\
undecided, a tie

to be in: it is not enough that arguments fall
  One more argument for it that stands would be enough.

to be out: it is not enough that arguments fall
  One more argument against it that stands would be enough.

no claim alone would settle it
"""
    )


OBJECTIONS = "".join(SAID.format(f"o{number}") for number in range(60))
HUB = f"  a: {{text: A., supports: [b], objections: [{', '.join(f'o{number}' for number in range(60))}]}}\n{OBJECTIONS}"


def test_a_long_list_is_folded_and_names_the_command_that_shows_all() -> None:
    folded, whole = drawn(HUB), drawn(HUB, whole=True)
    assert "more: argmap evaluate a --settle --all" in folded
    assert (folded.count("[-] in"), whole.count("[-] in")) == (23, 60)


CHAIN = "  a: {text: A., supports: [b], objections: [c]}\n" + "".join(
    f"  {id_}: {{text: This is {id_}., supports: [{below}]}}\n" for id_, below in ("cd", "de", "ef")
)


@pytest.mark.parametrize(
    ("claims", "looks", "tried"),
    [
        (HUB, 0, "no set; larger sets are not excluded"),
        (HUB, 20, "all sets of up to 3 arguments; larger sets are not excluded"),
        (CHAIN, 14, "2 sets of 1 argument; there may be others"),
    ],
)
def test_a_search_that_stopped_says_what_it_tried(claims: str, looks: int, tried: str) -> None:
    assert f"The search stopped: it tried {tried}." in " ".join(drawn(claims, looks=looks).split())


@pytest.mark.parametrize("line", ["assumed: d is out", "argmap evaluate a --suppose c=out --suppose d=out"])
def test_what_is_assumed_is_told_and_stays_in_the_command(line: str) -> None:
    assert line in drawn("  a: {text: A., supports: [b], objections: [c, d]}\n", suppose="d=out")
