"""All that the catalogue explains, in the groups that a reader can ask for."""

from argmap.catalogue import GROUPS as RULES_BY_SUBJECT
from argmap.catalogue import LOADING
from argmap.catalogue.answer_words import ANSWERS, CHECKS
from argmap.catalogue.graph_attributes import GRAPH
from argmap.catalogue.map_fields import FIELDS
from argmap.catalogue.reasoning_words import ARGUMENTS, DEBATE
from argmap.catalogue.rule import Rule
from argmap.catalogue.saying_words import SOURCES, VOICES
from argmap.catalogue.settings import ENDINGS, ENVIRONMENT, PLACES
from argmap.catalogue.signs import MARKS, SHAPES, STEPS, TREE
from argmap.catalogue.signs import VOICES as VOICE_MARKS
from argmap.catalogue.topic import Group, Topic


def _code(rule: Rule) -> Topic:
    article = "an" if rule.severity.value == "error" else "a"
    effect = "; no command can use a map with it" if rule.code in LOADING else ""
    kind = f"code of {article} {rule.severity.value}{effect}"
    return Topic(kind, rule.code, rule.meaning, notes=(("Mend", rule.mend),))


WORDS = Group(
    "words",
    "all words that are listed here, with their meanings",
    {
        "debate": DEBATE,
        "arguments": ARGUMENTS,
        "sources": SOURCES,
        "voices": VOICES,
        "answers": ANSWERS,
        "checks": CHECKS,
    },
)
SIGNS = Group(
    "signs",
    "the signs of answers, + - ? ~ & [ ] ( ) ·2 ×1 …, and of pictures",
    {
        "steps": STEPS,
        "voices and quotes": VOICE_MARKS,
        "trees and other answers": TREE,
        "shapes of pictures": SHAPES,
        "marks of pictures": MARKS,
    },
)
FIELDS_OF_A_MAP = Group("fields", "the fields of a map's file", FIELDS)
CODES = Group(
    "codes",
    "what argmap check finds, and how to mend it",
    {subject: tuple(map(_code, rules)) for subject, rules in RULES_BY_SUBJECT.items()},
    kinds=True,
)
ATTRIBUTES = Group("graph", "the nodes, edges and attributes of exported graphs", {"exported graphs": GRAPH})
SETTINGS = Group(
    "settings",
    "where files are looked up, environment variables, exit codes",
    {"where things are looked up": PLACES, "the environment": ENVIRONMENT, "how a command ends": ENDINGS},
)
