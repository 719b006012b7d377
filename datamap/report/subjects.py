"""What the sections share: names for ids, sentences for findings, rows for transfers."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from .. import law
from ..auditing import Audit
from ..draw import Past
from ..rules import BY_CODE, Finding
from .html import element, lines
from .words import Words

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
}


def name(audit: Audit, key: str | None, words: Words) -> str:
    """The name of what an id stands for; an id that names nothing stays as it is."""
    return words("blank") if key is None else audit.inventory.names.get(key, key)


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
    for key in finding.subjects:
        called = _called(audit, finding, key, words)
        shown.append(key if called == key else f"{called} ({key})")
    return lines(shown)


def _called(audit: Audit, finding: Finding, key: str, words: Words) -> str:
    if key == finding.facts.get("country"):
        return words.country(key)
    if key in law.table("data_categories"):
        return words.category(key)
    return name(audit, key, words)


def provision(finding: Finding, words: Words) -> Markup:
    """The article, with a mark where the law behind it has not been checked at its source."""
    if finding.verified:
        return element("span", finding.article)
    return Markup("{}&nbsp;{}").format(finding.article, element("abbr", "*", title=words("unverified")))


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
        return words.joined(name(audit, item, words) for item in value)
    if key == "countries":
        return words.joined(words.country(item) for item in value) if value else words("blank-country")
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
