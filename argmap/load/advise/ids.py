"""Bad ids: each is reported once, where it is defined, with an id that is still free."""

import re
from collections.abc import Iterable

from argmap.errors import Finding
from argmap.load.locations import Locations
from argmap.model.fields import ID_PATTERN
from argmap.text.wording import clipped

_PLACE = re.compile(r"'(?P<source>[^:]+):[^']*' is not a place")
_BAD = re.compile(r"'(?P<id>.*?)' is not an id;.*; write (?P<proposal>[a-z0-9-]+)$|'(?P<other>.*?)' is not an id;")


def each_once(found: Iterable[Finding], locations: Locations) -> list[Finding]:
    """The findings without the bad ids that only refer to a claim or a source whose id is bad."""
    defined = {clipped(str(way[1])): locations.of(*way) for way in locations.parts if len(way) > 1}
    bad = {id_ for id_ in defined if not re.match(ID_PATTERN, id_)}
    taken = defined.keys() - bad
    told = []
    for finding in found:
        place = _PLACE.match(finding.message) if finding.code == "bad-place" else None
        if place and place["source"] in bad:
            continue
        match = _BAD.match(finding.message) if finding.code == "bad-id" else None
        id_ = (match["id"] or match["other"]) if match else None
        if match is None or id_ not in bad:
            told.append(finding)
        elif finding.location == defined[str(id_)]:
            told.append(_with_free_id(finding, match["proposal"], taken))
    return told


def _with_free_id(finding: Finding, proposal: str | None, taken: set[str]) -> Finding:
    """A finding whose proposal no other part has; the next bad id does not get it either."""
    if not proposal:
        return finding
    ids = (proposal, *(f"{proposal}-{number}" for number in range(2, len(taken) + 3)))
    free = next(id_ for id_ in ids if id_ not in taken)
    taken.add(free)
    return finding._replace(message=finding.message.removesuffix(proposal) + free)
