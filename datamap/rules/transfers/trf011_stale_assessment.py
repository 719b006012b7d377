"""A transfer impact assessment older than two years."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ..model import Found, Record, rule
from .hops import fault


@rule("TRF011", severity="medium", article="46(1), 5(2)", since="2022-07-16", catalogue="C11")
def stale_assessment(crossings: list[Record], on: dt.date) -> Iterator[Found]:
    """The assessment that a safeguard rests on was made more than two years before the audit day."""
    for hop in crossings:
        made = hop["facts"].tia_date
        if hop["status"] == "safeguarded" and made is not None and (on - made).days > 730:
            yield fault(hop, "undocumented", "medium", assessed=made)
