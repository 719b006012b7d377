"""Fides manifests as YAML: systems with privacy declarations, in the taxonomy of fideslang."""

from __future__ import annotations

import re
from typing import Any

import yaml

from .. import flows
from ..auditing import Audit
from . import Made
from .losses import losses
from .terms import fides as term_of

CARRIED = {
    "Controller": {"name", "address", "dpo", "joint_controllers"},
    "Registers": {"id", "name", "role", "subjects", "profiling"},
    "Purposes": {"id", "register", "purpose", "text", "legal_basis"},
    "Data": {"register", "category"},
    "Recipients": {"id", "name"},
    "Flows": {"register", "from", "to", "mechanism"},
}
_TITLES = {"controller": "Controller", "processor": "Processor", "joint": "Co-Controller"}


def fides(audit: Audit, language: str) -> Made:
    """The inventory as a Fides manifest: a system for each register; what Fides has no place for is in the losses."""
    lost: list[str] = []
    valid = audit.inventory.on(audit.on)
    stated = audit.inventory.controller
    systems = [_system(audit, valid, row, lost) for row in valid["Registers"].to_dict("records")]
    document = {
        "organization": [
            {"fides_key": "default_organization", "name": stated["name"] or audit.inventory.name},
        ],
        "system": systems,
    }
    written = yaml.safe_dump(document, allow_unicode=True, sort_keys=False, width=120).encode()
    said = [*losses(audit.inventory, CARRIED, language), *dict.fromkeys(lost)]
    return Made(written, ".fides.yml", tuple(said))


def _system(audit: Audit, valid: Any, register: dict[Any, Any], lost: list[str]) -> dict[str, Any]:
    key = register["id"]
    hops = audit.transfers[(audit.transfers["register"] == key) & (audit.transfers["via"] != "ownership")]
    outside = hops[hops["status"].isin(flows.OUTSIDE)]
    grounds = _terms("mechanism", [item for item in outside["mechanism"] if item != "none"], lost)
    names = [audit.inventory.names.get(item, item) for item in dict.fromkeys(hops["to"])]
    stated = audit.inventory.controller
    system = {
        "fides_key": _key(f"{audit.inventory.name}.{key}"),
        "name": register["name"] or key,
        "system_type": "register",
        "processes_personal_data": True,
        "uses_profiling": register["profiling"],
        "does_international_transfers": bool(len(outside)) or None,
        "legal_basis_for_transfers": grounds,
        "legal_name": stated["name"],
        "legal_address": stated["address"],
        "responsibility": [_TITLES[register["role"]]] if register["role"] else None,
        "dpo": stated["dpo"],
        "joint_controller_info": stated["joint_controllers"],
        "privacy_declarations": _declarations(valid, register, names, lost),
    }
    return {name: value for name, value in system.items() if value not in (None, []) or name == "privacy_declarations"}


def _declarations(valid: Any, register: dict[Any, Any], recipients: list[str], lost: list[str]) -> list[dict[str, Any]]:
    key = register["id"]
    held = [row["category"] for row in valid["Data"].to_dict("records") if row["register"] == key]
    categories = _terms("data_category", held, lost)
    subjects = _terms("subjects", register["subjects"], lost)
    declared = []
    for row in valid["Purposes"].to_dict("records"):
        if row["register"] != key:
            continue
        use = _terms("purpose", [row["purpose"]], lost)
        bases = _terms("legal_basis", row["legal_basis"], lost)
        if len(bases) > 1:
            lost.append(f"{row['id'] or key}: Fides holds one legal basis a declaration; the first is written")
        if not (use and categories):
            lost.append(f"{row['id'] or key}: a declaration needs a use and data categories that Fides knows")
            continue
        declaration = {
            "name": row["text"] or row["purpose"],
            "data_use": use[0],
            "data_categories": list(categories),
            "data_subjects": list(subjects),
            "legal_basis_for_processing": bases[0] if bases else None,
            "data_shared_with_third_parties": bool(recipients) or None,
            "third_parties": "; ".join(recipients) or None,
        }
        declared.append({name: value for name, value in declaration.items() if value is not None})
    return declared


def _terms(vocabulary: str, keys: Any, lost: list[str]) -> list[str]:
    found = {key: term_of(vocabulary, key) for key in keys if key}
    lost += [f'Fides has no term for {vocabulary} "{key}"' for key, term in found.items() if not term]
    return list(dict.fromkeys(term for term in found.values() if term))


def _key(text: str) -> str:
    """A key as Fides allows: letters, digits, `_`, `-` and `.`."""
    return re.sub(r"[^A-Za-z0-9_.-]", "_", text)
