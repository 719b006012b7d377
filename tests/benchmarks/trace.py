"""Exposures of 100,000 flows, against networkx prefiltered per register with one search a category."""

import datetime as dt
import tempfile
import tracemalloc
from collections import defaultdict
from pathlib import Path

import networkx as nx
from measure import ratio, runs, seconds
from read import build

from datamap import load
from datamap.flows import exposures, trace
from datamap.flows.reach import RANK

FLOWS, REGISTERS, ROOT = 100_000, 3, "the root"
DAY = dt.date(2026, 11, 21)


def searched(nets: dict) -> int:
    """For each register and category: one search, then the worst chain to each recipient and country."""
    best = {}
    for register, net in nets.items():
        for category in {item for *_, items in net.edges(data="categories") for item in items}:
            carrying = nx.subgraph_view(net, filter_edge=lambda a, b, k: category in net[a][b][k]["categories"])  # noqa: B023
            before = dict(nx.bfs_predecessors(carrying, ROOT))
            for start, end, link in carrying.edges(data=True):
                if start == ROOT:
                    continue
                chain, status = [end, start], RANK[link["status"]]
                while (node := before.get(chain[-1], ROOT)) != ROOT:
                    status = max(status, min(RANK[arc["status"]] for arc in net[node][chain[-1]].values()))
                    chain.append(node)
                key, score = (register, category, end, link["country"]), (status, -len(chain))
                if key not in best or score > best[key][0]:
                    best[key] = (score, chain[::-1])
    return len(best)


def nets(transfers) -> dict:
    """One multigraph a register, with a root that sends each node what nobody else sends it."""
    made = defaultdict(nx.MultiDiGraph)
    columns = ("register", "from", "to", "country", "status", "categories", "via")
    for register, start, end, country, status, categories, via in transfers[list(columns)].itertuples(index=False):
        if via != "ownership":
            made[register].add_edge(start, end, country=country, status=status, categories=set(categories))
    for net in made.values():
        for node in list(net):
            sent = set().union(*(items for *_, items in net.out_edges(node, data="categories")))
            got = set().union(*(items for *_, items in net.in_edges(node, data="categories")))
            if sent - got:
                net.add_edge(ROOT, node, categories=sent - got)
    return made


def main() -> None:
    """Print one line; networkx is measured for some of the fifty registers and scaled."""
    repeats = runs()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "flows.xlsx"
        build(path, FLOWS)
        inventory = load(path)
    transfers = trace(inventory, DAY)
    by_register = nets(transfers)
    some = {register: by_register[register] for register in list(by_register)[:REGISTERS]}
    found = len(exposures(inventory, DAY, transfers[transfers["register"].isin(some)]))
    assert found == searched(some), "the two find different exposures"
    ours = seconds(lambda: exposures(inventory, DAY, transfers), repeats)
    tracemalloc.start()
    exposures(inventory, DAY, transfers)
    print(f"trace memory: {tracemalloc.get_traced_memory()[1] >> 20} MB at its peak beside the inventory")
    tracemalloc.stop()
    theirs = seconds(lambda: searched(some), repeats) * len(by_register) / REGISTERS
    ratio("trace", ours, f"networkx (scaled from {REGISTERS} of {len(by_register)} registers)", theirs)


if __name__ == "__main__":
    main()
