"""Writes answers as JSON; the fields are those of the answers."""

import json
from pathlib import Path
from typing import Any

from argmap.text.safe import escaped

JSON_FORMAT = 2


def as_json_text(name: str, path: Path | None, answer: object) -> str:
    """An answer under the name of its command, with the map's file and the format's number."""
    envelope: dict[str, Any] = {"format": JSON_FORMAT, "command": name}
    if path is not None:
        envelope["map"] = str(path)
    envelope["answer"] = _plain(answer)
    return escaped(json.dumps(envelope, ensure_ascii=False, indent=2))


def _plain(answer: object) -> object:
    """An answer with named tuples turned into dictionaries, because `json` would write them as lists."""
    if isinstance(answer, tuple) and hasattr(answer, "_asdict"):
        return {name: _plain(part) for name, part in answer._asdict().items()}
    if isinstance(answer, list | tuple):
        return [_plain(part) for part in answer]
    return answer
