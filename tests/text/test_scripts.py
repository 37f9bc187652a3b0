"""The words of a text are counted fairly in every script."""

import pytest

from argmap.text.scripts import number_of_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("we stay open - tonight", 5),
        ("мы остаёмся открыты", 3),
        ("今夜は開けて", 3),
        ("我们开", 2),
        ("เราจะเปิดต่อ", 3),
        ("AI は 今夜", 3),
        ("今夜、AI。", 2),
        ("오늘 밤에는 연다", 3),
    ],
)
def test_signs_of_scripts_without_spaces_count_as_parts_of_words(text: str, words: int) -> None:
    assert number_of_words(text) == words
