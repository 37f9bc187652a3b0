"""Texts that are not maps, and what is reported: the place, the code, the mend.

A table: each row is a text and the findings it must give, as ``line:column: code: message``, with
the part of the message that matters.
"""

import re
from pathlib import Path

import pytest

from argmap.catalogue import LOADING
from argmap.errors import ArgmapError
from argmap.load import load_map, parse_map
from argmap.load.map_reader import read_map
from argmap.model.parts import Argument, Citation, Claim, Question, Source, field_names, words_of

HEAD = "format: 1\ntitle: A test\n"
TWO_QUESTIONS = "".join(f"  - {{id: q, ask: {ask}?, positions: [a]}}\n" for ask in "AB")
SOURCES = "sources:\n  forum: {title: A forum, voices: {Ann: 3}}\n"


def problems(text: str) -> list[str]:
    """The findings for a text, without the file's name."""
    with pytest.raises(ArgmapError) as error:
        parse_map(text, Path("map.yaml"))
    return [str(finding).removeprefix("map.yaml:") for finding in error.value.findings]


NOT_A_MAP = {
    "empty": ("", "1:1: empty-file: "),
    "only a comment": ("# nothing\n", "1:1: empty-file: "),
    "a list": ("- a\n- b\n", "1:1: wrong-type: a map is a mapping"),
    "a text": ("hello\n", "1:1: wrong-type: a map is a mapping"),
    "two documents": (f"{HEAD}claims: {{}}\n---\na: b\n", "4:1: several-documents: "),
    "a document start twice": (f"---\n---\n{HEAD}claims: {{}}\n", "2:1: several-documents: "),
    "a comment that touches its section": (
        f"{HEAD}claims:#all\n  a: {{text: A}}\n",
        "3:8: not-yaml: a space is missing after 'claims:'",
    ),
    "a key that is too long for YAML": (
        f"{HEAD}sources: {{s: {{title: S, voices: {{{'n' * 1025}: 1}}}}}}\nclaims: {{}}\n",
        f"3:34: empty-value: '{'n' * 30}…' is too long for a key, which has at most 1,024 characters in YAML",
    ),
    "an unknown claim in braces whose keys are not indented": (
        f"{HEAD}claims: {{\na: {{text: x, supports: [zz]}}}}\n",
        "4:25: unknown-claim: ",
    ),
    "a claim in braces without a value": (
        "{format: 1, title: A, claims: {a}}\n",
        "1:32: empty-value: 'a' has no value",
    ),
    "a claim with a question mark and no value": (f"{HEAD}claims:\n  ? a\n", "4:5: empty-value: 'a' has no value"),
    "a bell behind letters of several bytes": (
        f"{HEAD}note: éééé\nclaims: {{a: {{text: x\x07}}}}\n",
        "4:21: not-yaml: ",
    ),
    "a name inside another": (
        f"{HEAD}claims: {{b-c: {{text: B, supports: [b-c + c]}}}}\n",
        "3:42: unknown-claim: no claim 'c'",
    ),
    "a quote left open": (
        f'{HEAD}note: "abc\nclaims: {{}}\n',
        "3:7: not-yaml: the quote that opens here is not closed on this line",
    ),
    "a bracket left open": (f"{HEAD}claims: {{a: b\nnote: d\n", "3:9: not-yaml: the bracket that opens here"),
    "a bracket closed twice": (f"{HEAD}]\nclaims: {{}}\n", "3:1: not-yaml: ']' closes nothing"),
    "text after quotes": (
        f'{HEAD}note: "Yes" is no\nclaims: {{}}\n',
        "3:13: not-yaml: text goes on after a closing quote",
    ),
    "an apostrophe in quotes": (
        f"{HEAD}note: 'don't'\nclaims: {{}}\n",
        "3:12: not-yaml: text goes on after a closing quote",
    ),
    "text after a bracket": (
        f"{HEAD}note: [sic] it\nclaims: {{}}\n",
        "3:13: not-yaml: text goes on after a closing quote or br",
    ),
    "a colon in a text": (f"{HEAD}note: yes: no\nclaims: {{}}\n", "3:10: not-yaml: the text holds ': '"),
    "an at sign": (
        f"{HEAD}note: @home\nclaims: {{}}\n",
        "3:7: not-yaml: a text cannot start with '@'; put it in quotes",
    ),
    "stars": (f"{HEAD}note: *really* so\nclaims: {{}}\n", "3:7: not-yaml: a text that starts with * or &"),
    "a backslash in quotes": (f'{HEAD}note: "C:\\qux"\nclaims: {{}}\n', "3:10: not-yaml: a backslash in double quotes"),
    "a bracket that is open at the end": (
        f"{HEAD}claims: [a",
        "3:9: not-yaml: the bracket that opens here is not closed",
    ),
    "a bracket and nothing": ("[", "1:2: not-yaml: a value is missing here, or a bracket before it is not closed"),
    "no colon at all": (f"{HEAD}claims\nnote: x\n", "3:1: not-yaml: this line is neither 'key: value'"),
    "a control character": (f"{HEAD}note: a\x01b\n", "3:8: not-yaml: the character U+0001 is not allowed"),
    "a wrong indent": (
        f"{HEAD}claims:\n    a:\n      text: A\n  b:\n    text: B\n",
        "4:5: not-yaml: this line starts in column 5; in column 3 it fits those around it",
    ),
    "a claim moved out": (
        f"{HEAD}claims:\n  a:\n    text: A\nb:\n    text: B\n  c:\n    text: C\n",
        "6:1: not-yaml: this line starts in column 1; in column 3 it fits those around it",
    ),
    "a first claim moved in": (
        f"{HEAD}claims:\n   a:\n    text: A\n  b:\n    text: B\n  c:\n    text: C\n",
        "4:4: not-yaml: this line starts in column 4; in column 3 it fits those around it",
    ),
    "an indent too many": (f"{HEAD}note: a\n  b: c\n", "4:3: not-yaml: this line is indented more"),
    "a list beside its key": (f"{HEAD}note: - a\n", "3:7: not-yaml: a list starts on a line of its own"),
    "a stance but no quote": (
        f"{HEAD}claims:\n  a:\n    text: A\n    cites:\n      - forum:5\n        stance: suggests\n",
        "7:16: not-yaml: a citation with more fields has a quote: 'forum:5: quote'",
    ),
    "no space after a key": (f"{HEAD}claims:\n  a:\n    text:Yes\n    note: x\n", "5:10: not-yaml: a space is missing"),
}

