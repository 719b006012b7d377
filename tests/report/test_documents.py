"""Reports as PDF and DOCX: every shipped inventory in every language, rendered for real."""

import ctypes
import dataclasses
import datetime as dt
import io
import json
import re
import shutil
import subprocess
import zipfile
from collections import Counter
from itertools import pairwise
from pathlib import Path

import docx
import pdfua
import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from selectolax.lexbor import LexborHTMLParser

from datamap.inventory import write
from datamap.report import documents
from datamap.report.batch import run_jobs, unchanged
from datamap.report.job import Job, ReportError
from datamap.report.looks import looks_of
from datamap.report.words import LANGUAGES

INVENTORIES = sorted((Path(__file__).parents[2] / "inventories").glob("*.xlsx"))
DAY = dt.date(2026, 11, 21)
PAGE = "<html><body><section><h1>Client</h1></section><section>{}</section></body></html>"
RULE = re.compile(r"\b(?:TRF|LAW|NOT|BAS|RET|REC|SEC|RGT)\d{3}\b")
SOFFICE = shutil.which("soffice")


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    out = tmp_path_factory.mktemp("reports")
    jobs = [
        Job(path, DAY, "", language, out / language, ("pdf", "docx")) for path in INVENTORIES for language in LANGUAGES
    ]
    done = run_jobs(jobs, 2)
    assert [item.failure for item in done] == [""] * len(jobs)
    return {(item.job.workbook.stem, item.job.language): item for item in done}


def files(made, name, language):
    return {kind: Path(path) for kind, path in made[name, language].job.files.items()}


def squeezed(text):
    """Letters and digits only: lines, hyphens and invisible breaks differ between the forms."""
    return "".join(character for character in text if character.isalnum())


def html_of(path):
    tree = LexborHTMLParser(path.read_text(encoding="utf-8"))
    for node in tree.css("style, svg, summary, script"):
        node.decompose()
    return tree


def texts_of(tree):
    """Every piece of text of a page: headings, paragraphs, items, captions, cells and their lines."""
    for node in tree.css("h1, h2, h3, p, li, caption, th, td, dt, dd"):
        if text := squeezed(node.text()):
            yield text


def pdf_text(path):
    """The text of a PDF without the footers of its pages."""
    document = pypdfium2.PdfDocument(path)
    return squeezed("".join(page.get_textpage().get_text_bounded(bottom=50) for page in document))


def docx_cells(path):
    document = docx.Document(path)
    return [[[squeezed(cell.text) for cell in row.cells] for row in table.rows] for table in document.tables]


def holds(text, piece):
    """Whether a text holds a piece; a cell may go on after a page's end, where the table's headings stand again."""
    if piece in text:
        return True
    end = next(at for at in range(len(piece) - 1, -1, -1) if piece[:at] in text)
    return 0 < end and holds(text, piece[end:])


CASES = [(path.stem, language) for path in INVENTORIES for language in LANGUAGES]


@pytest.mark.parametrize(("name", "language"), CASES)
def test_pdf_and_docx_carry_what_the_page_carries(made, name, language):
    report = files(made, name, language)
    page = html_of(report["html"])
    tables = [
        [[squeezed(cell.text()) for cell in row.css("th, td")] for row in table.css("tr")]
        for table in page.css("table")
    ]
    assert tables == docx_cells(report["docx"])
    written = docx.Document(report["docx"])
    prose = squeezed("".join(item.text for item in written.paragraphs)) + "".join(
        cell for table in tables for row in table for cell in row
    )
    printed = pdf_text(report["pdf"])
    said = list(texts_of(page))
    assert [text for text in said if not holds(printed.casefold(), text.casefold())] == []
    assert [text for text in said if text not in prose] == []


@pytest.mark.parametrize(("name", "language"), CASES)
def test_findings_and_transfers_are_the_same_in_every_form(made, name, language):
    report = files(made, name, language)
    audit = json.loads(report["json"].read_text(encoding="utf-8"))
    codes = Counter(RULE.findall(html_of(report["html"]).css_first("table.findings").text(separator=" ")))
    assert codes == Counter(finding["rule"] for finding in audit["findings"])
    in_docx = " ".join(cell for table in docx_cells(report["docx"]) for row in table for cell in row)
    assert {code: in_docx.count(code) for code in codes} == dict(codes)
    printed = pdf_text(report["pdf"])
    assert {code: printed.count(code) for code in codes} == dict(codes)


