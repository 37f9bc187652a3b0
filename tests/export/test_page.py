"""The page of a map shows what the commands answer, and nothing of a map in it is more than text."""

import hashlib
import json
import re
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import hostile
import pytest
from bs4 import BeautifulSoup, Tag
from conftest import MAPS, Run

import argmap
from argmap.export.page import generate
from argmap.graph import Graph
from argmap.render.json import as_json_text

DOCUMENTS = MAPS / "documents"
PACKAGED = argmap.packaged_map()
REPLY = """
format: 1
title: A reply
sources: {forum: {title: Forum, voices: {Ada: 1, Bob: 2-3}, repeats: {2: 1}}}
claims: {a: {text: So it is., cites: [forum:3: so]}}
"""
NOTED_STEP = """
format: 1
title: A note
sources: {forum: {title: Forum, voices: {Ada: 1}}}
claims:
  a: {text: So it is., supports: [{premises: b, cites: [{forum:1: so, stance: suggests, note: In passing.}]}]}
  b: {text: It was so.}
"""
NAMED_ALIKE = """
format: 1
title: Names
sources: {text: {title: A text}}
claims:
  source: {text: A claim.}
  text: {text: Another claim., cites: [text:1]}
"""


class Page:
    """A page, the graph that it shows, and its answers in JSON."""

    def __init__(self, path: Path, **options: str | int | None) -> None:
        self.graph = argmap.labelled(argmap.load_graph(path))
        self.html = argmap.export_map(self.graph, "html", **options).decode()  # type: ignore[arg-type]
        self.soup = BeautifulSoup(self.html, "html.parser")

    def json(self, answer: object) -> dict:  # type: ignore[type-arg]
        return json.loads(as_json_text("", None, answer))["answer"]  # type: ignore[no-any-return]

    def articles(self) -> Iterator[tuple[Tag, dict, dict]]:  # type: ignore[type-arg]
        """Each claim of the page, with the answers of `show` and of `evaluate`."""
        for article in self.soup.select("article.claim"):
            id_ = str(article["id"])
            yield article, self.json(argmap.show(self.graph, id_)), self.json(argmap.evaluate(self.graph, id_))


@pytest.fixture(scope="module", params=["street", "library", pytest.param("claims", marks=pytest.mark.slow)])
def page(request: pytest.FixtureRequest) -> Page:
    """The pages of the two invented maps and of the packaged one."""
    return Page(PACKAGED if request.param == "claims" else MAPS / f"{request.param}.yaml")


@pytest.fixture(scope="module")
def library_page() -> Page:
    return Page(MAPS / "library.yaml", passages=str(DOCUMENTS))


def text(tag: Tag | None, selector: str = "") -> str:
    """The text of an element, or of the first one in it that a selector finds."""
    found = tag.select_one(selector) if tag and selector else tag
    return " ".join(found.get_text().split()) if found else ""


def cited(cite: Tag) -> tuple[str, ...]:
    """A citation as the page shows it."""
    told = [text(cite, selector) for selector in (".voice", ".stance", ".of", ".place", ".quote")]
    note = text(cite, ".note").removeprefix("note: ")
    return (*told, note, str(bool(cite.select_one(".translated"))))


def said(found: dict) -> tuple[str, ...]:  # type: ignore[type-arg]
    """The same citation as an answer has it."""
    place = f"{found['source']}:{found['lines']}"
    told = [found["speaker"], found["stance"], found["of"], place, found["quote"], found["note"]]
    return (*(" ".join((part or "").split()) for part in told), str(found["translated"]))


def test_the_claims_are_those_of_the_map(page: Page) -> None:
    shown = {str(article["id"]): text(article, "h3") for article in page.soup.select("article.claim")}
    assert shown == {hit.claim.id: hit.claim.text for hit in argmap.claims(page.graph)}


def test_positions_have_the_figures_of_the_tree(page: Page) -> None:
    told = page.json(argmap.overview(page.graph))
    positions = [position for asked in told["questions"] for position in asked["positions"]]
    answers = {(position["number"], position["id"]): position for position in positions}
    for row in page.soup.select(".question tr[data-claim]"):
        answer = answers.pop((text(row, ".number"), str(row["data-claim"])))
        figures = [text(cell) for cell in row.select(".figure")]
        numbers = [(answer[side], answer["curators"].get(side, 0)) for side in ("supports", "objections", "conditions")]
        assert figures[:3] == [f"{number} [{curators}]" if curators else f"{number}" for number, curators in numbers]
        against = answer["unanswered_against"]
        both = ((answer["unanswered"] - against, "+"), (against, "−"))
        assert figures[3] == (" ".join(f"{number}{sign}" for number, sign in both if number) or "0")
        assert text(row, ".claim") == answer["text"]
        assert all(voice in text(row, ".voices") for voice in answer["held_by"])
    assert answers == {}


