"""Transfers and exposures: every hop judged, and where each category of data can end up."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass

import pandas as pd

from ..inventory.model import Inventory
from .hops import HopFinder, least_sure
from .judgement import STATUSES, judge

TRANSFER_COLUMNS = (
    "register",
    "flow",
    "via",
    "from",
    "to",
    "country",
    "status",
    "row",
    "article",
    "law",
    "reason",
    "mechanism",
    "certainty",
    "categories",
    "scope_evidence",
    "checked_on",
    "exporter_role",
    "importer_role",
    "facts",
    "cells",
)
EXPOSURE_COLUMNS = (
    "register",
    "category",
    "recipient",
    "country",
    "status",
    "certainty",
    "chain",
    "weakest",
)
RANK = {status: rank for rank, status in enumerate(STATUSES)}


def trace(inventory: Inventory, on: dt.date) -> pd.DataFrame:
    """Judge every hop of an inventory by the law of a day.

    One row a hop and country, in the order of the sheets: `register`, `flow` (id of the Flows row, or
    None for hosting, access and onward hops), `via` (*flow*, *hosting*, *access*, *onward*,
    *ownership*), `from` and `to` (ids), `country` (ISO code or None), `status`, `row` (of the decision
    table), `article`, `law` (id of the deciding law row or None), `reason` (a code), `mechanism`,
    `certainty`, `categories` (tuple), `scope_evidence`, `checked_on` (day of the DPF check or the
    assessment), `exporter_role`, `importer_role`, `facts` (the Hop judged), `cells` (tuple).
    """
    rows = []
    for hop in HopFinder(inventory.on(on), on).find():
        facts = hop.facts
        judgement = judge(facts, on)
        rows.append(
            (
                hop.register,
                hop.flow,
                facts.via,
                hop.start,
                hop.end,
                facts.country,
                judgement.status,
                judgement.row,
                judgement.article,
                judgement.law,
                judgement.reason,
                facts.mechanism,
                hop.certainty,
                hop.categories,
                facts.scope_evidence,
                facts.dpf_checked or facts.tia_date,
                *facts.roles,
                facts,
                hop.cells,
            )
        )
    return _frame(rows, TRANSFER_COLUMNS)


def exposures(inventory: Inventory, on: dt.date, transfers: pd.DataFrame) -> pd.DataFrame:
    """Follow each category of each register to every recipient and country it can reach.

    Columns: `register`, `category` (None where nobody has recorded what flows), `recipient`, `country`,
    `status` (the worst hop of the chain),
    `certainty` (*actual* only if every link is), `chain` (tuple of ids from where the category starts)
    and `weakest` (the pair of ids of the worst hop). Where several chains lead to the same recipient and
    country the worst is named, and of those the shortest. A chain that is only possible or planned has a
    row of its own when it is worse than the actual one.
    """
    finder = HopFinder(inventory.on(on), on)
    rows = []
    for register, links in _links(finder, transfers).items():
        surest: dict[tuple[str | None, str, str | None], int] = {}
        for only_actual in (True, False):
            reach = _Walk([link for link in links if not only_actual or link.certainty == "actual"])
            for (category, recipient, country), link in reach.ends().items():
                chain, status, certainty = reach.chain(link, category)
                known = surest.get((category, recipient, country))
                if known is not None and RANK[status] <= known:
                    continue
                surest[category, recipient, country] = RANK[status]
                weakest = reach.weakest(link, category)
                rows.append((register, category, recipient, country, status, certainty, chain, weakest))
    return _frame(rows, EXPOSURE_COLUMNS)


@dataclass(frozen=True)
class _Link:
    start: str
    end: str
    country: str | None
    status: str
    certainty: str
    categories: frozenset[str | None]
    is_hop: bool


class _Walk:
    """Breadth first over the links of one register, every category at once."""

    def __init__(self, links: list[_Link]) -> None:
        self.links = links
        self.out: dict[str, list[_Link]] = defaultdict(list)
        sent: dict[str, dict[str | None, None]] = defaultdict(dict)
        received: dict[str, set[str | None]] = defaultdict(set)
        for link in links:
            self.out[link.start].append(link)
            sent[link.start].update(dict.fromkeys(sorted(link.categories, key=str)))
            received[link.end] |= link.categories
        self.by: dict[tuple[str, str | None], _Link | None] = {}
        self._spread([(node, item) for node, items in sent.items() for item in items if item not in received[node]])
        for link in links:  # a circle that nothing leads into starts at its lowest row
            self._spread(
                [(link.start, item) for item in sorted(link.categories, key=str) if (link.start, item) not in self.by]
            )

    def _spread(self, frontier: list[tuple[str, str | None]]) -> None:
        self.by.update(dict.fromkeys(frontier))
        while frontier:
            reached = []
            for node, item in frontier:
                for link in self.out[node]:
                    if item in link.categories and (link.end, item) not in self.by:
                        self.by[link.end, item] = link
                        reached.append((link.end, item))
            frontier = reached

    def path(self, link: _Link, category: str | None) -> list[_Link]:
        """The links of the shortest chain that ends with a link."""
        links = [link]
        while (before := self.by.get((links[-1].start, category))) is not None:
            links.append(before)
        return links[::-1]

    def chain(self, link: _Link, category: str | None) -> tuple[tuple[str, ...], str, str]:
        """The ids of the chain, its worst status and its least sure certainty."""
        links = self.path(link, category)
        ids = (links[0].start, *(step.end for step in links))
        status = max((step.status for step in links), key=RANK.__getitem__)
        return ids, status, least_sure(*(step.certainty for step in links))

    def weakest(self, link: _Link, category: str | None) -> tuple[str, str]:
        """The ends of the worst hop of the chain; of equals the last."""
        step = max(reversed(self.path(link, category)), key=lambda step: RANK[step.status])
        return step.start, step.end

    def ends(self) -> dict[tuple[str | None, str, str | None], _Link]:
        """For every category, recipient and country the link that makes the worst and then shortest chain."""
        best: dict[tuple[str | None, str, str | None], tuple[int, int, _Link]] = {}
        for link in self.links:
            if not link.is_hop:
                continue
            for category in sorted(link.categories, key=str):
                if (link.start, category) not in self.by:
                    continue
                chain, status, _ = self.chain(link, category)
                key, score = (category, link.end, link.country), (RANK[status], -len(chain))
                if key not in best or score > best[key][:2]:
                    best[key] = (*score, link)
        return {key: link for key, (_, _, link) in best.items()}


def _links(finder: HopFinder, transfers: pd.DataFrame) -> dict[str | None, list[_Link]]:
    """The links of each register: flows inside the controller first, then the judged hops."""
    links: dict[str | None, list[_Link]] = defaultdict(list)
    flows = finder.inventory["Flows"]
    for register, start, end, stated, certainty in zip(
        flows["register"], flows["from"], flows["to"], flows["categories"], flows["certainty"], strict=True
    ):
        if start is not None and end in finder.systems:
            carried = _carried(finder.categories(register, stated))
            links[register].append(_Link(start, end, None, "not_transfer", certainty or "actual", carried, False))
    for hop in transfers.to_dict("records"):
        if hop["via"] != "ownership" and hop["to"] not in finder.systems:
            carried = _carried(hop["categories"])
            links[hop["register"]].append(
                _Link(hop["from"], hop["to"], hop["country"], hop["status"], hop["certainty"], carried, True)
            )
    return links


def _carried(categories: tuple[str, ...]) -> frozenset[str | None]:
    """What a link carries; something unknown (None) where neither the flow nor its register says what."""
    return frozenset(categories or (None,))


def _frame(rows: list[tuple], columns: tuple[str, ...]) -> pd.DataFrame:
    """A frame of Python objects: None stays None, tuples stay tuples."""
    return pd.DataFrame({name: pd.Series([row[at] for row in rows], dtype=object) for at, name in enumerate(columns)})
