"""A file's bytes are read, or named for what they are."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from argmap.text.encoding import NotTextError, decode

UMLAUTS = "Es wird spät,\nwir hören auf.\n"
RUSSIAN = "Мы остаёмся открыты. Уже поздно, и все хотят домой.\nСкоро будет темно.\n"
JAPANESE = "今夜は開けておこう。もう遅いけれど、まだ人がいる。\nそれは場合による。\n"


def zipped(*names: str) -> bytes:
    """A ZIP archive with empty files."""
    content = BytesIO()
    with ZipFile(content, "w") as archive:
        for name in names:
            archive.writestr(name, "")
    return content.getvalue()


def refused(content: bytes) -> str:
    """What is said about bytes that are no text."""
    with pytest.raises(NotTextError) as caught:
        decode(content)
    return str(caught.value)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("text", ["", UMLAUTS, RUSSIAN, JAPANESE, "emoji \N{GRINNING FACE}\r\n"])
def test_unicode_is_read_and_written_as_it_was(text: str, encoding: str) -> None:
    content = text.encode(encoding)
    found = decode(content)
    assert (found.text, found.encode(text)) == (text, content)


def test_the_other_order_of_bytes_is_read_and_written_as_it_was() -> None:
    content = b"\xfe\xff" + UMLAUTS.encode("utf-16-be")
    assert (decode(content).text, decode(content).encode(UMLAUTS)) == (UMLAUTS, content)


@pytest.mark.smoke
@pytest.mark.parametrize(
    ("text", "encoding", "what"),
    [
        (UMLAUTS, "latin-1", "probably Latin-1 or Windows-1252: byte 10 (0xE4) on line 1, column 11, would be 'ä'"),
        ("“Late”, she said.", "cp1252", "probably Windows-1252: byte 0 (0x93) on line 1, column 1, would be '“'"),
        (RUSSIAN, "cp1251", "probably Windows-1251: byte 0 (0xCC) on line 1, column 1, would be 'М'"),
        (RUSSIAN, "koi8-r", "probably KOI8-R: byte 0 (0xED)"),
        (f"Talk\n{RUSSIAN}", "iso8859-5", "probably ISO-8859-5: byte 5 (0xBC) on line 2, column 1, would be 'М'"),
        (JAPANESE, "shift_jis", "probably Shift_JIS: byte 0 (0x8D) on line 1, column 1;"),
        (JAPANESE, "euc_jp", "probably EUC-JP: byte 0 (0xBA)"),
        (
            "Zostańmy, bo jest jeszcze wcześnie i każdy może przyjść.\n",
            "cp1250",
            "probably Windows-1250: byte 5 (0xF1)",
        ),
    ],
)
def test_another_encoding_is_named_with_its_first_byte(text: str, encoding: str, what: str) -> None:
    said = refused(text.encode(encoding))
    assert said.startswith(f"is not UTF-8, but {what}")
    assert said.endswith("; save it as UTF-8")


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\n", "is a PDF; save its text, for instance with pdftotext"),
        (
            zipped("[Content_Types].xml", "word/document.xml"),
            "is a Word document (.docx); save it as plain text in UTF-8",
        ),
        (zipped("mimetype", "content.xml"), "is an OpenDocument text; save it as plain text in UTF-8"),
        (zipped("mimetype", "META-INF/container.xml"), "is an e-book (EPUB); save its text, for instance with pandoc"),
        (zipped("notes.txt"), "is an archive (ZIP); unpack it"),
        (b"PK\x03\x04 cut short", "is an archive (ZIP); unpack it"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0",
            "is a document of an old Word or Office; save it as plain text in UTF-8",
        ),
        (rb"{\rtf1\ansi late}", "is an RTF document; save it as plain text in UTF-8"),
        (b"From: <Saved by a browser>\nMIME-Version: 1.0\n", "is a web archive (MHTML); save the page as HTML"),
        (b"\x89PNG\r\n\x1a\n\0", "is a picture; save the text in it"),
        (b"ID3\x04\0\0", "is a recording; save a transcript of it"),
        ("late\n".encode("utf-32"), "is UTF-32; save it as UTF-8"),
        ("late\n".encode("utf-16-le"), "is UTF-16 without a byte order mark; save it as UTF-8"),
        ("late\n".encode("utf-16") + b"x", "begins as UTF-16, but is none at byte 12; save it as UTF-8"),
        (b"a\0\0\xff\0\0", "is no text but a binary file; save its text as UTF-8"),
        ("Остаёмся. Уже поздно.\n".encode("utf-16-le"), "is UTF-16 without a byte order mark; save it as UTF-8"),
        ("今夜は開ける。\n".encode("utf-16-be"), "is UTF-16 without a byte order mark; save it as UTF-8"),
        ("今夜".encode("iso2022_jp"), "is in ISO-2022-JP; save it as UTF-8"),
        (
            b"From: Ann\nContent-Transfer-Encoding: quoted-printable\n\nsp=C3=A4t",
            "is an e-mail as it was sent; save its text as it is shown, in UTF-8",
        ),
    ],
)
def test_what_is_no_text_is_named_with_what_to_do(content: bytes, what: str) -> None:
    assert refused(content) == what


def test_signs_that_were_pasted_in_another_encoding_are_told_apart_from_a_whole_text() -> None:
    assert refused("spät,\n".encode() + b"wir h\xf6ren") == (
        "is UTF-8 but for some signs in Latin-1 or Windows-1252: byte 12 (0xF6) on line 2, column 6, would be 'ö'; "
        "write them anew, and save the file as UTF-8"
    )


@pytest.mark.parametrize(
    "text", ["FLAC is a codec.", "ID3 tags", "GIF89a is a format.", "The ftyp box", "From: Ann\n\nHello", "a\0b c"]
)
def test_a_text_that_begins_as_other_files_do_is_a_text(text: str) -> None:
    assert decode(text.encode()).text == text


def test_a_page_says_itself_in_what_encoding_it_is() -> None:
    page = '<html><head><meta charset="windows-1251"></head><body class="forum">Да</body></html>'
    assert refused(page.encode("cp1251")).startswith("is not UTF-8, but probably Windows-1251: byte 68 (0xC4)")


def test_a_text_that_was_cut_in_a_sign_is_no_other_encoding() -> None:
    assert refused("spät, ja".encode() + b"\xc3").startswith("is UTF-8 that ends in the middle of a sign, with byte 9")
