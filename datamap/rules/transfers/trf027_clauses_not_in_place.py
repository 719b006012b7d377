"""Clauses that were not in place on the audit day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ...law.mechanisms import ASSESSMENT_ASKED
from ..model import Found, Record, rule
from .hops import fault


@rule("TRF027", severity="critical", article="44, 46(2)(c)", catalogue="C08, C09")
def clauses_not_in_place(crossings: list[Record], on: dt.date) -> Iterator[Found]:
    """The clauses were signed later, have no day of signature, are not for this importer, or are not named."""
    for hop in crossings:
        signed = hop["facts"].mechanism_date
        if hop["reason"] == "signed_later":
            yield fault(hop, "breach", "critical", signed=signed)
        elif hop["reason"] == "importer_under_gdpr":
            yield fault(hop, "cannot_tell", "high", signed=signed)
        elif hop["row"] == 9 and hop["reason"] in ("signature_blank", "signed_before_usable"):
            yield fault(hop, "undocumented", "high", signed=signed)
        elif hop["reason"] == "clauses_unspecified" and (on < ASSESSMENT_ASKED or hop["facts"].tia_outcome is not None):
            # where the assessment is blank too, TRF010 speaks
            yield fault(hop, "undocumented", "high", signed=signed)
