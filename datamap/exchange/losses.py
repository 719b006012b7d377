"""What an export does not carry over, counted by column."""

from __future__ import annotations

from collections.abc import Container, Mapping

from ..auditing import Audit
from ..inventory.model import Inventory
from ..inventory.schema import schema

Carried = Mapping[str, Container[str]]
"""The columns that a form carries, by sheet."""


def losses(audit: Audit, carried: Carried, language: str) -> list[str]:
    """One line for each column with values that a form has no place for, in the workbook's own words, with how many.

    Of the sheets that a form carries also the rows that are not valid on the day of the audit, which it leaves out.
    """
    inventory, said = audit.inventory, []
    for key in carried:
        ended = len(inventory[key]) - len(audit.valid[key])
        if ended:
            title = schema().sheets[key].titles[language]
            said.append(f"{title}: {ended} row{'' if ended == 1 else 's'} not valid on {audit.on.isoformat()}")
    for sheet in schema().data:
        for column in sheet.columns.values():
            if column.key in carried.get(sheet.key, ()):
                continue
            count = _filled(inventory, sheet.key, column.key)
            if count:
                title = f"{sheet.titles[language]}: {column.headings[language]}"
                said.append(f"{title}: {count} value{'' if count == 1 else 's'}")
    said += [f"{title}: not a sheet or column of datamap" for title in inventory.extras]
    return said


def _filled(inventory: Inventory, sheet: str, column: str) -> int:
    if sheet == "Controller":
        return int(inventory.controller.get(column) is not None)
    return sum(value is not None and value != () for value in inventory[sheet][column])