def test_a_pdf_is_tagged_as_pdf_ua_with_bookmarks_and_the_title_of_the_client(made):
    path = files(made, "revontuli_group", "en")["pdf"]
    content = path.read_bytes()
    assert re.search(rb"pdfuaid:part>\s*1\s*<", content)
    document = pypdfium2.PdfDocument(path)
    assert "Revontuli Example Group Oyj" in document.get_metadata_dict()["Title"]
    page = LexborHTMLParser(files(made, "revontuli_group", "en")["html"].read_text(encoding="utf-8"))
    headings = [squeezed(node.text()) for node in page.css("h1, h2, h3")]
    assert [squeezed(mark.get_title()) for mark in document.get_toc()] == headings
    assert {tuple(round(size) for size in sheet.get_size()) for sheet in document} == {(595, 842)}


def test_every_picture_has_its_alternative_text_in_both_forms(made):
    report = files(made, "revontuli_group", "fi")
    tree = LexborHTMLParser(report["html"].read_text(encoding="utf-8"))
    titles = [squeezed(node.text()) for node in tree.css("svg > title")]
    with zipfile.ZipFile(report["docx"]) as archive:
        said = re.findall(r'<wp:docPr descr="([^"]*)"', archive.read("word/document.xml").decode())
    assert len(titles) == 8
    assert [text[: len(title)] for text, title in zip(map(squeezed, said), titles, strict=True)] == titles
    assert [text for text in titles if text not in squeezed("".join(alts_of(report["pdf"])))] == []


def alts_of(path):
    document = pypdfium2.PdfDocument(path)
    for page in document:
        tree = pdfium.FPDF_StructTree_GetForPage(page.raw)
        yield from below([pdfium.FPDF_StructTree_GetChildAtIndex(tree, 0)])


def below(elements):
    for element in filter(None, elements):
        size = pdfium.FPDF_StructElement_GetAltText(element, None, 0)
        if size > 2:
            held = (ctypes.c_char * size)()
            pdfium.FPDF_StructElement_GetAltText(element, held, size)
            yield bytes(held).decode("utf-16-le").rstrip("\0")
        count = pdfium.FPDF_StructElement_CountChildren(element)
        yield from below([pdfium.FPDF_StructElement_GetChildAtIndex(element, at) for at in range(max(count, 0))])


def cut_off(path):
    """The letters that stand across a border of a table, or outside the margins."""
    bad = []
    for number, page in enumerate(pypdfium2.PdfDocument(path), start=1):
        width, _ = page.get_size()
        rules = []
        for item in page.get_objects([pdfium.FPDF_PAGEOBJ_PATH], max_depth=4):
            left, bottom, right, top = item.get_bounds()
            if right - left < 2 and top - bottom > 6:
                rules.append(((left + right) / 2, bottom, top))
        text = page.get_textpage()
        for at in range(text.count_chars()):
            left, bottom, right, top = text.get_charbox(at)
            if right - left < 0.5 or not text.get_text_range(at, 1).strip():
                continue
            middle = (bottom + top) / 2
            crossed = [x for x, low, high in rules if low < middle < high and left + 0.8 < x < right - 0.8]
            if crossed or left < 40 or right > width - 40:
                bad.append((number, text.get_text_range(at, 1)))
    return bad


@pytest.mark.parametrize(
    ("name", "language"), [("revontuli_group", "en"), ("revontuli_group", "fi"), ("kti_laskutus", "sv")]
)
def test_no_letter_of_a_table_is_cut_off(made, name, language):
    assert cut_off(files(made, name, language)["pdf"]) == []


def test_words_without_an_end_break_inside_their_cells(tmp_path):
    word = "lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppilas"
    mail = "very.long.name.of.a.function@data-protection.subsidiary.example-company-name.example"
    hexed = "f00dfeed" * 12
    rows = "".join(f"<tr><td>{mail}</td><td>{hexed}</td><td>{'x' * 70}</td><td>{word}</td></tr>" for _ in range(3))
    page = PAGE.replace("Client", word * 2).format(
        f"<h2>A</h2><table><caption>C</caption><thead><tr><th>A</th><th>B</th><th>C</th><th>D</th></tr></thead><tbody>{rows}</tbody></table>"
    )
    (tmp_path / "long.pdf").write_bytes(documents.pdf(page, looks_of(page, DAY, "2026Q4", "en"), tmp_path))
    assert cut_off(tmp_path / "long.pdf") == []
    printed = pdf_text(tmp_path / "long.pdf")
    assert all(squeezed(text) in printed for text in (mail, hexed, "x" * 70, word * 2))


