"""A territory where Chapter V's reach is unsettled."""

from __future__ import annotations

from collections.abc import Iterator

from ... import law
from ..model import Found, Record, rule
from .hops import fault


@rule("TRF021", severity="high", article="44", catalogue="C21", basis="mixed", confidence="medium")
def territory(crossings: list[Record]) -> Iterator[Found]:
    """The place belongs to a state of the EU/EEA or the USA, but is not simply a part of it in this law."""
    for hop in crossings:
        if hop["reason"] == "territory_unsettled":
            yield fault(hop, "cannot_tell", "high", sovereign=law.country(hop["country"])["sovereign"])
