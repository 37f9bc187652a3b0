"""What a check finds in citations: a small map for each mistake, and its mend."""

import pytest
from mistakes import CITED, Mistake, checked, found

from argmap.documents.folder import Documents

TALK = """\
sources:
  s: {title: A recording, voices: [Ann, Bob]}
claims:
  a: {text: A, cites: [%s]}
"""
"""A map with a source that has no lines, for citations."""

MISTAKES = {
    "a quote on another line": Mistake(
        "quote-on-other-line",
        CITED % "s:4: ▸Let us stay open",
        "s:4: the quote is not on line 4 but on line 3",
        ("s:4", "s:3"),
    ),
    "a quote of a line that others repeat": Mistake(
        "quote-on-other-line", CITED % "s:6: ▸It is late", "not on line 6 but on line 3", ("s:6", "s:3")
    ),
    "a quote that nobody said": Mistake(
        "quote-not-found",
        CITED % "s:3: ▸then let us run home",
        "nor anywhere else in the document; the nearest words, 8",
        ("s:3: then let us run home", "s:4: then let us go home"),
    ),
    "a quote with other words": Mistake(
        "quote-changed",
        CITED % "s:4: ▸then let us run home",
        "s:4: line 4 has 'then let us go home', not 'then let us run home'",
        ("run", "go"),
    ),
    "a line that is still open": Mistake(
        "open-place",
        CITED % "▸'s:?': Let us close",
        "s:?: the quote stands on line 4; 'argmap check --fix' writes it",
        ("s:?", "s:4"),
    ),
    "a line of a former text": Mistake(
        "lost-citation", CITED % "▸s:was-7: Let us close", "what was read on line 7 is gone", ("was-7", "4")
    ),
    "a quote that stands twice": Mistake(
        "quote-twice-on-line", CITED % "s:4: ▸us", "the quote stands 2 times on s:4", ("s:4: us", "s:4: us close")
    ),
    "a long quote": Mistake(
        "long-quote",
        CITED % "s:3: ▸Let us stay open. It is late",
        "the quote has 7 words; this map allows 5",
        (". It is late", ""),
    ),
    "no quote": Mistake("no-quote", CITED % "▸s:3", "s:3 has no quote", ("[s:3]", "[s:3: Let us stay open]")),
    "a line outside": Mistake(
        "line-outside-document",
        CITED % "▸s:33: Let us stay open",
        "line 33 is outside the document, which ends with line 6",
        ("s:33", "s:3"),
    ),
    "a repeated line": Mistake(
        "cites-repeat", CITED % "▸s:5: Let us stay open", "s:5 only repeats s:3; cite", ("s:5", "s:3")
    ),
    "a line left out": Mistake(
        "cites-left-out", CITED % "▸s:6: Applause", "leaves it out: no words", ("[1, 6]", "[1]")
    ),
    "no voice": Mistake(
        "no-voice",
        CITED.replace(", Bob: 4", "") % "▸s:4: Let us close",
        "no voice of the source speaks on s:4",
        ("[3, 5]", "[3, 4, 5]"),
    ),
    "two voices": Mistake(
        "ambiguous-voice",
        CITED.replace("Bob: 4", "Bob: 3-4") % "{▸s:3: Let us stay open}",
        "Ann and Bob speak on s:3",
        ("open}", "open, voice: Bob}"),
    ),
    "two voices without lines": Mistake(
        "ambiguous-voice",
        TALK % "{▸s:31:05: Let us stay open}",
        "Ann and Bob speak on s:31:05; say which with 'voice:'",
        ("open}", "open, voice: Bob}"),
    ),
    "two voices without lines and no quote": Mistake(
        "ambiguous-voice",
        TALK % "▸s:31:05",
        "Ann and Bob speak on s:31:05; add a quote and 'voice:'",
        ("s:31:05", "{s:31:05: Let us stay open, voice: Bob}"),
    ),
    "a page that is cited twice": Mistake(
        "listed-twice",
        TALK % "s:p. 3: Let us, ▸s:p. 3: Let us",
        "'s:p. 3: Let us' stands here twice",
        (", s:p. 3", ", s:p. 4"),
    ),
    "no quote of a page": Mistake("no-quote", TALK % "▸s:p. 3", "s:p. 3 has no quote", ("p. 3", "p. 3: Let us")),
    "a place that is still open": Mistake(
        "open-place",
        TALK % "▸'s:?': Let us close",
        "s:?: the page, time or line is still to be looked up",
        ("s:?", "s:p. 3"),
    ),
    "a place of a former text": Mistake(
        "lost-citation",
        TALK % "▸s:was-7: Let us close",
        "write its page, time or line, or remove the citation",
        ("was-7", "p. 3"),
    ),
    "the wrong voice": Mistake(
        "voice-elsewhere",
        CITED % "{s:3: Let us stay open, ▸voice: Bob}",
        "'Bob' does not speak on s:3; Ann does",
        ("voice: Bob", "voice: Ann"),
    ),
    "of without a report": Mistake(
        "of-without-report",
        CITED % "{s:3: Let us stay open, ▸of: the guards}",
        "only goes with 'stance: reports'",
        ("of:", "stance: reports, of:"),
    ),
}


