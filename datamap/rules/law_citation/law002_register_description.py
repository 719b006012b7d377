"""A description of file under the repealed act in the place of a privacy notice."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule("LAW002", severity="high", article="13, 14, 30", catalogue="A02", law=("HETIL-10",))
def register_description(notices: list[Record]) -> Iterator[Found]:
    """The document is a description of file (10 §) and states nothing that only the GDPR asks for."""
    for notice in notices:
        old = notice["title_kind"] == "register_description"
        modern = {"restriction", "portability", "complaint", "withdraw_consent"}.intersection(notice["rights_stated"])
        bases = [item for item in notice["legal_bases_stated"] if item not in ("none_stated", "old_connection")]
        if old and not modern and not bases and notice["legal_bases_stated"]:
            yield found("breach", "high", (notice["id"],), (notice.cell("title_kind"),))
