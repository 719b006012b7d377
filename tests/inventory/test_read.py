import datetime as dt

import pytest

from datamap.inventory import InventoryError, read, write

REGISTERS = [["id", "name"], ["R1", "Customers"]]


def codes(inventory):
    return [(problem.cell, problem.code) for problem in inventory.problems]


def test_twelve_planted_faults_are_twelve_problems_at_their_cells(tmp_path, filled):
    filled["Controller"]["business_id"] = "0201256-5"
    filled["Registers"][1]["name"] = None
    filled["Registers"][1]["dpia_date"] = "30.2.2020"
    filled["Data"][0]["category"] = "hetuu!"
    filled["Data"][0]["retention_min"] = "P3Y"
    filled["Systems"][0]["hosted_in"] = "Suomi; Yhdysvalat"
    filled["Recipients"][1]["id"] = "l1"
    filled["Recipients"][1]["parent"] = "V9"
    filled["Flows"][1]["id"] = "F1"
    filled["Flows"][1]["encrypted"] = "ehkä"
    filled["Flows"][0]["purposes"] = "P1; P8"
    filled["Rights"][0]["deadline"] = "kaksi"
    inventory = read(write(filled, tmp_path / "faults.xlsx", "fi"))
    assert [(problem.cell, problem.column, problem.code) for problem in inventory.problems] == [
        ("Rekisterinpitäjä!B3", "business_id", "wrong_check_digit"),
        ("Rekisterit!B3", "name", "required_blank"),
        ("Rekisterit!K3", "dpia_date", "not_a_date"),
        ("Tiedot!C2", "category", "unknown_term"),
        ("Tiedot!J2", "retention_max", "contradiction"),
        ("Järjestelmät!G2", "hosted_in", "unknown_country"),
        ("Vastaanottajat!A3", "id", "duplicate_id"),
        ("Vastaanottajat!D3", "parent", "missing_reference"),
        ("Tietovirrat!F2", "purposes", "missing_reference"),
        ("Tietovirrat!A3", "id", "duplicate_id"),
        ("Tietovirrat!T3", "encrypted", "not_yes_or_no"),
        ("Oikeudet!G2", "deadline", "not_a_number"),
    ]


def test_a_problem_reads_as_one_sentence_with_its_cell(book):
    rows = [["id", "name", "kind", "established in"], ["V1", "x", "processor", "Yhdysvalat"]]
    inventory = read(book({"Recipients": rows}))
    assert [str(problem) for problem in inventory.problems] == [
        'Recipients!D2: "Yhdysvalat" is not a country. Did you mean Yhdysvallat (US)?'
    ]


def test_headings_are_found_in_any_language_order_and_case_below_title_rows(book):
    rows = [
        ["Our registers"],
        [],
        ["ROOLI", None, "namn", "Id"],
        ["rekisterinpitäjä", None, "Kunder", "R1"],
        [],
        [None, None, "Anställda", "R2"],
    ]
    inventory = read(book({"  rekisterit ": rows}))
    frame = inventory["Registers"]
    assert (
        list(frame.index),
        list(frame["id"]),
        list(frame["name"]),
    ) == ([4, 6], ["R1", "R2"], ["Kunder", "Anställda"])
    assert list(frame["role"]) == ["controller", None]
    assert inventory.cell("Registers", 6, "role") == "  rekisterit !A6"
    assert (inventory.cell("Registers", 6, "owner"), inventory.problems) == ("  rekisterit !6", ())


def test_every_sheet_has_a_frame_with_every_column(book):
    inventory = read(book({"Registers": REGISTERS}))
    assert list(inventory["Flows"].index) == []
    assert {"id", "from", "to", "valid_from"} <= set(inventory["Flows"].columns)
    assert (inventory["Registers"].at[2, "subjects"], inventory["Registers"].at[2, "owner"]) == ((), None)
    assert {None} == set(inventory.controller.values())


def test_controller_fields_are_label_and_value_rows(book):
    rows = [["About us"], [], [None, "Tieto", "Arvo"], [None, "Nimi", "Yritys Oy"], [None, "Maa", "Suomi"]]
    inventory = read(book({"Rekisterinpitäjä": rows}))
    assert (
        inventory.controller["name"],
        inventory.controller["country"],
        inventory.problems,
    ) == ("Yritys Oy", "FI", ())
    assert inventory.controller_cell("country") == "Rekisterinpitäjä!C5"
    assert inventory.controller_cell("dpo") == "Rekisterinpitäjä"


