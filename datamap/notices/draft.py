"""From the claims of a notice to a draft inventory: what is said with its words, what is left open marked so."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..inventory import Remark, schema, write
from ..inventory.texts import text
from .grounds import BASES
from .model import Claim, Notice
from .saying import kept_as, quoted, retention_stated

MECHANISMS = {
    "adequacy": "adequacy",
    "scc": "scc_unspecified",
    "bcr": "bcr",
    "dpf": "dpf",
    "privacy_shield": "privacy_shield",
    "consent": "art49_1_a",
}
CERTAINTY = {"yes": "actual", "possible": "possible", "none_with_exception": "possible"}

OPEN = {
    "Controller": ("name", "business_id", "country", "dpo"),
    "Registers": ("name", "role", "subjects", "profiling", "automated_decisions", "large_scale"),
    "Purposes": ("legal_basis",),
    "Data": ("retention_max", "retention_from"),
    "Systems": ("provider", "hosted_in"),
    "Recipients": ("established_in", "processes_in", "agreement_date"),
    "Flows": ("categories", "certainty"),
    "Rights": ("channel",),
    "Notices": ("published_on", "language"),
}
"""What must be known and a notice often leaves out: blank cells of these columns are marked."""


@dataclass
class Draft:
    """The rows of an inventory by sheet, and the comments of its cells."""

    language: str
    rows: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    remarks: dict[tuple[str, int, str], Remark] = field(default_factory=dict)

    def add(self, sheet: str, values: Mapping[str, Any], said: Mapping[str, str] | None = None) -> str:
        """Add a row with the remarks of its columns, and return its id; blanks that must be known are marked."""
        listed = self.rows.setdefault(sheet, [])
        number = len(listed)
        listed.append({key: value for key, value in values.items() if value not in (None, ())})
        for column, remark in (said or {}).items():
            self.remarks[sheet, number, column] = Remark(remark)
        for column in OPEN.get(sheet, ()):
            if column not in listed[-1]:
                known = self.remarks.get((sheet, number, column))
                shown = known.text if known else text("draft_open", self.language)
                self.remarks[sheet, number, column] = Remark(shown, open=True)
        return str(values.get("id", ""))

    def sheets(self) -> dict[str, Any]:
        """The rows as `inventory.write` takes them."""
        return self.rows | {"Controller": self.rows["Controller"][0]}


def draft(notices: Sequence[Notice], language: str = "") -> Draft:
    """Draft the inventory of one controller from its notices.

    `language` is that of the workbook, by default that of the first notice. Nothing is filled in that no notice
    says. Raises ValueError for notices that name different controllers.
    """
    named = {notice.value("controller"): notice.file for notice in notices if notice.value("controller")}
    if len({str(name).casefold() for name in named}) > 1:
        listed = ", ".join(f"{name} ({file})" for name, file in named.items())
        raise ValueError(f"The notices name different controllers: {listed}. Draft one workbook for each.")
    book = Draft(language or notices[0].language)
    _controller(book, notices)
    for number, notice in enumerate(notices, start=1):
        _Register(book, notice, number).fill()
    return book


def write_draft(book: Draft, path: Path, *, overwrite: bool = False) -> Path:
    """Write a draft as a workbook with comments. Raises InventoryError like `inventory.write`."""
    return write(book.sheets(), path, book.language, remarks=book.remarks, overwrite=overwrite)


def _controller(book: Draft, notices: Sequence[Notice]) -> None:
    values: dict[str, Any] = {"language": book.language}
    said: dict[str, str] = {}
    for notice in notices:
        for column in ("business_id", "name", "dpo", "representative", "joint_controllers", "email", "phone"):
            claim = _best(notice, *_CONTROLLER.get(column, (column, "")))
            if claim is not None and column not in values:
                said[column] = quoted(notice, (claim,), book.language)
                stated = claim.value in ("stated", "e-mail", "phone")
                values[column] = " ".join(notice.quote(claim).split()) if stated else claim.value
    if "dpo" in values:
        values["dpo"] = text("draft_stated", book.language)  # a role, not a person's name
    book.add("Controller", values, said)


_CONTROLLER = {"name": ("controller", ""), "email": ("contact", "e-mail"), "phone": ("contact", "phone")}


class _Register:
    """One notice becomes one register with everything it says of it."""

    def __init__(self, book: Draft, notice: Notice, number: int) -> None:
        self.book, self.notice, self.language = book, notice, book.language
        self.id, self.number = f"R{number}", number

    def fill(self) -> None:
        """Add the rows of every sheet."""
        self._register()
        self._purposes()
        self._data()
        system = self._add("Systems", "S", {"name": text("draft_system", self.language)}, {})
        self._sources(system)
        self._recipients(system)
        self._rights()
        self._notice()

    def _register(self) -> None:
        name = _best(self.notice, "register_name")
        said = {
            column: quoted(self.notice, self.notice.of(field), self.language)
            for column, field in (
                ("name", "register_name"),
                ("role", "controller"),
                ("subjects", "data_subjects"),
                ("profiling", "profiling"),
                ("automated_decisions", "automated_decisions"),
            )
            if self.notice.of(field)
        }
        values = {
            "id": self.id,
            "name": name.value if name else text("draft_register", self.language),
            "role": "controller" if self.notice.of("controller") else None,
            "subjects": self.notice.values("data_subjects"),
            "profiling": _USED.get(self.notice.value("profiling") or ""),
            "automated_decisions": _USED.get(self.notice.value("automated_decisions") or ""),
        }
        self.book.add("Registers", values, said)

    def _purposes(self) -> None:
        bases = self.notice.values("legal_bases")
        vocabulary = schema().vocabularies["basis_stated"]
        stated = "; ".join(vocabulary.label(basis, self.language) for basis in bases)
        old = self.notice.values("old_bases")
        claims = (*self.notice.of("legal_bases"), *self.notice.of("old_bases"))
        # which purpose rests on which ground is not told where there are several
        one = len(bases) + len(old) == 1
        legal = (*(_LEGAL_BASES[basis] for basis in bases), *old) if one else ()
        basis_quote = quoted(self.notice, claims, self.language)
        interest = _best(self.notice, "legitimate_interests")
        for purpose in self.notice.values("purposes"):
            said = {"purpose": self._said("purposes", purpose)}
            if claims:
                said |= {"basis_as_stated": basis_quote} | ({"legal_basis": basis_quote} if legal else {})
            values = {
                "register": self.id,
                "purpose": purpose,
                "basis_as_stated": stated or None,
                "legal_basis": legal,
            }
            if interest is not None and bases == ("legitimate_interest",):
                values["legitimate_interest"] = " ".join(self.notice.quote(interest).split())
            self._add("Purposes", "P", values, said)

    def _data(self) -> None:
        by_about: dict[str, list[Claim]] = {}
        for claim in self.notice.of("retention"):
            by_about.setdefault(claim.about, []).append(claim)
        categories = list(self.notice.values("data_categories"))
        categories += [about for about in by_about if about in _categories() and about not in categories]
        general = by_about.get("", [])
        for category in categories:
            own = by_about.get(category, general)
            kept = kept_as(own)
            quote = quoted(self.notice, self._of("data_categories", category) or own, self.language)
            said = {"category": quote}
            if own:
                quote = quoted(self.notice, own, self.language)
                said |= dict.fromkeys((*kept, "retention_max"), quote)
            self._add("Data", "D", {"register": self.id, "category": category, **kept}, said)
            for case in ("complaint", "claim"):
                if case in by_about and by_about.get(category) and category == _before(by_about, case):
                    quote = quoted(self.notice, by_about[case], self.language)
                    kept = kept_as(by_about[case])
                    row = {"register": self.id, "category": category, "case": case, **kept}
                    self._add("Data", "D", row, dict.fromkeys(("case", *kept), quote))

    def _rights(self) -> None:
        asked = set(self.notice.values("rights_conditions"))
        quote = quoted(self.notice, self.notice.of("rights_conditions"), self.language)
        for right in self.notice.values("rights"):
            values: dict[str, Any] = {"register": self.id, "right": right}
            said = {"right": self._said("rights", right)}
            if right == "access" and asked:
                conditions = {
                    "fee": "free_once_a_year" if "once_a_year" in asked else None,
                    "form": next((form for key, form in _FORMS.items() if key in asked), None),
                    "id_check": next((check for key, check in _CHECKS.items() if key in asked), None),
                }
                values |= conditions
                said |= dict.fromkeys((column for column, value in conditions.items() if value), quote)
            self.book.add("Rights", values, said)

    def _sources(self, system: str) -> None:
        vocabulary = schema().vocabularies["source_kind"]
        for kind in self.notice.values("sources"):
            said = self._said("sources", kind)
            name = vocabulary.label(kind, self.language)
            source = self._add("Sources", "SO", {"name": name, "kind": kind}, {"kind": said})
            self._flow(source, system, {}, said)

    def _recipients(self, system: str) -> None:
        vocabulary = schema().vocabularies["recipient_kind"]
        for names, kind in (("named_processors", "processor"), ("named_recipients", "controller")):
            for name in self.notice.values(names):
                self._recipient(system, name, kind, self._said(names, name))
                if names == "named_recipients":
                    self._assume("Recipients", "kind")
        named = {"processor"} if self.notice.of("named_processors") else set()
        for kind in self.notice.values("recipients"):
            if kind not in named:
                self._recipient(system, vocabulary.label(kind, self.language), kind, self._said("recipients", kind))
        self._outside(system)

    def _outside(self, system: str) -> None:
        statement = self.notice.value("transfers.statement") or ""
        if statement not in CERTAINTY:
            return
        quote = quoted(self.notice, self.notice.of("transfers.statement"), self.language)
        stated = [MECHANISMS[key] for key in self.notice.values("transfers.mechanisms") if key in MECHANISMS]
        mechanism = stated[0] if len(stated) == 1 else None
        grounds = quoted(self.notice, self.notice.of("transfers.mechanisms"), self.language) if stated else ""
        for country in self.notice.values("transfers.countries") or (None,):
            values = {"name": text("draft_outside", self.language), "kind": "processor", "established_in": country}
            said = {"name": quote} | ({"established_in": self._said("transfers.countries", country)} if country else {})
            recipient = self._add("Recipients", "V", values, said)
            self._assume("Recipients", "kind")
            ground = {"certainty": CERTAINTY[statement], "mechanism": mechanism}
            self._flow(system, recipient, ground, quote, {"mechanism": grounds} if grounds else {})

    def _recipient(self, system: str, name: str, kind: str, quote: str) -> None:
        recipient = self._add("Recipients", "V", {"name": " ".join(name.split()), "kind": kind}, {"name": quote})
        self._flow(system, recipient, {}, quote)

    def _flow(
        self, start: str, end: str, values: Mapping[str, Any], quote: str, said: Mapping[str, str] | None = None
    ) -> None:
        row = {"register": self.id, "from": start, "to": end, **values}
        self._add("Flows", "F", row, {"to": quote, **(said or {})})

    def _notice(self) -> None:
        notice = self.notice
        statement = notice.value("transfers.statement") or "not_mentioned"
        values: dict[str, Any] = {
            "id": f"N{self.number}",
            "registers": (self.id,),
            "titled_registers": (self.id,),
            "title_kind": notice.value("title_kind"),
            "published_on": _day(notice),
            "language": notice.language,
            "file": notice.file,
            "controller_stated": bool(notice.of("controller")),
            "contact_stated": bool(notice.of("contact")),
            "dpo_stated": True if notice.of("dpo") else None,
            "provision_stated": True if notice.of("provision_required") else None,
            "legal_bases_stated": (
                *notice.values("legal_bases"),
                *(("old_connection",) if notice.of("old_bases") else ()),
            )
            or ("none_stated",),
            "laws_cited": (*notice.values("law_refs"), *notice.values("acts_named")),
            "transfer_statement": statement,
            "transfer_countries": notice.values("transfers.countries"),
            "transfer_mechanisms": notice.values("transfers.mechanisms")
            or (("none_stated",) if statement in CERTAINTY else ()),
            "retention_stated": retention_stated(notice),
            "rights_stated": notice.values("rights"),
            "complaint_authority": notice.value("complaint_authority"),
            "recipients_stated": notice.values("recipients"),
            "sources_stated": notice.values("sources"),
            "categories_stated": notice.values("data_categories"),
            "profiling_stated": notice.value("profiling") or "not_mentioned",
            "automated_decisions_stated": notice.value("automated_decisions") or "not_mentioned",
            "empty_sections": tuple(" ".join(notice.quote(claim).split()) for claim in notice.of("empty_sections")),
            "placeholders": tuple(" ".join(notice.quote(claim).split()) for claim in notice.of("placeholders")),
        }
        said = {}
        for column, fields in _NOTICE.items():
            claims = [claim for name in fields.split() for claim in notice.of(name)]
            said[column] = quoted(notice, claims, self.language) if claims else text("draft_absent", self.language)
        self.book.add("Notices", values, {column: remark for column, remark in said.items() if column in values})

    def _add(self, sheet: str, prefix: str, values: Mapping[str, Any], said: Mapping[str, str]) -> str:
        number = len(self.book.rows.get(sheet, ())) + 1
        return self.book.add(sheet, {"id": f"{prefix}{number}", **values}, said)

    def _assume(self, sheet: str, column: str) -> None:
        """Mark a cell of the last row that must be filled in and that the notice does not tell."""
        place = sheet, len(self.book.rows[sheet]) - 1, column
        self.book.remarks[place] = Remark(text("draft_assumed", self.language), open=True)

    def _of(self, field: str, value: str) -> list[Claim]:
        return [claim for claim in self.notice.of(field) if claim.value == value]

    def _said(self, field: str, value: str) -> str:
        return quoted(self.notice, self._of(field, value), self.language)


_FORMS = {"signed": "signed", "in_person": "in_person"}
_CHECKS = {"id_copy": "copy", "id_shown": "shown"}
_USED = {"used": True, "denied": False}
_LEGAL_BASES = {stated: basis for basis, stated in BASES.items()}
_NOTICE = {
    "title_kind": "title_kind",
    "published_on": "date",
    "controller_stated": "controller",
    "contact_stated": "contact",
    "dpo_stated": "dpo",
    "provision_stated": "provision_required",
    "legal_bases_stated": "legal_bases old_bases",
    "laws_cited": "law_refs acts_named",
    "transfer_statement": "transfers.statement",
    "transfer_countries": "transfers.countries",
    "transfer_mechanisms": "transfers.mechanisms",
    "retention_stated": "retention",
    "rights_stated": "rights",
    "complaint_authority": "complaint_authority",
    "recipients_stated": "recipients",
    "sources_stated": "sources",
    "categories_stated": "data_categories",
    "profiling_stated": "profiling",
    "automated_decisions_stated": "automated_decisions",
    "empty_sections": "empty_sections",
    "placeholders": "placeholders",
}
"""Which fields of a notice each column of the Notices sheet rests on."""


def _before(by_about: Mapping[str, Sequence[Claim]], case: str) -> str:
    """The category whose retention is stated last before that of a case."""
    start = by_about[case][0].start
    earlier = [
        (claims[0].start, about)
        for about, claims in by_about.items()
        if about in _categories() and claims[0].start < start
    ]
    return max(earlier)[1] if earlier else ""


def _categories() -> Mapping[str, Any]:
    return schema().vocabularies["data_category"].labels


def _best(notice: Notice, field: str, value: str = "") -> Claim | None:
    """The surest claim of a field, with a value if one is given."""
    claims = [claim for claim in notice.of(field) if not value or claim.value == value]
    return max(claims, key=lambda claim: claim.confidence, default=None)


def _day(notice: Notice) -> dt.date | None:
    stated = notice.value("date")
    return dt.date.fromisoformat(stated) if stated else None
