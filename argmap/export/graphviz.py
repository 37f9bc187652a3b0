"""Graphviz as pygraphviz brings it along, used like its ``dot``: DOT on stdin, a picture on stdout.

A process of its own, run as ``python -m argmap.export.graphviz -Tsvg``, so that its warnings can be
caught, and an interrupt ends it while it is deep in Graphviz.
"""

import sys

import pygraphviz


def main(form: str) -> None:
    """Draw what stdin holds in a format that Graphviz knows."""
    graph = pygraphviz.AGraph(string=sys.stdin.buffer.read().decode())
    sys.stdout.buffer.write(graph.draw(format=form, prog="dot"))


if __name__ == "__main__":
    main(sys.argv[1].removeprefix("-T"))
