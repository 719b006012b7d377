"""A page of ours as PDF (tagged, PDF/UA-1) and as DOCX: pandoc reads the HTML, typst sets the pages.

What pandoc would lose on the way is put in words that it keeps: pictures become files with their alternative texts,
tables get the widths of their columns, and long words places to break.
"""

from __future__ import annotations

import base64
import datetime as dt
import os
import re
import subprocess
import tempfile
import zipfile
from collections.abc import Mapping
from html import escape, unescape
from io import BytesIO
from pathlib import Path
from typing import Any

import pypandoc
import typst
from PIL import Image
from PIL.PngImagePlugin import PngInfo
from selectolax.lexbor import LexborHTMLParser

from .job import ReportError
from .looks import LANGUAGES, Looks
from .reference_document import reference_document

TEMPLATE = Path(__file__).parent / "template" / "document"
LONGEST_WORD = 12
"""Letters in a row after which a line may break at a sign, or, if twice as long, anywhere."""
WIDEST_WORDS = (20, 16, 12)
"""Letters for which columns are made wide enough, the first that the page has room for; longer words are broken."""
PER_CENT_PER_LETTER, PER_CENT_OF_MARGINS = 1.05, 1.6
"""What a bold letter of a table, and the margins of its cell, take of the width of its page."""
PIXELS_PER_INCH = 160.0
BREAK, HYPHEN = "\u200b", "\u00ad"
LONGEST_ORDINARY_WORD = 26
_COVER_END = '<div class="cover-end"><p>.</p></div>'
_SVG = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
_SAID = re.compile(r"<(title|desc)\b[^>]*>(.*?)</\1>", re.DOTALL)
_CREATOR = re.compile(r"<dc:creator>.*?</dc:creator>|<dc:creator ?/>")
_TAG = re.compile(r"(<[^>]*>)")
_AMPERSAND = re.compile(r"(?<=\w)&amp;(?=\w)")
_WIDTH = re.compile(r"width:\s*([\d.]+)%")
_WORDS = re.compile(r"[^\s/@.\-–!?=+,;:()]+")
_WORD = re.compile(rf"[^\s<>&;]{{{LONGEST_WORD},}}")


def pdf(page: str, looks: Looks, work: Path) -> bytes:
    """A page as PDF/UA-1: A4, tagged, with bookmarks, page numbers and table headings repeated.

    `work` is a folder for drafts, left empty. The same page gives the same bytes. Raises ReportError if it cannot be
    made, for example because a picture has no alternative text.
    """
    with tempfile.TemporaryDirectory(dir=work, prefix=".pdf-") as name:
        folder = Path(name)
        pictures: dict[str, bytes] = {}
        source = _prepared(page, pictures, with_breaks=True)
        for file, content in pictures.items():
            (folder / file).write_bytes(content)
        body = _pandoc(source, "typst", looks)
        (folder / "report.typ").write_bytes((TEMPLATE / "report.typ").read_bytes() + b"\n" + body)
        inputs = {
            "lang": looks.language,
            "region": LANGUAGES[looks.language].partition("-")[2],
            **{key: getattr(looks, key) for key in ("title", "contents", "footer", "author", "accent", "note")},
            "logo": "",
        }
        if looks.logo:
            inputs["logo"] = "logo.png"
            (folder / "logo.png").write_bytes(looks.logo)
        made = _typst(folder / "report.typ", inputs, _moment(looks.day), format="pdf", pdf_standards=["ua-1"])
        return bytes(made)


def docx(page: str, looks: Looks, work: Path) -> bytes:
    """A page as DOCX with headings, tables, and pictures with alternative texts. The same page gives the same bytes.

    `work` is a folder for drafts, left empty. Raises ReportError if it cannot be made.
    """
    with tempfile.TemporaryDirectory(dir=work, prefix=".docx-") as name:
        folder = Path(name)
        pictures: dict[str, bytes] = {}
        source = _prepared(page, pictures, with_breaks=False)
        if looks.note:
            source = source.replace(_COVER_END, f"<p><strong>{escape(looks.note)}</strong></p>{_COVER_END}", 1)
        drawn = {}
        for file, picture in zip(pictures, _pngs(pictures, folder, looks.day), strict=True):
            blank = _blank(picture, file)
            drawn[blank] = picture
            encoded = base64.b64encode(blank).decode()
            source = source.replace(f'src="{file}"', f'src="data:image/png;base64,{encoded}" style="width:17.4cm"')
        reference = folder / "reference.docx"
        reference.write_bytes(reference_document(looks))
        return _settled(_pandoc(source, "docx", looks, "--reference-doc", str(reference)), looks, drawn)


