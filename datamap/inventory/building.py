"""An inventory built from the texts of somebody else's record: what a text says is taken apart, what it leaves open
stays open."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from . import countries, free_text
from .names import fold
from .schema import schema
from .values import split

Texts = Sequence[tuple[str, str]]
"""Texts with the cells that they come from."""

COLUMNS = {
    "controller": "name",
    "controller_address": "address",
    "controller_email": "email",
    "controller_phone": "phone",
    "dpo": "dpo",
    "representative": "representative",
    "joint": "joint_controllers",
}
"""The columns of the Controller sheet by the fields that say who the controller is."""


class Building:
    """The sheets in the making; `losses` names every cell, or part of one, that found no place."""

    def __init__(self) -> None:
        self.sheets: dict[str, Any] = {
            key: []
            for key in ("Registers", "Purposes", "Data", "Systems", "Sources", "Recipients", "Flows", "Security")
        }
        self.sheets["Controller"] = {}
        self.losses: list[str] = []
        self._known: dict[str, str] = {}
        self._linked: set[tuple[str | None, ...]] = set()

    def controller(self, found: Mapping[str, Texts]) -> None:
        """Who the controller is, from the fields above a table or in a form."""
        for key, texts in found.items():
            once = list(dict.fromkeys(text for _, text in texts))
            self.sheets["Controller"][COLUMNS[key]] = ", ".join(once)

    def activity(self, found: Mapping[str, Texts]) -> None:
        """One processing activity, as a register with all that belongs to it."""
        number = len(self.sheets["Registers"]) + 1
        key = f"R{number}"
        once = {field: list(dict.fromkeys(text for _, text in texts)) for field, texts in found.items()}
        purposes = once.get("purpose", [])
        name = next(iter([*once.get("name", []), *purposes, *once.get("owner", [])]), f"Activity {number}")
        kept = [
            f"{field}: {' | '.join(once[field])}"
            for field in ("reference", "dpia", "automated", "profiling")
            if field in once
        ]
        register: dict[str, Any] = {
            "id": key,
            "name": " ".join(name.split())[:120],
            "owner": "; ".join(once.get("owner", [])) or None,
        }
        register |= {"subjects": self._subjects(once.get("subjects", []), kept)}
        register["automated_decisions"] = free_text.yes_no(once.get("automated", []))
        register["profiling"] = free_text.yes_no(once.get("profiling", []))
        kept += once.get("name", [])[1:] + once.get("evidence", [])
        register["evidence"] = "\n".join(kept) or None
        self.sheets["Registers"].append(register)
        self._purposes(key, once)
        self._data(key, found)
        system = self._system(key, once)
        self._sources(key, once, system)
        self._recipients(key, found, system)
        for measure in _items(once.get("measures", [])):
            term = _term("measure", measure)
            self.sheets["Security"].append({"target": key, "measure": term or "other", "text": measure})

    def _subjects(self, texts: Sequence[str], kept: list[str]) -> list[str]:
        found = []
        for item in _items(texts):
            term = _term("subjects", item)
            found.append(term or "other")
            if term is None:
                kept.append(f"subjects: {item}")
        return list(dict.fromkeys(found))

    def _purposes(self, key: str, once: Mapping[str, Sequence[str]]) -> None:
        basis = "; ".join(once.get("legal_basis", []))
        row = {
            "register": key,
            "legal_basis": free_text.bases(basis),
            "basis_as_stated": "; ".join([basis, *once.get("art9", [])]).strip("; ") or None,
            "legitimate_interest": "; ".join(once.get("interest", [])) or None,
        }
        stated = any(value for column, value in row.items() if column != "register")
        for text in once.get("purpose", []) or ([""] if stated else []):
            number = f"P{len(self.sheets['Purposes']) + 1}"
            purpose = (_term("purpose", text) or "other") if text else None
            self.sheets["Purposes"].append({"id": number, "purpose": purpose, "text": text or None, **row})

    def _data(self, key: str, found: Mapping[str, Texts]) -> None:
        """Categories, row by row: a period is that of the categories of its row, and of all where it stands apart."""
        kept, held = found.get("retention", ()), found.get("categories", ())
        rows = dict.fromkeys(_row(cell) for cell, _ in held)
        apart = [text for cell, text in kept if _row(cell) not in rows]
        added: set[tuple[str, str]] = set()
        own = {_row(cell) for cell, _ in kept}
        left_over = [""] if apart and own.issuperset(rows) else []
        for row in [*rows, *left_over]:
            said = "; ".join(dict.fromkeys([text for cell, text in kept if _row(cell) == row] or apart))
            items = list(_items([text for cell, text in held if _row(cell) == row])) or ([""] if said else [])
            for item in items:
                if (item, said) not in added:
                    added.add((item, said))
                    self._category(key, item, said)

    def _category(self, key: str, item: str, said: str) -> None:
        row = {
            "id": f"D{len(self.sheets['Data']) + 1}",
            "register": key,
            "category": _term("data_category", item),
            "text": item or None,
            "retention_min": free_text.shortest(said),
            "retention_max": free_text.period(said),
            "retention_ground": said or None,
        }
        self.sheets["Data"].append(row)

    def _system(self, key: str, once: Mapping[str, Sequence[str]]) -> str:
        name = "; ".join(once.get("location", []))
        number = self._shared("Systems", name or f"({key})", "S")
        if not any(row["id"] == number for row in self.sheets["Systems"]):
            self.sheets["Systems"].append({"id": number, "name": name or f"({key})"})
        return number

    def _sources(self, key: str, once: Mapping[str, Sequence[str]], system: str) -> None:
        for item in _items(once.get("source", [])):
            number = self._shared("Sources", item, "SO")
            if not any(row["id"] == number for row in self.sheets["Sources"]):
                self.sheets["Sources"].append({"id": number, "name": item, "kind": _term("source_kind", item)})
            self._flow(key, number, system)

    def _recipients(self, key: str, found: Mapping[str, Texts], system: str) -> None:
        """Recipients, row by row of the record: a country and a ground belong to the one recipient of their row."""
        columns = ("recipients", "countries", "safeguards")
        rows = dict.fromkeys(_row(cell) for column in columns for cell, _ in found.get(column, ()))
        everyone = list(dict.fromkeys(_items([text for _, text in found.get("recipients", ())])))
        for row in rows:
            here = {column: [item for item in found.get(column, ()) if _row(item[0]) == row] for column in columns}
            names = list(dict.fromkeys(_items([text for _, text in here["recipients"]])))
            said = "; ".join(dict.fromkeys(text for _, text in here["safeguards"]))
            places = list(self._places(here["countries"], said))
            if places and not names and len(everyone) == 1:
                names = everyone
            for name in names:
                mine = places if len(names) == 1 else []
                self._flow(key, system, self._recipient(name, mine), mine, said if mine else "")
            for place in places if len(names) != 1 else []:
                number = self._recipient(f"? ({countries.name(place[0], 'en')}, {key})", [place])
                self._flow(key, system, number, [place], said)
            if said and not places:
                self._keep(f"safeguards: {said}")

    def _recipient(self, name: str, places: Sequence[tuple[str, str | None]]) -> str:
        number = self._shared("Recipients", name, "V")
        row = next((row for row in self.sheets["Recipients"] if row["id"] == number), None)
        if row is None:
            row = {"id": number, "name": name, "kind": _term("recipient_kind", name), "processes_in": []}
            self.sheets["Recipients"].append(row)
        row["processes_in"] = list(dict.fromkeys([*row["processes_in"], *(code for code, _ in places)]))
        return number

    def _flow(
        self, key: str, start: str, end: str, places: Sequence[tuple[str, str | None]] = (), said: str = ""
    ) -> None:
        grounds = list(dict.fromkeys(ground for _, ground in places if ground))
        row = {"register": key, "from": start, "to": end, "text": said or None}
        row["mechanism"] = grounds[0] if len(grounds) == 1 else None
        if tuple(row.values()) not in self._linked:
            self._linked.add(tuple(row.values()))
            self.sheets["Flows"].append({"id": f"F{len(self.sheets['Flows']) + 1}", **row})

    def _places(self, texts: Texts, safeguards: str) -> Iterator[tuple[str, str | None]]:
        """The countries that cells name; a cell that says more is kept, and what names no country is a loss."""
        for cell, text in texts:
            stated = free_text.places(text, safeguards)
            yield from stated.found
            if stated.more:
                self._keep(f"countries: {text}")
            if stated.unknown:
                verb = "names" if len(stated.unknown) == 1 else "name"
                said = ", ".join(f'"{part}"' for part in stated.unknown)
                self.losses.append(f"{cell}: {said} {verb} no country that is known")

    def _keep(self, line: str) -> None:
        """What the last activity says besides, with its evidence."""
        register = self.sheets["Registers"][-1]
        kept = (register["evidence"] or "").split("\n")
        register["evidence"] = "\n".join(filter(None, dict.fromkeys([*kept, line])))

    def _shared(self, sheet: str, name: str, letters: str) -> str:
        known = f"{sheet}|{fold(name)}"
        if known not in self._known:
            self._known[known] = f"{letters}{sum(item.startswith(sheet) for item in self._known) + 1}"
        return self._known[known]


def _row(cell: str) -> str:
    return re.sub(r"![A-Z]+", "!", cell)


def _term(vocabulary: str, text: str) -> str | None:
    return schema().vocabularies[vocabulary].term(text.partition(":")[0] if vocabulary == "data_category" else text)


def _items(texts: Sequence[str]) -> Iterator[str]:
    """The items of texts: lists are split at `;`, new lines, and at commas outside brackets if there are several."""
    for text in texts:
        for part in split(text):
            pieces = re.split(r",\s+(?![^(]*\))", part)
            short = len(pieces) > 1 and all(len(piece) < 50 for piece in pieces)
            yield from (piece.strip() for piece in (pieces if short else [part]) if piece.strip())
