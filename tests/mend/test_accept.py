"""``--accept``: every place of a source follows its document, and what cannot follow is told."""

import hashlib
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import LIBRARY, MAPS, Ran, Run

GOOD = LIBRARY.read_text(encoding="utf-8")
MEETING = (MAPS / "documents" / "meeting.txt").read_text(encoding="utf-8")
LINES = MEETING.split("\n")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the invented map and its documents, which tests may change; `was` has the documents as they were."""
    shutil.copytree(MAPS, tmp_path, dirs_exist_ok=True)
    shutil.copytree(MAPS / "documents", tmp_path / "was")
    return tmp_path


Follow = Callable[..., tuple[Ran, str]]
"""Changes the minutes, lets the map follow, and gives what that printed and the map's text."""


@pytest.fixture
def follow(run_all_checks: Run, folder: Path) -> Follow:
    def change(*lines: str, was: str | None = "was", text: str = GOOD) -> tuple[Ran, str]:
        (folder / "library.yaml").write_text(text)
        (folder / "documents" / "meeting.txt").write_text("\n".join(lines))
        options = [] if was is None else ["--was", folder / was]
        ran = run_all_checks("check", folder / "library.yaml", "--fix", "--accept", "meeting", *options)
        return ran, (folder / "library.yaml").read_text()

    return change


def changed(before: str, after: str) -> list[str]:
    """The lines of the second text that differ from the first, without their indentation and the sha256."""
    assert before.count("\n") == after.count("\n")
    pairs = zip(before.split("\n"), after.split("\n"), strict=True)
    return [new.strip() for old, new in pairs if old != new and "sha256" not in new]


@pytest.mark.smoke
def test_everything_moves_with_lines_that_are_inserted(follow: Follow) -> None:
    ran, after = follow(*LINES[:2], "A new line.", "", *LINES[2:])
    assert changed(GOOD, after) == [
        "voices: {Ada: [5, 7], Ben: [6, 9], Clerk: [8, 10]}",
        "repeats: {10: 8}",
        "- {lines: [11], why: no words}",
        "- meeting:5: open at night helps people",
        "cites: [meeting:9]",
        "- meeting:6: 40,000 crowns a year",
        "- meeting:5: helps people who work by day",
        "- meeting:5: after my shift, and the doors are shut",
        "- meeting:9: admit that students would be glad of it",
        "- meeting:9: students have libraries of their own",
        "- meeting:6: cost 40,000 crowns a year",
        "- meeting:7: The city has money for fireworks",
        "- meeting:6: doubt that more than a few people would come",
        "- meeting:8: night work is hard on its members",
        "- meeting:7: it has money for books",
    ]
    assert ran.code == 0
    assert "uncited-line: meeting: 1 line with 3 words is neither cited, a repeat nor left out: 3;" in ran.out
    assert "meeting: 1 line new, 0 gone, 0 moved, 0 reworded (the text that was read: " in ran.err
    assert "meeting: 22 of 22 places followed, 21 to other lines" in ran.err


@pytest.mark.parametrize(
    ("lines", "places"),
    [
        ([*LINES[:3], LINES[4], LINES[3], *LINES[5:]], ["Ada: [3, 4]", "Ben: [5, 7]", "meeting:4: The city"]),
        ([*LINES[:1], *LINES[3:6], "", LINES[2], *LINES[6:]], ["Ada: [6, 3]", "Ben: [2, 7]", "meeting:6: open at"]),
        ([*LINES[:2], *LINES[2].split(". "), *LINES[3:]], ["Ada: [3-4, 6]", "meeting:4: after my", "repeats: {9: 7}"]),
        ([*LINES[:2], " ".join(LINES[2:4]), *LINES[4:]], ["Ada: [3, 4]", "Ben: [3, 6]", "meeting:3: cost 40,000"]),
        ([*LINES[:4], *LINES[2:]], ["Ada: [5, 7]", "Ben: [6, 9]", "Clerk: [8, 10]"]),
        ([*LINES[:2], *LINES[3:]], ["Ada: [was-3, 4]", "Ben: [3, 6]", "meeting:was-3: open at night"]),
        ([line.replace("–", "—").replace("'", "’") for line in LINES], ["Ada: [3, 5]", "meeting:6: night work"]),
        ([line.replace("a few", "two or three") for line in LINES], ["meeting:4: doubt that more than a few"]),
        ([line.replace("A library", "Our library") for line in LINES], ["Ada: [3, 5]", "meeting:3: open at night"]),
        (["Minutes of the", "reading room meeting", *LINES[1:]], ["{lines: 1-2, why: title}", "Ada: [4, 6]"]),
        ([], ["Ada: [was-3, was-5]", "{lines: was-1, why: title}", "repeats: {was-8: was-6}", "[meeting:was-7]"]),
    ],
)
def test_places_go_where_their_words_are(follow: Follow, lines: list[str], places: list[str]) -> None:
    _, after = follow(*lines)
    assert [place for place in places if place not in after] == []


