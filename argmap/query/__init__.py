"""Queries of the graph: pure functions that return named tuples, one module for each query."""
