"""The words for sources, and for who says what in them."""

from argmap.catalogue.topic import word

SOURCES = (
    word(
        "source",
        "A text that the map cites, with what is known about it: its title, its document, who speaks on which lines.",
        part="the map",
        example="sources:\n  letter:\n    title: To the editor\n    document: letter.txt",
        see=("document", "voice", "fields source"),
    ),
    word(
        "document",
        "The file with the words of a source. It lies in the folder of the documents and is not part of the map; "
        "without it a quote is shown, but not verified.",
        also=("document absent", "at hand", "unchanged since read", "changed since read", "no document"),
        part="a source",
        example="document: letter.txt",
        see=("documents folder", "verified", "sha256"),
    ),
    word(
        "place",
        "Where something was said: a source and its lines. Lines count from 1, as in an editor; minutes:3-5 is a "
        "range. In minutes:? the line is still to be looked up, which 'argmap check --fix' does for a quote. In "
        "minutes:was-3 it is a line of an earlier text, of which nothing is left, or nothing tells where it is. In a "
        "source without a document a locator may stand in place of lines: book:p. 12.",
        also=("line", "source:line", "?", "was", "was-3", "open"),
        part="a claim",
        example="cites: [minutes:3]",
        see=("citation", "locator", "follow", "open-place", "lost-citation"),
    ),
    word(
        "locator",
        "What stands in place of lines if a source has no document, such as a book on the shelf or a recording: a page "
        "or another part, which is an abbreviation with a full stop, a space and a number; or a time. No line is asked "
        "for there, and no quote can be verified. A source with a document is cited by its lines.",
        also=("page", "p. 12", "pp. 12-14", "time", "timestamp", "00:31:05", "chapter", "section"),
        rows=(
            ("pages", "p. 12, pp. 12-14, p. xii, pp. xii-xv, p. 12a"),
            (
                "other parts",
                "vol. bk. pt. ch. sec. § par. art. fol. col. no. v. n. fig. tab., as in ch. 3, §§ 4-6, sec. 2.1",
            ),
            ("parts of parts", "vol. 2 p. 15, with a space: in brackets a comma begins another citation"),
            ("times", "31:05 (minutes, seconds), 1:02:03 (hours before), 00:31:05-00:32:10"),
        ),
        part="the map",
        example=(
            "sources:\n  book: {title: Night work, author: Cora D.}\nclaims:\n  hard-on-guards:\n"
            "    text: Night work is hard on guards.\n    cites:\n      - book:p. 12: few last a year"
        ),
        see=("place", "voice", "document", "bad-place"),
    ),
    word(
        "citation",
        "One place where a voice says something about a claim or draws a step: the place, the quote that stands there "
        "and the voice's stance.",
        also=("cited", "said", "evidence"),
        part="a claim",
        example="cites:\n  - minutes:3: open at night helps people\n    stance: suggests",
        see=("place", "quote", "stance", "fields citation"),
    ),
    word(
        "quote",
        "A short piece of the very words at a place, long enough to be found there. It need not be a whole sentence.",
        shown="»between such marks«",
        see=("quote-limit", "verified", "quote-not-found"),
    ),
    word(
        "verified",
        "The document was looked up, and the quote stands on the lines that the citation names. Without the document "
        "nobody can tell: the quote is 'not looked up', or 'not verified'. A quote that stands elsewhere or nowhere is "
        "'wrong'.",
        also=(
            "not verified",
            "not looked up",
            "unverified",
            "wrong",
            "433 of 433 quotes verified",
            "quotes verified",
            "quotes, not looked up",
            "quotes not looked up",
            "quotes as the map has them",
            "no quote to verify",
        ),
        see=("document", "documents folder", "quote-not-found", "quote-on-other-line"),
    ),
    word(
        "passage",
        "The sentences of the document around a quote, as argmap trace shows them.",
        see=("quote", "verified", "json Passage"),
    ),
    word(
        "translated",
        "The document is a translation, so its words are not the voice's own.",
        also=("translation",),
        shown="'(translated)' behind the place.",
        part="a source",
        example="translated: true",
    ),
    word(
        "repeat",
        "Lines that only repeat earlier ones, as forums quote the post that is answered. Nobody cites them: the words "
        "would count for the wrong voice.",
        part="a source",
        example="repeats: {8: 6}",
        see=("in reply to", "cites-repeat"),
    ),
    word(
        "in reply to",
        "What a voice answers: lines that its source repeats directly above what the voice says, or in the midst of "
        "it.",
        also=("reply",),
        shown="'in reply to Clerk minutes:6' below the quote.",
        see=("repeat",),
    ),
)

VOICES = (
    word(
        "voice",
        "Somebody who speaks in a source; one document can hold many. Where the source names nobody for a line, it is "
        "'an unknown voice'. If two sources have a voice of the same name, each has its source before it: faq/author. "
        "Where a source has no lines, its voices may be a list of names, [Ada, Ben], and 'voice:' of a citation says "
        "which of several speaks.",
        also=("speaker", "unknown voice", "an unknown voice", "citations by voice"),
        part="a source",
        example="voices: {Ada: [3, 5], Ben: [4, 7]}",
        see=("stance", "hold", "no-voice"),
    ),
    word(
        "stance",
        "What a voice does with a claim or a step: it asserts, suggests, concedes, reports or rejects it. Without a "
        "stance in the file it asserts.",
        part="a claim",
        example="cites:\n  - minutes:7: admit that people would be glad of it\n    stance: concedes",
        see=("asserts", "suggests", "concedes", "reports", "rejects", "hold"),
    ),
    word(
        "asserts",
        "The stance of a voice that says so in its own name, without reserve.",
        see=("stance", "hold"),
    ),
    word(
        "suggests",
        "The stance of a voice that puts it forward without vouching for it: perhaps, it could be.",
        see=("stance", "hold"),
    ),
    word(
        "concedes",
        "The stance of a voice that grants it, though it does not help its own case. A concession counts as holding.",
        also=("concession", "conceding", "only conceding", "1 of them only conceding"),
        shown="·3 (1 conceding): three voices hold the claim, one of them only concedes it.",
        see=("stance", "hold"),
    ),
    word(
        "reports",
        "The stance of a voice that says what somebody else says. 'of' names whom. The voice does not hold it.",
        also=("report", "reporting", "reported", "reports of", "reported of", "reported by 1", "reported by 1 more"),
        part="a claim",
        example="cites:\n  - minutes:6: night work is hard on its members\n    stance: reports\n    of: the union",
        see=("stance", "only reported", "reported step"),
    ),
    word(
        "rejects",
        "The stance of a voice that says it is not so.",
        also=("rejecting", "rejected", "rejected by", "rejects the step", "denies"),
        shown="×1 counts the voices that reject the claim; 'rejected by' names those that deny a step.",
        see=("stance", "×1"),
    ),
    word(
        "hold",
        "A voice holds what it asserts, suggests or concedes. What it reports is the word of somebody else, and what "
        "it rejects it denies. A voice counts once, however often it is cited.",
        also=("holds", "held", "held by", "holding", "held by 2 voices", "held by nobody"),
        shown="·2 or 'held by 2' behind a claim: two voices hold it. Below a position 'held by' names them.",
        see=("stance", "only reported", "·2"),
    ),
    word(
        "only reported",
        "Nobody who is cited holds the claim: voices only report that somebody says it.",
        also=("only reported by 2",),
        shown="'only reported by 2' behind the claim; in pictures a dashed frame.",
        see=("reports", "hold"),
    ),
)
