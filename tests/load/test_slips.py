"""Slips as people make them: each is told once, where it was made, with a mend that works when it is followed."""

from pathlib import Path

import pytest

from argmap.errors import ArgmapError
from argmap.load import parse_map

HEAD = "format: 1\ntitle: Trams\nsources:\n  talk: {title: A talk, voices: {Eva: [1-9]}}\nclaims:\n"
END = "  late:\n    text: The last tram leaves too early.\n"
CONFLICT = "<<<<<<< HEAD\n%s\n||||||| base\n=======\n%s\n\n>>>>>>> mine\n"


def problems(text: str, before: str = HEAD, behind: str = END) -> list[str]:
    """The findings for some claims, with lines that count from the first of them."""
    try:
        parse_map(f"{before}{text}{behind}", Path("map.yaml"))
    except ArgmapError as error:
        shift = before.count("\n")
        return [
            f"{found.location.line - shift}:{found.location.column}: {found.code}: {found.message}"
            for found in error.findings
        ]
    return []


def claim(*lines: str) -> str:
    """A claim with some more lines; the first of them is the third line."""
    return "".join(f"{line}\n" for line in ("  more:", "    text: More trams would help.", *lines))


SLIPS: dict[str, tuple[str, list[str], str]] = {
    # what was typed, the findings, and the text as it is when their mends are followed (empty: not tried)
    "signs that start no text": (
        "  a:\n    text: @eva said so\n  b:\n    text: `late` trams\n  c:\n    text: %s\n",
        [
            "2:11: not-yaml: a text cannot start with '@'; put it in quotes",
            "4:11: not-yaml: a text cannot start with '`'; put it in quotes",
            "6:11: not-yaml: a text cannot start with '%'; put it in quotes",
        ],
        "  a:\n    text: '@eva said so'\n  b:\n    text: '`late` trams'\n  c:\n    text: '%s'\n",
    ),
    "slips of several kinds": (
        claim("    note: one: two", "    tags: [a", "    supports:", "      late"),
        [
            "3:14: not-yaml: the text holds ': '; put the whole text in quotes",
            "4:11: not-yaml: the bracket that opens here is not closed; ']' is missing",
            "6:7: wrong-type: ",
        ],
        claim("    note: 'one: two'", "    tags: [a]", "    supports:", "      - late"),
    ),
    "a colon in a text of several lines": (
        claim("    note: Two things", "      are sure: it is late", "      and dark"),
        ["4:15: not-yaml: the text holds ': '; put the whole text in quotes"],
        claim("    note: 'Two things", "      are sure: it is late", "      and dark'"),
    ),
    "a colon in a text with an apostrophe": (
        claim("    note: It's so: late"),
        ["3:18: not-yaml: the text holds ': '; put the whole text in double quotes"],
        claim('    note: "It\'s so: late"'),
    ),
    "curly quotes around a text with a colon": (
        claim("    note: “Late: too late”"),
        ["3:11: not-yaml: YAML takes only straight quotation marks, not “; put the whole text in straight ones"],
        claim('    note: "Late: too late"'),
    ),
    "curly quotes in braces": (
        "  b: {text: “Late: too late”}\n",
        ["1:13: not-yaml: YAML takes only straight quotation marks"],
        '  b: {text: "Late: too late"}\n',
    ),
    "a quote of a mail": (
        claim("    cites:", "      - talk:2: > we wait", "    note: | so we do"),
        [
            "4:17: not-yaml: a text that starts with '>' has to stand in quotes",
            "5:11: not-yaml: a text that starts with '|' has to stand in quotes",
        ],
        claim("    cites:", "      - talk:2: '> we wait'", "    note: '| so we do'"),
    ),
    "a citation without its list": (
        claim("    cites: talk:2: we wait"),
        ["3:12: not-yaml: 'cites' is a list; write '- talk:2: we wait' on a line of its own below it"],
        claim("    cites:", "      - talk:2: we wait"),
    ),
    "a citation without its list in braces": (
        "  b: {text: B, cites: talk:2: we wait}\n",
        ["1:23: not-yaml: 'cites' is a list; write [talk:2: 'we wait']"],
        "  b: {text: B, cites: [talk:2: 'we wait']}\n",
    ),
    "a citation in quotes without its list": (
        claim('    cites: "talk:2: we wait"'),
        ['3:12: wrong-type: a list is expected here, not a text; write [talk:2: "we wait"], or \'- '],
        claim('    cites: [talk:2: "we wait"]'),
    ),
    "quotes around a place, in brackets": (
        claim("    cites: ['talk:2: we wait', \"talk:3: and wait\"]"),
        [
            '3:13: bad-place: quotation marks go around the quote, not around its place: talk:2: "we wait"',
            '3:32: bad-place: quotation marks go around the quote, not around its place: talk:3: "and wait"',
        ],
        claim('    cites: [talk:2: "we wait", talk:3: "and wait"]'),
    ),
    "a comma between fields": (
        claim("    cites:", "      - talk:2: we wait, stance: concedes"),
        ["4:24: not-yaml: a comma does not separate fields here; write 'stance:' on a line of its own"],
        claim("    cites:", "      - talk:2: we wait", "        stance: concedes"),
    ),
    "a hash in braces": (
        "  b: {text: Tram #4 is late., note: B}\n",
        ["1:18: cut-text: ' #' starts a comment here; put the text in quotes"],
        "  b: {text: 'Tram #4 is late.', note: B}\n",
    ),
    "a hash in brackets": (
        claim("    tags: [late, tram #4]"),
        ["3:23: cut-text: ' #' starts a comment here; put the text in quotes"],
        claim("    tags: [late, 'tram #4']"),
    ),
    "commas in texts in braces": (
        "  b: {text: Late, and dark, note: so, so}\n",
        [
            "1:19: cut-text: ', ' ends a text inside braces and brackets; put all of the text in quotes: text: 'La",
            "1:39: cut-text: ', ' ends a text inside braces and brackets; put all of the text in quotes: note: 'so",
        ],
        "  b: {text: 'Late, and dark', note: 'so, so'}\n",
    ),
    "a comma in a quote in brackets": (
        "  b: {text: B, cites: [talk:2: we wait, and wait]}\n",
        ["1:41: cut-text: ', ' ends a text inside braces and brackets; put all of the text in quotes: talk:2: 'we"],
        "  b: {text: B, cites: [talk:2: 'we wait, and wait']}\n",
    ),
    "a colon and a bracket in texts in braces": (
        "  b: {text: Late: dark, note: see [1] here}\n",
        [
            "1:17: not-yaml: the text holds ': '; put the whole text in quotes",
            "1:35: not-yaml: a '[' inside a text; put the whole text in quotes",
        ],
        "  b: {text: 'Late: dark', note: 'see [1] here'}\n",
    ),
    "linked premises with a comma": (
        claim("    supports: [{premises: late, late}]"),
        ["3:33: cut-text: linked premises are joined by ' + ': premises: late + late"],
        claim("    supports: [{premises: late + late}]"),
    ),
    "stray plus signs": (
        claim("    supports: [late +, + late]", "    objections:", "      - late ++ late"),
        [
            "3:16: bad-id: a '+' without a claim on both sides",
            "3:24: bad-id: a '+' without a claim on both sides",
            "5:9: bad-id: a '+' without a claim on both sides",
        ],
        "",
    ),
    "a text that goes on under its own key": (
        claim("    cites:", "      - talk:2: we", "        wait", "      - talk:3: and wait"),
        ["5:9: not-yaml: this goes on with the text of the line above; indent it more than the key"],
        claim("    cites:", "      - talk:2: we", "          wait", "      - talk:3: and wait"),
    ),
    "a text of a block that is not indented": (
        claim("    note: |", "    It is late", "    and dark"),
        ["4:5: not-yaml: the text behind '|' is indented more than its key"],
        claim("    note: |", "      It is late", "      and dark"),
    ),
    "spaces of a web page": (
        "\xa0 b:\n\xa0 \xa0 text: B\n\xa0 \xa0 note: C\n",
        ["1:1: not-yaml: a space that does not break, U+00A0, stands here instead of a plain one; so in 3 lines up"],
        "  b:\n    text: B\n    note: C\n",
    ),
    "wide spaces": (
        "\u3000b:\n\u3000\u3000text: B\n",
        ["1:1: not-yaml: an odd space, U+3000, stands here instead of a plain one; so in 2 lines up to line 7"],
        "  b:\n    text: B\n",
    ),
    "tabs and another slip": (
        "  b:\n\ttext: B\n\tnote: C\n  c:\n    text: @c\n",
        ["2:1: tab: ", "3:1: tab: ", "5:11: not-yaml: a text cannot start with '@'"],
        "  b:\n    text: B\n    note: C\n  c:\n    text: '@c'\n",
    ),
    "two merge conflicts": (
        f"{CONFLICT % ('  b: {text: B}', '  c: {text: C}')}  d:\n{CONFLICT % ('    text: D', '    txt: E')}",
        ["1:1: merge-conflict: ", "9:1: merge-conflict: "],
        "  b: {text: B}\n  d:\n    text: D\n",
    ),
    "a claim that was pasted into another": (
        "  b:\n    text: B\n  c:\n    text: C\n    tags: [x]\n    note: C\n    tags: [y]\n    note: B\n",
        ["7:5: duplicate-key: 'tags' stands here a second time, first on line 10; 'b' above lacks it: if 'c' was pas"],
        "  b:\n    text: B\n    tags: [y]\n    note: B\n  c:\n    text: C\n    tags: [x]\n    note: C\n",
    ),
    "fields in the column of their id": (
        "  b:\n  text: B\n  supports:\n    - late\n",
        ["2:3: wrong-type: the fields of 'b' have to be indented more than 'b'"],
        "  b:\n    text: B\n    supports:\n      - late\n",
    ),
    "bullets": (
        claim("    supports:", "      • late", "      – late", "    objections:", "      1. late"),
        [f"{line}:7: wrong-type: an item of a list starts with '- '" for line in (4, 5, 7)],
        claim("    supports:", "      - late", "      - late", "    objections:", "      - late"),
    ),
    "dashes without their spaces": (
        claim("    supports:", "      -late", "      -late"),
        [f"{line}:8: wrong-type: a space is missing after '-'" for line in (4, 5)],
        claim("    supports:", "      - late", "      - late"),
    ),
    "another sign for a colon": (
        "  b:\n    text = B\n    note：C\n",
        [
            "2:9: wrong-type: ':' is missing after 'text'",
            "3:9: wrong-type: the sign behind 'note' is U+FF1A; write a plain ':' and a space",
        ],
        "  b:\n    text: B\n    note: C\n",
    ),
    "a comment of another format": (
        claim("    // so it is", "    note: B"),
        ["3:5: not-yaml: a comment starts with '# '"],
        claim("    # so it is", "    note: B"),
    ),
    "commas at the ends of lines": (
        claim('    note: "B",', "    tags: [a],"),
        [f"{line}: not-yaml: a comma at the end of the line; remove it" for line in ("3:14", "4:14")],
        claim('    note: "B"', "    tags: [a]"),
    ),
    "another word for true": (
        claim("    unstated: yes"),
        ["3:15: bad-truth: 'yes' is neither true nor false; write true"],
        claim("    unstated: true"),
    ),
    "a tag as a text": (
        "  b:\n    text: !Late\n",
        ["2:11: tag: '!Late' is a YAML tag; if it is text, put it in quotes"],
        "  b:\n    text: '!Late'\n",
    ),
    "the first field in the column of its id": (
        "  b:\n  text: B\n    tags: [x]\n    supports:\n      - late\n",
        ["2:3: wrong-type: the fields of 'b' have to be indented more than 'b'"],
        "  b:\n    text: B\n    tags: [x]\n    supports:\n      - late\n",
    ),
    "a dash before a field": (
        claim("    - tags: [a]", "    note: B"),
        ["3:5: not-yaml: '- ' begins an item of a list; remove it"],
        claim("    tags: [a]", "    note: B"),
    ),
    "a dash before an id": (
        "  a: {text: A}\n  - b:\n    text: B\n",
        ["2:3: not-yaml: '- ' begins an item of a list; remove it"],
        "  a: {text: A}\n  b:\n    text: B\n",
    ),
    "a bracket closed by the other kind": (
        claim("    tags: [a}"),
        ["3:13: not-yaml: '}' does not close the bracket that is open here; ']' does"],
        claim("    tags: [a]"),
    ),
    "a comma too many": (
        claim("    tags: [a, , b]"),
        ["3:15: not-yaml: a ',' too many; remove it"],
        claim("    tags: [a, b]"),
    ),
    "a comma too few": (
        claim("    tags: ['a' \"b\"]"),
        ["3:16: not-yaml: a ',' is missing before this"],
        claim("    tags: ['a', \"b\"]"),
    ),
    "a dash in brackets": (
        claim("    tags: [- a, b]"),
        ["3:12: not-yaml: in brackets no item has a '- '; remove it"],
        claim("    tags: [a, b]"),
    ),
    "a bracket inside a quote in brackets": (
        claim("    cites: [talk:3: no [late] trams, talk:4]"),
        ["3:24: not-yaml: a '[' inside a text; put the whole text in quotes"],
        claim("    cites: [talk:3: 'no [late] trams', talk:4]"),
    ),
    "a field of a citation in brackets": (
        claim("    cites: [talk:3: late, stance: rejects]"),
        ["3:27: bad-place: 'stance' belongs to a citation: write it without '- ' below the quote"],
        claim("    cites: [{talk:3: late, stance: rejects}]"),
    ),
    "two colons": (
        "  a:\n    text:: A\n",
        ["2:5: unknown-field: a claim has no field 'text:'; did you mean 'text'? one ':' is enough"],
        "  a:\n    text: A\n",
    ),
    "another sign behind an id": (
        claim("    cites:", "      - talk:3: x y") + "  b;\n    text: B\n",
        ["5:4: not-yaml: ';' stands where the ':' of 'b' belongs"],
        claim("    cites:", "      - talk:3: x y") + "  b:\n    text: B\n",
    ),
    "another sign behind a source": (
        claim("    cites:", "      - talk;3: late", "      - talk:4 - late", "      - talk:5：late"),
        [
            "4:9: bad-place: 'talk;3' is not a place; did you mean 'talk:3'?",
            "5:9: bad-place: ':' is missing after 'talk:4'",
            "6:9: bad-place: '：' is no colon of YAML; write 'talk:5: ' and the quote",
        ],
        claim("    cites:", "      - talk:3: late", "      - talk:4: late", "      - talk:5: late"),
    ),
    "a text behind a sign of YAML": (
        claim("    note: >- Late trams", "      are rare."),
        ["3:11: not-yaml: the text behind '>-' starts on the next line"],
        claim("    note: >-", "      Late trams", "      are rare."),
    ),
    "a text that a comment cuts over a line": (
        claim("    note: Late trams are", "      #1 in it"),
        ["3:11: cut-text: ' #' ends the text here; put the text in quotes"],
        claim("    note: 'Late trams are", "      #1 in it'"),
    ),
    "a wording that a comma cuts": (
        claim("    also: [We want more trams, and soon.]"),
        ["3:32: cut-text: ', ' ends a text inside brackets; put all of the text in quotes"],
        claim("    also: ['We want more trams, and soon.']"),
    ),
    "a place that a comment cuts": (
        claim("    cites:", "      - talk:3 #2: late"),
        ["4:9: cut-text: ' #' ends the text here"],
        claim("    cites:", "      - talk:3: '#2: late'"),
    ),
    "a comma that is missing before a field": (
        "  b: {text: Late trams. tags: [x]}\n",
        ["1:25: not-yaml: a ',' is missing before 'tags'"],
        "  b: {text: Late trams., tags: [x]}\n",
    ),
    "two fields on a line": (
        "  b:\n    text: Late trams.    tags: [x]\n",
        ["2:26: not-yaml: a line ends before 'tags:'; write it on a line of its own"],
        "  b:\n    text: Late trams.\n    tags: [x]\n",
    ),
    "a text without its key": (
        "  b:\n    Late trams are rare.\n    supports:\n      - late\n",
        ["2:5: not-yaml: 'text:' is missing before this"],
        "  b:\n    text: Late trams are rare.\n    supports:\n      - late\n",
    ),
    "a sign behind quotes": (
        claim('    note: "Late.";'),
        ["3:18: not-yaml: ';' at the end of the line; remove it"],
        claim('    note: "Late."'),
    ),
    "words of another site": (
        claim("    tags: [#late, #trams]", "    supports:", "      - #late"),
        [
            "3:12: not-yaml: '#' starts a comment here; put the text in quotes",
            "3:19: not-yaml: '#' starts a comment here; put the text in quotes",
            "5:8: empty-value: '#' starts a comment here; leave it out",
        ],
        claim("    tags: ['#late', '#trams']", "    supports:", "      - late"),
    ),
    "reasons on a line": (
        claim("    supports:", "      - late, more"),
        ["4:9: unknown-claim: no claim 'late, more'; reasons of their own are items: '- late' and '- more'"],
        claim("    supports:", "      - late", "      - more"),
    ),
    "other brackets": (
        claim("    tags: (a, b)", "    supports: late; more"),
        [
            "3:11: wrong-type: a list is expected here, not a text; write [a, b]",
            "4:15: wrong-type: a list is expected here, not a text; write [late, more]",
        ],
        claim("    tags: [a, b]", "    supports: [late, more]"),
    ),
    "a list in place of a text": (
        claim("    note: [B]"),
        ["3:11: wrong-type: a text is expected here, not a list; leave out the brackets"],
        claim("    note: B"),
    ),
    "a text in place of a claim": (
        "  b: Late.\n",
        ["1:6: wrong-type: a mapping is expected here, not a text; write 'text: Late.' on a line below its id"],
        "  b:\n    text: Late.\n",
    ),
    "the id as a field": (
        claim("    id: x"),
        ["3:5: unknown-field: a claim has no field 'id'; its id is the key above its fields; remove this line"],
        claim(),
    ),
    "the text of a premise": (
        claim("    supports:", "      - premises: late", "        text: B"),
        ["5:9: unknown-field: an argument has no field 'text'; its premises are claims, and their texts stand there"],
        claim("    supports:", "      - premises: late"),
    ),
    "signs behind keys": (
        "  b:.\n    text: B\n" + claim("    supports:,", "      - late", "    cites:]", "    - talk:3"),
        [
            "1:5: not-yaml: '.' behind 'b:' is too much; remove it",
            "5:14: not-yaml: ',' behind 'supports:' is too much; remove it",
            "7:11: not-yaml: ']' behind 'cites:' is too much; remove it",
        ],
        "  b:\n    text: B\n" + claim("    supports:", "      - late", "    cites:", "    - talk:3"),
    ),
    "a comment of another format behind a field": (
        claim("    supports: // why", "      - late"),
        ["3:14: not-yaml: a comment starts with ' #'"],
        claim("    supports: # why", "      - late"),
    ),
    "documents of YAML": (
        "  b: {text: B}\n---\n  c: {text: C, supports: [b]}\n",
        ["2:1: several-documents: another document starts here; a map is one document, so remove the line"],
        "  b: {text: B}\n  c: {text: C, supports: [b]}\n",
    ),
    "a text in block style before a field": (
        "  b:\n    text: >-\n      Late\n      trams.\n    tags: x, y\n",
        ["5:11: wrong-type: a list is expected here, not a text; write [x, y]"],
        "  b:\n    text: >-\n      Late\n      trams.\n    tags: [x, y]\n",
    ),
}


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_is_told_once_where_it_was_made(name: str) -> None:
    wrong, expected, _ = SLIPS[name]
    found = problems(wrong)
    assert [told[: len(start)] for told, start in zip(found, expected, strict=False)] == expected
    assert len(found) == len(expected)


