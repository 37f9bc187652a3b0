"""The maps that the benchmark makes are valid, and the same on every run."""

import subprocess
import sys
from pathlib import Path

import pytest

from argmap.load import load_map

WRITE = Path(__file__).parents[1] / "benchmark" / "write.py"
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
