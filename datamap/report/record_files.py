"""The record of processing as a workbook, a PDF and a Word document."""

from __future__ import annotations

import tempfile
from itertools import zip_longest
from pathlib import Path

from markupsafe import Markup

from ..auditing import Audit
from ..inventory.listing import Page, write_pages
from .branding import Brand
from .documents import WRITERS
from .html import bullets, element, heading, lines, paragraph, table
from .looks import looks_of
from .processing_record import FIELDS, Entry, Record, processing_record
from .provisions import cited
from .subjects import controller
from .words import Words

ROOM = 32_000
"""How many characters one cell of a workbook is given."""


def workbook(audit: Audit, record: Record, words: Words, work: Path) -> bytes:
    """One sheet for each paragraph of Art. 30 that applies, one row a register; blanks are marked."""
    pages = []
    for paragraph_ in FIELDS:
        entries = [entry for entry in record.entries if entry.paragraph == paragraph_]
        if entries:
            asked = [f"{field.heading} {cited(field.article, words)}".strip() for field in entries[0].fields]
            rows = [
                (entry.name, *cells)
                for entry in entries
                for cells in zip_longest(*(_cells(field.lines, words) for field in entry.fields))
            ]
            title = words("rop-sheet", paragraph=paragraph_)
            pages.append(Page(title, [words("h-register"), *asked], rows, [28, *(34 for _ in asked)]))
    if record.apart:
        pages.append(Page(words("rop-apart-title"), [words("h-recipient")], [(item,) for item in record.apart], [60]))
    if not pages:
        pages.append(Page(words("rop-sheet", paragraph="30"), [words("h-register")], [(words("rop-blank"),)], [40]))
    path = work / "record.xlsx"
    write_pages(path, pages)
    written = path.read_bytes()
    path.unlink()
    return written


def _cells(said: tuple[str, ...], words: Words) -> list[str]:
    """The lines of a field; what one cell cannot hold goes on in the register's next row."""
    cells: list[list[str]] = [[]]
    room = ROOM
    for line in said:
        if len(line) + 1 > room and cells[-1]:
            cells.append([])
            room = ROOM
        cells[-1].append(line)
        room -= len(line) + 1
    return ["\n".join(cell) for cell in cells] if said else [words("rop-blank")]


def page(audit: Audit, record: Record, words: Words) -> str:
    """The record as a page of HTML, as the writers of documents take it."""
    facts = [(words("cover-day"), words.date(audit.on)), (words("cover-inventory"), Path(audit.inventory.file).name)]
    terms = Markup("").join(element("dt", key) + element("dd", value) for key, value in facts)
    cover = [
        element("p", words("rop-title"), class_="kicker"),
        heading(1, controller(audit, words)),
        element("dl", terms, class_="cover"),
    ]
    parts = [
        heading(2, f"{entry.name} ({cited(entry.paragraph, words)})") + _table(entry, words) for entry in record.entries
    ]
    if not parts:
        parts.append(heading(2, words("rop-title")) + paragraph(words("rop-blank")))
    if record.apart:
        parts.append(heading(2, words("rop-apart-title")) + bullets(record.apart))
    body = element("section", Markup("\n").join(cover)) + element("section", Markup("\n").join(parts))
    return str(
        Markup('<html lang="{}"><head><title>{}</title></head><body><main>{}</main></body></html>').format(
            words.language, words("rop-title"), body
        )
    )


def _table(entry: Entry, words: Words) -> Markup:
    rows = [
        (
            field.heading,
            cited(field.article, words),
            lines(field.lines) if field.lines else element("strong", words("rop-blank")),
        )
        for field in entry.fields
    ]
    return table(entry.name, [words("h-field"), words("h-article"), words("h-value")], rows, (26, 12, 62))


def write_record(audit: Audit, words: Words, form: str, brand: Brand | None = None) -> bytes:
    """The record in a form: xlsx, pdf or docx. The same audit gives the same bytes.

    A `brand` gives a document its looks. Raises ReportError if a document cannot be made.
    """
    record = processing_record(audit, words)
    with tempfile.TemporaryDirectory() as folder:
        if form == "xlsx":
            return workbook(audit, record, words, Path(folder))
        shown = page(audit, record, words)
        looks = looks_of(shown, audit.on, words.date(audit.on), words.language, "rop-title")
        looks = brand.dress(looks) if brand else looks
        return WRITERS[form](shown, looks, Path(folder))


FORMS = ("xlsx", "docx", "pdf")
"""The forms of the record."""
