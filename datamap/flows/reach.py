"""Exposures: where each category of data can end up, level by level through all registers at once.

A place is a node that a register reaches with one category; an arc is a link that carries that category from one place
to another. Both are numbers in arrays, so that a hundred thousand flows take a fraction of a second.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from ..inventory.memory import no_garbage_collection
from ..inventory.model import Inventory
from .hops import CERTAINTIES
from .judgement import STATUSES

EXPOSURE_COLUMNS = ("register", "category", "recipient", "country", "status", "certainty", "chain", "weakest")
RANK = {status: rank for rank, status in enumerate(STATUSES)}
_ACTUAL = CERTAINTIES.index("actual")


@no_garbage_collection()
def exposures(inventory: Inventory, on: dt.date, transfers: pd.DataFrame) -> pd.DataFrame:
    """Follow each category of each register to every recipient and country it can reach.

    Columns: `register`, `category` (None where nobody has recorded what flows), `recipient`, `country`,
    `status` (the worst hop of the chain),
    `certainty` (*actual* only if every link is), `chain` (tuple of ids from where the category starts)
    and `weakest` (the pair of ids of the worst hop). Where several chains lead to the same recipient and
    country the worst is named, and of those the shortest; a chain follows the shortest way, and of equal
    ones the one that comes first in the sheets. A chain that is only possible or planned has a row of its
    own when it is worse than the actual one.
    """
    links = _links(inventory.on(on), transfers)
    actual = _Walk(links, links.certainty == _ACTUAL).ends()
    # a register all of whose flows are actual has nothing more to show
    less = np.isin(links.register, links.register[links.certainty != _ACTUAL])
    every = _Walk(links, less).ends()
    known = dict(zip(actual.key.tolist(), actual.status.tolist(), strict=True))
    worse = [known.get(key, -1) < status for key, status in zip(every.key.tolist(), every.status.tolist(), strict=True)]
    return _frame(links, actual, every.take(np.array(worse, dtype=bool)))


@dataclass(frozen=True)
class _Links:
    """The links of all registers in order, as numbers; `names` say what the numbers stand for.

    `state` numbers are pairs of register and node. `arc_link` and `arc_category` list every category that a link
    carries, in the order of the links and of the categories' names.
    """

    register: np.ndarray
    start: np.ndarray
    end: np.ndarray
    country: np.ndarray
    status: np.ndarray
    certainty: np.ndarray
    is_hop: np.ndarray
    arc_link: np.ndarray
    arc_category: np.ndarray
    names: Mapping[str, Sequence[Any]]


@dataclass(frozen=True)
class _Ends:
    """The chains to name, one an element: its key, first arc of that key, status, certainty, weakest link and nodes."""

    key: np.ndarray
    arc: np.ndarray
    first: np.ndarray
    status: np.ndarray
    certainty: np.ndarray
    weakest: np.ndarray
    chain: np.ndarray

    def take(self, chosen: np.ndarray) -> _Ends:
        return _Ends(*(getattr(self, name)[chosen] for name in self.__dataclass_fields__))


class _Walk:
    """Breadth first over the arcs whose links are `used`."""

    def __init__(self, links: _Links, used: np.ndarray) -> None:
        self.links = links
        arcs = np.flatnonzero(used[links.arc_link])
        link, category = links.arc_link[arcs], links.arc_category[arcs]
        self.arc, self.link, self.category = arcs, link, category
        nodes, categories = len(links.names["node"]), len(links.names["category"])
        register = links.register[link] * nodes

        def place(node: np.ndarray) -> np.ndarray:
            return (register + node) * categories + category

        ends = np.concatenate([place(links.start[link]), place(links.end[link])])
        self.places, numbered = np.unique(ends, return_inverse=True)
        self.source, self.target = numbered[: len(link)], numbered[len(link) :]
        count = len(self.places)
        self.out = np.argsort(self.source, kind="stable")  # arcs by their source, in the order of the sheets
        self.begin = np.searchsorted(self.source[self.out], np.arange(count + 1))
        self.by = np.full(count, -1)  # the arc that a place is first reached by
        self.reached = np.zeros(count, dtype=bool)
        self.depth = np.zeros(count, dtype=np.int64)
        self.status = np.zeros(count, dtype=np.int64)
        self.certainty = np.full(count, _ACTUAL)
        self.weakest = np.full(count, -1)
        receives = np.zeros(count, dtype=bool)
        receives[self.target] = True
        sends = np.unique(self.source)
        _, first, sender = np.unique(self.places[self.source] // categories, return_index=True, return_inverse=True)
        appears = np.zeros(count, dtype=np.int64)
        appears[self.source] = first[sender]  # places come in the order of their nodes, then of the categories
        starts = sends[np.lexsort((sends, appears[sends]))]
        self.spread(starts[~receives[starts]])
        for at in np.flatnonzero(~self.reached[self.source]).tolist():
            if not self.reached[self.source[at]]:  # a circle that nothing leads into starts at its lowest row
                self.spread(self.source[at : at + 1])

    def spread(self, frontier: np.ndarray) -> None:
        self.reached[frontier] = True
        while len(frontier):
            begin, length = self.begin[frontier], self.begin[frontier + 1] - self.begin[frontier]
            before = np.cumsum(length) - length
            arcs = self.out[np.arange(length.sum()) + np.repeat(begin - before, length)]
            arcs = arcs[~self.reached[self.target[arcs]]]
            new, first = np.unique(self.target[arcs], return_index=True)
            order = np.argsort(first, kind="stable")
            frontier, arcs = new[order], arcs[first[order]]
            self.reached[frontier] = True
            self.by[frontier] = arcs
            self.status[frontier], self.certainty[frontier], self.weakest[frontier] = self.along(arcs)
            self.depth[frontier] = self.depth[self.source[arcs]] + 1

    def along(self, arcs: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Worst status, least sure certainty and weakest link of the chains that end with arcs."""
        source, link = self.source[arcs], self.link[arcs]
        status = self.links.status[link]
        worst = np.maximum(self.status[source], status)
        sure = np.minimum(self.certainty[source], self.links.certainty[link])
        weakest = np.where((self.weakest[source] < 0) | (status >= self.status[source]), link, self.weakest[source])
        return worst, sure, weakest

    def ends(self) -> _Ends:
        """For every register, category, recipient and country the worst and then shortest chain."""
        links = self.links
        arcs = np.flatnonzero(links.is_hop[self.link])
        link = self.link[arcs]
        key = links.register[link]
        for name, number in (
            ("category", self.category[arcs]),
            ("node", links.end[link]),
            ("country", links.country[link]),
        ):
            key = key * len(links.names[name]) + number
        status, certainty, weakest = self.along(arcs)
        order = np.lexsort((arcs, self.depth[self.source[arcs]], -status, key))
        best = order[np.flatnonzero(np.diff(key[order], prepend=-1))]
        keys, first = np.unique(key, return_index=True)
        chains = self.chains(arcs[best])
        return _Ends(
            keys, self.arc[arcs[best]], self.arc[arcs[first]], status[best], certainty[best], weakest[best], chains
        )

    def chains(self, arcs: np.ndarray) -> np.ndarray:
        """The nodes of the chains that end with arcs, as tuples of names."""
        names = np.array(self.links.names["node"], dtype=object)
        chains = np.empty(len(arcs), dtype=object)
        length = self.depth[self.source[arcs]]
        for steps in np.unique(length).tolist():
            chosen = np.flatnonzero(length == steps)
            at = arcs[chosen]
            columns = [names[self.links.end[self.link[at]]]]
            for _ in range(steps):
                columns.append(names[self.links.start[self.link[at]]])
                at = self.by[self.source[at]]
            columns.append(names[self.links.start[self.link[at]]])
            found = np.empty(len(chosen), dtype=object)
            found[:] = list(zip(*reversed(columns), strict=True))
            chains[chosen] = found
        return chains


