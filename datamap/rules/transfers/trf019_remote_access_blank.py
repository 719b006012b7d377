"""An outside provider whose remote access is not recorded."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ... import law
from ..model import Found, Record, found, rule
from ..run import by_id


@rule("TRF019", severity="medium", article="44", catalogue="C19", basis="page")
def remote_access_blank(systems: list[Record], recipients: list[Record], on: dt.date) -> Iterator[Found]:
    """Nobody has recorded from where a provider's people can open the data, or whose people open them from outside."""
    providers = by_id(recipients)
    for system in systems:
        provider = providers.get(system["provider"] or "")
        if provider and not system["accessed_from"] and not provider["accesses_from"]:
            cells = (system.cell("accessed_from"), provider.cell("accesses_from"))
            yield found("undocumented", "medium", (system["id"], provider["id"]), cells, recipient=provider["id"])
        abroad = tuple(place for place in system["accessed_from"] if not law.is_eea(place, on))
        if abroad and system["provider"] is None:  # one's own staff, or somebody else's
            cells = (system.cell("accessed_from"), system.cell("provider"))
            yield found("cannot_tell", "medium", (system["id"],), cells, recipient=system["id"], countries=abroad)
