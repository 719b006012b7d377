"""A notice held against an inventory, both ways."""

from functools import cache
from pathlib import Path

import pytest
from build import group

from datamap import audit, load
from datamap.notices import read_text
from datamap.notices.draft import draft
from datamap.notices.reconcile import reconcile
from datamap.report import words
from datamap.report.notice_files import markdown
from datamap.report.notice_text import notice_text
from datamap.report.subjects import point

INVENTORIES = Path(__file__).parents[2] / "inventories"
ON = "2026-11-21"
CLIENTS = {
    "revontuli_group": ("CUS", "HR", "SVC"),
    "kt_sales_solutions": ("R1",),
    "kti_laskutus": ("R1", "R2"),
    "asiakasrekisteri_malli": ("R1",),
    "auntie_solutions": ("R1",),
    "nettitieto": ("R1",),
}
READ_OTHERWISE = {
    # the register names a credit bureau as a mere third party; the reader knows the bureau
    ("kti_laskutus", "R1"): {("sources", "credit_register")},
    # names of the client's rows hold words that mean more: partners' servers, statistics as analytics
    ("asiakasrekisteri_malli", "R1"): {("recipients", "partner"), ("purposes", "analytics")},
}


@cache
def judged(client):
    return audit(load(INVENTORIES / f"{client}.xlsx"), ON)


def written(client, register, language):
    result = judged(client)
    return markdown(notice_text(result, register, words(language)), language).decode()


def differences(client, register, text):
    result = judged(client)
    valid = result.inventory.on(result.on)
    return reconcile(valid, result.transfers, read_text(text, "notice"), [register])


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize(("client", "register"), [(client, key) for client, keys in CLIENTS.items() for key in keys])
def test_what_is_written_from_an_inventory_reads_back_as_its_claims(client, register, language):
    """Every claim of the inventory is found again, and nothing else, but for what is listed and explained."""
    found = {(item.field, item.value) for item in differences(client, register, written(client, register, language))}
    assert set() == found - READ_OTHERWISE.get((client, register), set())


PLANTED = (
    ("said_not_mapped", "purposes", "recruitment", "- Customer relationship\n", "- Customer relationship\n- Recruitment\n"),
    ("mapped_not_said", "purposes", "invoicing", "- Invoicing\n", ""),
    ("mapped_not_said", "data_categories", "browsing", "- Browsing behaviour\n", ""),
    ("contradicted", "retention", "P6M", "Call recordings: at most 6 months", "Call recordings: at most 3 months"),
    ("contradicted", "profiling", "used", "The data are used for profiling.", "The data are not used for profiling."),
    ("mapped_not_said", "sources", "credit_register", "- Credit information register: Credit register\n", ""),
    ("said_not_mapped", "named_processors", "Comet Cloud Ltd", "- Fjordsky AS (processor)", "- Comet Cloud Ltd (processor)\n- Fjordsky AS (processor)"),
    ("mapped_not_said", "rights", "portability", "- Data portability\n", ""),
)  # fmt: skip


def test_eight_planted_disagreements_are_found_and_no_ninth():
    text = written("revontuli_group", "CUS", "en")
    for *_, before, after in PLANTED:
        assert before in text, before
        text = text.replace(before, after, 1)
    found = differences("revontuli_group", "CUS", text)
    assert {item[:3] for item in PLANTED} == {(item.relation, item.field, item.value) for item in found}
    assert len(PLANTED) == len(found)
    for item in found:
        assert item.quotes or item.relation == "mapped_not_said"
        assert item.cells or item.relation == "said_not_mapped"


@pytest.mark.parametrize("planted", PLANTED, ids=lambda item: f"{item[1]} {item[2]}")
def test_each_planted_disagreement_is_found_alone(planted):
    *expected, before, after = planted
    text = written("revontuli_group", "CUS", "en").replace(before, after, 1)
    found = differences("revontuli_group", "CUS", text)
    assert [tuple(expected)] == [(item.relation, item.field, item.value) for item in found]


def test_a_denial_of_transfers_that_the_map_shows_is_contradicted():
    text = written("revontuli_group", "CUS", "en")
    start = text.index("## Transfers outside the EU/EEA")
    end = text.index("## Retention periods")
    denied = "## Transfers outside the EU/EEA\n\nPersonal data are not transferred outside the EU/EEA.\n\n"
    found = differences("revontuli_group", "CUS", text[:start] + denied + text[end:])
    assert [("contradicted", "transfers.statement", "none")] == [
        (item.relation, item.field, item.other) for item in found
    ]
    assert found[0].cells
    assert "not transferred" in found[0].quotes[0]