def test_a_second_run_changes_nothing(follow: Follow, run_all_checks: Run, folder: Path) -> None:
    _, after = follow(*LINES[:2], *LINES[4:6], LINES[3].replace("crowns", "dollars"), *LINES[6:])
    run_all_checks("check", folder / "library.yaml", "--fix", "--accept", "meeting", "--accept", "letter")
    assert (folder / "library.yaml").read_text() == after


def test_a_reworded_quote_keeps_its_place_and_is_told_with_the_old_words_and_the_new_ones(follow: Follow) -> None:
    ran, after = follow("", *(line.replace("hard on its members", "no joy for anybody") for line in LINES))
    assert "- meeting:7: night work is hard on its members" in after
    assert "quote-changed: meeting:7: line 7 has 'night work is no joy for anybody', not 'night work is hard" in ran.out
    assert "22 of 22 places followed, 22 to other lines; 1 quote in other words" in ran.err
    assert ran.code == 1


def test_words_that_replace_a_whole_quote_are_told_once(follow: Follow) -> None:
    ran, after = follow(
        *(line.replace("open at night helps people", "like this does much good for those") for line in LINES)
    )
    assert "- meeting:3: open at night helps people" in after
    assert "quote-changed: meeting:3: line 3 has 'like this does much good for those', not 'open at night" in ran.out


@pytest.mark.parametrize("words", ["The town has gold for fireworks", "Nobody asked me about that"])
def test_no_quote_moves_to_words_that_stood_elsewhere(
    follow: Follow, run_all_checks: Run, folder: Path, words: str
) -> None:
    twice = [*LINES[:9], "Ada: I say it again: The city has money for fireworks."]
    (folder / "was" / "meeting.txt").write_text("\n".join(twice))
    text = GOOD.replace("[9], why", "[9, 10], why")
    text = re.sub("sha256: 88.*", f"sha256: {sha256_of(folder / 'was' / 'meeting.txt')}", text)
    ran, after = follow(
        *(twice[:4]), LINES[4].replace("The city has money for fireworks", words), *twice[5:], text=text
    )
    assert "meeting:10: The city" not in after
    assert ("quote-changed: meeting:5" in ran.out) or ("lost-citation: meeting:was-5" in ran.out)
    run_all_checks("check", folder / "library.yaml", "--fix")
    assert (folder / "library.yaml").read_text() == after


