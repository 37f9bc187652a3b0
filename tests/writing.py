"""Maps of every kind that the models can express, and a writer of them."""

import re
import string
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import yaml
from hypothesis import strategies as st

from argmap.model.fields import Lines, Locator, Place
from argmap.model.parts import Argument, ArgumentMap, Citation, Claim, LeftOut, Question, Source, field_names, words_of

GOES_ON = re.compile(r"[a-z].*[.!?]")
"""What ends a sentence and begins none: between brackets, behind a comma, a part of a text that the comma has cut."""

AWKWARD = [
    *(
        "- a",
        "? a",
        "* a",
        "*a",
        "&a",
        "!a",
        "@a",
        "%a",
        "> a",
        "| a",
        "'a",
        '"a',
        "`a",
        "#a",
        ",a",
        "[a]",
        "{a}",
        "---",
    ),
    *(
        "a: b",
        "a:",
        ": a",
        "a #b",
        "a # b",
        " a",
        "a ",
        "a  b",
        "yes",
        "null",
        "~",
        "12:30",
        "1e3",
        "0o7",
        "=",
        "<<",
        "...",
    ),
    *(
        "a\nb",
        "a\n\nb",
        "\na",
        "a\n",
        "a\n b",
        "a\r\nb",
        "a\tb",
        "\ta",
        "a\x85b",
        "a\u2028b",
        "a\u2029b",
        "a\0b",
        "\x1b[31m",
    ),
    *(
        "\ufeffa",
        "a\N{NO-BREAK SPACE}b",
        "😀",
        "e\N{COMBINING ACUTE ACCENT}",
        "שלום",
        "a\u202eb",
        "\\",
        "\\n",
        "''",
        '"',
    ),
    *("text:A", "-a", "word " * 18, "x" * 90, "\U0010ffff", "\ufffe", "a\x7fb"),
]
IDS = st.text(string.ascii_lowercase + string.digits + "-", max_size=4).map("c{}".format)
CHARACTERS = st.one_of(
    st.characters(exclude_categories=["Cs"]), st.sampled_from(": #-'\"\\\n\t\x85\u2028\ufeff,[]{}&*!|>%@`")
)
TEXTS = st.one_of(
    st.sampled_from(AWKWARD),
    st.text(CHARACTERS, min_size=1, max_size=12),
    st.lists(st.sampled_from(AWKWARD), min_size=2, max_size=3).map(" ".join),
).filter(str.strip)
LINES = st.tuples(st.integers(1, 40), st.integers(0, 3)).map(lambda pair: Lines(pair[0], sum(pair)))
ANY_LINES = st.one_of(LINES, st.just(Lines(1, 999_999_999)))
LOCATORS = st.sampled_from(
    ["p. 12", "pp. xii-xv", "p. 12a", "vol. 2 p. 15", "§§ 4-6", "sec. 2.1", "31:05", "00:31:05-00:32:10"]
).map(Locator)
WAIVERS = st.dictionaries(TEXTS, TEXTS, max_size=2)


def lists(of: st.SearchStrategy[Any], most: int = 2) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(of, max_size=most).map(tuple)


