"""Keeping a picture small: beyond a limit the least grave boxes of a lane stand together as one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from datamap.draw import theme
from datamap.draw.scene import Edge, Node, merged
from datamap.draw.words import Words

LISTED = 30
"""How many of a group are named, the gravest; the others are counted."""

# Recipients near home go first; own systems and registers go last.
_ORDER = ("eea", "adequate", "unknown", "third", "sources", "systems", "registers")


def grouped(
    nodes: Sequence[Node], edges: Sequence[Edge], limit: int, words: Words, lanes: Sequence[str] = _ORDER
) -> tuple[list[Node], list[Edge]]:
    """Return at most `limit` boxes, where the lanes allow it, and the flows between them.

    Within a lane those stay alone whose flows have the gravest status, then those with the most flows.
    `lanes` are those that may be grouped, first to last. The flows of a group keep their status and certainty; they
    are merged with their count when drawn.
    """
    kept, home = list(nodes), {node.id: node.id for node in nodes}
    rank = ranks(nodes, edges)
    for lane in lanes:
        excess = len(kept) - limit
        members = sorted((n for n in kept if n.lane == lane), key=lambda n: rank[n.id])
        together = {node.id for node in members[: min(len(members), excess + 1)]}
        if excess <= 0 or len(together) < 2:
            continue
        # Members keep the order of the picture in the list.
        chosen = [node for node in kept if node.id in together]
        group = _group(lane, chosen, rank, words)
        kept = [node for node in kept if node.id not in together]
        kept.append(group)
        home.update(dict.fromkeys((node.id for node in chosen), group.id))
    moved = [
        edge
        if home[edge.source] == edge.source and home[edge.target] == edge.target
        else replace(edge, source=home[edge.source], target=home[edge.target])
        for edge in edges
    ]
    return kept, moved


def ranks(nodes: Sequence[Node], edges: Sequence[Edge]) -> dict[str, tuple[int, int]]:
    """Return how grave the worst flow of each box is (-1 where none was judged), and how many flows it has."""
    found = {node.id: (-1, 0) for node in nodes}
    for edge in edges:
        grave = theme.STATUSES.index(edge.status) if edge.status else -1
        for end in {edge.source, edge.target}:
            worst, count = found[end]
            found[end] = max(worst, grave), count + edge.count
    return found


def _group(lane: str, members: Sequence[Node], rank: Mapping[str, tuple[int, int]], words: Words) -> Node:
    kinds = {"sources": "sources", "systems": "systems", "registers": "registers"}
    things = "countries" if members[0].kind == "zone" else kinds.get(lane, "recipients")
    gravest = {node.id for node in sorted(members, key=lambda node: rank[node.id], reverse=True)[:LISTED]}
    named = [node for node in members if node.id in gravest]
    listed = tuple(f"{node.label} ({node.sublabel})" if node.sublabel else node.label for node in named)
    if len(named) < len(members):
        listed = (*listed[:-1], f"{listed[-1]} {words['more'](len(members) - len(named))}")
    refs = tuple(ref for node in members for ref in node.refs)
    return Node(f"group:{lane}", words[f"group.{things}"](len(members)), lane, "", "group", refs, listed)


def thinned(
    nodes: Sequence[Node], edges: Sequence[Edge], limit: int, lines: int, words: Words
) -> tuple[list[Node], list[Edge]]:
    """Return `grouped` boxes, and where more than `lines` lines are left, as many registers together as it takes."""
    edges = merged(list(edges))
    found = grouped(nodes, edges, limit, words)
    registers = sum(node.lane == "registers" for node in nodes)
    tried = {*range(1, registers - 1, max(1, registers // 12)), *range(max(1, registers - 12), registers - 1)}
    for together in sorted(tried):
        if len(merged(found[1])) <= lines:
            break
        some = grouped(nodes, edges, len(nodes) - together, words, ("registers",))
        found = grouped(*some, limit, words, _ORDER[:-1])
    return found
