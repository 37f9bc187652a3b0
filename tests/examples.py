"""Properties that hold of whatever is drawn: tried a few times, and in a slow test many times."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st


def holds_of(
    *drawn: st.SearchStrategy[Any], few: int, many: int
) -> Callable[[Callable[..., None]], Callable[[int], None]]:
    """Makes a test of a function that asserts something of what is drawn."""

    def as_test(holds: Callable[..., None]) -> Callable[[int], None]:
        @pytest.mark.parametrize("examples", [few, pytest.param(many, marks=pytest.mark.slow)])
        def test(examples: int) -> None:
            # The same examples at every run, and no limit of time: a busy machine fails no test.
            same = settings(
                max_examples=examples, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
            )
            same(given(*drawn)(holds))()

        test.__name__, test.__doc__ = holds.__name__, holds.__doc__
        return test

    return as_test
