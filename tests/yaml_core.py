"""YAML as other programs read it: version 1.2 with its core schema, in which ``no`` is a text and ``31`` a number."""

import re
from typing import Any

import yaml

SCHEMA = {
    "null": (r"~|null|Null|NULL|", "~nN"),
    "bool": (r"true|True|TRUE|false|False|FALSE", "tTfF"),
    "int": (r"[-+]?[0-9]+", "-+0123456789"),
    "float": (r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", "-+.0123456789"),
}
"""What an unquoted scalar is: its pattern, and the signs that it may begin with."""


class _Loader(yaml.SafeLoader):
    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012  # as PyYAML has it


for _type, (_pattern, _first) in SCHEMA.items():
    _Loader.add_implicit_resolver(f"tag:yaml.org,2002:{_type}", re.compile(f"^(?:{_pattern})$"), [*_first, ""])
_Loader.add_constructor("tag:yaml.org,2002:int", lambda _, node: int(node.value))


def read_yaml(text: str) -> Any:
    """What JSON has for a text of YAML, in which keys are texts."""
    return _with_keys_as_text(yaml.load(text, _Loader))


def _with_keys_as_text(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): _with_keys_as_text(inner) for key, inner in value.items()}
    return [_with_keys_as_text(inner) for inner in value] if isinstance(value, list) else value
