"""The Graphviz that pygraphviz contains, as a command like ``dot``: DOT on stdin, a picture on stdout.

It runs in a process of its own, as ``python -m argmap.export.graphviz -Tsvg``, so that argmap can catch
its warnings, and an interrupt can end it during a layout.
"""

import sys

import pygraphviz


def main(form: str) -> None:
    """Draw the DOT text on stdin; `form` is the name of a format of Graphviz."""
    graph = pygraphviz.AGraph(string=sys.stdin.buffer.read().decode())
    sys.stdout.buffer.write(graph.draw(format=form, prog="dot"))


if __name__ == "__main__":
    main(sys.argv[1].removeprefix("-T"))
