"""The map as one page for a browser: what it shows, its template, its style and its script."""
