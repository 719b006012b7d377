"""An outside provider whose remote access is not recorded."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule
from ..run import by_id


@rule("TRF019", severity="medium", article="44", catalogue="C19", basis="page")
def remote_access_blank(systems: list[Record], recipients: list[Record]) -> Iterator[Found]:
    """An outside provider runs the system, and nobody has recorded from where its people can open the data."""
    providers = by_id(recipients)
    for system in systems:
        provider = providers.get(system["provider"] or "")
        if provider and not system["accessed_from"] and not provider["accesses_from"]:
            cells = (system.cell("accessed_from"), provider.cell("accesses_from"))
            yield found("undocumented", "medium", (system["id"], provider["id"]), cells, recipient=provider["id"])
