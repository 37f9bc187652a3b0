"""The fields of a source and of a citation."""

from argmap.catalogue.field import (
    ABOUT_NOTE,
    CITATION,
    CLAIM,
    LEFT_OUT,
    LINES,
    NEEDED,
    SOURCE,
    TEXT,
    TRUTH,
    field,
    note,
    waive,
)

OF_SOURCE = (
    field(SOURCE, "title", "What the source is called.", TEXT + NEEDED, "title: To the editor"),
    field(SOURCE, "kind", "What sort of text it is.", TEXT, "kind: letter"),
    field(
        SOURCE,
        "author",
        "Who wrote it. In a source without 'voices' the author, or else the title, is the only voice.",
        TEXT,
        "author: Cora D.",
        "voice",
    ),
    field(SOURCE, "date", "When it was written or published, in any form.", TEXT, "date: May 2024"),
    field(SOURCE, "url", "Where it can be read.", TEXT, "url: https://example.org/letter"),
    field(
        SOURCE,
        "document",
        "The file that has its words: a text in UTF-8, or in UTF-16 with a byte order mark. Of HTML only what a "
        "browser shows counts, of subtitles (.srt, .vtt) what is said. In Markdown and other texts, quotes are found "
        "across marks, links, entities and a hyphen at the end of a line. Without a document no quote can be verified, "
        "and pages or times may be cited.",
        "the name of a file in the folder of the documents",
        "document: letter.txt",
        "document",
        "documents folder",
        "locator",
    ),
    field(
        SOURCE,
        "sha256",
        "The fingerprint of the document that was read: another text is reported as changed. "
        "'argmap check --accept SOURCE' writes it.",
        "64 digits from 0-9 and a-f",
        "sha256: c54d3fe1be576fb4a2bdcbb530d0a444316ba86d8803a4501125df8233797a13",
        "changed-document",
    )._replace(also=("fingerprint", "hash")),
    field(
        SOURCE,
        "translated",
        "Whether the document is a translation, so that its words are not the voice's own.",
        f"{TRUTH}; false where it is left out",
        "translated: true",
        "translated",
    ),
    field(
        SOURCE,
        "voices",
        "Who speaks on which lines, so that no citation has to say so; or only who speaks, where there are no lines.",
        f"names, each with {LINES}; or a list of names alone",
        "voices: {Ada: [3, 5], Ben: 4-7}",
        "voice",
    ),
    field(
        SOURCE,
        "repeats",
        "Lines that only repeat other ones, each with its original.",
        "lines, each with the lines that they repeat",
        "repeats: {8: 6}",
        "repeat",
    ),
    field(
        SOURCE,
        "left-out",
        "Lines that have nothing to cite, with the reason. Every line of a document is cited, a repeat or left "
        "out; any other is open, and the finding 'uncited-line'. Lines with 'why: later' are open too: that is the "
        "finding 'left-for-later', and what is cited or left out of them for another reason counts as that.",
        "a list of left-out parts, each with 'lines' and 'why'",
        "left-out:\n  - {lines: [1, 9], why: title and applause}\n  - {lines: 10-40, why: later}",
        "uncited-line",
        "left-for-later",
        "coverage",
    )._replace(also=("left out",)),
    note(SOURCE),
    waive(SOURCE, "unused-source"),
)

OF_LEFT_OUT = (
    field(
        LEFT_OUT,
        "lines",
        "The lines of the document that are left out.",
        LINES + NEEDED,
        "left-out:\n  - {lines: [1, 9], why: title and applause}",
        where=SOURCE,
    ),
    field(
        LEFT_OUT,
        "why",
        "Why nothing of these lines is cited; 'later', in any case of letters and without further words, if that is "
        "still to be done.",
        TEXT + NEEDED,
        "left-out:\n  - lines: 1-4\n    why: page furniture",
        where=SOURCE,
    ),
)

OF_CITATION = (
    field(
        CITATION,
        "place",
        "Where it stands: the source and its lines or, without a document, a locator. It has no name in the file; it "
        "is the key of the quote or, without a quote, the whole citation.",
        f"source:line, source:first-last or source:locator{NEEDED}",
        "cites: [minutes:3, minutes:4-5]",
        "place",
        "locator",
        where=CLAIM,
    ),
    field(
        CITATION,
        "quote",
        "The words that stand there. It has no name in the file; it follows the place and ': '. All other fields "
        "need one.",
        TEXT,
        "cites:\n  - minutes:3: open at night helps people",
        "quote",
        where=CLAIM,
    ),
    field(
        CITATION,
        "stance",
        "What the voice does with the claim or the step; it needs a quote.",
        "asserts, suggests, concedes, reports or rejects; asserts where it is left out",
        "cites:\n  - minutes:3: open at night helps people\n    stance: suggests",
        "stance",
        where=CLAIM,
    ),
    field(
        CITATION,
        "of",
        "Whose view the voice reports; it goes with 'stance: reports', and needs a quote.",
        TEXT,
        "cites:\n  - minutes:6: night work is hard on its members\n    stance: reports\n    of: the guards' union",
        "reports",
        where=CLAIM,
    ),
    field(
        CITATION,
        "voice",
        "Who speaks, where the source's 'voices' name nobody for these lines, or more than one.",
        "the name of a voice of the source",
        "cites:\n  - minutes:3-4: doubt that more than a few people would come\n    voice: Ben",
        "voice",
        where=CLAIM,
    ),
    field(
        CITATION,
        "note",
        ABOUT_NOTE,
        TEXT,
        "cites:\n  - minutes:3: after my shift\n    note: Told as her own experience.",
        where=CLAIM,
    ),
)
