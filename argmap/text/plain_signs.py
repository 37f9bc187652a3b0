"""What stands for signs that a terminal's encoding lacks."""

PLAIN_SIGNS = str.maketrans({"·": "*", "…": "...", "×": "x", "»": ">>", "«": "<<", "—": "--", "’": "'", "←": "<-"})
