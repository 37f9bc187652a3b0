"""A quote is found however it is typed."""

import re

import pytest

from argmap.text.quotes import PLAIN_SIGNS, find_quote, fold


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("it's so", "Yes, it’s so."),
        ('"yes" he said', "“yes” he said"),
        ("nine - ten", "nine – ten"),
        ("two words", "two\N{NO-BREAK SPACE}words"),
        ("cooperate", "co\N{SOFT HYPHEN}operate"),
        ("caf\N{LATIN SMALL LETTER E WITH ACUTE}", "cafe\N{COMBINING ACUTE ACCENT}"),
        ("fish", "\N{LATIN SMALL LIGATURE FI}sh"),
        ("one two", "one   two"),
        ("so ...", "so …"),
        ("the client", "the client’s own"),
    ],
)
def test_a_quote_is_found_however_it_is_typed(quote: str, text: str) -> None:
    assert len(find_quote(quote, text)) == 1


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("normal", "abnormal"),
        ("Yes", "yes"),
        ("cry", "crying"),
        ("", "text"),
        ("cafe", "café"),
        ("resume", "résume\u0301"),
        ("don", "don't"),
        ("10", "10,000"),
        ("x2", "x²"),
    ],
)
def test_what_only_looks_alike_is_not_found(quote: str, text: str) -> None:
    assert find_quote(quote, text) == []


def test_a_quote_is_found_with_its_place_in_the_document() -> None:
    text = "He said: “don’t”  go."
    span = find_quote('"don\'t" go', text)[0]
    assert text[span.start : span.end] == "“don’t”  go"


def test_signs_that_are_called_plain_are_not_changed() -> None:
    plain = re.findall(f"[{PLAIN_SIGNS}]", "".join(map(chr, range(0x10000))))
    assert [sign for sign in plain if fold(sign).text != sign] == []


@pytest.mark.parametrize(
    ("text", "near"), [(" ", None), ("", None), ("The city", None), ("has money for fireworks", 83), ("no words", None)]
)
def test_a_text_shorter_than_a_quote_is_like_it_as_a_whole(text: str, near: int | None) -> None:
    found = fold(text).nearest(fold("The city has money for fireworks"))
    assert (found and found.likeness) == near
