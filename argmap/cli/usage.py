"""Wrong usage in words of our own: what an option takes, and where an option goes.

Typer's words change from release to release, and some are those of the library that converts values for it.
"""

import shlex
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from typing import Any, TypeVar

import typer
from typer.core import TyperGroup

from argmap.cli.help import Help
from argmap.text.wording import clipped

LEAST_ALIKE = 70
"""Least likeness, in per cent, of a misspelled option to the one that was meant: hyphens make all of them alike."""

NO_PAGER = "--no-pager"

Word = TypeVar("Word", bound=StrEnum)


def whole_number(given: str | int) -> int:
    """A number of levels or steps: 1 or more."""
    from argmap.text.safe import safe  # noqa: PLC0415  # needed only if such an option is given

    try:
        number = int(given)
    except ValueError:
        raise typer.BadParameter(f"'{safe(clipped(str(given)))}' is not a whole number") from None
    if number < 1:
        raise typer.BadParameter(f"{number} is less than 1")
    return min(number, sys.maxsize)


def one_of(words: type[Word]) -> Callable[[str], Word]:
    """What takes one of some words; any other is told which there are, and which is nearest."""

    def word(given: str) -> Word:
        from argmap.text.safe import safe  # noqa: PLC0415  # as above
        from argmap.text.wording import did_you_mean  # noqa: PLC0415  # as above

        if given in set(words):
            return words(given)
        near = did_you_mean(given, words)
        raise typer.BadParameter(f"'{safe(clipped(given))}' is none of {', '.join(words)}{near}")

    return word


def beginning_with(words: Iterable[str]) -> Callable[[str], list[str]]:
    """What completes one of some words."""

    def complete(incomplete: str) -> list[str]:
        return [str(word) for word in words if word.startswith(incomplete)]

    return complete


class Commands(Help, TyperGroup):
    """All commands: they tell where an option goes, and which one is nearest; alone they print their help."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Refuse options of a command that stand before it; take --no-pager from anywhere."""
        end = args.index("--") if "--" in args else len(args)
        paged = [word for word in args[:end] if word != NO_PAGER]
        if paged[:1] == ["help"]:
            paged = [*paged[1:], "--help"]
        args = [*[NO_PAGER] * (NO_PAGER in args[:end]), *paged, *args[end:]]
        with _told(name for command in (self, *self.commands.values()) for name in _options(command, ctx)):
            if not ctx.resilient_parsing:  # as it is while a shell completes
                args = ["--help"] if args in ([], [NO_PAGER]) else args
                elsewhere = self._misplaced(ctx, args)
                if elsewhere:
                    ctx.fail(elsewhere)
            return super().parse_args(ctx, args)

    def invoke(self, ctx: Any) -> Any:
        """Run a command, whose options are read here too."""
        with _told(()):
            return super().invoke(ctx)

    def _misplaced(self, ctx: Any, args: list[str]) -> str | None:
        """Where options before the command go, if there are any that only commands have."""
        from argmap.text.safe import safe  # noqa: PLC0415  # importing text at the top would slow completion down

        own = _options(self, ctx)
        options = {name: takes for command in self.commands.values() for name, takes in _options(command, ctx).items()}
        moved: list[str] = []
        names: list[str] = []
        rest = list(args)
        while rest and rest[0].startswith("-") and (name := _name(rest[0])) in {**own, **options}:
            word = rest.pop(0)
            if name in own:
                continue
            names.append(name)
            moved.append(word)
            if options[name] and word == name:  # its value is the next word
                moved += rest[:1]
                del rest[:1]
        if not names:
            return None
        if rest and rest[0] in self.commands and _options(self.commands[rest[0]], ctx).keys() >= set(names):
            line = shlex.join([ctx.command_path, rest[0], *moved, *rest[1:]])
            return f"{names[0]} goes behind the command: {safe(line)}"
        homes = [home for home, command in self.commands.items() if names[0] in _options(command, ctx)]
        return f"{names[0]} goes behind a command that has it: {', '.join(homes)}"


def _options(command: Any, ctx: Any) -> dict[str, bool]:
    """The names of a command's options, and whether each takes a value."""
    options = (parameter for parameter in command.get_params(ctx) if parameter.param_type_name == "option")
    return {name: not option.is_flag for option in options for name in (*option.opts, *option.secondary_opts)}


def _name(word: str) -> str:
    """The name of an option, which may have its value in the same word."""
    return word.partition("=")[0] if word.startswith("--") else word[:2]


@contextmanager
def _told(known: Iterable[str]) -> Iterator[None]:
    """Tell what is wrong with the usage, and exit; Typer would let the terminal break the message within words.

    A message about an unknown option names the nearest one: of those known, else of its command's.
    """
    try:
        yield
    except Exception as error:
        if not hasattr(error, "format_message"):  # Typer exports no name for errors of usage
            raise
        wrong: Any = error
        if hasattr(wrong, "possibilities"):
            _name_nearest(wrong, list(known) or list(_options(wrong.ctx.command, wrong.ctx)))
        _print(wrong)
        raise typer.Exit(wrong.exit_code) from None


def _name_nearest(unknown: Any, options: Iterable[str]) -> None:
    from argmap.text.safe import safe  # noqa: PLC0415  # needed only now
    from argmap.text.wording import did_you_mean  # noqa: PLC0415  # as above

    near = did_you_mean(unknown.option_name, dict.fromkeys(options), least_alike=LEAST_ALIKE)
    unknown.message, unknown.possibilities = f"No such option: {safe(clipped(unknown.option_name))}{near}", None


def _print(wrong: Any) -> None:
    from rich.text import Text  # noqa: PLC0415  # needed only now

    from argmap.cli.output import print_lines  # noqa: PLC0415  # as above
    from argmap.render.layout import WARN  # noqa: PLC0415  # as above
    from argmap.text.safe import safe  # noqa: PLC0415  # as above

    lines = [Text.assemble(("Error:", WARN), f" {safe(wrong.format_message())}")]
    if getattr(wrong, "ctx", None):
        hint = Text(f"Try '{wrong.ctx.command_path} {wrong.ctx.help_option_names[0]}' for help.")
        lines = [*Text.from_ansi(wrong.ctx.get_usage()).split(), hint, Text(), *lines]
    print_lines(lines, stderr=True)
