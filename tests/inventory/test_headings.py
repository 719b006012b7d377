"""Headings of records that others keep, in five languages, as public templates and registers write them.

`other_peoples_headings.csv` holds them by table. The part *unseen* was gathered after the words and stems had been
written, and nothing was changed for its sake: keep it so, and gather another when it has been looked at.
"""

import csv
from collections import defaultdict
from pathlib import Path

import openpyxl
import pytest

from datamap.inventory import InventoryError
from datamap.inventory.importing import read_record
from datamap.inventory.layouts import match

HEADINGS = Path(__file__).parent / "other_peoples_headings.csv"


def tables():
    found = defaultdict(list)
    with HEADINGS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found[row["part"], row["table"]].append((row["heading"], row["field"]))
    return found


def written(path, headings, cells=None):
    book = openpyxl.Workbook()
    book.active.append(headings)
    book.active.append(cells or [f"text {number}" for number, _ in enumerate(headings)])
    book.save(path)
    return path


def shares(part, tmp_path):
    """Right columns and all columns, by language, of tables that are imported whole."""
    right, count = defaultdict(int), defaultdict(int)
    for (of, name), columns in tables().items():
        if of == part:
            found = read_record(written(tmp_path / f"{name}.xlsx", [heading for heading, _ in columns]))
            meant = {item.heading: item.field for item in found.matches}
            right[name[:2]] += sum(meant[heading] == field for heading, field in columns)
            count[name[:2]] += len(columns)
    return right, count


def test_tables_that_were_gathered_afterwards_map_four_columns_in_five(tmp_path):
    right, count = shares("unseen", tmp_path)
    assert right["de"] / count["de"] >= 0.8
    assert right["en"] / count["en"] >= 0.8
    assert sum(right.values()) / sum(count.values()) >= 0.9


def test_every_heading_of_the_other_tables_is_known(tmp_path):
    right, count = shares("seen", tmp_path)
    assert count == right
    assert 5 == len(count)


@pytest.mark.parametrize(
    "headings",
    [
        ["ID", "Name", "E-mail", "Country", "Status", "Owner"],
        ["Month", "Sales", "Cost"],
        ["Product name", "Description", "Supplier", "Country of origin", "Price"],
        ["Invoice number", "Customer", "Due date", "Retention of title"],
        ["System", "Owner", "Vendor", "Location", "Version", "Notes"],
        ["Activity", "Responsible", "Start", "End", "Status", "Comments"],
        ["Nr.", "Maßnahme", "Verantwortlich", "Frist", "Status"],
        ["Nimi", "Osasto", "Puhelin", "Järjestelmä", "Vastuuhenkilö"],
        ["Risk", "Likelihood", "Impact", "Controls", "Owner", "Process"],
    ],
    ids=lambda headings: " ".join(headings)[:30],
)
def test_tables_that_are_no_records_are_refused(tmp_path, headings):
    with pytest.raises(InventoryError, match="is no record of processing"):
        read_record(written(tmp_path / "a.xlsx", headings))


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Loeschfristen fuer die Datenkategorien", "retention"),  # ASCII, and a telling word before a general one
        ("Rechte der betroffenen Personen", ""),
        ("Data subjects' rights", ""),
        ("Verantwortliche Stelle: E-Mail", "controller_email"),
        ("Besondere Kategorien personenbezogener Daten", "art9"),
        ("Where is the personal data stored?", "location"),
        ("Retention perod", "retention"),
        ("—", ""),
    ],
)
def test_the_most_telling_word_of_a_heading_decides(heading, expected):
    assert expected == match(heading).field


def test_of_two_columns_that_are_only_guessed_the_first_is_taken_and_the_other_is_a_loss(tmp_path):
    headings = ["Verarbeitungsvorgang im Haus", "Verarbeitungsprozess (IT)", "Zweck", "Rechtsgrundlage"]
    found = read_record(written(tmp_path / "a.xlsx", headings, ["Lohn", "Lauf", "Zahlung", "Vertrag"]))
    assert ["Lohn"] == [row["name"] for row in found.sheets["Registers"]]
    assert ['Sheet!B2: "Lauf" (no field for this column)'] == found.losses


def test_the_controllers_own_columns_are_kept_apart(tmp_path):
    headings = ["Data Controller Name", "Data Controller Email", "Purpose", "Data subjects", "Retention"]
    found = read_record(written(tmp_path / "a.xlsx", headings, ["Example", "a@example.org", "Pay", "Staff", "1 year"]))
    assert {"name": "Example", "email": "a@example.org"} == found.sheets["Controller"]


def test_one_csv_is_a_table_and_cells_that_could_not_be_read_are_losses(tmp_path):
    (tmp_path / "a.csv").write_text("Verarbeitung;Zweck;Betroffene;Löschfrist\nLohn;Zahlung;Personal;6 Jahre\n")
    found = read_record(tmp_path / "a.csv")
    assert (["Lohn"], 4, 4) == ([row["name"] for row in found.sheets["Registers"]], found.filled, found.placed)
    written(
        tmp_path / "b.xlsx", ["Activity", "Purpose", "Data subjects", "Retention"], ["Pay", "=1+1", "Staff", "1 year"]
    )
    found = read_record(tmp_path / "b.xlsx")
    assert ["Sheet!B2: a formula whose result was never saved (type the value)"] == found.losses
    assert (4, 3) == (found.filled, found.placed)


def test_headings_without_a_row_are_refused_as_that(tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["Activity", "Purpose", "Data subjects", "Retention"])
    book.save(tmp_path / "a.xlsx")
    with pytest.raises(InventoryError, match="the headings of a record and no filled row"):
        read_record(tmp_path / "a.xlsx")


def test_a_mapping_that_names_mostly_other_columns_is_refused_by_the_first_that_is_missing(tmp_path):
    (tmp_path / "a.toml").write_text('[columns]\n"Activity" = "name"\n"Zweck" = "purpose"\n"Wer" = "subjects"\n')
    path = written(tmp_path / "a.xlsx", ["Activity", "Purpose"], ["Pay", "Paying"])
    with pytest.raises(InventoryError, match=r'no column "Zweck", which the mapping ".*" names \(and 1 more\)'):
        read_record(path, mapping=str(tmp_path / "a.toml"))
