"""An annotated copy: everything of the client's is still there, and what is added is in its place."""

import re
import shutil
import subprocess
import zipfile
from io import BytesIO
from xml.etree import ElementTree

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image
from openpyxl.styles import PatternFill

from datamap.inventory import InventoryError, new, read, write
from datamap.inventory.annotate import FindingRow, FindingsSheet, annotate
from datamap.inventory.annotation.comments import MARKER

pytestmark = pytest.mark.filterwarnings("ignore:Sparkline Group extension")

SOFFICE = shutil.which("soffice")
needs_soffice = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice (soffice) is not installed")

OFFICE, TABLE, TEXT = (f"{{urn:oasis:names:tc:opendocument:xmlns:{name}:1.0}}" for name in ("office", "table", "text"))
SPARKLINE = (
    '<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"'
    ' uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups'
    ' xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup><x14:colorSeries'
    " rgb=\"FF376092\"/><x14:sparklines><x14:sparkline><xm:f>'Meidän oma!'!A1:C1</xm:f><xm:sqref>D1</xm:sqref>"
    "</x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>"
)
OWN = "Meidän oma!"
COMMENTS = {
    "Tietovirrat!D3": ["Kohde puuttuu.", '=HYPERLINK("x") <b>&amp;</b> _x0041_'],
    "Rekisterit!A2": ["Rekisterillä ei ole omistajaa."],
    "Rekisterit!3": ["Sarake puuttuu."],
    f"{OWN}!B2": ["Outo arvo."],
    "Tiedot!B2:C3": ["Yhdistetty."],
    "Ei ole!A1": ["Tähän ei pääse."],
}
FINDINGS = FindingsSheet(
    headings=["Vakavuus", "Havainto", "Tunnus"],
    rows=[
        FindingRow(["kriittinen", "=1+1 ei ole kaava", "f1"], ["Tietovirrat!D3", f"{OWN}!B2"], "critical"),
        FindingRow(["matala", "Nimi <puuttuu>", "f2"], ["Ei ole!A1"], "low"),
    ],
    links="Solut",
    widths=[12, 40, 14],
)
DECISIONS = [{"fingerprint": "1e5"}, {"fingerprint": "f1"}, {"fingerprint": "=f2"}]


@pytest.fixture
def client(tmp_path, filled):
    """A client's workbook: own sheet and column, colours, filter, formulas, picture, sparkline and comments."""
    path = write(filled, tmp_path / "plain.xlsx", "fi")
    workbook = openpyxl.load_workbook(path)
    page = workbook["Rekisterit"]
    page.cell(1, page.max_column + 1, "Oma sarake")
    page.cell(2, page.max_column, "=1+2")
    page["B2"].fill = PatternFill("solid", fgColor="FFFF00")
    page["B2"].comment = Comment("Asiakkaan huomautus", "asiakas")
    page["A2"].comment = Comment("Vanha huomautus", "asiakas")
    page.auto_filter.ref = "A1:C3"
    own = workbook.create_sheet(OWN)
    for row in ([1, 2, 3], [4, "=SUM(A1:C1)", "x"]):
        own.append(row)
    picture = BytesIO()
    pytest.importorskip("PIL.Image").new("RGB", (8, 8), "red").save(picture, "PNG")
    own.add_image(Image(picture), "F2")
    workbook.save(path)
    return edited(path, tmp_path / "client.xlsx", part_of(path, OWN), "</worksheet>", f"{SPARKLINE}</worksheet>")


def parts(path):
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def part_of(path, title):
    return f"xl/worksheets/sheet{openpyxl.load_workbook(path).sheetnames.index(title) + 1}.xml"


def edited(path, target, part, old, new):
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts(path).items():
            package.writestr(name, content.replace(old.encode(), new.encode()) if name == part else content)
    assert parts(path)[part] != parts(target)[part]
    return target


def done(source, target, comments=COMMENTS, findings=FINDINGS, decisions=DECISIONS, language="fi"):
    return annotate(source, target, comments, findings, decisions, language)


