"""What the shell offers for completion: ids, with their texts as help.

They come from the model; no graph is built.
"""

from pathlib import Path
from textwrap import shorten

from argmap.cli.lookup import find_map
from argmap.cli.shells import as_words
from argmap.errors import ArgmapError
from argmap.load import load_map
from argmap.model.keys import placed_arguments
from argmap.model.parts import ArgumentMap
from argmap.text.safe import safe


def claim_completions(map_file: Path | str | None, incomplete: str) -> list[tuple[str, str]]:
    """The claims and arguments whose id begins with `incomplete`; ids with a slash only once a slash is typed."""
    found = _map(map_file)
    if found is None:
        return []
    claims = [(id_, _help(claim.text)) for id_, claim in found.claims.items() if id_.startswith(incomplete)]
    arguments = (placed.key.id for placed in placed_arguments(found.claims))
    named = (id_ for id_ in arguments if "/" in incomplete or "/" not in id_)
    return [*claims, *((id_, "an argument") for id_ in named if id_.startswith(incomplete))]


def question_completions(map_file: Path | str | None, incomplete: str) -> list[tuple[str, str]]:
    """The questions whose id begins with `incomplete`."""
    found = _map(map_file)
    questions = found.questions if found else ()
    return [(asked.id, _help(asked.ask)) for asked in questions if asked.id and asked.id.startswith(incomplete)]


def numbered_question_completions(map_file: Path | str | None, incomplete: str) -> list[tuple[str, str]]:
    """The numbers of questions that begin with `incomplete`."""
    found = _map(map_file)
    numbered = enumerate(found.questions if found else (), 1)
    return [(str(number), _help(asked.ask)) for number, asked in numbered if str(number).startswith(incomplete)]


def position_completions(map_file: Path | str | None, incomplete: str) -> list[tuple[str, str]]:
    """The numbers and the ids of positions that begin with `incomplete`."""
    found = _map(map_file)
    if found is None:
        return []
    numbered = {
        f"{number}.{place}": position
        for number, asked in enumerate(found.questions, 1)
        for place, position in enumerate(dict.fromkeys(asked.positions), 1)
    }
    named = numbered | {position: position for position in numbered.values()}
    return [
        (name, _help(found.claims[position].text)) for name, position in named.items() if name.startswith(incomplete)
    ]


def source_completions(map_file: Path | str | None, incomplete: str) -> list[tuple[str, str]]:
    """The sources whose id begins with `incomplete`."""
    found = _map(map_file)
    sources = found.sources.items() if found else ()
    return [(id_, _help(source.title)) for id_, source in sources if id_.startswith(incomplete)]


def voice_completions(map_file: Path | str | None, incomplete: str) -> list[str]:
    """The voices that begin with `incomplete`; one whose name several sources have is offered with its source."""
    found = _map(map_file)
    if found is None:
        return []
    whole = "/" in incomplete
    named = (f"{source}/{voice}" if whole else found.called(source, voice) for source, voice in found.speakers())
    return as_words(named, incomplete)


def bare_voice_completions(map_file: Path | str | None, incomplete: str) -> list[str]:
    """The names of voices that begin with `incomplete`, without their sources."""
    found = _map(map_file)
    return as_words(found.all_voices(), incomplete) if found else []


def scheme_completions(map_file: Path | str | None, incomplete: str) -> list[str]:
    """The schemes of arguments that begin with `incomplete`."""
    found = _map(map_file)
    schemes = dict.fromkeys(placed.argument.scheme for placed in placed_arguments(found.claims)) if found else ()
    return as_words(filter(None, schemes), incomplete)


def tag_completions(map_file: Path | str | None, incomplete: str) -> list[str]:
    """The tags that begin with `incomplete`."""
    found = _map(map_file)
    return as_words(found.all_tags(), incomplete) if found else []


def _map(map_file: Path | str | None) -> ArgumentMap | None:
    """The map, or None if it cannot be loaded: completion prints no error messages."""
    try:
        return load_map(find_map(Path(map_file) if map_file else None).path).map
    except ArgmapError:
        return None


HELP_LENGTH = 60

# The script for zsh evaluates the texts, and Typer escapes only some characters. So a text
# must hold nothing that a shell would run, and nothing that Rich would read as markup.
_UNSAFE = str.maketrans({"\\": "/", "`": "’", "$": "S", '"': "’", "'": "’", "[": "(", "]": ")"})


def _help(text: str) -> str:
    """A text as one short line: fish takes every further line as another candidate."""
    return shorten(safe(text), HELP_LENGTH, placeholder=" …").translate(_UNSAFE)
