"""What `argmap explain` finds: words, signs, fields, codes, JSON, groups; and what it says if there is nothing."""

import pytest
from conftest import Run

from argmap.explain.contents import GROUPS, WORDS


@pytest.mark.parametrize(
    ("typed", "headings"),
    [
        ("undercutter", ["undercutter (word)", "undercutters (field of an argument)"]),
        ("Undercutters", ["undercutter (word)", "undercutters (field of an argument)"]),
        ("undercuts", ["undercutter (word)"]),
        ("linked premises", ["linked premises (word)"]),
        ("Linked Premise", ["linked premises (word)"]),
        ("linked-premises", ["linked premises (word)"]),
        ("curator's step", ["curator's step (word)"]),
        ("curators step", ["curator's step (word)"]),
        ("curator’s steps", ["curator's step (word)"]),
        ("a claim", ["claim (word)", "claims (command)", "claims (field of the map)"]),
        ("scheme", ["scheme (word)", "scheme (field of an argument)"]),
        ("critical questions", ["critical question (word)", "critical-question (code of a gap)"]),
        ("expert opinion", ["expert opinion (scheme)"]),
        ("Appeal to fear", ["fear (scheme)"]),
        ("expert-bias", ["expert opinion (scheme)"]),
        ("slope-steps", ["slippery slope (scheme)", "gradualism (scheme)"]),
        ("title", ["title (field of the map)", "title (field of a source)"]),
        ("left-out", ["left-out (field of a source)"]),
        (
            "left_out",
            [
                "left-out (field of a source)",
                "left_out (in JSON, field of SourceAnswer)",
                "left_out (in JSON, field of Coverage)",
                "left_out (in JSON, field of Citable)",
            ],
        ),
        ("quote-twice-on-line", ["quote-twice-on-line (code of a warning)"]),
        ("tab", ["tab (code of an error; no command can use a map with it)"]),
        ("·2", ["·2 (sign)"]),
        ("·17", ["·2 (sign)"]),
        ("*2", ["·2 (sign)"]),
        ("·3 (2 conceding)", ["·3 (1 conceding) (sign)"]),
        ("×1", ["×1 (sign)"]),
        ("x4", ["×1 (sign)"]),
        ("only reported by 7", ["only reported (word)", "only reported by 2 (sign)"]),
        ("+", ["+ (sign)"]),
        ("-", ["- (sign)"]),
        ("[+]", ["[ ] (sign)", "+ (sign)"]),
        ("(~?)", ["( ) (sign)", "~? (sign)"]),
        ("[]", ["[ ] (sign)"]),
        ("… 3+ 1~", ["… 3+ (sign)"]),
        ("... 12-", ["… 3+ (sign)"]),
        ("… 3 more: argmap trace open", ["… 3 more (sign)"]),
        ("... 12 more", ["… 3 more (sign)"]),
        ("17 unanswered", ["unanswered (word)"]),
        (">><<", ["»« (sign)"]),
        ("3.1", ["1.2 (sign)"]),
        ("(above)", ["(above) (sign)"]),
        ("hexagon", ["hexagon (in pictures)"]),
        ("graphml", ["graphml (format of argmap export)"]),
        ("argmap_map", ["ARGMAP_MAP (environment variable)"]),
        ("exit code", ["exit codes (how a command ends)"]),
        ("tree", ["tree (command)"]),
        ("json tree", ["Tree (in JSON: argmap tree answers with it)"]),
        ("json claims", ["Hit (in JSON: argmap claims answers with a list of these)"]),
        ("Row", ["Row (in JSON)"]),
        ("Step", ["step (word)", "Step (in JSON)"]),
        ("json step", ["Step (in JSON)"]),
        ("json drawn_by", ["drawn_by (in JSON, field of Row, Step)"]),
        ("graph argument", ["an argument (in exported graphs)"]),
        ("field stance", ["stance (field of a citation)"]),
        ("near-eq", ["near-equal-text (code of a warning)"]),
    ],
)
def test_a_word_is_found_however_it_is_written(run: Run, typed: str, headings: list[str]) -> None:
    ran = run("explain", "--", typed)
    blocks = ran.out.split("\n\n")
    assert (ran.code, [" ".join(block.split("\n")[0].split()) for block in blocks]) == (0, headings)


def test_a_field_of_several_parts_with_one_meaning_is_told_once(run: Run) -> None:
    assert run("explain", "field", "rivals").out.count("rivals (field of") == 1
    heading = "waive (field of the map, a question, a source, a claim, an argument)"
    assert heading in run("explain", "field", "waive").out


def test_several_words_need_no_quotes(run: Run) -> None:
    assert run("explain", "in", "reply", "to").out == run("explain", "in reply to").out


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("undercuter", "nothing to explain under 'undercuter'; did you mean 'undercutter'"),
        ("quote-found", "did you mean 'quote-not-found'"),
        ("zzz", "nothing to explain under 'zzz'; 'argmap explain' lists the words"),
        ("sgns", "did you mean 'signs'"),
        ("codes zzz", "nothing to explain under 'zzz' in the group 'codes'; 'argmap explain' lists the words"),
        ("json drawn_bi", "did you mean 'drawn_by'"),
        ("signs words", "nothing to explain under 'words' in the group 'signs'; without the group it is found"),
        ("\x1b[31m", "nothing to explain under '␛[31m'"),
    ],
)
def test_an_unknown_word_is_told_the_nearest(run: Run, typed: str, message: str) -> None:
    ran = run("explain", typed)
    assert (ran.code, ran.out, ran.err.count("\n")) == (1, "", 1)
    assert ran.err.startswith("argmap: ")
    assert message in ran.err


def test_without_a_word_all_words_and_groups_stand_on_one_screen(run: Run) -> None:
    out = run("explain").out
    assert out.count("\n") <= 40
    assert all(topic.name in " ".join(out.split()) for topic in WORDS.topics())
    assert all(f"argmap explain {name} " in out for name in GROUPS)
    assert run("explain", " ").out == out


@pytest.mark.parametrize("name", GROUPS)
def test_the_name_of_a_group_prints_it(run: Run, name: str) -> None:
    ran = run("explain", name)
    assert (ran.code, ran.err) == (0, "")
    assert len(ran.out.splitlines()) > 20


@pytest.mark.parametrize("typed", ["fields claim", "codes citations", "json answers", "settings the environment"])
def test_a_section_of_a_group_is_printed_alone(run: Run, typed: str) -> None:
    out = run("explain", typed).out
    assert [line for line in out.splitlines() if line.isupper() and "_" not in line] == [out.splitlines()[0]]


@pytest.mark.parametrize("width", ["20", "30", "60", "120"])
@pytest.mark.parametrize("typed", ["", *GROUPS, "sha256"])
def test_no_line_is_wider_than_the_terminal(run: Run, monkeypatch: pytest.MonkeyPatch, width: str, typed: str) -> None:
    monkeypatch.setenv("COLUMNS", width)
    assert max(map(len, run("explain", typed).out.splitlines())) <= int(width)


@pytest.mark.parametrize("name", ["fields", "codes", "words", "settings"])
def test_no_word_breaks_on_a_narrow_terminal(run: Run, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    wide = set(run("explain", name).out.split())
    monkeypatch.setenv("COLUMNS", "50")
    assert set(run("explain", name).out.split()) <= wide
