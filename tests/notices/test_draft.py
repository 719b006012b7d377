"""A draft inventory from a notice: nothing invented, every cell with its words."""

from pathlib import Path

import openpyxl
import pytest

from datamap import audit, load
from datamap.notices import read, read_text
from datamap.notices.draft import draft, write_draft

DATA = Path(__file__).parent / "data"
SHARED = Path(__file__).parents[3] / "shared"
HAND = {
    "000": "kt_sales_solutions",
    "001": "kti_laskutus",
    "002": "asiakasrekisteri_malli",
    "003": "auntie_solutions",
    "004": "nettitieto",
}
NOT_IN_CLAIMS = {
    # what a hand adds by reading between the lines: no claim of the reader carries it
    "BAS008", "BAS013", "BAS014", "BAS015", "BAS018", "BAS020", "BAS021", "LAW002", "LAW003", "NOT005", "NOT012",
    "NOT018", "NOT020", "NOT023", "NOT026", "NOT027", "REC006", "REC012", "RET003", "RGT002", "RGT003", "RGT010", "SEC005",
    "LAW004", "LAW007", "NOT006", "NOT004", "RET001", "BAS001", "BAS007", "BAS016",
}  # fmt: skip
OPEN_IN_A_DRAFT = {
    # what a draft leaves blank for the client to answer: grounds by purpose, agreements, certainty of flows
    "BAS001", "BAS007", "NOT004", "NOT006", "NOT012", "NOT022", "REC003", "RET001", "RET002", "REC014", "BAS016", "BAS022",
}  # fmt: skip


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_a_draft_passes_check_and_can_be_audited_at_once(tmp_path, language):
    notice = read(DATA / f"{language}.txt")
    path = write_draft(draft([notice]), tmp_path / "client.xlsx")
    inventory = load(path)
    assert () == inventory.problems
    assert () == audit(inventory, "2026-11-21").errors
    assert notice.value("controller") == inventory.controller["name"]
    kept = {claim.about for claim in notice.of("retention")}
    assert set(notice.values("data_categories")) <= set(inventory["Data"]["category"])
    assert set(inventory["Data"]["category"]) <= {*notice.values("data_categories"), *kept}
    assert set(notice.values("purposes")) == set(inventory["Purposes"]["purpose"])
    assert notice.value("transfers.statement") == inventory["Notices"]["transfer_statement"].iloc[0]


def comments(path):
    book = openpyxl.load_workbook(path)
    for page in book.worksheets[1:]:
        for row in page.iter_rows(min_row=2):
            for cell in row:
                yield page.title, cell


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_drafted_cells_carry_their_quotation_and_open_ones_are_marked(tmp_path, language):
    notice = read(DATA / f"{language}.txt")
    path = write_draft(draft([notice], "en"), tmp_path / "client.xlsx")
    categories = [cell for page, cell in comments(path) if page == "Data" and cell.column_letter == "C" and cell.value]
    assert categories
    for cell in categories:
        quote = cell.comment.text.split('"')[1]
        assert quote in " ".join(notice.text.split())
        assert "confidence: " in cell.comment.text
    opened = [cell for page, cell in comments(path) if cell.comment and not cell.value]
    assert opened
    assert any("Open: the notice does not say." == cell.comment.text for cell in opened)
    assert all(cell.fill.fgColor.rgb.endswith("FFF2CC") for cell in opened if "Open" in cell.comment.text)


def test_nothing_is_filled_in_that_the_notice_leaves_out(tmp_path):
    text = (
        "Tietosuojaseloste\n\nRekisterinpitäjä\nEsimerkki Oy\n\nKäsittelyn tarkoitus\nHenkilötietoja käsitellään "
        "asiakassuhteen hoitamiseksi.\n\nRekisterin tietosisältö\nRekisterissä on rekisteröidyn nimi.\n\n"
        "Rekisteröidyn oikeudet\nRekisteröidyllä on oikeus tarkastaa tietonsa.\n"
    )
    book = draft([read_text(text, "x")])
    assert ["name"] == [row["category"] for row in book.rows["Data"]]
    assert not {"retention_max", "retention_min", "retention_from"} & book.rows["Data"][0].keys()
    assert "legal_basis" not in book.rows["Purposes"][0]
    assert "Recipients" not in book.rows
    assert "profiling" not in book.rows["Registers"][0]


def test_two_controllers_are_not_drafted_into_one_workbook():
    notices = [read(DATA / "fi.txt"), read(DATA / "en.txt")]
    with pytest.raises(ValueError, match="different controllers"):
        draft(notices)


@pytest.mark.skipif(not (SHARED / "seeds").is_dir(), reason="the seed notices are not beside the checkout")
@pytest.mark.parametrize("number", HAND)
def test_a_seeds_draft_agrees_with_the_inventory_made_by_hand(tmp_path, number):
    (path,) = (SHARED / "seeds").glob(f"{number}*.txt")
    drafted = audit(load(write_draft(draft([read(path)]), tmp_path / "seed.xlsx")), "2026-11-21")
    made = audit(load(Path(__file__).parents[2] / "inventories" / f"{HAND[number]}.xlsx"), "2026-11-21")
    stated = [result.inventory["Notices"]["transfer_statement"].iloc[0] for result in (drafted, made)]
    assert stated[0] == stated[1]
    rules = [{finding.rule for finding in result.findings} for result in (drafted, made)]
    assert set() == rules[1] - rules[0] - NOT_IN_CLAIMS
    assert set() == rules[0] - rules[1] - OPEN_IN_A_DRAFT
    assert all(hop["certainty"] != "actual" or hop["country"] is None for hop in drafted.outside.to_dict("records"))