def _links(valid: Inventory, transfers: pd.DataFrame) -> _Links:
    """The links of each register: flows inside the controller first, then the judged hops."""
    systems = set(valid["Systems"]["id"]) - {None}
    held = {
        str(register): tuple(dict.fromkeys(rows["category"].dropna()))
        for register, rows in valid["Data"].groupby("register", sort=False)
    }
    flows = valid["Flows"]
    inside = [
        (register, start, end, None, STATUSES[0], certainty or "actual", stated or held.get(register or "", ()))
        for register, start, end, stated, certainty in zip(
            *(flows[name] for name in ("register", "from", "to", "categories", "certainty")), strict=True
        )
        if start is not None and end in systems
    ]
    columns = ("register", "from", "to", "country", "status", "certainty", "categories", "via")
    hops = [
        hop[:-1]
        for hop in zip(*(transfers[name] for name in columns), strict=True)
        if hop[-1] != "ownership" and hop[2] not in systems
    ]
    register, start, end, country, status, certainty, carried = (
        zip(*inside, *hops, strict=True) if inside or hops else ((),) * 7
    )
    registers, register_names = _numbered(register)
    nodes, node_names = _numbered([*start, *end])
    countries, country_names = _numbered(country)
    # something unknown (None) where neither the flow nor its register says what is carried
    sets, stated = _numbered(carried)
    items = [sorted(set(categories or (None,)), key=str) for categories in stated]
    category_names = sorted({item for categories in items for item in categories}, key=str)
    number = {name: at for at, name in enumerate(category_names)}
    sizes = np.array([len(categories) for categories in items], dtype=np.int64)
    flat = np.array([number[item] for categories in items for item in categories], dtype=np.int64)
    begins = np.cumsum(sizes) - sizes
    arc_link = np.repeat(np.arange(len(sets)), sizes[sets]) if len(sets) else np.empty(0, dtype=np.int64)
    within = np.arange(len(arc_link)) - np.repeat(np.cumsum(sizes[sets]) - sizes[sets], sizes[sets])
    return _Links(
        register=registers,
        start=nodes[: len(start)],
        end=nodes[len(start) :],
        country=countries,
        status=_coded(status, RANK),
        certainty=_coded(certainty, {name: at for at, name in enumerate(CERTAINTIES)}),
        is_hop=np.arange(len(start)) >= len(inside),
        arc_link=arc_link,
        arc_category=flat[begins[sets[arc_link]] + within],
        names={
            "register": register_names,
            "node": node_names,
            "country": country_names,
            "category": category_names,
        },
    )


