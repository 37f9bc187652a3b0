"""Safe changes of a map's text: `moved` corrects line numbers, `accept` records the sha256 of a document."""
