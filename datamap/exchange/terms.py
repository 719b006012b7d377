"""Our terms in the words of other vocabularies: `terms.csv`, and the data categories of the law tables.

`dpv_2_0.csv` lists the terms of the Data Privacy Vocabulary 2.0 that an export may use, each with the module of the
specification where it was read (W3C community group DPVCG, github.com/w3c/dpv, folder 2.0; W3C Document License).
"""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files

from .. import law

PREFIXES = {
    "dpv": "https://w3id.org/dpv#",
    "pd": "https://w3id.org/dpv/pd#",
    "eu-gdpr": "https://w3id.org/dpv/legal/eu/gdpr#",
}


@cache
def _table() -> dict[tuple[str, str], dict[str, str]]:
    return {(row["vocabulary"], row["term"]): row for row in _rows("terms.csv")}


def _rows(name: str) -> list[dict[str, str]]:
    text = files(__package__).joinpath(name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


def dpv(vocabulary: str, term: str | None) -> str:
    """The DPV 2 term of ours as `prefix:Term`, or an empty text where DPV has none."""
    if vocabulary == "data_category":
        row = law.table("data_categories").get(term or "")
        iri = row["dpv_iri"] if row else ""
        return next((iri.replace(base, f"{key}:") for key, base in PREFIXES.items() if iri.startswith(base)), "")
    return _table().get((vocabulary, term or ""), {}).get("dpv", "")


def fides(vocabulary: str, term: str | None) -> str:
    """The term of the Fides taxonomy for ours, or an empty text where it has none."""
    if vocabulary == "data_category":
        row = law.table("data_categories").get(term or "")
        return row["fideslang_key"] if row else ""
    return _table().get((vocabulary, term or ""), {}).get("fides", "")


def known_dpv() -> set[str]:
    """The terms of DPV 2.0 that an export may use, as IRIs."""
    return {row["iri"] for row in _rows("dpv_2_0.csv")}


def used_dpv() -> set[str]:
    """Every DPV term that one of ours is said to be, as IRIs."""
    listed = [row["dpv"] for row in _table().values() if row["dpv"]]
    listed += [term for key in law.table("data_categories") if (term := dpv("data_category", key))]
    return {PREFIXES[prefix] + name for prefix, _, name in (term.partition(":") for term in listed)}
