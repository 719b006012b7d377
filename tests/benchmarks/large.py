"""The report of 100,000 flows against their audit alone, in a process of its own each, with the peak memory.

The inventory has 200 registers with data, purposes and owners, systems fed by sources, recipients in many countries
on every kind of ground, blanks among them, and sub-processors.
"""

from __future__ import annotations

import datetime as dt
import random
import resource
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path

from measure import ratio, runs, seconds
from openpyxl import Workbook
from read import add_sheet

from datamap import audit, load
from datamap.inventory import schema
from datamap.report.job import Job
from datamap.report.render import render

REGISTERS, SYSTEMS, FLOWS = 200, 5_000, 100_000
PLACES = ("Suomi", "Ruotsi", "Yhdysvallat", "Intia", "Japani", "Iso-Britannia", "Sveitsi", "Kiina", "Saksa", None)
CERTAINTIES = ("actual", "actual", "actual", "possible", "planned", None)
GROUNDS = (None, None, "none", "scc_2021", "scc_2010", "art49_1_a", "dpf", "bcr")
DAY = dt.date(2026, 11, 21)


def build(path: Path, flows: int = FLOWS, registers: int = REGISTERS, others: int = SYSTEMS) -> None:
    """Write a workbook in Finnish: `registers`, as many systems and recipients as `others`, and `flows` among them."""
    chance = random.Random(1)
    book = Workbook(write_only=True)
    sources = max(1, others // 10)

    def label(vocabulary: str, key: str | None) -> str | None:
        return None if key is None else str(schema().vocabularies[vocabulary].labels[key]["fi"])

    sheet = partial(add_sheet, book)
    categories = [names["fi"] for names in schema().vocabularies["data_category"].labels.values()]
    sets = ["; ".join(chance.sample(categories, chance.randint(1, 5))) for _ in range(300)]
    sheet(
        "Registers",
        ({"id": f"R{i}", "name": f"Rekisteri {i}", "owner": f"Yksikkö {i % 60}"} for i in range(registers)),
    )
    sheet(
        "Data",
        (
            {"id": f"D{i}-{at}", "register": f"R{i}", "category": category, "retention_max": f"{1 + i % 9} vuotta"}
            for i in range(registers)
            for at, category in enumerate(chance.sample(categories, 6))
        ),
    )
    sheet("Sources", ({"id": f"L{i}", "name": f"Lähde {i}"} for i in range(sources)))
    sheet("Systems", ({"id": f"S{i}", "name": f"Järjestelmä {i}", "hosted_in": "Suomi"} for i in range(others)))
    sheet(
        "Recipients",
        (
            {
                "id": f"V{i}",
                "name": f"Vastaanottaja {i}",
                "kind": label("recipient_kind", "subprocessor" if i % 6 == 5 else "processor"),
                "established_in": PLACES[i % len(PLACES)],
                "parent": f"V{i // 2}" if i % 6 == 5 else None,
                "mechanism": label("mechanism", GROUNDS[i % len(GROUNDS)]),
            }
            for i in range(others)
        ),
    )
    sheet("Flows", (_flow(i, registers, sources, others, sets, label, chance) for i in range(flows)))
    book.save(path)


def _flow(i, registers, sources, others, sets, label, chance):
    start = f"L{chance.randrange(sources)}" if i % 10 == 0 else f"S{chance.randrange(others)}"
    end = f"S{chance.randrange(others)}" if i % 10 in (0, 1) else f"V{chance.randrange(others)}"
    return {
        "id": f"F{i}",
        "register": f"R{chance.randrange(registers)}",
        "from": start,
        "to": end,
        "categories": None if i % 40 == 7 else chance.choice(sets),
        "certainty": label("certainty", chance.choice(CERTAINTIES)),
        "mechanism": label("mechanism", chance.choice(GROUNDS)),
    }


def report(path: Path, out: Path) -> dict[str, str]:
    """Read, audit and render: HTML, notebook, findings as a spreadsheet, JSON."""
    return render(Job(path, DAY, "", "fi", out))


def main() -> None:
    """Print one line a ratio, then the size of the page and the peak of memory."""
    repeats = runs(3)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        full, half = folder / "full.xlsx", folder / "half.xlsx"
        build(full)
        build(half, FLOWS // 2, REGISTERS, SYSTEMS // 2)
        report(half, folder / "out")  # once unmeasured: imports and legal tables
        ours = seconds(lambda: report(full, folder / "out"), repeats)
        ratio("report of 100,000 flows", ours, "their audit alone", seconds(lambda: audit(load(full), DAY), repeats))
        ratio("report doubled", ours, "half the flows", seconds(lambda: report(half, folder / "out"), repeats))
        page = Path(report(full, folder / "out")["html"]).stat().st_size
        command = [sys.executable, __file__, "memory", str(full), name]
        peak = subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
    print(f"report page: {page / 1e6:.1f} MB; memory: {peak} MB at its peak for {FLOWS} flows")


def memory(path: Path, out: Path) -> None:
    """Print the peak of memory of the largest process that made one report, in MB."""
    report(path, out / "memory")
    both = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    print(max(resource.getrusage(who).ru_maxrss for who in both) // 1024)


if __name__ == "__main__":
    if sys.argv[1:2] == ["memory"]:
        memory(*map(Path, sys.argv[2:4]))
    else:
        main()
