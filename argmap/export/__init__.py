"""The map for other tools: `formats` lists them, one module each; ``generate_X`` yields lines."""
