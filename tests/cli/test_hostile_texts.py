"""What a map, a document, a file's name or an argument says is shown, and nothing of it is obeyed or invisible."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import LIBRARY, OF_MAPS, QUERIES, Run
from hostile import escaped, every_way, written
from processes import on_terminal

from argmap.export.formats import Format

pytestmark = pytest.mark.slow

UNSEEN = "\u115f\u1160\u200b\u2028\u2029\u2060\u3164\ufeff\uffa0\ufff9\ufffe\ufdd0\ue000\U000e0041\U00100000"
REORDERING = "\u202a\u202b\u202d\u202e\u2066\u2068"
HOSTILE = (
    "\x1b]0;title\x07\x1b[2J\x1b[31m \r \x08 \0 \x7f \x85 \x9b31m [red] :bomb: "
    f"{REORDERING}{UNSEEN} x\u200dy x\ufe0fy x\U000e0101y e{20 * chr(0x301)}"
)
NEVER = {sign for sign in HOSTILE if not (sign.isascii() and sign.isprintable())} - {"\u0301"}
OF_RICH = re.compile(r"\x1b\[[0-9;]*m|\x1b\]8;(?:id=\d+;file:///[!-~]+|;)\x1b\\")
"""Colours, and links to files."""

TEXTS = [form for form in Format if not form.traits.binary]
WAYS = [way for command in OF_MAPS for way in every_way(command) if way[-1] not in {*Format} - {*TEXTS}]


def unsafe(text: str) -> list[str]:
    """What nobody may see of a text: characters, and more than eight accents on a letter."""
    return [*sorted(NEVER & {*text}), *re.findall("\u0301{9,}", text)]


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A map with hostile texts, in a file with a hostile name."""
    return written(tmp_path_factory.mktemp("hostile"), HOSTILE, "a\x1b[31m\r\n\u202eb.yaml")


@pytest.mark.smoke
@pytest.mark.parametrize("way", WAYS, ids=" ".join)
def test_no_text_of_a_map_commands_a_terminal(
    run: Run, hostile: Path, monkeypatch: pytest.MonkeyPatch, way: tuple[str, ...]
) -> None:
    plain = way[0] == "export" or "--json" in way
    for colour in ("",) if plain else ("", "1"):
        monkeypatch.setenv("FORCE_COLOR", colour)
        ran = run(*way, "--map", hostile)
        assert ran.out or ran.err or "--diff" in way
        out = "" if way[0] == "rename" else ran.out  # a patch, which into a pipe has what the file has
        assert unsafe(OF_RICH.sub("", out)) == unsafe(OF_RICH.sub("", ran.err)) == []


@pytest.mark.parametrize("command", [name for name in QUERIES if name not in {"cite", "read"}])  # no document is there
def test_json_holds_the_texts_as_they_are(run: Run, hostile: Path, command: str) -> None:
    (asked,) = (way for way in every_way(command) if way[-1] == "--json")
    answer = json.loads(run(*asked, "--map", hostile).out)
    assert HOSTILE in set(texts(answer)) or command == "check"


def test_exported_json_holds_the_texts_as_they_are(run: Run, hostile: Path) -> None:
    assert HOSTILE in set(texts(json.loads(run("export", "--format", "json", "--map", hostile).out)))


def texts(answer: object) -> Iterator[str]:
    """The texts in an object of JSON."""
    if isinstance(answer, dict):
        answer = [*answer.values()]
    if isinstance(answer, list):
        for part in answer:
            yield from texts(part)
    elif isinstance(answer, str):
        yield answer


RAW = "".join(sign for sign in UNSEEN + REORDERING if sign not in "\u2028\u2029\ufffe\ufdd0")
"""What may stand in a file of YAML without an escape."""

BROKEN = f"""\
format: 1  # {RAW}
title: A
"{RAW}\\e[31m\\r": x
claims:
  "\\u202ea": {{text: B, "\\n{RAW}": c{RAW}}}
  {RAW}: {{text: [{RAW}], cites: [{RAW}:1: {RAW}], supports: [{RAW}]}}
"""


@pytest.mark.parametrize("form", ["text", "json", "github"])
@pytest.mark.parametrize("broken", [BROKEN, f"{BROKEN}  {RAW}: [{RAW}", f"*{RAW}: &{RAW} !{RAW} a\n", "\x1b\x9b"])
def test_no_text_of_a_broken_map_commands_a_terminal(run: Run, tmp_path: Path, form: str, broken: str) -> None:
    (tmp_path / "map.yaml").write_text(broken, encoding="utf-8")
    ran = run("check", tmp_path / "map.yaml", "--format", form)
    assert (ran.code, unsafe(ran.out), unsafe(ran.err)) == (1, [], [])


GIVEN = HOSTILE.replace("\0", "")
"""What may be an argument."""


