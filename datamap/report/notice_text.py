"""A privacy notice written from an inventory (Art. 13, 14), with what is missing marked for its author."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..auditing import Audit
from ..flows import OUTSIDE
from ..notices.grounds import BASES, STATED
from .subjects import unplaced
from .words import Words


@dataclass(frozen=True)
class Block:
    """A part of a notice: `kind` is *title*, *heading*, *line*, *item* (of a list) or *missing*."""

    kind: str
    text: str


def notice_text(audit: Audit, register: str, words: Words) -> tuple[Block, ...]:
    """The notice of one register on the audit's day. Raises KeyError for a register that is not there."""
    return tuple(_Author(audit, register, words).blocks())


class _Author:
    """Writes the notice of one register."""

    def __init__(self, audit: Audit, register: str, words: Words) -> None:
        valid = audit.inventory.on(audit.on)
        self.register = valid.by_id("Registers")[register]
        self.words, self.audit, self.valid = words, audit, valid
        self.purposes = self._rows("Purposes")
        self.data = self._rows("Data")
        self.recipients = valid.by_id("Recipients")
        hops = [hop for hop in audit.transfers.to_dict("records") if hop["register"] == register]
        self.hops = [hop for hop in hops if hop["via"] != "ownership" and hop["certainty"] != "planned"]

    def blocks(self) -> Iterator[Block]:
        """Every part in order."""
        yield Block("title", self.words("n-title"))
        for section in (
            self._register,
            self._controller,
            self._subjects,
            self._purposes,
            self._bases,
            self._data,
            self._provision,
            self._sources,
            self._recipients,
            self._transfers,
            self._retention,
            self._automated,
            self._rights,
            self._complaint,
        ):
            yield from section()
        yield Block("line", self.words("n-date", date=self.words.date(self.audit.on)))

    def _rows(self, sheet: str) -> list[dict[Any, Any]]:
        rows = self.valid[sheet].to_dict("records")
        return [row for row in rows if row["register"] == self.register["id"] and row.get("certainty") != "planned"]

    def _heading(self, key: str) -> Block:
        return Block("heading", self.words(f"n-{key}-h"))

    def _lead(self, key: str) -> Block:
        return Block("line", self.words(f"n-{key}-lead"))

    def _term(self, vocabulary: str, key: str | None) -> str:
        """A term, or an empty text for a blank: a notice says what is missing and never *not recorded*."""
        return self.words.term(vocabulary, key) if key else ""

    def _terms(self, vocabulary: str, keys: Iterable[str | None]) -> str:
        """Terms as they stand within a sentence."""
        return self.words.joined(dict.fromkeys(_within(self.words.term(vocabulary, key)) for key in keys if key))

    def _receiver(self, key: str | None) -> str:
        """The name of a recipient, or what it is; an empty text where neither is recorded."""
        row = self.recipients.get(key or "")
        return (row["name"] or self._term("recipient_kind", row["kind"])) if row else key or ""

    def _missing(self, key: str, **values: Any) -> Block:
        return Block("missing", self.words("n-missing", what=self.words(f"n-miss-{key}", **values)))

    def _listed(self, key: str, items: Sequence[str]) -> Iterator[Block]:
        """A section that is a list, and what is missing of it: all of it, or what an item leaves blank."""
        yield self._heading(key)
        if any(items):
            yield self._lead(key)
            yield from (Block("item", item) for item in dict.fromkeys(items) if item)
        if not all(items) or not items:
            yield self._missing(key)

    def _register(self) -> Iterator[Block]:
        yield self._heading("register")
        name = self.register["name"]
        yield Block("line", name) if name else self._missing("name")

    def _controller(self) -> Iterator[Block]:
        known = self.audit.inventory.controller
        yield self._heading("controller")
        yield (
            Block("line", self.words("n-controller", name=known["name"]))
            if known.get("name")
            else self._missing("controller")
        )
        for field, key, value in (
            ("joint_controllers", "joint", "names"),
            ("business_id", "business-id", "id"),
            ("address", "address", "address"),
            ("email", "email", "email"),
            ("phone", "phone", "phone"),
            ("contact", "contact", "contact"),
            ("dpo", "dpo", "dpo"),
            ("representative", "representative", "name"),
        ):
            if known.get(field) and (field != "dpo" or self.audit.inventory.officer):
                yield Block("line", self.words(f"n-{key}", **{value: known[field]}))
        if not any(known.get(field) for field in ("address", "email", "phone")):
            yield self._missing("contact")

    def _subjects(self) -> Iterator[Block]:
        yield from self._listed("subjects", [self.words.term("subjects", key) for key in self.register["subjects"]])

    def _purposes(self) -> Iterator[Block]:
        yield from self._listed("purposes", [self._term("purpose", row["purpose"]) for row in self.purposes])

    def _bases(self) -> Iterator[Block]:
        yield self._heading("bases")
        stated = [BASES[basis] for row in self.purposes for basis in row["legal_basis"] if basis in BASES]
        if stated:
            yield self._lead("bases")
        for basis in dict.fromkeys(stated):
            of = [row for row in self.purposes if any(BASES.get(key) == basis for key in row["legal_basis"])]
            purposes = self._terms("purpose", (row["purpose"] for row in of))
            label = self.words.term("basis_stated", basis)
            yield Block("item", f"{label}: {purposes}" if purposes else label)
            if basis == "legitimate_interest":
                for row in of:
                    yield (
                        Block("line", self.words("n-interest", interest=row["legitimate_interest"]))
                        if row["legitimate_interest"]
                        else self._missing("interest")
                    )
        open_ones = [row["purpose"] for row in self.purposes if not any(basis in BASES for basis in row["legal_basis"])]
        if open_ones:
            yield self._missing("basis", purposes=self._terms("purpose", open_ones) or "…")

    def _data(self) -> Iterator[Block]:
        yield from self._listed("data", [self._term("data_category", row["category"]) for row in self.data])

    def _provision(self) -> Iterator[Block]:
        if any(basis in ("art6_1_b", "art6_1_c") for row in self.purposes for basis in row["legal_basis"]):
            yield self._heading("provision")
            yield self._missing("provision")

    def _sources(self) -> Iterator[Block]:
        sources = self.valid.by_id("Sources")
        feeding = dict.fromkeys(flow["from"] for flow in self._rows("Flows") if flow["from"] in sources)
        items = []
        for key in feeding:
            kind, name = sources[key]["kind"], sources[key]["name"]
            label = self._term("source_kind", kind)
            items.append(label if kind in _NEED_NO_NAME else ": ".join(filter(None, (label, name))))
        yield from self._listed("sources", items)

    def _recipients(self) -> Iterator[Block]:
        direct = [hop["to"] for hop in self.hops if hop["via"] != "onward" and hop["reason"] != "same_entity"]
        items = []
        for row in (self.recipients[key] for key in dict.fromkeys(direct) if key in self.recipients):
            kind = self._terms("recipient_kind", (row["kind"],))
            items.append(
                f"{row['name']} ({kind})" if row["name"] and kind else row["name"] or self._receiver(row["id"])
            )
        yield from self._listed("recipients", items)

    def _transfers(self) -> Iterator[Block]:
        yield self._heading("transfers")
        outside = [hop for hop in self.hops if hop["status"] in OUTSIDE]
        known = [hop for hop in outside if hop["country"]]
        for actual, key in ((True, "transfers-yes"), (False, "transfers-possible")):
            chosen = [hop for hop in known if (hop["certainty"] != "possible") == actual]
            if chosen:
                yield Block("line", self.words(f"n-{key}"))
                yield from self._transfer_items(chosen)
        nowhere = [
            self._receiver(key) or "…" for key in dict.fromkeys(hop["to"] for hop in outside if not hop["country"])
        ]
        nowhere += unplaced(self.audit, self.register["id"])
        for called in dict.fromkeys(nowhere):
            yield self._missing("countries", recipient=called)
        if known:
            yield self._missing("copy")
        if not self.hops or (not outside and self._open()):  # nothing recorded denies nothing
            yield self._missing("transfers")
        elif not outside and not nowhere:
            yield Block("line", self.words("n-transfers-none"))

    def _transfer_items(self, hops: Sequence[Mapping[Any, Any]]) -> Iterator[Block]:
        said: dict[tuple[str, str], list[str]] = {}
        for hop in hops:
            name = self._receiver(hop["to"]) or self.words("n-missing", what=self.words("n-miss-recipients"))
            said.setdefault((name, self.words.country(hop["country"])), []).append(self._ground(hop))
        for (name, country), grounds in said.items():
            ground = self.words.joined(dict.fromkeys(grounds))
            yield Block("item", self.words("n-transfer", recipient=name, country=country, mechanism=ground))

    def _ground(self, hop: Mapping[Any, Any]) -> str:
        """The ground of a hop as a notice tells it: a decision on the country is one, a ground that fails is none."""
        mechanism = hop["mechanism"] if hop["mechanism"] != "none" else None
        stated = STATED.get(mechanism or "") or ("adequacy" if hop["status"] == "adequate" else "")
        term = self.words.term("mechanism", mechanism) if mechanism else ""
        struck_down = mechanism in ("privacy_shield", "safe_harbor") and hop["status"] != "adequate"
        if mechanism and (struck_down or hop["status"] == "unsafeguarded"):
            return self.words("n-missing", what=self.words("n-miss-valid-mechanism", mechanism=term))
        if stated:
            return self.words.term("mechanism_stated", stated)
        return term or self.words("n-missing", what=self.words("n-miss-mechanism"))

    def _open(self) -> bool:
        """Whether it is open where a processor or what it engages handles the data, so that nothing can be denied."""
        reached = {hop["to"] for hop in self.hops} | {hop["from"] for hop in self.hops}
        return any(item.rule in PLACES_OPEN and reached.intersection(item.subjects) for item in self.audit.findings)

    def _retention(self) -> Iterator[Block]:
        yield self._heading("retention")
        alike: dict[tuple[Any, ...], list[str]] = {}
        named = [row for row in self.data if row["category"]]
        for row in named:
            period = self._period(row)
            alike.setdefault((period, row["case"] if period else None), []).append(row["category"])
        if any(period for period, _ in alike):
            yield self._lead("retention")
        for (period, case), keys in alike.items():
            categories = self._terms("data_category", keys)
            categories = categories if not period else categories[0].upper() + categories[1:]
            if not period:
                yield self._missing("retention", categories=categories)
            elif case and case != "ordinary":
                case_name = self.words.term("case", case)
                yield Block("item", self.words("n-kept-case", categories=categories, case=case_name, period=period))
            else:
                yield Block("item", self.words("n-kept", categories=categories, period=period))
        if not named:
            yield self._missing("retention", categories="…")

    def _period(self, row: Mapping[Any, Any]) -> str:
        """How long a row of the Data sheet is kept, in words; empty where it is not recorded."""
        shortest, longest, start = row["retention_min"], row["retention_max"], row["retention_from"]
        begun = self._terms("retention_start", (start,)) if start else ""
        if shortest == "P0D" and not longest:
            return self.words("n-kept-until", start=begun) if begun else ""
        if shortest and longest:
            period = self.words(
                "n-kept-range", shortest=self.words.period(shortest), longest=self.words.period(longest)
            )
        elif longest:
            period = self.words("n-kept-max", longest=self.words.period(longest))
        elif shortest:
            period = self.words("n-kept-min", shortest=self.words.period(shortest))
        else:
            return ""
        return self.words("n-kept-from", period=period, start=begun) if begun else period

    def _automated(self) -> Iterator[Block]:
        yield self._heading("automated")
        for column, key in (("automated_decisions", "automated"), ("profiling", "profiling")):
            stated = self.register[column]
            if stated is None:
                yield self._missing(key)
            else:
                yield Block("line", self.words(f"n-{key}-{'yes' if stated else 'no'}"))
        if self.register["profiling"] or self.register["automated_decisions"]:
            method = self.register["profiling_method"]
            yield Block("line", self.words("n-logic", method=method)) if method else self._missing("logic")

    def _rights(self) -> Iterator[Block]:
        rights = [row["right"] for row in self._rows("Rights") if row["right"] != "complaint"]
        yield from self._listed("rights", [self._term("right", key) for key in rights])
        if rights:
            yield Block("line", self.words("n-rights-how"))

    def _complaint(self) -> Iterator[Block]:
        yield self._heading("complaint")
        home = self.audit.inventory.controller.get("country") == "FI"
        yield Block("line", self.words("n-complaint" if home else "n-complaint-other"))


PLACES_OPEN = ("TRF019", "TRF026", "TRF028", "TRF031")
"""The rules that say that a place, an access or a sub-processor is not recorded."""


def _within(term: str) -> str:
    """A term within a sentence: a capital only where it is an abbreviation."""
    return term[0].lower() + term[1:] if term[1:2].islower() else term


_NEED_NO_NAME = ("data_subject", "service_use", "online_tracking", "staff")
