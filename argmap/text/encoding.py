"""The bytes of a file -> its text, or what the file is if it is no text that can be read."""

import codecs
import re
from io import BytesIO
from typing import NamedTuple

from argmap.text.lines import split_lines

MARKS = (  # UTF-32's mark in this order begins as UTF-16's does
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
)
"""Byte order marks, and the encodings that they tell."""

READ = ("utf-8", "utf-16-le", "utf-16-be")

SAMPLE = 100_000
"""Most bytes that are looked at to tell an encoding."""

SPARSE = 0.5
"""Greatest share of letters outside ASCII in the words of Western Europe that have such; in other scripts all are."""

MOST_BYTES = 4
"""Most bytes of a sign in UTF-8."""

MOST_ZEROS = 2
"""Most zeros that may have come into a text by mistake."""

OTHERS = {
    "cp1251": "Windows-1251",
    "koi8_r": "KOI8-R",
    "cp866": "IBM866",
    "iso8859_5": "ISO-8859-5",
    "cp932": "Shift_JIS",
    "euc_jp": "EUC-JP",
    "gb18030": "GB18030",
    "big5": "Big5",
    "cp949": "EUC-KR",
    "cp1250": "Windows-1250",
    "iso8859_2": "ISO-8859-2",
    "cp1253": "Windows-1253",
    "cp1255": "Windows-1255",
    "cp1256": "Windows-1256",
    "cp874": "Windows-874",
}
"""Encodings that documents are often in, as Python calls them, and their usual names."""

SEVERAL_BYTES = frozenset({"cp932", "euc_jp", "gb18030", "big5", "cp949"})
"""Those of them in which a sign can have several bytes."""

JAPANESE = ("cp932", "euc_jp")

_HEADERS = rb"From|Return-Path|Received|Delivered-To|Date|Subject|MIME-Version|Message-I[Dd]|X-[\w-]+"
"""What an e-mail begins with."""

_KINDS = (
    (rb"\s*%PDF-", "a PDF", "save its text, for instance with pdftotext"),
    (rb"%!PS", "a PostScript document", "save its text, for instance with ps2ascii"),
    (rb"\{\\rtf", "an RTF document", "save it as plain text in UTF-8"),
    (rb"\xd0\xcf\x11\xe0", "a document of an old Word or Office", "save it as plain text in UTF-8"),
    (
        rb"(?s:.{0,2000})^(?:From: <Saved by|Snapshot-Content-Location:)",
        "a web archive (MHTML)",
        "save the page as HTML",
    ),
    (rb"(?s:.{0,20000})\x1b\$[@B]", "in ISO-2022-JP", "save it as UTF-8"),
    (
        rb"(?:" + _HEADERS + rb"): (?s:.{0,20000}?)^(?i:content-transfer-encoding: *(?:quoted-printable|base64))",
        "an e-mail as it was sent",
        "save its text as it is shown, in UTF-8",
    ),
)
"""How files begin that are no text, what they are, and what to do."""

_BINARY = (
    (rb"\x89PNG|\xff\xd8\xff|GIF8[79]a|II\*|MM\0\*|(?s:RIFF.{4}WEBP)|(?s:.{4}ftyp(?:heic|avif|mif1))", "a picture"),
    (rb"ID3[\2-\4]|OggS|fLaC|\x1aE\xdf\xa3|(?s:RIFF.{4}(?:WAVE|AVI ))|(?s:.{4}ftyp)", "a recording"),
    (rb"\x1f\x8b|BZh\d|\xfd7zXZ|7z\xbc\xaf|Rar!|(?s:.{257}ustar)", "an archive"),
)
"""The same for files with bytes that no text has."""

_INSTEAD = {
    "a picture": "save the text in it",
    "a recording": "save a transcript of it",
    "an archive": "unpack it",
}

_ZIPPED = (
    ("word/", "a Word document (.docx)", "save it as plain text in UTF-8"),
    ("xl/", "an Excel workbook", "save it as text in UTF-8"),
    ("ppt/", "a PowerPoint presentation", "save it as an outline, as text in UTF-8"),
    ("content.xml", "an OpenDocument text", "save it as plain text in UTF-8"),
    ("META-INF/container.xml", "an e-book (EPUB)", "save its text, for instance with pandoc"),
)
"""What an archive holds, what it then is, and what to do."""


