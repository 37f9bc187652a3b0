"""The commands with which a map begins.

Imports stand inside functions as in `queries`.
"""

from argmap.cli.group import writing


@writing()
def schema() -> None:
    """Print the JSON Schema of a map's file, for editors: they complete fields and underline mistakes.

    'argmap new' writes it beside a map. It tells slips of form; 'argmap check' finds all mistakes.

    Example: argmap schema
    """
    from argmap.cli.output import print_text
    from argmap.explain.schema import schema_text

    print_text(schema_text(), end="")
