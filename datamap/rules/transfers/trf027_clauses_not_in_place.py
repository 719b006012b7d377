"""Clauses that were not in place on the audit day."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, rule
from .hops import fault


@rule("TRF027", severity="critical", article="44, 46(2)(c)", catalogue="C08, C09")
def clauses_not_in_place(crossings: list[Record]) -> Iterator[Found]:
    """The 2021 clauses were signed later, carry no day of signature, or are not made for this importer."""
    for hop in crossings:
        signed = hop["facts"].mechanism_date
        if hop["reason"] == "signed_later":
            yield fault(hop, "breach", "critical", signed=signed)
        elif hop["reason"] == "importer_under_gdpr":
            yield fault(hop, "cannot_tell", "high", signed=signed)
        elif hop["row"] == 9 and hop["reason"] in ("signature_blank", "signed_before_usable"):
            yield fault(hop, "undocumented", "high", signed=signed)