@pytest.mark.parametrize(
    ("quote", "message"),
    [
        ("Let ... open", "a quote leaves no words out, as '...' says"),
        ("»Let us stay«", "without the quotation marks around it, it is on line 3"),
        ("then let us run home", "alike, are 'then let us go home' on line 4"),
        ("THEN LET US GO HOME", "case count, and words are whole: the document has 'then let us go home' on line 4"),
        ("zzz yyy xxx www", "and nothing there is like it"),
    ],
)
def test_a_lost_quote_is_told_what_keeps_it_from_being_found(quote: str, message: str) -> None:
    (finding,) = found("quote-not-found", CITED % f"s:3: {quote}")
    assert message in finding.message


@pytest.mark.parametrize(
    ("cited", "message"),
    [
        ("s:3: let us stay open", "line 3 has 'Let us stay open', not 'let us stay open'; upper and lower case count"),
        ("s:4: Let us stay", "line 4 has 'Let us close', not 'Let us stay'; the quote stands on line 3"),
    ],
)
def test_a_quote_with_other_words_on_its_line_is_told_these(cited: str, message: str) -> None:
    (finding,) = found("quote-changed", CITED % cited)
    assert message in finding.message


@pytest.mark.parametrize(
    ("quote", "message"),
    [
        ("us", "stands on lines 3 and 4; write the line that you mean"),
        ("Let us stay shut", "nowhere in the document; the nearest words, 7"),
    ],
)
def test_an_open_line_is_told_where_the_quote_stands(quote: str, message: str) -> None:
    (finding,) = found("open-place", CITED % f"'s:?': {quote}")
    assert message in finding.message


def test_of_a_quote_on_another_line_nothing_else_about_that_line_is_found() -> None:
    codes = {finding.code for finding in checked(CITED % "s:6: Let us close").findings}
    assert codes.isdisjoint({"cites-left-out", "no-voice"})
    assert "quote-on-other-line" in codes


@pytest.mark.parametrize("place", ["s:31:05", "s:p. 3", "s:3"])
def test_a_voice_without_lines_is_never_elsewhere(place: str) -> None:
    codes = {finding.code for finding in checked(TALK % f"{{{place}: Let us stay open, voice: Bob}}").findings}
    assert codes.isdisjoint({"no-voice", "voice-elsewhere", "ambiguous-voice", "two-voices", "uncited-line"})


def test_a_page_is_no_line_of_a_voice_a_repeat_or_a_left_out_part() -> None:
    lists = "voices: {Ann: 3, Bob: 4}, repeats: {5: 3}, left-out: [{lines: 6, why: no words}]"
    text = TALK.replace("voices: [Ann, Bob]", lists) % "{s:p. 5: Let us, voice: Bob}, {s:p. 6: Let us, voice: Ann}"
    codes = {finding.code for finding in checked(text).findings}
    assert codes.isdisjoint({"cites-repeat", "cites-left-out", "voice-elsewhere", "no-voice"})


def test_without_documents_quotes_are_counted_as_not_verified() -> None:
    result = checked(CITED % "s:3, s:3: Let us stay shut, s:9: It is late", Documents())
    assert (result.quotes, result.verified, result.unverified) == (2, 0, 2)
    assert {finding.code for finding in result.findings}.isdisjoint({"quote-not-found", "line-outside-document"})
