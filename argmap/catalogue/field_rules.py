"""The fields of a map, and the names in it that have to lead somewhere."""

from argmap.catalogue.rule import error

FIELDS = (
    error(
        "unknown-field",
        "A part of the map has a field that such parts do not have. Often it is misspelled, or its line is "
        "indented one level too much or too little.",
        "Take the field that the message suggests, or move the line to the part that it belongs to.",
    ),
    error(
        "missing-field",
        "A part of the map lacks a field that it needs.",
        "Add the field; 'argmap explain fields' lists all of them.",
    ),
    error("missing-text", "A claim has no text, or a text is empty.", "Write it, or leave the whole field out."),
    error(
        "too-many-premises",
        "An argument has more than a hundred linked premises, as if only all of them together made one reason.",
        "List what are reasons of their own one by one, without ' + '.",
    ),
    error(
        "wrong-type",
        "A text, a list or a mapping is expected here, and something else stands there. Often a space is missing "
        "after ':' or '-'.",
        "The message says what is expected; 'argmap explain fields' says what each field takes.",
    ),
    error(
        "bad-id",
        "An id holds other characters than lower-case letters, digits and hyphens, or does not start with a letter.",
        "Rename it; linked premises are joined by ' + '.",
    ),
    error(
        "too-long",
        "An id has more than 100 characters; the name of a voice, a tag, a scheme, a document or the like, or the "
        "title of a source, has more than 300; or the id that argmap makes for an argument, from its premises and "
        "from what it is about, has more than 1,000.",
        "Shorten it: what an id or a name says in addition can stand in a text or a note. An argument may have an 'id' "
        "of its own.",
    ),
    error(
        "bad-lines", "This names no lines of a document.", "Write a line, 31, or a range, 31-33; lines count from 1."
    ),
    error(
        "bad-place",
        "A citation does not say where its words stand, or says it twice, or names a page or a time of a source that "
        "has a document.",
        "A citation starts with source:line, such as 'forum:31: the quote'; each has its own '- '. Without a document "
        "it may start with a page or a time, such as 'book:p. 12: the quote'; 'argmap explain locator' has the others.",
    ),
    error("bad-truth", "This field is either true or false.", "Write 'true' or 'false', without quotes."),
    error("bad-number", "This field is a whole number, from 1.", "Write it in digits."),
    error(
        "bad-sha256",
        "This is no sha256, which has 64 digits from 0-9 and a-f.",
        "Remove the line; 'argmap check --accept SOURCE' writes the right one.",
    ),
    error(
        "unknown-format",
        "The map's format has another number than this argmap reads.",
        "Write 'format: 1', or use the argmap that the map was written for.",
    ),
    error(
        "unknown-claim",
        "An argument names a claim that the map does not have.",
        "Correct the id, or add the claim under 'claims:'.",
    ),
    error(
        "unknown-position",
        "A question names a position that is no claim of the map.",
        "Correct the id, or add the claim under 'claims:'.",
    ),
    error(
        "unknown-source",
        "A citation names a source that the map does not have.",
        "Correct the id, or add the source under 'sources:'.",
    ),
    error(
        "unknown-voice",
        "A citation names a voice that does not speak in its source.",
        "Correct the name, or add the voice to the 'voices:' of the source, with its lines if the others have theirs.",
    ),
    error(
        "unknown-stance",
        "A voice asserts, suggests, concedes, reports or rejects a claim; there is no other stance.",
        "Take one of the five; without 'stance:' a voice asserts.",
    ),
    error(
        "duplicate-id",
        "Two parts share one id. Claims and arguments are asked for by the same names, so these have to differ.",
        "Rename one of the two, here and wherever it is used.",
    ),
)
