"""Texts, whatever they say: lines, quotes, characters, wording, files."""
