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
BY_HAND = {
    "BAS001": "the hand leaves the ground blank that the draft takes from the one that is stated",
    "BAS008": "that the service is about well-being, so that health may be inferred, stands in no single claim",
    "BAS013": "that a credit decision may be automatic is a reading between the lines",
    "BAS014": "that disclosures for marketing go on unless the person objects joins three sentences",
    "BAS015": "trackers are rows of the Cookies sheet, which a draft leaves empty",
    "BAS018": "for whom is marketed is a row of the Marketing sheet, which a draft leaves empty",
    "BAS020": "that publication goes on unless the person objects is a condition of a flow",
    "BAS021": "whose data a category is (relatives, others) is no claim",
    "LAW002": "consent is claimed from the text, so the description states one ground of today",
    "LAW003": "which purposes rest on the old ground is not told where several grounds are stated",
    "NOT004": "a ground is claimed from the text that the hand does not count as one",
    "NOT005": "the purpose that rests on an unnamed interest is a reading between the lines",
    "NOT006": "a group company is no claim of this notice",
    "NOT012": "the hand counts consent for direct marketing",
    "NOT018": "other data that nobody specified are no category of the reader",
    "NOT020": "that another register is described inside is seen by people",
    "NOT023": "contradictions are seen by people",
    "NOT026": "vagueness is seen by people",
    "NOT027": "slips are seen by people",
    "BAS023": "the channels of marketing are rows of the Marketing sheet",
    "REC006": "collection is no recipient in the reader's claims of this notice",
    "REC012": "follows from the health data that the hand infers",
    "RET001": "the hand leaves recordings without a period; the draft has the general one",
    "RET003": "that the end is set by business figures is seen by people",
    "RGT003": "what a ban does not cover is a row of the Marketing sheet",
    "RGT010": "a duty put on the person is seen by people",
    "SEC005": "free text is no claim of this notice",
}
"""Why an inventory made by hand has findings that the draft of the same notice has not."""

DRAFTED = {
    "BAS001": "which ground serves which purpose is left open where several are stated",
    "BAS007": "one ground, consent, is claimed for every purpose, and no way to withdraw it",
    "NOT004": "no ground of Art. 6 is claimed from the text",
    "NOT006": "kinds of recipients are drafted as rows that the columns by hand do not list",
    "NOT012": "follows from the claimed consent",
    "REC003": "whether a processor is used in fact is left open, and an open flow counts as actual",
    "RET002": "erasure on request is claimed for all data where the hand splits them",
}
"""Why the draft of a notice has findings that the inventory made by hand has not."""


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
    assert set() == rules[1] - rules[0] - BY_HAND.keys()
    assert set() == rules[0] - rules[1] - DRAFTED.keys()
    assert all(hop["certainty"] != "actual" or hop["country"] is None for hop in drafted.outside.to_dict("records"))


@pytest.mark.parametrize(("language", "said"), [("fi", "Oletus"), ("sv", "Antagande"), ("en", "Assumed")])
def test_the_kind_of_a_recipient_that_the_notice_does_not_tell_is_marked_as_assumed(language, said):
    text = (
        "# Privacy notice\n\n## Controller\n\nExample Ltd, privacy@example.test\n\n## Purposes of processing\n\n"
        "We process personal data for customer relationship management.\n\n## Recipients\n\nCollectors Oy\n\n"
        "## Transfers outside the EU/EEA\n\nPersonal data are transferred to India.\n\n"
        "## Rights of the data subject\n\nYou have the right of access.\n"
    )
    book = draft([read_text(text, "x")], language)
    marked = {place[1]: remark for place, remark in book.remarks.items() if place[::2] == ("Recipients", "kind")}
    assert [0, 1] == sorted(marked)
    assert all(remark.open and remark.text.startswith(said) for remark in marked.values())
