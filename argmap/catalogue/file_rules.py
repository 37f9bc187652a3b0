"""The file as YAML: what stops a map from being read, or would be read as something else."""

from argmap.catalogue.rule import error

READING = (
    error(
        "unreadable-file",
        "There is no such file, it is a folder, or it may not be read.",
        "Look at the path and at the file's permissions.",
    ),
    error(
        "too-large",
        "The file is larger than any map in earnest, or has more texts, lists and mappings than argmap looks through "
        "without a source or a claim that is right.",
        "Check that the path names a map and not a document or an archive. If it does, check its parts by themselves, "
        "or split it.",
    ),
    error(
        "too-many",
        "The file has so many problems that only the first are listed; most likely they have one cause.",
        "Mend those that are listed, beginning with the first, and check again.",
    ),
    error(
        "not-utf-8",
        "The file is neither UTF-8 nor UTF-16 with a byte order mark, so its letters are not known. The message says "
        "what it probably is.",
        "Save it as UTF-8.",
    ),
    error(
        "empty-file",
        "There is nothing in the file, or nothing but comments.",
        "A map starts with 'format: 1', 'title:' and 'claims:'.",
    ),
    error(
        "not-yaml",
        "The text is not YAML where the finding stands. Reading goes on behind slips that argmap can mend in its head; "
        "if it ended, the message says so. "
        "The usual causes are a ': ' within a text, a missing space after ':' or '-', an indentation that fits no "
        "level above it, and quotation marks or brackets that are never closed.",
        "The message says which it is. A text with ': ', with a special first character or with a comma inside "
        "{ } stands in quotes; a text over several lines is indented more than its key.",
    ),
    error(
        "merge-conflict",
        "Lines of git such as '<<<<<<< HEAD' stand in the file: two versions of it were merged, and nobody has chosen.",
        "Choose what stays, and remove the lines with '<<<<<<<', '=======' and '>>>>>>>'.",
    ),
    error(
        "tab",
        "A tab stands in the file. YAML allows it in some places and not in others, and nobody sees the difference.",
        "Replace it by spaces, and let your editor indent YAML with spaces.",
    ),
    error(
        "invisible-line-end",
        "YAML ends a line at U+0085, U+2028 and U+2029, which no editor shows, so line numbers would no longer "
        "be those of your editor.",
        "Delete the character; it usually came along with pasted text.",
    ),
    error(
        "duplicate-key",
        "One key stands twice in the same place. YAML readers keep the last silently and lose the first.",
        "Rename one of the two, or move what stands below one of them to the other.",
    ),
    error(
        "alias",
        "A text starts with '*', which YAML takes for an alias. Aliases are refused: a map says everything "
        "where it stands.",
        "Put the text in quotes, or write out what the alias stands for.",
    ),
    error(
        "anchor",
        "A text starts with '&', which YAML takes for an anchor. Anchors are refused, as aliases are.",
        "Put the text in quotes, or remove the anchor.",
    ),
    error(
        "tag",
        "A text starts with '!', which YAML takes for a tag. Tags are refused: every value in a map is text.",
        "Put the text in quotes, or remove the tag.",
    ),
    error(
        "merge-key",
        "'<<' is YAML's merge key, which copies fields from elsewhere. It is refused: a map says everything "
        "where it stands.",
        "Write the fields out.",
    ),
    error(
        "complex-key",
        "A list or a mapping stands where a key belongs, often because of a '? ' or a bracket at the start of a line.",
        "A key is a text; put it in quotes if it starts with a bracket or '? '.",
    ),
    error(
        "several-documents",
        "A line '---' starts a second YAML document. A map is one document, and the rest would be lost.",
        "Remove the line, or make the second document a file of its own.",
    ),
    error(
        "too-deep",
        "Lists and mappings are nested more deeply than any map needs; about ten levels are usual.",
        "Give an argument about arguments claims of its own instead of nesting further.",
    ),
    error(
        "cut-text",
        "A ' #' stands behind a text. For YAML a comment starts there, so 'Rule #1 holds.' would be read as 'Rule'. "
        "Inside braces and brackets, a ', ' ends a text too.",
        "Put the whole text in quotes; a list stands in brackets; a real comment goes on a line of "
        "its own. Behind ids and numbers, comments are welcome.",
    ),
    error(
        "empty-value",
        "A field or an item of a list has no value, or a list has no items, where something has to stand.",
        "Give it a value, or leave the line out.",
    ),
)
