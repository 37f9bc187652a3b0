"""``python -m argmap`` does what the ``argmap`` command does."""

from argmap.cli.app import main

if __name__ == "__main__":
    main()
