"""Exposures against a plain search, link by link, that can be read and believed."""

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass

from build import group
from hypothesis import given, settings
from hypothesis import strategies as st

from datamap.flows import exposures, trace
from datamap.flows.hops import HopFinder, least_sure
from datamap.flows.reach import RANK

TODAY = dt.date(2026, 11, 21)
NODES = st.sampled_from(["SYS", "SY2", "SRC", "A", "B", "C", "D", "X", None])
FLOWS = st.lists(
    st.tuples(
        NODES,
        NODES,
        st.fixed_dictionaries(
            {
                "register": st.sampled_from(["R1", "R1", "R2", None]),
                "certainty": st.sampled_from(["actual", "actual", "possible", "planned", None]),
                "mechanism": st.sampled_from([None, "scc_2021", "none"]),
                "categories": st.lists(st.sampled_from(["name", "email", "health"]), unique=True).map(tuple),
            }
        ),
    ),
    max_size=14,
)


@settings(max_examples=150, deadline=None)
@given(FLOWS, st.tuples(*[st.sampled_from([None, "A", "B", "C"])] * 4))
def test_exposures_are_those_of_a_plain_search(flows, parents):
    recipients = [
        {"id": key, "established_in": country, "parent": parent}
        for key, country, parent in zip("ABCD", ("IN", "US", "FI", None), parents, strict=True)
    ]
    systems = [
        {"id": "SYS", "name": "s", "hosted_in": ("IN",)},
        {"id": "SY2", "name": "t", "provider": "A", "hosted_in": ("US",)},
    ]
    book = group(recipients=recipients, flows=flows, Systems=systems)
    transfers = trace(book, TODAY)
    found = list(exposures(book, TODAY, transfers).itertuples(index=False, name=None))
    assert searched(book, TODAY, transfers) == found


def searched(inventory, on, transfers):
    """The rows of `exposures`, found one link at a time."""
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
    return rows


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
    def __init__(self, links: list[_Link]):
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

    def _spread(self, frontier: list[tuple[str, str | None]]):
        self.by.update(dict.fromkeys(frontier))
        while frontier:
            reached = []
            for node, item in frontier:
                for link in self.out[node]:
                    if item in link.categories and (link.end, item) not in self.by:
                        self.by[link.end, item] = link
                        reached.append((link.end, item))
            frontier = reached

    def path(self, link: _Link, category: str | None):
        links = [link]
        while (before := self.by.get((links[-1].start, category))) is not None:
            links.append(before)
        return links[::-1]

    def chain(self, link: _Link, category: str | None):
        links = self.path(link, category)
        ids = (links[0].start, *(step.end for step in links))
        status = max((step.status for step in links), key=RANK.__getitem__)
        return ids, status, least_sure(*(step.certainty for step in links))

    def weakest(self, link: _Link, category: str | None):
        step = max(reversed(self.path(link, category)), key=lambda step: RANK[step.status])
        return step.start, step.end

    def ends(self):
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


def _links(finder, transfers):
    links: dict[str | None, list[_Link]] = defaultdict(list)
    flows = finder.inventory["Flows"]
    for register, start, end, stated, certainty in zip(
        flows["register"], flows["from"], flows["to"], flows["categories"], flows["certainty"], strict=True
    ):
        if start is not None and end in finder.systems:
            carried = frozenset(finder.categories(register, stated) or (None,))
            links[register].append(_Link(start, end, None, "not_transfer", certainty or "actual", carried, False))
    for hop in transfers.to_dict("records"):
        if hop["via"] != "ownership" and hop["to"] not in finder.systems:
            carried = frozenset(hop["categories"] or (None,))
            links[hop["register"]].append(
                _Link(hop["from"], hop["to"], hop["country"], hop["status"], hop["certainty"], carried, True)
            )
    return links
