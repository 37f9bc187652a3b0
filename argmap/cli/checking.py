"""``argmap check``: maps in, findings and mended maps out."""

import gc
import sys
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from argmap.check.citations import STATUSES, Rewordings
from argmap.check.report import CheckResult, check_map, is_wanted
from argmap.check.sound import check_sound_parts
from argmap.cli.lookup import FoundMap, find_documents, find_map
from argmap.cli.options import FindingsFormat
from argmap.cli.output import Lines, print_answer, print_lines, print_text
from argmap.cli.rewriting import print_patch
from argmap.cli.screen import console
from argmap.cli.session import announce, complain, complain_of_quotes, point_to_explanations
from argmap.cli.signals import tidied
from argmap.documents.folder import Documents, open_documents
from argmap.errors import ArgmapError, Finding, Location
from argmap.graph import build_graph
from argmap.load import LoadedMap, UnreadableMapError, load_map
from argmap.load.collected import at_most
from argmap.mend.accept import accept_document
from argmap.mend.moved import correct_lines
from argmap.model.keys import Key
from argmap.progress import begin
from argmap.render.changes import changes_lines
from argmap.render.findings import finding_lines, summary
from argmap.render.github import github_lines
from argmap.render.json import as_json_text
from argmap.text.wording import count
from argmap.text.writing import replace_text


@dataclass(frozen=True)
class Wish:
    """The options of a check: which findings count, and what to change in the map."""

    selected: Collection[str] = ()
    ignored: Collection[str] = ()
    strict: bool = False
    fix: bool = False
    accept: Sequence[str] = ()
    was: str | None = None
    diff: bool = False

    @property
    def mends(self) -> bool:
        """Whether maps are to be changed, or their changes shown."""
        return self.fix or bool(self.accept) or self.diff

    def doubts(self, result: CheckResult) -> bool:
        """Whether a strict check fails: because of a warning, or of quotes that should have been looked up."""
        quotes = any(is_wanted(status, self.selected, self.ignored) for status in STATUSES)
        return bool(result.warnings or (result.unverified and quotes))


@dataclass(frozen=True)
class Checked:
    """A map's result, the text that was checked, what was done to it, and whether that is only shown."""

    result: CheckResult
    text: str
    done: Sequence[str] = ()
    pending: bool = False


def check_files(files: Sequence[Path], folder: Path | None, form: FindingsFormat, wish: Wish) -> bool:
    """Check maps, mend them if asked to, and print the findings; return whether all is well.

    All is well if there are no errors, no warnings either if the check is strict, and no changes
    that are only shown.
    """
    found = [FoundMap(path) for path in dict.fromkeys(files)] or [find_map(None)]
    if wish.mends:
        found[0].refuse_packaged()
    if wish.accept and len(found) > 1:
        raise ArgmapError("--accept is for one map at a time; name the one that has the source")
    if len(found) > 1:
        gc.enable()  # a map is not needed any more once it is checked
    checked: list[Checked] = []
    try:
        checked.extend(_check(one, folder, wish) for one in found)
    except ArgmapError:  # of another map, which cannot be written
        if checked:
            _tell(checked, form, wish)
        raise
    _tell(checked, form, wish)
    return not any(
        one.pending or one.result.errors or not one.result.readable or (wish.strict and wish.doubts(one.result))
        for one in checked
    )


def _tell(checked: Sequence[Checked], form: FindingsFormat, wish: Wish) -> None:
    _print([one for one in checked if not (wish.diff and one.result.readable)], form)
    for line in (line for one in checked for line in one.done):  # last, where it is seen
        complain(line)


def _check(found: FoundMap, folder: Path | None, wish: Wish) -> Checked:
    announce(found)
    documents = open_documents(find_documents(folder, found.path))
    try:
        loaded = load_map(found.path)
    except UnreadableMapError as error:
        result = check_sound_parts(str(found.path), error, documents).only(wish.selected, wish.ignored)
        undone = [f"{found.path}: nothing is changed until the errors are mended for which it cannot be read"]
        return Checked(result, error.text, undone if wish.mends else ())
    except ArgmapError as error:
        path = str(found.path)
        unreadable = Finding(Location(path), "unreadable-file", str(error).removeprefix(f"{path}: "))
        return Checked(CheckResult.unreadable(path, error.findings or (unreadable,)), error.text)
    with tidied():
        mended, done, reworded = _mend(loaded, documents, wish) if wish.mends else (loaded, (), {})
    if wish.diff and mended is not loaded:
        print_patch(found.path, loaded.text, mended.text)
    result = check_map(build_graph(mended), documents, reworded).only(wish.selected, wish.ignored)
    if result.unverified and documents.folder is None:
        complain_of_quotes(result.unverified)
    return Checked(result, mended.text, done, pending=wish.diff and mended.text != loaded.text)


def _mend(loaded: LoadedMap, documents: Documents, wish: Wish) -> tuple[LoadedMap, Sequence[str], Rewordings]:
    """The map with the changes asked for, which are written to its file unless they are only shown.

    Also what was done, and the words in the stead of quotes.
    """
    if documents.folder is None:
        raise ArgmapError("nothing can be mended without the documents; give their folder with --documents FOLDER")
    mended = loaded
    done: list[str] = []
    told: list[str] = []
    reworded: dict[tuple[Key, int], str | None] = {}
    for source in wish.accept:
        accepted, changes = accept_document(build_graph(mended), source, documents, wish.was)
        already = f"{source} has its sha256 already"
        done.append(already if accepted is mended else f"{source} follows its document as it is now")
        if changes is not None:
            told += changes_lines(source, changes)
            reworded |= {cited: change.words for cited, change in changes.reworded.items()}
        mended = accepted
    if wish.fix or (wish.diff and not wish.accept):
        mended, lines, notes = correct_lines(build_graph(mended), documents)
        told += notes
        done += [f"{count(lines, 'line')} corrected"] if lines else []
    if mended.text != loaded.text and not wish.diff:
        replace_text(loaded.path, loaded.text, mended.text)
    would = "; nothing written (--diff)" if wish.diff and mended.text != loaded.text else ""
    return mended, [f"{loaded.path}: {', '.join(done) or 'no line to correct'}{would}", *told], reworded


def _print(checked: Sequence[Checked], form: FindingsFormat) -> None:
    if form is FindingsFormat.JSON:
        print_text(as_json_text("check", None, [one.result for one in checked]))
        return
    if form is FindingsFormat.GITHUB:
        for one in checked:
            print_text("".join(f"{line}\n" for line in github_lines(at_most(one.result.findings))), end="")
            print_lines([summary(one.result)])
        return
    width = console().width
    begin("drawing the answer")
    print_answer(
        Lines(
            line
            for one in checked
            for line in (*finding_lines(at_most(one.result.findings), one.text, width), summary(one.result))
        )
    )
    if sys.stdout.isatty():  # where a person reads them, and not in a log
        point_to_explanations(finding.code for one in checked for finding in one.result.findings)
