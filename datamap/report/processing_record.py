"""The record of processing activities of Art. 30, as data: one entry a register, one field a letter of the article."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from .. import flows
from ..auditing import Audit
from .subjects import controller, name, unplaced
from .words import Words

CONTACTS = ("business_id", "address", "email", "phone", "contact")
FIELDS = {
    "30(1)": {
        "a": ("controller", "joint", "representative", "dpo"),
        "b": ("purposes",),
        "c": ("subjects", "categories"),
        "d": ("recipients",),
        "e": ("transfers",),
        "f": ("retention",),
        "g": ("measures",),
    },
    "30(2)": {
        "a": ("processor", "behalf", "representative", "dpo"),
        "b": ("processing",),
        "c": ("transfers",),
        "d": ("measures",),
        "": ("categories", "recipients", "retention"),
    },
}
"""What each paragraph asks for by its letters; the last fields of 30(2) are beyond what it asks."""


@dataclass(frozen=True)
class Field:
    """One field of an entry: the article that asks for it, its heading, and its lines; none where nothing is known."""

    article: str
    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Entry:
    """A register as Art. 30 has it; `paragraph` is 30(1), or 30(2) for what is processed on behalf of others."""

    register: str
    name: str
    paragraph: str
    fields: tuple[Field, ...]


@dataclass(frozen=True)
class Record:
    """The whole record; `apart` names the recipients that no register's flows reach."""

    entries: tuple[Entry, ...]
    apart: tuple[str, ...]


def processing_record(audit: Audit, words: Words) -> Record:
    """The record of an audit's day. A field without lines is not recorded: nothing is taken as nothing."""
    valid = audit.valid
    entries = []
    for register in valid["Registers"].to_dict("records"):
        paragraph = "30(2)" if register["role"] == "processor" else "30(1)"
        content = _Content(audit, valid, register, words)
        fields = [
            Field(f"{paragraph}({letter})" if letter else "", words(f"rop-{key}"), tuple(content.of(key)))
            for letter, keys in FIELDS[paragraph].items()
            for key in keys
        ]
        entries.append(Entry(register["id"], register["name"] or register["id"], paragraph, tuple(fields)))
    reached = set(audit.transfers["to"]) - {None}
    apart = [row for row in valid["Recipients"].to_dict("records") if row["id"] not in reached]
    return Record(tuple(entries), tuple(_recipient(row, words) for row in apart))


