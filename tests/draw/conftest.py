"""Inventories made up for the pictures."""

import pandas as pd
import pytest
from build import inventory

EEA = {"FI", "SE", "IE", "DE", "NO", "EE", "NL"}
HOP = {"register": "REG1", "flow": None, "via": "flow", "from": None, "to": None, "country": None, "status": "eea",
       "certainty": "actual", "mechanism": None, "article": "44", "categories": ("name", "email")}  # fmt: skip
SYSTEMS = [
    "Asiakkuudenhallinta- ja markkinointiautomaatiojärjestelmä", "Verkkokauppa", "Puhelinvaihde ja puhelutallenteet",
    "Laskutus", "Tietovarasto", "Sähköposti", "Asiakaspalvelun tikettijärjestelmä", "Kanta-asiakasjärjestelmä",
    "Paperiarkisto", "Varmuuskopiot", "Verkkosivujen analytiikka", "Allekirjoituspalvelu",
]  # fmt: skip
REGISTERS = ["Asiakasrekisteri", "Markkinointirekisteri", "Henkilöstörekisteri", "Rekrytointirekisteri",
             "Kameravalvonta", "Verkkopalvelun käyttäjät", "Sidosryhmärekisteri", "Puhelutallenteet"]  # fmt: skip
SOURCES = ["Rekisteröity itse", "Väestötietojärjestelmä", "Luottotietorekisteri", "Verkkopalvelun käyttö"]
DATA = ["name", "phone", "email", "address", "hetu", "orders", "payment", "recording", "consents", "cookies"]
PLACES = [("FI", "eea"), ("IE", "eea"), ("US", "safeguarded"), ("SE", "eea"), ("GB", "adequate"), ("DE", "eea"),
          ("IN", "unsafeguarded"), ("NO", "eea"), ("US", "unknown"), (None, "unknown"), ("JP", "adequate"),
          ("US", "derogation")]  # fmt: skip


def is_eea(code):
    return code in EEA


def transfers(*hops):
    return pd.DataFrame([HOP | hop for hop in hops], columns=list(HOP), dtype=object)


def made_up(systems, recipients, registers=1):
    """A group of a size to order, with recipients of every status and long Finnish names."""
    flows, hops = [], []
    for register in range(1, registers + 1):
        key = f"REG{register}"
        for n in range(systems):
            flows.append({"id": f"IN{register}-{n}", "register": key, "from": f"SRC{n % 4 + 1}", "to": f"SYS{n + 1}",
                          "categories": tuple(DATA[: 2 + n % 8]), "certainty": "actual"})  # fmt: skip
        for n in range(recipients):
            if (n + register) % registers:
                continue
            country, status = PLACES[n % len(PLACES)]
            flow = {"id": f"OUT{register}-{n}", "register": key, "from": f"SYS{(n * 5 + n // 7) % systems + 1}",
                    "to": f"REC{n + 1}", "categories": tuple(DATA[n % 4 : n % 4 + 3]),
                    "certainty": "possible" if n % 7 == 3 else "planned" if n % 11 == 9 else "actual"}  # fmt: skip
            flows.append(flow)
            hops.append({**flow, "flow": flow["id"], "country": country, "status": status})
            if n % 6 == 2 and n + 7 < recipients:
                hops.append({"register": key, "via": "onward", "from": f"REC{n + 1}", "to": f"REC{n + 7}",
                             "country": PLACES[(n + 6) % 12][0], "status": "unknown", "categories": ("name",)})  # fmt: skip
    for hop in hops:
        hop.pop("id", None)
    made = inventory(
        Controller={"name": "Esimerkki Oy"},
        Registers=[{"id": f"REG{n + 1}", "name": REGISTERS[n]} for n in range(registers)],
        Sources=[{"id": f"SRC{n + 1}", "name": name} for n, name in enumerate(SOURCES)],
        Systems=[{"id": f"SYS{n + 1}", "name": SYSTEMS[n % len(SYSTEMS)]} for n in range(systems)],
        Recipients=[
            {
                "id": f"REC{n + 1}",
                "name": f"Pohjoismainen pilvipalvelukonserni {n + 1}" if n % 5 == 1 else f"Vastaanottaja {n + 1} Oy",
            }
            for n in range(recipients)
        ],
        Flows=flows,
    )
    return made, transfers(*hops)


def small_one():
    """One register with a system, a Finnish vendor with a US arm, and its sub-processor in India."""
    made = inventory(
        Controller={"name": "Esimerkki Oy"},
        Registers=[{"id": "REG1", "name": "Asiakasrekisteri"}],
        Sources=[{"id": "SRC1", "name": "Rekisteröity itse"}],
        Systems=[{"id": "SYS1", "name": SYSTEMS[0]}, {"id": "SYS2", "name": "Laskutus"}],
        Recipients=[{"id": "REC1", "name": "Pilvi Oy", "established_in": "FI"}, {"id": "REC2", "name": "Alihankkija Pvt"},
                    {"id": "REC3", "name": "Perintä Oy", "established_in": "FI"}],
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
        {"via": "ownership", "from": "SYS1", "to": "REC1", "country": "JP", "status": "not_transfer", "categories": ()},
        {"flow": "F3", "from": "SYS2", "to": "REC3", "country": "FI", "certainty": "possible", "categories": ("name", "hetu")},
    )  # fmt: skip
    return made, hops


@pytest.fixture
def small():
    return small_one()


@pytest.fixture
def of_size():
    return made_up


@pytest.fixture
def hops():
    return transfers


@pytest.fixture
def eea():
    return is_eea