def sha256_of(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


LONG = """\
format: 1
title: Long
sources:
  d:
    title: D
    sha256: SHA256
    document: d.txt
    voices:
      Ann: 1-6
      Bob:
        - 7-9  # until the end
    left-out:
      - lines: [10-12, 14-20]
        why: furniture
claims:
  a:
    text: A
    cites:
      - d:2-5: the third line is about birds
  b:
    text: B
    cites: [d:7-9]
"""
DOCUMENT = [
    "This first line is about dogs.",
    "And the second line tells of cats.",
    "But the third line is about birds.",
    "Whereas a fourth one describes bees.",
    "My fifth sentence deals with ants.",
    "Our sixth sentence deals with flies.",
    "Bob says here in seven: I like bears.",
    "Then, in number eight, wolves appear.",
    "At last, nine has nothing but moths.",
    *(f"Menu entry {word} of the page." for word in ["ten", "eleven", "twelve"]),
    "",
    *(f"Footer {word} with links in it." for word in ["oak", "elm", "ash", "yew", "fir", "box", "may"]),
]


@pytest.mark.parametrize(
    ("change", "places"),
    [
        (lambda d: [*d[:3], "New words here.", *d[3:]], ["Ann: 1-7", "- 8-10  #", "d:2-6: the", "[11-13, 15-21]"]),
        (lambda d: [*d[:10], "New words here.", *d[10:]], ["[10,12-13, 15-21]"]),
        (lambda d: [*d[:10], "", "----", *d[10:]], ["[10-14, 16-22]"]),
        (lambda d: [line for one in d for line in (one, "")], ["[19-23, 27-39]"]),
        (lambda d: [d[10], *d[1:10], d[0], *d[11:]], ["Ann: [11,2-6]", "[1,10,12, 14-20]"]),
        (lambda d: d[::-1], ["Ann: 15-20", "- 12-14  #", "d:16-19: the", "[d:12-14]", "[9-11, 1-7]"]),
    ],
)
def test_ranges_reach_over_new_lines_and_part_where_others_stand_between(
    run_all_checks: Run, folder: Path, change: Callable[[list[str]], list[str]], places: list[str]
) -> None:
    followed, back = there_and_back(run_all_checks, folder, change)
    assert [place for place in places if place not in followed] == []
    assert back == LONG.replace("SHA256", sha256_of(folder / "was" / "d.txt"))


@pytest.mark.parametrize(
    ("change", "places"),
    [
        (lambda d: [*d[:2], *d[3:8], d[2], *d[8:]], ["Ann: [8,1-5]", "d:8: the third line", "- 9\n        - 6-7  #"]),
        (lambda d: [" ".join(d[:9]), *d[9:]], ["Ann: 1\n", "- 1  #", "d:1: the", "[2-4, 6-12]"]),
        (lambda d: [*d[:9], *d[16:]], ["[was-10-12, 10-13]", "Ann: 1-6"]),
        (lambda d: [f"{d[0]} {d[1]}", *d[2:]], ["Ann: 1-5", "- 6-8  #", "d:1-4: the"]),
        (lambda d: [*d[:14], " ".join(d[14:])], ["[10-12, 14-15]"]),
        (lambda d: [*d[:11], f"{d[11]} {d[14]}", *d[12:14], *d[15:]], ["[10-19]"]),
    ],
)
def test_ranges_have_the_lines_of_their_words(
    run_all_checks: Run, folder: Path, change: Callable[[list[str]], list[str]], places: list[str]
) -> None:
    followed, _ = there_and_back(run_all_checks, folder, change)
    assert [place for place in places if place not in followed] == []


def there_and_back(run_all_checks: Run, folder: Path, change: Callable[[list[str]], list[str]]) -> tuple[str, str]:
    """The long map after a change of its document, and after the document was changed back."""
    former, present, file = folder / "was" / "d.txt", folder / "documents" / "d.txt", folder / "long.yaml"
    former.write_text("\n".join(DOCUMENT))
    file.write_text(LONG.replace("SHA256", sha256_of(former)))
    after = []
    for text, was in (("\n".join(change(DOCUMENT)), former), ("\n".join(DOCUMENT), folder / "between.txt")):
        present.write_text(text)
        run_all_checks("check", file, "--accept", "d", "--was", was)
        (folder / "between.txt").write_text(text)
        after.append(file.read_text())
    return after[0], after[1]


SMALL = """\
format: 1
title: Small
sources:
  s:
    title: S
    sha256: SHA256
    document: s.txt
    voices: {Ann: 1, Ben: 2}
    left-out: [{lines: 3, why: furniture}]
claims:
  a:
    text: A
    cites: [s:1: run all night, s:2: shown that the fares]
    supports: [{premises: b, cites: [s:2]}]
  b:
    text: B
    unstated: true
"""
SAID = [
    "Ann: The tram should run all night because nurses and bakers need it to get home.",
    "Ben: Nobody has shown that the fares would cover what this costs the city.",
    "Share this page with your friends on all networks.",
]


@pytest.mark.parametrize(
    ("lines", "note"),
    [
        ([SAID[0], SAID[1].replace("would cover", "would not cover"), SAID[2]], "14:38: s:2: changed, and no quote"),
        ([*SAID[:2], f"{SAID[2]} The city closes it."], "9:24: left-out 3: changed, and no quote shows how"),
        (["", *SAID[:2], f"{SAID[2]} The city closes it."], "9:24: left-out 3, now 4: changed, and no quote shows how"),
        ([*SAID, "Dan: But should it run all night or half of it?"], "13:13: s:1: said on new lines too (4)"),
        ([*SAID, SAID[1]], "14:38: s:2: said on new lines too (4)"),
        (
            [SAID[0].replace("Ann", "Dan"), *SAID[1:]],
            "8:19: Ann 1: the voice's name is not there any more, or another's",
        ),
        ([SAID[0], SAID[1].replace("Ben", "Ann"), SAID[2]], "8:27: Ben 2: the voice's name is not there any more"),
        ([SAID[0], SAID[2]], "s: 3 of 6 places followed, 1 to other lines; 3 gone"),
        ([SAID[0], SAID[1][:34], SAID[2], SAID[1][34:]], "14:38: s:2, now 4: a part of it is elsewhere now"),
        (
            [SAID[0], SAID[1][:44], "A new line here.", SAID[1][44:], SAID[2]],
            "8:27: Ben 2, now 2-4: reaches over new lines (3)",
        ),
    ],
)
def test_what_no_finding_tells_is_in_the_summary(
    run_all_checks: Run, folder: Path, lines: list[str], note: str
) -> None:
    former, present, file = folder / "was" / "s.txt", folder / "documents" / "s.txt", folder / "small.yaml"
    former.write_text("\n".join(SAID))
    present.write_text("\n".join(lines))
    file.write_text(SMALL.replace("SHA256", sha256_of(former)))
    assert f"{note}" in run_all_checks("check", file, "--accept", "s", "--was", folder / "was").err


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[11,9]", "12-13"),
        ("[11,9 ]", "[12-13 ]"),
        ("[ 11,9]", "12-13"),
        ("[11,9,]", "[12-13,]"),
        ('["11",9]', "12-13"),
        ("[11,9 # so\n      ]", "[12-13 # so\n      ]"),
        ("[11, 9]", "[13, 12]"),
        ("[9,11]", "[12-13]"),
        ("\n      - 11  # so\n      - 9", "\n      - 13  # so\n      - 12"),
        ("\n      - 11\n      - 9", "\n      - 12-13"),
    ],
)
def test_what_was_parted_is_written_as_one_if_nothing_stands_there(
    run_all_checks: Run, folder: Path, before: str, after: str
) -> None:
    former, present, file = folder / "was" / "s.txt", folder / "documents" / "s.txt", folder / "list.yaml"
    words = [f"Here is line {word} of all of them." for word in "abcdefghijk"]
    former.write_text("\n".join(words))
    present.write_text("\n".join(["New.", "New.", "New.", *words[:9], words[10]]))
    source = (
        f"s:\n    title: S\n    sha256: {sha256_of(former)}\n    document: s.txt\n    voices:\n      Ann: {before}\n"
    )
    file.write_text(f"format: 1\ntitle: T\nsources:\n  {source}claims:\n  a:\n    text: A\n")
    run_all_checks("check", file, "--accept", "s", "--was", folder / "was")
    assert f"      Ann: {after}\nclaims:" in file.read_text()


