"""Fides manifests as YAML: systems with privacy declarations, in the taxonomy of fideslang."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

import yaml

from ..auditing import Audit
from . import Made
from .hops import Hops, hops_of, stated, unstated
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
    named = audit.inventory.controller["name"] or audit.inventory.name
    systems = [_system(audit, row, at, lost) for at, row in enumerate(audit.valid["Registers"].to_dict("records"))]
    met: Counter[str] = Counter()
    for system in systems:  # ids that differ in letters that Fides does not allow
        key = system["fides_key"]
        met[key] += 1
        system["fides_key"] = key if met[key] == 1 else f"{key}-{met[key]}"
    document = {
        "organization": [{"fides_key": "default_organization", "name": named}],
        "system": systems,
    }
    written = yaml.safe_dump(document, allow_unicode=True, sort_keys=False, width=120).encode()
    said = [*losses(audit, CARRIED, language), *dict.fromkeys(lost)]
    return Made(written, ".fides.yml", tuple(said))


def _system(audit: Audit, register: dict[Any, Any], at: int, lost: list[str]) -> dict[str, Any]:
    key = register["id"]
    hops = hops_of(audit, key)
    outside = stated(hops)
    lost += unstated(hops)
    grounds = _terms("mechanism", [hop["mechanism"] for hop in outside if hop["mechanism"] != "none"], lost)
    controller = audit.inventory.controller
    system = {
        "fides_key": _key(f"{audit.inventory.name}.{key or f'row-{at}'}"),
        "name": register["name"] or key or f"row-{at}",
        "system_type": "register",
        "processes_personal_data": True,
        "uses_profiling": register["profiling"],
        "does_international_transfers": bool(outside) or None,
        "legal_basis_for_transfers": grounds,
        "legal_name": controller["name"],
        "legal_address": controller["address"],
        "responsibility": [_TITLES[register["role"]]] if register["role"] else None,
        "dpo": controller["dpo"],
        "joint_controller_info": controller["joint_controllers"],
        "privacy_declarations": _declarations(audit.valid, register, _third_parties(audit, hops, lost), lost),
    }
    return {name: value for name, value in system.items() if value not in (None, []) or name == "privacy_declarations"}


def _third_parties(audit: Audit, hops: Hops, lost: list[str]) -> list[str]:
    """The names of the receivers that surely are third parties: a processor is none (Art. 4(10))."""
    recipients = audit.valid.by_id("Recipients")
    found: list[str] = []
    for hop in hops:
        if hop["to"] not in recipients or hop["reason"] == "same_entity":
            continue
        name, kind = str(audit.inventory.names.get(hop["to"], hop["to"])), recipients[hop["to"]]["kind"]
        if kind is None:
            lost.append(f"{name}: not stated as a third party, for its kind is unknown")
        elif kind in ("processor", "subprocessor"):
            lost.append(f"{name}: Fides has no place for a processor, which is no third party")
        elif hop["certainty"] != "actual":
            lost.append(f"{name}: not stated as a third party, for its flow is only {hop['certainty']}")
        else:
            found.append(name)
    return list(dict.fromkeys(found))


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
