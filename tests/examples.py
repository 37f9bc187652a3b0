"""Tests of properties: tried on a few drawn examples, and in a slow test on many."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st


def holds_of(
    *drawn: st.SearchStrategy[Any], few: int, many: int
) -> Callable[[Callable[..., None]], Callable[[int], None]]:
    """Make a test of a function that asserts something about drawn examples."""

    def as_test(holds: Callable[..., None]) -> Callable[[int], None]:
        @pytest.mark.parametrize("examples", [few, pytest.param(many, marks=pytest.mark.slow)])
        def test(examples: int) -> None:
            # The same examples on every run, and no time limit: a test must not fail on a busy machine.
            same = settings(
                max_examples=examples, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
            )
            same(given(*drawn)(holds))()

        test.__name__, test.__doc__ = holds.__name__, holds.__doc__
        return test

    return as_test
