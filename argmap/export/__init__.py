"""The map for other tools, one module a format; ``generate_X`` yields lines."""

from collections.abc import Callable
from typing import TypeAlias

Remark: TypeAlias = Callable[[str], None]
"""Takes what nobody could see from an export alone."""
