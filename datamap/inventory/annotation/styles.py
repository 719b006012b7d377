"""Cell styles added to a workbook behind its own, whose numbers stay."""

from __future__ import annotations

import posixpath

from .parts import DECLARATION, Book
from .splice import Editing, Element

SEVERITIES = {"critical": "E8A79B", "high": "F5CFA8", "medium": "FBEBB0", "low": "D9E7F5", "info": "ECEEF0"}
"""Fill of a severity's cell; dark text on each of them has a contrast above 7 to 1."""

HEADING = "1F3A5F"
_FONTS = {
    "plain": '<{p}font><{p}sz val="11"/><{p}name val="Calibri"/></{p}font>',
    "heading": '<{p}font><{p}b/><{p}sz val="11"/><{p}color rgb="FFFFFFFF"/><{p}name val="Calibri"/></{p}font>',
    "link": '<{p}font><{p}u/><{p}sz val="11"/><{p}color rgb="FF0B3D91"/><{p}name val="Calibri"/></{p}font>',
}
_XF = (
    '<{p}xf numFmtId="0" fontId="{font}" fillId="{fill}" borderId="0" xfId="0"{quoted} applyFont="1" applyFill="1"'
    ' applyAlignment="1"><{p}alignment vertical="top" wrapText="1"/></{p}xf>'
)
_EMPTY = (
    '<styleSheet xmlns="{namespace}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
    '</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>'
)


class Styles:
    """The styles part; a style asked for twice, in one run or in two, is there once."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self.part = book.related(book.workbook, "styles")
        if not self.part:
            stem = posixpath.join(posixpath.dirname(book.workbook), "styles")
            self.part = book.add(stem, ".xml", DECLARATION + _EMPTY.format(namespace=book.namespace), "styles")
            book.relate(book.workbook, "styles", self.part)
        self.edit = Editing(book.read(self.part), depth=2)
        self.known: dict[str, list[str]] = {}
        self.lists: dict[str, Element] = {}
        for name in ("fonts", "fills", "cellXfs"):
            found = self.edit.root.child(name)
            if found is None:
                raise ValueError(f"{self.part} has no {name}")
            self.lists[name] = found
            self.known[name] = [self.edit.source(child) for child in found.children]

    def number(self, font: str = "plain", fill: str = "", *, quoted: bool = False) -> int:
        """The number of a style: a font of ours, a fill colour (RRGGBB), and whether text must stay text."""
        p = self.edit.root.prefix
        font_id = self._index("fonts", _FONTS[font].format(p=p))
        fill_id = 0
        if fill:
            pattern = f'<{p}patternFill patternType="solid"><{p}fgColor rgb="FF{fill}"/></{p}patternFill>'
            fill_id = self._index("fills", f"<{p}fill>{pattern}</{p}fill>")
        mark = ' quotePrefix="1"' if quoted else ""
        return self._index("cellXfs", _XF.format(p=p, font=font_id, fill=fill_id, quoted=mark))

    def save(self) -> None:
        """Write what was added."""
        for name, element in self.lists.items():
            added = self.known[name][len(element.children) :]
            if added:
                self.edit.append(element, "".join(added))
                self.edit.count(element, len(added))
        self.book.write(self.part, self.edit.done())

    def _index(self, name: str, written: str) -> int:
        if written not in self.known[name]:
            self.known[name].append(written)
        return self.known[name].index(written)
