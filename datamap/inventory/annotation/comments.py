"""Comments on the cells of one sheet: the part with their texts, and the drawing that gives each its box."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping, Sequence

from ..scan import column_letter, column_number
from .parts import DECLARATION, Book
from .places import LAST_COLUMN, LAST_ROW, Place
from .sheet import SHEET_ORDER
from .splice import Editing, Element, content

AUTHOR = "datamap"
MARKER = "\u2014 datamap \u2014"
"""The line above our text in a comment; what begins with it is ours and is replaced by the next run."""

_LONGEST = 32_000
_VML = (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
    ' xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/>'
    "</o:shapelayout></xml>"
)
_SHAPE_TYPE = (
    '<{v}shapetype id="_x0000_t202" coordsize="21600,21600" {o}spt="202" path="m,l,21600r21600,l21600,xe"{names}>'
    '<{v}stroke joinstyle="miter"/><{v}path gradientshapeok="t" {o}connecttype="rect"/></{v}shapetype>'
)
_SHAPE = (
    '<{v}shape id="_x0000_s{number}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;'
    'width:300pt;height:{height}pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" {o}insetmode="auto"{names}>'
    '<{v}fill color2="#ffffe1"/><{v}shadow on="t" color="black" obscured="t"/><{v}path {o}connecttype="none"/>'
    '<{v}textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></{v}textbox>'
    '<{x}ClientData ObjectType="Note"><{x}MoveWithCells/><{x}SizeWithCells/><{x}Anchor>{anchor}</{x}Anchor>'
    "<{x}AutoFill>False</{x}AutoFill><{x}Row>{row}</{x}Row><{x}Column>{column}</{x}Column></{x}ClientData></{v}shape>"
)
_NAMESPACES = {"v": "vml", "o": "office:office", "x": "office:excel"}


def comment(book: Book, title: str, texts: Mapping[Place, Sequence[str]]) -> None:
    """Give cells of a sheet their comments, in the place of those an earlier run gave it.

    A comment of somebody else keeps its text and formatting, and ours follows below it.
    """
    part = book.sheets[title]
    texts_part = book.related(part, "comments")
    if not texts_part and not texts:
        return
    if not texts_part:
        texts_part = _new_comments(book, part)
    edit = Editing(book.read(texts_part))
    author = _author(edit) if texts else 0
    listed = edit.root.child("commentList")
    if listed is None:
        raise ValueError(f"{texts_part} lists no comments")
    wanted = {place.cell: "\n".join([MARKER, *lines])[:_LONGEST] for place, lines in sorted(texts.items()) if lines}
    removed: list[str] = []
    prefix = edit.root.prefix
    for element in listed.children:
        cell, foreign, body = element.attributes.get("ref", ""), _foreign_text(edit, element), element.child("text")
        if foreign is None or body is None:
            removed.append(cell)
            edit.replace(element.start, element.end, "")
            continue
        if cell in wanted:
            foreign = f"{_in_runs(foreign, prefix)}<{prefix}r>{_text(prefix, chr(10) + wanted.pop(cell))}</{prefix}r>"
        if foreign != _inside(edit, body):
            edit.replace(body.start, body.end, f"<{body.tag}>{foreign}</{body.tag}>")
    for cell, text in wanted.items():
        inside = f"<{prefix}text>{_text(prefix, text)}</{prefix}text>"
        edit.append(listed, f'<{prefix}comment ref="{cell}" authorId="{author}">{inside}</{prefix}comment>')
    book.write(texts_part, edit.done())
    if removed or wanted:
        _draw(book, part, removed, wanted)


def _new_comments(book: Book, part: str) -> str:
    empty = f'{DECLARATION}<comments xmlns="{book.namespace}"><authors></authors><commentList></commentList></comments>'
    name = book.add(posixpath.join(posixpath.dirname(book.workbook), "comments"), ".xml", empty, "comments")
    book.relate(part, "comments", name)
    return name


def _author(edit: Editing) -> int:
    """The number of our name among the authors, which it joins if need be."""
    authors = edit.root.child("authors")
    if authors is None:
        raise ValueError("comments without a list of authors")
    names = [author.text for author in authors.children]
    if AUTHOR not in names:
        edit.append(authors, f"<{authors.prefix}author>{AUTHOR}</{authors.prefix}author>")
        return len(names)
    return names.index(AUTHOR)


def _inside(edit: Editing, element: Element) -> str:
    return edit.xml[element.inner : element.close].decode("utf-8")


def _foreign_text(edit: Editing, element: Element) -> str | None:
    """The inside of a comment's text up to our marker; None if all of it is ours."""
    body = element.child("text")
    if body is None:
        return None
    before = ""
    for piece in body.children:
        text = piece if piece.name == "t" else piece.child("t")
        if text is None or piece.name not in ("t", "r"):
            continue
        own, found, _ = text.text.partition(MARKER)
        if not found:
            before += text.text
            continue
        own = own.removesuffix("\n")
        if not (before + own).strip():
            return None
        kept = edit.xml[body.inner : piece.start].decode("utf-8")
        if own:
            opening = edit.xml[piece.start : text.inner].decode("utf-8")
            ending = "" if piece is text else f"</{piece.tag}>"
            kept += f"{opening}{content(own)}</{text.tag}>{ending}"
        return kept
    return _inside(edit, body)


