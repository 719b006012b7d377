"""Inventories built in code, for tests."""

import pandas as pd

from datamap.inventory import Inventory
from datamap.inventory.schema import schema


def inventory(**sheets):
    """An Inventory from lists of dicts with normalised values; `Controller` is a dict; rows count from 2."""
    frames = {}
    titles = {}
    letters = {}
    for sheet in schema().data:
        rows = sheets.pop(sheet.key, {} if sheet.kind == "fields" else [])
        titles[sheet.key] = sheet.key
        if sheet.kind == "fields":
            frames[sheet.key] = _frame(["field", "value"], [{"field": key, "value": rows[key]} for key in rows])
            letters[sheet.key] = {"field": "A", "value": "B"}
            continue
        blanks = {key: () if column.many else None for key, column in sheet.columns.items()}
        unknown = {key for row in rows for key in row} - set(blanks)
        assert not unknown, f"{sheet.key} has no column {unknown}"
        frames[sheet.key] = _frame(list(blanks), [blanks | row for row in rows])
        letters[sheet.key] = {key: chr(65 + at) if at < 26 else f"A{chr(39 + at)}" for at, key in enumerate(blanks)}
    assert not sheets, f"no such sheets: {list(sheets)}"
    return Inventory("test", "test.xlsx", "0" * 64, "en", frames, titles, letters)


def _frame(columns, rows):
    index = range(2, 2 + len(rows))
    return pd.DataFrame({key: pd.Series([row[key] for row in rows], index=index, dtype=object) for key in columns})


def group(**changes):
    """A register with a source, a system and recipients given as dicts; flows as (from, to, dict)."""
    recipients = changes.pop("recipients", [])
    flows = changes.pop("flows", [])
    sheets = {
        "Controller": {"name": "Example Ltd", "public_authority": False},
        "Registers": [{"id": "R1", "name": "Customers", "role": "controller", "subjects": ("customers",)}],
        "Data": [
            {"id": "D1", "register": "R1", "category": "name"},
            {"id": "D2", "register": "R1", "category": "email"},
        ],
        "Sources": [{"id": "SRC", "name": "The person", "kind": "data_subject"}],
        "Systems": [{"id": "SYS", "name": "Customer system", "medium": "digital"}],
        "Recipients": [{"name": recipient["id"], "kind": "processor", **recipient} for recipient in recipients],
        "Flows": [{"id": "F0", "register": "R1", "from": "SRC", "to": "SYS", "categories": ("name", "email")}]
        + [
            {"id": f"F{number}", "register": "R1", "from": start, "to": end, "categories": ("name",), **facts}
            for number, (start, end, facts) in enumerate(flows, start=1)
        ],
    }
    return inventory(**{**sheets, **changes})
