"""The matrix of countries and grounds."""

import pytest
from build import inventory
from draw.test_compose import faults

from datamap import law
from datamap.draw import ENGLISH, matrix
from datamap.draw.crossings import GROUNDS, ground_of
from datamap.inventory.schema import schema

ESTABLISHMENT = inventory(Controller={"name": "Esimerkki Oy"})


@pytest.fixture
def drawn(hops):
    """The matrix of some hops outside the EU/EEA."""
    return lambda *rows, **how: matrix(ESTABLISHMENT, hops(*rows), ENGLISH, **how)


def texts(scene):
    return [text.text for text in scene.texts]


def test_a_cell_holds_the_count_and_the_letter_of_the_worst_status(drawn):
    scene = drawn(
        {"country": "US", "status": "safeguarded", "mechanism": "scc_2021", "flow": "F1"},
        {"country": "US", "status": "unsafeguarded", "mechanism": "scc_2010", "flow": "F2"},
    )
    assert (("US", "standard contractual clauses", "2", "0", "no valid ground"),) == scene.rows
    assert {"!", "2"} <= set(texts(scene))
    assert "S" not in texts(scene)
    assert [("F1", "F2")] == [subject.refs for subject in scene.subjects.values()]


def test_what_is_only_possible_or_planned_is_counted_in_brackets_and_dashed(drawn):
    scene = drawn(
        {"country": "IN", "status": "adequate", "certainty": "actual"},
        {"country": "IN", "status": "adequate", "certainty": "possible"},
        {"country": "CN", "status": "unknown", "certainty": "planned"},
    )
    dashed = {scene.subjects[box.of].title.split(",")[0]: bool(box.dash) for box in scene.boxes if box.of and box.dash}
    assert {"2 (1)", "1 (1)"} <= set(texts(scene))
    assert {"CN": True} == dashed


def test_a_country_that_is_not_recorded_has_its_own_row_last(drawn):
    scene = drawn({"country": None, "status": "unknown"}, {"country": "US", "status": "adequate"})
    assert ["US", "country not known"] == [row[0] for row in scene.rows]


def test_what_stays_in_the_eea_or_is_no_transfer_is_left_out(drawn):
    assert () == drawn({"country": "FI", "status": "eea"}, {"country": "SG", "status": "not_transfer"}).rows


def test_beyond_the_limit_the_least_grave_countries_share_a_row_and_nothing_is_dropped(drawn):
    codes = sorted(row["code"] for row in law.table("countries").values() if len(row["code"]) == 2)
    statuses = ("adequate", "safeguarded", "derogation", "unknown", "unsafeguarded")
    rows = [
        {"country": code, "status": statuses[n % 5], "mechanism": "scc_2021", "flow": f"F{n}"}
        for n, code in enumerate(codes)
    ]
    scene = drawn(*rows, {"country": None, "status": "unknown", "flow": "FX"}, limit=20)
    named = {row[0] for row in scene.rows}
    assert 21 == len(named)
    assert f"{len(codes) - 19} other countries" in named
    assert len(codes) + 1 == sum(int(row[2]) for row in scene.rows)
    assert all(row[4] == "no valid ground" for row in scene.rows if row[0] in codes)
    assert [] == faults(scene)


def test_large_counts_stay_in_their_cells(drawn):
    rows = [{"country": "US", "status": "unknown", "certainty": "possible" if n % 2 else "actual"} for n in range(3000)]
    scene = drawn(*rows)
    assert "3000" in texts(scene)
    assert ("US", "not recorded", "3000", "1500", "ground not known") == scene.rows[0]
    assert [] == faults(scene)


@pytest.mark.parametrize(
    "key", [key for key in schema().vocabularies["mechanism"].labels if key != "other_unspecified"]
)
def test_every_ground_of_the_workbook_has_its_column(key):
    assert ground_of(key, "unknown") in [ground for ground in GROUNDS if ground != "blank"]


def test_a_ground_that_is_not_specified_is_not_known():
    assert "blank" == ground_of("other_unspecified", "unknown") == ground_of(None, "unsafeguarded")


def test_the_alternative_text_counts_what_the_matrix_shows(drawn):
    scene = drawn({"country": "US", "status": "unknown"}, {"country": "IN", "status": "unsafeguarded"})
    assert scene.description == (
        "A table of 2 countries by kind of ground. 2 transfers go outside the EU/EEA or to a country not known "
        "(ground not known 1, no valid ground 1)."
    )
