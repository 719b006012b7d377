"""A consultant's looks on a report, and what is refused."""

import dataclasses
import datetime as dt
import io
import subprocess
import sys
import zipfile
from pathlib import Path

import docx
import pypdfium2
import pytest
from PIL import Image, PngImagePlugin

from datamap.inventory import write
from datamap.report.batch import run_jobs, unchanged
from datamap.report.branding import contrast, read_brand
from datamap.report.job import Job, ReportError

DAY = dt.date(2026, 11, 21)


def brand_file(folder, **parts):
    lines = [f'{key} = "{value}"' for key, value in {"name": "Example Advisers <Oy>", **parts}.items()]
    path = folder / "brand.toml"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def logo(path, size=(300, 80)):
    facts = PngImagePlugin.PngInfo()
    facts.add_text("Author", "zqxsecretzqx")
    Image.new("RGB", size, "#0b4f6c").save(path, pnginfo=facts)


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("brand")
    logo(folder / "logo.png")
    path = brand_file(
        folder, logo="logo.png", accent="#7a1f3d", footer="Advice #1 $x$", confidentiality="For the client only"
    )
    workbook = write({"Registers": [{"id": "R1", "name": "Customers", "role": "controller"}]}, folder / "client.xlsx")
    job = Job(workbook, DAY, "", "en", folder / "out", ("pdf", "docx"), read_brand(path))
    assert [done.failure for done in run_jobs([job], 1)] == [""]
    return job


def test_name_colour_logo_footer_and_confidentiality_stand_in_every_form(made):
    page = (made.place / "report.html").read_text(encoding="utf-8")
    for text in (
        "Example Advisers &lt;Oy&gt;",
        "--accent: #7a1f3d",
        "data:image/png;base64,",
        "Advice #1 $x$",
        "For the client only",
    ):
        assert text in page
    document = pypdfium2.PdfDocument(made.place / "report.pdf")
    sheets = [sheet.get_textpage().get_text_range() for sheet in document]
    assert all("Advice #1 $x$" in text for text in sheets)
    assert "For the client only" in sheets[0]
    assert document.get_metadata_dict()["Author"] == "Example Advisers <Oy>"
    written = docx.Document(made.place / "report.docx")
    assert written.core_properties.author == "Example Advisers <Oy>"
    assert "Advice #1 $x$" in written.sections[0].footer.paragraphs[0].text
    with zipfile.ZipFile(made.place / "report.docx") as archive:
        assert any(name.startswith("word/media/") for name in archive.namelist())
        assert b"For the client only" in archive.read("word/document.xml")


def test_the_metadata_of_a_logo_reach_no_report(made):
    assert b"zqxsecretzqx" not in made.brand.logo
    assert Image.open(io.BytesIO(made.brand.logo)).size == (300, 80)


def test_another_brand_makes_the_report_again(made):
    assert unchanged(made) is not None
    assert unchanged(dataclasses.replace(made, brand=dataclasses.replace(made.brand, footer="x"))) is None


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({"accent": "#ffd54a"}, "a contrast of 1.4 to 1"),
        ({"accent": "red"}, "is not a colour"),
        ({"logo": "text.png"}, "is no PNG or JPEG picture"),
        ({"logo": "missing.png"}, "is no PNG or JPEG picture"),
        ({"logo": "wide.png"}, "4001 x 2 pixels"),
        ({"logo": "heavy.png"}, "larger than 2 MB"),
        ({"name": " "}, "names nobody"),
        ({"footer": "x" * 201}, "201 letters long"),
        ({"colour": "#000000"}, '"colour", which is no part'),
    ],
)
def test_a_brand_that_will_not_do_is_refused_in_clear_words(tmp_path, parts, said):
    (tmp_path / "text.png").write_text("not a picture")
    logo(tmp_path / "wide.png", (4001, 2))
    (tmp_path / "heavy.png").write_bytes(b"\x89PNG" + bytes(3 << 20))
    with pytest.raises(ReportError, match=said):
        read_brand(brand_file(tmp_path, **parts))


def test_contrast_is_that_of_wcag():
    assert round(contrast("#000000"), 1) == 21.0
    assert contrast("#ffffff") == 1.0
    assert round(contrast("#767676"), 2) == 4.54


def test_the_command_refuses_a_bad_brand_and_writes_nothing(tmp_path):
    workbook = write({"Registers": [{"id": "R1", "name": "A"}]}, tmp_path / "a.xlsx")
    words = [
        "audit",
        str(workbook),
        "--brand",
        str(brand_file(tmp_path, accent="#ffffff")),
        "--out",
        str(tmp_path / "out"),
    ]
    done = subprocess.run([sys.executable, "-m", "datamap.cli", *words], capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (2, "")
    assert "contrast" in done.stderr
    assert not (tmp_path / "out").exists()
    assert not Path(tmp_path / "a.record.xlsx").exists()