def test_unknown_controller_fields_are_kept(book):
    inventory = read(book({"Controller": [["Name", "Yritys Oy"], ["Favourite colour", "blue"], ["Namn", "AB"]]}))
    assert codes(inventory) == [("Controller!A2", "unknown_column"), ("Controller!A3", "duplicate_heading")]
    assert list(inventory.extras["Controller"].itertuples(False, None)) == [
        ("Favourite colour", "blue"),
        ("Namn", "AB"),
    ]


def test_unknown_sheets_and_columns_are_kept(book):
    registers = [["id", "name", "Cost", "Nmae"], ["R1", "Customers", 12.5, "x"], ["R2", "Staff", None, None]]
    inventory = read(book({"Registers": registers, "Budget": [[], ["total", 100]]}))
    assert codes(inventory) == [
        ("Registers!C1", "unknown_column"),
        ("Registers!D1", "unknown_column"),
        ("Budget", "unknown_sheet"),
    ]
    assert inventory.problems[1].suggestion == "Did you mean Name?"
    assert inventory.extras["Registers"].values.tolist() == [["12.5", "x"], [None, None]]
    assert [[row, list(cells)] for row, cells in inventory.extras["Budget"].iterrows()] == [[2, ["total", "100"]]]


def test_a_column_without_heading_and_a_heading_used_twice_are_reported(book):
    rows = [["id", "name", None, "Nimi"], ["R1", "Customers", "stray", "again"]]
    inventory = read(book({"Registers": rows}))
    assert codes(inventory) == [("Registers!C1", "unknown_column"), ("Registers!D1", "duplicate_heading")]
    assert inventory["Registers"].at[2, "name"] == "Customers"


def test_a_second_sheet_for_the_same_thing_is_not_read(book):
    inventory = read(book({"Rekisterit": REGISTERS, "Registers": [["id", "name"], ["R2", "Staff"]]}))
    assert (list(inventory["Registers"]["id"]), codes(inventory)) == (["R1"], [("Registers", "duplicate_sheet")])


def test_a_sheet_without_headings_is_an_error(book):
    inventory = read(book({"Registers": REGISTERS, "Flows": [["F1", "x"], ["F2", "y"]]}))
    assert [(p.cell, p.code, p.severity) for p in inventory.problems] == [("Flows", "no_headings", "error")]


def test_a_hidden_sheet_is_read_and_mentioned(book):
    def hide(workbook):
        workbook["Registers"].sheet_state = "veryHidden"

    inventory = read(book({"Readme": [["hello"]], "Registers": REGISTERS}, change=hide))
    assert (list(inventory["Registers"]["id"]), codes(inventory)) == (["R1"], [("Registers", "hidden_sheet")])


def test_merged_cells_are_named_with_their_range(book):
    def merge(workbook):
        workbook["Registers"].merge_cells("A1:C1")
        workbook["Registers"].merge_cells("B3:B4")

    rows = [["Title"], ["id", "name"], ["R1", "Customers"], ["R2", None]]
    inventory = read(book({"Registers": rows}, change=merge))
    assert codes(inventory) == [("Registers!B3:B4", "merged_cells"), ("Registers!B4", "required_blank")]


def test_formulas_without_a_saved_result_and_error_cells_are_no_blanks(book):
    def spoil(workbook):
        page = workbook["Registers"]
        page["B2"] = "=UPPER(A2)"
        page["C3"].value = "#REF!"

    rows = [["id", "name", "owner"], ["R1", "", None], ["R2", "Staff", "x"]]
    inventory = read(book({"Registers": rows}, change=spoil))
    assert codes(inventory) == [("Registers!B2", "formula_without_value"), ("Registers!C3", "error_cell")]
    assert (inventory.problems[1].value, inventory["Registers"].at[3, "owner"]) == ("#REF!", None)