class _Content:
    """The lines of each field of one register."""

    def __init__(self, audit: Audit, valid: Any, register: Mapping[Any, Any], words: Words) -> None:
        self.audit, self.register, self.words = audit, register, words
        self.rows = {
            sheet: valid[sheet][valid[sheet]["register"] == register["id"]].to_dict("records")
            for sheet in ("Purposes", "Data", "Flows")
        }
        self.valid = valid
        of_register = audit.transfers["register"] == register["id"]
        self.hops = audit.transfers[of_register & (audit.transfers["via"] != "ownership")].to_dict("records")

    def of(self, key: str) -> list[str]:
        return [line for line in dict.fromkeys(getattr(self, f"_{key}")()) if line]

    def _contacts(self) -> list[str]:
        stated = self.audit.inventory.controller
        return [
            f"{self.words.column('Controller', key)}: {stated[key]}" if key == "business_id" else str(stated[key])
            for key in CONTACTS
            if stated[key]
        ]

    def _controller(self) -> list[str]:
        stated = self.audit.inventory.controller["name"]
        return [stated, *self._contacts()] if stated else self._contacts()

    _processor = _controller

    def _stated(self, key: str) -> list[str]:
        return [self.audit.inventory.controller[key] or ""]

    def _joint(self) -> list[str]:
        return self._stated("joint_controllers")

    def _representative(self) -> list[str]:
        return self._stated("representative")

    def _dpo(self) -> list[str]:
        return self._stated("dpo")

    def _behalf(self) -> list[str]:
        return [self.register["on_behalf_of"] or ""]

    def _purposes(self) -> list[str]:
        return [
            f"{row['text'] or self._term('purpose', row['purpose'])} "
            f"({self._terms('legal_basis', row['legal_basis']) or self.words('rop-no-basis')})"
            for row in self.rows["Purposes"]
        ]

    def _processing(self) -> list[str]:
        return [row["text"] or self._term("purpose", row["purpose"]) for row in self.rows["Purposes"]]

    def _subjects(self) -> list[str]:
        return [self.words.term("subjects", item) for item in self.register["subjects"]]

    def _categories(self) -> list[str]:
        return [self._category(row) for row in self.rows["Data"]]

    def _category(self, row: Mapping[Any, Any]) -> str:
        """A category, or what a row says in its place."""
        return (not row["category"] and row["text"]) or self._term("data_category", row["category"])

    def _recipients(self) -> list[str]:
        reached = dict.fromkeys(hop["to"] for hop in self.hops)
        known = self.valid.by_id("Recipients")
        sure = {hop["to"] for hop in self.hops if hop["certainty"] == "actual"}
        unsure = {hop["to"]: hop["certainty"] for hop in self.hops if hop["to"] not in sure}
        return [_recipient(known[key], self.words, unsure.get(key, "actual")) for key in reached if key in known]

    def _transfers(self) -> list[str]:
        said = []
        for hop in self.hops:
            if hop["status"] in flows.OUTSIDE:
                ground = self.words.term("mechanism", hop["mechanism"])
                status, certainty = self.words(f"status-{hop['status']}"), _certainty(hop["certainty"], self.words)
                place = self.words.country(hop["country"])
                said.append(f"{name(self.audit, hop['to'], self.words)}, {place}: {ground}; {status}; {certainty}")
        said += [f"{called}: {self.words('blank-country')}" for called in unplaced(self.audit, self.register["id"])]
        return said or ([self.words("rop-no-transfers")] if self.rows["Flows"] else [])

    def _retention(self) -> list[str]:
        alike: dict[str, list[str]] = {}
        for row in self.rows["Data"]:
            said = self._kept(row)
            alike.setdefault(said, []).append(self._category(row))
        return [f"{', '.join(dict.fromkeys(held))}: {said}" for said, held in alike.items()]

    def _kept(self, row: Mapping[Any, Any]) -> str:
        said = []
        if row["retention_min"] == "P0D":
            said.append(self.words("retention-until"))
        elif row["retention_min"]:
            said.append(self.words("retention-minimum", period=self.words.period(row["retention_min"])))
        if row["retention_max"]:
            said.append(self.words("retention-maximum", period=self.words.period(row["retention_max"])))
        if row["retention_from"]:
            said.append(f"{self.words('h-starts')}: {self.words.term('retention_start', row['retention_from'])}")
        if row["deletion"]:
            said.append(f"{self.words('h-deletion')}: {self.words.term('deletion', row['deletion'])}")
        return "; ".join(said) or self.words("rop-blank")

    def _measures(self) -> list[str]:
        used = {end for row in self.rows["Flows"] for end in (row["from"], row["to"])}
        used = (used | {hop["to"] for hop in self.hops} | {self.register["id"]}) - {None}
        own = [row for row in self.valid["Security"].to_dict("records") if row["target"] in used]
        said = [
            f"{self.words.term('measure', 'other')}: {row['text']}"
            if row["text"] and row["measure"] in ("other", None)
            else self._term("measure", row["measure"])
            for row in own
        ]
        systems = self.valid["Systems"][self.valid["Systems"]["id"].isin(used)].to_dict("records")
        return said + [self.words.term("measure", item) for row in systems for item in row["measures"]]

    def _term(self, vocabulary: str, key: str | None) -> str:
        return self.words.term(vocabulary, key) if key else self.words("rop-blank")

    def _terms(self, vocabulary: str, terms: Iterable[str]) -> str:
        return ", ".join(self.words.term(vocabulary, term) for term in terms)


def _recipient(row: Mapping[Any, Any], words: Words, certainty: str = "actual") -> str:
    places = [row["established_in"], *row["processes_in"], *row["accesses_from"]]
    where = ", ".join(words.country(place) for place in dict.fromkeys(filter(None, places))) or words("blank-country")
    facts = [words.term("recipient_kind", row["kind"]), where]
    facts += [] if certainty == "actual" else [_certainty(certainty, words)]
    return f"{row['name'] or row['id']} ({'; '.join(facts)})"


def _certainty(certainty: str | None, words: Words) -> str:
    return words(f"certainty-{certainty or 'blank'}")


def title_of(audit: Audit, words: Words) -> str:
    """What the record is called, with whose it is."""
    return f"{words('rop-title')}: {controller(audit, words)}"