def convert(path, form, folder):
    folder.mkdir()
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    command = [SOFFICE, profile, "--headless", "--convert-to", form, "--outdir", str(folder), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return folder / f"{path.stem}.{form.partition(':')[0]}"


def values(inventory, *without):
    return {
        key: frame.to_dict("split") for key, frame in inventory.frames.items() if key not in ("Decisions", *without)
    }


def notes(path):
    """Comments that are ours or the client's; not those that explain the headings."""
    return {
        f"{page.title}!{cell.coordinate}": cell.comment.text
        for page in openpyxl.load_workbook(path)
        for row in page.iter_rows()
        for cell in row
        if cell.comment and (MARKER in cell.comment.text or "huomautus" in cell.comment.text)
    }


EXPECTED = {
    "Rekisterit!A2": f"Vanha huomautus\n{MARKER}\nRekisterillä ei ole omistajaa.",
    "Rekisterit!B2": "Asiakkaan huomautus",
    "Rekisterit!A3": f"{MARKER}\nSarake puuttuu.",
    "Tiedot!B2": f"{MARKER}\nYhdistetty.",
    "Tietovirrat!D3": f'{MARKER}\nKohde puuttuu.\n=HYPERLINK("x") <b>&amp;</b> _x005F_x0041_',
    f"{OWN}!B2": f"{MARKER}\nOuto arvo.",
}


def test_comments_are_on_the_cells_they_name_below_those_of_the_client(tmp_path, client):
    assert EXPECTED == notes(done(client, tmp_path / "out.xlsx"))


def test_parts_without_additions_are_the_same_to_the_byte(tmp_path, client):
    before, after = parts(client), parts(done(client, tmp_path / "out.xlsx"))
    changed = {name for name in before if before[name] != after[name]}
    touched = {part_of(client, OWN), part_of(client, "Päätökset")}
    assert touched <= changed
    assert {"xl/workbook.xml", "xl/styles.xml", "[Content_Types].xml"} <= changed
    assert not [
        name
        for name in changed
        if "media" in name or "theme" in name or ("drawing" in name.lower() and name.endswith(".xml"))
    ]
    sheets = {name for name in changed if name.startswith("xl/worksheets/sheet")}
    assert touched == sheets  # the other commented sheets have a drawing of comments already
    assert list(before) == list(after)[: len(before)]


def test_what_is_added_to_a_sheet_leaves_its_other_bytes(tmp_path, client):
    part = part_of(client, OWN)
    before, after = parts(client)[part].decode(), parts(done(client, tmp_path / "out.xlsx"))[part].decode()
    start = after.index("<legacyDrawing")
    end = after.index("/>", start) + 2
    assert before == after[:start] + after[end:]
    assert after.index("<drawing") < start < after.index("<extLst")


def test_styles_of_the_client_keep_their_numbers(tmp_path, client):
    target = done(client, tmp_path / "out.xlsx")
    for name in ("fonts", "fills", "cellXfs"):
        before, after = (
            re.search(rf"<{name}[^>]*>(.*)</{name}>", parts(path)["xl/styles.xml"].decode(), re.DOTALL)[1]
            for path in (client, target)
        )
        assert after.startswith(before)
        assert len(after) > len(before)
    page = openpyxl.load_workbook(target)["Rekisterit"]
    assert "00FFFF00" == page["B2"].fill.fgColor.rgb
    assert "A1:C3" == page.auto_filter.ref


def test_annotating_twice_gives_the_same_file(tmp_path, client):
    first = done(client, tmp_path / "first.xlsx")
    assert first.read_bytes() == done(client, tmp_path / "again.xlsx").read_bytes()
    assert first.read_bytes() == done(first, tmp_path / "second.xlsx").read_bytes()


def test_a_second_run_takes_away_what_the_first_said(tmp_path, client):
    first = done(client, tmp_path / "first.xlsx")
    second = done(first, tmp_path / "second.xlsx", {"Tietovirrat!D3": ["Uusi."]}, FindingsSheet(["V"], [], "Solut"), [])
    expected = {"Rekisterit!A2": "Vanha huomautus", "Rekisterit!B2": "Asiakkaan huomautus"}
    assert {**expected, "Tietovirrat!D3": f"{MARKER}\nUusi."} == notes(second)
    assert [("V", "Solut")] == list(openpyxl.load_workbook(second)["Havainnot"].iter_rows(values_only=True))
    assert notes_drawn(client) + 1 == notes_drawn(second)
    assert notes_drawn(client) + 4 == notes_drawn(first)


def notes_drawn(path):
    return sum(content.count(b'"Note"') for name, content in parts(path).items() if name.endswith(".vml"))


def test_the_findings_link_to_their_cells_in_colour_and_words(tmp_path, client):
    page = openpyxl.load_workbook(done(client, tmp_path / "out.xlsx"))["Havainnot"]
    assert [
        ("Vakavuus", "Havainto", "Tunnus", "Solut", None),
        ("kriittinen", "=1+1 ei ole kaava", "f1", "Tietovirrat!D3", f"{OWN}!B2"),
        ("matala", "Nimi <puuttuu>", "f2", "Ei ole!A1", None),
    ] == list(page.iter_rows(values_only=True))
    links = {cell.coordinate: cell.hyperlink.location for row in page.iter_rows() for cell in row if cell.hyperlink}
    assert {"D2": "'Tietovirrat'!D3", "E2": f"'{OWN}'!B2"} == links
    assert page["A2"].fill.fgColor.rgb != page["A3"].fill.fgColor.rgb
    assert (True, "s") == (page["B2"].quotePrefix, "s" if page["B2"].data_type != "f" else "f")


def test_the_clients_own_sheet_of_findings_stays(tmp_path, book, filled):
    source = write(filled, tmp_path / "plain.xlsx", "fi")
    workbook = openpyxl.load_workbook(source)
    workbook.create_sheet("Havainnot").append(["omat muistiinpanot"])
    workbook.save(source)
    first = done(source, tmp_path / "first.xlsx")
    second = done(first, tmp_path / "second.xlsx")
    assert first.read_bytes() == second.read_bytes()
    pages = openpyxl.load_workbook(second)
    assert "omat muistiinpanot" == pages["Havainnot"]["A1"].value
    assert "Vakavuus" == pages["(Havainnot)"]["A1"].value
    assert values(read(source)) == values(read(second))


def test_decisions_not_yet_there_are_prepared_with_a_dropdown(tmp_path, client):
    page = openpyxl.load_workbook(done(client, tmp_path / "out.xlsx"))["Päätökset"]
    assert ["Havainnon tunniste", "1e5", "f1", "=f2"] == [cell.value for cell in page["A"]]
    assert ["list_decision"] == [found.formula1 for found in page.data_validations.dataValidation]
    assert "f" != page["A4"].data_type
    assert "A1:H4" == page.dimensions


def test_a_workbook_without_decisions_gets_the_sheet(tmp_path, book):
    source = book({"Rekisterit": [["Tunnus", "Nimi"], ["R1", "Asiakkaat"]]})
    target = done(source, tmp_path / "out.xlsx", language="sv")
    page = openpyxl.load_workbook(target)["Beslut"]
    assert ["Iakttagelsens kod", "1e5", "f1", "=f2"] == [cell.value for cell in page["A"]]
    (offered,) = page.data_validations.dataValidation
    assert ('"Åtgärdas,Godtas som den är,Ingen verklig iakttagelse"', "B2:B4") == (offered.formula1, str(offered.sqref))
    assert ["1e5", "f1", "=f2"] == list(read(target)["Decisions"]["fingerprint"])
    again = done(target, tmp_path / "again.xlsx", language="sv")
    assert target.read_bytes() == again.read_bytes()


def test_decisions_go_behind_the_last_one_into_rows_formatted_beforehand(tmp_path, book):
    def paint(workbook):
        page = workbook["Decisions"]
        for row in range(2, 7):
            page.cell(row, 1).fill = PatternFill("solid", fgColor="00FF00")
        page.row_dimensions[5].height = 40

    source = book(
        {"Registers": [["id", "name"], ["R1", "x"]], "Decisions": [["decision", "fingerprint"], ["accepted", "1e5"]]},
        change=paint,
    )
    page = openpyxl.load_workbook(done(source, tmp_path / "out.xlsx"))["Decisions"]
    assert ["fingerprint", "1e5", "f1", "=f2", None, None] == [cell.value for cell in page["B"]]
    assert {"0000FF00"} == {page.cell(row, 1).fill.fgColor.rgb for row in range(2, 7)}
    assert 40 == page.row_dimensions[5].height
    assert ["A3:A4"] == [str(found.sqref) for found in page.data_validations.dataValidation]


def test_the_annotated_copy_reads_the_same(tmp_path, client):
    before, after = read(client), read(done(client, tmp_path / "out.xlsx"))
    assert values(before) == values(after)
    assert before.extras.keys() == after.extras.keys()
    assert {"1e5", "f1", "=f2"} == set(after["Decisions"]["fingerprint"])


def test_a_blank_workbook_takes_comments_on_its_commented_headings(tmp_path):
    source = new(tmp_path / "new.xlsx", "fi")
    target = done(source, tmp_path / "out.xlsx", {"Rekisterit!A1": ["Tyhjä."]})
    before = openpyxl.load_workbook(source)["Rekisterit"]["A1"].comment.text
    assert f"{before}\n{MARKER}\nTyhjä." == openpyxl.load_workbook(target)["Rekisterit"]["A1"].comment.text
    assert target.read_bytes() == done(target, tmp_path / "again.xlsx", {"Rekisterit!A1": ["Tyhjä."]}).read_bytes()


def test_a_package_with_prefixes_of_its_own_is_annotated(tmp_path, book):
    source = book({"Registers": [["id", "name"], ["R1", "x"]]})
    part = "xl/worksheets/sheet1.xml"
    text = parts(source)[part].decode()
    prefixed = text.replace("<", "<x:").replace("<x:/", "</x:").replace("xmlns=", "xmlns:x=").replace("<x:?", "<?")
    other = edited(source, tmp_path / "prefixed.xlsx", part, text, prefixed)
    target = done(other, tmp_path / "out.xlsx", {"Registers!B2": ["Huomio."]})
    assert {"Registers!B2": f"{MARKER}\nHuomio."} == notes(target)
    assert target.read_bytes() == done(target, tmp_path / "again.xlsx", {"Registers!B2": ["Huomio."]}).read_bytes()


def test_macros_and_controls_survive_and_taking_comments_away_restores_the_parts(tmp_path, book):
    def remark(workbook):
        workbook["Registers"]["A2"].comment = Comment("own", "client")

    source = book({"Registers": [["id", "name"], ["R1", "x"]]}, change=remark)
    drawing = next(name for name in parts(source) if name.endswith(".vml"))
    # Excel's drawings of controls are no XML.
    control = '<ns1:shape id="_x0000_s2000"><div>a<br>b</div><ns2:ClientData ObjectType="Checkbox"/></ns1:shape></xml>'
    edited(source, tmp_path / "own.xlsm", drawing, "</xml>", control)
    with zipfile.ZipFile(tmp_path / "own.xlsm", "a") as package:
        package.writestr("xl/vbaProject.bin", b"\0macro")
    first = done(tmp_path / "own.xlsm", tmp_path / "first.xlsm", {"Registers!B2": ["Note."]})
    assert {"Registers!B2": f"{MARKER}\nNote."} == notes(first)
    assert b"\0macro" == parts(first)["xl/vbaProject.bin"]
    assert b"_x0000_s2001" in parts(first)[drawing]
    second = done(first, tmp_path / "second.xlsm", {})
    assert parts(tmp_path / "own.xlsm")[drawing] == parts(second)[drawing]
    with pytest.raises(InventoryError, match=r"does not end with \.xlsm"):
        done(first, tmp_path / "third.xlsx")


def test_other_formats_become_a_workbook_that_says_what_was_lost(tmp_path):
    folder = tmp_path / "client"
    folder.mkdir()
    (folder / "Rekisterit.csv").write_text("Nimi;Tunnus\n;\nAsiakkaat;R1\nHenkilöstö;R2\n", encoding="utf-8")
    target = done(folder, tmp_path / "out.xlsx", {"Rekisterit!A4": ["Nimi."], "Rekisterit!3": ["Rivi."]})
    assert {"Rekisterit!B3": f"{MARKER}\nNimi.", "Rekisterit!A2": f"{MARKER}\nRivi."} == notes(target)
    assert "client" in openpyxl.load_workbook(target)["Havainnot"]["A1"].value
    assert ["R1", "R2"] == list(read(target)["Registers"]["id"])


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ("client.xlsx", "is the workbook itself"),
        ("there.xlsx", "exists already"),
        ("out.ods", "does not end with .xlsx"),
        ("no/out.xlsx", "cannot be written"),
        ("there.xlsx/out.xlsx", "cannot be written"),
    ],
)
def test_a_target_that_cannot_be_is_refused(tmp_path, client, target, words):
    (tmp_path / "there.xlsx").write_bytes(b"")
    with pytest.raises(InventoryError, match=words):
        done(client, tmp_path / target)
    assert not list(tmp_path.glob(".*"))