def test_labels_are_those_of_evaluate(page: Page) -> None:
    labels = page.json(argmap.evaluate(page.graph))["labels"]
    shown = {str(found["id"]): found["data-label"] for found in page.soup.select("article.claim, li.argument")}
    assert shown == labels
    linked = [
        (str(link["href"])[1:], text(label))
        for link in page.soup.select(".rows a.claim, .positions a.claim, .premise a.claim")
        if (label := (link.find_parent("tr") or link.find_parent(class_=["line", "premise"])).select_one(".label"))  # type: ignore[union-attr]
        and not text(label).startswith("step")
    ]
    assert linked
    assert [(id_, label) for id_, label in linked if labels[id_] != label] == []


def test_a_claim_says_why_it_has_its_label(page: Page, run: Run) -> None:
    for article, _, evaluation in page.articles():
        assert text(article, ".verdict").startswith(evaluation["claim"]["label"])
        if evaluation["why"] in {"argued", "said", "rejected"}:
            assert f", {evaluation['why']}: " in text(article, ".verdict")


def test_a_verdict_has_the_words_of_evaluate(library_page: Page, run: Run) -> None:
    for article, _, _ in library_page.articles():
        told = " ".join(run("evaluate", str(article["id"]), "--map", "library.yaml").out.split())
        assert text(article, ".verdict") in told


def test_the_page_explains_its_words(page: Page) -> None:
    explained = {text(word) for word in page.soup.select("#_glossary :is(dfn, em)")}
    printed = {text(told) for told in page.soup.select(".why, .stance, .label")}
    words = {re.sub("^(an? |in a |step )| of .*", "", told).replace("waiting", "waits") for told in printed}
    assert {"in", "asserts"} < words
    assert words <= explained


def test_citations_of_a_claim_are_those_of_show(page: Page) -> None:
    for article, answer, _ in page.articles():
        assert [cited(cite) for cite in article.select(".says .cite")] == [said(found) for found in answer["cites"]]


def test_arguments_are_those_of_show(page: Page) -> None:
    for article, answer, _ in page.articles():
        for side, field in (("support", "supports"), ("objection", "objections"), ("condition", "conditions")):
            shown = article.select(f".side[data-side={side}] > .arguments > li")
            assert [found["id"] for found in shown] == [step["id"] for step in answer[field]]
            for found, step in zip(shown, answer[field], strict=True):
                assert_step(page, found, step)


def assert_step(page: Page, found: Tag, step: dict) -> None:  # type: ignore[type-arg]
    """An argument on the page is that of an answer: its premises, who draws the step, and what is about the step."""
    assert [text(link) for link in found.select(":scope > .line .claim")] == [part["text"] for part in step["premises"]]
    drawn = [said(cite) for by in ("drawn_by", "reported_by", "rejected_by") for cite in step[by]]
    assert [cited(cite) for cite in found.select(":scope > .cites > .cite")] == drawn
    about = page.json(argmap.show(page.graph, step["id"]))
    below = found.select(":scope > ul:not(.cites) > li")
    assert [argument["id"] for argument in below] == [
        argument["id"] for argument in (*about["undercutters"], *about["conditions"])
    ]
    for argument, answer in zip(below, (*about["undercutters"], *about["conditions"]), strict=True):
        assert_step(page, argument, answer)


def test_what_a_step_depends_on_stands_apart(tmp_path: Path) -> None:
    claims = "{a: {text: A., supports: [b + c]}, b: {text: B.}, c: {text: C.}}"
    (tmp_path / "map.yaml").write_text(f"format: 1\ntitle: T\nclaims: {claims}", encoding="utf-8")
    line = text(Page(tmp_path / "map.yaml").soup, "#a li.argument .line")
    assert "step out — b: nobody says it — c: nobody says it" in line


def test_what_follows_from_a_claim_is_what_show_says(page: Page) -> None:
    for article, answer, _ in page.articles():
        steps = [str(link["href"])[1:] for link in article.select(".bears-on a.step")]
        assert steps == [step["id"] for step in answer["bears_on"]]