WRITERS = {"pdf": pdf, "docx": docx}
"""The kinds of documents, and what writes each."""


def _prepared(page: str, pictures: dict[str, bytes], with_breaks: bool) -> str:
    """The page as pandoc is to read it; its pictures are put into `pictures` by file name."""

    def picture(found: re.Match[str]) -> str:
        drawn = found[0]
        head = drawn.partition("<g ")[0]
        said = ". ".join(unescape(text).strip().rstrip(".") for _, text in _SAID.findall(head)[:2])
        name = f"picture{len(pictures) + 1}.svg"
        pictures[name] = drawn.encode()
        return f'<img src="{name}" alt="{escape(said)}">'

    text = _SVG.sub(picture, page)
    tree = LexborHTMLParser(text)
    for node in tree.css("style, script, meta, summary, header.brand, footer.brand"):
        node.decompose()
    tree.unwrap_tags(["details"])
    for table in tree.css("table"):
        _set_widths(table)
    written = tree.html or ""
    for kind in ("warning", "kicker"):
        written = re.sub(
            rf'<p class="{kind}">(.*?)</p>', rf'<div class="{kind}"><p>\1</p></div>', written, flags=re.DOTALL
        )
    written = written.replace("</section>", f"{_COVER_END}</section>", 1)
    return _broken(written) if with_breaks else written


def _set_widths(table: Any) -> None:
    """Give a table columns as it declares them or in proportion to what they hold, wide enough for their words."""
    rows = [[cell.text(separator=" ", strip=True) for cell in row.css("th, td")] for row in table.css("tr")]
    count = max(len(row) for row in rows)
    columns = [[row[at] for row in rows if at < len(row)] for at in range(count)]
    declared = [_WIDTH.search(column.attributes.get("style") or "") for column in table.css("col")]
    if len(declared) == count and all(declared):
        widths = [float(found[1]) for found in declared if found]
    else:
        widths = [min(max(map(len, texts), default=1), 60) for texts in columns]
        widths = [max(width, 20) for width in widths]
        widths = [width * 100 / max(sum(widths), 90) for width in widths]
    longest = [max((len(word) for text in texts for word in _WORDS.findall(text)), default=1) for texts in columns]
    for widest in WIDEST_WORDS:
        needed = [min(letters, widest) * PER_CENT_PER_LETTER + PER_CENT_OF_MARGINS for letters in longest]
        if sum(needed) <= 100:
            widths = _fitted(widths, needed)
            break
    written = "".join(f'<col style="width:{width:.1f}%">' for width in widths)
    holder = LexborHTMLParser(f"<table><colgroup>{written}</colgroup></table>").css_first("colgroup")
    for group in table.css("colgroup"):
        group.decompose()
    caption = table.css_first("caption")
    if caption is not None:
        caption.insert_after(holder)
    else:
        table.insert_child(holder)


def _fitted(widths: list[float], needed: list[float]) -> list[float]:
    """The widths, none narrower than needed: the others give what they have to spare. Not more than 100 is needed."""
    wanted = [max(width, need) for width, need in zip(widths, needed, strict=True)]
    over = sum(wanted) - max(sum(widths), 100)
    spare = [width - need for width, need in zip(wanted, needed, strict=True)]
    if over <= 0:
        return wanted
    return [width - over * free / sum(spare) for width, free in zip(wanted, spare, strict=True)]


def _broken(page: str) -> str:
    """The page with invisible places to break in its long words."""
    return "".join(part if part.startswith("<") else _text_broken(part) for part in _TAG.split(page))


