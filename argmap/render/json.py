"""Answers -> JSON; the fields are those of the answers' dataclasses."""

import json
import re
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from argmap.safe import OBEYED

JSON_FORMAT = 1


def as_json_text(name: str, path: Path | None, answer: object) -> str:
    """An answer under the name of its command, with the map's file and the format's number."""
    envelope: dict[str, Any] = {"format": JSON_FORMAT, "command": name}
    if path is not None:
        envelope["map"] = str(path)
    envelope["answer"] = TypeAdapter(Any).dump_python(answer, mode="json")
    text = json.dumps(envelope, ensure_ascii=False, indent=2)
    return re.sub(OBEYED, lambda match: f"\\u{ord(match[0]):04x}", text)
