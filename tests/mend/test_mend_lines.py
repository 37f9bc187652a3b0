"""``--fix`` corrects lines that moved and changes nothing else; ``--accept`` takes the sha256 of a changed document."""

import shutil
from pathlib import Path

import pytest
from conftest import LIBRARY, MAPS, Run

from argmap.render.diff import diff_lines

GOOD = LIBRARY.read_text(encoding="utf-8")
MEETING = (MAPS / "documents" / "meeting.txt").read_text(encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the invented map and its documents, which tests may change."""
    shutil.copytree(MAPS, tmp_path, dirs_exist_ok=True)
    return tmp_path


def fixed(run: Run, folder: Path, *options: str) -> str:
    """The map's text after a check with options, by default ``--fix``."""
    run("check", folder / "library.yaml", *(options or ("--fix",)))
    return (folder / "library.yaml").read_bytes().decode()


def changed_lines(before: str, after: str) -> list[str]:
    """The lines of the second text that differ from the first, without their indentation."""
    assert before.count("\n") == after.count("\n")
    return [new.strip() for old, new in zip(before.split("\n"), after.split("\n"), strict=True) if old != new]


@pytest.mark.smoke
@pytest.mark.parametrize(
    ("wrong", "mended"),
    [
        ("- meeting:4: The city has", "- meeting:5: The city has"),
        ("- meeting:2-4:   The city has", "- meeting:5:   The city has"),
        ("- 'meeting:12': The city has", "- 'meeting:5': The city has"),
        ('- "meeting:03-004":  The city has', '- "meeting:5":  The city has'),
    ],
)
def test_a_citation_follows_its_quote(run: Run, folder: Path, wrong: str, mended: str) -> None:
    (folder / "library.yaml").write_text(GOOD.replace("- meeting:5: The city has", wrong))
    assert fixed(run, folder) == GOOD.replace("- meeting:5: The city has", mended)


def test_comments_order_and_layout_stay(run: Run, folder: Path) -> None:
    odd = GOOD.replace("meeting:5: The", "meeting:4:    The").replace("claims:\n", "claims:  # in no order\n\n\n")
    (folder / "library.yaml").write_text(odd)
    assert fixed(run, folder) == odd.replace("meeting:4:    The", "meeting:5:    The")


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_and_byte_order_mark_stay(run: Run, folder: Path, end: str) -> None:
    text = "\ufeff" + GOOD.replace("meeting:5: The", "meeting:4: The").replace("\n", end)
    (folder / "library.yaml").write_bytes(text.encode())
    assert fixed(run, folder) == text.replace("meeting:4: The", "meeting:5: The")


def test_everything_moves_with_the_quotes_of_a_changed_document(run: Run, folder: Path) -> None:
    old = MEETING.split("\n")
    (folder / "documents" / "meeting.txt").write_text("\n".join([*old[:2], "A new line.", *old[2:]]))
    assert changed_lines(GOOD, fixed(run, folder)) == [
        "voices: {Ada: [4, 6], Ben: [5, 8], Clerk: [7, 9]}",
        "repeats: {9: 7}",
        "- meeting:4: open at night helps people",
        "cites: [meeting:8]",
        "- meeting:5: 40,000 crowns a year",
        "- meeting:4: helps people who work by day",
        "- meeting:4: after my shift, and the doors are shut",
        "- meeting:8: admit that students would be glad of it",
        "- meeting:8: students have libraries of their own",
        "- meeting:5: cost 40,000 crowns a year",
        "- meeting:6: The city has money for fireworks",
        "- meeting:5: doubt that more than a few people would come",
        "- meeting:7: night work is hard on its members",
        "- meeting:6: it has money for books",
    ]


def test_a_line_of_which_no_quote_tells_is_left_alone_and_told(run: Run, folder: Path) -> None:
    (folder / "documents" / "meeting.txt").write_text(f"A new line.\n{MEETING}")
    ran = run("check", folder / "library.yaml", "--fix")
    assert "- {lines: 1, why: title}" in (folder / "library.yaml").read_text()
    assert "library.yaml:20:17: line 1 of meeting may have moved too, but no quote tells where" in ran.err
    assert "library.yaml:21:18: line 9 of meeting may have moved too, but no quote tells where" in ran.err


def test_a_quote_does_not_move_into_somebody_elses_mouth(run: Run, folder: Path) -> None:
    swapped = MEETING.replace("Ada: The city has money for fireworks", "Ada: The city").replace(
        "Ben: I admit", "Ben: The city has money for fireworks. I admit"
    )
    (folder / "documents" / "meeting.txt").write_text(swapped)
    ran = run("check", folder / "library.yaml", "--fix")
    assert (folder / "library.yaml").read_text() == GOOD
    assert "meeting:5: the quote now stands on line 7, where somebody else speaks; see who says it" in ran.err


def test_one_wrong_number_in_a_changed_document_moves_nothing_else(run: Run, folder: Path) -> None:
    (folder / "documents" / "meeting.txt").write_text(f"{MEETING}Silence.\n")
    wrong = GOOD.replace("meeting:5: it has money", "meeting:8: it has money")
    (folder / "library.yaml").write_text(wrong)
    assert changed_lines(wrong, fixed(run, folder)) == []
    (folder / "library.yaml").write_text(GOOD.replace("letter:4: only", "letter:2: only"))
    assert fixed(run, folder) == GOOD


def test_without_a_sha256_no_quote_moves_to_another_voice(run: Run, folder: Path) -> None:
    lines = MEETING.split("\n")
    (folder / "documents" / "meeting.txt").write_text("\n".join([*lines[:2], lines[3], lines[2], *lines[4:]]))
    sha256 = next(line for line in GOOD.split("\n") if line.startswith("    sha256: 8"))
    text = GOOD.replace(f"{sha256}\n", "")
    (folder / "library.yaml").write_text(text)
    ran = run("check", folder / "library.yaml", "--fix", "--accept", "meeting")
    assert (ran.code, (folder / "library.yaml").read_text()) == (1, text)


@pytest.mark.parametrize(
    "moved",
    [
        ("      - meeting:5: The city has", "      - meeting:4: The city has", "        voice: Ben\n"),
        ("      - meeting:7: students have", "      - meeting:7: Applause", ""),
    ],
)
def test_no_quote_moves_where_it_must_not_be_cited(run: Run, folder: Path, moved: tuple[str, str, str]) -> None:
    old, new, more = moved
    text = GOOD.replace(old, new)
    if more:
        text = text.replace(" fireworks\n", f" fireworks\n{more}")
    (folder / "library.yaml").write_text(text)
    assert fixed(run, folder) == text


def test_what_is_waived_is_left_alone(run: Run, folder: Path) -> None:
    text = GOOD.replace("meeting:5: The city", "meeting:4: The city").replace(
        "  city-has-money:\n", "  city-has-money:\n    waive: {quote-on-other-line: as printed}\n"
    )
    (folder / "library.yaml").write_text(text)
    assert fixed(run, folder) == text


def test_a_document_in_one_line_leaves_the_lines_of_its_source_alone(run: Run, folder: Path) -> None:
    (folder / "documents" / "meeting.txt").write_text(MEETING.replace("\n", " "))
    assert "    voices: {Ada: [3, 5], Ben: [4, 7], Clerk: [6, 8]}\n    repeats: {8: 6}\n" in fixed(run, folder)


def test_a_place_that_cannot_be_replaced_is_told_with_its_line(run: Run, folder: Path) -> None:
    text = GOOD.replace("- meeting:5: The", '- "meeting\\x3A4": The')
    (folder / "library.yaml").write_text(text)
    ran = run("check", folder / "library.yaml", "--fix")
    assert "line 4 of meeting is line 5 now, but is spelled so that it cannot be replaced" in ran.err
    assert (folder / "library.yaml").read_text() == text


def test_a_map_that_cannot_be_read_is_reported_instead_of_a_diff(run: Run, folder: Path) -> None:
    (folder / "library.yaml").write_text(GOOD.replace("tags: [", "tgs: ["))
    ran = run("check", folder / "library.yaml", "--diff")
    assert (ran.code, "unknown-field" in ran.out) == (1, True)


def test_a_quote_in_two_places_is_not_guessed(run: Run, folder: Path) -> None:
    text = GOOD.replace("meeting:5: The city has money for fireworks", "meeting:3: would")
    (folder / "library.yaml").write_text(text)
    assert fixed(run, folder) == text


def test_a_quote_on_a_line_and_its_repeat_moves_to_the_line(run: Run, folder: Path) -> None:
    (folder / "library.yaml").write_text(GOOD.replace("meeting:6: night work", "meeting:3: night work"))
    assert fixed(run, folder) == GOOD


def test_nothing_else_is_mended(run: Run, folder: Path) -> None:
    text = GOOD.replace("scheme: consequences", "scheme: consequence").replace(
        "Nobody reads better", "Nobody sleeps better"
    )
    (folder / "library.yaml").write_text(text)
    assert fixed(run, folder) == text


@pytest.mark.smoke
def test_a_diff_shows_and_does_not_write(run: Run, folder: Path) -> None:
    text = GOOD.replace("meeting:5: The", "meeting:4: The")
    (folder / "library.yaml").write_text(text)
    ran = run("check", folder / "library.yaml", "--fix", "--diff")
    assert (ran.code, (folder / "library.yaml").read_text()) == (1, text)
    assert [line for line in ran.out.splitlines() if line[:1] in "-+" and line[1:2] == " "] == [
        "-      - meeting:4: The city has money for fireworks",
        "+      - meeting:5: The city has money for fireworks",
    ]


def test_a_diff_of_nothing_is_empty(run: Run, folder: Path) -> None:
    ran = run("check", folder / "library.yaml", "--diff")
    assert (ran.code, ran.out) == (0, "")


def test_a_changed_document_is_accepted_if_its_quotes_are_found(run: Run, folder: Path) -> None:
    with (folder / "documents" / "letter.txt").open("a") as letter:
        letter.write("\n")
    (line,) = changed_lines(GOOD, fixed(run, folder, "--accept", "letter"))
    assert line.startswith("sha256: ")
    assert run("check", folder / "library.yaml").code == 0


def test_a_changed_document_is_refused_if_a_quote_is_lost(run: Run, folder: Path) -> None:
    (folder / "documents" / "meeting.txt").write_text(MEETING.replace("fireworks", "music"))
    ran = run("check", folder / "library.yaml", "--accept", "meeting")
    assert (ran.code, (folder / "library.yaml").read_text()) == (1, GOOD)
    assert "meeting cannot be accepted: 1 of its 11 quotes are not where the map says (meeting:5)" in ran.err


def test_a_document_is_not_accepted_while_lines_are_left_to_a_person(run: Run, folder: Path) -> None:
    (folder / "documents" / "meeting.txt").write_text(MEETING.replace("Ada: A", "Clerk: Good evening.\nAda: A"))
    ran = run("check", folder / "library.yaml", "--fix", "--accept", "meeting")
    assert (ran.code, (folder / "library.yaml").read_text()) == (1, GOOD)
    assert "meeting not accepted, and nothing written: see to these lines first" in ran.err
    run("check", folder / "library.yaml", "--fix")
    run("check", folder / "library.yaml", "--accept", "meeting")
    assert "changed-document" not in run("check", folder / "library.yaml").out


def test_lines_that_were_swapped_move_no_voice(run: Run, folder: Path) -> None:
    lines = MEETING.split("\n")
    (folder / "documents" / "meeting.txt").write_text("\n".join([*lines[:3], lines[4], lines[3], *lines[5:]]))
    ran = run("check", folder / "library.yaml", "--fix", "--accept", "meeting")
    assert (ran.code, (folder / "library.yaml").read_text()) == (1, GOOD)


def test_a_line_that_was_deleted_moves_nothing_to_another_voice(run: Run, folder: Path) -> None:
    lines = MEETING.split("\n")
    (folder / "documents" / "meeting.txt").write_text("\n".join([*lines[:2], *lines[3:]]))
    assert "voices: {Ada: [3, 5], Ben: [4, 7], Clerk: [6, 8]}" in fixed(run, folder)


def test_a_citation_without_a_quote_is_told_when_others_moved(run: Run, folder: Path) -> None:
    lines = (MAPS / "documents" / "letter.txt").read_text(encoding="utf-8").split("\n")
    (folder / "documents" / "letter.txt").write_text("\n".join([*lines[:2], *lines[3:]]))
    ran = run("check", folder / "library.yaml", "--fix")
    assert "library.yaml:59:17: line 4 of letter may have moved too, but no quote tells where" in ran.err


def test_a_diff_names_files_as_patch_reads_them(run: Run, folder: Path) -> None:
    old, new = "a: 1\n", "a: 2"
    here = list(diff_lines(Path("my map.yaml"), old, new))
    assert here[:2] == ["--- a/my map.yaml\t\n", "+++ b/my map.yaml\t\n"]
    assert here[-1] == "\n\\ No newline at end of file\n"
    assert next(iter(diff_lines(folder / "x.yaml", old, new))) == f"--- {folder / 'x.yaml'}\n"


def test_a_missing_sha256_is_added(run: Run, folder: Path) -> None:
    sha256 = next(line for line in GOOD.split("\n") if line.startswith("    sha256: c5"))
    (folder / "library.yaml").write_text(GOOD.replace(f"{sha256}\n", ""))
    text = fixed(run, folder, "--accept", "letter")
    assert f"{sha256}\n    document: letter.txt\n" in text
    assert text.replace(f"{sha256}\n", "") == GOOD.replace(f"{sha256}\n", "")


@pytest.mark.parametrize("gap", [" ", "\n    "])
def test_a_missing_sha256_is_added_within_braces(run: Run, folder: Path, gap: str) -> None:
    source = f"sources:\n  letter: {{title: To the editor,{gap}document: letter.txt}}\n"
    claim = "claims:\n  a: {text: A, cites: [letter:4: only with two guards]}\n"
    (folder / "library.yaml").write_text(f"format: 1\ntitle: A\n{source}{claim}")
    assert f"editor,{gap}sha256: c54d3fe1" in fixed(run, folder, "--accept", "letter")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--accept", "leter"), "no source 'leter'; did you mean 'letter'?"),
        (("--fix", "--documents", "nowhere"), "nowhere: no such folder of documents"),
    ],
)
def test_what_cannot_be_mended_is_told(run: Run, folder: Path, options: tuple[str, ...], message: str) -> None:
    ran = run("check", folder / "library.yaml", *options)
    assert (ran.code, message in ran.err) == (1, True)


def test_one_map_at_a_time_accepts_a_document(run: Run, folder: Path) -> None:
    (folder / "other.yaml").write_text(GOOD)
    ran = run("check", folder / "library.yaml", folder / "other.yaml", "--accept", "letter")
    assert (ran.code, "--accept is for one map at a time" in ran.err) == (1, True)


def test_without_documents_nothing_is_mended(run: Run, folder: Path) -> None:
    shutil.rmtree(folder / "documents")
    ran = run("check", folder / "library.yaml", "--fix")
    assert (ran.code, "nothing can be mended without the documents" in ran.err) == (1, True)