def _text_broken(text: str) -> str:
    return _AMPERSAND.sub(f"&amp;{BREAK}", _WORD.sub(lambda word: _breakable(word[0]), text))


def _breakable(word: str) -> str:
    word = re.sub(r"(?<=[\w])([@._/:\-!?=+,]+)(?=\w)", rf"\1{BREAK}", word)
    if word.isalpha():  # hyphenation knows where an ordinary word breaks, but not in a heading, nor what is no word
        return re.sub(r"(\w{8})(?=\w{3})", rf"\1{HYPHEN}", word) if len(word) > LONGEST_ORDINARY_WORD else word
    return re.sub(r"([A-Za-z0-9]{10})(?=[A-Za-z0-9]{4})", rf"\1{BREAK}", word)


def _pandoc(page: str, to: str, looks: Looks, *more: str) -> bytes:
    command = [pypandoc.get_pandoc_path(), "--from=html-auto_identifiers", f"--to={to}", "--wrap=none", "--sandbox"]
    command += [f"--lua-filter={TEMPLATE / 'filter.lua'}", f"--metadata=lang:{LANGUAGES[looks.language]}", *more]
    moment = str(int(_moment(looks.day).timestamp()))
    done = subprocess.run(  # noqa: S603 - the pandoc of our own installation; the page comes by standard input
        command, input=page.encode(), capture_output=True, env={**os.environ, "SOURCE_DATE_EPOCH": moment}
    )
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip()
        raise ReportError(f"The {to} could not be made: pandoc says {said!r}. Please report it.")
    return done.stdout


def _typst(source: Path, inputs: Mapping[str, str], moment: dt.datetime, **how: Any) -> Any:
    import matplotlib

    fonts = Path(matplotlib.get_data_path()) / "fonts" / "ttf"
    try:
        return typst.compile(
            str(source),
            root=str(source.parent),
            font_paths=[str(fonts)],
            ignore_system_fonts=True,
            sys_inputs=dict(inputs),
            timestamp=int(moment.timestamp()),
            **how,
        )
    except typst.TypstError as error:
        raise ReportError(f"The PDF could not be made: typst says {str(error)!r}. Please report it.") from error


def _pngs(pictures: Mapping[str, bytes], folder: Path, day: dt.date) -> list[bytes]:
    """SVGs as PNGs 17 cm wide, in their order: some readers of DOCX show no SVG."""
    if not pictures:
        return []
    lines = ["#set page(width: 170mm, height: auto, margin: 0pt)"]
    for file, content in pictures.items():
        (folder / file).write_bytes(content)
        lines.append(f'#page(image("{file}", width: 100%))')
    source = folder / "pictures.typ"
    source.write_text("\n".join(lines), encoding="utf-8")
    made = _typst(source, {}, _moment(day), format="png", ppi=PIXELS_PER_INCH)
    return [made] if isinstance(made, bytes) else list(made)


def _blank(picture: bytes, name: str) -> bytes:
    """A blank picture of the same size to stand in for one: pandoc takes fifty times the memory of what it is given."""
    held, said = BytesIO(), PngInfo()
    said.add_text("Title", name)  # so that no two are the same
    Image.new("1", Image.open(BytesIO(picture)).size).save(held, "PNG", pnginfo=said)
    return held.getvalue()


def _moment(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(), dt.UTC)


def _settled(written: bytes, looks: Looks, drawn: Mapping[bytes, bytes]) -> bytes:
    """A DOCX with the day of the document in every date of its archive and its properties, and its pictures drawn."""
    held = BytesIO()
    creator = f"<dc:creator>{escape(looks.author)}</dc:creator>".replace("\\", r"\\")
    with zipfile.ZipFile(BytesIO(written)) as source, zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = source.read(name)
            content = drawn.get(content, content)
            if name == "docProps/core.xml":
                content = _CREATOR.sub(creator, content.decode()).encode()
            if name == "word/document.xml":  # pandoc writes a picture once more, as its own description
                content = re.sub(rb' descr="data:[^"]*"', b"", content)
            member = zipfile.ZipInfo(name, (looks.day.year, looks.day.month, looks.day.day, 0, 0, 0))
            member.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(member, content)
    return held.getvalue()