def test_two_repeats_that_would_have_one_name_are_told(follow: Follow) -> None:
    text = GOOD.replace("repeats: {8: 6}", "repeats: {8: 6, was-8: 3}")
    ran, after = follow(*LINES[:7], *LINES[8:], text=text)
    assert (ran.code, after) == (1, text)
    assert "two repeats would be 'was-8' now; remove one of them first" in ran.err


@pytest.mark.parametrize("source", ["meeting", "letter"])
def test_without_the_text_that_was_read_quotes_tell_what_moved(run_all_checks: Run, folder: Path, source: str) -> None:
    for name in ("meeting.txt", "letter.txt"):
        title, *rest = (folder / "documents" / name).read_text(encoding="utf-8").split("\n")
        (folder / "documents" / name).write_text("\n".join([title, "A new line.", *rest]), encoding="utf-8")
    ran = run_all_checks("check", folder / "library.yaml", "--accept", source)
    text = (folder / "library.yaml").read_text()
    assert f"{source}: the text that was read was not found: the document is in no git repository" in ran.err
    if source == "meeting":
        assert "voices: {Ada: [4, 6], Ben: [5, 8], Clerk: [7, was-8]}" in text
        assert "{lines: was-1, why: title}" in text
        assert "- meeting:8: admit that students" in text


@pytest.mark.parametrize(
    ("options", "message", "code"),
    [
        (("--accept", "leter"), "no source 'leter'; did you mean 'letter'?", 1),
        (("--fix", "--documents", "nowhere"), "nowhere: no such folder of documents", 1),
        (("--was", "was"), "--was goes with --accept SOURCE", 2),
        (("--accept", ""), "--accept lacks a source", 2),
        (("--accept", "letter", "--was", ""), "--was lacks a name", 2),
        (("--accept", "letter,meeting", "--was", "library.yaml"), "--was FILE is for one source", 2),
        (("--accept", "letter", "--was", "was"), "letter has its sha256 already", 0),
    ],
)
def test_what_cannot_be_done_is_told(
    run_all_checks: Run, folder: Path, options: tuple[str, ...], message: str, code: int
) -> None:
    ran = run_all_checks("check", folder / "library.yaml", *options)
    assert (ran.code, message in " ".join(ran.err.replace("│", " ").split())) == (code, True)


