"""A recipient whose country is not recorded."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule("TRF026", severity="medium", article="30(1)(e)", catalogue="C01", basis="mixed")
def destination_unknown(crossings: list[Record], recipients: list[Record]) -> Iterator[Found]:
    """Nobody has recorded in which country the recipient is, or the list of countries is left open."""
    organisations = {item["id"] for item in recipients if item["kind"] == "international_organisation"}
    for hop in crossings:
        left_to_trf025 = hop["to"] in organisations and hop["mechanism"] is None
        if hop["row"] == 3 and not left_to_trf025:
            yield found(
                "undocumented",
                "medium" if hop["certainty"] == "actual" else "low",
                (hop["register"], hop["to"] or hop["flow"]),
                hop["cells"],
                recipient=hop["to"],
                certainty=hop["certainty"],
                reason=hop["reason"],
            )
