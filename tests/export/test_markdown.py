"""The outline writes every claim once, with its text unchanged, and every link and footnote has a target."""

import json
import re
import string
from pathlib import Path

import pytest
from conftest import graph_of
from examples import holds_of
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from writing import maps, written

from argmap.export.markdown import DEEPEST, generate_markdown
from argmap.graph import Graph, all_citations, build_graph, keys
from argmap.load import parse_map
from argmap.model.keys import Kind, claim_key
from argmap.model.parts import ArgumentMap
from argmap.query.part import neighbourhood, whole_map
from argmap.text.safe import safe

NASTY = [
    *("1. first", "1) first", "- dash", "+ plus", "# head", "> quoted", "*em* _em_ **b**", "`code`", "[a](http://x)"),
    *(
        "![a](b)",
        "<b>bold</b>",
        "&lt;",
        "a\\",
        "~~no~~",
        "| a | b |",
        "[^1]",
        "$a$ and $b$",
        "a^2^",
        "=",
        "---",
        "{#id}",
        ":bomb: :no_entry: :+1: :100:",
    ),
]


def markdown(graph: Graph) -> str:
    return "\n".join(generate_markdown(whole_map(graph)))


def blocks(text: str) -> list[Token]:
    return [token for token in MarkdownIt("commonmark").parse(text) if token.type == "inline"]


def shown(token: Token) -> str:
    """What a reader sees of a block, without anchors and marks of emphasis."""
    seen = {"text": "{}", "code_inline": "{}", "hardbreak": "\n"}
    return "".join(seen[part.type].format(part.content) for part in token.children or () if part.type in seen)


def said(text: str) -> str:
    """All that a reader sees."""
    return "\n".join(map(shown, blocks(text)))


def test_every_claim_is_written_out_once(library: Graph) -> None:
    text = markdown(library)
    written_out = re.findall(r"`([\w-]+)`(?! \(\[)", text.split("## Sources")[0])
    named = [*keys(library, Kind.CLAIM), *(key for key in keys(library, Kind.QUESTION) if "/" not in key.id)]
    assert sorted(written_out) == sorted(key.id for key in named)


def test_every_pointer_leads_to_an_anchor_and_every_anchor_is_used(library: Graph) -> None:
    text = markdown(library)
    assert set(re.findall(r"\]\(#([\w-]+)\)", text)) == set(re.findall(r'<a id="([\w-]+)">', text)) != set()


@pytest.mark.smoke
def test_every_citation_is_a_footnote(library: Graph) -> None:
    text = markdown(library)
    marks, notes = re.findall(r"\[\^(\d+)\](?!:)", text), re.findall(r"^\[\^(\d+)\]: (.*)", text, re.MULTILINE)
    assert [number for number, _ in notes] == list(dict.fromkeys(marks))
    quotes = {citation.quote for _, citation in all_citations(library) if citation.quote}
    assert {quote for quote in quotes if quote not in said(text)} == set()


def test_steps_of_the_curator_are_told_apart(library: Graph) -> None:
    text = said(markdown(library))
    assert "[for] A library open at night serves those who work by day." in text
    assert "undercut by[^7] Students have libraries of their own." in text
    assert "In brackets, [for]: the curator draws this step, no source does." in text


def test_who_denies_a_claim_is_told_apart(library: Graph) -> None:
    assert "It is quiet at night. night-quiet only rejected by 1 (rejected[^4])" in said(markdown(library))


@pytest.mark.parametrize("text", NASTY)
def test_a_text_means_nothing_but_itself(text: str) -> None:
    quoted = json.dumps(text)
    graph = graph_of(f"  a: {{text: {quoted}, note: {quoted}}}\n", before=f"note: {quoted}\n")
    lines = said(markdown(graph)).split("\n")
    assert lines == ["A test", text, f"{text} a (note: {text})"]


@pytest.mark.parametrize(
    ("note", "html"),
    [
        ("One.\nTwo.", "<p>One.<br />\nTwo.</p>"),
        ("One.\n\nTwo.\n", "<p>One.</p>\n<p>Two.</p>"),
        ("One:\n- a\n- b\nTwo.", "<p>One:</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n<p>Two.</p>"),
        ("* a\n  more\n* b", "<ul>\n<li>a<br />\nmore</li>\n<li>b</li>\n</ul>"),
        ("- a\n  - b\n- c", "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n<li>c</li>\n</ul>"),
        ("See\n1. a\n2. b", "<p>See</p>\n<ol>\n<li>a</li>\n<li>b</li>\n</ol>"),
        ("1) a\n3) b", "<ol>\n<li>a</li>\n</ol>\n<p>3) b</p>"),
        ("# no head\n*em*", "<p># no head<br />\n*em*</p>"),
        ("One\\\n===\n    far", "<p>One\\<br />\n===<br />\nfar</p>"),
        ("- only one line", "<p>- only one line</p>"),
    ],
)
def test_a_note_keeps_its_paragraphs_breaks_and_lists(note: str, html: str) -> None:
    text = markdown(graph_of(" {}", f"note: {json.dumps(note)}\n"))
    assert MarkdownIt("commonmark").render(text) == f"<h1>A test</h1>\n{html}\n"


FRAGMENTS = [
    "\n",
    "\n\n",
    "\n  ",
    "\n    ",
    "\n- ",
    "\n  * ",
    "\n1. ",
    "\n2) ",
    "# ",
    "> ",
    "```",
    "word",
    " ",
    "---",
    "=",
    "|",
    "\\",
]


