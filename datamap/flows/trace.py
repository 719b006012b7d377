"""Transfers: every hop judged by the law of a day."""

from __future__ import annotations

import datetime as dt

import pandas as pd

from ..inventory.model import Inventory
from ..law import Endings
from .hops import HopFinder
from .judgement import judge

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


def trace(inventory: Inventory, on: dt.date, endings: Endings = ()) -> pd.DataFrame:
    """Judge every hop of an inventory by the law of a day; `endings` are decisions that are supposed to end.

    One row a hop and country, in the order of the sheets: `register`, `flow` (id of the Flows row, or
    None for hosting, access and onward hops), `via` (*flow*, *hosting*, *access*, *onward*,
    *ownership*), `from` and `to` (ids), `country` (ISO code or None), `status`, `row` (of the decision
    table), `article`, `law` (id of the deciding law row or None), `reason` (a code), `mechanism`,
    `certainty`, `categories` (tuple), `scope_evidence`, `checked_on` (day of the DPF check or the
    assessment), `exporter_role`, `importer_role`, `facts` (the Hop judged), `cells` (tuple).
    """
    rows = []
    for hop in HopFinder(inventory.on(on), on).find():
        facts = hop.facts._replace(endings=endings) if endings else hop.facts
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


def _frame(rows: list[tuple], columns: tuple[str, ...]) -> pd.DataFrame:
    """A frame of Python objects: None stays None, tuples stay tuples."""
    return pd.DataFrame({name: pd.Series([row[at] for row in rows], dtype=object) for at, name in enumerate(columns)})
