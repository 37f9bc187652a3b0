"""A first map for documents: what can be told without reading them, and hints on how to go on."""
