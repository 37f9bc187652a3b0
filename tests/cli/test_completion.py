"""What the shell offers for completion."""

from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Ran, Run

pytestmark = pytest.mark.smoke


@pytest.fixture
def complete(run: Run, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Ran]:
    """Ask argmap, as a shell does, to complete what somebody typed."""

    def completed(shell: str, typed: str) -> Ran:
        for name, value in {
            "_ARGMAP_COMPLETE": f"complete_{shell}",
            "COMP_WORDS": typed.replace(" ", "\n").replace("\\\n", "\\ "),  # a line for each word
            "COMP_CWORD": str(typed.replace("\\ ", "").count(" ")),
            "_TYPER_COMPLETE_ARGS": typed,
            "_TYPER_COMPLETE_FISH_ACTION": "get-args",
        }.items():
            monkeypatch.setenv(name, value)
        return run()

    return completed


@pytest.mark.parametrize(
    ("shell", "expected"),
    [
        ("bash", "hard-on-guards"),
        ("zsh", '"hard-on-guards":"Night work is hard'),
        ("fish", "hard-on-guards\tNight work is hard on the guards."),
    ],
)
def test_ids_complete_with_the_text_as_help(complete: Callable[..., Ran], shell: str, expected: str) -> None:
    assert expected in complete(shell, "argmap show --map library.yaml hard").out


@pytest.mark.parametrize(("typed", "names"), [("1.", ["1.1", "1.2"]), ("open", ["open"]), ("hard", [])])
def test_positions_complete_by_number_and_id(complete: Callable[..., Ran], typed: str, names: list[str]) -> None:
    assert complete("bash", f"argmap claims --map library.yaml --for {typed}").out.split() == names


@pytest.mark.parametrize("name", ["hard-on-guards", "students-elsewhere", "open-at-night", "letter", "Clerk"])
def test_every_name_that_can_be_changed_completes(complete: Callable[..., Ran], name: str) -> None:
    assert name in complete("bash", f"argmap rename --map library.yaml {name[:4]}").out.splitlines()


VOICES = """
format: 1
title: T
sources:
  s:
    title: S
    voices: {comment 4: 1, "O'Brien": 2, 'the "author"': 3, 'of \\$(id)': 4, '"$(id)"': 5}
claims:
  a: {text: A, tags: [opening hours]}
"""


@pytest.mark.parametrize(
    ("shell", "typed", "expected"),
    [
        ("bash", "--voice comm", "comment\\ 4"),
        ("bash", "--voice comment\\ ", "comment\\ 4"),
        ("bash", '--voice "comm', "comment 4"),
        ("bash", "--voice 'comm", "comment 4"),
        ("bash", "--voice O", "O\\'Brien"),
        ("bash", '--voice "O', "O'Brien"),
        ("bash", "--voice 'O", "O'\\''Brien"),
        ("bash", '--voice "the', 'the \\"author\\"'),
        ("bash", "--voice of", "of\\ \\\\\\$\\(id\\)"),
        ("bash", "--tag op", "opening\\ hours"),
        ("zsh", "--voice comm", """_arguments '*: :(("comment 4"))'"""),
        ("zsh", "--voice comment\\ ", """_arguments '*: :(("comment 4"))'"""),
        ("zsh", '--voice "comment ', """_arguments '*: :(("comment 4"))'"""),
        ("zsh", "--voice O", """_arguments '*: :(("O'\\''Brien"))'"""),
        ("zsh", "--voice the", """_arguments '*: :(("the \\"author\\""))'"""),
        ("zsh", "--voice of", """_arguments '*: :(("of \\\\\\\\\\$(id)"))'"""),
        ("fish", "--voice comm", "comment 4"),
        ("fish", "--voice comment\\ ", "comment 4"),
        ("fish", "--voice 'comment ", "comment 4"),
        ("fish", "--voice O", "O'Brien"),
    ],
)
def test_a_name_completes_as_one_word(
    complete: Callable[..., Ran], tmp_path: Path, shell: str, typed: str, expected: str
) -> None:
    (tmp_path / "map.yaml").write_text(VOICES)
    assert complete(shell, f"argmap claims --map {tmp_path}/map.yaml {typed}").out == f"{expected}\n"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("export --format mer", "mermaid"),
        ("export --rankdir T", "TB"),
        ("export --cluster-by p", "position"),
        ("check --format g", "github"),
        ("cite words --stance conc", "concedes"),
        ("claims --label un", "undecided"),
        ("tree --no-stance rej", "rejects"),
        ("tree --no-one-v", "--no-one-voice"),
        ("cite words --map library.yaml --claim hard", "hard-on-guards"),
        ("cite words --map library.yaml --voice Cle", "Clerk"),
        ("explain undercutt", "undercutter\nundercutters"),
        ("explain quote-tw", "quote-twice-on-line"),
        ("explain linked", "linked\\ premises"),
        ("explain setti", "settings"),
        ("evaluate --map library.yaml --suppose few-c", "few-come=in\nfew-come=out"),
        ("evaluate --map library.yaml --suppose few-come=o", "few-come=out"),
        ("evaluate --map library.yaml --without let", "letter"),
        ("evaluate --map library.yaml --without meeting/A", "meeting/Ada"),
        ("evaluate --count asserts,re", "asserts,reports"),
        ("gaps --kind tie,one-v", "tie,one-voice"),
        ("voices --map library.yaml B", "Ben"),
        ("voices --map library.yaml --question ", "1\n2\nopen-at-night"),
    ],
)
def test_the_words_that_an_option_takes_complete(complete: Callable[..., Ran], typed: str, expected: str) -> None:
    assert complete("bash", f"argmap {typed}").out == f"{expected}\n"


def test_a_text_that_zsh_would_run_completes_as_text(complete: Callable[..., Ran], tmp_path: Path) -> None:
    text = "Run $(touch pwned) `touch pwned` \\$(touch pwned) and '; touch pwned; ' [sic]"
    (tmp_path / "map.yaml").write_text(f"format: 1\ntitle: T\nclaims:\n  a:\n    text: >-\n      {text}\n")
    help_text = complete("zsh", f"argmap show --map {tmp_path}/map.yaml a").out.split('":"')[1]
    assert "touch pwned" in help_text
    assert not set("$`\\") & set(help_text)


def test_a_long_text_completes_in_one_line(complete: Callable[..., Ran], tmp_path: Path) -> None:
    (tmp_path / "map.yaml").write_text(f"format: 1\ntitle: T\nclaims:\n  a:\n    text: {'word ' * 90}\n")
    assert len(complete("fish", f"argmap show --map {tmp_path}/map.yaml ").out.strip().splitlines()) == 1


def test_a_broken_map_completes_nothing_and_stays_silent(complete: Callable[..., Ran], tmp_path: Path) -> None:
    (tmp_path / "map.yaml").write_text("- broken")
    ran = complete("bash", f"argmap show --map {tmp_path}/map.yaml a")
    assert (ran.out.strip(), ran.err) == ("", "")
