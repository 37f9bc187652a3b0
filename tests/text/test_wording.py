"""What is proposed for an unknown name: the nearest known names, the nearest first."""

import re
from collections.abc import Callable, Iterator

import pytest

from argmap import load_graph, packaged_map
from argmap.graph import keys
from argmap.model.keys import Kind
from argmap.text.wording import LONGEST_NAME, clipped, did_you_mean, listed

IDS = [key.id for key in keys(load_graph(packaged_map()), Kind.CLAIM)]


def proposed(name: str, *known: str) -> list[str]:
    return re.findall("'([^']*)'", did_you_mean(name, known))


@pytest.mark.parametrize(
    ("name", "known", "first"),
    [
        ("opne", ("pen", "one", "open"), "open"),
        ("Open", ("pens", "open"), "open"),
        ("costs-monye", ("cost-money", "costs-money"), "costs-money"),
        ("crying-no", ("crying-now", "crying-on", "no-crying"), "crying-on"),
        ("crying-no", ("crying-can-harm", "no-crying"), "no-crying"),
        ("trauma-recals", ("drama-recalled", "recalls-trauma"), "recalls-trauma"),
        ("comment4", ("comment 14", "comment 4"), "comment 4"),
        ("validation", ("validates", "research-validation"), "research-validation"),
        ("not-sobbing", ("both-sobbing", "teary-not-sobbing"), "teary-not-sobbing"),
        ("feelings-manage", ("managed-feelings-serve", "manage-own-feelings"), "manage-own-feelings"),
        ("urnout", ("guards-against-burnout", "risks-burnout"), "risks-burnout"),
        ("is-ok", ("all-is-well", "to-cry-is-ok"), "to-cry-is-ok"),
        ("ear", ("tear", "fearful"), "tear"),
        ("mape", ("tape", "maps"), "maps"),
    ],
)
def test_the_first_is_the_nearest(name: str, known: tuple[str, ...], first: str) -> None:
    assert proposed(name, *known)[0] == first


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("zebra", ("open", "costs-money")),
        ("--", ("open", "a-b")),
        ("", ("open",)),
        ("is", ("is-open", "raises")),
        ("x" * (LONGEST_NAME + 1), ("x" * LONGEST_NAME,)),
    ],
)
def test_nothing_is_proposed_that_is_not_near(name: str, known: tuple[str, ...]) -> None:
    assert did_you_mean(name, known) == ""


def test_what_is_much_farther_than_the_first_is_not_proposed() -> None:
    assert did_you_mean("no-cryng", ["no-crying", "on-cloudy"]) == "; did you mean 'no-crying'?"


def test_names_alike_are_proposed_together() -> None:
    assert proposed("tears", "open", "tears-help", "tears-harm") == ["tears-help", "tears-harm"]


def less_a_letter(id_: str) -> Iterator[str]:
    return (id_[:place] + id_[place + 1 :] for place in range(len(id_)))


def a_letter_twice(id_: str) -> Iterator[str]:
    return (id_[:place] + id_[place] + id_[place:] for place in range(len(id_)))


def another_letter(id_: str) -> Iterator[str]:
    return (f"{id_[:place]}x{id_[place + 1 :]}" for place in range(len(id_)))


def letters_swapped(id_: str) -> Iterator[str]:
    return (f"{id_[:place]}{id_[place : place + 2][::-1]}{id_[place + 2 :]}" for place in range(len(id_) - 1))


def words_in_another_order(id_: str) -> Iterator[str]:
    words = id_.split("-")
    return ("-".join(words[place:] + words[:place]) for place in range(1, len(words)))


@pytest.mark.parametrize(
    "slip",
    [
        letters_swapped,
        *(
            pytest.param(slip, marks=pytest.mark.slow)
            for slip in (less_a_letter, a_letter_twice, another_letter, words_in_another_order)
        ),
    ],
)
def test_every_id_of_the_packaged_map_is_found_in_spite_of_a_slip(slip: Callable[[str], Iterator[str]]) -> None:
    missed = {
        typed: did_you_mean(typed, IDS)
        for id_ in IDS
        for typed in slip(id_)
        if typed not in IDS and proposed(typed, *IDS)[:1] != [id_]
    }
    assert missed == {}


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("Ann\xa0Lee", "Ann Lee"),
        ("Zoe\u0308", "Zoë"),
        ("Be\xadn", "Ben"),
        ("Ann\u200b", "Ann"),
        ("\ufb01ne", "fine"),
        ("t\u0430x", "tax"),
        ("a\u2011b", "a-b"),
        ("day  2.txt", "day 2.txt"),
    ],
)
def test_no_name_is_proposed_as_if_it_were_another_if_nobody_can_see_a_difference(name: str, known: str) -> None:
    assert did_you_mean(name, ["Bob", known]) == f"; '{known}' looks the same but has other characters, so copy it"


def test_a_message_shows_the_beginning_of_a_long_text() -> None:
    assert (clipped("a" * 200), clipped("a" * 201)) == ("a" * 200, "a" * 200 + "…")


def test_a_message_lists_the_first_of_many_names() -> None:
    assert listed(["a", "b"]) == "a, b"
    assert listed([str(number) for number in range(1_000)], " or ") == (
        "0 or 1 or 2 or 3 or 4 or 5 or 6 or 7 or 8 or 9 and 990 others"
    )
