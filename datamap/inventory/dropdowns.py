"""The dropdown lists of a written workbook, kept on one hidden sheet as named ranges."""

from __future__ import annotations

from collections.abc import Mapping

from openpyxl import Workbook
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from . import countries
from .schema import Column, schema
from .texts import text


class Dropdowns:
    """Gives cells their lists of choices and then writes the lists.

    A list warns of a value that is not in it and lets it stand, for a short form such as `SCC` is read
    too; in a column of several values it only helps to type.
    """

    def __init__(self, book: Workbook, language: str) -> None:
        self.book, self.language = book, language
        self.lists: dict[str, list[str]] = {}
        self.references: dict[str, tuple[str, ...]] = {}

    def add(self, page: Worksheet, column: Column, cells: str) -> None:
        """Give a range of cells the choices of a column, if it has any."""
        name = self._list_name(column)
        if not name:
            return
        validation = DataValidation(type="list", formula1=name, allow_blank=True, errorStyle="warning")
        validation.showErrorMessage = not column.many
        validation.errorTitle, validation.error = text("unlisted_title", self.language), text("unlisted", self.language)
        validation.add(cells)
        page.add_data_validation(validation)

    def _list_name(self, column: Column) -> str:
        if column.vocabulary:
            labels = schema().vocabularies[column.vocabulary].labels.values()
            self.lists[f"list_{column.vocabulary}"] = [names[self.language] for names in labels]
            return f"list_{column.vocabulary}"
        if column.kind in ("country", "countries"):
            self.lists["list_country"] = countries.names(self.language)
            return "list_country"
        if column.targets:
            self.references[f"ids_{'_'.join(column.targets)}"] = column.targets
            return f"ids_{'_'.join(column.targets)}"
        return ""

    def finish(self, rows: Mapping[str, int]) -> None:
        """Write the lists; `rows` says how many rows each sheet has, so that ids have room."""
        page = self.book.create_sheet(schema().sheets["Lists"].titles[self.language])
        page.sheet_state = "hidden"
        for index, (name, choices) in enumerate(sorted(self.lists.items()), 1):
            page.cell(1, index, name)
            for row, choice in enumerate(choices, 2):
                page.cell(row, index, choice)
            self._name(name, f"{_area(page, index, 2, len(choices) + 1)}")
        last = len(self.lists)
        for name, targets in sorted(self.references.items()):
            areas = {target: self._ids(target, rows) for target in targets}
            if len(targets) == 1:
                self._name(name, _used(areas[targets[0]]))
            else:
                last += 1
                self._name(name, self._joined(page, last, name, areas))

    def _ids(self, target: str, rows: Mapping[str, int]) -> str:
        page = self.book[schema().sheets[target].titles[self.language]]
        return _area(page, 1, 2, max(rows.get(target, 0) + 500, 1000))

    def _joined(self, page: Worksheet, index: int, name: str, areas: Mapping[str, str]) -> str:
        """A column of the ids of several sheets, one after another, since a list takes one range only."""
        page.cell(1, index, name)
        letter, length = get_column_letter(index), 1000
        for row in range(2, length + 2):
            formula, before = '""', "0"
            branches = []
            for area in areas.values():
                branches.append((f"ROW()-1-({before})", area))
                before = f"{before}+COUNTA({area})"
            for at, area in reversed(branches):
                formula = f"IF({at}<=COUNTA({area}),INDEX({area},{at}),{formula})"
            page.cell(row, index, f"={formula}")
        counted = "+".join(f"COUNTA({area})" for area in areas.values())
        return f"OFFSET({quote_sheetname(page.title)}!${letter}$2,0,0,MIN({length},MAX(1,{counted})),1)"

    def _name(self, name: str, area: str) -> None:
        self.book.defined_names[name] = DefinedName(name, attr_text=area)


def _area(page: Worksheet, index: int, first: int, last: int) -> str:
    letter = get_column_letter(index)
    return f"{quote_sheetname(page.title)}!${letter}${first}:${letter}${last}"


def _used(area: str) -> str:
    """The part of a range of ids that is filled, so that the list does not end in blanks."""
    first = area.partition(":")[0]
    return f"OFFSET({first},0,0,MAX(1,COUNTA({area})),1)"
