"""Texts of a map stay text: they make no markup, script, style or link, wherever they stand and whatever is done."""

import re
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import pytest
from hostile import written

from argmap.graph import build_graph
from argmap.load import load_map
from browser.conftest import Read, write_page
from browser.reader import Reader

if TYPE_CHECKING:
    from playwright.sync_api import Browser

PLAIN = "nothing but words"
PLACES = (
    "h1",
    "#_questions h3 > :last-child",
    "[id=a] > h3",
    "[id=a] .wording",
    "[id=a] .tag",
    "[id=a] .quote",
    "[id=s] h3",
)
TEXTS = [
    "<script>window.hacked=1</script>",
    '"><img src=x onerror=window.hacked=1>',
    "'><svg/onload=window.hacked=1>",
    "</script><script>window.hacked=1</script>",
    "</style><style>body{display:none}</style>",
    "</title></head><body onfocus=window.hacked=1>",
    "<!-- <script>",
    "--> <b>bold</b>",
    "]]> <b>bold</b>",
    "{{7*7}} {{ ''.__class__ }}",
    "{% raise %} {# comment #}",
    "{% endraw %}{{7*7}}",
    "javascript:window.hacked=1",
    " JavaScript:window.hacked=1",
    "data:text/html,<script>window.hacked=1</script>",
    "//example.org/x",
    "file:///etc/passwd",
    "&lt;b&gt; &amp; &#60;script&#62; &#x3c;",
    "\\u003cscript\\u003e \\x3c",
    "a' b\" c` d=e /f/ g;h,i:j #k ?l&m %6e %3Cscript%3E",
    "اختبار שלום ทดสอบ 日本語 ẞ İ ǅ é é 😀 👩‍👩‍👧 \u00ad soft",
    "constructor",
    "toString",
    "__proto__",
    "_main",
]
ADDRESSES = ["https://example.org/?a=1&b=%22", "HTTP://example.org/", "mailto:somebody@example.org"]
"""What may become a link."""

SHAPE = """() => [...document.querySelectorAll(":not(svg *)")].map(one =>
    one.localName + [...one.attributes].map(attribute => ` ${attribute.name}`).sort().join(""))"""
"""Every element of the page with the names of its attributes, but for those of the picture."""

DRAWN = """() => [...new Set([...document.querySelectorAll("svg *")].flatMap(one =>
    [one.localName, ...[...one.attributes].map(attribute => attribute.name)]))].sort()"""
"""The names of all elements and attributes of the picture, in which a long text takes more lines."""

LINKS = """() => [...document.querySelectorAll("[href], [src], [action], [data], [formaction], [*|href]")]
    .map(one => one.getAttribute("href") ?? one.getAttribute("xlink:href") ?? one.src ?? "?")"""


def words(text: str) -> str:
    """A text without quotation marks around it, and as a browser shows its spaces."""
    return " ".join(text.split()).strip("“”")


def page_of(text: str, folder: Path) -> Path:
    """The page of a map with a text in every place where one can stand."""
    return write_page(build_graph(load_map(written(folder, text))), folder / "page.html")


def use(reader: Reader, text: str) -> None:
    """Do what may bring a text to run: search for it, filter by it, open all that has it, carry it in the address."""
    reader.search(text)
    reader.comes_to(lambda: reader.message != "", True)
    reader.choose("voice", f"s/{text}")
    for name in ("a", "a/for/a", "s", "s:1", "question/1"):
        reader.page.evaluate("name => { location.hash = name; }", name)
    reader.page.reload()
    reader.find("#_clear").click()


@pytest.fixture(scope="module")
def plain_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return page_of(PLAIN, tmp_path_factory.mktemp("plain"))


def names(reader: Reader) -> list[list[str]]:
    """The names of all elements and attributes."""
    return [reader.page.evaluate(SHAPE), reader.page.evaluate(DRAWN)]


@pytest.fixture(scope="module")
def plain_names(chromium: "Browser", plain_page: Path) -> list[list[str]]:
    """The names of all elements and attributes of the page of a map with harmless texts."""
    with chromium.new_context() as context:
        reader = Reader(context.new_page(), plain_page.as_uri())
        reader.go("#a")
        return names(reader)


@pytest.fixture(scope="module", params=TEXTS)
def text(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def hostile_page(tmp_path_factory: pytest.TempPathFactory, text: str) -> Path:
    return page_of(text, tmp_path_factory.mktemp("hostile"))


def test_a_text_makes_no_element_no_attribute_and_no_link(
    read: Read, hostile_page: Path, plain_names: list[list[str]]
) -> None:
    reader = read(hostile_page, "#a")
    assert names(reader) == plain_names
    links = reader.page.evaluate(LINKS)
    assert [link for link in links if not link.startswith(("#", "?voice=s/", "data:image/svg+xml"))] == []
    assert len(links) > 5


def test_a_text_runs_nothing_whatever_is_done(read: Read, hostile_page: Path, text: str) -> None:
    reader = read(hostile_page)
    use(reader, text)
    assert reader.page.evaluate("window.hacked") is None


def test_a_text_is_read_as_it_is_written(read: Read, hostile_page: Path, text: str) -> None:
    reader = read(hostile_page, "#a")
    assert {place: words(reader.find(place).first.text_content() or "") for place in PLACES} == dict.fromkeys(
        PLACES, words(text)
    )
    assert reader.page.title().startswith(words(text))


@pytest.mark.parametrize("text", ADDRESSES)
def test_an_address_of_the_web_or_of_mail_becomes_a_link(read: Read, tmp_path: Path, text: str) -> None:
    reader = read(page_of(text, tmp_path))
    assert reader.find('[id="s"] .url a[href]').first.get_attribute("href") == text
    links = reader.page.evaluate(LINKS)
    assert all(re.match(r"#|\?voice=s/|https?:|mailto:|data:image/svg", link, re.IGNORECASE) for link in links)


def test_an_address_cannot_leave_its_attribute(read: Read, tmp_path: Path) -> None:
    text = 'https://example.org/"onmouseover="window.hacked=1" x="'
    reader = read(page_of(text, tmp_path))
    assert reader.find("[onmouseover], [x]:not(svg *)").count() == 0
    use(reader, text)
    assert reader.page.evaluate("window.hacked") is None


@pytest.mark.parametrize("text", TEXTS[:6])
def test_what_stands_in_the_address_stays_text(read: Read, plain_page: Path, text: str) -> None:
    reader = read(plain_page)
    before = reader.page.evaluate(SHAPE)
    asked = urlencode(dict.fromkeys(("q", "source", "voice", "stance", "label", "unfold"), text))
    reader.go(f"?{asked}#{text}")
    reader.find("#_clear").click()
    assert sorted(reader.page.evaluate(SHAPE)) == sorted(before)
    assert reader.page.evaluate("window.hacked") is None