PITFALLS = {
    "a key twice": (
        f"{HEAD}title: B\nclaims: {{}}\n",
        "3:1: duplicate-key: 'title' stands here a second time, first on",
    ),
    "a claim twice": (
        f"{HEAD}claims:\n  a: {{text: A}}\n  a: {{text: B}}\n",
        "5:3: duplicate-key: 'a' stands here a second time, first on line 4",
    ),
    "an anchor": (f"{HEAD}claims:\n  a: &x {{text: A}}\n", "4:6: anchor: '&x' is a YAML anchor"),
    "an alias": (f"{HEAD}claims:\n  a: {{text: A}}\nnote: *x\n", "5:7: alias: '*x' is a YAML alias"),
    "a tag": (f"{HEAD}claims:\n  a: {{text: !now A}}\n", "4:13: tag: '!now' is a YAML tag"),
    "a merge key": (f"{HEAD}claims:\n  a: {{text: A, <<: b}}\n", "4:16: merge-key: "),
    "a list as a key": (f"{HEAD}claims:\n  a: {{text: A}}\n  ? [b, c]\n  : {{text: B}}\n", "5:5: complex-key: "),
    "a tab": (f"{HEAD}claims:\n  a: {{text:\tA}}\n", "4:12: tab: a tab; use spaces instead"),
    "a text cut short": (f"{HEAD}claims:\n  a:\n    text: Rule #1 holds\n    note: B\n", "5:11: cut-text: "),
    "nothing for a list": (
        f"{HEAD}claims:\n  a:\n    text: A\n    supports:\n",
        "6:5: empty-value: 'supports' has no",
    ),
    "a kind cut short": (f"{HEAD}sources:\n  s:\n    title: S\n    kind: issue #3\nclaims: {{}}\n", "6:11: cut-text: "),
    "a tag cut short": (f"{HEAD}claims:\n  a:\n    text: A\n    tags:\n      - rule #1\n", "7:9: cut-text: "),
    "a voice cut short": (
        f"{HEAD}{SOURCES}claims:\n  a:\n    text: A\n    cites:\n      - forum:3: x\n        voice: Ann #2\n",
        "10:16: cut-text: ",
    ),
    "a line end that nobody sees": (f"{HEAD}note: a\u2028b\nclaims: {{}}\n", "3:8: invisible-line-end: "),
    "a dash without its space before more": (
        f"{HEAD}claims:\n  a:\n    text: A\n    supports:\n      -premises: a\n        note: x\n",
        "7:8: not-yaml: a space is missing after '-'",
    ),
    "line ends of old": ("format: 1\rtitle: T\rnote: yes: no\rclaims: {}\r", "3:10: not-yaml: the text holds ': '"),
    "no space after a dash": (
        f"{HEAD}claims:\n  a:\n    text: A\n    supports:\n      -a\n",
        "7:8: wrong-type: a space is missing after '-'",
    ),
    "no space in a lone field": (
        f"{HEAD}claims:\n  a:\n    text:Yes\n",
        "5:10: wrong-type: a space is missing after 'te",
    ),
    "no space after a place": (
        f"{HEAD}{SOURCES}claims:\n  a:\n    text: A\n    cites: [forum:3:yes]\n",
        "8:13: bad-place: a space is missing after 'forum:3:'",
    ),
}

