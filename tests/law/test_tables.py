import datetime as dt
import itertools

import pytest

from datamap import law
from datamap.inventory.schema import schema

BASES = {"page", "mixed", "own knowledge", "residual", ""}


@pytest.mark.parametrize("name", law.NAMES)
def test_every_row_has_a_basis_a_confidence_and_an_order_of_dates(name):
    for row in law.table(name).values():
        assert row.basis in BASES
        assert row.confidence in {"high", "medium", "low", ""}
        assert row.valid_from is None or row.valid_to is None or row.valid_from <= row.valid_to, row.id


@pytest.mark.parametrize("name", [name for name in law.NAMES if name != "data_categories"])
def test_every_row_says_how_it_is_known_and_when_it_was_checked(name):
    for row in law.table(name).values():
        assert row.basis, row.id
        assert row.checked_on == dt.date(2026, 11, 21), row.id


def test_ids_are_unique_over_all_tables():
    ids = [row_id for name in law.NAMES for row_id in law.table(name)]
    assert len(ids) == len(set(ids))


def test_a_row_read_at_a_source_names_it():
    for name in law.NAMES:
        for row in law.table(name).values():
            assert row.basis != "page" or row.sources, row.id


def test_decisions_for_one_country_do_not_overlap():
    for country in law.table("countries").values():
        usable = [row for row in law.decisions(country["code"]) if row["reach"] in ("general", "restricted")]
        for before, after in itertools.pairwise(usable):
            assert before.valid_to is not None, country.id
            assert before.valid_to < after.valid_from, country.id


def test_every_mechanism_key_of_the_law_is_a_term_of_the_workbook():
    terms = schema().vocabularies["mechanism"].labels
    assert {row["key"] for row in law.table("mechanisms").values() if row["key"]} <= set(terms)


def test_the_word_for_an_adequacy_decision_is_the_recommended_one():
    assert "vastaavuuspäätös" not in law.row("TM-45")["name_fi"]


def test_the_regime_changes_on_the_day_the_gdpr_applies():
    assert "old_act" == law.regime(dt.date(2018, 5, 24))
    assert "gdpr" == law.regime(dt.date(2018, 5, 25))


def test_a_row_that_no_table_has_is_an_error():
    with pytest.raises(KeyError, match="NOTHING"):
        law.row("NOTHING")
