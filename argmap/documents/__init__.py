"""The documents that a map cites, and whether its quotes stand in them."""
