"""Our terms in the words of other vocabularies: `terms.csv`, and the data categories of the law tables."""

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
    text = files(__package__).joinpath("terms.csv").read_text(encoding="utf-8")
    return {(row["vocabulary"], row["term"]): row for row in csv.DictReader(text.splitlines())}


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
    """Every DPV 2 term that an export may use, as IRIs."""
    listed = [row["dpv"] for row in _table().values() if row["dpv"]]
    listed += [term for key in law.table("data_categories") if (term := dpv("data_category", key))]
    return {PREFIXES[prefix] + name for prefix, _, name in (term.partition(":") for term in listed)}
