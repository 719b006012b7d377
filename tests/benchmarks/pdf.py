"""A report of 40 pages from HTML to PDF against WeasyPrint on the same HTML."""

import datetime as dt
import io
import re
import tempfile
from pathlib import Path

import pypdfium2
from measure import ratio, runs, seconds

from datamap.report.documents import pdf
from datamap.report.job import Job
from datamap.report.looks import looks_of
from datamap.report.render import render

GROUP = Path(__file__).parents[2] / "inventories" / "revontuli_group.xlsx"
DAY = dt.date(2026, 11, 21)


def main() -> None:
    """Print one line, and how many pages each wrote."""
    try:
        from weasyprint import HTML
    except (ImportError, OSError) as error:
        print(f"pdf: skipped, WeasyPrint is not to be had here ({error})")
        return
    repeats = runs(3)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        page = Path(render(Job(GROUP, DAY, "", "en", folder))["html"]).read_text(encoding="utf-8")
        body = re.search(r"<main>(.*)</main>", page, re.DOTALL)[1]
        again = re.sub(r' id="([a-z])', r' id="again-\1', re.sub(r"<h1.*?</h1>", "", body))
        page = page.replace("</main>", f"{again}</main>")
        looks = looks_of(page, DAY, "2026Q4", "en")
        ours = seconds(lambda: pdf(page, looks, folder), repeats)
        theirs = seconds(lambda: HTML(string=page).write_pdf(pdf_variant="pdf/ua-1"), repeats)
        for maker, content in (
            ("ours", pdf(page, looks, folder)),
            ("WeasyPrint", HTML(string=page).write_pdf()),
        ):
            print(f"{maker}: {len(pypdfium2.PdfDocument(io.BytesIO(content)))} pages")
        ratio("pdf", ours, "WeasyPrint", theirs)


if __name__ == "__main__":
    main()
