"""What an export may state of where data go: only what is known, for other formats have no word for *unknown*."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .. import flows
from ..auditing import Audit

Hops = list[dict[Any, Any]]


def hops_of(audit: Audit, register: str) -> Hops:
    """The hops of a register, those of foreign ownership left out; columns as `Audit.transfers`."""
    found = audit.transfers[(audit.transfers["register"] == register) & (audit.transfers["via"] != "ownership")]
    return found.to_dict("records")


def stated(hops: Hops) -> Hops:
    """The hops that are transfers today: to a known receiver in a known country outside the EU/EEA, and *actual*."""
    return [hop for hop in hops if hop["status"] in flows.OUTSIDE and not _open(hop)]


def unstated(hops: Hops) -> Iterator[str]:
    """For the losses: each hop that may be a transfer and is not stated as one, and why."""
    for hop in hops:
        if hop["status"] in flows.OUTSIDE and (reason := _open(hop)):
            yield f"{hop['register']}: {hop['from']} → {hop['to']} is not stated as a transfer, for {reason}"


def _open(hop: dict[Any, Any]) -> str:
    if hop["country"] is None:
        return "its country is unknown"
    if hop["reason"] == "importer_unknown":
        return "who receives the data is unknown"
    return "" if hop["certainty"] == "actual" else f"it is only {hop['certainty']}"
