"""Pictures are drawn by pygraphviz or by the system's ``dot``, and never smaller than asked for."""

import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from conftest import Run, graph_of

from argmap.errors import ArgmapError
from argmap.export import pictures
from argmap.export.pictures import draw_picture
from argmap.export.view import View
from argmap.graph import Graph
from argmap.query.part import whole_map

MAP = ("--map", "library.yaml")
SVG = "{http://www.w3.org/2000/svg}"
TITLE = "{http://www.w3.org/1999/xlink}title"
HREF = "{http://www.w3.org/1999/xlink}href"
DOT = """#!{python}
import sys
sys.stdin.read()
print({warning!r}, file=sys.stderr)
print({answer!r})
sys.exit({code})
"""


@pytest.fixture
def system_dot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The path for a `dot` of the system, as if pygraphviz were not installed."""
    monkeypatch.setattr(pictures, "find_spec", lambda name: None)
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path / "dot"


def install(path: Path, answer: str = "graph 1 2 3", warning: str = "", code: int = 0) -> None:
    path.write_text(DOT.format(python=sys.executable, answer=answer, warning=warning, code=code))
    path.chmod(0o755)


def drawn(graph: Graph, form: str = "svg", view: View | None = None) -> tuple[bytes, list[str]]:
    remarks: list[str] = []
    return draw_picture(whole_map(graph), view or View(), form, remarks.append), remarks


@pytest.mark.smoke
def test_an_svg_says_every_text_and_shows_who_says_it(library: Graph) -> None:
    picture, remarks = drawn(library)
    root = ET.fromstring(picture)
    words = " ".join(text.text or "" for text in root.iter(f"{SVG}text"))
    tips = [link.get(TITLE, "") for link in root.iter(f"{SVG}a")]
    assert "The reading room should stay open at night." in words
    assert "dotted frame: nobody states it" in words
    assert "costs-money\nBen asserts, meeting:4: »cost 40,000 crowns a year«" in tips
    assert any(
        tip.endswith("An invented debate for tests, with every kind of thing that a map can hold.") for tip in tips
    )
    assert remarks == []


@pytest.mark.parametrize(
    ("url", "leads"), [("https://example.org/a?b&c", ["https://example.org/a?b&c"]), ("javascript:alert(1)", [])]
)
def test_only_an_address_in_the_web_is_a_link(url: str, leads: list[str]) -> None:
    sources = f"sources: {{s: {{title: S, url: '{url}'}}}}\n"
    graph = graph_of("  a: {text: A, cites: ['s:1']}\n", sources)
    root = ET.fromstring(drawn(graph, view=View(sources=True))[0])
    assert [link.get(HREF) for link in root.iter(f"{SVG}a") if link.get(HREF)] == leads


def test_a_png_that_graphviz_would_shrink_is_refused_with_a_hint() -> None:
    claims = "".join(f"  c{n}: {{text: Text {n}, supports: [c{n + 1}]}}\n" for n in range(400))
    with pytest.raises(ArgmapError, match=r"draws 32,767 a side; write SVG or PDF, or only a part: --focus CLAIM"):
        drawn(graph_of(f"{claims}  c400: {{text: End.}}\n"), "png")


def test_a_pdf_page_that_some_readers_cut_is_told() -> None:
    claims = "".join(f"  c{n}: {{text: Text {n}, supports: [c{n + 1}]}}\n" for n in range(100))
    picture, remarks = drawn(graph_of(f"{claims}  c100: {{text: End.}}\n"), "pdf")
    assert picture.startswith(b"%PDF-")
    assert [remark.split(" inches")[1] for remark in remarks] == [
        ", and some readers show only 200 a side; SVG has no such limit"
    ]


def test_without_pygraphviz_the_dot_of_the_system_draws(library: Graph, system_dot: Path) -> None:
    install(system_dot, "a picture", "something odd")
    assert drawn(library) == (b"a picture\n", ["Graphviz: something odd"])


@pytest.mark.parametrize("warning", ["Fontconfig warning: unknown element", "layout may take a long time."])
def test_what_says_nothing_about_the_picture_is_not_passed_on(library: Graph, system_dot: Path, warning: str) -> None:
    install(system_dot, "a picture", warning)
    assert drawn(library)[1] == []


def test_a_picture_that_was_shrunk_all_the_same_is_refused(library: Graph, system_dot: Path) -> None:
    install(system_dot, warning="graph is too large for cairo-renderer bitmaps. Scaling by 0.5 to fit")
    with pytest.raises(ArgmapError, match="Graphviz would shrink this picture; write SVG"):
        drawn(library, "png")


def test_what_graphviz_fails_of_is_one_message(library: Graph, system_dot: Path) -> None:
    install(system_dot, warning="no memory", code=1)
    with pytest.raises(ArgmapError, match=r"^Graphviz could not draw this: no memory$"):
        drawn(library)


@pytest.mark.parametrize(("pip", "command"), [(True, "{} -m pip install"), (False, "uv pip install --python {}")])
def test_without_graphviz_one_message_has_the_command_that_installs_it(
    library: Graph, system_dot: Path, monkeypatch: pytest.MonkeyPatch, pip: bool, command: str
) -> None:
    monkeypatch.setattr(pictures, "find_spec", lambda name: (name == "pip" and pip) or None)
    with pytest.raises(ArgmapError) as refused:
        drawn(library)
    assert f": {command.format(sys.executable)} 'pygraphviz>=2.0' (" in str(refused.value)


def test_a_file_that_exists_is_kept_before_anything_is_drawn(run: Run, tmp_path: Path, system_dot: Path) -> None:
    path = tmp_path / "a.svg"
    path.write_text("old")
    assert run("export", *MAP, "-o", path).err == f"argmap: {path}: exists already; --force overwrites it\n"


def test_a_picture_that_cannot_be_drawn_leaves_the_old_file(run: Run, tmp_path: Path, system_dot: Path) -> None:
    path = tmp_path / "a.svg"
    path.write_text("old")
    assert run("export", *MAP, "-o", path, "--force").code == 1
    assert (path.read_text(), [file.name for file in tmp_path.iterdir()]) == ("old", ["a.svg"])