@pytest.mark.parametrize("name", [name for name, (_, _, right) in SLIPS.items() if right])
def test_its_mend_works(name: str) -> None:
    assert problems(SLIPS[name][2]) == []


SOURCES: dict[str, tuple[str, str, str]] = {
    "several lines without brackets": (
        "voices: {Eva: 1, 3-4, Max: 2}",
        "cut-text: several lines stand in brackets: Eva: [1, 3-4]",
        "voices: {Eva: [1, 3-4], Max: 2}",
    ),
    "a name with a comma": (
        "voices: {Holm, Eva: 1-3}",
        "empty-value: 'Holm' has no lines; put a name with a comma in quotes: 'Holm, Eva'",
        "voices: {'Holm, Eva': 1-3}",
    ),
    "a reason with a comma": (
        "left-out: [{lines: 2, why: title, lines}]",
        "",
        "left-out: [{lines: 2, why: 'title, lines'}]",
    ),
    "another reason with a comma": (
        "left-out: [{lines: 2, why: title, links}]",
        "cut-text: ', ' ends a text inside braces and brackets; put all of the text in quotes: why: 'title, links'",
        "left-out: [{lines: 2, why: 'title, links'}]",
    ),
    "lines without brackets": (
        "left-out: [{lines: 2, 5-6, why: title}]",
        "cut-text: a list stands in brackets: lines: [2, 5-6]",
        "left-out: [{lines: [2, 5-6], why: title}]",
    ),
}


