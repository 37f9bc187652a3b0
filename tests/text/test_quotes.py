"""A quote is found however it is typed."""

import sys
from collections.abc import Callable

import pytest

from argmap.text.folded import BLOCK, Folded, fold, fold_loosely
from argmap.text.quotes import nearest_words, occurrences
from argmap.text.seen import Span


def places(quote: str, text: str) -> list[Span]:
    return list(occurrences(fold(quote), fold(text)))


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
    assert len(places(quote, text)) == 1


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
    assert places(quote, text) == []


def test_a_quote_is_found_with_its_place_in_the_document() -> None:
    text = "He said: “don’t”  go."
    span = places('"don\'t" go', text)[0]
    assert text[span.start : span.end] == "“don’t”  go"


@pytest.mark.slow
def test_what_is_folded_is_not_changed_by_folding_again() -> None:
    signs = "".join(map(chr, range(sys.maxunicode + 1)))
    folded = fold(signs).text
    assert fold(folded).text == folded


@pytest.mark.parametrize("filler", ["a", "é ", "  ", "\N{SOFT HYPHEN}", "\N{LATIN SMALL LIGATURE FI}\n", "각 "])
@pytest.mark.parametrize("fold_it", [fold, fold_loosely])
def test_a_quote_is_found_with_its_place_in_a_long_text(filler: str, fold_it: Callable[[str], Folded]) -> None:
    text = f" {filler * BLOCK} Über-all it “is”; {filler * BLOCK}"
    (span,) = occurrences(fold_it('Über-all it "is"'), fold_it(text))
    assert text[span.start : span.end] == "Über-all it “is”"
    (within,) = occurrences(fold_it("it"), fold_it(text).part(span.start + 4, span.end))
    assert text[within.start : within.end] == "it"


@pytest.mark.parametrize(
    ("text", "near"), [(" ", None), ("", None), ("The city", None), ("has money for fireworks", 83), ("no words", None)]
)
def test_a_text_shorter_than_a_quote_is_like_it_as_a_whole(text: str, near: int | None) -> None:
    found = nearest_words(fold("The city has money for fireworks"), fold(text))
    assert (found and found.likeness) == near
