"""Reading 110,000 flows with every check, against calamine's bare to_python and pandas with openpyxl."""

import datetime as dt
import random
import tempfile
from functools import partial
from pathlib import Path

import pandas as pd
from measure import in_turn, ratio, runs, seconds
from openpyxl import Workbook
from python_calamine import CalamineWorkbook

from datamap.inventory import read, schema

FLOWS = 110_000


def add_sheet(book: Workbook, key: str, rows) -> None:
    """Add a sheet of the schema in Finnish, from rows by column."""
    columns = schema().sheets[key].columns
    page = book.create_sheet(schema().sheets[key].titles["fi"])
    page.append([column.headings["fi"] for column in columns.values()])
    for row in rows:
        page.append([row.get(column) for column in columns])


def build(path: Path, flows: int = FLOWS) -> None:
    """A workbook in Finnish: 50 registers, 5,000 systems, 5,000 recipients, and flows from system to recipient."""
    chance = random.Random(1)
    book = Workbook(write_only=True)

    def labels(vocabulary: str) -> list[str]:
        return [names["fi"] for names in schema().vocabularies[vocabulary].labels.values()]

    sheet = partial(add_sheet, book)
    day = dt.date(2018, 5, 25)
    mechanisms, channels = labels("mechanism"), labels("flow_channel")
    categories = ["; ".join(chance.sample(labels("data_category"), chance.randint(1, 5))) for _ in range(300)]
    sheet("Registers", ({"id": f"R{i}", "name": f"Rekisteri {i}"} for i in range(50)))
    sheet("Systems", ({"id": f"S{i}", "name": f"Järjestelmä {i}", "hosted_in": "Suomi; Ruotsi"} for i in range(5000)))
    sheet(
        "Recipients",
        (
            {"id": f"V{i}", "name": f"Vastaanottaja {i}", "kind": "Alikäsittelijä", "established_in": "Yhdysvallat"}
            for i in range(5000)
        ),
    )
    sheet(
        "Flows",
        (
            {
                "id": f"F{i}",
                "register": f"R{chance.randrange(50)}",
                "from": f"S{chance.randrange(5000)}",
                "to": f"V{chance.randrange(5000)}",
                "categories": chance.choice(categories),
                "certainty": "Toteutuu",
                "mechanism": chance.choice(mechanisms),
                "mechanism_date": day + dt.timedelta(chance.randrange(2000)),
                "channel": chance.choice(channels),
                "encrypted": chance.choice(("Kyllä", "Ei", None)),
                "valid_from": day + dt.timedelta(chance.randrange(900)),
                "evidence": "sopimus",
            }
            for i in range(flows)
        ),
    )
    book.save(path)


def bare(path: Path) -> None:
    """Hand over every row as calamine does."""
    book = CalamineWorkbook.from_path(str(path))
    for title in book.sheet_names:
        book.get_sheet_by_name(title).to_python()


def main() -> None:
    """Print one line a ratio."""
    repeats = runs()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "flows.xlsx"
        build(path)
        inventory = read(path)
        assert (FLOWS, ()) == (len(inventory["Flows"]), inventory.problems)
        del inventory
        ours, peer = in_turn(lambda: read(path), lambda: bare(path), repeats)
        ratio("read", ours, "calamine to_python", peer)
        openpyxl = seconds(lambda: pd.read_excel(path, sheet_name=None, engine="openpyxl"), repeats)
        ratio("read", ours, "pandas with openpyxl", openpyxl)


if __name__ == "__main__":
    main()