def test_table_headings_stand_again_on_every_page(tmp_path):
    rows = "".join(f"<tr><td>row {number}</td><td>x</td></tr>" for number in range(120))
    page = PAGE.format(
        f"<h2>A</h2><table><caption>C</caption><thead><tr><th>Recipient</th><th>B</th></tr></thead><tbody>{rows}</tbody></table>"
    )
    looks = looks_of(page, DAY, "2026Q4", "en")
    (tmp_path / "a.pdf").write_bytes(documents.pdf(page, looks, tmp_path))
    sheets = [
        sheet.get_textpage().get_text_range()
        for sheet in pypdfium2.PdfDocument(tmp_path / "a.pdf")
        if "row " in sheet.get_textpage().get_text_range()
    ]
    assert len(sheets) > 2
    assert all("Recipient" in text for text in sheets)
    with zipfile.ZipFile(io.BytesIO(documents.docx(page, looks, tmp_path))) as archive:
        assert b"<w:tblHeader" in archive.read("word/document.xml")
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]


def test_a_picture_without_an_alternative_text_is_refused(tmp_path):
    page = PAGE.format('<h2>A</h2><figure><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"></svg></figure>')
    with pytest.raises(ReportError, match="typst says"):
        documents.pdf(page, looks_of(page, DAY, "2026Q4", "en"), tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_text_of_a_client_is_never_read_as_typst_or_word_code(tmp_path):
    hostile = ["#read(&quot;report.typ&quot;)", "$x$ *b* _i_ @ref &lt;label&gt;", "\\#panic()", "{{ MERGEFIELD }}"]
    page = PAGE.format("<h2>A</h2>" + "".join(f"<p>{text}</p>" for text in hostile))
    looks = dataclasses.replace(looks_of(page, DAY, "2026Q4", "en"), footer='#panic("x") $', title='"#panic()')
    (tmp_path / "a.pdf").write_bytes(documents.pdf(page, looks, tmp_path))
    printed = " ".join(sheet.get_textpage().get_text_range() for sheet in pypdfium2.PdfDocument(tmp_path / "a.pdf"))
    for text in ('#read("report.typ")', "$x$ *b* _i_ @ref <label>", '#panic("x") $'):
        assert squeezed(text) in squeezed(printed)


def test_equal_inputs_give_equal_documents_and_another_format_makes_the_report_again(made, tmp_path):
    done = made["auntie_solutions", "sv"]
    again = dataclasses.replace(done.job, out=tmp_path)
    run_jobs([again], 1)
    for kind in ("pdf", "docx"):
        assert (again.place / f"report.{kind}").read_bytes() == Path(done.job.files[kind]).read_bytes()
    assert unchanged(again) is not None
    assert unchanged(dataclasses.replace(again, documents=("pdf",))) is None
    (again.place / "report.pdf").write_bytes(b"")
    assert unchanged(again) is None


def test_a_document_that_cannot_be_made_leaves_the_earlier_report(tmp_path, monkeypatch):
    workbook = write({"Registers": [{"id": "R1", "name": "Customers", "role": "controller"}]}, tmp_path / "a.xlsx")
    job = Job(workbook, DAY, "", "en", tmp_path / "out")
    run_jobs([job], 1)
    before = {path.name: path.read_bytes() for path in job.place.iterdir()}

    def fails(*_):
        raise ReportError("The PDF could not be made.")

    monkeypatch.setitem(documents.WRITERS, "pdf", fails)
    done = run_jobs([dataclasses.replace(job, documents=("docx", "pdf"))], 1)
    assert [item.failure for item in done] == ["The PDF could not be made."]
    assert before == {path.name: path.read_bytes() for path in job.place.iterdir()}
    assert [path.name for path in job.place.parent.iterdir()] == [job.place.name]


def structure(path):
    """The structure elements of a tagged PDF in the order of the document."""
    with pikepdf.open(path) as document:
        waiting = [document.Root.StructTreeRoot.K]
        while waiting:
            item = waiting.pop()
            if isinstance(item, pikepdf.Array):
                waiting += reversed(list(item))
            elif isinstance(item, pikepdf.Dictionary) and "/S" in item:
                attributes = item.get("/A", [])
                scopes = {str(part.get("/Scope")) for part in attributes if isinstance(part, pikepdf.Dictionary)}
                yield str(item.S), scopes
                waiting.append(item.get("/K", pikepdf.Array()))


@pytest.mark.parametrize(("name", "language"), CASES)
def test_another_checker_finds_no_fault_of_pdf_ua(made, name, language):
    path = files(made, name, language)["pdf"]
    judged = pdfua.validate(path)
    assert [f"{fault.rule_id}: {fault.message}" for fault in judged.findings] == []
    elements = list(structure(path))
    levels = [int(kind[2]) for kind, _ in elements if re.fullmatch(r"/H[1-6]", kind)]
    assert levels[0] == 1 == levels.count(1)
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert {frozenset({"/Column", "None"})} == {frozenset(scopes) for kind, scopes in elements if kind == "/TH"}
    with pikepdf.open(path) as document:
        assert str(document.Root.Lang).startswith(language)


def test_the_other_checker_would_find_a_picture_without_words_and_a_table_without_headings(made, tmp_path):
    with pikepdf.open(files(made, "revontuli_group", "en")["pdf"]) as document:
        for item in document.objects:
            if isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/Figure":
                del item["/Alt"]
            if isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/TH":
                item.S = pikepdf.Name("/TD")
        document.save(tmp_path / "a.pdf")
    assert {"UA-13-004", "UA-15-003"} == {fault.rule_id for fault in pdfua.validate(tmp_path / "a.pdf").findings}


def test_columns_are_wide_enough_for_their_words_where_there_is_room():
    assert documents._fitted([50, 10, 40], [5, 20, 5]) == pytest.approx([50 - 10 * 45 / 80, 20, 40 - 10 * 35 / 80])
    assert documents._fitted([40, 40], [5, 5]) == [40, 40]


def test_every_docx_opens_in_libreoffice_with_all_that_the_page_says(made, tmp_path):
    if SOFFICE is None:
        pytest.skip("LibreOffice (soffice) is not installed")

    def opened(*paths):
        profile = f"-env:UserInstallation=file://{tmp_path / 'profile'}"
        command = [SOFFICE, profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), *map(str, paths)]
        subprocess.run(command, check=False, capture_output=True, timeout=300)

    docx.Document().save(tmp_path / "plain.docx")
    opened(tmp_path / "plain.docx")
    if not (tmp_path / "plain.pdf").exists():
        pytest.skip("LibreOffice is here without its Writer, which reads DOCX")
    copies = {}
    for at, (name, language) in enumerate(CASES):
        if language == LANGUAGES[at % len(LANGUAGES)] or name == "revontuli_group":
            copies[tmp_path / f"{name}-{language}.docx"] = files(made, name, language)
    for copy, report in copies.items():
        shutil.copy(report["docx"], copy)
    opened(*copies)
    for copy, report in copies.items():
        document = pypdfium2.PdfDocument(copy.with_suffix(".pdf"))
        printed = squeezed("".join(page.get_textpage().get_text_bounded(bottom=56) for page in document)).casefold()
        said = list(texts_of(html_of(report["html"])))
        assert [text for text in said if not holds(printed, text.casefold())] == [], copy.name
        footers = [page.get_textpage().get_text_bounded(top=56).split() for page in document]
        assert [f"{at} / {len(document)}".split() for at in range(1, len(document) + 1)] == [
            words[-3:] for words in footers
        ]
        assert cut_off(copy.with_suffix(".pdf")) == []


def test_places_to_break_stand_in_texts_and_never_in_addresses():
    broken = documents._broken('<a href="https://example.org/?aaaa=1&amp;bbbb=2">one&amp;two lentokonesuihku</a>')
    assert '<a href="https://example.org/?aaaa=1&amp;bbbb=2">' in broken
    assert f"one&amp;{documents.BREAK}two lentokonesuihku" in broken
