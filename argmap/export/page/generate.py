"""Generates the page of a map: one HTML file that needs no other.

The page may load nothing: its policy allows its own style and script by their hashes, and the picture of its tab. Every
text of the map is made safe to show, and escaped by Jinja.
"""

import hashlib
from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup
from rich.text import Text

from argmap.errors import ArgmapError
from argmap.export.extent import MARKS
from argmap.export.markdown import BEYOND
from argmap.export.one_line import is_address
from argmap.export.page.anchors import address, place_name
from argmap.export.page.content import Content, name_of_file, unlike, unlike_premise
from argmap.export.page.glossary import glossary
from argmap.export.page.picture import picture_of
from argmap.export.view import Remark, View
from argmap.graph import keys
from argmap.model.keys import Kind
from argmap.model.words import Label, Stance
from argmap.progress import begin
from argmap.query.answers import HOLD_TOGETHER, NO_POSITION, NOBODY
from argmap.query.outline import Role
from argmap.query.part import Part
from argmap.query.voices import holder_names, voice_counts, voice_words
from argmap.render.layout import GLUE
from argmap.render.overview import CURATORS, UNANSWERED
from argmap.render.position_rows import argued, unanswered
from argmap.render.resting import rests_on
from argmap.render.standing import figures, labels_counted, reason
from argmap.render.step_signs import drawers, step_sign
from argmap.render.steps import step_cites
from argmap.render.verdicts import MOST_NAMED, claim_sentence, depends, in_a_word, tally
from argmap.render.voices import nobody_says
from argmap.text.safe import safe_lines
from argmap.text.wording import count

SCRIPTS = ("state.js", "open.js", "fold.js", "find.js", "picture.js")
"""The parts of the script, in their order."""

MOST_CLAIMS = 3_000
"""Most claims of a page: so many open in 2.5 s, and twice as many would take half a second and more for each key."""

MOST_RIVALS = 20
"""Most other positions at a claim, as each of many would name all others: the table of the question has them."""

SPOKEN = {
    Role.SUPPORT: "for it",
    Role.OBJECTION: "against it",
    Role.CONDITION: "only if",
    Role.UNDERCUTTER: "undercuts the step",
    Role.STEP_CONDITION: "the step holds only if",
    Role.PREMISE: "and",
}
"""The signs in words, for those who hear the page."""

BEARS = {
    Role.SUPPORT: "speaks for",
    Role.OBJECTION: "speaks against",
    Role.CONDITION: "is a condition of",
    Role.UNDERCUTTER: "undercuts a step to",
    Role.STEP_CONDITION: "is a condition of a step to",
}
"""What a step does to the claim to which it leads in the end."""

SIDES = {
    Role.SUPPORT: ("For the claim", "supports"),
    Role.OBJECTION: ("Against the claim", "objections"),
    Role.CONDITION: ("Only if", "conditions"),
}
"""The titles of the sides of a claim, and where an answer has their arguments."""


def generate_page(part: Part, view: View, remark: Remark) -> Iterator[bytes]:
    """The page, piece by piece; `view` has the options of its picture, and the documents if passages are asked for.

    Raises `ArgmapError` if the part has more claims than a browser can show.
    """
    size = sum(1 for _ in keys(part.graph, Kind.CLAIM))
    if size > MOST_CLAIMS:
        raise ArgmapError(
            f"{size:,} claims are too many for a page, which has at most {MOST_CLAIMS:,}; "
            "write only a part: --focus CLAIM, --depth N"
        )
    if view.passages is not None and view.passages.folder is None:
        raise ArgmapError(
            "there are no documents for passages; give their folder: --documents FOLDER, ARGMAP_DOCUMENTS"
        )
    content = Content(part, view.passages)
    picture = picture_of(content.part, view, remark)
    begin("writing the page")
    style, script = _asset("page.css"), "".join(map(_asset, SCRIPTS))
    pieces = (
        _environment()
        .get_template("page.html.jinja")
        .generate(
            content=content,
            evaluation=content.evaluation(),
            overview=content.overview(),
            outline=content.outline(),
            sources=list(content.sources()),
            picture=picture,
            style=Markup(style),  # noqa: S704  # ours
            script=Markup(script),  # noqa: S704  # ours
            style_hash=_hash(style),
            script_hash=_hash(script),
        )
    )
    return (piece.encode() for piece in pieces)


def _asset(name: str) -> str:
    """A file of the page that is no template."""
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    """The hash by which a policy allows a style or a script."""
    return f"sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


@cache
def _environment() -> Environment:
    """Jinja with the words of the answers; a name that it does not know is an error."""
    environment = Environment(
        loader=PackageLoader("argmap.export.page", ""),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_shown,
    )
    environment.globals |= {
        "BEARS": BEARS,
        "BEYOND": BEYOND,
        "CURATORS": CURATORS,
        "HOLD_TOGETHER": HOLD_TOGETHER,
        "LABELS": list(Label),
        "MARKS": MARKS,
        "MOST_NAMED": MOST_NAMED,
        "MOST_RIVALS": MOST_RIVALS,
        "NOBODY": NOBODY,
        "NO_POSITION": NO_POSITION,
        "SIDES": SIDES,
        "SPOKEN": SPOKEN,
        "STANCES": list(Stance),
        "UNANSWERED": UNANSWERED,
        "argued": argued,
        "claim_sentence": claim_sentence,
        "count": count,
        "depends": depends,
        "drawers": drawers,
        "figures": figures,
        "glossary": glossary,
        "holder_names": holder_names,
        "in_a_word": in_a_word,
        "is_address": _may_be_opened,
        "labels_counted": labels_counted,
        "nobody_says": lambda *asked, **given: _plain(nobody_says(*asked, **given)),
        "rests_on": lambda *asked: _plain(rests_on(*asked)),
        "sign": lambda role, step: _plain(step_sign(role, step)).replace("-", "−"),
        "step_cites": step_cites,
        "tally": tally,
        "unanswered": unanswered,
        "unlike": unlike,
        "unlike_premise": unlike_premise,
        "voice_counts": voice_counts,
        "voice_words": voice_words,
    }
    environment.filters |= {"address": address, "place_name": place_name, "name_of_file": name_of_file, "why": reason}
    return environment


def _plain(text: Text) -> str:
    """A text of the terminal without its styles; its lines break where those of the terminal may."""
    return text.plain.replace(GLUE, "\xa0")


def _shown(value: object) -> object:
    """A text without characters that cannot be shown; what is markup already stays."""
    if not isinstance(value, str) or isinstance(value, Markup):
        return value
    before, after = (" " if value[place:][:1] == " " else "" for place in (0, -1))
    return f"{before}{safe_lines(value)}{after}"


def _may_be_opened(text: str) -> bool:
    """Whether a link may lead there."""
    return is_address(text) or (text.lower().startswith("mailto:") and is_address(f"https://{text[7:]}"))
