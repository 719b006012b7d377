"""The data flows as a graph for other programs: GraphML, GEXF, Mermaid."""

from __future__ import annotations

import re
from io import BytesIO
from typing import Any

import networkx as nx

from .. import flows
from ..auditing import Audit
from . import Made
from .losses import losses

CARRIED = {
    "Controller": {"name"},
    "Sources": {"id", "name", "kind", "country"},
    "Systems": {"id", "name", "kind", "hosted_in", "accessed_from"},
    "Recipients": {"id", "name", "kind", "established_in", "processes_in", "accesses_from"},
    "Flows": {"id", "register", "from", "to", "categories", "mechanism", "certainty"},
}
_SHAPES = {"Sources": ('(["', '"])'), "Systems": ('["', '"]'), "Recipients": ('("', '")')}
_MARKUP = str.maketrans({character: f"#{ord(character)};" for character in '"#<>[](){}|`&;\\'})


def graphml(audit: Audit, language: str) -> Made:
    """The graph as GraphML, every attribute as text; lists are joined with `; `."""
    held = BytesIO()
    nx.write_graphml(_plain(audit), held, prettyprint=True)
    return Made(held.getvalue(), ".graphml", _losses(audit, language))


def gexf(audit: Audit, language: str) -> Made:
    """The graph as GEXF, every attribute as text; lists are joined with `; `."""
    plain = _plain(audit)
    for node, facts in plain.nodes(data=True):
        facts["label"] = facts["name"] or node
    # the meta element carries the day of writing, which would differ from run to run
    written = re.sub(r"<meta\b.*?</meta>\s*", "", "\n".join(nx.generate_gexf(plain)), flags=re.DOTALL)
    content = f'<?xml version="1.0" encoding="utf-8"?>\n{written}\n'
    return Made(content.encode(), ".gexf", _losses(audit, language))


def mermaid(audit: Audit, language: str) -> Made:
    """The graph as a Mermaid flowchart: possible and planned flows dashed, transfers outside the EU/EEA thick."""
    found = audit.graph
    numbers = {node: f"n{at}" for at, node in enumerate(found.nodes, start=1)}
    lines = ["flowchart LR"]
    for node, facts in found.nodes(data=True):
        opened, closed = _SHAPES.get(facts.get("sheet", ""), ('["', '"]'))
        countries = ", ".join(facts.get("countries") or ())
        name = str(facts.get("name") or node) + (f" ({countries})" if countries else "")
        lines.append(f"  {numbers[node]}{opened}{' '.join(name.split()).translate(_MARKUP)}{closed}")
    for start, end, facts in found.edges(data=True):
        outside = facts["status"] in flows.OUTSIDE
        arrow = "-.->" if facts["certainty"] != "actual" else "==>" if outside else "-->"
        said = " · ".join(filter(None, (facts["register"], facts["country"], facts["status"])))
        lines.append(f'  {numbers[start]} {arrow}|"{said.translate(_MARKUP)}"| {numbers[end]}')
    return Made(("\n".join(lines) + "\n").encode(), ".mmd", _losses(audit, language))


def _plain(audit: Audit) -> nx.MultiDiGraph:
    plain = nx.MultiDiGraph(**{key: _text(value) for key, value in audit.graph.graph.items()})
    for node, facts in audit.graph.nodes(data=True):
        plain.add_node(node, **{key: _text(facts.get(key)) for key in ("sheet", "name", "kind", "countries")})
    for start, end, key, facts in audit.graph.edges(keys=True, data=True):
        plain.add_edge(start, end, key, **{name: _text(value) for name, value in facts.items()})
    return plain


def _text(value: Any) -> str:
    """An attribute as text without what XML cannot hold; blank is empty."""
    joined = "; ".join(map(str, value)) if isinstance(value, tuple | list) else str("" if value is None else value)
    return "".join(character for character in joined if character >= " " or character in "\t\n")


def _losses(audit: Audit, language: str) -> tuple[str, ...]:
    return tuple(losses(audit, CARRIED, language))
