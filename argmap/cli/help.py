"""How help looks: the description, the usage, sections of commands and options, and an example at the end.

Typer's own coloured help draws boxes, breaks paragraphs where docstrings break lines, and takes twice the time. Colours
are written here in any case; Typer drops them where they are not wanted.
"""

import inspect
import re
from typing import Any

import typer
from typer.core import TyperCommand

NAME, EXAMPLE = 30, 28
"""Colours of the fixed 256 that can be read both on white and on black, as those of answers."""

NAMES = 3
"""The names of options have at most one in so many parts of a line."""


class Help:
    """The help of a command or of the group of all commands, for a class that derives from one of Typer's too."""

    def format_help(self: Any, ctx: Any, formatter: Any) -> None:
        """Write the help."""
        about, _, example = inspect.cleandoc(self.help).partition("Example: ")
        formatter.write_text(about.strip())
        formatter.write_paragraph()
        self.format_usage(ctx, formatter)
        for title, rows in {**_parameters(self, ctx), **_commands(self)}.items():  # a low screen shows the end
            with formatter.section(_heading(title)):
                formatter.write_dl(rows, col_max=formatter.width // NAMES)
        formatter.write_paragraph()
        formatter.write(f"{_heading('Example:')} {typer.style(example, fg=EXAMPLE)}\n")

    def format_usage(self: Any, ctx: Any, formatter: Any) -> None:
        """Write the usage, without the braces that some releases of Typer put around what is required."""
        pieces = (re.sub("[{}]", "", piece) for piece in self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, " ".join(pieces), prefix=f"{_heading('Usage:')} ")


class Command(Help, TyperCommand):
    """A command."""


Rows = list[tuple[str, str]]


def _commands(group: Any) -> dict[str, Rows]:
    """What the commands of a group do, in sections; one width of names aligns them all."""
    commands = {name: command for name, command in getattr(group, "commands", {}).items() if not command.hidden}
    widest = max(map(len, commands), default=0)
    sections: dict[str, Rows] = {}
    for name, command in commands.items():
        row = (f"{_name(name)}{'':{widest - len(name)}}", command.get_short_help_str(len(command.help)))
        sections.setdefault(command.rich_help_panel or "Commands", []).append(row)
    return sections


def _parameters(command: Any, ctx: Any) -> dict[str, Rows]:
    """Arguments and options in sections; an option without a text negates one that has a text, and is left out."""
    sections: dict[str, Rows] = {"Arguments": [], "Options": []}
    for parameter in command.get_params(ctx):
        if getattr(parameter, "hidden", False) or not parameter.help:
            continue
        names, about = parameter.get_help_record(ctx)
        if parameter.param_type_name == "argument":
            sections["Arguments"].append((_name(parameter.metavar), about))
        else:
            section = sections.setdefault(parameter.rich_help_panel or "Options", [])
            section.append((re.sub(r"(?<![\w-])--?[\w-]+", lambda found: _name(found[0]), names), about))
    return {title: rows for title, rows in sections.items() if rows}


def _heading(title: str) -> str:
    return typer.style(title, bold=True)


def _name(name: str) -> str:
    return typer.style(name, fg=NAME)
