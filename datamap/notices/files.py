"""Notices in files: text, Markdown, HTML, DOCX and PDF as one str."""

from __future__ import annotations

import re
from pathlib import Path
from zipfile import BadZipFile

from .model import NoticeError

_LIMIT = 60_000_000
_FORMATS = ".txt, .md, .html, .docx and .pdf"
_BLOCKS = "p,div,li,tr,h1,h2,h3,h4,h5,h6,br,section,article,ul,ol,table,dt,dd,blockquote,header,footer,nav,main,figure"
_DROPPED = "script,style,noscript,template,svg,head,iframe,object,form select,button"
_SEPARATOR = "\x1e"
_COLUMNS = 3  # a row of two cells is a heading with its text; of more, a line of a table


def text_of(path: Path) -> str:
    """The text of a file. Raises NoticeError if the file cannot be read, holds no text, or is of no known format."""
    try:
        data = path.read_bytes()
    except OSError as error:
        reason = error.strerror or "cannot be read"
        raise NoticeError(f"{path.name}: {reason}. Give the path of a notice: {_FORMATS}.") from error
    if not data.strip(b"\x00 \t\r\n"):
        raise NoticeError(f"{path.name}: the file is empty. Save the notice again.")
    if len(data) > _LIMIT:
        raise NoticeError(f"{path.name}: {len(data) // 1_000_000} MB is too much for a notice. Save its text alone.")
    kind = path.suffix.lower()
    if data.startswith(b"%PDF") or kind == ".pdf":
        return _pdf(path.name, data)
    if data.startswith(b"PK") or kind == ".docx":
        return _docx(path)
    if kind in (".doc", ".rtf", ".odt", ".pages", ".xlsx", ".png", ".jpg", ".jpeg"):
        raise NoticeError(f"{path.name}: {kind} is not read. Save the notice as one of {_FORMATS}.")
    text = decoded(data)
    if text.count("\x00") > 0 or sum(not (c.isprintable() or c.isspace()) for c in text[:5000]) > len(text[:5000]) / 20:
        raise NoticeError(f"{path.name}: this is not text. Save the notice as one of {_FORMATS}.")
    if kind in (".html", ".htm", ".xhtml") or re.match(r"\s*(?:<!doctype html|<html)", text[:500], re.IGNORECASE):
        text = html_text(text)
    if not text.strip():
        raise NoticeError(
            f"{path.name}: the page holds no text, perhaps because a script writes it. Save the page as text."
        )
    return text


def decoded(data: bytes) -> str:
    """Bytes as text: UTF-8, UTF-16 with or without its mark, else Windows-1252; line ends as `\\n`."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = data.decode("utf-16", errors="replace")
    elif data[1:400:2].count(0) > len(data[1:400:2]) / 2:
        text = data.decode("utf-16-le", errors="replace")
    elif data[0:400:2].count(0) > len(data[0:400:2]) / 2:
        text = data.decode("utf-16-be", errors="replace")
    else:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = data.decode("cp1252", errors="replace")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def html_text(page: str) -> str:
    """What a page shows: scripts left out, blocks on lines of their own, headings marked, cells of a row apart."""
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(page)
    for node in tree.css(_DROPPED):
        node.decompose()
    for level in range(1, 7):
        for node in tree.css(f"h{level}"):
            node.insert_before(f"{_SEPARATOR}{_SEPARATOR}{'#' * level} ")
            node.insert_after(f"{_SEPARATOR}{_SEPARATOR}")
    for node in tree.css("li"):
        node.insert_before(f"{_SEPARATOR}- ")
    for node in tree.css("p,table,ul,ol,section,article,blockquote"):
        node.insert_before(f"{_SEPARATOR}{_SEPARATOR}")
        node.insert_after(f"{_SEPARATOR}{_SEPARATOR}")
    for row in tree.css("tr"):
        cells = row.css("td,th")
        for cell in cells[1:] if len(cells) >= _COLUMNS else ():
            cell.insert_before(" | ")
        for cell in cells if len(cells) < _COLUMNS else ():
            cell.insert_before(_SEPARATOR * 2)
    for node in tree.css("div,tr,dt,dd,br,header,footer,nav,main,figure"):
        node.insert_before(_SEPARATOR)
        node.insert_after(_SEPARATOR)
    body = tree.body
    raw = body.text(separator="") if body else ""
    lines = (" ".join(line.split()) for line in raw.split(_SEPARATOR))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip() + "\n"


def _docx(path: Path) -> str:
    from docx import Document
    from docx.opc.exceptions import PackageNotFoundError
    from docx.table import Table

    try:
        document = Document(str(path))
    except (
        BadZipFile,
        KeyError,
        ValueError,
        PackageNotFoundError,
        SyntaxError,
    ) as error:  # lxml on broken XML: the last
        raise NoticeError(f"{path.name}: this is no Word document. Save the notice as one of {_FORMATS}.") from error
    lines: list[str] = []
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            for row in block.rows:
                cells = list(dict.fromkeys(cell.text.strip() for cell in row.cells))
                if len(row.cells) >= _COLUMNS:
                    cells = [" | ".join(cells)]
                lines += ["", *(line for cell in cells if cell for line in (cell, ""))]
        else:
            style = (block.style.name if block.style else "") or ""
            level = re.fullmatch(r"(?:Heading|Otsikko|Rubrik) (\d)|(Title)", style)
            mark = "#" * int(level[1] or 1) + " " if level and block.text.strip() else ""
            bullet = "- " if style.startswith("List") else ""
            lines += ["" if mark else None, mark + bullet + block.text, "" if mark else None]  # type: ignore[list-item]
    text = "\n".join(line for line in lines if line is not None)
    if not text.strip():
        raise NoticeError(f"{path.name}: the document holds no text. Save the notice as text.")
    return text


def _pdf(name: str, data: bytes) -> str:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise NoticeError(f"{name}: this PDF cannot be opened ({error}). Save it again without a password.") from error
    try:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()
    text = "\n\n".join(pages).replace("\r\n", "\n").replace("\ufffe", "")
    if len(text.split()) < 5 * len(pages):
        raise NoticeError(
            f"{name}: the {len(pages)} pages are pictures without text. Recognise the text (OCR), then save the PDF."
        )
    return text
