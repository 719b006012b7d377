"""The flows of an inventory as a networkx graph, for analysts."""

from __future__ import annotations

import datetime as dt

import networkx as nx
import pandas as pd

from ..inventory.model import Inventory


def graph(inventory: Inventory, on: dt.date, transfers: pd.DataFrame) -> nx.MultiDiGraph:
    """The data flows of a day as a directed multigraph.

    Nodes are ids of Sources, Systems and Recipients with `sheet`, `name`,
    `kind` and `countries` (tuple of ISO codes). Edges are the flows inside the controller and every judged hop, with
    `register`, `flow`, `via`, `country`, `status`, `mechanism`, `certainty` and `categories` (tuple).
    A row without an id is the node of its place (`Recipients!7`), an end that is not recorded the node `?`.
    """
    result = nx.MultiDiGraph(controller=inventory.controller.get("name") or "", on=on.isoformat())
    valid = inventory.on(on)
    for sheet, columns in _PLACES.items():
        for row, record in zip(valid[sheet].index, valid[sheet].to_dict("records"), strict=True):
            result.add_node(
                record["id"] or f"{sheet}!{row}",
                sheet=sheet,
                name=record["name"],
                kind=record["kind"],
                countries=_countries(record, columns),
            )
    systems = set(valid["Systems"]["id"]) - {None}
    for record in valid["Flows"].to_dict("records"):
        if record["to"] in systems:
            result.add_edge(
                record["from"] or NOBODY,
                record["to"],
                register=record["register"],
                flow=record["id"],
                via="flow",
                country=None,
                status="not_transfer",
                mechanism=None,
                certainty=record["certainty"] or "actual",
                categories=record["categories"],
            )
    for record in transfers[transfers["via"] != "ownership"].to_dict("records"):
        facts = {name: record[name] for name in _EDGE}
        result.add_edge(record["from"] or NOBODY, record["to"] or NOBODY, **facts)
    return result


NOBODY = "?"
"""The node of an end that a flow does not name."""

_PLACES = {
    "Sources": ("country",),
    "Systems": ("hosted_in", "accessed_from"),
    "Recipients": ("established_in", "processes_in", "accesses_from"),
}
_EDGE = ("register", "flow", "via", "country", "status", "mechanism", "certainty", "categories")


def _countries(record: dict, columns: tuple[str, ...]) -> tuple[str, ...]:
    places: list[str] = []
    for column in columns:
        value = record[column]
        places += [value] if isinstance(value, str) else list(value or ())
    return tuple(dict.fromkeys(places))