class Decoded(NamedTuple):
    """A text, and the encoding and the byte order mark of its file."""

    text: str
    encoding: str
    mark: bytes

    def encode(self, text: str) -> bytes:
        """Another text as this file has it."""
        return self.mark + text.encode(self.encoding)


class NotTextError(ValueError):
    """Raised if bytes are no text that can be read; the message says what they are, and what to do.

    `before` is the text before the first byte that cannot be read.
    """

    def __init__(self, what: str, before: str = "") -> None:
        super().__init__(what)
        self.before = before


def decode(content: bytes) -> Decoded:
    """The text in UTF-8, with or without a byte order mark, or in UTF-16 with one; else raises `NotTextError`."""
    mark, encoding = next(((mark, name) for mark, name in MARKS if content.startswith(mark)), (b"", "utf-8"))
    other = None if mark else _other_kind(content)
    if other:
        raise NotTextError(other)
    if encoding not in READ:
        raise NotTextError("is UTF-32; save it as UTF-8")
    try:
        return Decoded(content[len(mark) :].decode(encoding), encoding, mark)
    except UnicodeDecodeError as error:
        if encoding != "utf-8":
            raise NotTextError(
                f"begins as UTF-16, but is none at byte {len(mark) + error.start}; save it as UTF-8"
            ) from None
        before = error.object[: error.start].decode()
        raise NotTextError(_wrong_byte(error.object, error.start, before), before) from None


def _other_kind(content: bytes) -> str | None:
    """What a file is that is no text, and what to do; None if it may be a text."""
    for begins, what, mend in _KINDS:
        if re.match(begins, content, re.MULTILINE):
            return f"is {what}; {mend}"
    if content.startswith(b"PK\x03\x04"):
        return "is {}; {}".format(*_in_archive(content))
    return _binary_kind(content[:SAMPLE]) if re.search(rb"[\0\xff]", content[:SAMPLE]) else None


