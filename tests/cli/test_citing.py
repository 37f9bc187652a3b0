"""``argmap cite`` writes into the map what is sure, and lists or refuses what is not."""

import shutil
from pathlib import Path

import pytest
import yaml
from conftest import MAPS, Ran, Run
from processes import on_terminal

STREET = (MAPS / "street.yaml").read_text(encoding="utf-8")
ADDED = "      - meeting:4: Fine with me\n        stance: concedes\n"
AT_END = ("Fine with me", "--claim", "bus-must-pass", "--stance", "concedes")

NAME_IT = "name it as a position or a reason"


@pytest.fixture
def street(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Cite in a copy of the map of the README, which tests may change."""
    shutil.copytree(MAPS, tmp_path, dirs_exist_ok=True)

    def cite(*words: str, name: str = "street.yaml") -> Ran:
        monkeypatch.chdir(tmp_path)
        return run("cite", *words, "--map", name)

    run("explain")  # it changes into the folder of the maps
    monkeypatch.chdir(tmp_path)
    return cite


@pytest.mark.smoke
def test_a_citation_is_written_and_told_in_one_line(street: Run, tmp_path: Path) -> None:
    ran = street(*AT_END)
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == "argmap: street.yaml:48: meeting:4 is cited for bus-must-pass\n"
    assert (tmp_path / "street.yaml").read_text() == STREET + ADDED


def test_a_new_claim_is_written_with_it_and_near_texts_are_told(street: Run, tmp_path: Path) -> None:
    ran = street("fine with", "--new", "bus-passes", "--text", "The bus must still get thru.")
    claim = "  bus-passes:\n    text: The bus must still get thru.\n    cites:\n      - meeting:4: Fine with\n"
    assert (tmp_path / "street.yaml").read_text() == STREET + claim
    near, done = ran.err.splitlines()
    assert near.startswith("argmap: 'bus-must-pass' has nearly the same text")
    assert done == "argmap: street.yaml:48: bus-passes is a new claim, for which meeting:4 is cited; " + NAME_IT


def test_a_difference_is_shown_and_nothing_written(street: Run, tmp_path: Path) -> None:
    ran = street(*AT_END, "--diff")
    assert ran.code == 0
    assert [line for line in ran.out.splitlines() if line[:1] == "+"][1:] == [f"+{line}" for line in ADDED.splitlines()]
    assert ran.err.endswith("; nothing written (--diff)\n")
    assert (tmp_path / "street.yaml").read_text() == STREET


def test_line_ends_and_byte_order_mark_stay(street: Run, tmp_path: Path) -> None:
    crlf = ("\ufeff" + STREET.rstrip("\n")).replace("\n", "\r\n")
    (tmp_path / "street.yaml").write_bytes(crlf.encode())
    assert street(*AT_END).code == 0
    written = (tmp_path / "street.yaml").read_bytes().decode()
    assert written == crlf + "\r\n" + ADDED.rstrip("\n").replace("\n", "\r\n")


def test_what_is_doubtful_is_told_and_written(street: Run) -> None:
    ran = street("by car", "--claim", "bus-must-pass")
    assert ran.err.splitlines()[0] == (
        "argmap: cited already for shop-needs-drivers: 'needs the people who come by car'"
    )


def test_whose_view_it_is_goes_with_a_report(street: Run) -> None:
    told = "'of' says whose view is reported: --stance reports"
    assert told in street("children", "--of", "them").out
    assert told not in street("children", "--of", "them", "--stance", "reports").out


def test_of_words_and_their_repeat_the_first_are_meant(street: Run) -> None:
    ran = street("on its members", "--claim", "quiet-helps", name="library.yaml")
    assert "library.yaml:80: meeting:6 is cited for quiet-helps" in ran.err


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (
            ("bus still", "--source", "metting", "--claim", "bus-must-pass"),
            "no source 'metting'; did you mean 'meeting'?",
        ),
        (
            ("only if the bus still gets through", "--claim", "bus-must-pass"),
            "bus-must-pass cites meeting:4 with these words already",
        ),
        (("church", "--claim", "bus-must-past"), "no claim, argument or question 'bus-must-past'; did you mean"),
        (("church", "--claim", "1"), "question 1 is a question, which nobody says"),
        (("church", "--new", "close-street", "--text", "T"), "'close-street' is taken, by the claim on line 16"),
        (("church", "--new", "new", "--text", " "), "text is empty"),
        (("church", "--new", "new", "--text", "half \udc80"), "text holds half a character"),
        (("church", "--claim", "bus-must-pass", "--note", "half \udc80"), "note holds half a character"),
        (("by bicycle", "--claim", "bus-must-pass"), "these words stand in no document"),
        (("church. cem", "--claim", "bus-must-pass"), "Ana and Cem speak on meeting:3-4; say which with --voice"),
        (("ben", "--claim", "bus-must-pass", "--note", " "), "note is empty"),
    ],
)
def test_what_cannot_be_written_is_one_message(
    street: Run, tmp_path: Path, words: tuple[str, ...], message: str
) -> None:
    ran = street(*words)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith(f"argmap: {message}") or ran.err.startswith(message)
    assert (tmp_path / "street.yaml").read_text() == STREET


def test_several_places_are_listed_and_none_is_written(street: Run, tmp_path: Path) -> None:
    before = (tmp_path / "library.yaml").read_text()
    ran = street("night", "--claim", "quiet-helps", name="library.yaml")
    assert ran.code == 1
    assert "- meeting:3: night\n" in ran.out
    assert ran.err.startswith("argmap: these words stand on 5 places; choose one with --source, --line or more words")
    assert (tmp_path / "library.yaml").read_text() == before


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ("--claim a --new b --text T", "--claim and --new exclude each other"),
        ("--new b", "--new ID and --text TEXT go together"),
        ("--text T", "--new ID and --text TEXT go together"),
        ("--diff", "--diff goes with --claim or --new"),
        ("--claim a --json", "--json prints what was found; it goes with neither --claim nor --new"),
    ],
)
def test_options_that_do_not_go_together_are_wrong_usage(street: Run, options: str, message: str) -> None:
    ran = street("church", *options.split())
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.endswith(f"{message}\n")


def test_the_map_that_comes_with_argmap_is_not_changed(
    run_packaged: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "data" / "claims.yaml").unlink()
    monkeypatch.setenv("ARGMAP_DOCUMENTS", str(MAPS / "documents"))
    ran = run_packaged("cite", "church", "--claim", "no-crying")
    assert (ran.code, ran.out) == (1, "")


@pytest.mark.slow
def test_what_a_narrow_terminal_wraps_can_be_pasted(street: Run, tmp_path: Path) -> None:
    words = "Ben: Please do not. My shop needs the people who come by car."
    shown = on_terminal(f"argmap cite '{words}' --map street.yaml", size=(40, 100), folder=tmp_path)
    pasted = "\n".join(shown.lines).partition("\n- ")[2]
    assert "\n" in pasted.strip()
    assert yaml.load(f"- {pasted}", Loader=yaml.CBaseLoader) == [{"meeting:2": words}]
