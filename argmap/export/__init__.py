"""The map for other tools: `formats` lists the formats; each has a module, whose ``generate_X`` yields lines."""