STRUCTURE = {
    "no format": ("title: A test\nclaims: {}\n", "1:1: missing-field: a map needs 'format'"),
    "another format": ("format: 2\ntitle: A\nclaims: {}\n", "1:9: unknown-format: this argmap reads format 1, not '2'"),
    "an unknown field": (
        f"{HEAD}claims:\n  a: {{text: A, txt: B}}\n",
        "4:16: unknown-field: a claim has no field 'txt'",
    ),
    "a misspelled field": (f"{HEAD}claims:\n  a: {{text: A, suports: [a]}}\n", "did you mean 'supports'?"),
    "a field one level out": (
        f"{HEAD}claims:\n  a:\n    text: A\n    undercutters: [a]\n",
        "6:5: unknown-field: a claim has no field 'undercutters'; it belongs to an argument: check the indentation",
    ),
    "a missing text": (f"{HEAD}claims:\n  a: {{tags: [b]}}\n", "4:3: missing-text: a claim needs 'text'"),
    "a blank text": (f"{HEAD}claims:\n  a: {{text: ' '}}\n", "4:13: missing-text: the text is empty"),
    "a list for a text": (
        f"{HEAD}claims:\n  a: {{text: [A]}}\n",
        "4:13: wrong-type: a text is expected here, not a list",
    ),
    "a text for a claim": (f"{HEAD}claims:\n  a: A\n", "4:6: wrong-type: a mapping is expected here, not a text"),
    "a text for a list": (
        f"{HEAD}claims:\n  a: {{text: A, supports: b}}\n",
        "4:26: wrong-type: a list is expected here",
    ),
    "a lone id for a list": (f"{HEAD}claims:\n  a: {{text: A, supports: a}}\n", "write [a]"),
    "premises in a list of their own": (f"{HEAD}claims:\n  a: {{text: A, supports: [[a, a]]}}\n", "joined by ' + '"),
    "a comma in a text in braces": (f"{HEAD}claims:\n  a: {{text: Yes, really.}}\n", "put all of the text in quotes"),
    "lines that are none, as a key": (
        f"{HEAD}sources:\n  s: {{title: S, repeats: {{x: 6}}}}\nclaims: {{}}\n",
        "4:27: bad-lines: 'x' is not a line",
    ),
    "a voice without a name": (
        f"{HEAD}sources:\n  s: {{title: S, voices: {{' ': 6}}}}\nclaims: {{}}\n",
        "4:26: missing-text: ",
    ),
    "a page as the line of a voice": (
        f"{HEAD}sources:\n  s: {{title: S, voices: {{Ann: p. 12}}}}\nclaims: {{}}\n",
        "4:31: bad-lines: 'p. 12' is no line, and only a citation has a page or a time; voices may be names",
    ),
    "a time as the lines of a voice": (
        f"{HEAD}sources:\n  s: {{title: S, voices: {{Ann: 00:00:00-00:31:00}}}}\nclaims: {{}}\n",
        "4:31: bad-lines: '00:00:00-00:31:00' is no line",
    ),
    "a list of voices with lines": (
        f"{HEAD}sources:\n  s: {{title: S, voices: [Ann: 3]}}\nclaims: {{}}\n",
        "4:25: wrong-type: a list of voices has names alone; voices with lines have no '- '",
    ),
    "a list of voices with a name twice": (
        f"{HEAD}sources:\n  s: {{title: S, voices: [Ann, Ann]}}\nclaims: {{}}\n",
        "4:25: duplicate-key: 'Ann' stands here twice",
    ),
    "a list of voices with an empty name": (
        f"{HEAD}sources:\n  s: {{title: S, voices: [' ']}}\nclaims: {{}}\n",
        "4:25: missing-text: a name is empty",
    ),
    "a page of a source with a document": (
        f"{HEAD}sources: {{s: {{title: S, document: d}}}}\nclaims:\n  a: {{text: A, cites: [{{s:p. 3: x}}]}}\n",
        "5:25: bad-place: 's' has a document, so cite a line; write 's:?' with a quote, and 'check --fix' finds it",
    ),
    "a misspelled premise": (
        f"{HEAD}claims:\n  a:\n    text: A\n    supports:\n      - premise: a\n",
        "7:9: unknown-field: an argument has no field 'premise'; did you mean 'premises'?",
    ),
    "a bad id": (f"{HEAD}claims:\n  Big: {{text: A}}\n", "4:3: bad-id: 'Big' is not an id"),
    "premises with a comma": (
        f"{HEAD}claims:\n  a: {{text: A, supports: ['a, a']}}\n",
        "reasons of their own are items: '- a' and '- a'",
    ),
    "a bad truth": (
        f"{HEAD}claims:\n  a: {{text: A, unstated: yes}}\n",
        "4:26: bad-truth: 'yes' is neither true nor fal",
    ),
    "a bad number": (f"{HEAD}quote-limit: few\nclaims: {{}}\n", "3:14: bad-number: 'few' is not a whole number"),
    "a bad line": (
        f"{HEAD}sources:\n  s: {{title: S, voices: {{A: 0}}}}\nclaims: {{}}\n",
        "4:29: bad-lines: '0': lines",
    ),
    "a range downwards": (
        f"{HEAD}sources:\n  s: {{title: S, repeats: {{3: 9-4}}}}\nclaims: {{}}\n",
        "bad-lines: '9-4'",
    ),
    "lines repeated twice": (
        f"{HEAD}sources:\n  s: {{title: S, repeats: {{6: 3, 6-6: 4}}}}\nclaims: {{}}\n",
        "4:26: duplicate-key: '6' and '6-6' are the same lines",
    ),
    "a hundred linked premises and one": (
        f"{HEAD}claims:\n  a: {{text: A, supports: [{' + '.join(['a'] * 101)}]}}\n",
        "4:27: too-many-premises: more than 100 linked premises",
    ),
    "a long id": (f"{HEAD}claims:\n  {'a' * 101}: {{text: A}}\n", "4:3: too-long: an id has at most 100 characters"),
    "a very long id": (
        f"{HEAD}claims:\n  {'a' * 900}: {{text: A}}\n",
        "4:3: too-long: an id has at most 100 characters",
    ),
    "a long text for an id": (f"{HEAD}claims:\n  {'a b ' * 50}: {{text: A}}\n", "4:3: bad-id: 'a b a b"),
    "a long tag": (
        f"{HEAD}claims:\n  a: {{text: A, tags: [{'a' * 301}]}}\n",
        "4:23: too-long: a name has at most 300 characters",
    ),
    "a long voice without lines": (
        f"{HEAD}sources:\n  s: {{title: S, voices: [{'a' * 301}]}}\nclaims: {{}}\n",
        "4:25: too-long: a name has at most 300 characters",
    ),
    "an argument whose id would be long": (
        f"{HEAD}claims:\n  a: {{text: A, supports: [{' + '.join(['b' * 99] * 11)}]}}\n  {'b' * 99}: {{text: B}}\n",
        "4:27: too-long: the id made for this argument from its premises and what it is about would have 1,105",
    ),
    "a bad sha256": (f"{HEAD}sources:\n  s: {{title: S, sha256: abc}}\nclaims: {{}}\n", "4:25: bad-sha256: "),
    "a citation without a place": (f"{HEAD}claims:\n  a: {{text: A, cites: [{{stance: rejects}}]}}\n", "bad-place: "),
    "a place without a line": (f"{HEAD}claims:\n  a: {{text: A, cites: [forum]}}\n", "4:24: bad-place: 'forum' is not"),
    "two places in one": (
        f"{HEAD}{SOURCES}claims:\n  a: {{text: A, cites: [{{forum:3: x, forum:4: y}}]}}\n",
        "two places",
    ),
    "an unknown stance": (
        f"{HEAD}{SOURCES}claims:\n  a: {{text: A, cites: [{{forum:3: x, stance: report}}]}}\n",
        "6:45: unknown-stance: no stance 'report'; did you mean 'reports'?",
    ),
    "a claim named like a field": (
        f"{HEAD}claims:\n  supports: {{text: A, undercuters: [supports]}}\n",
        "4:23: unknown-field: a claim has no field 'undercuters'",
    ),
    "a place as a field": (
        f"{HEAD}claims:\n  a: {{text: A, cites: [{{place: nowhere:3, quote: x}}]}}\n",
        "bad-place: the place is a key and the quote its value",
    ),
    "a quote beside the quote": (
        f"{HEAD}{SOURCES}claims:\n  a: {{text: A, cites: [{{forum:3: x, quote: y}}]}}\n",
        "bad-place: the place is a key and the quote its value",
    ),
    "a field by its inner name": (f"{HEAD}quote_limit: 3\nclaims: {{}}\n", "3:1: unknown-field: a map has no field"),
    "a question with nothing behind its positions": (
        f"{HEAD}questions:\n  - ask: Why?\n    positions:\nclaims: {{}}\n",
        "5:5: empty-value: 'positions' has no value",
    ),
}

