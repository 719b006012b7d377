"""An international organisation as recipient without a ground."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, rule
from .hops import fault


@rule("TRF025", severity="medium", article="44-46", catalogue="C25", basis="page")
def international_organisation(crossings: list[Record], recipients: list[Record]) -> Iterator[Found]:
    """The recipient is an international organisation, and the ground of the transfer is not recorded."""
    organisations = {item["id"] for item in recipients if item["kind"] == "international_organisation"}
    for hop in crossings:
        if hop["to"] in organisations and hop["status"] == "unknown" and hop["mechanism"] is None:
            yield fault(hop, "undocumented", "medium")
