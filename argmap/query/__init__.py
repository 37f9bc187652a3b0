"""Questions to the graph: pure functions with frozen answers, one module a question."""
