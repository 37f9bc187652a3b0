"""A quote is found however it is typed."""

import pytest

from argmap.text.quotes import find_quote


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
