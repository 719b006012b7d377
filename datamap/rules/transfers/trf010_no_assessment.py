"""A safeguard without a transfer impact assessment, or with a negative one."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, rule
from .hops import fault


@rule("TRF010", severity="high", article="46(1)", since="2020-07-16", catalogue="C10", basis="mixed")
def no_assessment(crossings: list[Record]) -> Iterator[Found]:
    """The assessment of the destination's law is blank or undated, came out negative, or its clauses are not named."""
    for hop in crossings:
        if hop["reason"] == "assessment_negative":
            yield fault(hop, "breach", "critical", assessed=hop["facts"].tia_date)
        elif hop["reason"] == "assessment_blank" or (
            hop["reason"] in ("clauses_unspecified", "country_unknown")
            and hop["mechanism"] in ("scc_unspecified", "scc_or_other")
            and hop["facts"].tia_outcome is None
        ):
            yield fault(hop, "undocumented", "high", assessed=hop["facts"].tia_date)
