"""W3C Data Privacy Vocabulary 2 as JSON-LD: a process for each register."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

from ..auditing import Audit
from ..inventory.schema import schema
from . import Made
from .hops import hops_of, stated, unstated
from .losses import losses
from .terms import PREFIXES
from .terms import dpv as term_of

LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
CARRIED = {
    "Controller": {"name"},
    "Registers": {"id", "name", "role", "subjects"},
    "Purposes": {"id", "register", "purpose", "text", "legal_basis"},
    "Data": {"id", "register", "category"},
    "Systems": {"measures"},
    "Recipients": {"id", "name", "kind"},
    "Flows": {"id", "register", "from", "to", "mechanism"},
    "Security": {"target", "measure"},
}


def dpv(audit: Audit, language: str) -> Made:
    """The inventory as JSON-LD in the terms of DPV 2; what DPV has no term for is in the losses."""
    graph = _Graph(audit, language)
    document = {"@context": {**PREFIXES, "label": LABEL}, "@graph": graph.nodes()}
    written = json.dumps(document, ensure_ascii=False, indent=1).encode() + b"\n"
    lost = [*losses(audit, CARRIED, language), *dict.fromkeys(graph.lost)]
    return Made(written, ".jsonld", tuple(lost))


_ROLES = {
    "controller": "dpv:hasDataController",
    "joint": "dpv:hasDataController",
    "processor": "dpv:hasDataProcessor",
}


class _Graph:
    """The nodes of one inventory, and what they could not say."""

    def __init__(self, audit: Audit, language: str) -> None:
        self.audit, self.language = audit, language
        self.valid = audit.valid
        self.known: dict[str, list[dict[Any, Any]]] = {}
        self.lost: list[str] = []

    def nodes(self) -> list[dict[str, Any]]:
        roles = list(dict.fromkeys(term_of("role", row["role"]) for row in self.rows("Registers") if row["role"]))
        types: dict[str, Any] = {"@type": roles[0] if len(roles) == 1 else roles} if roles else {}
        controller = {"@id": self.iri("controller"), **types, **self.label(self.name())}
        parts = [self.process(row, f"row-{at}") for at, row in enumerate(self.rows("Registers"))]
        recipients = [self.recipient(row, f"row-{at}") for at, row in enumerate(self.rows("Recipients"))]
        return [controller, *recipients, *(node for part in parts for node in part)]

    def name(self) -> str | None:
        stated = self.audit.inventory.controller["name"]
        return str(stated) if stated else None

    def rows(self, sheet: str) -> list[dict[Any, Any]]:
        if sheet not in self.known:
            self.known[sheet] = self.valid[sheet].to_dict("records")
        return self.known[sheet]

    def of(self, sheet: str, register: str | None) -> list[dict[Any, Any]]:
        frame = self.valid[sheet]
        return frame[frame["register"] == register].to_dict("records")

    def iri(self, kind: str, key: str = "") -> str:
        parts = [quote(part, safe="") for part in (self.audit.inventory.name, kind, key) if part]
        return ":".join(("urn:datamap", *parts))

    def label(self, text: str | None) -> dict[str, Any]:
        return {"label": text} if text else {}

    def term(self, vocabulary: str, key: str | None) -> str:
        found = term_of(vocabulary, key)
        if key and not found:
            label = schema().vocabularies[vocabulary].label(key, self.language)
            self.lost.append(f'DPV 2 has no term for "{label}"')
        return found

    def recipient(self, row: dict[Any, Any], key: str) -> dict[str, Any]:
        kind = term_of("recipient_kind", row["kind"]) or "dpv:Recipient"
        return {"@id": self.iri("recipient", row["id"] or key), "@type": kind, **self.label(row["name"])}

    def process(self, register: dict[Any, Any], place: str) -> list[dict[str, Any]]:
        key = register["id"]
        known = self.valid.by_id("Recipients")
        purposes = self.of("Purposes", key)
        bases = dict.fromkeys(self.term("legal_basis", item) for row in purposes for item in row["legal_basis"])
        held = dict.fromkeys(self.term("data_category", row["category"]) for row in self.of("Data", key))
        subjects = [self.term("subjects", item) for item in register["subjects"]]
        hops = hops_of(self.audit, key)
        said = [self.purpose(row, f"{key}-{at}") for at, row in enumerate(purposes)]
        moved = [hop for hop in stated(hops) if hop["to"] in known]
        self.lost += unstated(hops)
        role = {"@id": self.iri("controller")}
        node: dict[str, Any] = {
            "@id": self.iri("register", key or place),
            "@type": "dpv:Process",
            **self.label(register["name"]),
            **{_ROLES[term]: role for term in [register["role"]] if term},
            "dpv:hasLegalBasis": _refs(bases),
            "dpv:hasPersonalData": _refs(held),
            "dpv:hasDataSubject": _refs(subjects),
            "dpv:hasRecipient": _refs(
                self.iri("recipient", end) for end in dict.fromkeys(hop["to"] for hop in hops) if end in known
            ),
            "dpv:hasPurpose": [{"@id": item["@id"]} for item in said],
            "dpv:hasTechnicalOrganisationalMeasure": self.measures(key),
            "dpv:hasProcess": _refs(self.iri("transfer", f"{key}-{at}") for at in range(len(moved))),
        }
        transfers = [self.transfer(hop, f"{key}-{at}") for at, hop in enumerate(moved)]
        return [{name: value for name, value in node.items() if value != []}, *said, *transfers]

    def purpose(self, row: dict[Any, Any], key: str) -> dict[str, Any]:
        named = row["purpose"] and schema().vocabularies["purpose"].label(row["purpose"], self.language)
        label = row["text"] or named
        kind = self.term("purpose", row["purpose"])
        return {"@id": self.iri("purpose", row["id"] or key), "@type": kind or "dpv:Purpose", **self.label(label)}

    def transfer(self, hop: dict[Any, Any], key: str) -> dict[str, Any]:
        ground = self.term("mechanism", hop["mechanism"]) if hop["mechanism"] != "none" else ""
        node = {
            "@id": self.iri("transfer", key),
            "@type": "dpv:Process",
            "dpv:hasDataImporter": {"@id": self.iri("recipient", hop["to"])},
            "dpv:hasLegalBasis": _refs([ground]),
        }
        return {name: value for name, value in node.items() if value != []}

    def measures(self, register: str) -> list[dict[str, Any]]:
        flow_ends = {end for row in self.of("Flows", register) for end in (row["from"], row["to"])}
        used = (flow_ends | {register}) - {None}
        found = [row["measure"] for row in self.rows("Security") if row["target"] in used]
        found += [item for row in self.rows("Systems") if row["id"] in used for item in row["measures"]]
        labels = [schema().vocabularies["measure"].label(item, self.language) for item in dict.fromkeys(found) if item]
        return [{"@type": "dpv:TechnicalOrganisationalMeasure", "label": label} for label in labels]


def _refs(terms: Any) -> list[dict[str, str]]:
    return [{"@id": term} for term in terms if term]
