"""The map that comes with argmap: its quality, as far as a test can check it."""

import os
import re
from pathlib import Path

import pytest

from argmap import packaged_map
from argmap.check.report import check_map
from argmap.documents.document import Document
from argmap.documents.folder import Documents
from argmap.graph import (
    Graph,
    arguments_about,
    build_graph,
    citations_of,
    claim_at,
    is_only_condition,
    keys,
    positions_of,
)
from argmap.load import load_map
from argmap.model.keys import Kind
from argmap.model.parts import ArgumentMap, Citation
from argmap.model.words import Side

FOLDER = os.environ.get("ARGMAP_DOCUMENTS")
"""Read at import, as the fixture `plain_terminal` removes the variable."""

needs_documents = [
    pytest.mark.documents,
    pytest.mark.skipif(FOLDER is None, reason="ARGMAP_DOCUMENTS does not name the documents of the packaged map"),
]
LONGEST_QUOTE = 12
LONGEST_SHARED_RUN = 7
MOST_REASONS = 12


@pytest.fixture(scope="module")
def graph() -> Graph:
    return build_graph(load_map(packaged_map()))


@pytest.fixture(scope="module")
def argument_map() -> ArgumentMap:
    return load_map(packaged_map()).map


@pytest.fixture(scope="module")
def folder() -> Documents:
    if FOLDER is None or not Path(FOLDER).is_dir():
        pytest.fail(f"ARGMAP_DOCUMENTS names '{FOLDER}', which is no folder")
    return Documents(Path(FOLDER))


@pytest.fixture(scope="module")
def documents(argument_map: ArgumentMap, folder: Documents) -> dict[str, Document]:
    found = {name: folder.of(source) for name, source in argument_map.sources.items()}
    assert [name for name, document in found.items() if not isinstance(document, Document)] == []
    return {name: document for name, document in found.items() if isinstance(document, Document)}


def citations(graph: Graph) -> list[Citation]:
    cited = [key for key in graph if key.kind in {Kind.CLAIM, Kind.ARGUMENT}]
    return [citation for key in cited for citation in citations_of(graph, key)]


def word_list(text: str) -> list[str]:
    return re.findall(r"[a-z0-9]+(?:'[a-z]+)?", text.lower().replace("’", "'"))


def runs(text: str, length: int) -> set[tuple[str, ...]]:
    words = word_list(text)
    return {tuple(words[start : start + length]) for start in range(len(words) - length + 1)}


@pytest.mark.smoke
def test_it_has_the_five_documents_and_both_sides(graph: Graph) -> None:
    assert len(list(keys(graph, Kind.SOURCE))) == 5
    claims = [claim for claim in keys(graph, Kind.CLAIM) if not is_only_condition(graph, claim)]
    assert all(citations_of(graph, claim) or claim_at(graph, claim).unstated for claim in claims)


def test_no_position_has_more_than_a_dozen_direct_reasons(graph: Graph) -> None:
    positions = [position for question in keys(graph, Kind.QUESTION) for position in positions_of(graph, question)]
    for side in (Side.SUPPORT, Side.OBJECTION):
        assert [claim.id for claim in positions if len(arguments_about(graph, claim, side)) > MOST_REASONS] == []


def test_no_quote_is_longer_than_twelve_words(graph: Graph) -> None:
    quotes = [citation.quote for citation in citations(graph) if citation.quote]
    assert [quote for quote in quotes if len(quote.split()) > LONGEST_QUOTE] == []


def test_no_two_claims_have_the_same_text(graph: Graph) -> None:
    texts = [claim_at(graph, claim).text.casefold() for claim in keys(graph, Kind.CLAIM)]
    assert len(texts) == len(set(texts))


class TestWithDocuments:
    """What can be tested only with the documents."""

    pytestmark = needs_documents

    def test_a_check_finds_nothing(self, graph: Graph, folder: Documents) -> None:
        assert check_map(graph, folder).findings == ()

    def test_no_quote_is_a_whole_sentence(self, graph: Graph, documents: dict[str, Document]) -> None:
        whole = []
        for citation in citations(graph):
            passage = documents[citation.place.source].passage(citation.place.lines) or ""
            sentences = {" ".join(word_list(part)) for part in re.split(r"(?<=[.!?…])\s+", passage)}
            if citation.quote and " ".join(word_list(citation.quote)) in sentences:
                whole.append(citation.quote)
        assert whole == []

    def test_the_maps_own_words_are_its_own(
        self, argument_map: ArgumentMap, graph: Graph, documents: dict[str, Document]
    ) -> None:
        length = LONGEST_SHARED_RUN + 1
        said = {run for document in documents.values() for run in runs(" ".join(document.lines), length)}
        own = [part.why for source in argument_map.sources.values() for part in source.left_out]
        own += [claim_at(graph, claim).text for claim in keys(graph, Kind.CLAIM)]
        own += [attributes["item"].note or "" for _, attributes in graph.nodes(data=True)]
        own += [f"{citation.note or ''} / {citation.of or ''}" for citation in citations(graph)]
        assert [text for text in own if runs(text, length) & said] == []

    def test_every_citation_has_a_voice(self, argument_map: ArgumentMap, graph: Graph) -> None:
        assert all(argument_map.voice_of(citation) for citation in citations(graph))