@needs_soffice
def test_libreoffice_shows_everything(tmp_path, client):
    saved = convert(client, "xlsx:Calc MS Excel 2007 XML", tmp_path / "saved")
    target = done(saved, tmp_path / "out.xlsx")
    assert target.read_bytes() == done(target, tmp_path / "again.xlsx").read_bytes()
    before, after = parts(saved), parts(target)
    assert [(name, before[name]) for name in before if "media" in name] == [
        (name, after[name]) for name in before if "media" in name
    ]
    assert 6 == openpyxl.load_workbook(target, data_only=True)[OWN]["B2"].value
    opened = convert(target, "xlsx:Calc MS Excel 2007 XML", tmp_path / "opened")
    shown = openpyxl.load_workbook(opened)
    plain = {name: text.replace("_x005F_", "_") for name, text in notes(opened).items()}
    assert {name: text.replace("_x005F_", "_") for name, text in EXPECTED.items()} == plain
    assert "=SUM(A1:C1)" == shown[OWN]["B2"].value
    assert 1 == len(shown[OWN]._images)
    assert "FFFFFF00" == shown["Rekisterit"]["B2"].fill.fgColor.rgb
    assert "A1:C3" == shown["Rekisterit"].auto_filter.ref
    assert b"sparkline" in parts(opened)[part_of(opened, OWN)]
    assert "Tietovirrat!D3" == shown["Havainnot"]["D2"].hyperlink.location.replace("'", "").lstrip("#")
    assert ("=1+1 ei ole kaava", "s") == (shown["Havainnot"]["B2"].value, shown["Havainnot"]["B2"].data_type)
    # What LibreOffice saved is ours still: a third run replaces it.
    third = done(opened, tmp_path / "third.xlsx", {}, FINDINGS, DECISIONS)
    assert {"Rekisterit!A2": "Vanha huomautus", "Rekisterit!B2": "Asiakkaan huomautus"} == notes(third)
    assert 1 == sum("Havainnot" in title for title in openpyxl.load_workbook(third).sheetnames)


