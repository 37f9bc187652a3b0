"""Citations: whether the words stand where the map says, and who says them."""

from argmap.catalogue.rule import error, warning

CITATIONS = (
    error(
        "quote-not-found",
        "The quote stands nowhere in the document. Letters, digits and word order have to agree, and words are "
        "whole, in Korean with their particles; curly and straight "
        "quotes, dashes, kinds of spaces, hyphens at line ends, Unicode normal forms and marks of Markdown may "
        "differ. The message shows the nearest words and how near they are, if any are near.",
        "Copy the quote from the document again. If the nearest words are far from it, ask whether the source "
        "says this at all.",
    ),
    error(
        "quote-on-other-line",
        "The quote stands in the document, but not on the lines that the citation names.",
        "Write the line that the message names; 'argmap check --fix' does it where only one line can be meant.",
    ),
    error(
        "quote-changed",
        "The cited lines have other words than the quote, but words like it: the document was reworded there since "
        "it was read, or the quote is misspelled. The message shows the words that stand there.",
        "Read the passage again. If it still says so, copy its words into the quote; else change the claim, or remove "
        "the citation.",
    ),
    error(
        "open-place",
        "The citation has '?' for its lines: they are still to be looked up.",
        "'argmap check --fix' writes the lines, if the quote stands once in the document. If it stands there more "
        "often, write those that you mean. Without a document, write the line, the page or the time.",
    ),
    error(
        "lost-citation",
        "The document changed, and nothing is left of what the citation named, or nothing tells where it is. After "
        "'was-' are the lines of the text that was read before.",
        "Look the words up: write their lines in place of 'was-' and the number, or '?' for a quote that stands there "
        "once; or, if you have the text that was read, 'argmap check --accept SOURCE --was FILE'. Else remove the "
        "citation, and see whether the claim stays.",
    ),
    warning(
        "quote-twice-on-line",
        "The quote stands more than once on the lines that the citation names, so nobody can tell which is meant.",
        "Make the quote longer or take other words, so that it stands there once.",
    ),
    error(
        "long-quote",
        "The quote has more words than the map's 'quote-limit' allows; 'argmap explain quote-limit' says how they are "
        "counted.",
        "Shorten it to the words that locate the passage; a quote need not be a whole sentence.",
    ),
    warning(
        "no-quote",
        "A claim is cited with a place but no quote, so nobody can check it, or notice when lines of a document move.",
        "Add a few of the words that stand there behind the place: '- forum:31: the words'.",
    ),
    error(
        "line-outside-document",
        "A line is named that the document does not have; it ends before.",
        "Look the line up in the document; the message says how many it has.",
    ),
    error(
        "cites-repeat",
        "The citation names a line that only repeats another one, as forums quote the post that they answer. "
        "Cited so, the words would count for the wrong voice.",
        "Cite the original, which the message names.",
    ),
    warning(
        "cites-left-out",
        "The citation names a line that its source leaves out as having nothing to say.",
        "Take the line out of 'left-out', or correct the citation.",
    ),
    warning(
        "no-voice",
        "The source says who speaks where, but nobody speaks on the cited lines.",
        "Add the line to a voice of the source.",
    ),
    warning(
        "ambiguous-voice",
        "More than one voice speaks on the cited lines, or in a source that does not tell where, and the citation does "
        "not say whose words it means.",
        "Name fewer lines, or add 'voice:' to the citation.",
    ),
    error(
        "voice-elsewhere",
        "The citation names a voice that does not speak on its lines.",
        "Correct the voice or the line, or add the line to the voice in the source.",
    ),
    warning(
        "of-without-report",
        "'of' says whose view a voice reports, but the citation's stance is another.",
        "Add 'stance: reports', or remove 'of'.",
    ),
)