WORDS = {
    "a tilde for nothing": (f"{HEAD}claims:\n  a: {{text: ~}}\n", "4:7: empty-value: 'text' has no value"),
    "null for nothing": (f"{HEAD}claims:\n  a: {{text: null}}\n", "'null' means nothing, so put it in quotes"),
    "another word for a field": (
        f"{HEAD}claims:\n  a: {{text: A, citations: []}}\n",
        "a claim has no field 'citations'; did you mean 'cites'?",
    ),
    "a misspelled field that is needed": (
        f"{HEAD}claims:\n  a: {{txt: A}}\n",
        "4:7: unknown-field: a claim has no field 'txt'; did you mean 'text'?",
    ),
    "a field like no other": (
        f"{HEAD}claims:\n  a: {{text: A, xyz: b}}\n",
        "no field 'xyz'; it has text, also, cites",
    ),
    "another word for a stance": (
        f"{HEAD}{SOURCES}claims:\n  a: {{text: A, cites: [{{forum:3: x, stance: agrees}}]}}\n",
        "no stance 'agrees'; did you mean 'asserts'?; there are asserts, suggests, concedes, reports, rejects",
    ),
    "a stance like no other": (
        f"{HEAD}{SOURCES}claims:\n  a: {{text: A, cites: [{{forum:3: x, stance: supposedly}}]}}\n",
        "no stance 'supposedly'; there are asserts",
    ),
    "an id in capitals": (f"{HEAD}claims:\n  Aß b: {{text: A}}\n", "4:3: bad-id: 'Aß b' is not an id"),
    "an id in capitals, named as it should be": (
        f"{HEAD}claims:\n  a: {{text: A, supports: [good-idea]}}\n  Good_idea: {{text: B}}\n",
        "digits and hyphens, starting with a letter; write good-idea",
    ),
    "premises joined otherwise": (
        f"{HEAD}claims:\n  a: {{text: A, supports: [a and b]}}\n  b: {{text: B}}\n",
        "4:27: unknown-claim: no claim 'a and b'; reasons of their own are items: '- a' and '- b'; ",
    ),
    "a text for an id": (
        f"{HEAD}claims:\n  a: {{text: A, supports: [So it is]}}\n  b: {{text: So it is.}}\n",
        "no claim 'So it is'; that is the text of 'b'",
    ),
    "an argument for a claim": (
        f"{HEAD}claims:\n  a: {{text: A, supports: [{{id: step, premises: a}}, step]}}\n",
        "no claim 'step'; that is an argument, and only claims are premises",
    ),
    "a claim with a colon as a premise": (
        f"{HEAD}claims:\n  a: {{text: A, supports: [{{b: {{}}}}]}}\n",
        "an argument has no field 'b'; a premise is '- b' or '- premises: b'",
    ),
    "an upper-case sha256": (
        f"{HEAD}sources:\n  s: {{title: S, sha256: {'A' * 64}}}\nclaims: {{}}\n",
        "bad-sha256: a sha256 is 64 digits from 0-9 and a-f; write it in lower case",
    ),
    "a limit of nothing": (
        f"{HEAD}quote-limit: 0\nclaims: {{}}\n",
        "3:14: bad-number: a whole number from 1 is expected",
    ),
    "a truth in a list": (f"{HEAD}claims:\n  a: {{text: A, unstated: [true]}}\n", "'true' or 'false' is expected here"),
    "a place with a page": (
        f"{HEAD}{SOURCES}claims:\n  a: {{text: A, cites: [{{forum p3: x}}]}}\n",
        "bad-place: 'forum p3' is not a place; a citation starts with its place, such as '- forum:31: quote'",
    ),
    "a place and a quote without a colon": (
        f"{HEAD}{SOURCES}claims:\n  a: {{text: A, cites: [forum:3 so it is]}}\n",
        "6:24: bad-place: ':' is missing after 'forum:3'",
    ),
    "a position in capitals": (
        f"{HEAD}questions:\n  - {{ask: Why?, positions: [Abc]}}\nclaims:\n  abc: {{text: A}}\n",
        "4:29: unknown-position: no claim 'Abc'; did you mean 'abc'?",
    ),
    "a voice that is not listed": (
        f"{HEAD}sources: {{s: {{title: S, voices: [A]}}}}\nclaims:\n  a: {{text: A, cites: [{{s:3: x, voice: Bo}}]}}\n",
        "no voice 'Bo' in s; there are A",
    ),
    "a voice where there are none": (
        f"{HEAD}sources:\n  s: {{title: S}}\nclaims:\n  a: {{text: A, cites: [{{s:3: x, voice: Bo}}]}}\n",
        "no voice 'Bo' in s; it has no 'voices'",
    ),
}

