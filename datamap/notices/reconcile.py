"""A notice held against an inventory, both ways: said but not mapped, mapped but not said, contradicted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
from rapidfuzz import fuzz

from ..flows import OUTSIDE
from ..inventory import Inventory, periods
from ..inventory.names import fold
from .grounds import BASES, STATED
from .model import Claim, Notice

RELATIONS = ("contradicted", "mapped_not_said", "said_not_mapped")

NEED_NO_WORD = ("data_subject", "service_use", "online_tracking", "staff", "internal_system")
"""Kinds of sources that a notice need not name (Art. 14 is about what comes from others)."""

ALIKE = 88
"""From which likeness on, of 100, two names are the same."""


@dataclass(frozen=True)
class Difference:
    """One point in which a notice and an inventory differ.

    relation: one of `RELATIONS`. field: a field of notices (`model.FIELDS`). value: what is said or mapped, as a key
    of the field's vocabulary, a country, an ISO period or a name. other: what the other side has instead.
    quotes: the words of the notice; cells: the cells of the inventory. subject: the id of what is mapped.
    """

    relation: str
    field: str
    value: str
    other: str = ""
    quotes: tuple[str, ...] = ()
    cells: tuple[str, ...] = ()
    subject: str = ""


def reconcile(
    inventory: Inventory, transfers: pd.DataFrame, notice: Notice, registers: Sequence[str]
) -> tuple[Difference, ...]:
    """Hold a notice against the registers that it is about.

    `inventory` holds the rows of the audit's day, `transfers` are its judged hops (`flows.trace`). What is only
    planned need not be said; what is only possible may be said and need not be. A blank on either side is no
    difference where nothing can follow from it.
    """
    return tuple(_Comparison(inventory, transfers, notice, registers).differences())


def cells_of_claims(
    inventory: Inventory, transfers: pd.DataFrame, notice: Notice, registers: Sequence[str]
) -> dict[tuple[str, str], tuple[str, ...]]:
    """The cells that hold what a notice says too, by (field, value); arguments as for `reconcile`."""
    comparison = _Comparison(inventory, transfers, notice, registers)
    tuple(comparison.differences())
    return comparison.agreed


class _Comparison:
    """One notice beside the rows of its registers; `agreed` gathers the cells of what both say."""

    def __init__(self, inventory: Inventory, transfers: pd.DataFrame, notice: Notice, registers: Sequence[str]) -> None:
        self.inventory, self.notice, self.registers = inventory, notice, tuple(registers)
        hops = transfers[transfers["register"].isin(self.registers) & (transfers["via"] != "ownership")]
        self.hops = [hop for hop in hops.to_dict("records") if hop["certainty"] != "planned"]
        self.agreed: dict[tuple[str, str], tuple[str, ...]] = {}

    def differences(self) -> Iterator[Difference]:
        """Every difference, by field."""
        yield from self._controller()
        yield from self._purposes()
        yield from self._legal_bases()
        yield from self._data()
        yield from self._sources()
        yield from self._recipients()
        yield from self._transfers()
        yield from self._retention()
        yield from self._automation()
        yield from self._rights()

    def _rows(self, sheet: str) -> list[tuple[int, dict[Any, Any]]]:
        """The rows of the registers with their numbers; what is planned is left out."""
        frame = self.inventory[sheet]
        numbered = zip(frame.index.tolist(), frame.to_dict("records"), strict=True)
        return [
            (number, row)
            for number, row in numbered
            if row["register"] in self.registers and row.get("certainty") != "planned"
        ]

    def _both_ways(
        self,
        field: str,
        mapped: Mapping[str, Sequence[str]],
        *,
        may_be_silent: Iterable[str] = (),
        possible: Iterable[str] = (),
    ) -> Iterator[Difference]:
        """Compare the values that a notice states with those mapped (value → cells)."""
        said = set(self.notice.values(field))
        for value, cells in mapped.items():
            if value in said:
                self.agreed[field, value] = tuple(dict.fromkeys(cells))
            elif value not in may_be_silent:
                yield Difference("mapped_not_said", field, value, cells=tuple(dict.fromkeys(cells)), subject=value)
        for value in self.notice.values(field):
            if value not in mapped and value not in possible:
                yield Difference("said_not_mapped", field, value, quotes=self._quotes(field, value))

    def _quotes(self, field: str, value: str = "") -> tuple[str, ...]:
        claims = [claim for claim in self.notice.of(field) if not value or claim.value == value]
        return tuple(dict.fromkeys(" ".join(self.notice.quote(claim).split()) for claim in claims))[:3]

    def _gathered(self, sheet: str, column: str) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for number, row in self._rows(sheet):
            if row[column]:
                found.setdefault(row[column], []).append(self.inventory.cell(sheet, number, column))
        return found

    def _controller(self) -> Iterator[Difference]:
        known = self.inventory.controller
        for field, column in (("business_id", "business_id"), ("controller", "name")):
            said, mapped = self.notice.value(field), known.get(column)
            if said and mapped and not _same_name(said, mapped):
                cells = (self.inventory.controller_cell(column),)
                yield Difference("contradicted", field, mapped, said, self._quotes(field), cells)
        if self.inventory.officer and not self.notice.of("dpo"):
            yield Difference("mapped_not_said", "dpo", "stated", cells=(self.inventory.controller_cell("dpo"),))

    def _purposes(self) -> Iterator[Difference]:
        yield from self._both_ways("purposes", self._gathered("Purposes", "purpose"), may_be_silent=("other",))

    def _legal_bases(self) -> Iterator[Difference]:
        mapped: dict[str, list[str]] = {}
        for number, row in self._rows("Purposes"):
            for basis in row["legal_basis"]:
                if basis in BASES:
                    cell = self.inventory.cell("Purposes", number, "legal_basis")
                    mapped.setdefault(BASES[basis], []).append(cell)
        if mapped:
            yield from self._both_ways("legal_bases", mapped)

    def _data(self) -> Iterator[Difference]:
        sure = {row["category"] for _, row in self._rows("Data") if row["certainty"] != "possible"}
        mapped = self._gathered("Data", "category")
        yield from self._both_ways("data_categories", mapped, may_be_silent=set(mapped) - sure | {"other_unspecified"})

    def _sources(self) -> Iterator[Difference]:
        frame = self.inventory["Sources"]
        numbered = zip(frame.index.tolist(), frame.to_dict("records"), strict=True)
        sources = {row["id"]: (number, row) for number, row in numbered if row["id"]}
        mapped: dict[str, list[str]] = {}
        sure = set()
        for number, flow in self._rows("Flows"):
            row_number, source = sources.get(flow["from"], (0, {}))
            if source.get("kind"):
                cells = (
                    self.inventory.cell("Flows", number, "from"),
                    self.inventory.cell("Sources", row_number, "kind"),
                )
                mapped.setdefault(source["kind"], []).extend(cells)
                if flow["certainty"] != "possible":
                    sure.add(source["kind"])
        silent = {*NEED_NO_WORD, *(set(mapped) - sure)}
        yield from self._both_ways("sources", mapped, may_be_silent=silent)

    def _recipients(self) -> Iterator[Difference]:
        frame = self.inventory["Recipients"]
        numbered = zip(frame["id"], zip(frame.index.tolist(), frame.to_dict("records"), strict=True), strict=True)
        rows = {key: row for key, row in numbered if key}
        direct = {hop["to"]: hop for hop in self.hops if hop["via"] != "onward" and hop["reason"] != "same_entity"}
        named = [*self.notice.of("named_processors"), *self.notice.of("named_recipients")]
        kinds = set(self.notice.values("recipients"))
        covered: set[str] = set()
        for key, hop in direct.items():
            if key not in rows:
                continue
            number, row = rows[key]
            covered.add(row["kind"])
            by_name = [claim for claim in named if _same_name(claim.value, row["name"] or "")]
            for field, value in ((claim.field, claim.value) for claim in by_name):
                self.agreed[field, value] = (self.inventory.cell("Recipients", number, "name"),)
            if row["kind"] in kinds:
                place = self.inventory.cell("Recipients", number, "kind")
                self.agreed["recipients", row["kind"]] = (*self.agreed.get(("recipients", row["kind"]), ()), place)
            told = row["kind"] in kinds or (kinds and row["kind"] is None)
            if by_name or told or hop["certainty"] == "possible":
                continue
            cells = (self.inventory.cell("Recipients", number, "name"), *hop["cells"][:1])
            kind, name = row["kind"] or "", row["name"] or ""
            yield Difference("mapped_not_said", "recipients", kind, name, cells=cells, subject=key)
        mapped_names = [row["name"] or "" for _, row in rows.values()]
        mapped_names.append(self.inventory.controller.get("name") or "")
        for claim in _distinct(named):
            if not any(_same_name(claim.value, name) for name in mapped_names):
                yield Difference(
                    "said_not_mapped", claim.field, claim.value, quotes=self._quotes(claim.field, claim.value)
                )
        for kind in self.notice.values("recipients"):
            stands_for = {"processor": {"processor", "subprocessor"}}.get(kind, {kind})
            if not stands_for & covered:
                yield Difference("said_not_mapped", "recipients", kind, quotes=self._quotes("recipients", kind))

    def _transfers(self) -> Iterator[Difference]:
        outside = [hop for hop in self.hops if hop["status"] in OUTSIDE and hop["country"]]
        sure = [hop for hop in outside if hop["certainty"] != "possible"]
        said = self.notice.value("transfers.statement") or "not_mentioned"
        quotes = self._quotes("transfers.statement")
        if said == "none" and outside:
            yield self._denied("transfers.statement", "none", outside, quotes)
        elif said in ("none_with_exception", "possible") and sure:
            yield self._denied("transfers.statement", said, sure, quotes)
        elif said == "not_mentioned" and sure:
            yield Difference("mapped_not_said", "transfers.statement", "yes", cells=_cells(sure))
        elif said == "yes" and not outside and not any(hop["country"] is None for hop in self.hops):
            yield Difference("said_not_mapped", "transfers.statement", "yes", quotes=quotes)
        if said == "none" or (said == "not_mentioned" and not self.notice.of("transfers.countries")):
            return
        countries: dict[str, list[str]] = {}
        grounds: dict[str, list[str]] = {}
        for hop in outside:
            countries.setdefault(hop["country"], []).extend(hop["cells"])
        for hop in self.hops:
            if hop["status"] not in OUTSIDE:
                continue
            ground = STATED.get(hop["mechanism"] or "") or ("adequacy" if hop["status"] == "adequate" else "")
            if ground:
                grounds.setdefault(ground, []).extend(hop["cells"])
        unsure = {hop["country"] for hop in outside} - {hop["country"] for hop in sure}
        listed = bool(self.notice.of("transfers.countries"))
        silent = unsure if listed else set(countries)
        yield from self._both_ways("transfers.countries", countries, may_be_silent=silent)
        stated = bool(self.notice.of("transfers.mechanisms"))
        yield from self._both_ways(
            "transfers.mechanisms", grounds, may_be_silent=() if stated or sure else set(grounds)
        )

    def _denied(self, field: str, said: str, hops: Sequence[Mapping[Any, Any]], quotes: tuple[str, ...]) -> Difference:
        return Difference("contradicted", field, "yes", said, quotes, _cells(hops))

    def _retention(self) -> Iterator[Difference]:
        promised: dict[str, list[Claim]] = {}
        for claim in self.notice.of("retention"):
            promised.setdefault(claim.about, []).append(claim)
        general = promised.get("", []) if all(about == "" for about in promised) else []
        for number, row in self._rows("Data"):
            if row["case"] not in (None, "ordinary") or not row["retention_max"]:
                continue
            claims = promised.get(row["category"], general)
            longest = max((_longest(claim) for claim in claims), key=periods.days, default="")
            if longest and periods.days(row["retention_max"]) > periods.days(longest) + 3:
                cells = (self.inventory.cell("Data", number, "retention_max"),)
                quotes = tuple(" ".join(self.notice.quote(claim).split()) for claim in claims)
                value, subject = row["retention_max"], row["category"]
                yield Difference("contradicted", "retention", value, longest, quotes, cells, subject)
        kept = [
            self.inventory.cell("Data", number, "retention_max")
            for number, row in self._rows("Data")
            if row["retention_max"]
        ]
        if kept and not self.notice.of("retention"):
            yield Difference("mapped_not_said", "retention", "", cells=tuple(kept[:6]))

    def _automation(self) -> Iterator[Difference]:
        frame = self.inventory["Registers"]
        for number, row in zip(frame.index.tolist(), frame.to_dict("records"), strict=True):
            if row["id"] not in self.registers:
                continue
            for column in ("profiling", "automated_decisions"):
                said, mapped = self.notice.value(column), row[column]
                cells = (self.inventory.cell("Registers", number, column),)
                quotes = self._quotes(column)
                if mapped is not None and said and (said == "used") != mapped:
                    value = "used" if mapped else "denied"
                    yield Difference("contradicted", column, value, said, quotes, cells, row["id"])
                elif mapped and not said:
                    yield Difference("mapped_not_said", column, "used", cells=cells, subject=row["id"])
                elif mapped is None and said == "used":
                    yield Difference("said_not_mapped", column, "used", "", quotes, cells, row["id"])

    def _rights(self) -> Iterator[Difference]:
        mapped = self._gathered("Rights", "right")
        if mapped:
            yield from self._both_ways("rights", mapped, possible=("complaint", "withdraw_consent"))


def _longest(claim: Claim) -> str:
    """The longest period that a claim promises; empty where it promises no length."""
    lengths = [part for part in claim.value.split("/") if part.startswith("P") and not claim.at_least]
    return max(lengths, key=periods.days, default="")


def _cells(hops: Iterable[Mapping[Any, Any]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(cell for hop in hops for cell in hop["cells"]))[:6]


def _same_name(said: str, mapped: str) -> bool:
    """Whether two names are one: equal but for case, legal form and endings, or the one within the other."""
    first, second = (" ".join(filter(None, map(fold, name.split()))) for name in (said, mapped))
    if not first or not second:
        return False
    shorter, longer = sorted((first, second), key=len)
    within = len(shorter) >= 4 and f" {shorter} " in f" {longer} "
    return within or fuzz.ratio(first, second) >= ALIKE


def _distinct(claims: Iterable[Claim]) -> list[Claim]:
    """Each name once."""
    found: dict[str, Claim] = {}
    for claim in claims:
        found.setdefault(fold(claim.value), claim)
    return list(found.values())
