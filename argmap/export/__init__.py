"""The map for other tools, one module a format; ``generate_X`` yields lines."""
