"""A written notice as Markdown, HTML or DOCX."""

from __future__ import annotations

import datetime as dt
import re
import zipfile
from collections.abc import Callable, Iterable, Sequence
from io import BytesIO
from itertools import groupby
from pathlib import Path

from markupsafe import Markup

from ..auditing import audit
from ..inventory import Inventory, InventoryError
from .html import bullets, element, heading, paragraph
from .notice_text import Block, notice_text
from .words import words


def markdown(blocks: Sequence[Block], language: str) -> bytes:
    """The notice as Markdown; text of the inventory is escaped."""
    parts = []
    for kind, group in groupby(blocks, key=lambda block: block.kind):
        texts = [_escaped(block.text) for block in group]
        if kind == "item":
            parts.append("\n".join(f"- {text}" for text in texts))
        else:
            mark = {"title": "# ", "heading": "## "}.get(kind, "")
            parts += [f"{mark}{f'**{text}**' if kind == 'missing' else text}" for text in texts]
    return ("\n\n".join(parts) + "\n").encode()


def html(blocks: Sequence[Block], language: str) -> bytes:
    """The notice as one page without scripts or external addresses; what is missing is marked."""
    parts: list[Markup] = []
    for kind, group in groupby(blocks, key=lambda block: block.kind):
        texts = [block.text for block in group]
        if kind == "item":
            parts.append(bullets(texts))
        elif kind == "missing":
            parts += [paragraph(element("mark", text)) for text in texts]
        else:
            level = {"title": 1, "heading": 2}.get(kind)
            parts += [heading(level, text) if level else paragraph(text) for text in texts]
    page = Markup(
        '<!DOCTYPE html>\n<html lang="{language}"><head><meta charset="utf-8">'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        "<title>{title}</title><style>{style}</style></head><body><main>\n{body}\n</main></body></html>\n"
    )
    title = next((block.text for block in blocks if block.kind == "title"), "")
    body = Markup("\n").join(parts)
    return str(page.format(language=language, title=title, style=_STYLE, body=body)).encode()


_STYLE = Markup(
    'body{font:16px/1.5 "DejaVu Sans",Verdana,sans-serif;color:#1a1a1a;margin:2rem}main{max-width:44rem;margin:auto}'
    "h2{margin-top:1.6rem;font-size:1.2rem}mark{background:#fff2cc;padding:.1rem .3rem}"
)


def docx(blocks: Sequence[Block], language: str) -> bytes:
    """The notice as a Word document with real headings and lists; what is missing is highlighted."""
    import docx as word
    from docx.enum.text import WD_COLOR_INDEX
    from docx.oxml.ns import qn
    from docx.shared import Cm, Pt

    document = word.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(11)
    language_mark = normal.element.get_or_add_rPr()
    mark = language_mark.makeelement(qn("w:lang"), {qn("w:val"): {"fi": "fi-FI", "sv": "sv-FI"}.get(language, "en-GB")})
    language_mark.append(mark)
    document.core_properties.title = next((block.text for block in blocks if block.kind == "title"), "")
    document.core_properties.author = ""
    for block in blocks:
        text = _printable(block.text)
        if block.kind in ("title", "heading"):
            document.add_heading(text, 1 if block.kind == "title" else 2)
        elif block.kind == "item":
            document.add_paragraph(text, style="List Bullet")
        else:
            run = document.add_paragraph().add_run(text)
            if block.kind == "missing":
                run.font.highlight_color = WD_COLOR_INDEX.YELLOW
    held = BytesIO()
    document.save(held)
    return _settled(held)


FORMATS: dict[str, Callable[[Sequence[Block], str], bytes]] = {"md": markdown, "html": html, "docx": docx}


def write_notices(
    inventory: Inventory,
    on: dt.date,
    registers: Sequence[str],
    language: str,
    form: str,
    out: Path,
    overwrite: bool = False,
) -> list[tuple[Path, int]]:
    """Write the notices of registers (by default those that the controller answers for) into a folder.

    Returns each path with the number of places that its author has to complete. Raises InventoryError for a register
    that is not there, a file that exists already, and a folder that cannot be written to; then nothing is written.
    """
    judged = audit(inventory, on)
    known = judged.valid.by_id("Registers")
    own = [key for key, row in known.items() if row["role"] != "processor"]
    if unknown := [key for key in registers if key not in known]:
        raise InventoryError(f"--register: there is no register {unknown[0]}. The registers are {', '.join(known)}.")
    if not (registers or own):
        if known:
            raise InventoryError(
                f"{inventory.file}: every register of {on} is kept for others, who write its notice. "
                f"Name one with --register to write it for them: {', '.join(known)}."
            )
        raise InventoryError(f"{inventory.file}: there is no register on {on}. Fill in the Registers sheet.")
    text = words(language)
    written = {}
    for key in registers or own:
        blocks = notice_text(judged, key, text)
        name = re.sub(r"[^\w .-]", "_", f"{inventory.name}-{key}-{language}")
        path = out / f"{name}.{form}"
        while path in written:
            path = path.with_name(f"_{path.name}")
        if path.exists() and not overwrite:
            raise InventoryError(f"{path} exists already. Add --overwrite to replace it, or choose another --out.")
        written[path] = FORMATS[form](blocks, language), len(missing(blocks))
    try:
        out.mkdir(parents=True, exist_ok=True)
        for path, (content, _) in written.items():
            path.write_bytes(content)
    except OSError as error:
        raise InventoryError(
            f"{out} cannot be written ({error.strerror}). Choose another folder with --out."
        ) from error
    return [(path, count) for path, (_, count) in written.items()]


def _escaped(text: str) -> str:
    """Text that Markdown shows as it is, also where a line begins like an item or a rule."""
    plain = re.sub(r"([\\`*_<>\[\]#|])", r"\\\1", " ".join(text.split()))
    return re.sub(r"^(\d*)([-+=~.)])", r"\1\\\2", plain)


def _settled(document: BytesIO) -> bytes:
    """A document without the time of its making, so that the same text gives the same file."""
    held = BytesIO()
    with zipfile.ZipFile(document) as source, zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            member = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            member.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(member, source.read(name))
    return held.getvalue()


def _printable(text: str) -> str:
    """Text without the control characters that a document cannot hold."""
    return "".join(character for character in text if character >= " " or character in "\t\n")


def missing(blocks: Iterable[Block]) -> list[str]:
    """What the author has still to fill in."""
    return [block.text for block in blocks if block.kind == "missing"]
