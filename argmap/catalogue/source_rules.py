"""Sources and their documents; and waivers, wherever they stand."""

from argmap.catalogue.rule import error, warning

SOURCES = (
    error(
        "missing-document",
        "A folder of documents is at hand, but the document of this source is not in it, or is no readable text. "
        "Nothing of the source can be verified.",
        "Correct the name, with '/' between folders, or put the file there: as text, in UTF-8. The message says what "
        "another file is, a PDF for instance. A document never lies outside the folder.",
    ),
    error(
        "no-document",
        "The source has a sha256 but names no document that it could be of, so no quote of it can be looked up.",
        "Add 'document:' with the name of the file, or remove the sha256 if there is none.",
    ),
    error(
        "changed-document",
        "The document is another text than the one that was read when the map was written: its sha256 differs.",
        "'argmap check --fix --accept SOURCE' lets all places of the source follow the document, takes its sha256, and "
        "says what only a person can decide; with '--diff' it only shows that.",
    ),
    warning(
        "no-sha256",
        "The source does not say which text was read, so a change of its document would go unnoticed.",
        "'argmap check --accept SOURCE' writes the sha256.",
    ),
    warning(
        "lost-lines",
        "The document changed, and nothing is left of lines that the source lists for a voice, as a repeat or as left "
        "out, or nothing tells where they are. After 'was-' are the lines of the text that was read before.",
        "If they are gone, remove them. Else write their lines in place of 'was-' and the number.",
    ),
    warning(
        "two-voices",
        "Two voices are listed for the same line, which nothing cites: often two lines became one.",
        "Correct the lines of one of them. If both do speak there, waive it.",
    ),
    warning(
        "unused-source",
        "Nothing in the map cites this source.",
        "Cite it, or remove it.",
    ),
    warning(
        "uncited-line",
        "Lines of the document are neither cited, nor a repeat, nor left out for a reason, so they may have been "
        "overlooked. It is one finding for all lines of a source; of many ranges it names the first.",
        "Cite each, or add it to 'repeats' or, with the reason, to 'left-out'. 'argmap read SOURCE --open' prints "
        "them. With 'why: later' they are left for later.",
    ),
    warning(
        "left-for-later",
        "Lines of the document are left out only for later, with 'why: later', and nothing is cited from them yet.",
        "Read them with 'argmap read SOURCE --open', and cite them, or write why they are left out.",
    ),
    warning(
        "not-a-repeat",
        "A line is listed as repeating another, but the two say different things, or it stands before the other.",
        "Correct the numbers under 'repeats', or remove the entry and cite the line for itself.",
    ),
)

WAIVERS = (
    error(
        "unknown-waiver",
        "A waiver names no finding or gap of this catalogue, or one that cannot be waived because a map with it "
        "cannot be read.",
        "Correct the code; 'argmap explain codes' prints all of them.",
    ),
    warning(
        "unused-waiver",
        "There is nothing here for this waiver to waive any more.",
        "Remove it, or move it to the part that the finding stands at.",
    ),
)
