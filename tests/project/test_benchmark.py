"""The benchmark runs; the maps that it makes are valid, and the same on every run."""

import subprocess
import sys
from pathlib import Path

import pytest

from argmap.load import load_map

BENCHMARK = Path(__file__).parents[1] / "benchmark"
WRITE = BENCHMARK / "write.py"
SHAPES = ("tree", "chain", "star", "sources", "loops")


def write(shape: str, folder: Path) -> Path:
    folder.mkdir()
    subprocess.run([sys.executable, WRITE, shape, "60", folder], check=True, timeout=60)
    return folder / "map.yaml"


@pytest.mark.parametrize("shape", SHAPES)
def test_an_invented_map_is_a_map(tmp_path: Path, shape: str) -> None:
    loaded = load_map(write(shape, tmp_path / shape))
    assert len(loaded.map.claims) == 60


def test_an_invented_map_is_the_same_at_every_run(tmp_path: Path) -> None:
    one, other = (write("tree", tmp_path / name) for name in ("one", "other"))
    assert one.read_text(encoding="utf-8") == other.read_text(encoding="utf-8")
    assert one.with_suffix(".argdown").read_text(encoding="utf-8").startswith("[")


@pytest.mark.slow
def test_every_command_that_is_measured_answers() -> None:
    """With one run of each on small maps; the figures mean nothing."""
    few = ("--runs", "1", "--sizes", "2,12,60")
    ran = subprocess.run([sys.executable, BENCHMARK, *few], capture_output=True, text=True, check=False, timeout=300)
    assert ran.returncode == 0, ran.stderr
    assert "tree --depth 2" in ran.stdout
    assert "the time of evaluate" in ran.stdout
    assert "10,000 quotes in 50 documents" in ran.stdout
    assert "A changed document of 90,000 words" in ran.stdout
