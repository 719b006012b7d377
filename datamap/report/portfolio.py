"""A report over many clients: where to look first, and how it has gone."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping
from typing import Any

import pandas as pd
from markupsafe import Markup

from ..draw.multiples import Panel, multiples
from ..flows import OUTSIDE, RANK
from ..periods.events import STATES
from ..portfolios import Portfolio
from ..rules import FAMILIES, SEVERITIES
from .html import Piece, bullets, element, figure, heading, lines, paragraph, table
from .subjects import status
from .words import Words

SHOWN_OVERDUE = 40
SHOWN_TRANSFERS = 40
PANELS = 24
"""How many clients one picture holds; the others come in further pictures."""

BARE = "–"


def cover(portfolio: Portfolio, words: Words) -> Piece:
    """Which period, how many clients, and how many of them were audited in it."""
    clients = portfolio.clients
    rows = [
        (words("cover-period"), portfolio.period),
        (words("p-clients"), str(len(clients))),
        (words("p-current"), str(int(clients["current"].sum()))),
    ]
    facts = Markup("").join(element("dt", term) + element("dd", value) for term, value in rows)
    late = [called(row, words) for row in _records(clients) if not row["current"]]
    warnings = [paragraph(words("p-not-current", clients=words.joined(late)), "warning")] if late else []
    warnings += [
        paragraph(words(f"p-{reason}", client=client, period=period), "warning")
        for client, period, reason in portfolio.unread
    ]
    return Piece(heading(1, words("p-title")), element("dl", facts, class_="cover"), *warnings)


def conclusion(portfolio: Portfolio, words: Words) -> Piece:
    """What stands out over all clients."""
    clients, hops = portfolio.clients, _outside(portfolio)
    overdue = int(portfolio.decisions["overdue"].eq(True).sum())
    events = Counter(portfolio.events["state"])
    known, total = int(portfolio.coverage["known"].sum()), int(portfolio.coverage["total"].sum())
    actual = int((hops["certainty"] == "actual").sum())
    said = [
        words(
            "p-said-findings",
            count=int(clients[list(SEVERITIES)].sum().sum()),
            grave=int(clients["undecided_grave"].sum()),
            clients=int((clients["undecided_grave"] > 0).sum()),
        ),
        words("p-said-transfers", actual=actual, possible=len(hops) - actual, countries=hops["country"].nunique()),
        words("p-said-overdue", decisions=overdue, requests=events["overdue"]),
    ]
    if total:
        said.append(
            words("conclusion-coverage", share=words.percent(int(100 * known / total) / 100), known=known, total=total)
        )
    return Piece(_section("conclusion", words), bullets(said))


def clients(portfolio: Portfolio, words: Words) -> Piece:
    """Every client with its findings by severity and its coverage, those with the gravest first."""
    known = portfolio.coverage.groupby("client", sort=False)[["known", "total"]].sum()
    records = sorted(_records(portfolio.clients), key=lambda row: [-row[key] for key in SEVERITIES])
    rows = [
        (
            called(row, words),
            row["period"],
            *(str(row[key]) for key in SEVERITIES),
            str(row["undecided_grave"]),
            _share(known.loc[row["client"]] if row["client"] in known.index else None, words),
        )
        for row in records
    ]
    headings = [
        words("p-client"),
        words("p-audit"),
        *(words(f"severity-{key}") for key in SEVERITIES),
        words("p-undecided"),
        words("h-known"),
    ]
    return Piece(
        _section("clients", words), table(words("p-t-clients"), headings, rows, (19, 9, 10, 11, 12, 10, 9, 11, 9))
    )


def families(portfolio: Portfolio, words: Words) -> Piece:
    """Findings by family of rules and severity, and how many clients each concerns."""
    found = portfolio.findings
    rows = []
    for family in (*FAMILIES, None):
        mine = found[found["family"].isna()] if family is None else found[found["family"] == family]
        if len(mine) or family is not None:
            counts = Counter(mine["severity"])
            name = words("p-family-unknown") if family is None else words(f"family-{family}")
            rows.append((name, *(str(counts[key]) for key in SEVERITIES), str(mine["client"].nunique())))
    headings = [words("p-family"), *(words(f"severity-{key}") for key in SEVERITIES), words("p-clients")]
    return Piece(
        _section("families", words), table(words("p-t-families"), headings, rows, (30, 11, 12, 13, 11, 11, 12))
    )


def transfers(portfolio: Portfolio, words: Words) -> Piece:
    """What leaves the EU/EEA, by country and ground, with the worst status of each."""
    hops = _outside(portfolio)
    if hops.empty:
        return Piece(_section("transfers", words), paragraph(words("transfers-none")))
    groups: dict[tuple[Any, Any], list[dict[str, Any]]] = {}
    for hop in _records(hops):
        groups.setdefault((hop["country"], hop["mechanism"]), []).append(hop)
    ordered = sorted(groups.items(), key=lambda item: (-max(RANK[hop["status"]] for hop in item[1]), -len(item[1])))
    rows = [
        (
            words.country(country),
            words.term("mechanism", mechanism),
            status(max((hop["status"] for hop in found), key=RANK.__getitem__), words),
            str(sum(hop["certainty"] == "actual" for hop in found)),
            str(sum(hop["certainty"] != "actual" for hop in found)),
            str(len({hop["client"] for hop in found})),
        )
        for (country, mechanism), found in ordered[:SHOWN_TRANSFERS]
    ]
    headings = [words(key) for key in ("h-country", "h-mechanism", "p-worst", "p-actual", "p-possible", "p-clients")]
    left = len(ordered) - len(rows)
    more = [paragraph(words("exposures-more", count=left))] if left else []
    return Piece(
        _section("transfers", words), table(words("p-t-transfers"), headings, rows, (20, 26, 18, 12, 12, 12)), *more
    )


def overdue(portfolio: Portfolio, words: Words) -> Piece:
    """Decisions whose due day has passed while the finding is still there, the oldest first."""
    late = portfolio.decisions[portfolio.decisions["overdue"].eq(True)].sort_values("due", kind="stable")
    if late.empty:
        return Piece(_section("overdue", words), paragraph(words("p-none-overdue")))
    names = _names(portfolio, words)
    rows = [
        (
            names[row["client"]],
            words(row["rule"]) if words.has(row["rule"]) else row["rule"],
            words.term("decision", row["decision"]),
            row["owner"] or words("blank"),
            _day(row["due"], words),
        )
        for row in _records(late.head(SHOWN_OVERDUE))
    ]
    headings = [words(key) for key in ("p-client", "h-what", "h-decision", "h-owner", "h-due")]
    left = len(late) - len(rows)
    more = [paragraph(words("p-more", count=left))] if left else []
    return Piece(_section("overdue", words), table(words("p-t-overdue"), headings, rows, (26, 34, 14, 14, 12)), *more)


def trend(portfolio: Portfolio, words: Words) -> Piece:
    """Findings by period, one small picture a client on one scale."""
    panels = [
        Panel(
            str(client),
            called(_records(rows)[-1], words),
            tuple((row["period"], {key: row[key] for key in SEVERITIES}) for row in _records(rows)),
        )
        for client, rows in portfolio.trend.groupby("client", sort=False)
    ]
    severities = {key: words(f"severity-{key}") for key in SEVERITIES}
    headings = (words("p-client"), words("h-period-audited"), *severities.values())
    pictures = []
    for start in range(0, len(panels), PANELS):
        scene = multiples(
            panels[start : start + PANELS],
            severities,
            title=words("p-t-trend"),
            description=words("p-alt-trend", count=len(panels[start : start + PANELS])),
            headings=headings,
        )
        pictures.append(figure(scene, f"trend{start // PANELS + 1}", words("t-picture"), headings))
    return Piece(_section("trend", words), *pictures)


def coverage(portfolio: Portfolio, words: Words) -> Piece:
    """What is known of what must be known, over all clients, and whose records know the least of it."""
    names = _names(portfolio, words)
    rows = []
    for what, asked in portfolio.coverage.groupby("what", sort=False):
        known, total = int(asked["known"].sum()), int(asked["total"].sum())
        counted = [row for row in _records(asked) if row["total"]]
        least = sorted(counted, key=lambda row: row["known"] / row["total"])[:3]
        weakest = [
            f"{names[row['client']]}: {words('known-of', known=row['known'], total=row['total'])}"
            for row in least
            if row["known"] < row["total"]
        ]
        of = words("known-of", known=known, total=total) if total else words("nothing-recorded")
        rows.append((words(f"known-{what}"), of, _percent(known, total, words), lines(weakest) if weakest else BARE))
    headings = [words(key) for key in ("h-what", "h-known", "p-share", "p-weakest")]
    return Piece(_section("coverage", words), table(words("p-t-coverage"), headings, rows, (32, 18, 10, 40)))


def events(portfolio: Portfolio, words: Words) -> Piece:
    """Requests and breaches of each client, and how many were handled in time."""
    found = portfolio.events
    if found.empty:
        return Piece(_section("events", words), paragraph(words("events-none")))
    names = _names(portfolio, words)
    rows = []
    for (client, kind), mine in found.fillna({"kind": ""}).groupby(["client", "kind"], sort=False):
        counts = Counter(mine["state"])
        what = words(f"event-{kind}") if kind else words("blank")
        rows.append((names[str(client)], what, *(str(counts[key]) for key in STATES)))
    headings = [words("p-client"), words("h-what"), *(words(f"event-{key}") for key in STATES)]
    silent = [name for client, name in names.items() if client not in set(found["client"])]
    note = [paragraph(words("p-no-events", clients=words.joined(silent)))] if silent else []
    return Piece(
        _section("events", words), table(words("p-t-events"), headings, rows, (22, 18, 13, 11, 13, 12, 11)), *note
    )


def method(portfolio: Portfolio, words: Words) -> Piece:
    """How the figures came to be and what they cannot say."""
    return Piece(_section("method", words), paragraph(words("p-method")))


def called(row: Mapping[Any, Any], words: Words) -> str:
    """What a client is called: its name and folder, or words saying that it has no name."""
    return f"{row['name'] or words('controller-unknown')} ({row['client']})"


def _names(portfolio: Portfolio, words: Words) -> dict[str, str]:
    return {row["client"]: called(row, words) for row in _records(portfolio.clients)}


def _outside(portfolio: Portfolio) -> pd.DataFrame:
    return portfolio.transfers[portfolio.transfers["status"].isin(OUTSIDE)]


def _records(frame: pd.DataFrame) -> list[dict[Any, Any]]:
    return frame.to_dict("records")


def _share(known: Any, words: Words) -> str:
    return BARE if known is None else _percent(int(known["known"]), int(known["total"]), words)


def _percent(known: int, total: int, words: Words) -> str:
    return words.percent(int(100 * known / total) / 100) if total else BARE


def _day(text: str | None, words: Words) -> str:
    return words.date(dt.date.fromisoformat(text) if text else None)


def _section(key: str, words: Words) -> Markup:
    return heading(2, words(f"p-s-{key}"), key)
