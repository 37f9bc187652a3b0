"""Advice about mistakes in a map: what was probably meant, and mends that were tried."""
