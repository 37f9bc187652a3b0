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
    ),
]


def markdown(graph: Graph) -> str:
    return "\n".join(generate_markdown(whole_map(graph)))


def blocks(text: str) -> list[Token]:
    return [token for token in MarkdownIt("commonmark").parse(text) if token.type == "inline"]


def shown(token: Token) -> str:
    """What a reader sees of a block, without anchors and marks of emphasis."""
    return "".join(part.content for part in token.children or () if part.type in {"text", "code_inline"})


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


@holds_of(st.text(alphabet=st.sampled_from(string.printable + "\\`*_[]<>#é😀"), max_size=40), few=20, many=100)
def test_any_text_is_shown_as_it_is(text: str) -> None:
    quoted = "".join(f"\\U{ord(character):08x}" for character in f"x{text}")
    lines = said(markdown(graph_of(f'  a: {{text: "{quoted}"}}\n'))).split("\n")
    visible = "".join(character for character in " ".join(f"x{text}".split()) if character.isprintable())
    assert lines[1].removesuffix(" a").replace("\N{REPLACEMENT CHARACTER}", "") == visible


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