@pytest.mark.parametrize(("positions", "shown"), [(21, 20), (22, 21)])
def test_of_many_other_positions_a_claim_names_some_and_counts_the_others(
    tmp_path: Path, positions: int, shown: int
) -> None:
    ids = [f"c{number}" for number in range(positions)]
    claims = "".join(f"  {id_}: {{text: {id_}}}\n" for id_ in ids)
    written = f"format: 1\ntitle: T\nquestions: [{{ask: Which?, positions: [{', '.join(ids)}]}}]\nclaims:\n{claims}"
    (tmp_path / "map.yaml").write_text(written, encoding="utf-8")
    rivals = Page(tmp_path / "map.yaml").soup.select("#c0 .rivals li")
    assert len(rivals) == shown
    assert (text(rivals[-1]) == "and 1 more") == (positions == 22)


def test_documents_have_what_sources_lists(page: Page) -> None:
    sections = page.soup.select("section.source")
    assert [text(section, "code.id") for section in sections] == [found.id for found in argmap.sources(page.graph)]
    for section in sections:
        answer = page.json(argmap.source(page.graph, text(section, "code.id")))
        shown = [
            (text(place, ".place"), text(cite, ".voice"), text(cite, ".quote"), str(cite.select_one("a")["href"])[1:])  # type: ignore[index]
            for place in section.select(".cited > li")
            for cite in place.select(".cite")
        ]
        lines = [(said(line["said"]), line["cited_for"]) for line in answer["cited"]]
        assert sorted(shown) == sorted((place, voice, quote, id_) for (voice, _, _, place, quote, *_), id_ in lines)
        if not any(line["said"]["lines"].startswith("p") for line in answer["cited"]):
            assert [place for place, *_ in shown] == [told[3] for told, _ in lines]
        voices = [(voice["voice"] or "an unknown voice", voice["citations"]) for voice in answer["voices"]]
        told = [
            (text(voice, ".voice"), int(text(voice, ".figure").split()[0])) for voice in section.select(".voices li")
        ]
        assert told == voices


def test_the_outline_has_the_rows_of_the_tree(page: Page) -> None:
    rows = [row for row in argmap.tree(page.graph, depth=None).rows if row.written]
    shown = [row for row in page.soup.select(".rows .row") if row.select_one(":scope > .line > .claim")]
    assert [text(row, ":scope > .line > .claim") for row in shown] == [" ".join(row.text.split()) for row in rows]
    assert [row.get("data-claim") for row in shown] == [row.id if row.written == "here" else None for row in rows]
    assert [len(row.find_parents("li")) for row in shown] == [row.depth for row in rows]


def test_every_row_that_folds_has_a_name_of_its_own(page: Page) -> None:
    """The address tells by these names which rows are folded; the claims that bear on no position are one row."""
    folding = [row for row in page.soup.select(".rows .row:has(> ul)") if row["data-role"] != "section"]
    link = ":scope > .line > a"
    names = [row.get("data-claim") or row.get("data-argument") or row.select_one(link)["href"][1:] for row in folding]  # type: ignore[index]
    assert len(names) == len(set(names))


def assert_links(soup: BeautifulSoup) -> None:
    """No two elements have the same name, and every link leads to one."""
    names = [str(found["id"]) for found in soup.select("[id]")]
    assert len(names) == len(set(names))
    assert {unquote(str(link["href"])[1:]) for link in soup.select("a[href^='#']")} - set(names) == set()


def test_every_link_on_the_page_leads_somewhere(page: Page) -> None:
    assert_links(page.soup)


@pytest.mark.parametrize("options", [{"focus": "costs-money"}, {"focus": "open"}, {"depth": 1}, {"depth": 2}])
@pytest.mark.parametrize("name", ["library", pytest.param("claims", marks=pytest.mark.slow)])
def test_no_link_of_a_part_leads_out_of_it(name: str, options: dict[str, str | int]) -> None:
    if name == "claims" and "focus" in options:
        options = {"focus": "tears-permitted"}
    assert_links(Page(PACKAGED if name == "claims" else MAPS / f"{name}.yaml", **options).soup)


def test_a_reply_to_a_place_of_which_nothing_is_cited_has_no_link(tmp_path: Path) -> None:
    (tmp_path / "map.yaml").write_text(REPLY, encoding="utf-8")
    soup = Page(tmp_path / "map.yaml").soup
    assert_links(soup)
    assert text(soup, "#a .reply .place") == "forum:1"


def test_no_heading_has_the_name_of_a_source(tmp_path: Path) -> None:
    """A source that is named like a claim is `source:ID` on the page."""
    (tmp_path / "map.yaml").write_text(NAMED_ALIKE, encoding="utf-8")
    assert_links(Page(tmp_path / "map.yaml").soup)


