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
            "COMP_WORDS": typed,
            "COMP_CWORD": str(typed.count(" ")),
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