def _numbered(values: Sequence[Any]) -> tuple[np.ndarray, list[Any]]:
    """Each value's number in the order in which they first appear, and the values by number."""
    numbers = {value: at for at, value in enumerate(dict.fromkeys(values))}
    return _coded(values, numbers), list(numbers)


def _coded(values: Iterable[Any], numbers: Mapping[Any, int]) -> np.ndarray:
    return np.fromiter(map(numbers.__getitem__, values), dtype=np.int64)


def _frame(links: _Links, actual: _Ends, worse: _Ends) -> pd.DataFrame:
    """One row a chain: register by register, in each those of actual flows first, in the order of the sheets."""
    ends = _Ends(
        *(np.concatenate([getattr(actual, name), getattr(worse, name)]) for name in _Ends.__dataclass_fields__)
    )
    link = links.arc_link[ends.arc]
    second = np.arange(len(link)) >= len(actual.key)
    order = np.lexsort((ends.first, second, links.register[link]))
    link, category = link[order], links.arc_category[ends.arc[order]]
    named = {name: _objects(values) for name, values in links.names.items()}
    weakest = ends.weakest[order]
    pairs = list(zip(named["node"][links.start[weakest]], named["node"][links.end[weakest]], strict=True))
    columns = (
        named["register"][links.register[link]],
        named["category"][category],
        named["node"][links.end[link]],
        named["country"][links.country[link]],
        _objects(STATUSES)[ends.status[order]],
        _objects(CERTAINTIES)[ends.certainty[order]],
        ends.chain[order],
        _objects(pairs),
    )
    return pd.DataFrame(dict(zip(EXPOSURE_COLUMNS, columns, strict=True)), dtype=object)


def _objects(values: Sequence[Any]) -> np.ndarray:
    array = np.empty(len(values), dtype=object)
    array[:] = values
    return array
