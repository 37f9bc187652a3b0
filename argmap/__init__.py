"""argmap: argument maps whose every claim is traceable to the words that were said."""

__version__ = "0.1.0"
