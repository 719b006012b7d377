"""Transfers that leave the EU/EEA, or may: which country, on which recorded ground, how judged."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from datamap.draw import theme
from datamap.draw.hops import known
from datamap.draw.words import Words
from datamap.flows import OUTSIDE
from datamap.law.mechanisms import (
    ADEQUACY_CLAIMS,
    APPROVED_TOOLS,
    DEROGATIONS,
    OLD_ACT_ADEQUATE,
    OLD_ACT_DEROGATIONS,
    OLD_CLAUSES,
)

GROUNDS = ("adequacy", "scc", "bcr", "other", "derogation", "none", "blank")
"""The kinds of recorded grounds, as the matrix has them from left to right."""

_KINDS: Mapping[str, Sequence[str]] = {
    "adequacy": (*ADEQUACY_CLAIMS, *OLD_ACT_ADEQUATE),
    "scc": ("scc_2021", "scc_unspecified", "scc_or_other", *OLD_CLAUSES, "hetil_23_8"),
    "bcr": ("bcr",),
    "other": (*(tool for tool in APPROVED_TOOLS if tool != "bcr"), "hetil_23_7"),
    "derogation": (*DEROGATIONS, *OLD_ACT_DEROGATIONS),
    "none": ("none", "scc_2021_915"),
}
_KIND_OF = {key: kind for kind, keys in _KINDS.items() for key in keys}


def ground_of(mechanism: str | None, status: str) -> str:
    """Return the kind of a recorded ground; an adequacy decision in force need not be recorded.

    Clauses 2021/915 (Art. 28(7)) are no ground; a ground that is blank or not specified is *blank*.

    >>> ground_of("scc_2010", "unsafeguarded"), ground_of(None, "adequate"), ground_of(None, "unknown")
    ('scc', 'adequacy', 'blank')
    """
    return _KIND_OF.get(mechanism or "", "adequacy" if status == "adequate" else "blank")


@dataclass(frozen=True)
class Crossing:
    """One judged hop to a country outside the EU/EEA, or to one not known (None)."""

    country: str | None
    ground: str
    status: str
    certain: bool
    refs: tuple[str, ...]


def crossings(transfers: pd.DataFrame) -> list[Crossing]:
    """Return the hops of a frame of transfers that leave the EU/EEA or may, in its order.

    Only *possible* and *planned* ones are not certain: a certainty that is not recorded is read as the graver one.
    """
    rows = transfers.loc[
        transfers["status"].isin(OUTSIDE), ["country", "mechanism", "status", "certainty", "flow", "to"]
    ]
    found = []
    for row in rows.itertuples(index=False, name=None):
        country, mechanism, status, certainty, flow, to = map(known, row)
        refs = tuple(key for key in (flow or to,) if key)
        certain = certainty not in ("possible", "planned")
        found.append(Crossing(country, ground_of(mechanism, status), status, certain, refs))
    return found


@dataclass(frozen=True)
class Tally:
    """How many hops there are, how many of them only possible or planned, and the worst status among them."""

    count: int
    apart: int
    worst: str
    refs: tuple[str, ...]
    apart_only: bool
    """Whether every hop of the worst status is only possible or planned."""

    @property
    def written(self) -> str:
        """The count, and in brackets those that are only possible or planned."""
        return f"{self.count} ({self.apart})" if self.apart else str(self.count)


def tally(hops: Iterable[Crossing]) -> Tally:
    """Count some hops, at least one."""
    each = list(hops)
    worst = max((hop.status for hop in each), key=theme.STATUSES.index)
    return Tally(
        count=len(each),
        apart=sum(not hop.certain for hop in each),
        worst=worst,
        refs=tuple(dict.fromkeys(ref for hop in each for ref in hop.refs)),
        apart_only=not any(hop.certain for hop in each if hop.status == worst),
    )


def by_country(hops: Iterable[Crossing]) -> dict[str | None, list[Crossing]]:
    """Return the hops by country, in the order in which the countries first come."""
    found: dict[str | None, list[Crossing]] = {}
    for hop in hops:
        found.setdefault(hop.country, []).append(hop)
    return found


def gravest_first(found: Mapping[str | None, list[Crossing]], words: Words) -> list[str]:
    """Return the countries known, those with the worst status first, then those with the most hops."""

    def rank(code: str) -> tuple[int, int, str]:
        counted = tally(found[code])
        return -theme.STATUSES.index(counted.worst), -counted.count, words["country"](code)

    return sorted((code for code in found if code is not None), key=rank)


def said(hops: Sequence[Crossing], words: Words) -> list[str]:
    """Return the sentences that say how many hops leave the EU/EEA on what judgement."""
    statuses = [(sum(hop.status == status for hop in hops), words[f"status.{status}"]) for status in theme.STATUSES]
    sentences = [words["alt.outside"](len(hops), [one for one in statuses if one[0]])]
    apart = sum(not hop.certain for hop in hops)
    return [*sentences, words["alt.apart"](apart)] if apart else sentences