def test_one_map_at_a_time_follows(run_all_checks: Run, folder: Path) -> None:
    (folder / "other.yaml").write_text(GOOD)
    ran = run_all_checks("check", folder / "library.yaml", folder / "other.yaml", "--accept", "letter")
    assert (ran.code, "--accept is for one map at a time" in ran.err) == (1, True)


def test_a_diff_shows_how_the_map_would_follow(run_all_checks: Run, folder: Path) -> None:
    (folder / "documents" / "meeting.txt").write_text(f"A new line.\n{MEETING}")
    options = ("--fix", "--accept", "meeting", "--was", folder / "was", "--diff")
    ran = run_all_checks("check", folder / "library.yaml", *options)
    assert (ran.code, (folder / "library.yaml").read_text()) == (1, GOOD)
    assert "+    voices: {Ada: [4, 6], Ben: [5, 8], Clerk: [7, 9]}" in ran.out
    assert "meeting: 22 of 22 places followed" in ran.err


def test_a_missing_sha256_is_added(run_all_checks: Run, folder: Path) -> None:
    sha256 = next(line for line in GOOD.split("\n") if line.startswith("    sha256: c5"))
    (folder / "library.yaml").write_text(GOOD.replace(f"{sha256}\n", ""))
    run_all_checks("check", folder / "library.yaml", "--accept", "letter")
    text = (folder / "library.yaml").read_text()
    assert f"{sha256}\n    document: letter.txt\n" in text
    assert text.replace(f"{sha256}\n", "") == GOOD.replace(f"{sha256}\n", "")


@pytest.mark.parametrize("gap", [" ", "\n    "])
def test_a_missing_sha256_is_added_within_braces(run_all_checks: Run, folder: Path, gap: str) -> None:
    source = f"sources:\n  letter: {{title: To the editor,{gap}document: letter.txt}}\n"
    claim = "claims:\n  a: {text: A, cites: [letter:4: only with two guards]}\n"
    (folder / "library.yaml").write_text(f"format: 1\ntitle: A\n{source}{claim}")
    run_all_checks("check", folder / "library.yaml", "--accept", "letter")
    assert f"editor,{gap}sha256: c54d3fe1" in (folder / "library.yaml").read_text()


def test_a_quote_that_was_gone_comes_back_where_it_stands_once_among_new_lines(follow: Follow) -> None:
    _, without = follow(*LINES[:4], *LINES[5:])
    assert "meeting:was-5: The city has money" in without
    again = [*LINES[:4], *LINES[5:8], LINES[4], *LINES[8:]]
    _, after = follow(*again, text=without, was=None)
    assert "meeting:was-5: The city has money" in after


TURNS = """\
format: 1
title: Turns
sources:
  s: {title: S, sha256: SHA256, document: s.txt, voices: {Nair: 2-4, Lund: 5}}
claims:
  a: {text: A, cites: [s:4: the whole budget]}
"""
SPOKEN = [
    "Minutes of the library",
    "Nair: We have less money than last year.",
    "Nair: The roof alone takes half of it.",
    "Nair: That is the whole budget for new books.",
    "Lund: Then we should ask the city for more.",
]


