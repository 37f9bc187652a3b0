"""A valid file becomes the model, and every part of it keeps its place."""

from pathlib import Path

import pytest
from conftest import LIBRARY

from argmap.errors import ArgmapError
from argmap.load import LoadedMap, load_map, parse_map, yaml_reader
from argmap.model.fields import Lines, Place
from argmap.model.words import Stance

SMALL = "format: 1\ntitle: A test\nclaims:\n  a: {text: Alpha}\n"


@pytest.fixture(scope="module")
def loaded() -> LoadedMap:
    return load_map(LIBRARY)


def small(text: str) -> LoadedMap:
    return parse_map(text, Path("map.yaml"))


def test_a_citation_has_place_quote_and_stance(loaded: LoadedMap) -> None:
    cited = loaded.map.claims["hard-on-guards"].cites[0]
    assert cited.place == Place("meeting", Lines(6, 6))
    assert (cited.quote, cited.stance, cited.of) == (
        "night work is hard on its members",
        Stance.REPORTS,
        "the guards' union",
    )


def test_a_bare_id_is_an_argument_with_one_premise(loaded: LoadedMap) -> None:
    assert loaded.map.claims["open"].supports[0].premises == ("helps-day-workers",)


def test_a_plus_links_premises(loaded: LoadedMap) -> None:
    assert loaded.map.claims["open"].supports[1].premises == ("night-quiet", "quiet-helps")


def test_undercutters_can_be_undercut(loaded: LoadedMap) -> None:
    step = loaded.map.claims["open"].supports[2]
    assert step.undercutters[0].undercutters[0].undercutters[0].premises == ("nobody-checked",)


def test_the_line_tells_who_speaks(loaded: LoadedMap) -> None:
    assert loaded.map.voice_of(loaded.map.claims["hard-on-guards"].cites[0]) == "Clerk"


def test_a_source_without_voices_speaks_as_its_author(loaded: LoadedMap) -> None:
    assert loaded.map.voice_of(loaded.map.claims["two-guards"].cites[0]) == "Cora D."


@pytest.mark.parametrize("text", ["no", "12:30:45", "2024-01-01", "0o17", "1_000", "on", "1e3", ".inf"])
def test_every_scalar_is_text(text: str) -> None:
    assert small(SMALL.replace("Alpha", text)).map.claims["a"].text == text


@pytest.mark.smoke
@pytest.mark.parametrize(
    ("way", "line", "column"),
    [
        (("claims", "open"), 32, 3),
        (("claims", "open", "text"), 33, 5),
        (("claims", "open", "cites", 0, "place"), 36, 9),
        (("claims", "open", "cites", 0, "quote"), 36, 20),
        (("claims", "open", "supports", 2, "undercutters", 0, "id"), 44, 13),
        (("sources", "meeting", "voices", "Ben"), 17, 27),
        (("questions", 1), 9, 5),
        (("claims", "open", "no", "such", "part"), 32, 3),
    ],
)
def test_every_part_has_its_place(loaded: LoadedMap, way: tuple[int | str, ...], line: int, column: int) -> None:
    where = loaded.locations.of(*way)
    assert (where.line, where.column) == (line, column)


@pytest.mark.parametrize("id_", ["quote", "place", "supports", "cites", "claims", "text", "note"])
def test_an_id_may_be_a_word_of_the_format(id_: str) -> None:
    loaded = small(f"format: 1\ntitle: T\nclaims:\n  {id_}:\n    text: A\n    unstated: true # so\n")
    assert loaded.locations.of("claims", id_).line == 4


@pytest.mark.parametrize("content", [b"\xef\xbb\xbf" + SMALL.encode(), SMALL.replace("\n", "\r\n").encode()])
def test_a_byte_order_mark_and_windows_line_ends_are_fine(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "claims.yaml"
    path.write_bytes(content)
    assert load_map(path).map.claims["a"].text == "Alpha"


@pytest.mark.smoke
def test_the_model_cannot_be_changed(loaded: LoadedMap) -> None:
    with pytest.raises(ValueError, match="frozen"):
        loaded.map.claims["open"].text = "Something else."


def test_nor_can_its_claims_be_exchanged(loaded: LoadedMap) -> None:
    with pytest.raises(TypeError):
        loaded.map.claims["open"] = loaded.map.claims["stay-closed"]  # type: ignore[index]


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ArgmapError, match=r"nowhere\.yaml: no such file"):
        load_map(tmp_path / "nowhere.yaml")


def test_a_folder_is_not_a_map(tmp_path: Path) -> None:
    with pytest.raises(ArgmapError, match="a folder, not a map's file"):
        load_map(tmp_path)


MANY = {
    "texts that are cut": "".join(f"  a{number}: {{text: A # b\n    }}\n" for number in range(1_001)),
    "of two kinds": "".join(f"  a{number}: {{text: &x A, supports: [b{number}]}}\n" for number in range(900)),
}


@pytest.mark.parametrize("claims", MANY.values(), ids=MANY)
def test_of_many_findings_the_first_thousand_are_told(claims: str) -> None:
    with pytest.raises(ArgmapError) as error:
        small(f"format: 1\ntitle: A test\nclaims:\n{claims}")
    assert len(error.value.findings) == 1_001
    assert [finding.code for finding in error.value.findings].count("too-many") == 1


def test_what_is_right_counts_towards_no_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_reader, "MAX_VALUES", 50)
    claims = "".join(f"  a{number}: {{text: A, tags: [b, c]}}\n" for number in range(100))
    assert len(small(f"format: 1\ntitle: A test\nclaims:\n{claims}").map.claims) == 100


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("format: 1\ntitle:\tA\nclaims: {a: [\n", ["tab"]),
        (f"format: 1\ntitle: A # b\nclaims: {{a: {{txt: A}}}}\nnote: {'[' * 101}\n", ["too-deep"]),
    ],
    ids=["a tab", "too many levels"],
)
def test_where_reading_ends_nothing_else_is_told(text: str, codes: list[str]) -> None:
    with pytest.raises(ArgmapError) as error:
        small(text)
    assert [finding.code for finding in error.value.findings] == codes


def test_a_slip_far_down_in_a_big_map_is_told_on_its_line() -> None:
    claims = "".join(f"  a{number}:\n    text: A\n" for number in range(1_500))
    with pytest.raises(ArgmapError) as error:
        small(f"format: 1\ntitle: A test\nclaims:\n{claims}  b:\n    text: B\n     note: C\n  c:\n    text: C\n")
    (finding,) = error.value.findings
    assert (finding.location.line, finding.message) == (
        3_006,
        "this line starts in column 6; in column 5 it fits those around it",
    )