def test_a_processor_that_no_stated_group_covers_is_found():
    text = written("revontuli_group", "CUS", "en").replace("- Geysir Hosting ehf. (processor)\n", "")
    text = text.replace(" (processor)", "")
    found = [item for item in differences("revontuli_group", "CUS", text) if item.field == "recipients"]
    assert ("mapped_not_said", "GEYSIR") in {(item.relation, item.subject) for item in found}


def test_a_longer_promise_than_what_is_kept_is_no_difference():
    text = written("revontuli_group", "CUS", "en")
    longer = text.replace("Call recordings: at most 6 months", "Call recordings: at most 24 months")
    assert () == differences("revontuli_group", "CUS", longer)


def test_the_planted_disagreements_become_findings_with_quotation_and_cells(tmp_path):
    from datamap.notices import Texts

    text = written("revontuli_group", "CUS", "en")
    for *_, before, after in PLANTED:
        text = text.replace(before, after, 1)
    result = judged("revontuli_group")
    told = audit(result.inventory, ON, texts=Texts({"N1": read_text(text, "n.md")}))
    new = {item.fingerprint for item in told.findings} - {item.fingerprint for item in result.findings}
    found = [item for item in told.findings if item.fingerprint in new]
    assert {"NOT030": 2, "NOT031": 4, "NOT032": 1, "NOT033": 1} == {
        rule: sum(item.rule == rule for item in found) for rule in ("NOT030", "NOT031", "NOT032", "NOT033")
    }


STATED = """# Privacy notice

## Controller

Example Ltd, privacy@example.test

## Purposes of processing

- Customer relationship

## Categories of personal data

- Name
- E-mail address

## Sources of data

- Public register

## Recipients

- Credit information company

## Transfers outside the EU/EEA

Personal data are transferred to India under standard contractual clauses.

## Rights of the data subject

- Access to data
"""


def relations(inventory, field):
    result = audit(inventory, ON)
    found = reconcile(result.valid, result.transfers, read_text(STATED, "notice"), ["R1"])
    return [(item.relation, item.value) for item in found if item.field == field]


def test_a_source_of_an_unknown_kind_need_not_be_told():
    unknown = group(Sources=[{"id": "SRC", "name": "Somebody"}])
    assert [("said_not_mapped", "public_register")] == relations(unknown, "sources")


def test_a_recipient_of_an_unknown_kind_may_be_of_one_that_is_told():
    recipient = {"id": "V1", "name": "Firm Oy", "kind": None, "established_in": "FI"}
    unknown = group(recipients=[recipient], flows=[("SYS", "V1", {})])
    assert [("said_not_mapped", "credit_information")] == relations(unknown, "recipients")
    result, silent = audit(unknown, ON), STATED.replace("- Credit information company", "")
    (found,) = [
        item
        for item in reconcile(result.valid, result.transfers, read_text(silent, "notice"), ["R1"])
        if item.field == "recipients"
    ]
    assert ("mapped_not_said", "", "Firm Oy") == (found.relation, found.value, found.other)
    assert ": Firm Oy" in point(found.field, found.value, found.other, words("en"))


def test_a_transfer_that_is_only_possible_may_be_told():
    recipient = {"id": "V1", "kind": "credit_information", "established_in": "IN"}
    inventory = group(recipients=[recipient], flows=[("SYS", "V1", {"certainty": "possible"})])
    assert [] == relations(inventory, "transfers.statement")


@pytest.mark.parametrize(
    ("text", "kept", "relation", "stated"),
    [
        ("Personal data are kept for at least 5 years.", {"retention_min": "P5Y"}, [], "minimum_only"),
        ("Personal data are kept for 5 years.", {"retention_max": "P5Y"}, ["contradicted"], "periods"),
        ("Personal data are kept for at least 2 years and at most 5 years.", None, ["contradicted"], "periods"),
    ],
)
def test_a_shortest_period_promises_no_longest(text, kept, relation, stated):
    notice = read_text(f"{STATED}\n## Retention periods\n\n{text}\n", "notice")
    result = audit(group(Data=[{"id": "D1", "register": "R1", "category": "name", "retention_max": "P10Y"}]), ON)
    found = reconcile(result.valid, result.transfers, notice, ["R1"])
    assert relation == [item.relation for item in found if item.field == "retention"]
    book = draft([notice])
    assert stated == book.rows["Notices"][0]["retention_stated"]
    row = book.rows["Data"][0]
    said = {key: row[key] for key in row if key in ("retention_min", "retention_max")}
    assert (kept or {"retention_min": "P2Y", "retention_max": "P5Y"}) == said
