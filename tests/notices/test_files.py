"""Notices in every format and encoding, and files that are none."""

import io
import zipfile
from pathlib import Path

import pytest
from docx import Document

from datamap.notices import NoticeError, read

TEXT = (Path(__file__).parent / "data" / "fi.txt").read_text(encoding="utf-8")
TOLD = ("controller", "business_id", "register_name", "data_categories", "sources", "rights", "law_refs")


def told(notice):
    return {field: set(notice.values(field)) for field in TOLD}


@pytest.fixture(scope="module")
def expected(tmp_path_factory):
    path = tmp_path_factory.mktemp("plain") / "notice.txt"
    path.write_text(TEXT, encoding="utf-8")
    return told(read(path))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_encodings_are_told_apart(tmp_path, expected, encoding):
    path = tmp_path / "notice.txt"
    path.write_bytes(TEXT.replace("\n", "\r\n").encode(encoding))
    assert expected == told(read(path))


def test_html_is_read_without_its_scripts_and_menu(tmp_path, expected):
    blocks = "".join(
        f"<h2>{block}</h2>" if block[:1].isdigit() else f"<p>{block.replace(chr(10), '<br>')}</p>"
        for block in TEXT.split("\n\n")
    )
    page = (
        "<!doctype html><html><head><title>x</title><script>var ip = 'IP-osoite';</script></head><body>"
        "<nav><ul><li>Etusivu</li><li>Evästeet</li></ul></nav>"
        f"{blocks}<script>document.write('henkilötunnus')</script></body></html>"
    )
    path = tmp_path / "notice.html"
    path.write_text(page, encoding="utf-8")
    notice = read(path)
    assert expected == told(notice)
    assert "document.write" not in notice.text


def test_a_two_column_table_of_a_word_document_is_read_row_by_row(tmp_path):
    document = Document()
    document.add_heading("Tietosuojaseloste", 0)
    table = document.add_table(rows=0, cols=2)
    for heading, body in (
        ("Rekisterinpitäjä", "Esimerkki Oy"),
        ("Rekisterin nimi", "Asiakasrekisteri"),
        ("Rekisterin tietosisältö", "Nimi ja puhelinnumero"),
        ("Tietolähteet", "Rekisteröity itse"),
        ("Tarkastusoikeus", "Jokaisella on oikeus tarkastaa tietonsa"),
    ):
        row = table.add_row()
        row.cells[0].text, row.cells[1].text = heading, body
    path = tmp_path / "notice.docx"
    document.save(str(path))
    notice = read(path)
    assert "Esimerkki Oy" == notice.value("controller")
    assert "Asiakasrekisteri" == notice.value("register_name")
    assert ("name", "phone") == notice.values("data_categories")
    assert ("data_subject",) == notice.values("sources")
    assert ("access",) == notice.values("rights")


def test_a_pdf_with_text_is_read(tmp_path, expected):
    path = tmp_path / "notice.pdf"
    path.write_bytes(pdf_of(TEXT))
    assert expected["controller"] == told(read(path))["controller"]


def test_a_scanned_pdf_says_so(tmp_path):
    path = tmp_path / "scan.pdf"
    path.write_bytes(pdf_of(""))
    with pytest.raises(NoticeError, match=r"scan.pdf: the \d+ pages are pictures without text. Recognise the text"):
        read(path)


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("empty.txt", b"", "empty.txt: the file is empty"),
        ("blank.txt", b" \n\t", "blank.txt: the file is empty"),
        ("broken.docx", b"PK\x03\x04 broken", "broken.docx: this is no Word document"),
        ("broken.pdf", b"%PDF-1.4 broken", "broken.pdf: this PDF cannot be opened"),
        ("old.doc", b"\xd0\xcf\x11\xe0", "old.doc: .doc is not read"),
        ("bytes.txt", bytes(range(1, 32)) * 40, "bytes.txt: this is not text"),
        ("script.html", b"<html><script>x()</script><body></body></html>", "script.html: the page holds no text"),
    ],
)
def test_bad_files_give_one_clear_sentence(tmp_path, name, data, sentence):
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(NoticeError, match=sentence) as caught:
        read(path)
    assert "\n" not in str(caught.value)


def test_a_word_document_with_broken_xml_gives_one_clear_sentence(tmp_path):
    whole, broken = tmp_path / "whole.docx", tmp_path / "broken.docx"
    Document().save(whole)
    with zipfile.ZipFile(whole) as source, zipfile.ZipFile(broken, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            target.writestr(name, content[:200] if name == "word/document.xml" else content)
    with pytest.raises(NoticeError, match=r"broken\.docx: this is no Word document"):
        read(broken)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(NoticeError, match=r"missing\.txt: No such file"):
        read(tmp_path / "missing.txt")


def pdf_of(text):
    """A PDF with a text on its pages, drawn by matplotlib."""
    from matplotlib.backends.backend_pdf import FigureCanvasPdf
    from matplotlib.figure import Figure

    figure = Figure(figsize=(8.3, 23))
    figure.text(0.05, 0.98, text, va="top", fontsize=9)
    stream = io.BytesIO()
    FigureCanvasPdf(figure).print_pdf(stream)
    return stream.getvalue()
