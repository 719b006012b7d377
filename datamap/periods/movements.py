"""Flows that came, went or changed their status between two audits."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

COLUMNS = ("register", "flow", "via", "from", "to", "country", "status", "certainty", "categories", "change")
"""Columns of `moved`: those of a transfer, and *added*, *removed* or *changed*; `via` *internal* has no status."""

_ENDS = ("register", "via", "from", "to", "country")


def moved(
    hops: Iterable[Mapping[Any, Any]],
    flows: Iterable[Mapping[Any, Any]],
    earlier_hops: Iterable[Mapping[Any, Any]],
    earlier_flows: Iterable[Mapping[Any, Any]],
) -> pd.DataFrame:
    """The hops and the flows inside the controller that are not as they were, with the columns `COLUMNS`.

    `hops` are judged, as rows of `flows.trace`; `flows` are rows of the Flows sheet; both earlier ones come
    under today's ids. A hop is known again by its ends and country, whatever its flow is called.
    """
    judged = _rows(hops), _rows(earlier_hops)
    inside = tuple(
        _rows(_internal(rows, {hop["flow"] for hop in of}))
        for rows, of in zip((flows, earlier_flows), judged, strict=True)
    )
    rows = [*_between(judged[1], judged[0]), *_between(inside[1], inside[0])]
    return pd.DataFrame(rows, columns=list(COLUMNS), dtype=object)


def _between(before: list[dict[str, Any]], after: list[dict[str, Any]]) -> list[dict[str, Any]]:
    came, gone, changed = after, before, []
    for alike in _ALIKE:
        pairs, came, gone = _matched(came, gone, (*_ENDS, *alike))
        changed += [row for was, row in pairs if (was["status"], was["certainty"]) != (row["status"], row["certainty"])]
    return [
        row | {"change": change}
        for change, rows in (("added", came), ("changed", changed), ("removed", gone))
        for row in rows
    ]


_ALIKE = (("flow", "status", "certainty"), ("status", "certainty"), ("flow",), ())
"""What two hops with the same ends share, the most alike first."""


def _matched(
    rows: list[dict[str, Any]], earlier: list[dict[str, Any]], columns: tuple[str, ...]
) -> tuple[list[tuple[dict[str, Any], dict[str, Any]]], list[dict[str, Any]], list[dict[str, Any]]]:
    """Pairs (earlier, now) of rows that are alike in columns, and what is left of both."""
    left: dict[tuple[Any, ...], list[dict[str, Any]]] = defaultdict(list)
    for row in earlier:
        left[tuple(row[column] for column in columns)].append(row)
    pairs, new = [], []
    for row in rows:
        candidates = left[tuple(row[column] for column in columns)]
        if candidates:
            pairs.append((candidates.pop(0), row))
        else:
            new.append(row)
    return pairs, new, [row for remaining in left.values() for row in remaining]


def _rows(rows: Iterable[Mapping[Any, Any]]) -> list[dict[str, Any]]:
    return [
        {column: row.get(column) for column in COLUMNS[:-2]} | {"categories": tuple(row.get("categories") or ())}
        for row in rows
    ]


def _internal(flows: Iterable[Mapping[Any, Any]], judged: set[Any]) -> list[dict[str, Any]]:
    return [
        dict(row) | {"flow": row["id"], "via": "internal", "country": None, "status": None}
        for row in flows
        if row.get("id") not in judged
    ]
