"""A notice as JSON, the interface that scripts rely on; it needs no report, so that drafting starts quickly."""

from __future__ import annotations

from typing import Any

from .model import Notice

_SINGLE = ("controller", "business_id", "register_name", "date")
_LISTS = ("contact", "purposes", "legal_bases", "data_categories", "sources", "recipients", "named_processors")
_LAST = ("rights", "complaint_authority", "law_refs", "empty_sections", "placeholders")


def notice_as_json(notice: Notice) -> dict[str, Any]:
    """What a notice says, by field, and every claim with its place; what is absent is null or an empty list.

    Several controllers are joined by `; `.
    """
    return {
        "file": notice.file,
        "language": notice.language,
        **{field: notice.value(field) for field in _SINGLE},
        "controller": "; ".join(notice.values("controller")) or None,
        **{field: _listed(notice, field) for field in _LISTS},
        "transfers": {
            "statement": notice.value("transfers.statement") or "not_mentioned",
            "countries": list(notice.values("transfers.countries")),
            "mechanisms": list(notice.values("transfers.mechanisms")),
        },
        "retention": [
            {"period": value, "about": about}
            for value, about in dict.fromkeys((claim.value, claim.about) for claim in notice.of("retention"))
        ],
        "automated_decisions": notice.value("automated_decisions"),
        "profiling": notice.value("profiling"),
        **{field: _listed(notice, field) for field in _LAST},
        "complaint_authority": notice.value("complaint_authority"),
        "claims": [
            {
                "field": claim.field,
                "value": claim.value,
                "start": claim.start,
                "end": claim.end,
                "quote": notice.quote(claim),
                "confidence": claim.confidence,
            }
            for claim in notice.claims
        ],
    }


def _listed(notice: Notice, field: str) -> list[str]:
    return list(notice.values(field))
