"""The charts of a report: in every language, with the same as a table, and in words where there is nothing to draw."""

import datetime as dt
import re
from dataclasses import replace
from pathlib import Path

import pytest
from build import inventory

import datamap as dm
from datamap.report import LANGUAGES, charts, words

INVENTORIES = Path(__file__).parents[2] / "inventories"
DAY = dt.date(2026, 11, 21)


@pytest.fixture(scope="module")
def group():
    return dm.audit(dm.load(INVENTORIES / "revontuli_group.xlsx"), DAY)


@pytest.fixture
def at_home():
    """A controller that gives data to one Finnish recipient and to nobody else."""
    made = inventory(
        Controller={"name": "Kotimainen Oy"},
        Registers=[{"id": "R1", "name": "Asiakkaat", "role": "controller"}],
        Systems=[{"id": "S1", "name": "Kassa"}],
        Recipients=[{"id": "V1", "name": "Tilitoimisto Oy", "kind": "processor", "established_in": "FI"}],
        Flows=[{"id": "F1", "register": "R1", "from": "S1", "to": "V1", "certainty": "actual"}],
    )
    return dm.audit(made, DAY)


def captions(page):
    return re.findall(r"<caption>(.*?)</caption>", page)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_map_and_the_matrix_have_alternative_texts_and_tables(group, language):
    page = charts.places(group, words(language)).html
    assert 2 == page.count("<svg") == page.count("<desc") == page.count("<details>") == len(captions(page))
    assert words(language).country("IN") in page
    assert all(len(said) > 40 for said in re.findall(r"<desc[^>]*>(.*?)</desc>", page))


def test_the_countries_of_map_and_matrix_are_those_of_the_transfers(group):
    page = charts.places(group, words("en")).html
    world, matrix = re.findall(r"<tbody>(.*?)</tbody>", page, re.DOTALL)
    outside = {words("en").country(code) for code in group.outside["country"]}
    rows = {part: set(re.findall(r'<th scope="row">(.*?)</th>', part)) for part in (world, matrix)}
    assert outside == rows[matrix]
    assert outside < rows[world]
    assert {"Finland", "Norway"} <= rows[world] - outside


def test_without_a_transfer_no_map_is_shown_and_no_all_clear_given(at_home):
    page = charts.places(at_home, words("fi")).html
    assert "<svg" not in page
    assert "Kirjaamattomia tietovirtoja ei ole voitu arvioida." in page


def test_where_only_unknown_countries_are_reached_no_empty_map_is_shown(group):
    unknown = replace(group, transfers=group.transfers[group.transfers["country"].isna()])
    page = charts.places(unknown, words("en")).html
    assert 1 == page.count("<svg")
    assert "1 transfer is recorded whose destination country is not" in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_streams_and_retention_have_alternative_texts_tables_and_the_findings(group, language):
    text = words(language)
    page = charts.holdings(group, text).html
    assert 2 == page.count("<svg") == page.count("<desc") == page.count("<details>")
    rows = re.findall(r"<tr><th scope=\"row\">(.*?)</tr>", page, re.DOTALL)
    marked = {text.category(key) for key in ("employment_data", "hetu")}
    assert marked == {
        category for category in marked for row in rows if category in row and text("kind-undocumented") in row
    }


def test_without_a_category_there_is_no_chart_of_retention(at_home):
    page = charts.holdings(at_home, words("sv")).html
    assert 1 == page.count("<svg")
    assert words("sv")("holdings-none") in page


def test_an_empty_inventory_is_said_in_words():
    empty = dm.audit(inventory(Controller={"name": "Uusi Oy"}), DAY)
    page = charts.holdings(empty, words("fi")).html
    assert "<svg" not in page
    assert words("fi")("streams-none") in page