BESIDE = {
    "another word for a field that is there": (
        f"{HEAD}questions:\n  - ask: Why?\n    question: Why?\nclaims: {{}}\n",
        "5:5: unknown-field: a question has no field 'question'; 'ask' stands here already: put this into",
    ),
    "another word for a field of the map that is there": (
        f"{HEAD}name: A test\nclaims: {{}}\n",
        "3:1: unknown-field: a map has no field 'name'; 'title' stands here already: put this into it",
    ),
    "a quote beside the citations": (
        f"{HEAD}{SOURCES}claims:\n  a: {{text: A, cites: [forum:3: x], quote: y}}\n",
        "a claim has no field 'quote'; 'cites' stands here already: put this into it, or remove it",
    ),
    "a comment beside the note of a citation": (
        f"{HEAD}{SOURCES}claims:\n  a: {{text: A, cites: [{{forum:3: x, note: y, comment: z}}]}}\n",
        "a citation has no field 'comment'; 'note' stands here already",
    ),
    "another word for the quote of a citation": (
        f"{HEAD}{SOURCES}claims:\n  a: {{text: A, cites: [{{forum:3: x, quotes: y}}]}}\n",
        "a citation has no field 'quotes'; the quote stands behind the place: '- source:line: quote'",
    ),
    "a field of a citation like no other": (
        f"{HEAD}{SOURCES}claims:\n  a: {{text: A, cites: [{{forum:3: x, xyz: y}}]}}\n",
        "a citation has no field 'xyz'; it has stance, of, voice, note",
    ),
    "a misspelled field beside the right one": (
        f"{HEAD}claims:\n  a: {{text: A, supports: [a], suports: [a]}}\n",
        "a claim has no field 'suports'; 'supports' stands here already",
    ),
    "a title beside the text": (
        f"{HEAD}claims:\n  a:\n    text: A\n    title: B\n",
        "6:5: unknown-field: a claim has no field 'title'; its short name is its id, and another wording of its text",
    ),
    "a short name beside the text": (
        f"{HEAD}claims:\n  a: {{short_name: B, text: A}}\n",
        "its short name is its id, and",
    ),
    "a statement beside the text": (
        f"{HEAD}claims:\n  a: {{text: A, statement: B}}\n",
        "a claim has no field 'statement'; another wording of its text goes into 'also'",
    ),
    "a title without a text": (f"{HEAD}claims:\n  a: {{title: B}}\n", "no field 'title'; did you mean 'text'?"),
    "a wording that is no list": (
        f"{HEAD}claims:\n  a:\n    text: A\n    also: It's so, it seems.\n",
        "6:11: wrong-type: a list is expected here, not a text; write ['It''s so, it seems.']",
    ),
}

