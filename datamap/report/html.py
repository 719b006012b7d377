"""Pieces of a report as HTML: every text from an inventory is escaped here and nowhere else."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from markupsafe import Markup, escape

from ..draw import svg as write_svg
from ..draw.scene import Scene

IDS = 60
"""How many ids of the inventory a mark of a picture carries at most, so that a page stays small."""


class Piece:
    """HTML that a notebook shows; its plain form is a note, so that no client data hides in it."""

    def __init__(self, *parts: Markup | str) -> None:
        self.html = Markup("\n").join(parts)

    def __repr__(self) -> str:
        return "a piece of the report"

    def _repr_mimebundle_(self, **_: object) -> dict[str, str]:
        return {"text/html": str(self.html)}


def element(name: str, content: object, **attributes: str) -> Markup:
    """An element; content and attribute values are escaped unless they are Markup."""
    written = Markup("").join(
        Markup(' {}="{}"').format(key.rstrip("_").replace("_", "-"), value) for key, value in attributes.items()
    )
    return Markup("<{0}{1}>{2}</{0}>").format(name, written, content)


def heading(level: int, text: str, anchor: str = "") -> Markup:
    """A heading, with an anchor for the table of contents."""
    return element(f"h{level}", text, **({"id": anchor} if anchor else {}))


def paragraph(text: object, kind: str = "") -> Markup:
    """A paragraph."""
    return element("p", text, **({"class_": kind} if kind else {}))


def bullets(items: Iterable[object]) -> Markup:
    """A list with bullets."""
    return element("ul", Markup("").join(element("li", item) for item in items))


def lines(items: Iterable[object]) -> Markup:
    """Several short texts in one cell, one a line."""
    return Markup("<br>").join(escape(item) for item in items)


def table(
    caption: str,
    headings: Sequence[str],
    rows: Iterable[Sequence[object]],
    widths: Sequence[int] = (),
    kind: str = "",
) -> Markup:
    """A table with a caption, column headings and its first column as row headings; `widths` in per cent."""
    columns = Markup("").join(Markup('<col style="width:{}%">').format(width) for width in widths)
    head = Markup("").join(element("th", text, scope="col") for text in headings)
    body = Markup("\n").join(
        element(
            "tr",
            element("th", first, scope="row") + Markup("").join(element("td", cell) for cell in rest),
        )
        for first, *rest in rows
    )
    return Markup(
        "<table{kind}><caption>{caption}</caption>{columns}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    ).format(
        kind=Markup(' class="{}"').format(kind) if kind else "",
        caption=caption,
        columns=element("colgroup", columns) if widths else "",
        head=head,
        body=body,
    )


def figure(scene: Scene, prefix: str, table_caption: str, headings: Sequence[str]) -> Markup:
    """A picture with its caption, its alternative text, and the same as a table that can be opened."""
    drawing = Markup(write_svg(scene, prefix, ids=IDS))  # noqa: S704 - the writer escapes every text it draws
    same = element("details", element("summary", table_caption) + table(scene.title, headings, scene.rows))
    return element("figure", drawing + element("figcaption", scene.title + ". " + scene.description)) + same
