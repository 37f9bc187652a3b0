"""The words of a map are shown as text: they do not control the terminal, and are not markup for Rich."""

import io

import pytest
from conftest import graph_of
from rich.console import Console

from argmap.graph import Graph
from argmap.query.tree import tree
from argmap.render.tree import draw_tree
from argmap.text.safe import safe


def drawn(graph: Graph, width: int = 80, **console: object) -> str:
    file = io.StringIO()
    screen = Console(file=file, width=width, highlight=False, markup=False, emoji=False, **console)  # type: ignore[arg-type]
    screen.print(draw_tree(tree(graph, None, None), cites=True, ids=False))
    return file.getvalue()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x1b[31mred", "a␛[31mred"),
        ("a\x1b]8;;http://x\x07link", "a␛]8;;http://x␇link"),
        ("a\x9b31m", "a<U+009B>31m"),
        ("a\u202eb", "a<U+202E>b"),
        ("a\x00b\x7f", "a␀b<U+007F>"),
        ("two\n lines\tand a tab", "two lines and a tab"),
        ("a\ud800b\ufdd0\U0001ffff", "a<U+D800>b<U+FDD0><U+1FFFF>"),
        ("a\u3164\u115fb", "a<U+3164><U+115F>b"),
        ("t\u200dears", "t<U+200D>ears"),
        ("a\ufe0fb\U000e0101", "a<U+FE0F>b<U+E0101>"),
        ("a\u200f\u200e\u200f", "a\u200f<U+200E><U+200F>"),
        ("e" + "\u0301" * 10, "e" + "\u0301" * 8 + "<U+0301><U+0301>"),
        ("\u0995" + "\u0981" * 9 + "\u200d\u0981", "\u0995" + "\u0981" * 8 + "<U+0981>\u200d<U+0981>"),
    ],
)
def test_what_a_terminal_would_obey_or_hide_becomes_visible(text: str, shown: str) -> None:
    assert safe(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        *("שלום", "(\u200fשלום\u200e) \u200f1", "بِسْمِ ٱللَّٰهِ", "می\u200cخواهم", "क्\u200dष", "ཧྐྵྨླྺྼྻྂ", "Auf\xadlage"),
        *("❤\ufe0f", "1\ufe0f\u20e3", "👩\u200d🚀", "🏳\ufe0f\u200d🌈", "葛\U000e0100", "………………………………", "🫟"),
    ],
)
def test_what_a_script_needs_stays(text: str) -> None:
    assert safe(text) == text


@pytest.mark.smoke
@pytest.mark.parametrize("text", ["[sic] it is", "[/b] so", ":100: of them", "[link=http://x]y[/link]", "a\\[b]"])
def test_markup_is_shown_as_text(text: str) -> None:
    assert text in drawn(graph_of(f"  a: {{text: '{text}'}}\n"))


def test_no_escape_of_a_text_reaches_a_terminal() -> None:
    graph = graph_of('  a: {text: "x\\e]0;title\\ay"}\n')
    assert "\x1b]0" not in drawn(graph, force_terminal=True)


def test_without_a_terminal_there_are_no_escapes(library: Graph) -> None:
    assert "\x1b" not in drawn(library)


@pytest.mark.smoke
@pytest.mark.parametrize("width", [40, 80, 120])
def test_no_line_is_wider_than_the_terminal(library: Graph, width: int) -> None:
    assert max(map(len, drawn(library, width).splitlines())) <= width


def test_a_deep_map_loses_no_word() -> None:
    claims = "".join(f"  c{n}: {{text: Text number {n} in full., supports: [c{n + 1}]}}\n" for n in range(60))
    lines = drawn(graph_of(f"{claims}  c60: {{text: The end.}}\n"))
    plain = " ".join(lines.replace("│", " ").split())
    assert all(f"Text number {n} in full. c{n}" in plain for n in range(60))


def test_where_there_is_no_room_to_indent_the_depth_is_a_number() -> None:
    claims = "".join(f"  c{n}: {{text: Text., supports: [c{n + 1}]}}\n" for n in range(60))
    assert "60> [+] The end." in drawn(graph_of(f"{claims}  c60: {{text: The end.}}\n"))


def test_wide_characters_are_counted_by_their_columns() -> None:
    lines = drawn(graph_of(f"  a: {{text: {'漢字' * 60}}}\n"), 40).splitlines()
    assert max(len(line) for line in lines) <= 20
