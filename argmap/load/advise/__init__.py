"""What to do about a mistake in a map: what was meant, and the mends that have been tried."""
