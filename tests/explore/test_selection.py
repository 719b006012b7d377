"""Filters choose transfers and exposures, and picture, tables and files follow."""

import csv
from functools import cache
from pathlib import Path

import pandas as pd
import pytest
from build import group

from datamap import audit, load
from datamap.explore import explore, select
from datamap.explore.selection import NOWHERE, choices
from datamap.flows import STATUSES
from datamap.report import LANGUAGES, words

BOOK = Path(__file__).parents[2] / "inventories" / "revontuli_group.xlsx"
TEXT = words("en")


@cache
def judged():
    return audit(load(BOOK), "2026-11-21")


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"country": "CN"}, {("CUS", "PEARL"), ("HR", "STRATUS4")}),
        ({"register": "HR", "country": "CN"}, {("HR", "STRATUS4")}),
        ({"status": "derogation"}, {("HR", "HOTEL")}),
        ({"certainty": "planned"}, {("CUS", "ADVISER")}),
        ({"country": NOWHERE}, {("CUS", "ADVISER")}),
        ({"country": "CN", "status": "eea"}, set()),
    ],
)
def test_what_passes_the_filters(filters, expected):
    hops = select(judged(), **filters).transfers
    assert expected == set(zip(hops["register"], hops["to"], strict=True))


def test_a_category_chooses_the_flows_that_carry_it():
    chosen = select(judged(), category="browsing")
    assert 0 < len(chosen.transfers) < len(judged().transfers)
    assert all("browsing" in carried for carried in chosen.transfers["categories"])
    assert {"browsing"} == set(chosen.exposures["category"])


def test_everything_passes_without_filters():
    assert len(judged().transfers) == len(select(judged()).transfers)
    assert len(judged().exposures) == len(select(judged()).exposures)


def test_the_picture_shows_what_passes_and_nothing_else():
    every = select(judged(), register="CUS").scene(TEXT)
    chosen = select(judged(), register="CUS", country="CN").scene(TEXT)
    assert {"Pearl River Electronics"} >= {row[1] for row in chosen.rows} or 1 == len(chosen.rows)
    assert len(chosen.rows) < len(every.rows)


def test_every_choice_offered_finds_something():
    offered = choices(judged(), TEXT)
    for key, values in offered.items():
        assert "" == values[0][1]
        for _, value in values[1:]:
            assert len(select(judged(), **{key: value}).transfers), (key, value)


def test_each_kind_of_file_holds_what_passes(tmp_path):
    chosen = select(judged(), country="CN")
    files = {kind: chosen.export(kind, TEXT, tmp_path / "out") for kind in ("csv", "xlsx", "svg")}
    with files["csv"].open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.reader(stream))
    assert 3 == len(rows)
    assert rows == [
        [str(cell) for cell in row] for row in pd.read_excel(files["xlsx"], header=None).to_numpy().tolist()
    ]
    assert files["svg"].read_text(encoding="utf-8").startswith("<svg")
    with pytest.raises(ValueError, match="csv, xlsx or svg"):
        chosen.export("exe", TEXT, tmp_path)


def test_text_that_looks_like_a_formula_is_written_as_text(tmp_path):
    recipients = [{"id": "A", "name": "=1+1", "established_in": "IN"}]
    file = select(audit(group(recipients=recipients, flows=[("SYS", "A", {})]), "2026-11-21")).export(
        "csv", TEXT, tmp_path
    )
    assert "'=1+1" in file.read_text(encoding="utf-8-sig")


@pytest.mark.parametrize("language", LANGUAGES)
def test_picture_tables_and_details_follow_each_other(language, tmp_path):
    text = words(language)
    explorer = explore(judged(), text, tmp_path)
    before = explorer.picture.svg, explorer.transfers.value
    explorer.filters["register"].value = "HR"
    assert before[0] != explorer.picture.svg
    assert before[1] != explorer.transfers.value
    assert "Alpen Payroll" in explorer.transfers.value
    assert "Pigeon" not in explorer.transfers.value
    explorer.picture.chosen = "STRATUS4"
    assert "Archive Scanning Shenzhen" in explorer.details.value
    assert text("explore-chains") in explorer.details.value
    assert "Recipients!" in explorer.details.value or "!" in explorer.details.value
    explorer.filters["register"].value = ""
    assert before == (explorer.picture.svg, explorer.transfers.value)


def test_names_from_the_inventory_are_escaped(tmp_path):
    recipients = [{"id": "A", "name": "<script>alert(1)</script>", "established_in": "IN"}]
    explorer = explore(audit(group(recipients=recipients, flows=[("SYS", "A", {})]), "2026-11-21"), TEXT, tmp_path)
    explorer.picture.chosen = "A"
    shown = explorer.picture.svg + explorer.transfers.value + explorer.exposures.value + explorer.details.value
    assert "<script" not in shown


@pytest.mark.parametrize("view", ["map", "matrix"])
def test_the_map_and_the_matrix_show_what_passes_and_nothing_else(view):
    chosen = select(judged(), country="CN")
    assert {"China"} == {row[0] for row in chosen.scene(TEXT, view).rows}
    assert {"China", "India"} < {row[0] for row in select(judged()).scene(TEXT, view).rows}


def test_the_view_follows_the_filters_and_is_what_is_exported(tmp_path):
    book = explore(judged(), TEXT, tmp_path)
    book.view.value = "map"
    every = book.picture.svg
    book.filters["country"].value = "CN"
    assert "United States" in every
    assert "United States" not in book.picture.svg
    book._save("svg")
    assert ["revontuli_group-2026-11-21-map.svg"] == [file.name for file in tmp_path.iterdir()]


def test_a_country_on_the_map_tells_what_lies_behind_it():
    book = explore(judged(), TEXT)
    book.view.value = "map"
    ids = next(s.refs for s in book.selection.scene(TEXT, "map").subjects.values() if s.title.startswith("China"))
    book.picture.chosen = " ".join(ids)
    assert "Archive Scanning Shenzhen" in book.details.value


def test_a_map_without_a_transfer_is_said_in_words():
    book = explore(judged(), TEXT)
    book.view.value = "map"
    book.filters["country"].value = "FI"
    assert "" == book.picture.svg
    assert TEXT("explore-nothing") in book.details.value


def test_another_view_is_refused():
    with pytest.raises(ValueError, match="flows, map, matrix"):
        select(judged()).scene(TEXT, "globe")


def test_what_is_left_out_of_the_tables_is_counted(monkeypatch):
    monkeypatch.setattr("datamap.explore.workbook.SHOWN", 2)
    book = explore(judged(), TEXT)
    assert TEXT("list-more", count=len(judged().transfers) - 2) in book.transfers.value
    assert TEXT("list-more", count=len(judged().exposures) - 2) in book.exposures.value
    worst = judged().exposures["status"].map(STATUSES.index).max()
    assert TEXT(f"status-{STATUSES[worst]}") in book.exposures.value
    book.picture.chosen = " ".join(dict.fromkeys(judged().transfers["to"]))
    assert TEXT("list-more", count=len(judged().exposures) - 2) in book.details.value


def test_an_id_with_a_space_is_found_behind_its_box():
    recipients = [{"id": "V 1", "name": "Firm", "established_in": "IN"}]
    book = explore(audit(group(recipients=recipients, flows=[("SYS", "V 1", {})]), "2026-11-21"), TEXT)
    book.picture.chosen = "V 1"
    assert TEXT("explore-behind") in book.details.value
    assert "<h3>Firm</h3>" in book.details.value
