"""The judged hops that a picture is drawn from, and what became of them since the previous audit."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

import pandas as pd

from datamap.flows import OUTSIDE

IsEea = Callable[[str], bool]


@dataclass(frozen=True)
class Hop:
    """One judged hop, with blanks as None."""

    register: str
    flow: str | None
    via: str
    origin: str | None
    target: str | None
    country: str | None
    status: str | None
    certainty: str | None
    categories: tuple[str, ...]
    change: str = ""

    @property
    def present(self) -> bool:
        """Whether the hop is there, not only remembered."""
        return self.change != "removed"

    def lane(self, is_eea: IsEea) -> str:
        """Return the lane of the recipient that this hop reaches."""
        known = self.country is not None
        if (
            self.status == "eea"
            or (
                known and is_eea(str(self.country)) and self.status not in OUTSIDE
            )  # an organisation's seat is no place
            or (not known and self.status == "not_transfer")
        ):
            return "eea"
        if self.status == "adequate":
            return "adequate"
        return "third" if known else "unknown"


@dataclass(frozen=True)
class Past:
    """What a picture remembers of the previous audit.

    `moved` are the hops that came, went or changed (columns as `periods.movements.COLUMNS`); `names` what is
    no longer in the inventory, by id.
    """

    moved: pd.DataFrame
    names: Mapping[str, str]


_COLUMNS = ["register", "flow", "via", "from", "to", "country", "status", "certainty"]


def judged(transfers: pd.DataFrame, past: Past | None) -> list[Hop]:
    """The judged hops in the order of their ids, and with a past those that are gone, marked as they moved."""
    hops = _listed(transfers, [""] * len(transfers))
    if past is not None:
        moved = _listed(past.moved, past.moved["change"])
        changes = {replace(hop, change=""): hop.change for hop in moved if hop.present}
        hops = [replace(hop, change=changes.get(hop, "")) for hop in hops]
        hops += [hop for hop in moved if not hop.present or hop.via == "internal"]
    key = cache(natural)  # few ids stand in many hops
    return sorted(hops, key=lambda hop: [key(str(part)) for part in (hop.flow, hop.origin, hop.target, hop.country)])


def _listed(frame: pd.DataFrame, changes: Iterable[str]) -> list[Hop]:
    rows: Any = frame[_COLUMNS].itertuples(index=False, name=None)
    hops = []
    for row, categories, change in zip(rows, frame["categories"], changes, strict=True):
        register, flow, via, origin, target, country, status, certainty = map(known, row)
        hops.append(
            Hop(register or "", flow, via, origin, target, country, status, certainty, tuple(categories or ()), change)
        )
    return hops


def known(value: Any) -> Any:
    """Return a cell as it is, or None for any of pandas' blanks."""
    return None if value is pd.NA or value != value else value


def natural(key: str) -> tuple[tuple[int, int, str], ...]:
    """Return a sort key under which S2 comes before S10."""
    parts: list[str] = []
    for character in key:
        if parts and parts[-1][-1].isdecimal() == character.isdecimal():
            parts[-1] += character
        else:
            parts.append(character)
    return tuple((0, int(part), "") if part.isdecimal() else (1, 0, part) for part in parts)
