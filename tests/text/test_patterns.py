"""No regular expression of the package takes more than linear time, whatever stands in a line."""

import ast
import importlib
import pkgutil
import re
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from inspect import getsource
from time import process_time
from typing import Any, NamedTuple

import pytest

import argmap

SIGNS = [
    *" \t\n0aA_x-.,:;!?'\"`*#&<>/\\|@%=~+()[]{}$^é字\u0301\u00ad\u200b…",
    *("a ", "- ", "1.", "\"'", ": ", "\n ", " \n", "a-", "a,", "a:", "](", "[a", "<a", "&a", "**", "\\\\", "{}", "()"),
    *("a\n", "1 ", "1-", "1:", "a.", "é ", "a+", " +", "a\u0301", "- -", "<a ", "<!--", "a=", '="', "']", "-\n", "p.1"),
    *(", a", "a: ", "a:1 ", "a:1-", "'a'", "''", '\\"', " #", "# ", "| ", "a'", "$a", "a/", "://", "[](", "[]", "&#1"),
]
"""What stands in a line again and again."""

SHORT, LONG = 1_000, 20_000
"""Characters that are tried: for the longer text, linear ones take up to 5 ms, and quadratic ones over 400 ms."""

MOST = 0.1
"""Seconds that a pattern may take."""

FUNCTION = re.compile(r"re\.(compile|search|match|fullmatch|sub|split|findall|finditer)")
WAYS: dict[str, Callable[[re.Pattern[Any], Any], object]] = {
    "match": lambda pattern, text: pattern.match(text),
    "fullmatch": lambda pattern, text: pattern.fullmatch(text),
    "search": lambda pattern, text: deque(pattern.finditer(text), maxlen=0),  # from every place, as all others do
}


class Tried(NamedTuple):
    """A pattern, and the ways in which the package uses it."""

    pattern: re.Pattern[Any]
    ways: set[str]


def name_in(node: ast.expr) -> str | None:
    """The name of ``WORDS`` and of ``CLOSED[mark]``."""
    node = node.value if isinstance(node, ast.Subscript) else node
    return node.id if isinstance(node, ast.Name) else None


def patterns() -> Iterator[tuple[str, Tried]]:
    """What is given to functions of `re`, with its module and line; patterns made of parameters are left out."""
    modules = [importlib.import_module(name) for _, name, _ in pkgutil.walk_packages(argmap.__path__, "argmap.")]
    sources = [(vars(module), ast.parse(getsource(module))) for module in modules]
    used = [
        (module["__name__"], name_in(node.value), node.attr)
        for module, tree in sources
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
    ]
    for module, tree in sources:
        assigned = [node for node in ast.walk(tree) if isinstance(node, ast.Assign)]
        targets = {inside: name_in(node.targets[0]) for node in assigned for inside in ast.walk(node.value)}
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call) or not (function := FUNCTION.fullmatch(ast.unparse(node.func))):
                continue
            name, ways = targets.get(node), {function[1]}
            if function[1] == "compile":
                private = str(name).startswith("_")
                ways = {way for user, of, way in used if of == name and (not private or user == module["__name__"])}
            with suppress(NameError):
                flags = [flag for flag in map(ast.unparse, node.args[1:]) if re.fullmatch(r"re\.[A-Z]+.*", flag)]
                given = (ast.unparse(node.args[0]), "|".join(flags) or "0")
                pattern, flag = (eval(code, dict(module)) for code in given)
                ways = {way if way in WAYS else "search" for way in ways or WAYS}
                yield f"{module['__name__']}:{node.lineno}", Tried(re.compile(pattern, flag), ways)


def seconds(tried: Tried, text: str | bytes) -> float:
    start = process_time()
    for way in tried.ways:
        WAYS[way](tried.pattern, text)
    return process_time() - start


def slow_texts(tried: Tried) -> Iterator[str]:
    for sign in SIGNS:
        for before, behind in (("", ""), ("- [a: '", "!\n")):
            for length in (SHORT, LONG):
                text = before + sign * (length // len(sign)) + behind
                given = text.encode() if isinstance(tried.pattern.pattern, bytes) else text
                if seconds(tried, given) > MOST and seconds(tried, given) > MOST:  # the machine may have been busy
                    yield f"{before}{sign}{sign}...{behind}"
                    break


@pytest.mark.slow
def test_every_pattern_takes_linear_time() -> None:
    tried = dict(patterns())
    assert len(tried) > 200
    slow = {name: next(slow_texts(found), None) for name, found in tried.items()}
    assert {name: text for name, text in slow.items() if text is not None} == {}
