"""What all fields of a map's file have: a part, a name, a meaning, a value, an example."""

from argmap.catalogue.topic import Topic

ID_FORM = "an id: lower-case letters, digits and hyphens"
TEXT = "a text"
TRUTH = "true or false"
LINES = "a line such as 31, a range such as 31-33, or a list of these in [ ]"
WAIVE = "Withdraws findings that are wrong here: their codes, each with the reason."
WAIVE_EXAMPLE = "waive: {%s: the example has one on purpose}"
ABOUT_NOTE = "What readers should know besides; answers show it with its lines."
ABOUT_CITES = "a list of citations"
NEEDED = "; needed"
BARE = "a list of arguments: the id of a claim, 'a + b' for linked premises, or an argument with fields"


def field(  # noqa: PLR0913  # every field has them
    part: str, name: str, meaning: str, form: str, example: str, *see: str, where: str = ""
) -> Topic:
    """A field of a part; its example stands in that part, if `where` does not name another one."""
    return Topic(f"field of {part}", name, meaning, (), (("Value", f"{form}."),), (), where or part, example, see)


MAP, QUESTION, SOURCE, LEFT_OUT = "the map", "a question", "a source", "a left-out part"
CLAIM, ARGUMENT, CITATION = "a claim", "an argument", "a citation"


def note(part: str) -> Topic:
    """The note of a part."""
    return field(part, "note", ABOUT_NOTE, TEXT, "note: Written from the minutes alone.")


def waive(part: str, code: str) -> Topic:
    """The waivers of a part, with a code as an example."""
    form = "codes of findings, each with a text"
    return field(part, "waive", WAIVE, form, WAIVE_EXAMPLE % code, "waiver", "codes")._replace(also=("waiver",))
