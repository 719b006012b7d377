"""Inventories of any size, made up by a rule: the same size gives the same inventory."""

import datetime as dt
from random import Random

from build import inventory

from datamap.flows import trace

SIZES = (12, 60, 150, 500)
TODAY = dt.date(2026, 11, 21)
DATA = ("name", "phone", "email", "address", "orders", "payment", "cookies", "consents")
PLACES = ("FI", "SE", "IE", "US", "GB", "DE", "IN", "NO", "JP", "CN", "CH", None)
GROUNDS = (None, None, "scc_2021", "none", "scc_2010", None)
SYSTEMS = ("Asiakkuudenhallinta- ja markkinointiautomaatiojärjestelmä", "Laskutus", "Verkkokauppa", "Sähköposti")


def sized(nodes):
    """An inventory of a number of nodes (sources, systems and recipients) and its transfers today."""
    random = Random(nodes)
    sources, systems = max(2, nodes // 12), max(3, nodes // 4)
    recipients = nodes - sources - systems
    registers = max(1, nodes // 30)
    made = inventory(
        Controller={"name": f"Esimerkkikonserni {nodes} Oy"},
        Registers=[
            {"id": f"R{n}", "name": f"Asiakas- ja sidosryhmärekisteri {n}", "role": "controller"}
            for n in range(1, registers + 1)
        ],
        Data=[
            {"id": f"D{n}-{at}", "register": f"R{n}", "category": category}
            for n in range(1, registers + 1)
            for at, category in enumerate(DATA[: 3 + n % 5])
        ],
        Sources=[{"id": f"L{n}", "name": f"Lähde {n}", "kind": "third_party"} for n in range(sources)],
        Systems=[
            {"id": f"S{n}", "name": f"{SYSTEMS[n % 4]} {n}", "provider": f"V{n * 3 % recipients}", "hosted_in": ("FI",)}
            for n in range(systems)
        ],
        Recipients=[_recipient(n, random) for n in range(recipients)],
        Flows=list(_flows(registers, sources, systems, recipients, random)),
    )
    return made, trace(made, TODAY)


def _recipient(n, random):
    name = f"Pohjoismainen pilvipalvelukonserni {n}" if n % 5 == 1 else f"Vastaanottaja {n} Oy"
    parent = f"V{random.randrange(n)}" if n and n % 6 == 5 else None
    facts = {"id": f"V{n}", "name": name, "kind": "processor", "parent": parent}
    return facts | {"established_in": PLACES[n % len(PLACES)], "mechanism": GROUNDS[n % len(GROUNDS)]}


def _flows(registers, sources, systems, recipients, random):
    ends = [("L", n % sources, "S", n) for n in range(systems)]
    ends += [("S", random.randrange(systems), "V", n) for n in range(recipients)]
    ends += [("S", random.randrange(systems), "S", random.randrange(systems)) for _ in range(systems // 3)]
    for at, (start, one, end, other) in enumerate(ends):
        if (start, one) != (end, other):
            certainty = "possible" if at % 7 == 3 else "planned" if at % 11 == 9 else "actual"
            yield {"id": f"F{at}", "register": f"R{at % registers + 1}", "from": f"{start}{one}", "to": f"{end}{other}",
                   "categories": tuple(random.sample(DATA, 1 + at % 4)), "certainty": certainty}  # fmt: skip