def test_text_like_a_formula_in_a_csv_is_text(tmp_path):
    (tmp_path / "Registers.csv").write_text('id;name\nR1;"=cmd()"\nR2;-\nR3;@x\n', encoding="utf-8")
    inventory = read(tmp_path)
    assert (list(inventory["Registers"]["name"]), inventory.problems) == (["=cmd()", "-", "@x"], ())


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_folder_of_csv_is_a_workbook(tmp_path, delimiter):
    lines = [["Tunnus", "Nimi", "Rekisteröidyt"], ["R1", "Asiakkaat, kaikki", "Asiakkaat; Lapset"]]
    text = "\r\n".join(delimiter.join(f'"{cell}"' for cell in line) for line in lines)
    (tmp_path / "Rekisterit.csv").write_text(text, encoding="utf-8-sig")
    (tmp_path / "Rekisterinpitäjä.csv").write_text(f"Nimi{delimiter}Yritys Oy\n", encoding="utf-8")
    inventory = read(tmp_path)
    assert (inventory["Registers"].at[2, "subjects"], inventory.language) == (("customers", "children"), "fi")
    assert ("Yritys Oy", tmp_path.name, ()) == (inventory.controller["name"], inventory.name, inventory.problems)


def test_example_rows_are_no_data(book):
    inventory = read(book({"Registers": [*REGISTERS, ["EXAMPLE", None, "nonsense"], ["EXAMPLE-1", "Real"]]}))
    assert list(inventory["Registers"]["id"]) == ["R1", "EXAMPLE-1"]


def test_ids_are_compared_without_case_and_refer_across_sheets(book):
    sheets = {
        "Registers": REGISTERS,
        "Systems": [["id", "name"], ["S1", "CRM"], ["s1", "ERP"]],
        "Flows": [["id", "register", "from", "to"], ["F1", "r1", "S1", "s1"]],
    }
    inventory = read(book(sheets))
    assert codes(inventory) == [("Systems!A3", "duplicate_id")]
    assert inventory["Flows"].at[2, "register"] == "R1"


@pytest.mark.parametrize("answer", ["-", "ei", "Puuttuu.", "saknas", "n/a", "?", "vireillä"])
def test_a_bare_none_shows_nothing_where_something_must_be_shown(book, answer):
    head = ["id", "name", "kind", "scope evidence", "approval", "description"]
    inventory = read(book({"Recipients": [head, ["V1", "Host", "processor", answer, answer, answer]]}))
    assert [None, None, answer] == inventory["Recipients"].loc[2, ["scope_evidence", "approval", "text"]].tolist()
    assert [("Recipients!D2", "empty_answer"), ("Recipients!E2", "empty_answer")] == codes(inventory)
    assert {"info"} == {problem.severity for problem in inventory.problems}


@pytest.mark.parametrize(
    ("stated", "officer"),
    [
        ("dpo@example.com", "dpo@example.com"),
        ("Ei nimetty", ""),
        ("inget", ""),
        ("none", ""),
        ("?", None),
        (None, None),
    ],
)
def test_the_officer_is_somebody_nobody_or_not_known(book, stated, officer):
    assert officer == read(book({"Controller": [["Name", "X"], ["DPO", stated]]})).officer


def test_the_eea_as_a_whole_asks_for_its_countries(book):
    rows = [["id", "name", "kind", "processes in"], ["V1", "x", "processor", "EU/ETA"]]
    (problem,) = read(book({"Recipients": rows})).problems
    assert ("unknown_country", "Name the countries of the EU/EEA that are meant.") == (problem.code, problem.suggestion)


def test_an_id_carries_on_in_a_row_that_begins_when_the_other_has_ended(book):
    head = ["id", "name", "kind", "established in", "valid from", "valid to"]
    old = ["V1", "Host", "processor", "US", None, "31.12.2023"]
    assert () == read(book({"Recipients": [head, old, ["V1", "Host", "processor", "IE", "1.1.2024", None]]})).problems
    late = read(book({"Recipients": [head, old, ["V1", "Host", "processor", "IE", "31.12.2023", None]]}))
    assert [("Recipients!A3", "duplicate_id")] == codes(late)


def test_a_recipient_that_engages_itself_is_named_once_a_circle(book):
    rows = [["id", "name", "kind", "engaged by"], ["V1", "x", "processor", "V1"], ["V2", "y", "processor", "V3"]]
    rows += [["V3", "z", "subprocessor", "V2"], ["V4", "w", "subprocessor", "V2"]]
    inventory = read(book({"Recipients": rows}))
    assert [("Recipients!D2", "circle"), ("Recipients!D3", "circle")] == codes(inventory)
    assert "V2 → V3 → V2" in str(inventory.problems[1])


