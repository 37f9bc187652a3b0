"""The names that a map uses beside its ids."""

from argmap.model import ArgumentMap


def all_voices(argument_map: ArgumentMap) -> list[str]:
    """Every voice of every source, each once, in the order of the file."""
    return list(dict.fromkeys(voice for source in argument_map.sources.values() for voice in source.speakers()))


def all_tags(argument_map: ArgumentMap) -> list[str]:
    """Every tag of a claim, each once, in the order of the file."""
    return list(dict.fromkeys(tag for claim in argument_map.claims.values() for tag in claim.tags))
