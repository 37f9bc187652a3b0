"""For every code of a check: a small map with the mistake has the finding at its place; the mended map has none."""

import pytest
import test_citations
import test_claims
import test_source
from mistakes import Mistake, is_found_at_its_place, is_not_found_once_mended

from argmap.catalogue import CHECKING

TABLES = {"citations": test_citations.MISTAKES, "claims": test_claims.MISTAKES, "source": test_source.MISTAKES}
ALL = [pytest.param(mistake, id=f"{of}: {name}") for of, table in TABLES.items() for name, mistake in table.items()]


@pytest.mark.smoke
@pytest.mark.parametrize("mistake", ALL)
def test_a_mistake_is_found_at_its_place(mistake: Mistake) -> None:
    is_found_at_its_place(mistake)


@pytest.mark.parametrize("mistake", ALL)
def test_a_mistake_is_not_found_once_it_is_mended(mistake: Mistake) -> None:
    is_not_found_once_mended(mistake)


def test_every_code_has_a_mistake() -> None:
    assert {mistake.code for table in TABLES.values() for mistake in table.values()} == CHECKING.keys()
