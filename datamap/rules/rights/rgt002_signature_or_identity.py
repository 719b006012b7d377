"""A signature, a visit or an identity document asked without doubt."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import SEVERITIES, Found, Record, found, rule


@rule("RGT002", severity="high", article="12(2), 12(6)", catalogue="B21", law=("12-2", "12-6"))
def signature_or_identity(rights: list[Record]) -> Iterator[Found]:
    """Requests need a signed letter, a visit or an identity document though nobody doubts who asks."""
    by_register: dict[str, list[Record]] = {}
    for right in rights:
        if right["form"] in ("signed", "in_person") or right["id_check"] in ("shown", "copy"):
            by_register.setdefault(right["register"], []).append(right)
    for register, records in by_register.items():
        cells = [record.cell("form") for record in records]
        severity = min((_severity(record) for record in records), key=SEVERITIES.index)
        names = tuple(dict.fromkeys(record["right"] for record in records))
        yield found("breach", severity, (register,), cells, rights=names)


def _severity(right: Record) -> str:
    signed, checked = right["form"] in ("signed", "in_person"), right["id_check"] in ("shown", "copy")
    if signed and checked:
        return "high"
    remote = {"email", "web_service", "form"}.intersection(right["channel"])
    return "low" if signed and remote else "medium"