@pytest.mark.parametrize("name", SOURCES)
def test_a_comma_in_a_source_is_explained(name: str) -> None:
    wrong, expected, right = SOURCES[name]
    before = "format: 1\ntitle: Trams\nsources:\n  s:\n    title: S\n    %s\nclaims:\n"
    (told,) = problems("", before=before % wrong)
    assert expected in told
    assert problems("", before=before % right) == []


@pytest.mark.parametrize(
    ("field", "instead"),
    [
        ("supports", "one more premise, linked by ' + ' ('- premises: a + b'), perhaps an unstated claim"),
        ("objections", "what speaks against the step is one of its 'undercutters'"),
    ],
)
@pytest.mark.parametrize("side", ["supports", "conditions"])
def test_an_argument_has_no_reasons_of_its_own(side: str, field: str, instead: str) -> None:
    (told,) = problems(claim(f"    {side}:", "      - premises: late", f"        {field}: [late]"))
    assert told.startswith(f"5:9: unknown-field: an argument has no field '{field}'; ")
    assert instead in told


IDS = {
    "2nd-tram": "c-2nd-tram",
    "später": "spaeter",
    "Åse-øy": "aase-oey",
    "Late Tram": "late-tram",
    "late_tram": "late-tram",
    "late.tram": "late-tram",
    "why?": "why",
    "Late": "late-2",
    "поздно": "such as open-on-sundays",
}


