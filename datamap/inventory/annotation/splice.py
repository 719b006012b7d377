"""XML edited as bytes: elements are found with their places, and everything between the edits stays."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat
from xml.sax.saxutils import escape

from ..values import as_text


@dataclass
class Element:
    """One element and its places in the bytes: `start`–`inner` is its start tag, `close`–`end` its end tag.

    `tag` is its name as written, `name` without a prefix. An element that closes itself has
    `inner == close == end`.
    """

    tag: str
    attributes: dict[str, str]
    start: int
    inner: int
    close: int = 0
    end: int = 0
    text: str = ""
    children: list[Element] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The name without a prefix."""
        return self.tag.rpartition(":")[2]

    @property
    def prefix(self) -> str:
        """The prefix with its colon, or an empty text."""
        return self.tag[: -len(self.name)]

    @property
    def relation(self) -> str:
        """The value of its `r:id`, whatever the prefix."""
        return next((value for key, value in self.attributes.items() if key.endswith(":id")), "")

    def child(self, name: str) -> Element | None:
        """The first child of a name."""
        return next((child for child in self.children if child.name == name), None)

    def descendants(self, name: str) -> Iterator[Element]:
        """Every element of a name below this one, in order."""
        for child in self.children:
            if child.name == name:
                yield child
            yield from child.descendants(name)


def parse(xml: bytes, depth: int = 99) -> Element:
    """The root with its elements down to a depth (1: the root's children).

    Raises ValueError for a document type declaration or UTF-16, which no workbook has, and ExpatError for
    no XML.
    """
    if xml.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise ValueError("a part in UTF-16")
    parser = expat.ParserCreate()
    root = Element("", {}, 0, 0)
    open_elements = [root]
    level = 0

    def begin(tag: str, attributes: dict[str, str]) -> None:
        nonlocal level
        level += 1
        if level <= depth + 1:
            start = parser.CurrentByteIndex
            found = _TAG.match(xml, start)
            element = Element(tag, attributes, start, found.end() if found else start)
            open_elements[-1].children.append(element)
            open_elements.append(element)

    def finish(_: str) -> None:
        nonlocal level
        level -= 1
        if level <= depth:
            element = open_elements.pop()
            if xml[element.inner - 2 : element.inner] == b"/>":
                element.close = element.end = element.inner
            else:
                element.close = parser.CurrentByteIndex
                element.end = xml.index(b">", element.close) + 1

    def read_text(text: str) -> None:
        if level == len(open_elements) - 1:
            open_elements[-1].text += text

    def refuse(*_: object) -> None:
        raise ValueError("a document type declaration in a workbook")

    parser.StartElementHandler, parser.EndElementHandler = begin, finish
    parser.CharacterDataHandler, parser.StartDoctypeDeclHandler = read_text, refuse
    parser.Parse(xml, True)
    return root.children[0]


_TAG = re.compile(rb"""<(?:[^<>"']|"[^"]*"|'[^']*')*>""")


class Editing:
    """Changes to one part, made all at once by `done`."""

    def __init__(self, xml: bytes, depth: int = 99) -> None:
        self.xml = xml
        self.root = parse(xml, depth)
        self._edits: list[tuple[int, int, str]] = []
        self._appended: dict[int, tuple[Element, list[str]]] = {}

    def source(self, element: Element) -> str:
        """An element as it is written."""
        return self.xml[element.start : element.end].decode("utf-8")

    def replace(self, start: int, end: int, content: str) -> None:
        """Put content in the place of some bytes; with `start == end` before them."""
        self._edits.append((start, end, content))

    def append(self, element: Element, content: str) -> None:
        """Add content as the last of an element's children."""
        self._appended.setdefault(element.start, (element, []))[1].append(content)

    def set(self, element: Element, name: str, value: str) -> None:
        """Set an attribute."""
        tag = self.xml[element.start : element.inner]
        old = re.search(rb"\s" + name.encode() + rb"""\s*=\s*(?:"[^"]*"|'[^']*')""", tag)
        written = f" {name}={quoted(value)}"
        if old:
            self.replace(element.start + old.start(), element.start + old.end(), written)
        else:
            at = element.start + 1 + len(element.tag.encode())
            self.replace(at, at, written)

    def insert(self, content: str, order: tuple[str, ...], name: str) -> None:
        """Add a child `name` to the root, behind the last child that the schema's order puts before it."""
        before = order[: order.index(name)]
        behind = [child for child in self.root.children if child.name in before]
        at = behind[-1].end if behind else self.root.inner
        self.replace(at, at, content)

    def count(self, element: Element, added: int) -> None:
        """Bring an element's `count` up to date."""
        if "count" in element.attributes:
            self.set(element, "count", str(len(element.children) + added))

    def done(self) -> bytes:
        """The part with all changes."""
        edits = list(self._edits)
        for element, contents in self._appended.values():
            content = "".join(contents)
            if element.inner == element.end:
                edits.append((element.end - 2, element.end, f">{content}</{element.tag}>"))
            else:
                edits.append((element.close, element.close, content))
        parts, at = [], 0
        for start, end, content in sorted(edits, key=lambda edit: edit[:2]):
            # Character references fit every encoding of which ASCII is a part.
            parts += [self.xml[at:start], content.encode("ascii", "xmlcharrefreplace")]
            at = end
        return b"".join([*parts, self.xml[at:]])


def content(text: str) -> str:
    """Text as the content of an element: nothing in it is markup, an escape or a control character."""
    plain = re.sub(r"_(?=x[0-9A-Fa-f]{4}_)", "_x005F_", as_text(text))
    return escape(plain)


def quoted(text: str) -> str:
    """Text as the value of an attribute, with its quotes."""
    return '"' + escape(as_text(text), {'"': "&quot;", "\n": "&#10;", "\t": "&#9;"}) + '"'
