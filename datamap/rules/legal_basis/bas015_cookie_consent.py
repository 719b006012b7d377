"""Cookies set on presumed consent."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule(
    "BAS015",
    severity="high",
    article="SVPL 205 §; 4(11), 6(1)(a)",
    since="2019-10-01",
    catalogue="D15",
    basis="mixed",
    law=("FI-917-205", "EU-C-673-17"),
)
def cookie_consent(cookies: list[Record]) -> Iterator[Found]:
    """Trackers that are not necessary rest on silence or browser settings, or their consent is not recorded."""
    for cookie in cookies:
        if cookie["essential"]:
            continue
        subjects = (cookie["register"], cookie["provider"], cookie["purpose"])
        if cookie["consent"] in ("presumed", "browser", "none"):
            sure = cookie["essential"] is False
            cells = (cookie.cell("consent"), *(() if sure else (cookie.cell("essential"),)))
            kind, severity = ("breach", "high") if sure else ("cannot_tell", "medium")
            yield found(kind, severity, subjects, cells, consent=cookie["consent"])
        elif cookie["consent"] is None:
            yield found("undocumented", "medium", subjects, (cookie.cell("consent"),), consent=None)
