"""How claims and arguments stand in a map: the rules, why each has its label, and what would settle it."""