REFERENCES = {
    "a claim": (
        f"{HEAD}claims:\n  aleph: {{text: A, supports: [alef]}}\n",
        "4:31: unknown-claim: no claim 'alef'; did you",
    ),
    "an id that has a hyphen more": (
        f"{HEAD}claims:\n  b: {{text: B, supports: [idea]}}\n  idea-: {{text: A}}\n",
        "4:27: unknown-claim: no claim 'idea'; did you mean 'idea-'?",
    ),
    "a linked claim": (f"{HEAD}claims:\n  a: {{text: A, supports: [a + bb]}}\n", "4:31: unknown-claim: no claim 'bb'"),
    "a position": (f"{HEAD}questions:\n  - {{ask: Q?, positions: [b]}}\nclaims: {{}}\n", "4:27: unknown-position: "),
    "a source": (
        f"{HEAD}{SOURCES}claims:\n  a: {{text: A, cites: [form:3: x]}}\n",
        "6:24: unknown-source: no source 'form'; did",
    ),
    "a voice": (
        f"{HEAD}{SOURCES}claims:\n  a: {{text: A, cites: [{{forum:3: x, voice: An}}]}}\n",
        "6:44: unknown-voice: no",
    ),
    "an argument named as a claim": (
        f"{HEAD}claims:\n  a:\n    text: A\n    supports:\n      - {{premises: a, id: a}}\n",
        "7:27: duplicate-id: the id 'a' is in use already, on line 4",
    ),
    "two questions of one name": (
        f"{HEAD}questions:\n{TWO_QUESTIONS}claims:\n  a: {{text: A}}\n",
        "5:10: duplicate-id: the id 'q' is in use already, on line 4",
    ),
}

