"""Where argmap looks things up, what the environment sets, and how a command ends."""

from argmap.catalogue.topic import Topic

PLACES = (
    Topic(
        "where it is looked up",
        "map file",
        "The map is the file that --map names, else the one that ARGMAP_MAP names, else claims.yaml or "
        "data/claims.yaml in the current folder or the nearest one above, else the map that comes with argmap. "
        "That it is the last is said on stderr.",
        ("map", "claims.yaml", "look-up"),
        see=("ARGMAP_MAP",),
    ),
    Topic(
        "where it is looked up",
        "documents folder",
        "The documents are in the folder that --documents names, else in the one that ARGMAP_DOCUMENTS names, else in "
        "the folder 'documents' beside the map. Without one everything works, but no quote is verified.",
        ("documents", "folder"),
        see=("document", "verified", "ARGMAP_DOCUMENTS"),
    ),
)


def _variable(name: str, meaning: str, *see: str) -> Topic:
    return Topic("environment variable", name, meaning, see=see)


ENVIRONMENT = (
    _variable("ARGMAP_MAP", "The file of the map, for commands without --map.", "map file"),
    _variable("ARGMAP_DOCUMENTS", "The folder of the documents, for commands without --documents.", "documents folder"),
    _variable(
        "ARGMAP_PAGER",
        "The command that shows answers longer than the screen page by page; it goes before PAGER. "
        "If it is empty or 'cat', or with --no-pager, answers are printed at once.",
        "PAGER",
    ),
    _variable(
        "PAGER", "The same for all programs that show long texts. If neither is set, it is less -FRX.", "ARGMAP_PAGER"
    ),
    _variable("NO_COLOR", "If it is set, answers have no colours. They lose nothing: signs and words say the same."),
    _variable("FORCE_COLOR", "If it is set, answers have colours in a pipe or a file, too."),
    _variable("COLUMNS", "The width of answers, if it is not that of the terminal."),
)
ENDINGS = (
    Topic(
        "how a command ends",
        "exit codes",
        "Answers go to stdout, all else to stderr.",
        ("exit code", "exit status"),
        rows=(
            ("0", "all is well"),
            ("1", "the map or the request has a problem, or the answer cannot be written"),
            ("2", "wrong usage"),
        ),
    ),
)