def perhaps(of: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | of


SOURCES = st.builds(
    Source,
    title=TEXTS,
    **dict.fromkeys(("kind", "author", "date", "url", "document", "note"), perhaps(TEXTS)),
    sha256=perhaps(st.just("0123456789abcdef" * 4)),
    translated=st.booleans(),
    voices=st.dictionaries(TEXTS, st.lists(ANY_LINES, min_size=1, max_size=3).map(tuple), max_size=3)
    | st.lists(TEXTS, unique=True, max_size=3),
    repeats=st.dictionaries(LINES, LINES, max_size=2),
    waive=WAIVERS,
    **{"left-out": lists(st.builds(LeftOut, lines=st.lists(ANY_LINES, min_size=1, max_size=2).map(tuple), why=TEXTS))},
)


WORDS_OF_CITATIONS = [field for field in field_names(Citation).values() if words_of(Citation, field)]


@st.composite
def citations(draw: st.DrawFn, sources: Mapping[str, Source]) -> Citation:
    """A citation of one of the sources; only one with a quote has a stance, a voice and other fields."""
    source = draw(st.sampled_from(sorted(sources)))
    place = Place(source, draw(ANY_LINES if sources[source].document else ANY_LINES | LOCATORS))
    if draw(st.booleans()):
        return Citation(place=place)
    voice = perhaps(st.sampled_from(sorted(sources[source].voices))) if sources[source].voices else st.none()
    others = {"of": draw(perhaps(TEXTS)), "voice": draw(voice), "note": draw(perhaps(TEXTS))}
    words: dict[str, Any] = {field: draw(st.sampled_from(words_of(Citation, field))) for field in WORDS_OF_CITATIONS}
    return Citation(place=place, quote=draw(TEXTS), **others, **words)


def arguments(
    premises: st.SearchStrategy[tuple[str, ...]], cites: st.SearchStrategy[Any], ids: Iterator[str]
) -> st.SearchStrategy[Argument]:
    """Arguments, with arguments about them to any depth; no id is given twice."""

    def around(inner: st.SearchStrategy[tuple[Argument, ...]]) -> st.SearchStrategy[Argument]:
        return st.builds(
            Argument,
            premises=premises,
            id=st.booleans().map(lambda named: next(ids) if named else None),
            scheme=perhaps(TEXTS),
            raises=st.lists(IDS, max_size=2).map(tuple),
            cites=cites,
            undercutters=inner,
            conditions=inner,
            note=perhaps(TEXTS),
            waive=WAIVERS,
        )

    plain = st.builds(Argument, premises=premises)
    return st.recursive(plain, lambda inner: around(lists(inner, 1)), max_leaves=4)


@st.composite
def maps(draw: st.DrawFn) -> ArgumentMap:
    """A map in which every name is known and every id is unique."""
    claim_ids = draw(st.lists(IDS, min_size=1, max_size=4, unique=True))
    sources = draw(st.dictionaries(IDS, SOURCES, max_size=2))
    cites = lists(citations(sources)) if sources else st.just(())
    premises = st.lists(st.sampled_from(claim_ids), min_size=1, max_size=3).map(tuple)
    about = lists(arguments(premises, cites, (f"a{number}" for number in range(10_000))))
    claim = st.builds(
        Claim,
        text=TEXTS,
        also=lists(TEXTS.filter(lambda text: not GOES_ON.fullmatch(text))),
        cites=cites,
        **dict.fromkeys(("supports", "objections", "conditions"), about),
        unstated=st.booleans(),
        tags=lists(TEXTS),
        note=perhaps(TEXTS),
        waive=WAIVERS,
    )
    positions = premises | st.just(())
    questions = draw(lists(st.builds(Question, ask=TEXTS, positions=positions, note=perhaps(TEXTS))))
    named = tuple(
        question.model_copy(update={"id": f"q{number}"}) if draw(st.booleans()) else question
        for number, question in enumerate(questions)
    )
    return ArgumentMap(
        format=1,
        title=draw(TEXTS),
        note=draw(perhaps(TEXTS)),
        questions=named,
        sources=sources,
        claims={id_: draw(claim) for id_ in claim_ids},
        waive=draw(WAIVERS),
        **{"quote-limit": draw(perhaps(st.integers(1, 999_999_999)))},
    )


def written(argument_map: ArgumentMap, *, flow: bool | None = False, width: int = 80, escaped: bool = False) -> str:
    """A map as the text of its file, all in braces if `flow` is True, in lines if False, mixed if None."""
    return yaml.dump(
        _plain(argument_map),
        Dumper=_Dumper,
        default_flow_style=flow,
        width=width,
        allow_unicode=not escaped,
        sort_keys=False,
    )


class _Text(str):
    """A text that must be escaped: it holds invisible characters, which are refused unless escaped."""

    __slots__ = ()


class _Dumper(yaml.SafeDumper):
    """Writes equal parts in full, without aliases."""

    def ignore_aliases(self, data: object) -> bool:
        return True


_Dumper.add_representer(_Text, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", str(text), '"'))


def _plain(part: object) -> Any:
    """A part of a map as the lists, mappings and texts of its file, without defaults."""
    if isinstance(part, Citation):
        return _citation(part)
    if isinstance(part, ArgumentMap | Argument | Claim | LeftOut | Question | Source):
        return _shortened(part, dict(_fields(part)))
    if isinstance(part, Mapping) and part and not any(part.values()):  # voices without lines
        return _plain(list(part))
    if isinstance(part, Mapping):
        return {_plain(key): _plain(value) for key, value in part.items()}
    if isinstance(part, Iterable) and not isinstance(part, str | Lines | Place):
        return [_plain(item) for item in part]
    text = str(part).lower() if isinstance(part, bool) else str(part)
    return _Text(text) if any(character in text for character in "\t\x85\u2028\u2029") else text


def _fields(part: Any) -> Iterator[tuple[str, Any]]:
    for name, field in type(part).__pydantic_fields__.items():
        value = getattr(part, name)
        if field.is_required() or value != field.get_default(call_default_factory=True):
            yield field.alias or name, _plain(value)


def _shortened(part: object, fields: dict[str, Any]) -> Any:
    """The fields of a part; for an argument with nothing but premises, only these, joined by a plus."""
    if isinstance(part, Argument):
        fields["premises"] = " + ".join(part.premises)
        return fields["premises"] if len(fields) == 1 else fields
    return fields


def _citation(citation: Citation) -> Any:
    if citation.quote is None:
        return str(citation.place)
    fields = dict(_fields(citation))
    place, quote = str(fields.pop("place")), fields.pop("quote")
    return {place: quote, **fields}