TABLE = NOT_A_MAP | PITFALLS | STRUCTURE | WORDS | BESIDE | REFERENCES
assert len(TABLE) == sum(map(len, (NOT_A_MAP, PITFALLS, STRUCTURE, WORDS, BESIDE, REFERENCES))), "two rows of one name"


@pytest.mark.smoke
@pytest.mark.parametrize("name", TABLE)
def test_a_bad_text_is_found_at_its_place(name: str) -> None:
    text, expected = TABLE[name]
    found = problems(text)
    assert len(found) == 1
    assert expected in found[0]


@pytest.mark.slow
@pytest.mark.parametrize("name", TABLE)
def test_no_message_repeats_a_long_text(name: str) -> None:
    text, _ = TABLE[name]
    last = [word.end() for word in re.finditer(r"\S+", text)][-3:]
    for end, much in zip(last, ("x" * 3_000, "x, " * 1_000, " and b" * 500), strict=False):
        read = read_map(text[:end] + much + text[end:], "map.yaml")
        assert all(len(finding.message) < 1_000 for finding in read.findings)


OTHER_WORDS = ["rephrase", "same-as", "same_as", "aliases", "synonyms", "alternatives", "wordings", "Paraphrase", "aka"]


@pytest.mark.parametrize("word", OTHER_WORDS)
def test_other_words_for_other_wordings_are_known(word: str) -> None:
    (line,) = problems(f"{HEAD}claims:\n  a: {{text: A, {word}: [B]}}\n")
    assert line.endswith(f"a claim has no field '{word}'; did you mean 'also'?")


def test_problems_at_one_place_do_not_hide_each_other() -> None:
    assert len(problems("note: x\n")) == 3
    assert len(problems(f"{HEAD}claims:\n  a: {{text: A, supports: ['bb + cc']}}\n")) == 2


def test_a_broken_text_does_not_hide_an_empty_field() -> None:
    found = problems(f"{HEAD}claims:\n  a:\n    supports:\n    text: A: B\n")
    assert [line.split(": ")[:2] for line in found] == [["5:5", "empty-value"], ["6:12", "not-yaml"]]


