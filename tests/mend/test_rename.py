"""``argmap rename``: the same map with another name, and nothing else in the file is changed."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import LIBRARY, MAPS, Run
from hypothesis import given
from hypothesis import strategies as st
from writing import maps, written

from argmap import packaged_map
from argmap.errors import ArgmapError
from argmap.load import LoadedMap, load_map, parse_map
from argmap.mend.named import Nameable, Named, all_named
from argmap.mend.rename import Renamed, rename
from argmap.model.fields import Place
from argmap.model.parts import Argument, ArgumentMap, Citation, Claim, Source

PATH = Path("map.yaml")
BEFORE = "format: 1\ntitle: A test\nsources: {s: {title: S, voices: [Ann, Bob]}, t: {title: T, voices: {Ann: 3}}}\n"


def mapped(claims: str) -> LoadedMap:
    return parse_map(f"{BEFORE}claims:\n{claims}", PATH)


def renamed(claims: str, old: str, new: str) -> str:
    """The claims with another name in them."""
    return rename(mapped(claims), old, new).loaded.text.split("claims:\n")[1]


CLAIM = {
    "a key, plain": ("  a: {text: A}\n", "  b: {text: A}\n"),
    "a key in quotes": ("  'a': {text: A}\n", "  'b': {text: A}\n"),
    "a key with an escape": ('  "\\x61": {text: A}\n', '  "b": {text: A}\n'),
    "a key with a question mark": ("  ? a\n  : text: A\n", "  ? b\n  : text: A\n"),
    "linked premises": (
        "  a: {text: A}\n  c: {text: C, supports: [c + a +  a]}\n",
        "  b: {text: A}\n  c: {text: C, supports: [c + b +  b]}\n",
    ),
    "premises on several lines": (
        "  a: {text: A}\n  c:\n    text: C\n    supports:\n      - c +\n        a\n",
        "  b: {text: A}\n  c:\n    text: C\n    supports:\n      - c +\n        b\n",
    ),
    "premises in a block": (
        "  a: {text: A}\n  c:\n    text: C\n    supports:\n      - premises: >-\n          c + a\n",
        "  b: {text: A}\n  c:\n    text: C\n    supports:\n      - premises: >-\n          c + b\n",
    ),
    "premises across a line break that is none": (
        '  aa: {text: A}\n  c:\n    text: C\n    supports:\n      - "c + a\\\n        a"\n',
        '  b: {text: A}\n  c:\n    text: C\n    supports:\n      - "c + b"\n',
    ),
    "a list of premises, with a comment": (
        "  a: {text: A}\n  c: {text: C, supports: [{premises: [c, a]}]} # a\n",
        "  b: {text: A}\n  c: {text: C, supports: [{premises: [c, b]}]} # a\n",
    ),
    "an id inside another": (
        "  a: {text: A}\n  a-a: {text: a, supports: [a-a + a]}\n",
        "  b: {text: A}\n  a-a: {text: a, supports: [a-a + b]}\n",
    ),
    "line ends of Windows, and no last one": (
        "  a: {text: A}\r\n  c: {text: C, supports: [a]}",
        "  b: {text: A}\r\n  c: {text: C, supports: [b]}",
    ),
}


@pytest.mark.parametrize("style", CLAIM)
def test_a_claim_is_renamed_in_every_style_of_yaml(style: str) -> None:
    before, after = CLAIM[style]
    assert renamed(before, "aa" if "aa:" in before else "a", "b") == after


PLACES = {
    "['s:1']": "['new:1']",
    "[s:1-2: s]": "[new:1-2: s]",
    "[{'s:1': s, voice: Ann}]": "[{'new:1': s, voice: Ann}]",
    "[{'s:?': s}]": "[{'new:?': s}]",
    "['s:was-4']": "['new:was-4']",
    '["\\x73:1"]': '["new:1"]',
    "[{'s:p. 12': s:1}]": "[{'new:p. 12': s:1}]",
}


@pytest.mark.parametrize("cites", PLACES)
def test_a_source_is_renamed_in_every_place(cites: str) -> None:
    text = rename(mapped(f"  a: {{text: A, cites: {cites}}}"), "s", "new").loaded.text
    assert text == f"{BEFORE.replace('{s:', '{new:')}claims:\n  a: {{text: A, cites: {PLACES[cites]}}}"


VOICES = {
    ("Bob", "Bo"): ("Bob", "Bo"),
    ("'Bob'", "Bo"): ("'Bob'", "'Bo'"),
    ("Bob", "Bo: b"): ("Bob", "'Bo: b'"),
    ("Bob", "null"): ("Bob", "'null'"),
    ("Bob", "O'B, C"): ("Bob", "'O''B, C'"),
    ("'Bob'", "O'B"): ("'Bob'", "'O''B'"),
    ('"B\\x6Fb"', 'O"B\\'): ('"B\\x6Fb"', '"O\\"B\\\\"'),
    ("Bob", "B\x07"): ("Bob", '"B\\a"'),
}


@pytest.mark.parametrize(("spelled", "new"), VOICES)
def test_a_voice_is_put_in_quotes_where_it_needs_them(spelled: str, new: str) -> None:
    old, expected = VOICES[spelled, new]
    claims = f"  a: {{text: A, cites: [{{'s:1': q, voice: {old}}}]}}\n"
    assert renamed(claims, "Bob", new) == claims.replace(old, expected)


def test_a_voice_is_renamed_only_in_its_source() -> None:
    text = rename(mapped("  a: {text: A, cites: [{'s:1': q, voice: Ann}, 't:3']}"), "s/Ann", "s/Anna").loaded.text
    assert "voices: [Anna, Bob]" in text
    assert "voices: {Ann: 3}" in text
    assert "voice: Anna" in text


def test_ids_made_from_the_name_are_told() -> None:
    claims = "  a: {text: A, supports: [c], objections: [{premises: c, id: d, undercutters: [a]}]}\n  c: {text: C}\n"
    assert rename(mapped(claims), "a", "b").arguments == {"a/for/c": "b/for/c", "d/undercut/a": "d/undercut/b"}
    assert rename(mapped(claims), "d", "e").arguments == {"d/undercut/a": "e/undercut/a"}


def test_texts_with_the_old_name_are_told_and_stay() -> None:
    claims = "  # a is old\n  a: {text: A, note: see `a`, cites: ['s:1': a]}\n  c: {text: a-b}\n"
    found = rename(mapped(claims), "a", "b")
    assert [(mention.location.line, mention.field, mention.text) for mention in found.mentions] == [
        (5, "comment", "# a is old"),
        (6, "note", "see `a`"),
    ]


REFUSED = {
    ("aa", "b"): "no claim, question, argument, source or voice 'aa'; did you mean 'a'?",
    ("a", "c"): "the id 'c' is in use already, on line 6",
    ("c", "arg"): "the id 'arg' is in use already, on line 5",
    ("s", "t"): "the id 't' is in use already, on line 3",
    (
        "a",
        "A b",
    ): "'A b' is not an id; ids are lower-case letters, digits and hyphens, starting with a letter; write a-b",
    ("a", "a" * 101): "an id has at most 100 characters",
    ("Bob", "b" * 301): "a name has at most 300 characters",
    ("Bob", " "): "the new name is empty",
    ("Bob", "\udc80"): "the new name is no text of Unicode, so no file can hold it",
    ("a", "a"): "'a' is its name already",
    ("s/Ann", "Bob"): "'Bob' is a voice of s already",
    ("Ann", "Anna"): "'Ann' names several things; write s/Ann or t/Ann",
    ("both", "one"): "'both' names several things; write claim:both or source:both",
    (
        "c/for/a",
        "x",
    ): "'c/for/a' is made from the names of claims; rename one of them, or give the argument an 'id' at map.yaml:6",
    ("Both", "one"): "'Both' is the title of both; change it at map.yaml:3",
}


@pytest.mark.parametrize(("old", "new"), REFUSED)
def test_what_cannot_be_renamed_is_one_error(old: str, new: str) -> None:
    before = BEFORE.replace("{s:", "{both: {title: Both}, s:")
    claims = (
        "claims:\n  a: {text: A, supports: [{premises: c, id: arg}]}\n  c: {text: C, supports: [a]}\n  both: {text: B}"
    )
    with pytest.raises(ArgmapError) as error:
        rename(parse_map(before + claims, PATH), old, new)
    assert str(error.value) == REFUSED[old, new]


def test_a_name_in_a_block_is_refused_with_its_place() -> None:
    with pytest.raises(ArgmapError, match="map\\.yaml:9:16: '>' starts this name; write it behind its key"):
        renamed("  a:\n    text: A\n    cites:\n      - s:1: q\n        voice: >-\n          Bob\n", "Bob", "Bo")


def test_an_id_of_an_argument_that_becomes_too_long_is_refused() -> None:
    premises = " + ".join(f"c{number}" for number in range(90))
    claims = (
        "".join(f"  c{number}: {{text: C}}\n" for number in range(90)) + f"  a: {{text: A, supports: [{premises}]}}\n"
    )
    linked = " + ".join(["c1"] * 10)
    claims += f"  d: {{text: D, supports: [{linked}]}}\n"
    with pytest.raises(ArgmapError, match="'c1' cannot be renamed so: the id made for this argument"):
        renamed(claims, "c1", "c" * 100)


def with_name(argument_map: ArgumentMap, named: Named, new: str) -> ArgumentMap:
    """The model with another name in it."""

    def of(kind: Nameable, name: str) -> str:
        return new if (kind, name) == named[:2] else name

    def cited(cites: Iterable[Citation]) -> tuple[Citation, ...]:
        return tuple(
            replace(
                citation,
                place=Place(of(Nameable.SOURCE, citation.place.source), citation.place.lines),
                voice=of(Nameable.VOICE, citation.voice)
                if citation.voice and citation.place.source == named.way[1]
                else citation.voice,
            )
            for citation in cites
        )

    def claims(ids: Iterable[str]) -> tuple[str, ...]:
        return tuple(of(Nameable.CLAIM, id_) for id_ in ids)

    def argued(arguments: Iterable[Argument]) -> tuple[Argument, ...]:
        return tuple(
            replace(
                argument,
                premises=claims(argument.premises),
                id=argument.id and of(Nameable.ARGUMENT, argument.id),
                cites=cited(argument.cites),
                undercutters=argued(argument.undercutters),
                conditions=argued(argument.conditions),
            )
            for argument in arguments
        )

    def claim(found: Claim) -> Claim:
        about = {side.value: argued(arguments) for side, arguments in found.attached()}
        return found.model_copy(update={"cites": cited(found.cites), **about})

    def source(id_: str, found: Source) -> Source:
        own = named.kind is Nameable.VOICE and named.way[1] == id_
        voices = {of(Nameable.VOICE, name) if own else name: lines for name, lines in found.voices.items()}
        return found.model_copy(update={"voices": voices})

    questions = tuple(
        question.model_copy(
            update={
                "id": question.id and of(Nameable.QUESTION, question.id),
                "positions": claims(question.positions),
            }
        )
        for question in argument_map.questions
    )
    return argument_map.model_copy(
        update={
            "questions": questions,
            "sources": {of(Nameable.SOURCE, id_): source(id_, one) for id_, one in argument_map.sources.items()},
            "claims": {of(Nameable.CLAIM, id_): claim(one) for id_, one in argument_map.claims.items()},
        }
    )


def there_and_back(loaded: LoadedMap, named: Named, new: str) -> Renamed:
    """Rename, compare the model, and return what renaming back gives."""
    there = rename(loaded, named.written, new)
    assert there.loaded.map == with_name(loaded.map, named, new)
    back_again = f"{named.way[1]}/{new}" if named.kind is Nameable.VOICE else f"{named.kind}:{new}"
    back = rename(there.loaded, back_again, named.name)
    assert back.loaded.map == loaded.map
    return back


@pytest.mark.parametrize(
    "path", [pytest.param(LIBRARY, marks=pytest.mark.slow), MAPS / "street.yaml"], ids=lambda path: Path(path).name
)
def test_every_name_goes_there_and_back(path: Path) -> None:
    loaded = load_map(path)
    for named in all_named(loaded):
        assert there_and_back(loaded, named, "other-name").loaded.text == loaded.text


@pytest.mark.slow
def test_names_of_the_packaged_map_go_there_and_back() -> None:
    loaded = load_map(packaged_map())
    for named in list(all_named(loaded))[::7]:
        assert there_and_back(loaded, named, "other-name").loaded.text == loaded.text


@pytest.mark.slow
@given(maps(), st.sampled_from([True, False, None]), st.booleans(), st.data())
def test_any_name_of_any_map_goes_there_and_back(
    argument_map: ArgumentMap, flow: bool | None, escaped: bool, data: st.DataObject
) -> None:
    text = written(argument_map, flow=flow, escaped=escaped)
    loaded = parse_map(text, PATH)
    named = data.draw(st.sampled_from(list(all_named(loaded))))
    back = there_and_back(loaded, named, "n-2")
    assert named.kind is Nameable.VOICE or back.loaded.text == text


def test_the_command_writes_the_file_and_says_what_changed(run_on: Run) -> None:
    text = f"{BEFORE}claims:\n  a: {{text: A, note: a b, supports: [c]}}\n  c: {{text: C}}\n"
    ran = run_on(text, "rename", "a", "b")
    assert Path("map.yaml").read_text() == text.replace("  a:", "  b:")
    assert (ran.code, ran.err, ran.out.splitlines()) == (
        0,
        "",
        [
            "map.yaml: claim a -> b: 1 place changed",
            "1 id of an argument changed with it, so links to the old ones lead nowhere:",
            "  a/for/c -> b/for/c",
            "1 text has the word 'a' too; nothing is changed there:",
            "  map.yaml:5 note: a b",
        ],
    )


def test_a_change_that_is_only_shown_is_not_written(run_on: Run) -> None:
    text = f"{BEFORE}claims:\n  a: {{text: A}}\n"
    ran = run_on(text, "rename", "Bob", "Bo", "--diff")
    assert Path("map.yaml").read_text() == text
    assert (ran.code, ran.err) == (0, "map.yaml: voice of s Bob -> Bo: 1 place changed; nothing written (--diff)\n")
    assert "\n+sources: {s: {title: S, voices: [Ann, Bo]}" in ran.out


def test_the_map_that_comes_with_argmap_is_not_changed(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = run("rename", "no-crying", "other")
    assert (ran.code, "not yours to change" in ran.err) == (1, True)
