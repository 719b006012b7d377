"""The sheet of findings, with links to the cells they name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ..scan import column_letter
from ..schema import schema
from .parts import DECLARATION, WORKBOOK_ORDER, Book
from .places import Place, locate
from .sheet import Value, cell, is_like_formula
from .splice import Editing, Element, quoted
from .styles import HEADING, SEVERITIES, Styles

NAME = "datamap_findings"
"""The defined name that tells our sheet from one of the client's with the same title."""

MOST_LINKS = 60_000


@dataclass(frozen=True)
class FindingRow:
    """One finding: its values, of which the first is the severity in words; the cells it names; its severity's key."""

    values: Sequence[Value]
    cells: Sequence[str]
    severity: str


@dataclass(frozen=True)
class FindingsSheet:
    """What the sheet shows: lines of text above (`notes`), headings, and a row a finding.

    `links` is the heading over the linked cells, which stand one a column behind the values; `widths`
    are those of the first columns in characters.
    """

    headings: Sequence[str]
    rows: Sequence[FindingRow]
    links: str
    notes: Sequence[str] = ()
    widths: Sequence[float] = ()

    @property
    def link_columns(self) -> int:
        """How many columns the linked cells take: as many as the finding with the most of them."""
        return max((len(set(row.cells)) for row in self.rows), default=1) or 1

    def noted(self, note: str) -> FindingsSheet:
        """The same sheet with one more line above."""
        return replace(self, notes=(*self.notes, note))


def write_findings(book: Book, findings: FindingsSheet, language: str) -> None:
    """Add the sheet of findings, or replace the one of an earlier run."""
    styles = Styles(book)
    text = _sheet(book, findings, styles)
    styles.save()
    if title := _ours(book):
        book.write(book.sheets[title], text.encode("ascii", "xmlcharrefreplace"))
        return
    title = book.free_title(schema().sheets["Findings"].titles[language])
    book.add_sheet(title, text)
    _define(book, Place(title, 1, 1))


def _ours(book: Book) -> str:
    """The title of the sheet that an earlier run wrote, or an empty text."""
    defined = _defined(Editing(book.read(book.workbook), depth=2))
    if defined is None:
        return ""
    title = defined.text.rpartition("!")[0].removeprefix("$")
    if title.startswith("'"):
        title = title[1:-1].replace("''", "'")
    return title if title in book.sheets else ""


def _defined(edit: Editing) -> Element | None:
    return next((name for name in edit.root.descendants("definedName") if name.attributes.get("name") == NAME), None)


def _define(book: Book, place: Place) -> None:
    edit = Editing(book.read(book.workbook), depth=2)
    p = edit.root.prefix
    title = place.title.replace("'", "''")
    target = f"'{title}'!$A$1"
    written = f'<{p}definedName name="{NAME}" hidden="1">{target}</{p}definedName>'
    names, old = edit.root.child("definedNames"), _defined(edit)
    if old is not None:
        edit.replace(old.start, old.end, written)
    elif names is not None:
        edit.append(names, written)
    else:
        edit.insert(f"<{p}definedNames>{written}</{p}definedNames>", WORKBOOK_ORDER, "definedNames")
    book.write(book.workbook, edit.done())


def _sheet(book: Book, findings: FindingsSheet, styles: Styles) -> str:
    top, known = len(findings.notes) + 1, len(findings.headings)
    rows = [_row(number, [(note, "plain", "")], styles, 45) for number, note in enumerate(findings.notes, 1)]
    headings = [*findings.headings, findings.links, *([None] * (findings.link_columns - 1))]
    rows.append(_row(top, [(text, "heading", HEADING) for text in headings], styles))
    links: list[str] = []
    for number, finding in enumerate(findings.rows, top + 1):
        values = [*finding.values, *([None] * (known - len(finding.values)))]
        cells: list[tuple[Value, str, str]] = [(value, "plain", "") for value in values]
        cells[0] = (values[0], "plain", SEVERITIES[finding.severity])
        for name in dict.fromkeys(finding.cells):
            place = locate(name, book.sheets)
            cells.append((name, "link" if place else "plain", ""))
            if place and len(links) < MOST_LINKS:
                at = f"{column_letter(len(cells) - 1)}{number}"
                links.append(f'<hyperlink ref="{at}" location={quoted(place.location)} display={quoted(place.name)}/>')
        rows.append(_row(number, cells, styles))
    return "".join(_page(book, findings, rows, links, f"A{top}:{column_letter(known)}{top + len(findings.rows)}"))


def _page(
    book: Book, findings: FindingsSheet, rows: Sequence[str], links: Sequence[str], filtered: str
) -> Iterator[str]:
    notes, top = len(findings.notes), len(findings.notes) + 1
    yield f'{DECLARATION}<worksheet xmlns="{book.namespace}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
    yield f'<sheetViews><sheetView workbookViewId="0"><pane ySplit="{top}" topLeftCell="A{top + 1}"'
    yield ' activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
    yield '<sheetFormatPr defaultRowHeight="15"/><cols>'
    widths = [*findings.widths, *([24] * (len(findings.headings) + findings.link_columns - len(findings.widths)))]
    for number, width in enumerate(widths, 1):
        yield f'<col min="{number}" max="{number}" width="{width}" customWidth="1"/>'
    yield f'</cols><sheetData>{"".join(rows)}</sheetData><autoFilter ref="{filtered}"/>'
    if notes:
        last = column_letter(len(findings.headings))
        yield f'<mergeCells count="{notes}">'
        yield from (f'<mergeCell ref="A{number}:{last}{number}"/>' for number in range(1, top))
        yield "</mergeCells>"
    if links:
        yield f"<hyperlinks>{''.join(links)}</hyperlinks>"
    yield '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>'
    yield '<pageSetup orientation="landscape" fitToHeight="0"/></worksheet>'


def _row(number: int, cells: Sequence[tuple[Value, str, str]], styles: Styles, height: int = 0) -> str:
    """One row of cells, each a value with its font and fill."""
    written = [
        cell(number, column, value, str(styles.number(font, fill, quoted=is_like_formula(value))))
        for column, (value, font, fill) in enumerate(cells, 1)
    ]
    tall = f' ht="{height}" customHeight="1"' if height else ""
    return f'<row r="{number}"{tall}>{"".join(written)}</row>'