@pytest.mark.parametrize(
    "words",
    [
        *((command, GIVEN) for command in OF_MAPS),
        *(("tree", option, GIVEN) for option in ("--map", "--documents", "--depth")),
        *(("claims", option, GIVEN) for option in ("--voice", "--tag", "--source", "--scheme", "--stance")),
        *(("export", option, GIVEN) for option in ("--format", "-o", "--focus", "--rankdir")),
        *(("check", option, GIVEN) for option in ("--select", "--accept", "--format", "--map")),
        *(("check", "--accept", "meeting", "--was", GIVEN), ("check", f"nowhere/{GIVEN}")),
        *(("explain", GIVEN), (GIVEN,), (f"--{GIVEN}",), ("tree", f"--{GIVEN}"), ("--depth", GIVEN, "tree")),
    ],
    ids=lambda words: " ".join(words).replace(GIVEN, "X"),
)
def test_no_argument_commands_a_terminal(run: Run, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]) -> None:
    monkeypatch.setenv("ARGMAP_MAP", str(LIBRARY))
    ran = run(*words)
    assert unsafe(ran.out) == unsafe(ran.err) == []


@pytest.mark.parametrize("name", ["ARGMAP_MAP", "ARGMAP_DOCUMENTS"])
def test_no_variable_commands_a_terminal(run: Run, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv(name, GIVEN)
    ran = run("trace", "open", *(("--map", LIBRARY) if name != "ARGMAP_MAP" else ()))
    assert (ran.code, unsafe(ran.err)) == (1, [])


LINE = GIVEN.replace("\r", "")
QUOTES = (
    "the room stays open",
    "the rooms stayed open at last",
    "what nobody has ever said",
    f"the room {LINE} stays shut",
    LINE,
)
CITED = f"""\
format: 1
title: A
sources:
  s: {{title: A, document: "a\\u202e\\e.txt"}}
claims:
  a:
    text: A
    cites:
{"".join(f"      - s:{line}: {escaped(quote)}{chr(10)}" for line in (1, 2) for quote in QUOTES)}"""


@pytest.fixture
def cited(tmp_path: Path) -> Path:
    """A map that quotes a hostile document: rightly, wrongly, in other words, and on another line."""
    (tmp_path / "documents").mkdir()
    line = f"{LINE} the room stays open {LINE} the room {LINE} stays shut at last {LINE}"
    (tmp_path / "documents" / "a\u202e\x1b.txt").write_text(f"{line}\n{LINE}\n{LINE}\n", encoding="utf-8")
    (tmp_path / "map.yaml").write_text(CITED, encoding="utf-8")
    return tmp_path / "map.yaml"


@pytest.mark.parametrize(
    "words",
    [
        *("trace a", "show a", "tree --cites", "sources s", "read s", "export --format markdown", "check --fix --diff"),
        *("cite the room stays open", "cite the room stays open --json"),
        *("check --accept s --diff", "check --fix --accept s"),
        *(f"check --format {form}" for form in ("text", "json", "github")),
    ],
)
def test_no_text_of_a_document_commands_a_terminal(run: Run, cited: Path, words: str) -> None:
    ran = run(*words.split(), "--map", cited)
    assert ran.out
    assert unsafe(ran.out) == unsafe(ran.err) == []


@pytest.mark.parametrize("form", [form for form in TEXTS if form is not Format.SVG])
def test_no_address_of_a_map_commands_a_terminal(run: Run, tmp_path: Path, form: Format) -> None:
    path = written(tmp_path, f"https://x.org/{''.join(HOSTILE.split())}")
    ran = run("export", "--format", form, *["--sources"] * form.traits.drawn, "--map", path)
    assert ran.out
    assert unsafe(ran.out) == []


@pytest.mark.parametrize(
    "line",
    [
        "check --fix --diff",
        *(
            pytest.param(line, marks=pytest.mark.slow)
            for line in ("trace a", "tree --cites", "show a", "sources s", "check")
        ),
    ],
)
def test_nothing_commands_a_terminal_where_there_is_one(cited: Path, line: str) -> None:
    cited.write_text(f"# {RAW}\n{CITED}# {RAW}\n", encoding="utf-8")
    shown = OF_RICH.sub("", on_terminal(f"argmap {line} --map map.yaml", {"PAGER": ""}, folder=cited.parent).shown)
    assert unsafe(shown) == []


@pytest.mark.parametrize(
    ("shell", "typed"),
    [
        *((shell, "show ") for shell in ("bash", "zsh", "fish")),
        *(("zsh", typed) for typed in ("sources ", "claims --voice ", "claims --tag ", "claims --scheme ")),
    ],
)
def test_no_completion_commands_a_terminal(
    run: Run, hostile: Path, monkeypatch: pytest.MonkeyPatch, shell: str, typed: str
) -> None:
    words = f"argmap {typed}"
    for name, value in {
        "ARGMAP_MAP": str(hostile),
        "_ARGMAP_COMPLETE": f"complete_{shell}",
        "COMP_WORDS": words.replace(" ", "\n"),
        "COMP_CWORD": str(words.count(" ")),
        "_TYPER_COMPLETE_ARGS": words,
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
    }.items():
        monkeypatch.setenv(name, value)
    ran = run()
    assert unsafe(ran.out) == unsafe(ran.err) == []
    assert ran.out or typed not in {"show ", "sources "}