@holds_of(st.lists(st.sampled_from(FRAGMENTS), max_size=14).map("".join), few=50, many=1000)
def test_any_note_is_paragraphs_and_lists_with_all_its_words(note: str) -> None:
    text = markdown(graph_of(" {}", f"note: {json.dumps(f'x{note}')}\n"))
    kinds = {token.type.removesuffix("_open").removesuffix("_close") for token in MarkdownIt("commonmark").parse(text)}
    assert kinds <= {"heading", "paragraph", "inline", "bullet_list", "ordered_list", "list_item"}
    seen = re.sub(r"[-*\d.)\s]", "", said(text).removeprefix("A test"))
    assert seen == re.sub(r"[-*\d.)\s]", "", f"x{note}")


def rendered(graph: Graph) -> str:
    """The HTML of an outline, without the ends of its lines."""
    return str(MarkdownIt("commonmark").render(markdown(graph))).replace("\n", "")


def test_notes_of_several_lines_stand_below_what_they_are_about() -> None:
    noted = 'note: "One.\\n- item"'
    claims = (
        f"  a: {{text: A, {noted}, supports: [{{premises: b, {noted}}}, c], cites: [{{s:1: so, {noted}}}]}}\n"
        f"  b: {{text: B, {noted}, supports: [c]}}\n  c: {{text: C}}\n"
    )
    sources = f"sources: {{s: {{title: S, {noted}}}}}\nquestions: [{{ask: Q?, positions: [a], {noted}}}]\n"
    graph = graph_of(claims, sources)
    html = rendered(graph)
    items = "<ul><li>item</li></ul>"
    assert f"<h2>Q?</h2><p>One.</p>{items}<h3>" in html
    assert f"<code>a</code> ·1</h3><p>note: One.</p>{items}<ul><li>" in html
    assert f"<code>b</code></p><p>step: note: One.</p>{items}<p>note: One.</p>{items}<ul><li>" in html
    assert f"<code>s</code>: S</p><p>note: One.</p>{items}</li></ul>" in html
    assert "[^1]: S asserts, s:1: »so«\n\n    note: One.\n\n    * item" in markdown(graph)


def test_a_text_of_several_lines_keeps_them_in_the_outline() -> None:
    claims = '  a: {text: "It is\\n- quiet\\n\\n1. now.", supports: [b]}\n  b: {text: "No\\nwind."}\n'
    html = rendered(graph_of(claims))
    assert "<li>It is<br />- quiet<br />1. now. <code>a</code>" in html
    assert "No<br />wind. <code>b</code>" in html
    position = rendered(graph_of(claims, "questions: [{ask: Q?, positions: [a]}]\n"))
    assert "<h3>1. It is - quiet 1. now. <code>a</code></h3>" in position


def test_github_finds_no_name_of_a_picture_in_a_text() -> None:
    text = markdown(graph_of("  a: {text: 'a:bomb: :no_entry: :+1: :100:, at 12:30:45'}\n"))
    parts = [part.content for block in blocks(text) for part in block.children or () if part.type == "text"]
    assert re.findall(r":[\w+]+:", " | ".join(parts)) == [":30:"]


@holds_of(st.text(alphabet=st.sampled_from(string.printable + "\\`*_[]<>#é😀"), max_size=40), few=20, many=100)
def test_any_text_is_shown_as_it_is(text: str) -> None:
    quoted = "".join(f"\\U{ord(character):08x}" for character in f"x{text}")
    lines = said(markdown(graph_of(f'  a: {{text: "{quoted}"}}\n'))).split("\n")
    assert " ".join(lines[1:]).removesuffix(" a") == safe(f"x{text}")


@holds_of(maps(), few=8, many=40)
def test_of_any_map_every_claim_is_there(argument_map: ArgumentMap) -> None:
    text = markdown(build_graph(parse_map(written(argument_map), Path("map.yaml"))))
    assert {claim for claim in argument_map.claims if f"`{claim}`" not in text} == set()


@pytest.mark.parametrize("text", ["Read https://x.org/a_b", "Read www.x.org", "x@y.org", "HTTP://x"])
def test_no_address_swallows_what_follows_it(text: str) -> None:
    line = markdown(graph_of(f"  a: {{text: '{text}', cites: ['s:1']}}\n", "sources: {s: {title: S}}\n")).splitlines()[
        4
    ]
    assert not re.search(r"(?i)https?://|www\.|[^\\\\]@", line)
    assert text in shown(blocks(line)[0])


def test_the_address_of_a_source_is_a_link() -> None:
    text = markdown(
        graph_of("  a: {text: A, cites: ['s:1']}\n", "sources: {s: {title: S, url: 'https://x.org/a_b'}}\n")
    )
    assert "- `s`: S, <https://x.org/a_b>" in text


def test_positions_keep_their_numbers_in_a_part(library: Graph) -> None:
    part = neighbourhood(library, claim_key("stay-closed"), 1)
    assert "### 2. The reading room should stay closed at night." in "\n".join(generate_markdown(part))


def test_what_is_very_deep_is_numbered_not_indented() -> None:
    claims = "".join(f"  c{n}: {{text: Text {n}, supports: [c{n + 1}]}}\n" for n in range(40))
    text = markdown(graph_of(f"{claims}  c40: {{text: The end.}}\n"))
    deep = [line for line in text.splitlines() if "`c40`" in line]
    assert [line.startswith(f"{'  ' * DEEPEST}- (41) ") for line in deep] == [True]
