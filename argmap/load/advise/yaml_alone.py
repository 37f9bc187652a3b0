"""Whether some lines of a text are YAML by themselves."""

from collections.abc import Sequence

import yaml


def is_yaml(lines: Sequence[str]) -> bool:
    """Whether the parser reads some lines to their end."""
    try:
        for _ in yaml.parse("\n".join(lines), Loader=yaml.CBaseLoader):
            pass
    except yaml.YAMLError:
        return False
    return True