def test_a_misspelt_sheet_is_an_error_where_the_one_meant_is_lacking(book):
    flows = [["id", "register", "from", "to"], ["F1", "R1", "S1", "V1"]]
    (missing,) = read(book({"Registers": REGISTERS[:2], "Flowss": flows})).problems
    assert ("unknown_sheet", "error", "Did you mean Flows?") == (missing.code, missing.severity, missing.suggestion)
    (beside,) = read(book({"Registers": REGISTERS[:2], "Flowss": flows, "Flows": [flows[0]]})).problems
    assert "info" == beside.severity


def test_an_inventory_on_a_day_has_only_the_rows_valid_then(book):
    rows = [["id", "name", "valid from", "valid to"], ["R1", "a", "1.1.2020", "31.12.2020"], ["R2", "b", None, None]]
    inventory = read(book({"Registers": rows}))
    days = [dt.date(2019, 12, 31), dt.date(2020, 1, 1), dt.date(2020, 12, 31), dt.date(2021, 1, 1)]
    assert [list(inventory.on(day)["Registers"]["id"]) for day in days] == [["R2"], ["R1", "R2"], ["R1", "R2"], ["R2"]]


def test_dates_that_contradict_each_other_are_a_warning(book):
    rows = [["id", "name", "valid from", "valid to"], ["R1", "a", dt.date(2021, 1, 1), dt.date(2020, 1, 1)]]
    problem = read(book({"Registers": rows})).problems[0]
    assert (problem.cell, problem.code, problem.severity) == ("Registers!D2", "contradiction", "warning")
    assert problem.message == '"Valid from" (2021-01-01) is later than "Valid to" (2020-01-01).'


def test_true_and_one_in_one_column_stay_apart(book):
    rows = [["id", "name", "owner"], ["R1", "a", True], ["R2", "b", 1], ["R3", "c", 0], ["R4", "d", False]]
    assert list(read(book({"Registers": rows}))["Registers"]["owner"]) == ["TRUE", "1", "0", "FALSE"]


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda path: None, "does not exist"),
        (lambda path: path.mkdir(), "holds no .csv files"),
        (lambda path: path.write_bytes(b""), "is empty"),
        (lambda path: path.write_bytes(b"<html>"), "is not a workbook"),
        (lambda path: path.write_bytes(b"PK\x03\x04 broken"), "is damaged"),
        (lambda path: path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)), "is damaged"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_in_one_sentence(tmp_path, make, message):
    path = tmp_path / "book.xlsx"
    make(path)
    with pytest.raises(InventoryError, match=message) as error:
        read(path)
    assert "\n" not in str(error.value)


def test_a_workbook_without_a_sheet_of_an_inventory_is_refused(book):
    with pytest.raises(InventoryError, match='"Budget"'):
        read(book({"Budget": [["total", 1]]}))


def test_csv_that_is_not_utf8_is_refused(tmp_path):
    (tmp_path / "Registers.csv").write_bytes("id;name\nR1;Henkilöstö\n".encode("cp1252"))
    with pytest.raises(InventoryError, match="save it as CSV UTF-8"):
        read(tmp_path)


@pytest.mark.parametrize("cell", ["A1000000", "XFD9000", "Z1048576"])
def test_far_off_cells_are_refused_before_they_fill_the_memory(book, cell):
    def stray(workbook):
        workbook["Registers"][cell] = "x"

    path = book({"Registers": REGISTERS}, change=stray)
    if cell == "A1000000":  # one column only: a million rows of one cell are harmless
        assert len(read(path).problems) == 1
    else:
        with pytest.raises(InventoryError, match="delete the rows and columns beyond the data"):
            read(path)


def test_blank_rows_formatted_to_the_end_of_the_sheet_are_no_content(book):
    from openpyxl.styles import Font

    def paint(workbook):
        for row in range(3, 60_000, 7):
            workbook["Registers"].cell(row, 300).font = Font(bold=True)

    assert len(read(book({"Registers": REGISTERS}, change=paint))["Registers"]) == 1
