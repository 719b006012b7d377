"""Reading 110,000 flows: `read`, with every check, against calamine's bare to_python."""

import datetime as dt
import random
import statistics
import tempfile
import time
from pathlib import Path

from openpyxl import Workbook
from python_calamine import CalamineWorkbook

from datamap.inventory import read, schema

FLOWS, RUNS = 110_000, 5


def build(path: Path) -> None:
    """A workbook in Finnish: 50 registers, 5,000 systems, 5,000 recipients, 110,000 flows."""
    chance = random.Random(1)
    book = Workbook(write_only=True)

    def labels(vocabulary: str) -> list[str]:
        return [names["fi"] for names in schema().vocabularies[vocabulary].labels.values()]

    def sheet(key: str, rows) -> None:
        columns = schema().sheets[key].columns
        page = book.create_sheet(schema().sheets[key].titles["fi"])
        page.append([column.headings["fi"] for column in columns.values()])
        for row in rows:
            page.append([row.get(column) for column in columns])

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
            for i in range(FLOWS)
        ),
    )
    book.save(path)


def seconds(step) -> float:
    """The median time of a step."""
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        step()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def main() -> None:
    """Print one line."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "flows.xlsx"
        build(path)
        inventory = read(path)
        assert (FLOWS, ()) == (len(inventory["Flows"]), inventory.problems)

        def bare() -> None:
            book = CalamineWorkbook.from_path(str(path))
            for title in book.sheet_names:
                book.get_sheet_by_name(title).to_python()

        ours, theirs = seconds(lambda: read(path)), seconds(bare)
    print(f"reading: ours {ours:.2f} s, calamine to_python {theirs:.2f} s, ratio {ours / theirs:.1f}")


if __name__ == "__main__":
    main()
