"""The page can be read without script, on paper, on a telephone, in the dark, and without movement."""

from functools import partial
from pathlib import Path

import pytest
from hostile import written

from argmap.graph import Graph, argument_at, build_graph, claim_at, keys
from argmap.load import load_map
from argmap.model.keys import Kind
from browser.conftest import Read, write_page

NARROW = {"width": 390, "height": 844}
CONTROLS = "button, form, select, input, #_find, .skip, .fold"
WIDTH = "() => Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) - innerWidth"
BRIGHTNESS = """() => {
    const of = colour => { const [r, g, b] = colour.match(/[\\d.]+/g).map(Number); return (r + g + b) / 3; };
    const style = getComputedStyle(document.body);
    return [of(style.color), of(style.backgroundColor)];
}"""


def words(text: str) -> str:
    """A text without what lines and quotation marks do to it."""
    return " ".join(text.replace("“", "").replace("”", "").split())


def test_all_claims_quotes_and_arguments_can_be_read_without_script(
    read: Read, library_page: Path, library: Graph
) -> None:
    reader = read(library_page, java_script_enabled=False)
    seen = {words(text) for text in reader.visible("#_claims h3, #_claims .quote", "")}
    claims = [claim_at(library, key) for key in keys(library, Kind.CLAIM)]
    cites = [cite for claim in claims for cite in claim.cites]
    cites += [cite for key in keys(library, Kind.ARGUMENT) for cite in argument_at(library, key).cites]
    wanted = [claim.text for claim in claims] + [cite.quote for cite in cites if cite.quote]
    assert len(wanted) > 30
    assert [text for text in wanted if words(text) not in seen] == []
    assert reader.find("article.claim").count() == len(claims)
    for key in library:
        assert reader.find(f'[id="{key.id}"]').is_visible(), key


def test_what_does_nothing_without_script_is_not_there(read: Read, library_page: Path) -> None:
    reader = read(library_page, java_script_enabled=False)
    controls = reader.find("button, form, select, input")
    assert [one.get_attribute("id") for one in controls.all() if one.is_visible()] == []


@pytest.mark.parametrize("address", ["", "?q=fireworks&source=meeting#stay-closed"])
def test_print_has_everything_and_no_controls(read: Read, library_page: Path, address: str, library: Graph) -> None:
    reader = read(library_page, address)
    reader.page.emulate_media(media="print")
    claims = [key.id for key in keys(library, Kind.CLAIM)]
    assert sorted(reader.visible("#_claims > article")) == sorted(claims)
    assert sorted(reader.rows) == sorted(claims)
    assert reader.find("#_outline .row").count() == len(reader.visible("#_outline .row", "class"))
    assert reader.visible(CONTROLS) == []
    assert reader.visible("#_documents .cite", "class") == ["cite"] * reader.find("#_documents .cite").count()


def test_a_printed_claim_is_not_cut_off_by_a_panel(read: Read, library_page: Path) -> None:
    reader = read(library_page, "#stay-closed")
    reader.page.emulate_media(media="print")
    claims = reader.find("#_claims")
    assert claims.evaluate("one => one.scrollHeight - one.clientHeight") <= 1
    assert claims.evaluate("one => getComputedStyle(one).position") == "static"


def test_the_page_can_be_saved_as_pdf(read: Read, library_page: Path, tmp_path: Path) -> None:
    reader = read(library_page, "#stay-closed")
    printed = reader.page.pdf(format="A4")
    assert printed.startswith(b"%PDF")
    assert printed.count(b"/Type /Page\n") + printed.count(b"/Type /Page ") >= 3


@pytest.mark.parametrize(
    "address",
    [
        "",
        "?q=night",
        "?source=meeting",
        "#open",
        "#students-elsewhere",
        "#meeting:3",
        "#question/2",
        "?q=night#few-come",
    ],
)
def test_a_telephone_need_not_scroll_sideways(read: Read, library_page: Path, address: str) -> None:
    reader = read(library_page, address, viewport=NARROW)
    assert reader.page.evaluate(WIDTH) <= 0
    if "Unfold all" in reader.find("#_fold-tools").inner_text():
        reader.page.get_by_role("button", name="unfold all").click(force=True)
        assert reader.page.evaluate(WIDTH) <= 0


@pytest.mark.parametrize("address", ["", "#a", "#s", "?q=www"])
def test_a_long_word_does_not_either(read: Read, tmp_path: Path, address: str) -> None:
    graph = build_graph(load_map(written(tmp_path, "W" * 200)))
    reader = read(write_page(graph, tmp_path / "page.html"), address, viewport=NARROW)
    assert reader.page.evaluate(WIDTH) <= 0
    assert reader.find("#_claims").evaluate("one => one.scrollWidth - one.clientWidth") <= 0


def test_no_claim_of_the_packaged_map_makes_a_telephone_scroll_sideways(read: Read, packaged_page: Path) -> None:
    reader = read(packaged_page, viewport=NARROW)
    wide = []
    for id_ in reader.find("#_claims > article").evaluate_all("found => found.map(one => one.id)"):
        reader.page.evaluate("id => { location.hash = id; }", id_)
        reader.comes_to(partial(reader.visible, "#_claims > article"), [id_])
        if reader.page.evaluate(WIDTH) > 0 or reader.find("#_claims").evaluate(
            "one => one.scrollWidth > one.clientWidth"
        ):
            wide.append(id_)
    assert wide == []


def test_dark_and_light_differ(read: Read, library_page: Path) -> None:
    text, ground = read(library_page, color_scheme="light").page.evaluate(BRIGHTNESS)
    assert text < 100
    assert ground > 200
    text, ground = read(library_page, color_scheme="dark").page.evaluate(BRIGHTNESS)
    assert ground < 60
    assert text > 150


def test_nothing_moves_for_those_who_do_not_want_it(read: Read, library_page: Path) -> None:
    reader = read(library_page, reduced_motion="reduce")
    moves = """() => [...document.querySelectorAll("*")].filter(one => [null, "::before", "::after"].some(part => {
        const {transitionDuration, animationName, scrollBehavior} = getComputedStyle(one, part);
        return transitionDuration.split(", ").some(time => parseFloat(time) > 0.01) || animationName !== "none"
            || scrollBehavior === "smooth";
    })).map(one => one.outerHTML.slice(0, 80))"""
    assert reader.page.evaluate(moves) == []
    reader.go("#stay-closed")
    reader.comes_to(lambda: reader.opened, ["stay-closed"])
    assert reader.page.evaluate(moves) == []
    assert reader.page.evaluate("document.getAnimations().length") == 0
