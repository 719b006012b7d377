"""The plan of remedies in a report."""

from functools import cache
from pathlib import Path

import pytest

from datamap import audit, load
from datamap.report import LANGUAGES, appendix, words

BOOK = Path(__file__).parents[2] / "inventories" / "revontuli_group.xlsx"


@cache
def judged():
    return audit(load(BOOK), "2026-11-21")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_appendix_of_exposures_ends_with_the_plan(language):
    text = words(language)
    page = appendix.exposures(judged(), text).html
    plan = page[page.index(text("t-remedy")) :]
    for subject in ("STRATUS4", "PEARL", "OLDUS", "F11"):
        assert f"({subject})" in plan


def test_where_every_transfer_has_a_ground_there_is_no_plan():
    text = words("en")
    book = load(BOOK.with_name("nettitieto.xlsx"))
    assert text("t-remedy") not in appendix.exposures(audit(book, "2026-11-21"), text).html
