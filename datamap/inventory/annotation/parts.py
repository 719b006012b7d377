"""The parts of an .xlsx or .xlsm package with their relations and content types."""

from __future__ import annotations

import posixpath
import re
import zipfile
from dataclasses import dataclass
from io import BytesIO

from .splice import Editing, parse, quoted

_SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STRICT = {
    _SHEETS: "http://purl.oclc.org/ooxml/spreadsheetml/main",
    _RELATIONS: "http://purl.oclc.org/ooxml/officeDocument/relationships",
}
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.{kind}+xml"
_EMPTY_RELATIONS = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
)
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
WORKBOOK_ORDER = (
    *("fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets", "functionGroups"),
    *("externalReferences", "definedNames"),
)


@dataclass(frozen=True)
class Relation:
    """One relation of a part: `kind` is the last word of its type, `target` a part's name."""

    id: str
    kind: str
    target: str


class Book:
    """A workbook's package. `sheets` maps the title of each worksheet to its part.

    Raises ValueError, BadZipFile or ExpatError for a package that breaks the format's rules.
    """

    def __init__(self, data: bytes) -> None:
        self._changed: dict[str, bytes] = {}
        with zipfile.ZipFile(BytesIO(data)) as package:
            self._infos = {_plain(info.filename): info for info in package.infolist()}
            self._contents = {name: package.read(info) for name, info in self._infos.items()}
        self.workbook = self.related("", "officeDocument")
        if not self.workbook:
            raise ValueError("a package without a workbook")
        root = parse(self.read(self.workbook), depth=2)
        strict = _STRICT[_SHEETS] in root.attributes.values()
        self.namespace = _STRICT[_SHEETS] if strict else _SHEETS
        self.relation_namespace = _STRICT[_RELATIONS] if strict else _RELATIONS
        targets = {relation.id: relation for relation in self.relations(self.workbook)}
        self.titles: list[str] = []
        self.sheets: dict[str, str] = {}
        for sheet in root.descendants("sheet"):
            self.titles.append(sheet.attributes.get("name", ""))
            relation = targets.get(sheet.relation)
            if relation and relation.kind == "worksheet" and relation.target in self:
                self.sheets[self.titles[-1]] = relation.target

    def __contains__(self, part: str) -> bool:
        return part in self._contents or part in self._changed

    def read(self, part: str) -> bytes:
        """The content of a part."""
        return self._changed[part] if part in self._changed else self._contents[part]

    def write(self, part: str, content: bytes) -> None:
        """Change a part's content, or add a part."""
        self._changed[part] = content

    def relations(self, part: str) -> list[Relation]:
        """The relations of a part to others; of the package itself for an empty name."""
        name = _relations_of(part)
        if name not in self:
            return []
        found = []
        for element in parse(self.read(name)).children:
            get = element.attributes.get
            if get("TargetMode") != "External":
                target = posixpath.join(posixpath.dirname(part), get("Target", "").replace("\\", "/"))
                target = posixpath.normpath(target).lstrip("/")
                found.append(Relation(get("Id", ""), get("Type", "").rpartition("/")[2], target))
        return found

    def related(self, part: str, kind: str) -> str:
        """The first part of a kind that a part is related to, or an empty text."""
        targets = (relation.target for relation in self.relations(part) if relation.kind == kind)
        return next((target for target in targets if target in self), "")

    def relate(self, part: str, kind: str, target: str) -> str:
        """Add a relation between two parts and give its id."""
        name = _relations_of(part)
        edit = Editing(self.read(name) if name in self else _EMPTY_RELATIONS.encode())
        taken = {element.attributes.get("Id") for element in edit.root.children}
        number = next(number for number in range(1, len(taken) + 2) if f"rId{number}" not in taken)
        url = f"{self.relation_namespace}/{kind}"
        edit.append(
            edit.root,
            f'<{edit.root.prefix}Relationship Id="rId{number}" Type="{url}" Target={quoted("/" + target)}/>',
        )
        self.write(name, edit.done())
        return f"rId{number}"

    def add(self, stem: str, suffix: str, content: str, kind: str) -> str:
        """Add a part under the first free number and give its name; `kind` is its content type's word."""
        number = 1
        while f"{stem}{number}{suffix}" in self:
            number += 1
        part = f"{stem}{number}{suffix}"
        self.write(part, content.encode("ascii", "xmlcharrefreplace"))
        types = Editing(self.read("[Content_Types].xml"))
        prefix = types.root.prefix
        if suffix != ".vml":
            written = f'<{prefix}Override PartName={quoted("/" + part)} ContentType="{_TYPE.format(kind=kind)}"/>'
            types.append(types.root, written)
        elif not any(element.attributes.get("Extension", "").lower() == "vml" for element in types.root.children):
            url = "application/vnd.openxmlformats-officedocument.vmlDrawing"
            types.append(types.root, f'<{prefix}Default Extension="vml" ContentType="{url}"/>')
        self.write("[Content_Types].xml", types.done())
        return part

    def add_sheet(self, title: str, content: str) -> str:
        """Add a worksheet behind the others and give its part."""
        folder = posixpath.dirname(self.workbook)
        part = self.add(posixpath.join(folder, "worksheets/sheet"), ".xml", content, "worksheet")
        relation = self.relate(self.workbook, "worksheet", part)
        edit = Editing(self.read(self.workbook), depth=2)
        sheets = edit.root.child("sheets")
        if sheets is None:
            raise ValueError("a workbook without a list of sheets")
        ids = [int(sheet.attributes.get("sheetId", 0)) for sheet in sheets.children]
        prefix, namespace = edit.root.prefix, self.namespace_of_relations(edit)
        edit.append(
            sheets,
            f'<{prefix}sheet name={quoted(title)} sheetId="{max(ids) + 1}"{namespace} r:id="{relation}"/>',
        )
        self.write(self.workbook, edit.done())
        self.titles.append(title)
        self.sheets[title] = part
        return part

    def namespace_of_relations(self, edit: Editing) -> str:
        """The declaration that `r:` needs in a part, or an empty text where the root has it."""
        known = edit.root.attributes.get("xmlns:r") == self.relation_namespace
        return "" if known else f' xmlns:r="{self.relation_namespace}"'

    def free_title(self, title: str) -> str:
        """A title no sheet has, which the reader takes for the same as `title`."""
        taken = {name.casefold() for name in self.titles}
        while title.casefold() in taken:
            title = f"({title})"
        return title

    def bytes(self) -> bytes:
        """The package: unchanged parts as they were and in their order, then the new ones."""
        written = BytesIO()
        with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as package:
            for name, content in {**self._contents, **self._changed}.items():
                old = self._infos.get(name)
                info = zipfile.ZipInfo(old.filename if old else name, old.date_time if old else (1980, 1, 1, 0, 0, 0))
                info.compress_type = zipfile.ZIP_STORED if old and not old.compress_type else zipfile.ZIP_DEFLATED
                info.external_attr = old.external_attr if old else 0o600 << 16
                package.writestr(info, content)
        return written.getvalue()


def is_editable(data: bytes) -> bool:
    """Whether a file is a package of XML sheets: .xlsx or .xlsm, whatever its name."""
    if not data.startswith(b"PK"):
        return False
    with zipfile.ZipFile(BytesIO(data)) as package:
        names = {_plain(name) for name in package.namelist()}
    return "[Content_Types].xml" in names and any(re.fullmatch(r"(?:.*/)?workbook\.xml", name) for name in names)


def _plain(name: str) -> str:
    return name.replace("\\", "/").lstrip("/")


def _relations_of(part: str) -> str:
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")
