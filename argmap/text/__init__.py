"""Text handling that does not depend on maps: lines, quotes, safe output, wording, files."""