@pytest.mark.parametrize("id_", IDS)
def test_a_bad_id_is_told_once_with_a_free_one(id_: str) -> None:
    used = f"  b: {{text: B, supports: [late + {id_}], objections: ['{id_}']}}\n"
    questions = f"questions:\n  - {{ask: Late?, positions: ['{id_}', late]}}\nclaims:\n"
    (told,) = problems(f"{used}  {id_}: {{text: C}}\n", before=HEAD.replace("claims:\n", questions))
    assert told.startswith(f"2:3: bad-id: '{id_}' is not an id; ")
    assert told.endswith(IDS[id_])


def test_an_id_that_was_mended_only_where_it_is_defined_is_meant_elsewhere() -> None:
    found = problems("  b: {text: B, supports: [2nd-tram]}\n  c-2nd-tram: {text: C}\n")
    assert found == ["1:27: unknown-claim: no claim '2nd-tram'; did you mean 'c-2nd-tram'?"]


KINDS = {
    "a sign": ("text: C", "text: @c"),
    "a colon": ("text: C", "text: c: d"),
    "no colon": ("text: C", "text C"),
    "no space": ("text: C", "text:C"),
    "no dash": ("      - talk:3", "      talk:3"),
    "an open quote": ("text: C", 'text: "C'),
    "an indentation": ("    note", "      note"),
    "a line that goes on": ("note: D", "note: D\n    e f"),
}


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_a_hundred_slips_of_a_kind_in_a_thousand_claims_are_all_told(kind: str) -> None:
    right = "    text: C\n    cites:\n      - talk:2: x\n      - talk:3: y\n        stance: rejects\n    note: D\n"
    wrong = right.replace(*KINDS[kind])
    text = "".join(f"  c{number}:\n{right if number % 10 else wrong}" for number in range(1000))
    assert len(problems(text)) == 100


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (("    supports: [", "      late,", "    note: B"), "3:15: not-yaml: the bracket that opens here"),
        (("    tags: [a, 'b]",), "3:15: not-yaml: the quotes that open here"),
        (("    note: *starred* text",), "3:11: not-yaml: a text that starts with *"),
        (("    note: a\x0bb",), "3:12: not-yaml: the character U+000B"),
    ],
)
def test_reading_goes_on_behind_what_no_mend_is_known_for(lines: tuple[str, ...], told: str) -> None:
    first, last = problems(claim(*lines) + "  b: {text: B, suports: [a]}\n")
    assert first.startswith(told)
    assert "suports" in last


@pytest.mark.parametrize(
    "line",
    [
        "text: x" + " " * 60_000 + "y",
        "text" + " " * 60_000 + ":y",
        "text:" + " " * 60_000 + "=y",
        "tags: [" + " " * 60_000 + "@b]",
        "\xa0" * 60_000 + "note: x",
    ],
)
def test_a_long_run_of_spaces_is_read(line: str) -> None:
    """A pattern that takes quadratic time would take minutes for each of them."""
    assert problems(claim(f"    {line}", "    note: yes: no"))


@pytest.mark.parametrize("name", ["Claims", "claim", "CLAIMS"])
def test_claims_under_another_name_are_read(name: str) -> None:
    head = HEAD.replace("claims:", f"{name}:")
    first, second = problems("  b: {text: B, suports: [late]}\n", before=head)
    assert first == f"0:1: unknown-field: a map has no field '{name}'; did you mean 'claims'?"
    assert second.startswith("1:16: unknown-field: a claim has no field 'suports'")


def test_many_tabs_are_told_once() -> None:
    (told,) = problems("".join(f"  b{number}:\n\ttext: B\n" for number in range(9)))
    assert told == "2:1: tab: a tab; use spaces instead; so in 9 places up to line 23"
