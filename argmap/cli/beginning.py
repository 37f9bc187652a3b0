"""``argmap new``: documents in, a first map and its schema out."""

from collections.abc import Sequence
from pathlib import Path

from argmap.cli.lookup import MAP_NAMES, find_documents
from argmap.cli.output import print_text
from argmap.cli.session import complain
from argmap.cli.signals import tidied
from argmap.documents.folder import Absent, Documents, open_documents
from argmap.errors import ArgmapError
from argmap.explain.schema import schema_text
from argmap.load import parse_map
from argmap.render.proposing import Given
from argmap.starter.first_map import new_map
from argmap.text.reading import read_bytes
from argmap.text.wording import count, did_you_mean
from argmap.text.writing import new_file, write_new

STDOUT = Path("-")


def write_new_map(given: Sequence[Path], output: Path, folder: Path | None) -> None:
    """Write a map with a source for each document given or, if none is given, for each in their folder.

    Its schema is written beside it. Raises `ArgmapError` if a document cannot be read, or if a file exists already.
    """
    documents = open_documents(find_documents(folder, output))
    if output != STDOUT:
        new_file(output)
    names = [_name(path, documents) for path in given] or _readable(documents)
    text = new_map(names, documents)
    parse_map(text, output)
    if output == STDOUT:
        print_text(text, end="")
        return
    schema = output.with_name("-".join(f"{output.stem}.schema.json".split()))  # editors end its name at a space
    with tidied():
        _write_schema(schema)
        write_new(output, f"# yaml-language-server: $schema={schema.name}\n{text}".encode())
    sources = count(len(names), "source") if names else "a source to fill in"
    complain(f"{output}: a map with {sources}; {schema} is for editors")
    usual = "" if str(output) == MAP_NAMES[0] else str(output)
    complain(f"look at it with: {Given(usual, str(folder or '')).command('tree')}")


def _name(path: Path, documents: Documents) -> str:
    """The name of a document in its folder; raises `ArgmapError` if there is none."""
    if documents.folder is None:
        raise ArgmapError(
            f"{path}: documents lie in a folder 'documents' beside the map; move it there, "
            "or name the folder with --documents FOLDER"
        )
    found = next((one for one in (path, documents.folder / path) if one.exists()), None)
    if found is None:
        raise ArgmapError(f"{path}: no such file{did_you_mean(path.name, documents.names)}")
    if found.is_dir():
        raise ArgmapError(f"{path}: a folder; name files in it, or none for all in {documents.folder}")
    try:
        return found.resolve().relative_to(documents.folder.resolve()).as_posix()
    except ValueError:
        raise ArgmapError(
            f"{path}: not in {documents.folder}, the folder of the documents; move it there, "
            "or name another folder with --documents FOLDER"
        ) from None


def _readable(documents: Documents) -> list[str]:
    """The names of all documents in the folder; tells of those that cannot be read."""
    read = {name: documents.named(name) for name in documents.names}
    for document in read.values():
        if isinstance(document, Absent):
            complain(f"left out: {document.reason}")
    return [name for name, document in read.items() if not isinstance(document, Absent)]


def _write_schema(path: Path) -> None:
    """Write the schema; a file that has it already is left as it is."""
    content = schema_text().encode()
    if not (path.is_file() and read_bytes(path) == content):
        write_new(path, content)