@pytest.mark.parametrize(
    ("lines", "voices", "note"),
    [
        (
            [*SPOKEN[:3], SPOKEN[3].replace("Nair", "Okafor"), SPOKEN[4]],
            "{Nair: 2-4, Lund: 5}",
            "Nair 2-4: the voice's name",
        ),
        (
            [*SPOKEN[:3], SPOKEN[3].replace("Nair", "Lund"), SPOKEN[4]],
            "{Nair: 2-4, Lund: 5}",
            "Nair 2-4: the voice's name",
        ),
        ([*SPOKEN[:3], "Lund: Which half?", *SPOKEN[3:]], "{Nair: [5,2-3], Lund: 6}", None),
        ([*SPOKEN[:3], "10:31 Lund: Which half?", *SPOKEN[3:]], "{Nair: [5,2-3], Lund: 6}", None),
        ([*SPOKEN[:3], "She showed figures.", *SPOKEN[3:]], "{Nair: 2-5, Lund: 6}", "reaches over new lines (4)"),
        ([*SPOKEN[:3], "I agree with Lund", *SPOKEN[3:]], "{Nair: 2-5, Lund: 6}", "reaches over new lines (4)"),
    ],
)
def test_names_tell_who_speaks(
    run_all_checks: Run, folder: Path, lines: list[str], voices: str, note: str | None
) -> None:
    former, present, file = folder / "was" / "s.txt", folder / "documents" / "s.txt", folder / "turns.yaml"
    former.write_text("\n".join(SPOKEN))
    present.write_text("\n".join(lines))
    file.write_text(TURNS.replace("SHA256", sha256_of(former)))
    ran = run_all_checks("check", file, "--accept", "s", "--was", folder / "was")
    assert f"voices: {voices}" in file.read_text()
    assert note is None or note in ran.err
    assert note is not None or re.search("uncited-line: s: .* nor left out: (4|1-4)[,;]", ran.out)


def test_lines_that_were_lost_follow_once_the_text_that_was_read_turns_up(
    follow: Follow, run_all_checks: Run, folder: Path
) -> None:
    ran, lost = follow("A new line.", *LINES, was=None)
    assert "voices: {Ada: [4, 6], Ben: [5, 8], Clerk: [7, was-8]}" in lost
    assert "--accept meeting --was FILE looks up what is unknown" in ran.err
    (folder / "old.txt").write_text(MEETING)
    (folder / "other.txt").write_text("\n".join(LINES[1:]))
    text = lost.replace("meeting:5: cost", "meeting:was-4: cost")
    (folder / "library.yaml").write_text(text)
    refused = run_all_checks("check", folder / "library.yaml", "--accept", "meeting", "--was", folder / "other.txt")
    assert (refused.code, (folder / "library.yaml").read_text()) == (1, text)
    assert "other.txt is not the text of 'meeting:was-4': its quote is not there" in refused.err
    found = run_all_checks("check", folder / "library.yaml", "--accept", "meeting", "--was", folder / "old.txt")
    assert "5 of 5 places followed, 5 to other lines" in found.err
    late = (folder / "library.yaml").read_text()
    _, at_once = follow("A new line.", *LINES)
    assert late == at_once


def test_of_two_equal_lines_the_cited_one_stays(run_all_checks: Run, folder: Path) -> None:
    former, present, file = folder / "was" / "s.txt", folder / "documents" / "s.txt", folder / "small.yaml"
    former.write_text("\n".join([*SAID, "Print version", *SAID[:2]]))
    present.write_text("\n".join(SAID[:2]))
    file.write_text(SMALL.replace("SHA256", sha256_of(former)))
    run_all_checks("check", file, "--accept", "s", "--was", folder / "was")
    assert "voices: {Ann: 1, Ben: 2}" in file.read_text()
    assert "cites: [s:1: run all night, s:2: shown that the fares]" in file.read_text()


def test_a_short_line_that_moves_alone_is_told(run_all_checks: Run, folder: Path) -> None:
    former, present, file = folder / "was" / "s.txt", folder / "documents" / "s.txt", folder / "yes.yaml"
    asked = ["May a therapist cry?", "Yes.", "May a therapist hug?", "No.", "May a therapist lie?", "Never."]
    former.write_text("\n".join(asked))
    present.write_text("\n".join([asked[4], "No.", asked[0], "Never.", asked[2], "Yes."]))
    source = f"s: {{title: S, sha256: {sha256_of(former)}, document: s.txt}}"
    file.write_text(f"format: 1\ntitle: T\nsources:\n  {source}\nclaims:\n  a: {{text: A, cites: ['s:2': Yes]}}\n")
    ran = run_all_checks("check", file, "--accept", "s", "--was", folder / "was")
    assert "s:2, now 6: so short that it may be another: see what stands around it" in ran.err


def test_lines_that_no_document_has_are_no_burden(follow: Follow) -> None:
    text = GOOD.replace("Ben: [4, 7]", "Ben: [4, 7-999999999]").replace("{8: 6}", "{8-999999999: 6}")
    _, after = follow(
        "A new line.", *LINES, text=text.replace("- meeting:7: students", "- meeting:7-999999999: students")
    )
    assert "Ben: [5, 8-10]" in after
