"""Inventories made up for the pictures, built from frames."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

import datamap.inventory.model
from datamap.inventory.model import Inventory

EEA = frozenset({"FI", "SE", "IE", "DE", "NO", "EE", "NL"})
_COLUMNS = Path(datamap.inventory.model.__file__).with_name("columns.csv")
_HOP = {"register": "REG1", "flow": None, "via": "flow", "country": None, "status": "eea", "certainty": "actual",
        "mechanism": None, "article": "44", "categories": ("name", "email")}  # fmt: skip
_NAMES = [
    "Asiakkuudenhallinta- ja markkinointiautomaatiojärjestelmä", "Verkkokauppa", "Puhelinvaihde ja puhelutallenteet",
    "Laskutus", "Tietovarasto", "Sähköposti", "Asiakaspalvelun tikettijärjestelmä", "Kanta-asiakasjärjestelmä",
    "Paperiarkisto", "Varmuuskopiot", "Verkkosivujen analytiikka", "Allekirjoituspalvelu",
]  # fmt: skip
_DATA = ["name", "phone", "email", "address", "hetu", "orders", "payment", "recording", "consents", "cookies"]


def is_eea(code: str) -> bool:
    return code in EEA


def frames(**sheets: list[dict[str, Any]]) -> dict[str, pd.DataFrame]:
    columns: dict[str, dict[str, Any]] = defaultdict(dict)
    with _COLUMNS.open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            plural = row["type"].split(":")[0] in {"terms", "refs", "countries", "list"}
            columns[row["sheet"]][row["column"]] = () if plural else None
    made = {}
    for sheet, blank in columns.items():
        rows = [blank | row for row in sheets.get(sheet, [])]
        made[sheet] = pd.DataFrame(rows, columns=list(blank), index=range(2, len(rows) + 2), dtype=object)
    fields = [{"field": name, "value": None} for name in columns["Controller"]]
    fields[0]["value"] = "Esimerkki Oy"
    made["Controller"] = pd.DataFrame(fields, columns=["field", "value"], dtype=object)
    return made


def inventory(**sheets: list[dict[str, Any]]) -> Inventory:
    return Inventory("esimerkki", "esimerkki.xlsx", "0" * 64, "fi", frames(**sheets))


def transfers(*hops: dict[str, Any]) -> pd.DataFrame:
    columns = ["register", "flow", "via", "from", "to", *(name for name in _HOP if name not in ("register", "flow", "via"))]
    return pd.DataFrame([_HOP | hop for hop in hops], columns=columns, dtype=object)


def made_up(systems: int, recipients: int, sources: int = 4, registers: int = 1) -> tuple[Inventory, pd.DataFrame]:
    """A group of a size to order: every third recipient is outside the EEA, each has something to look at."""
    places = [("FI", "eea"), ("IE", "eea"), ("US", "safeguarded"), ("SE", "eea"), ("GB", "adequate"), ("DE", "eea"),
              ("IN", "unsafeguarded"), ("NO", "eea"), ("US", "unknown"), (None, "unknown"), ("JP", "adequate"),
              ("US", "derogation")]  # fmt: skip
    names = [f"Vastaanottaja {n} Oy" for n in range(1, recipients + 1)]
    names[1::5] = [f"Pohjoismainen pilvipalvelukonserni {n}" for n in range(len(names[1::5]))]
    sheets: dict[str, list[dict[str, Any]]] = {
        "Registers": [{"id": f"REG{n}", "name": name} for n, name in zip(range(1, registers + 1), ["Asiakasrekisteri", "Markkinointirekisteri", "Henkilöstörekisteri", "Rekrytointirekisteri", "Kameravalvonta", "Verkkopalvelun käyttäjät", "Sidosryhmärekisteri", "Puhelutallenteet"], strict=False)],
        "Sources": [{"id": f"SRC{n}", "name": name} for n, name in zip(range(1, sources + 1), ["Rekisteröity itse", "Väestötietojärjestelmä", "Luottotietorekisteri", "Verkkopalvelun käyttö", "Yhteistyökumppanit"], strict=False)],
        "Systems": [{"id": f"SYS{n + 1}", "name": _NAMES[n % len(_NAMES)]} for n in range(systems)],
        "Recipients": [{"id": f"REC{n + 1}", "name": name, "kind": "processor"} for n, name in enumerate(names)],
        "Flows": [],
    }  # fmt: skip
    hops = []
    for register in range(1, registers + 1):
        for n in range(systems):
            source = f"SRC{n % sources + 1}"
            categories = tuple(_DATA[: 2 + n % 8])
            flow = {"id": f"IN{register}-{n}", "register": f"REG{register}", "from": source, "to": f"SYS{n + 1}",
                    "categories": categories, "certainty": "actual"}  # fmt: skip
            sheets["Flows"].append(flow)
        for n in range(recipients):
            if (n + register) % registers and registers > 1:
                continue
            country, status = places[n % len(places)]
            system = f"SYS{(n * 5 + n // 7) % systems + 1}"
            certainty = "possible" if n % 7 == 3 else "planned" if n % 11 == 9 else "actual"
            key = f"OUT{register}-{n}"
            sheets["Flows"].append({"id": key, "register": f"REG{register}", "from": system, "to": f"REC{n + 1}",
                                    "categories": tuple(_DATA[n % 4 : n % 4 + 3]), "certainty": certainty})  # fmt: skip
            hops.append({"register": f"REG{register}", "flow": key, "from": system, "to": f"REC{n + 1}", "country": country,
                         "status": status, "certainty": certainty, "categories": tuple(_DATA[n % 4 : n % 4 + 3])})  # fmt: skip
            if n % 6 == 2 and n + 7 < recipients:
                hops.append({"register": f"REG{register}", "via": "onward", "from": f"REC{n + 1}", "to": f"REC{n + 7}",
                             "country": places[(n + 6) % 12][0], "status": "unknown", "categories": ("name",)})  # fmt: skip
    return inventory(**sheets), transfers(*hops)


@pytest.fixture
def small() -> tuple[Inventory, pd.DataFrame]:
    """One register with a system, a Finnish vendor with a US arm, and its sub-processor in India."""
    made = inventory(
        Registers=[{"id": "REG1", "name": "Asiakasrekisteri"}],
        Sources=[{"id": "SRC1", "name": "Rekisteröity itse"}],
        Systems=[{"id": "SYS1", "name": "Asiakkuudenhallinta- ja markkinointiautomaatiojärjestelmä"},
                 {"id": "SYS2", "name": "Laskutus"}],
        Recipients=[{"id": "REC1", "name": "Pilvi Oy", "kind": "processor", "established_in": "FI"},
                    {"id": "REC2", "name": "Alihankkija Pvt", "kind": "subprocessor", "parent": "REC1"},
                    {"id": "REC3", "name": "Perintä Oy", "kind": "collection", "established_in": "FI"}],
        Flows=[
            {"id": "F1", "register": "REG1", "from": "SRC1", "to": "SYS1", "categories": ("name", "email"), "certainty": "actual"},
            {"id": "F2", "register": "REG1", "from": "SYS1", "to": "SYS2", "categories": ("name",), "certainty": "actual"},
            {"id": "F3", "register": "REG1", "from": "SYS2", "to": "REC3", "categories": ("name", "hetu"), "certainty": "possible"},
        ],
    )  # fmt: skip
    hops = transfers(
        {"via": "hosting", "from": "SYS1", "to": "REC1", "country": "FI"},
        {"via": "hosting", "from": "SYS1", "to": "REC1", "country": "US", "status": "safeguarded"},
        {"via": "onward", "from": "REC1", "to": "REC2", "country": "IN", "status": "unsafeguarded", "categories": ()},
        {"via": "ownership", "from": "REC1", "to": "REC1", "country": "US", "status": "not_transfer", "categories": ()},
        {"flow": "F3", "from": "SYS2", "to": "REC3", "country": "FI", "certainty": "possible", "categories": ("name", "hetu")},
    )  # fmt: skip
    return made, hops


@pytest.fixture
def of_size() -> Callable[..., tuple[Inventory, pd.DataFrame]]:
    return made_up
