"""The decision table: what one hop of personal data is, judged by the law of a day.

EDPB Guidelines 05/2021 say what a transfer is; GDPR Art. 44-49 and, before 2018-05-25, sections 22-23
of the Personal Data Act (523/1999) say on what ground it may happen. The rows are tried in order and
the first that matches decides. A fact that is blank is unknown and never helps.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from .. import law
from ..law.mechanisms import (
    ADEQUACY_CLAIMS,
    APPROVED_TOOLS,
    ASSESSMENT_ASKED,
    BETWEEN_AUTHORITIES,
    CLAUSES_2021_USABLE,
    DEROGATIONS,
    GDPR_APPLIES,
    NOT_FOR_AUTHORITIES,
    OCCASIONAL_ONLY,
    OLD_ACT_ADEQUATE,
    OLD_ACT_DEROGATIONS,
    OLD_ACT_SAFEGUARDS,
    OLD_CLAUSES,
    OLD_CLAUSES_LAST_DAY,
    OLD_CLAUSES_LAST_SIGNED,
)

STATUSES = ("not_transfer", "eea", "adequate", "safeguarded", "derogation", "unknown", "unsafeguarded")
"""From best to worst; a chain is as good as its worst hop."""

OUTSIDE = ("adequate", "safeguarded", "derogation", "unknown", "unsafeguarded")
"""What leaves the EU/EEA, or may."""

DPF_CHECK_DAYS = 365

MODULES = {
    ("controller", "controller"): "1",
    ("controller", "processor"): "2",
    ("processor", "processor"): "3",
    ("processor", "controller"): "4",
}
"""The module of Decision (EU) 2021/914 by the roles of exporter and importer."""


class Hop(NamedTuple):
    """The facts of one hop to one country. None is unknown.

    `via` is *flow*, *hosting*, *access*, *onward* or *ownership*. `roles` are those of exporter and
    importer. `organisation` says that the importer is an international organisation (Art. 4(26)), `hr_data`
    whether the hop carries data of one's own staff. `publication_in_eea` is set only for data published on the web.
    """

    via: str
    country: str | None
    same_entity: bool = False
    importer_known: bool = True
    organisation: bool = False
    from_data_subject: bool = False
    own_staff: bool = False
    transit: bool = False
    published: bool = False
    publication_in_eea: bool | None = None
    roles: tuple[str | None, str | None] = (None, None)
    hr_data: bool | None = None
    public_authority: bool | None = None
    under_gdpr: bool | None = None
    mechanism: str | None = None
    module: str | None = None
    mechanism_date: dt.date | None = None
    scope_evidence: str | None = None
    approval: str | None = None
    processing_unchanged: bool | None = None
    tia_date: dt.date | None = None
    tia_outcome: str | None = None
    systematic: bool | None = None
    notified_on: dt.date | None = None
    dpf: bool | None = None
    dpf_scope: str | None = None
    dpf_checked: dt.date | None = None
    endings: law.Endings = ()


class Judgement(NamedTuple):
    """What a hop is: status, the row of the decision table, article, deciding law row and why.

    `reason` is a code that the report turns into a sentence.
    """

    status: str
    row: int
    article: str
    law: str | None
    reason: str


def worst(statuses: list[str]) -> str:
    """The worst of some statuses."""
    return max(statuses, key=STATUSES.index)


@lru_cache(maxsize=65536)
def judge(hop: Hop, on: dt.date) -> Judgement:
    """Judge a hop by the law of a day."""
    for row in ROWS:
        judgement = row(hop, on)
        if judgement is not None:
            return judgement
    return Judgement("unknown", 17, "44, 5(2)", _country_row(hop), "no_ground_recorded")


def _no_transfer(hop: Hop, on: dt.date) -> Judgement | None:
    article = "28(1), 32, 48"
    if hop.via == "ownership":
        return Judgement("not_transfer", 1, article, None, "ownership_alone")
    if hop.from_data_subject and hop.roles[1] != "processor":  # a processor collects for the controller, who exports
        return Judgement("not_transfer", 1, article, None, "given_by_the_person")
    if hop.own_staff:
        return Judgement("not_transfer", 1, article, None, "own_staff")
    if hop.transit:
        return Judgement("not_transfer", 1, article, None, "transit")
    if hop.published and hop.publication_in_eea:
        return Judgement("not_transfer", 1, article, None, "published_in_eea")
    return None


def _same_entity(hop: Hop, on: dt.date) -> Judgement | None:
    if hop.same_entity:
        return Judgement("not_transfer", 2, "24, 32", None, "same_entity")
    return None


def _blank(hop: Hop, on: dt.date) -> Judgement | None:
    if hop.country is None or not hop.importer_known:
        nameless = not hop.importer_known and (hop.country is not None or hop.via == "hosting")
        reason = "importer_unknown" if nameless else "country_unknown"
        return Judgement("unknown", 3, "30(1)(e)", None, reason)
    return None


def _eea(hop: Hop, on: dt.date) -> Judgement | None:
    assert hop.country is not None  # noqa: S101 - row 3 has taken the blanks
    if law.is_eea(hop.country, on) and not hop.organisation:  # Art. 44 names organisations beside third countries
        return Judgement("eea", 4, "44", f"CTY-{hop.country}", "eea")
    return None


def _adequate(hop: Hop, on: dt.date) -> Judgement | None:
    decision = _decision(hop, on)
    if decision is not None and not law.is_restricted(decision):
        return Judgement("adequate", 5, "45(3)" if on >= GDPR_APPLIES else "22 a §", decision.id, "adequacy")
    return None


def _adequate_in_scope(hop: Hop, on: dt.date) -> Judgement | None:
    decision = _decision(hop, on)
    if decision is not None and law.is_restricted(decision) and _in_scope(hop, decision, on):
        return Judgement("adequate", 6, "45" if on >= GDPR_APPLIES else "22 a §", decision.id, "scope_shown")
    return None


def _in_scope(hop: Hop, decision: law.LawRow, on: dt.date) -> bool | None:
    """Whether the importer is within a restricted decision; None where the record does not say."""
    if decision["claim"] == "dpf":
        if hop.dpf is False or (hop.hr_data and hop.dpf_scope == "non_hr"):
            return False
        if hop.hr_data is False and hop.dpf_scope == "hr":
            return False
        covered = hop.dpf_scope == "both" or (
            hop.dpf_scope is not None and hop.hr_data is not None and (hop.dpf_scope == "hr") == hop.hr_data
        )
        fresh = hop.dpf_checked is not None and 0 <= (on - hop.dpf_checked).days <= DPF_CHECK_DAYS
        return True if hop.dpf and covered and fresh else None
    if decision["claim"] != "adequacy" and hop.mechanism != decision["claim"]:
        return None
    if hop.mechanism in (*DEROGATIONS, *OLD_ACT_DEROGATIONS):
        return None  # the evidence is that of the derogation
    return True if hop.scope_evidence else None


def _clauses_2021_good(hop: Hop, on: dt.date) -> Judgement | None:
    if hop.mechanism != "scc_2021" or hop.under_gdpr or not _signed(hop, on):
        return None
    if hop.module is None or hop.module != MODULES.get(hop.roles):  # type: ignore[arg-type]
        return None
    if (hop.module == "4" and hop.tia_outcome is None) or _assessed(hop, on):
        return Judgement("safeguarded", 7, "46(2)(c)", _clause_row(hop), "clauses_signed")
    return None


def _clauses_2021_bad(hop: Hop, on: dt.date) -> Judgement | None:
    if hop.mechanism == "scc_2021_915":
        return Judgement("unsafeguarded", 8, "44, 46", "X-SCC-2021-915", "no_transfer_tool")
    if hop.mechanism != "scc_2021":
        return None
    if on < CLAUSES_2021_USABLE or (hop.mechanism_date is not None and hop.mechanism_date > on):
        return Judgement("unsafeguarded", 8, "44, 46", _clause_row(hop), "signed_later")
    if hop.tia_outcome == "negative" and _made(hop, on):
        return Judgement("unsafeguarded", 8, "44, 46", _clause_row(hop), "assessment_negative")
    return None


def _clauses_2021_open(hop: Hop, on: dt.date) -> Judgement | None:
    if hop.mechanism in ("scc_unspecified", "scc_or_other"):
        return Judgement("unknown", 9, "46", "TM-46-2-c", "clauses_unspecified")
    if hop.mechanism != "scc_2021":
        return None
    if hop.under_gdpr:
        reason = "importer_under_gdpr"
    elif hop.module is not None and hop.module != MODULES.get(hop.roles):  # type: ignore[arg-type]
        reason = "module_does_not_fit"
    elif hop.module is None:
        reason = "module_blank"
    elif hop.mechanism_date is None:
        reason = "signature_blank"
    elif hop.mechanism_date < CLAUSES_2021_USABLE:
        reason = "signed_before_usable"
    else:
        reason = "assessment_blank"
    return Judgement("unknown", 9, "46", _clause_row(hop), reason)


def _old_clauses(hop: Hop, on: dt.date) -> Judgement | None:
    row = law.mechanism(hop.mechanism) if hop.mechanism in OLD_CLAUSES else None
    if row is None or on > OLD_CLAUSES_LAST_DAY:
        return None
    last_signed = dt.date.fromisoformat(row["new_use_until"] or OLD_CLAUSES_LAST_SIGNED.isoformat())
    if hop.mechanism_date is not None and (hop.mechanism_date > last_signed or hop.mechanism_date > on):
        return None
    article = "46" if on >= GDPR_APPLIES else "23 § 8 k."
    asks_unchanged = on > OLD_CLAUSES_LAST_SIGNED
    if (asks_unchanged and hop.processing_unchanged is False) or (hop.tia_outcome == "negative" and _made(hop, on)):
        return None
    if hop.mechanism_date is None:
        return Judgement("unknown", 10, article, row.id, "signature_blank")
    if asks_unchanged and hop.processing_unchanged is None:
        return Judgement("unknown", 10, article, row.id, "unchanged_blank")
    if not _assessed(hop, on):
        return Judgement("unknown", 10, article, row.id, "assessment_blank")
    return Judgement("safeguarded", 10, article, row.id, "old_clauses_running")


def _old_clauses_ended(hop: Hop, on: dt.date) -> Judgement | None:
    if hop.mechanism in OLD_CLAUSES:
        row = law.mechanism(hop.mechanism)
        negative = hop.tia_outcome == "negative" and on <= OLD_CLAUSES_LAST_DAY
        reason = "assessment_negative" if negative else "old_clauses_ended"
        return Judgement("unsafeguarded", 11, "46", row.id if row else None, reason)
    return None


def _approved_tool(hop: Hop, on: dt.date) -> Judgement | None:
    row = law.mechanism(hop.mechanism) if hop.mechanism in APPROVED_TOOLS else None
    if row is None or (on < GDPR_APPLIES and hop.mechanism != "bcr"):  # before it, rules of a group were 23 § 7 k.
        return None
    if hop.tia_outcome == "negative" and _made(hop, on):
        return Judgement("unsafeguarded", 12, "46–47", row.id, "assessment_negative")
    if hop.mechanism in BETWEEN_AUTHORITIES and hop.public_authority is False:
        return Judgement("unsafeguarded", 12, "46(2)(a), 46(3)(b)", row.id, "tool_for_authorities")
    if hop.mechanism_date is not None and hop.mechanism_date > on:
        return Judgement("unknown", 12, "46–47", row.id, "approval_later")
    if hop.approval is None:
        return Judgement("unknown", 12, "46–47", row.id, "approval_blank")
    if not _assessed(hop, on):
        return Judgement("unknown", 12, "46–47", row.id, "assessment_blank")
    return Judgement("safeguarded", 12, "46–47", row.id, "approved_tool")


def _derogation_misused(hop: Hop, on: dt.date) -> Judgement | None:
    row = _derogation_row(hop, on)
    if row is None:
        return None
    if hop.mechanism in OCCASIONAL_ONLY and hop.systematic:
        return Judgement("unsafeguarded", 13, "49(1)", row.id, "derogation_systematic")
    if hop.mechanism in NOT_FOR_AUTHORITIES and hop.public_authority:
        return Judgement("unsafeguarded", 13, "49(3)", row.id, "derogation_by_authority")
    return None


def _derogation(hop: Hop, on: dt.date) -> Judgement | None:
    row = _derogation_row(hop, on)
    if row is None:
        return None
    if hop.scope_evidence is None:
        reason = "evidence_blank"
    elif hop.mechanism in OCCASIONAL_ONLY and hop.systematic is None:
        reason = "systematic_blank"
    elif hop.mechanism in NOT_FOR_AUTHORITIES and hop.public_authority is None:
        reason = "authority_blank"
    elif hop.mechanism == "art49_1_second" and (hop.notified_on is None or hop.notified_on > on):
        reason = "notification_blank"
    else:
        return Judgement("derogation", 14, "49", row.id, "derogation_shown")
    return Judgement("unknown", 14, "49", row.id, reason)


def _scope_open(hop: Hop, on: dt.date) -> Judgement | None:
    decision = _decision(hop, on)
    if decision is not None and law.is_restricted(decision) and _in_scope(hop, decision, on) is None:
        return Judgement("unknown", 15, "45", decision.id, "scope_blank")
    if law.needs_review(str(hop.country)):
        return Judgement("unknown", 15, "45", _country_row(hop), "territory_unsettled")
    return None


def _claim_fails(hop: Hop, on: dt.date) -> Judgement | None:
    if hop.mechanism == "none":
        return Judgement("unsafeguarded", 16, "44–45", _country_row(hop), "no_ground")
    if hop.mechanism == "hetil_22a" or hop.mechanism in ADEQUACY_CLAIMS:
        named = law.claimed(hop.mechanism) or _decision(hop, on)
        return Judgement("unsafeguarded", 16, "44–45", named.id if named else _country_row(hop), "claim_fails")
    repealed = (*OLD_ACT_ADEQUATE, *OLD_ACT_SAFEGUARDS, *OLD_ACT_DEROGATIONS)
    if on >= GDPR_APPLIES and hop.mechanism in repealed:
        row = law.mechanism(hop.mechanism)
        return Judgement("unsafeguarded", 16, "44–45", row.id if row else None, "repealed_ground")
    return None


def _old_act(hop: Hop, on: dt.date) -> Judgement | None:
    """Sections 22-23 of the Personal Data Act (523/1999), to 2018-05-24."""
    row = law.mechanism(hop.mechanism) if hop.mechanism and on < GDPR_APPLIES else None
    if row is None or hop.mechanism == "hetil_22a":  # 22 a § is a Commission decision: rows 5 and 6
        return None
    if hop.mechanism in OLD_ACT_ADEQUATE:
        return Judgement("adequate", 5, row["article"], row.id, "old_act")
    if hop.mechanism in OLD_ACT_SAFEGUARDS:
        return Judgement("safeguarded", 10, row["article"], row.id, "old_act")
    if hop.mechanism in OLD_ACT_DEROGATIONS:
        return Judgement("derogation", 14, row["article"], row.id, "old_act")
    return None


ROWS: tuple[Callable[[Hop, dt.date], Judgement | None], ...] = (
    _no_transfer,
    _same_entity,
    _blank,
    _eea,
    _adequate,
    _adequate_in_scope,
    _old_act,
    _clauses_2021_good,
    _clauses_2021_bad,
    _clauses_2021_open,
    _old_clauses,
    _old_clauses_ended,
    _approved_tool,
    _derogation_misused,
    _derogation,
    _scope_open,
    _claim_fails,
)


def _decision(hop: Hop, on: dt.date) -> law.LawRow | None:
    """The adequacy decision for the importer's country; an organisation's seat brings it none, only its own does."""
    code = str(hop.country)
    return None if hop.organisation and not code.startswith("IO-") else law.decision(code, on, hop.endings)


def _country_row(hop: Hop) -> str | None:
    return f"CTY-{hop.country}" if hop.country else None


def _clause_row(hop: Hop) -> str | None:
    row = law.mechanism("scc_2021", hop.module or MODULES.get(hop.roles))  # type: ignore[arg-type]
    return row.id if row else None


def _derogation_row(hop: Hop, on: dt.date) -> law.LawRow | None:
    if hop.mechanism not in DEROGATIONS or on < GDPR_APPLIES:
        return None
    return law.mechanism(hop.mechanism)


def _signed(hop: Hop, on: dt.date) -> bool:
    return hop.mechanism_date is not None and CLAUSES_2021_USABLE <= hop.mechanism_date <= on


def _made(hop: Hop, on: dt.date) -> bool:
    return hop.tia_date is None or hop.tia_date <= on


def _assessed(hop: Hop, on: dt.date) -> bool:
    """Whether a transfer impact assessment with a good outcome stood on a day, or none was asked yet."""
    if on < ASSESSMENT_ASKED:
        return True
    good = hop.tia_outcome in ("positive", "positive_with_measures")
    return good and hop.tia_date is not None and hop.tia_date <= on
