"""Keeping a picture small: beyond a limit the least grave boxes of a lane stand together as one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from datamap.draw import theme
from datamap.draw.scene import Edge, Node, merged
from datamap.draw.words import Words

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
    rank = {node.id: _rank(node, edges) for node in nodes}
    for lane in lanes:
        excess = len(kept) - limit
        members = sorted((n for n in kept if n.lane == lane), key=lambda n: rank[n.id])
        together = members[: min(len(members), excess + 1)]
        if excess <= 0 or len(together) < 2:
            continue
        # Members keep the order of the picture in the list.
        chosen = [node for node in kept if node in together]
        group = _group(lane, chosen, words)
        kept = [node for node in kept if node not in together]
        kept.append(group)
        home.update(dict.fromkeys((node.id for node in chosen), group.id))
    moved = [replace(edge, source=home[edge.source], target=home[edge.target]) for edge in edges]
    return kept, moved


def _rank(node: Node, edges: Sequence[Edge]) -> tuple[int, int]:
    mine = [edge for edge in edges if node.id in (edge.source, edge.target)]
    gravest = max((theme.STATUSES.index(edge.status) for edge in mine if edge.status), default=-1)
    return gravest, len(mine)


def _group(lane: str, members: Sequence[Node], words: Words) -> Node:
    kinds = {"sources": "sources", "systems": "systems", "registers": "registers"}
    things = "countries" if members[0].kind == "zone" else kinds.get(lane, "recipients")
    listed = tuple(f"{node.label} ({node.sublabel})" if node.sublabel else node.label for node in members)
    refs = tuple(ref for node in members for ref in node.refs)
    return Node(f"group:{lane}", words[f"group.{things}"](len(members)), lane, "", "group", refs, listed)


def thinned(
    nodes: Sequence[Node], edges: Sequence[Edge], limit: int, lines: int, words: Words
) -> tuple[list[Node], list[Edge]]:
    """Return `grouped` boxes, and where more than `lines` lines are left, as many registers together as it takes."""
    found = grouped(nodes, edges, limit, words)
    registers = sum(node.lane == "registers" for node in nodes)
    for together in range(1, registers - 1, max(1, registers // 12)):
        if len(merged(found[1])) <= lines:
            break
        some = grouped(nodes, edges, len(nodes) - together, words, ("registers",))
        found = grouped(*some, limit, words, _ORDER[:-1])
    return found
