"""What the sections share: names for ids, sentences for findings, rows for transfers."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from .. import law
from ..auditing import Audit
from ..draw import Past
from ..rules import BY_CODE, Finding
from .html import element, lines
from .provisions import cited
from .words import Words

NAMED = 40
"""How many registers, recipients or sources a sentence names at most; the others are counted."""

_FACTS = {
    "country": "country",
    "sovereign": "country",
    "mechanism": "mechanism",
    "mechanisms": "mechanism_stated",
    "categories": "data_category",
    "category": "data_category",
    "right": "right",
    "rights": "right",
    "bases": "legal_basis",
    "exclusions": "marketing_exclusion",
    "consent": "cookie_consent",
    "statement": "transfer_statement",
    "promise": "place_promise",
    "scope": "dpf_scope",
    "framework": "mechanism",
    "purpose": "purpose",
    "others": "for_whom",
    "channels": "marketing_channel",
    "audience": "audience",
    "claimed": "marketing_basis",
}


def name(audit: Audit, key: str | None, words: Words) -> str:
    """The name of what an id stands for; an id that names nothing stays as it is."""
    return words("blank") if key is None else audit.inventory.names.get(key, key)


def unplaced(audit: Audit, register: str) -> list[str]:
    """The names of a register's systems of which neither the place nor the provider is recorded, paper left out.

    While there is one, nobody knows whether data leave the EU/EEA. Systems of planned flows alone do not count.
    """
    flows = audit.valid["Flows"]
    used = flows[(flows["register"] == register) & (flows["certainty"] != "planned")]
    ends = {*used["from"], *used["to"]}
    return [
        row["name"] or key
        for key, row in audit.valid.by_id("Systems").items()
        if key in ends
        and not (row["hosted_in"] or row["provider"] or row["medium"] == "manual" or row["kind"] == "paper_archive")
    ]


def controller(audit: Audit, words: Words) -> str:
    """The controller's name, or words saying that it is not named."""
    return audit.inventory.controller.get("name") or words("controller-unknown")


def sentence(audit: Audit, finding: Finding, words: Words) -> str:
    """A finding as a sentence of its rule with its facts in words."""
    facts = {key: _fact(audit, key, value, words) for key, value in finding.facts.items()}
    return words(f"{finding.rule}.finding", **facts)


def concerns(audit: Audit, finding: Finding, words: Words) -> Markup:
    """What a finding concerns: names with ids, countries and categories by name."""
    shown = []
    for key in finding.subjects[:NAMED]:
        called = _called(audit, finding, key, words)
        plain = called == key or key in (finding.facts.get("point") or ())
        shown.append(called if plain else f"{called} ({key})")
    more = len(finding.subjects) - NAMED
    return lines([*shown, words("list-more", count=more)] if more > 0 else shown)


def point(field: str, value: str, other: str, words: Words) -> str:
    """What a notice and an inventory differ in: the field in words and its value."""
    called = words(f"field-{field.replace('.', '-')}")
    return words("point", field=called, value=_stated(field, value, other, words)) if value or other else called


def _stated(field: str, value: str, other: str, words: Words) -> str:
    vocabulary = _FIELDS.get(field)
    if field == "recipients" and other:
        return f"{other} ({words.term('recipient_kind', value)})" if value else other
    if field == "transfers.countries":
        return words.country(value)
    if field == "retention":
        return words.period(value)
    if vocabulary:
        return words.term(vocabulary, value)
    return words(f"said-{value}") if words.has(f"said-{value}") else value


_FIELDS = {
    "purposes": "purpose",
    "legal_bases": "basis_stated",
    "data_categories": "data_category",
    "sources": "source_kind",
    "recipients": "recipient_kind",
    "transfers.statement": "transfer_statement",
    "transfers.mechanisms": "mechanism_stated",
    "rights": "right",
}


def _called(audit: Audit, finding: Finding, key: str, words: Words) -> str:
    about = finding.facts.get("point") or ("", "")
    if key == about[0]:
        return words(f"field-{key.replace('.', '-')}")
    if key == about[1]:
        return _stated(about[0], key, "", words)
    if key == finding.facts.get("country"):
        return words.country(key)
    if key in law.table("data_categories"):
        return words.category(key)
    return name(audit, key, words)


def provision(finding: Finding, words: Words) -> Markup:
    """The article, with a mark where the law behind it has not been checked at its source."""
    if finding.verified:
        return element("span", cited(finding.article, words))
    return Markup("{}&nbsp;{}").format(cited(finding.article, words), element("abbr", "*", title=words("unverified")))


def graveness(finding: Finding, words: Words) -> Markup:
    """Severity as a word with a class for its colour."""
    return element("span", words(f"severity-{finding.severity}"), class_=f"severity {finding.severity}")


def status(value: str, words: Words) -> Markup:
    """The status of a transfer as a word with a class for its colour."""
    return element("span", words(f"status-{value}"), class_=f"status {value}")


def title(finding: Finding, words: Words) -> str:
    """The title of a finding's rule."""
    return words(BY_CODE[finding.rule].code)


def _fact(audit: Audit, key: str, value: Any, words: Words) -> Any:
    if key in ("recipient", "source", "system"):
        return name(audit, value, words)
    if key in ("length", "limit"):
        return words.period(value)
    if key in ("registers", "recipients", "sources"):
        called = [name(audit, item, words) for item in value[:NAMED]]
        return words.joined([*called, words("list-more", count=len(value) - NAMED)] if value[NAMED:] else called)
    if key == "countries":
        return words.joined(words.country(item) for item in value) if value else words("blank-country")
    if key in ("point", "told"):
        field, stated, *other = value
        return point(field, stated, next(iter(other), ""), words)
    if key == "quotes":
        return "; ".join(f"”{quote}”" for quote in value)
    if key == "reason":
        return words(f"reason-{value}")
    if key == "certainty":
        return words(f"certainty-{value or 'blank'}")
    if key == "missing":
        return "; ".join(words.column("Notices", item) for item in value)
    if key == "criteria":
        return "; ".join(words(f"criterion-{item}") for item in value)
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    vocabulary = _FACTS.get(key)
    if vocabulary is None or value is None or value == ():
        return words.said(value)
    if vocabulary == "country":
        return words.country(value)
    if isinstance(value, tuple):
        return "; ".join(words.term(vocabulary, item) for item in value)
    return words.term(vocabulary, value)


def past(audit: Audit) -> Past | None:
    """What the pictures of an audit remember of the previous one; None where there is nothing to compare with."""
    compared = audit.life.period and not audit.life.unusable
    return Past(audit.life.moved, audit.life.former) if compared else None
