"""Mending a map where that is safe, as changes of its text: `moved` lines, and documents to `accept`."""
