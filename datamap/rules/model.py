"""What a rule is, and what it finds."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

KINDS = ("breach", "undocumented", "cannot_tell")
SEVERITIES = ("critical", "high", "medium", "low", "info")


def fingerprint(rule: str, subjects: Iterable[str]) -> str:
    """Twelve hexadecimal digits made of rule and subjects: the same however the rows are ordered."""
    return hashlib.sha256("\x1f".join((rule, *subjects)).encode()).hexdigest()[:12]


@dataclass(frozen=True)
class Finding:
    """One fault at named subjects.

    `kind` is *breach* (a recorded fact breaks the law), *undocumented* (the record lacks what must be
    there) or *cannot_tell* (the facts do not decide). `subjects` are ids of the workbook, `cells` its
    cells, `facts` the values that the report's sentence needs (codes, ids, dates, numbers), `law` the
    ids of the law rows used. `verified` is False where the finding rests on law nobody has checked at
    its source; `confidence` is that of the rule.
    """

    rule: str
    kind: str
    severity: str
    subjects: tuple[str, ...]
    cells: tuple[str, ...]
    facts: Mapping[str, Any]
    article: str
    law: tuple[str, ...]
    on: dt.date
    confidence: str
    verified: bool

    @property
    def fingerprint(self) -> str:
        """See `fingerprint`."""
        return fingerprint(self.rule, self.subjects)


@dataclass(frozen=True)
class Found:
    """What a rule's function yields: a finding without what the rule itself knows."""

    subjects: tuple[str, ...]
    cells: tuple[str, ...]
    kind: str
    severity: str
    facts: Mapping[str, Any]
    law: tuple[str, ...]


def found(
    kind: str,
    severity: str,
    subjects: Iterable[str | None],
    cells: Iterable[str],
    *,
    law: Iterable[str | None] = (),
    **facts: Any,
) -> Found:
    """State a fault. Blank subjects are left out; a blank is never a *breach*, and only a breach is critical."""
    return Found(
        tuple(subject for subject in subjects if subject),
        tuple(dict.fromkeys(cells)),
        kind,
        severity,
        facts,
        tuple(row for row in law if row),
    )


class Record(dict[str, Any]):
    """One row of a sheet as column → value, knowing its cells."""

    __slots__ = ("cell",)

    def __init__(self, values: Mapping[str, Any] | Iterable[tuple[str, Any]], cell: Callable[[str], str]) -> None:
        super().__init__(values)
        self.cell = cell


@dataclass(frozen=True)
class Rule:
    """One check of the catalogue.

    `since` and `until` are the audit days (inclusive) on which it is asked; `basis` says how its law was
    found (*page*, *mixed*, *own knowledge*); `catalogue` is its row in the audit catalogue.
    """

    code: str
    name: str
    family: str
    severity: str
    article: str
    since: dt.date
    until: dt.date | None
    catalogue: str
    basis: str
    confidence: str
    law: tuple[str, ...]
    check: Callable[..., Iterator[Found]]

    def asked(self, on: dt.date) -> bool:
        """Whether the law that the rule checks applied on a day."""
        return self.since <= on and (self.until is None or on <= self.until)


def rule(
    code: str,
    *,
    severity: str,
    article: str,
    since: str = "2018-05-25",
    until: str | None = None,
    catalogue: str,
    basis: str = "own knowledge",
    confidence: str = "high",
    law: tuple[str, ...] = (),
) -> Callable[[Callable[..., Iterator[Found]]], Rule]:
    """Make a rule of a generator function; its parameters name the facts it needs (see `run.Facts`)."""

    def make(check: Callable[..., Iterator[Found]]) -> Rule:
        return Rule(
            code=code,
            name=check.__name__,
            family=check.__module__.split(".")[-2],
            severity=severity,
            article=article,
            since=dt.date.fromisoformat(since),
            until=dt.date.fromisoformat(until) if until else None,
            catalogue=catalogue,
            basis=basis,
            confidence=confidence,
            law=law,
            check=check,
        )

    return make