@needs_soffice
def test_libreoffice_has_the_annotations_on_their_cells(tmp_path, client):
    opened = convert(done(client, tmp_path / "out.xlsx"), "ods", tmp_path / "opened")
    content = ElementTree.fromstring(parts(opened)["content.xml"])
    found = {}
    for table in content.iter(f"{TABLE}table"):
        row = 0
        for line in table.iter(f"{TABLE}table-row"):
            column = 0
            for cell in line:
                note = cell.find(f"{OFFICE}annotation")
                if note is not None:
                    text = "\n".join("".join(part.itertext()) for part in note.iter(f"{TEXT}p"))
                    place = f"{openpyxl.utils.get_column_letter(column + 1)}{row + 1}"
                    found[f"{table.get(f'{TABLE}name')}!{place}"] = text
                column += int(cell.get(f"{TABLE}number-columns-repeated", 1))
            row += int(line.get(f"{TABLE}number-rows-repeated", 1))
    for name, text in EXPECTED.items():
        assert text.replace("_x005F_", "_") == found[name]


@needs_soffice
def test_an_open_document_becomes_a_workbook(tmp_path, filled):
    source = convert(write(filled, tmp_path / "book.xlsx", "fi"), "ods", tmp_path / "ods")
    target = done(source, tmp_path / "out.xlsx", {"Tietovirrat!D3": ["Kohde."]})
    assert {"Tietovirrat!D3": f"{MARKER}\nKohde."} == notes(target)
    assert "book.ods" in openpyxl.load_workbook(target)["Havainnot"]["A1"].value
    assert values(read(source)) == values(read(target))


@pytest.mark.parametrize("pattern", [rb'(<row) r="\d+"', rb'(<(?:row|c)) r="[A-Z]*\d+"'])
def test_decisions_go_behind_rows_and_cells_that_do_not_say_their_places(tmp_path, pattern):
    path = write(
        {"Registers": [{"id": "R1"}], "Decisions": [{"fingerprint": "f0", "decision": "planned"}]}, tmp_path / "a.xlsx"
    )
    plain = tmp_path / "plain.xlsx"
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(plain, "w") as target:
        for name in source.namelist():
            sheet = name.startswith("xl/worksheets/sheet")
            target.writestr(name, re.sub(pattern, rb"\1", source.read(name)) if sheet else source.read(name))
    found = read(done(plain, tmp_path / "out.xlsx", comments={}, decisions=[{"fingerprint": "f1"}], language="en"))
    assert ["f0", "f1"] == list(found["Decisions"]["fingerprint"])
