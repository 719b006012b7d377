"""Staff data sent under a Data Privacy Framework certification that does not cover it."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, rule
from .hops import fault


@rule("TRF005", severity="high", article="45", since="2023-07-10", catalogue="C05")
def hr_data_outside_dpf(crossings: list[Record]) -> Iterator[Found]:
    """Data on the controller's own staff go to a recipient whose certification is for other data, or not stated."""
    for hop in crossings:
        facts = hop["facts"]
        if not (facts.hr_data and facts.dpf and hop["country"] == "US"):
            continue
        claimed = hop["mechanism"] in ("dpf", "adequacy")
        if facts.dpf_scope == "non_hr" and hop["status"] in ("unknown", "unsafeguarded"):
            if claimed or hop["mechanism"] is None:  # data under another ground do not need the framework
                yield fault(hop, "breach" if claimed else "cannot_tell", "high", scope=facts.dpf_scope)
        elif facts.dpf_scope is None:
            yield fault(hop, "undocumented", "high", scope=None)
