"""The commands: what each answers."""

from argmap.catalogue.topic import Topic


def _command(name: str, meaning: str, *see: str) -> Topic:
    return Topic("command", name, meaning, notes=(("More", f"argmap {name} --help"),), see=see)


COMMANDS = (
    _command(
        "tree",
        "Shows the debate at a glance: the questions, their positions, who holds each, how it stands, and how many "
        "arguments there are. With a claim, --depth, --all or a filter it prints the tree of arguments.",
        "filter",
        "json tree",
    ),
    _command("for", "Lists the arguments for a claim, what answers them, and the conditions.", "support", "json for"),
    _command(
        "against",
        "Lists the arguments against a claim and against the steps that lead on from it, and what answers them.",
        "objection",
        "json against",
    ),
    _command("show", "Sums up one claim: who says it, both sides, what it bears on.", "json show"),
    _command(
        "trace",
        "Follows a claim down to the words: every voice, place and quote, whether the quote stands there, and the "
        "passage around it.",
        "verified",
        "json trace",
    ),
    _command(
        "claims",
        "Finds claims by words and by filters, such as sources, voices and labels, or what nobody answers.",
        "filter",
        "json claims",
    ),
    _command("sources", "Lists the sources, or shows what is cited from one.", "source", "json sources"),
    _command(
        "read",
        "Prints a document as a page, with the map beside it: who speaks, what is quoted, which claims cite each line, "
        "and which lines are open.",
        "coverage",
        "left-out",
        "json read",
    ),
    _command(
        "voices",
        "Shows who leans where: how many claims of each voice, or with --sources of each source, bear for and against "
        "each position of a question. With a voice, all that it is cited for, and what that bears on.",
        "leans",
        "divided",
        "json voices",
    ),
    _command(
        "evaluate",
        "Shows what stands after all objections: each position is in, out or undecided; of a claim, also why. With "
        "--suppose, --without or --count it shows what changes under an assumption, and with --settle what would "
        "decide an undecided claim.",
        "label",
        "assume",
        "settle",
        "json evaluate",
    ),
    _command(
        "gaps",
        "Lists what to work on, most important first: objections and undercutters that nobody answers, claims that one "
        "voice or nobody backs, positions with one side only, ties, quotes that are not verified, open questions and "
        "open lines of documents.",
        "gap",
        "json gaps",
    ),
    _command(
        "path",
        "Shows how one claim bears on another: the chains of steps that lead from the one to the other, who draws each "
        "step, and whether the chain is for its end, against it, or a condition of it.",
        "chain",
        "json path",
    ),
    _command(
        "new",
        "Writes a first map for documents: their titles, who speaks in them, an example of a claim, and hints.",
        "document",
        "schema",
    ),
    _command(
        "cite",
        "Finds words in the documents and prints a citation of them: who speaks there, and what speaks against citing "
        "it. With --claim or --new it writes the citation into the map.",
        "source",
        "json cite",
    ),
    _command(
        "rename",
        "Gives a claim, a question, an argument, a source or a voice another name wherever the map has it, and changes "
        "nothing else. Texts, notes and comments that have the old name are listed, and so are the ids of arguments "
        "that are made from it.",
    ),
    _command("check", "Prints every problem of a map, and mends some.", "finding", "codes", "json check"),
    _command(
        "export",
        "Writes the map, or a part of it, as a page for a browser, as a picture or for another tool. With --labels it "
        "also writes how each claim and argument stands in the whole map, which a page always tells.",
        "formats",
        "graph",
    ),
    _command(
        "schema",
        "Prints the JSON Schema of a map's file, with which editors complete fields and underline mistakes.",
        "new",
    ),
    _command("explain", "Says what a word, a sign, a field or a code means.", "words"),
)
