"""What all tests share: the invented map."""

from pathlib import Path

MAPS = Path(__file__).parent / "maps"
LIBRARY = MAPS / "library.yaml"
