"""A document is found by its name, however that is typed, or the right name is proposed."""

import unicodedata
from pathlib import Path
from typing import Literal

import pytest

from argmap.documents.document import Document
from argmap.documents.folder import Documents
from argmap.model.parts import Source

NAMES = ("minutes.txt", "talks/Größe.txt", "talks/day 2.txt", ".hidden/secret.txt")


@pytest.fixture
def documents(tmp_path: Path) -> Documents:
    for name in NAMES:
        path = tmp_path / unicodedata.normalize("NFD", name)
        path.parent.mkdir(exist_ok=True)
        path.write_text("Said.\n")
    (tmp_path / "broken.txt").write_bytes(b"na\xefve")
    (tmp_path / "link.txt").symlink_to(tmp_path.parent)
    return Documents(tmp_path)


@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKC"])
def test_a_name_is_found_in_every_form_of_unicode(documents: Documents, form: Literal["NFC", "NFD", "NFKC"]) -> None:
    name = unicodedata.normalize(form, "talks/Größe.txt")
    assert isinstance(documents.of(Source(title="A talk", document=name)), Document)


@pytest.mark.parametrize(
    ("name", "proposed"),
    [
        ("minute.txt", "; did you mean 'minutes.txt'?"),
        ("MINUTES.TXT", "; did you mean 'minutes.txt'?"),
        ("talks\\day 2.txt", "; write 'talks/day 2.txt', with '/' between its parts"),
        ("C:\\Users\\ann\\documents\\minutes.txt", "; write 'minutes.txt', with '/' between its parts"),
        ("documents/minutes.txt", "; write 'minutes.txt'"),
        ("/home/ann/talks/day 2.txt", "; write 'talks/day 2.txt'"),
        ("day 2.txt", "; write 'talks/day 2.txt'"),
        ("https://town.example/hours", "; an address is the source's 'url:', and its text is saved here"),
        ("a.txt", ""),
        ("secret.txt", ""),
        ("broken.txt", ""),
        ("link.txt", ""),
        ("talks", ""),
    ],
)
def test_the_name_that_was_meant_is_proposed_and_never_the_same(documents: Documents, name: str, proposed: str) -> None:
    assert documents.meant(Source(title="A talk", document=name)) == proposed