def test_the_policy_allows_the_style_and_the_script_of_the_page_alone(page: Page) -> None:
    policy = str(page.soup.select_one("meta[http-equiv=Content-Security-Policy]")["content"])  # type: ignore[index]
    hashes = [
        f"'sha256-{b64encode(hashlib.sha256(part.encode()).digest()).decode()}'"
        for part in re.findall(r"<(?:style|script type=\"module\")>(.*?)</(?:style|script)>", page.html, re.DOTALL)
    ]
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert (rules["default-src"], rules["style-src"], rules["script-src"]) == ("'none'", *hashes)
    assert page.soup.select("[style], [onclick], [onload], [onerror]") == []


def test_passages_and_whether_they_are_verified_are_those_of_trace(library_page: Page) -> None:
    for article, _, _ in library_page.articles():
        traced = argmap.trace(library_page.graph, str(article["id"]), documents=DOCUMENTS).citations
        shown = article.select(".says .cite")
        assert [text(cite, ".status") for cite in shown] == [citation.message for citation in traced]
        passages = [" ".join("".join(citation.passage or ()).split()) for citation in traced]
        assert [text(cite, ".passage") for cite in shown] == passages
    assert {str(found["data-status"]) for found in library_page.soup.select(".status")} >= {"verified", "no-quote"}


def test_without_being_asked_a_page_has_no_passage(page: Page) -> None:
    assert page.soup.select(".passage, .status") == []


def test_a_quote_that_stands_elsewhere_is_marked_as_such(tmp_path: Path) -> None:
    wrong = (MAPS / "street.yaml").read_text(encoding="utf-8").replace("meeting:1: Close Mill", "meeting:3: Close Mill")
    (tmp_path / "map.yaml").write_text(wrong, encoding="utf-8")
    shown = Page(tmp_path / "map.yaml", passages=str(DOCUMENTS)).soup.select_one("#close-street .says .status")
    assert (shown["data-status"], text(shown)) == (  # type: ignore[index]
        "quote-on-other-line",
        "the quote is not on line 3 but on line 1",
    )


def test_a_part_has_its_claims_and_names_others_without_a_link(library: Graph) -> None:
    page = Page(MAPS / "library.yaml", focus="costs-money")
    shown = {str(article["id"]) for article in page.soup.select("article.claim")}
    assert len(shown) == 4
    assert {str(link["href"])[1:] for link in page.soup.select("a.claim")} <= shown
    assert "This page shows a part of the map: 1 of 2 questions, 4 of 17 claims" in text(page.soup, ".extent")
    supports = page.json(argmap.show(page.graph, "open"))["supports"]
    assert len(page.soup.select("#open .side[data-side=support] > .arguments > li")) == len(supports)


def test_a_part_tells_what_it_leaves_out() -> None:
    page = Page(MAPS / "library.yaml", depth=1)
    row = page.soup.select_one(".row[data-claim='open']")
    about = page.json(argmap.show(page.graph, "open"))
    counts = [(len(about["supports"]), "+"), (len(about["objections"]), "−"), (len(about["conditions"]), "?")]
    assert text(row, ".around") == " ".join(["…", *(f"{number}{sign}" for number, sign in counts)])
    assert "n: not shown are n+ for it" in page.html
    assert "n: not shown are" not in Page(MAPS / "library.yaml").html


@pytest.mark.parametrize(("focus", "left_out"), [("few-come", True), ("costs-money", False)])
def test_a_question_tells_how_many_positions_a_part_leaves_out(focus: str, left_out: bool) -> None:
    (asked,) = Page(MAPS / "library.yaml", focus=focus).soup.select("section.question")
    assert len(asked.select("tr[data-claim]")) == (1 if left_out else 2)
    assert ("and 1 position not on this page" in text(asked)) == left_out


def test_in_a_part_quotes_of_arguments_beyond_it_are_looked_up_too() -> None:
    page = Page(MAPS / "library.yaml", focus="costs-money", passages=str(DOCUMENTS))
    cites = page.soup.select("#open .cite")
    assert len([cite for cite in cites if cite.select_one(".status")]) == len(cites) > 1


