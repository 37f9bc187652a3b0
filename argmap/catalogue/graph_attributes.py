"""The nodes, edges and attributes of a map that is exported as GraphML or as node-link JSON."""

from argmap.catalogue.topic import Topic

STATUS = "with --labels how it stands: in, out or undecided; that is not what is true"

OWN: dict[str, dict[str, str]] = {
    "the graph": {"part": "which part of the map it is; missing if it is the whole map"},
    "every node": {
        "type": "claim, argument, question or source",
        "name": "the id",
        "label": "the text of a claim, the question, the title of a source; of an argument what it does: supports, "
        "objects to, holds only if, undercuts",
    },
    "a claim": {
        "holding": "how many voices hold it: assert, suggest or concede it",
        "reporting": "how many voices only report it",
        "rejecting": "how many voices reject it",
        "status": STATUS,
    },
    "an argument": {
        "side": "support, objection, condition or undercutter",
        "drawn": "whether a voice draws the step in its own name",
        "reported": "whether sources only report that somebody draws it; if it is neither drawn nor reported, the "
        "step is the curator's",
        "status": STATUS,
    },
    "a question": {},
    "a source": {},
    "every edge": {
        "kind": "premise (from a claim to an argument), supports, objects to, holds only if or undercuts (from an "
        "argument to what it is about), answers (from a position to its question), cites (to a source)",
    },
    "an edge to a source": {
        "lines": "the lines that are cited: 31 or 31-33; of a source without lines the locator: p. 12",
        "stance": "what the voice does; always there, also where the file leaves it out",
        "voice": "who speaks there, if anybody is known to",
    },
}
"""The attributes of the graph's own, with their meanings."""

OF_THE_FILE: dict[str, tuple[str, ...]] = {
    "the graph": ("format", "title", "note", "quote-limit", "waive"),
    "every node": (),
    "a claim": ("also", "unstated", "tags", "note", "waive"),
    "an argument": ("scheme", "raises", "note", "waive"),
    "a question": ("rivals", "note", "waive"),
    "a source": (
        "kind",
        "author",
        "date",
        "url",
        "document",
        "sha256",
        "translated",
        "voices",
        "repeats",
        "left-out",
        "note",
        "waive",
    ),
    "every edge": (),
    "an edge to a source": ("quote", "of", "note"),
}
"""The attributes that are fields of the map."""

NODE_LINK = {"the graph": ("directed", "multigraph", "nodes", "edges"), "every edge": ("source", "target", "key")}
"""The names that networkx gives parts of a graph as JSON."""

ABOUT = {
    "the graph": "Directed, with several edges between two nodes where there are several citations. In GraphML, lists "
    "and mappings are JSON in a text. An attribute is missing where the file leaves the field out.",
    "every node": "Its name is its kind and its id, such as claim:open or argument:open/against/costs-money.",
    "every edge": "It points with the reasoning. Its key is its number in the graph.",
}


def _topic(of: str) -> Topic:
    fields = (("as in the file", ", ".join(OF_THE_FILE[of])),) if OF_THE_FILE[of] else ()
    also = (*OWN[of], *OF_THE_FILE[of], *NODE_LINK.get(of, ()))
    return Topic("in exported graphs", of, ABOUT.get(of, ""), also, rows=(*OWN[of].items(), *fields))


GRAPH = tuple(map(_topic, OWN))
