"""All that argmap explains, in the groups that a reader can ask for."""

from argmap.catalogue import GAPS_ALONE, LOADING
from argmap.catalogue import GROUPS as RULES_BY_SUBJECT
from argmap.catalogue.answer_words import ANSWERS, CHECKS
from argmap.catalogue.commands import COMMANDS
from argmap.catalogue.filter_words import FILTER_WORDS
from argmap.catalogue.graph_attributes import GRAPH
from argmap.catalogue.known_schemes import GROUPS as SCHEMES_BY_SUBJECT
from argmap.catalogue.label_words import LABELS
from argmap.catalogue.map_fields import FIELDS
from argmap.catalogue.reasoning_words import ARGUMENTS, DEBATE
from argmap.catalogue.rule import Rule
from argmap.catalogue.saying_words import SOURCES, VOICES
from argmap.catalogue.scheme import Scheme
from argmap.catalogue.settings import ENDINGS, ENVIRONMENT, PLACES
from argmap.catalogue.signs import MARKS, SHAPES, STEPS, TREE
from argmap.catalogue.signs import VOICES as VOICE_MARKS
from argmap.catalogue.topic import Group, Sections, Topic
from argmap.export.formats import Format


def _words() -> Sections:
    return {
        "debate": DEBATE,
        "arguments": ARGUMENTS,
        "sources": SOURCES,
        "voices": VOICES,
        "labels": LABELS,
        "answers": ANSWERS,
        "filters": FILTER_WORDS,
        "checks": CHECKS,
    }


def _commands() -> Sections:
    return {"commands": COMMANDS}


def _signs() -> Sections:
    return {
        "steps": STEPS,
        "voices and quotes": VOICE_MARKS,
        "trees and other answers": TREE,
        "shapes of pictures": SHAPES,
        "marks of pictures": MARKS,
    }


def _codes() -> Sections:
    return {subject: tuple(map(_code, rules)) for subject, rules in RULES_BY_SUBJECT.items()}


def _code(rule: Rule) -> Topic:
    if rule.code in GAPS_ALONE:
        return Topic("code of a gap", rule.code, rule.meaning, notes=(("Close", rule.mend),), see=("gap",))
    article = "an" if rule.severity.value == "error" else "a"
    effect = "; no command can use a map with it" if rule.code in LOADING else ""
    kind = f"code of {article} {rule.severity.value}{effect}"
    return Topic(kind, rule.code, rule.meaning, notes=(("Mend", rule.mend),))


def _json() -> Sections:
    from argmap.explain.json_objects import objects_of_json  # noqa: PLC0415  # it loads everything that answers

    return objects_of_json()


def _graph() -> Sections:
    return {"exported graphs": GRAPH}


def _formats() -> Sections:
    return {"formats of argmap export": tuple(map(_format, Format))}


def _format(form: Format) -> Topic:
    about = f"{form.traits.about[0].upper()}{form.traits.about[1:]}.".replace("`", "'")
    return Topic("format of argmap export", str(form), about, notes=(("Files", f"{', '.join(form.traits.suffixes)}."),))


def _schemes() -> Sections:
    return {
        subject: tuple(_scheme(name, scheme) for name, scheme in schemes.items())
        for subject, schemes in SCHEMES_BY_SUBJECT.items()
    }


def _scheme(name: str, scheme: Scheme) -> Topic:
    questions = tuple(scheme.questions)
    return Topic(
        "scheme", name, scheme.pattern, questions, rows=(*scheme.questions.items(),), see=("critical question",)
    )


def _settings() -> Sections:
    return {"where things are looked up": PLACES, "the environment": ENVIRONMENT, "how a command ends": ENDINGS}


WORDS = Group("words", "all words that are listed here, with their meanings", _words)
OF_COMMANDS = Group("commands", "what each command answers", _commands)
SIGNS = Group("signs", "the signs of answers, + - ? ~ & [ ] ( ) ·2 ×1 …, and of pictures", _signs)
FIELDS_OF_A_MAP = Group("fields", "the fields of a map's file", lambda: FIELDS)
SCHEMES = Group("schemes", "the patterns of arguments, with critical questions", _schemes, brief=True)
CODES = Group("codes", "what argmap check and gaps find, and how to mend it", _codes, kinds=True)
JSON = Group("json", "the objects and fields of --json", _json, kinds=True)
ATTRIBUTES = Group("graph", "the nodes, edges and attributes of exported graphs", _graph)
FORMATS = Group("formats", "the formats of argmap export", _formats)
SETTINGS = Group("settings", "where files are looked up, environment variables, exit codes", _settings)

GROUPS = {
    group.name: group
    for group in (WORDS, OF_COMMANDS, SIGNS, FIELDS_OF_A_MAP, SCHEMES, CODES, JSON, ATTRIBUTES, FORMATS, SETTINGS)
}
"""All groups by name, in the order in which they are listed."""
