"""The command line: Typer commands in `app`, and what they share."""
