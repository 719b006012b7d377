"""An authority or a licence that no longer exists."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule("LAW007", severity="low", article="12(1)", since="2019-01-01", catalogue="A07, N5", law=("FI-SA-BOARD",))
def defunct_body(notices: list[Record], sources: list[Record], on: dt.date) -> Iterator[Found]:
    """A notice cites, or a source is named for, a body or licence that has ended."""
    for notice in notices:
        ended = [item for item in notice["laws_cited"] if _ended(item, on)]
        if ended:
            yield found("breach", "low", (notice["id"],), (notice.cell("laws_cited"),), cited=tuple(ended))
    for source in sources:
        if _ended(source["name"] or "", on):
            yield found("breach", "low", (source["id"],), (source.cell("name"),), cited=(source["name"],))


def _ended(text: str, on: dt.date) -> bool:
    return any(name.search(text) and on >= ended for name, ended in BODIES)


BODIES = (
    (re.compile(r"tietosuojalautakun|datasekretessnämnd", re.I), dt.date(2019, 1, 1)),
    (re.compile(r"perintälu[pv]a|517/1999|tillstånd för indrivning", re.I), dt.date(2019, 1, 1)),
    (re.compile(r"väestörekisterikesku|befolkningsregistercentral", re.I), dt.date(2020, 1, 1)),
    (re.compile(r"viestintävirasto|kommunikationsverket$", re.I), dt.date(2019, 1, 1)),
)
