"""The page of ``argmap export -o map.html`` in a real Chromium, driven by playwright."""

import pytest

pytest.register_assert_rewrite("browser.reader")