def test_a_page_tells_no_folder_of_whoever_made_it(tmp_path: Path) -> None:
    (tmp_path / "street.yaml").write_text((MAPS / "street.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    page = Page(tmp_path / "street.yaml", passages=str(DOCUMENTS))
    assert "street.yaml:16" in page.html
    assert [folder for folder in (tmp_path, DOCUMENTS, Path.home()) if str(folder) in page.html] == []


def test_a_page_tells_no_folder_in_which_a_document_is_missing(tmp_path: Path) -> None:
    page = Page(MAPS / "street.yaml", passages=str(tmp_path))
    assert "not verified: no 'street.txt'" in [text(status) for status in page.soup.select(".status")]
    assert str(tmp_path) not in page.html


def test_the_note_of_a_step_is_found_only_with_the_voice_and_stance_of_its_citation(tmp_path: Path) -> None:
    """The filters look at these three."""
    (tmp_path / "map.yaml").write_text(NOTED_STEP, encoding="utf-8")
    noted = Page(tmp_path / "map.yaml").soup.select_one("li.argument .cite:has(> .note)")
    assert noted
    assert (noted["data-source"], noted["data-voice"], noted["data-stance"]) == ("forum", "Ada", "suggests")


def test_a_source_may_have_the_name_of_a_claim(tmp_path: Path) -> None:
    named = (MAPS / "street.yaml").read_text(encoding="utf-8").replace("meeting", "close-street")
    (tmp_path / "map.yaml").write_text(named, encoding="utf-8")
    soup = Page(tmp_path / "map.yaml").soup
    assert [found["id"] for found in soup.select("section.source")] == ["source:close-street"]
    assert len(soup.select("[id='close-street']")) == 1


NASTY = [
    "<b>bold</b> & <img src=x onerror=alert(1)>",
    "</script><script>alert(1)</script>",
    "</style><style>*{display:none}</style>",
    "{{ 7 * 7 }} {% raw %}",
    "' onmouseover='alert(1)' x=' \" onfocus=\"alert(1)",
    "javascript:alert(1)",
    "--> ]]> <!-- <![CDATA[",
]


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Page:
    return Page(hostile.written(tmp_path_factory.mktemp("plain"), "plain"))


@pytest.mark.parametrize("nasty", NASTY)
def test_a_text_of_a_map_is_text_on_its_page(plain: Page, tmp_path: Path, nasty: str) -> None:
    page = Page(hostile.written(tmp_path, nasty))
    found, expected = (shown.soup.select(":not(svg *)") for shown in (page, plain))  # a picture wraps longer texts
    assert [element.name for element in found] == [element.name for element in expected]
    assert [sorted(element.attrs) for element in found] == [sorted(element.attrs) for element in expected]
    assert text(page.soup, "h1") == text(page.soup, "#a h3") == " ".join(nasty.split())
    assert [str(link["href"]) for link in page.soup.select("a[href]") if str(link["href"])[0] not in "#?"] == []


@pytest.mark.parametrize(
    ("url", "opens"),
    [("https://a.org/b", True), ("mailto:a@b.org", True), ("javascript:alert(1)", False), ("data:text/html,a", False)],
)
def test_a_link_leads_only_to_the_web_or_to_a_mailbox(tmp_path: Path, url: str, opens: bool) -> None:
    with_url = (
        (MAPS / "street.yaml").read_text(encoding="utf-8").replace("    document:", f"    url: {url}\n    document:")
    )
    (tmp_path / "map.yaml").write_text(with_url, encoding="utf-8")
    links = Page(tmp_path / "map.yaml").soup.select(".url a")
    assert [link["href"] for link in links] == ([url] if opens else [])


def test_a_map_too_large_for_a_page_is_refused_with_a_way_out(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(generate, "MOST_CLAIMS", 16)
    ran = run("export", "--map", "library.yaml", "-o", tmp_path / "map.html")
    assert (ran.code, ran.out, list(tmp_path.iterdir())) == (1, "", [])
    assert "17 claims are too many for a page" in ran.err
    assert "--focus CLAIM, --depth N" in ran.err
    assert run("export", "--map", "library.yaml", "--depth", "1", "-o", tmp_path / "map.html").code == 0


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        ("--format dot --with-passages", 2, "--with-passages is for html; dot has no passages"),
        ("--format html --documents .", 2, "--documents is only read for --with-passages"),
        ("--format html --with-passages", 1, "there are no documents for passages"),
    ],
)
def test_passages_need_a_page_and_documents(run_on: Run, arguments: str, code: int, told: str) -> None:
    ran = run_on((MAPS / "street.yaml").read_text(encoding="utf-8"), "export", *arguments.split())
    assert (ran.code, ran.out) == (code, "")
    assert told in " ".join(ran.err.split())
