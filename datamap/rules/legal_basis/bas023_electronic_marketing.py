"""Marketing by e-mail or text message without consent."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule(
    "BAS023",
    severity="high",
    article="SVPL 200, 202 §",
    since="2015-01-01",
    catalogue="D14",
    basis="mixed",
    law=("FI-917-200", "FI-917-202"),
)
def electronic_marketing(marketing: list[Record]) -> Iterator[Found]:
    """Consumers are reached by e-mail or text message on an opt-out, an exception for others, or no known basis."""
    for record in marketing:
        channels = tuple(item for item in record["channel"] if item in ("email", "sms"))
        if not channels or record["basis"] == "consent" or record["audience"] == ("business_contact",):
            continue
        others = any(item != "own" for item in record["for_whom"])
        if record["basis"] == "customer_exception" and not others:  # one's own similar goods, 200 § 3 mom.
            continue
        consumers = "consumer" in record["audience"]
        if record["basis"] is None:
            kind, severity = "undocumented", "high" if consumers else "medium"
        else:
            kind, severity = ("breach", "high") if consumers else ("cannot_tell", "medium")
        cells = (record.cell("basis"), record.cell("audience"))
        facts = {"channels": channels, "audience": record["audience"], "claimed": record["basis"]}
        yield found(kind, severity, (record["register"], *channels), cells, **facts)