def test_an_invisible_line_end_does_not_move_what_is_found_behind_it() -> None:
    found = problems(f"{HEAD}note: a\u2028b\nclaims:\n  a: {{txt: A}}\n")
    assert [line.split(": ")[:2] for line in found] == [
        ["3:8", "invisible-line-end"],
        ["5:7", "unknown-field"],
    ]


def test_a_missing_section_is_not_reported_at_every_use() -> None:
    cites = ", ".join(f"forum:{line}: x" for line in range(1, 30))
    assert len(problems(f"{HEAD}claims:\n  a: {{text: A, cites: [{cites}]}}\n")) == 1


@pytest.mark.slow
def test_a_file_of_unknown_names_has_a_finding_for_each() -> None:
    names = ", ".join(f"n{number}" for number in range(999))
    claims = "".join(f"  c{number}: {{text: T}}\n" for number in range(3000))
    assert len(problems(f"{HEAD}claims:\n  a: {{text: A, supports: [{names}]}}\n{claims}")) == 999


def test_all_problems_are_found_at_once() -> None:
    text = f"{HEAD}claims:\n  a: {{text: '', supports: [b], tgs: [x]}}\n  c: {{cites: [d:1: x]}}\n"
    assert [line.split(": ")[1] for line in problems(text)] == [
        "missing-text",
        "unknown-claim",
        "unknown-field",
        "missing-text",
        "unknown-source",
    ]


WHERE: dict[type[object], str] = {
    Citation: f"{HEAD}{SOURCES}claims:\n  a: {{text: A, cites: [{{forum:3: x, %s: zzz}}]}}\n",
    Argument: f"{HEAD}claims:\n  a: {{text: A, supports: [{{premises: b, %s: zzz}}]}}\n  b: {{text: B}}\n",
    Claim: f"{HEAD}claims:\n  a: {{text: A, %s: zzz}}\n",
    Source: f"{HEAD}sources:\n  s: {{title: S, %s: zzz}}\nclaims: {{}}\n",
    Question: f"{HEAD}questions:\n  - {{ask: Q?, positions: [a], %s: zzz}}\nclaims:\n  a: {{text: A}}\n",
}
"""For each kind of part, a map in which a field of that part has a value that it cannot have."""

FIELDS_OF_WORDS = [(part, field) for part in WHERE for field in field_names(part).values() if words_of(part, field)]


@pytest.mark.parametrize(("part", "field"), FIELDS_OF_WORDS)
def test_a_word_that_a_field_does_not_have_is_named_after_the_field(part: type[object], field: str) -> None:
    (line,) = problems(WHERE[part] % field)
    assert f"unknown-{field}" in LOADING
    assert f": unknown-{field}: no {field} 'zzz'" in line
    assert all(word in line for word in words_of(part, field))


@pytest.mark.parametrize("comment", ["supports: [a] # linked later", "supports:\n      - a   # the best one"])
def test_a_comment_behind_an_id_is_fine(comment: str) -> None:
    text = f"{HEAD}claims:\n  a:\n    text: A\n    {comment}\n"
    assert parse_map(text, Path("map.yaml")).map.claims["a"].supports[0].premises == ("a",)


@pytest.mark.parametrize("section", ["claims", "sources"])
def test_a_comment_behind_what_is_no_id_is_told_beside_what_is_wrong(section: str) -> None:
    found = problems(f"{HEAD}{section}:\n  - abc # x\n")
    assert {line.split(": ")[1] for line in found} >= {"wrong-type", "cut-text"}


@pytest.mark.smoke
def test_what_lies_too_deep_is_refused_once() -> None:
    nested = "{premises: a, undercutters: [" * 10_000 + "]}" * 10_000
    text = f"{HEAD}claims:\n  a: {{text: A, supports: [{nested}]}}\n"
    assert [line.split(": ")[1] for line in problems(text)] == ["too-deep"]


def test_bytes_that_are_not_utf8_are_found_at_their_place(tmp_path: Path) -> None:
    path = tmp_path / "claims.yaml"
    path.write_bytes(b"format: 1\ntitle: na\xefve\n")
    with pytest.raises(ArgmapError, match=r"claims\.yaml:2:10: not-utf-8: .* byte 19 \(0xEF\)"):
        load_map(path)