def _in_runs(inside: str, prefix: str) -> str:
    """A comment's inside with plain text as a run, since a reader of runs would pass over it."""
    plain = re.match(rf"<{prefix}t\b.*?(?:/>|</{prefix}t>)", inside, re.DOTALL)
    return f"<{prefix}r>{plain[0]}</{prefix}r>{inside[plain.end() :]}" if plain else inside


def _text(prefix: str, text: str) -> str:
    # The line break that parts our text from the other's is outside what `content` trims.
    before = "\n" if text.startswith("\n") else ""
    return f'<{prefix}t xml:space="preserve">{before}{content(text)}</{prefix}t>'


def _draw(book: Book, part: str, removed: Sequence[str], added: Mapping[str, str]) -> None:
    """Take the boxes of removed comments away and draw those of added ones."""
    drawing = _drawing(book, part, bool(added))
    if not drawing:
        return
    vml = book.read(drawing).decode("utf-8")
    vml = _without_shapes(vml, removed)
    names = {short: _declared(vml, url) for short, url in _NAMESPACES.items()}
    missing = [
        f' xmlns:{short}="urn:schemas-microsoft-com:{url}"' for short, url in _NAMESPACES.items() if not names[short]
    ]
    words = {short: names[short] or f"{short}:" for short in names} | {"names": "".join(missing)}
    numbers = [int(number) for number in re.findall(r"_x0000_s(\d{1,9})\b", vml)]
    first = max([1024, *numbers]) + 1
    shapes = [_shape(cell, text, number, words) for number, (cell, text) in enumerate(added.items(), first)]
    if shapes and "_x0000_t202" not in re.findall(r'shapetype\s[^>]*?id="([^"]*)"', vml):
        shapes.insert(0, _SHAPE_TYPE.format_map(words))
    at = vml.rindex("</")
    book.write(drawing, (vml[:at] + "".join(shapes) + vml[at:]).encode("utf-8"))


def _drawing(book: Book, part: str, needed: bool) -> str:
    """The sheet's drawing of comment boxes, made if it is needed."""
    edit = Editing(book.read(part), depth=1)
    legacy = edit.root.child("legacyDrawing")
    if legacy is not None:
        targets = {relation.id: relation.target for relation in book.relations(part)}
        target = targets.get(legacy.relation, "")
        return target if target in book else ""
    if not needed:
        return ""
    folder = posixpath.join(posixpath.dirname(book.workbook), "drawings/vmlDrawing")
    drawing = book.add(folder, ".vml", _VML, "vml")
    relation = book.relate(part, "vmlDrawing", drawing)
    declared = book.namespace_of_relations(edit)
    edit.insert(f'<{edit.root.prefix}legacyDrawing{declared} r:id="{relation}"/>', SHEET_ORDER, "legacyDrawing")
    book.write(part, edit.done())
    return drawing


def _declared(vml: str, url: str) -> str:
    found = re.search(rf"""\sxmlns:(\w+)\s*=\s*["']urn:schemas-microsoft-com:{url}["']""", vml[: vml.find(">") + 1])
    return f"{found[1]}:" if found else ""


def _without_shapes(vml: str, cells: Sequence[str]) -> str:
    """The drawing without the boxes of some cells; it may be no XML, so it is not parsed."""
    if not cells:
        return vml
    gone = set(cells)

    def keep(shape: re.Match[str]) -> str:
        row = re.search(r"<(?:\w+:)?Row>\s*(\d+)", shape[0])
        column = re.search(r"<(?:\w+:)?Column>\s*(\d+)", shape[0])
        note = 'ObjectType="Note"' in shape[0] and row and column
        return "" if note and f"{column_letter(int(column[1]))}{int(row[1]) + 1}" in gone else shape[0]  # type: ignore[index]

    return re.sub(r"<((?:\w+:)?)shape\s.*?</\1shape>", keep, vml, flags=re.DOTALL)


def _shape(cell: str, text: str, number: int, words: Mapping[str, str]) -> str:
    letters, digits = re.fullmatch(r"([A-Z]+)(\d+)", cell).groups()  # type: ignore[union-attr]
    row, column = int(digits) - 1, column_number(letters) - 1
    lines = sum(1 + len(line) // 55 for line in text.split("\n"))
    left, right = min(column + 1, LAST_COLUMN - 2), min(column + 3, LAST_COLUMN - 1)
    bottom = min(row + min(lines, 24) + 1, LAST_ROW - 1)
    anchor = f"{left}, 15, {max(row - 1, 0)}, 4, {right}, 60, {bottom}, 4"
    return _SHAPE.format_map(
        {**words, "number": number, "height": 13 * min(lines, 24) + 8, "anchor": anchor, "row": row, "column": column}
    )