def _binary_kind(sample: bytes) -> str | None:
    """What a file with bytes is that no text has; None if there are few of them."""
    what = next((what for begins, what in _BINARY if re.match(begins, sample)), None)
    if what:
        return f"is {what}; {_INSTEAD[what]}"
    few = sample.count(0) <= max(MOST_ZEROS, len(sample) // 100)
    if not (few and _is_utf8(sample)) and _is_utf16(sample):
        return "is UTF-16 without a byte order mark; save it as UTF-8"
    return None if few else "is no text but a binary file; save its text as UTF-8"


def _is_utf8(sample: bytes) -> bool:
    try:
        codecs.getincrementaldecoder("utf-8")().decode(sample)
    except UnicodeDecodeError:
        return False
    return True


def _is_utf16(sample: bytes) -> bool:
    """Whether bytes, some of which are zero, are signs of two bytes that can be shown."""
    if b"\0" not in sample or len(sample) < len("a b".encode("utf-16-le")):
        return False
    texts = (sample[: len(sample) // 2 * 2].decode(name, errors="replace") for name in ("utf-16-le", "utf-16-be"))
    return any(all(sign.isprintable() or sign in "\t\n\r" for sign in text) and "\ufffd" not in text for text in texts)


def _in_archive(content: bytes) -> tuple[str, str]:
    from zipfile import BadZipFile, ZipFile  # noqa: PLC0415  # takes milliseconds, needed only for an archive

    try:
        names = ZipFile(BytesIO(content)).namelist()
    except (BadZipFile, ValueError, NotImplementedError):
        names = []
    found = ((what, mend) for inside, what, mend in _ZIPPED if any(name.startswith(inside) for name in names))
    return next(found, ("an archive (ZIP)", "unpack it"))


def _wrong_byte(content: bytes, start: int, before: str) -> str:
    """Which byte is not UTF-8 first, and what the file probably is."""
    lines = split_lines(before)
    where = f"byte {start:,} (0x{content[start]:02X}) on line {len(lines)}, column {len(lines[-1]) + 1}"
    sample = content[max(0, start - SAMPLE // 2) : start + SAMPLE]
    read = sample.decode(errors="surrogateescape")  # wrong bytes become code points from U+DC80
    right, wrong = (len(re.findall(f"[{signs}]", read)) for signs in ("^\0-\x7f\udc80-\udcff", "\udc80-\udcff"))
    if b"\0" in sample:
        return f"is no text but a binary file, with {where}; save its text as UTF-8"
    if right and start + MOST_BYTES > len(content) and _is_utf8(content[start:]):
        return f"is UTF-8 that ends in the middle of a sign, with {where}; write it anew, and save the file as UTF-8"
    guessed = _declared(content) or _encoding(
        re.sub("[^\0-\x7f\udc80-\udcff]", "", read).encode(errors="surrogateescape") if right >= wrong else sample
    )
    if guessed is None:
        return f"is not UTF-8, as {where} shows; save it as UTF-8"
    name, python = guessed
    if python not in SEVERAL_BYTES:
        where += f", would be '{content[start : start + 1].decode(python, errors='replace')}'"
    if right >= wrong:
        return f"is UTF-8 but for some signs in {name}: {where}; write them anew, and save the file as UTF-8"
    return f"is not UTF-8, but probably {name}: {where}; save it as UTF-8"


def _declared(content: bytes) -> tuple[str, str] | None:
    """The encoding that a page of HTML or XML says it has, if it is right."""
    said = _DECLARATION.search(content[:SAMPLE])
    name = (said[1] or said[2]).decode("ascii") if said else ""
    try:
        python = codecs.lookup(name).name
        content.decode(python)
    except (LookupError, UnicodeDecodeError, ValueError):
        return None
    python = _SAME.get(python, python)
    return "Windows-1252" if python == "cp1252" else OTHERS.get(python, name), python


_DECLARATION = re.compile(
    rb"""<meta\b[^<>]*charset\s*=\s*["']?([\w.:-]+)|<\?xml\b[^<>]*encoding\s*=\s*["']([\w.:-]+)""", re.IGNORECASE
)
_SAME = {"shift_jis": "cp932", "gbk": "gb18030", "gb2312": "gb18030", "koi8-r": "koi8_r", "iso8859-1": "cp1252"}
"""Names of Python's for encodings that `OTHERS` calls by the names of others."""


def _encoding(sample: bytes) -> tuple[str, str] | None:
    """The encoding that bytes probably have, by its usual name and Python's; None if that cannot be told."""
    text = re.sub(rb"<[^<>]*>", b" ", sample)
    words = b" ".join(re.findall(rb"(?<![A-Za-z])[A-Za-z]*[\x80-\xff][A-Za-z\x80-\xff]+|[A-Za-z][\x80-\xff]", text))
    outside = len(re.findall(rb"[\x80-\xff]", words))
    is_sparse = outside <= SPARSE * (len(words) - words.count(b" "))
    if is_sparse and not _NO_LETTER.search(sample):
        if not re.search(rb"[\x80-\x9f]", sample):
            return "Latin-1 or Windows-1252", "latin-1"
        return None if re.search(rb"[\x81\x8d\x8f\x90\x9d]", sample) else ("Windows-1252", "cp1252")
    from charset_normalizer import from_bytes  # noqa: PLC0415  # needed only for a file that cannot be read

    matches = from_bytes(text, cp_isolation=list(OTHERS))
    japanese = (match for match in matches if match.encoding in JAPANESE and _has_kana(str(match)))
    best = next(japanese, matches.best())
    return None if best is None else (OTHERS[best.encoding], best.encoding)


def _has_kana(text: str) -> bool:
    """Whether a text has so much of the Japanese syllabary that it can be nothing else."""
    return len(re.findall("[ぁ-ん]", text)) > len(re.findall(r"[^\0-\x7f]", text)) / 5


_NO_LETTER = re.compile(rb"[A-Za-z][\xa1-\xa9\xac\xae-\xb6\xb8\xb9\xbc-\xbf][A-Za-z]")
"""Bytes that are no letters in Western Europe, but in the middle of a word: it is another encoding."""
