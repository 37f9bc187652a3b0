"""The thorough way to read a map: through a YAML parser, with the place of everything and every finding.

`nodes` reads the YAML, `validation`, `texts` and `references` find what is wrong with it, and
`repair` looks for the slip behind what stops it from being read.
"""

from functools import lru_cache
from typing import NamedTuple

from argmap.errors import Finding, Location
from argmap.load.brackets import Unusual
from argmap.load.collected import Findings, TooManyFindingsError, too_many
from argmap.load.doubt import in_doubt
from argmap.load.nodes import Mapping, Sequence, read_nodes
from argmap.load.references import reference_findings
from argmap.load.repair import repaired
from argmap.load.texts import cut_text_findings
from argmap.load.validation import validate
from argmap.model import ArgumentMap


class Read(NamedTuple):
    """A map, and the nodes that it was made of."""

    map: ArgumentMap
    root: Mapping


def read_thoroughly(text: str, file: str) -> Read | list[Finding]:
    """The map in a text, or what is wrong with it."""
    doubtful = in_doubt(text)
    read = _read(doubtful, file)
    if isinstance(read, Read) and doubtful is not text:  # what is wrong is elsewhere
        doubtful, read = text, _read(text, file)
    return read if isinstance(read, Read) else repaired(doubtful, read, lambda mended: _problems(mended, file))


@lru_cache(maxsize=1_000)
def nodes_of_part(text: str, file: str, way: tuple[str, ...], line: int = 1) -> Mapping:
    """The nodes of a map of which only one part is read.

    `way` leads to what the part is in, and `line` is the number that its first line has in
    the file. Raises `Unusual` where anything is wrong with it.
    """
    findings = Findings()
    head = "".join(f"{key}:\n" for key in way)
    root = read_nodes(head + text, file, findings, above=line - 1 - len(way))
    if any(findings) or not isinstance(root, Mapping) or any(cut_text_findings(root)):
        raise Unusual
    return root


def _problems(text: str, file: str) -> list[Finding]:
    """What is wrong with a text, as it is."""
    read = _read(text, file)
    return [] if isinstance(read, Read) else read


def _read(text: str, file: str) -> Read | list[Finding]:
    findings = Findings()
    try:
        read = _collect(text, file, findings)
    except TooManyFindingsError:
        listed = findings.nearest_causes()
        return [*listed, too_many(listed)]
    return read if read and not any(findings) else findings.nearest_causes()


def _collect(text: str, file: str, findings: Findings) -> Read | None:
    """The map in a text, or at least one finding."""
    root = read_nodes(text, file, findings)
    if not isinstance(root, Mapping):
        if not any(findings):
            findings.add(_no_mapping(root, file))
        return None
    argument_map = validate(root, findings)
    findings.add_all(cut_text_findings(root))
    findings.add_all(reference_findings(root))
    return None if argument_map is None else Read(argument_map, root)


def _no_mapping(root: object, file: str) -> Finding:
    if root is None:
        return Finding(Location(file), "empty-file", "nothing here; a map starts with 'format: 1'")
    kind = "a list" if isinstance(root, Sequence) else "a text"
    message = f"a map is a mapping of 'format', 'title', 'claims' and so on, not {kind}"
    return Finding(Location(file), "wrong-type", message)
