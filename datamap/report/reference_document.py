"""The document that a DOCX takes its looks from: A4, headings, compact tables with borders, page numbers."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor

from .looks import LANGUAGES, Looks

WIDTH = Cm(17.8)
_FONT = "DejaVu Sans"
_BOLD = ("Table Caption", "Definition Term")
_COMPACT = ("Compact", "Table Caption", "Image Caption", "Caption")


def reference_document(looks: Looks) -> bytes:
    """A document without text whose styles, page and footer pandoc copies."""
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(1.6)
    section.top_margin, section.bottom_margin = Cm(1.8), Cm(2)
    _styles(document, RGBColor.from_string(looks.accent.lstrip("#").upper()), LANGUAGES[looks.language])
    document.styles["Footer"].paragraph_format.tab_stops.clear_all()
    _footer(section, looks.footer)
    hyphens = document.settings.element
    hyphens.insert(0, hyphens.makeelement(qn("w:autoHyphenation"), {}))
    if looks.logo:
        section.header.paragraphs[0].add_run().add_picture(BytesIO(looks.logo), height=Cm(1.1))
        for drawn in section.header._element.iter(qn("wp:docPr")):
            drawn.set("descr", looks.author)
    held = BytesIO()
    document.save(held)
    return held.getvalue()


def _styles(document: Any, accent: RGBColor, language: str) -> None:
    styles = document.styles
    normal = styles["Normal"]
    _font(normal, 9)
    normal.paragraph_format.space_after = Pt(4)
    mark = normal.element.get_or_add_rPr()
    mark.append(mark.makeelement(qn("w:lang"), {qn("w:val"): language}))
    for name, size in (("Title", 11), ("Subtitle", 11), ("Heading 1", 22), ("Heading 2", 14), ("Heading 3", 11)):
        _font(styles[name], size, bold=name != "Subtitle")
        styles[name].font.color.rgb = accent
        styles[name].font.italic = False
        styles[name].paragraph_format.keep_with_next = True
        styles[name].paragraph_format.space_before = Pt(size)
    for name in ("Body Text", "First Paragraph", "Warning", "Definition", "Definition Term", *_COMPACT):
        style = styles[name] if name in [item.name for item in styles] else _new(styles, name)
        compact = name in _COMPACT
        _font(style, 7.5 if name == "Compact" else 9, bold=True if name in _BOLD else None)
        style.font.italic = False
        style.font.color.rgb = RGBColor.from_string("57606A" if name == "Image Caption" else "1B1F24")
        style.paragraph_format.space_before = Pt(0 if compact else 3)
        style.paragraph_format.space_after = Pt(2)
        style.paragraph_format.keep_with_next = name == "Table Caption"
    shade = parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="FFF6E9"/>')
    styles["Warning"].element.pPr.find(qn("w:spacing")).addprevious(shade)
    table = styles.add_style("Table", WD_STYLE_TYPE.TABLE)
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="C4CCD4"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    margins = "".join(f'<w:{side} w:w="70" w:type="dxa"/>' for side in ("left", "right"))
    table.element.append(
        parse_xml(
            f"<w:tblPr {nsdecls('w')}><w:tblBorders>{sides}</w:tblBorders>"
            f"<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>"
        )
    )
    table.element.append(
        parse_xml(
            f'<w:tblStylePr {nsdecls("w")} w:type="firstRow"><w:rPr><w:b/></w:rPr>'
            '<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="F0F3F6"/></w:tcPr></w:tblStylePr>'
        )
    )


def _new(styles: Any, name: str) -> Any:
    style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = styles["Normal"]
    return style


def _font(style: Any, size: float, bold: bool | None = None) -> None:
    style.font.name, style.font.size, style.font.bold = _FONT, Pt(size), bold
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for key in list(fonts.attrib):
        if key.endswith("Theme"):
            del fonts.attrib[key]
    for kind in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{kind}"), _FONT)


def _footer(section: Any, text: str) -> None:
    line = section.footer.paragraphs[0]
    line.paragraph_format.tab_stops.clear_all()
    line.paragraph_format.tab_stops.add_tab_stop(WIDTH, WD_TAB_ALIGNMENT.RIGHT)
    line.add_run(f"{text}\t").font.size = Pt(7.5)
    _field(line, "PAGE")
    line.add_run(" / ").font.size = Pt(7.5)
    _field(line, "NUMPAGES")


def _field(line: Any, name: str) -> None:
    for kind in ("begin", "", "end"):
        run = line.add_run()
        run.font.size = Pt(7.5)
        inner = (
            f'<w:fldChar {nsdecls("w")} w:fldCharType="{kind}"/>'
            if kind
            else f'<w:instrText {nsdecls("w")} xml:space="preserve"> {name} </w:instrText>'
        )
        run._element.append(parse_xml(inner))
