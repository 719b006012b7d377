"""The five seed clients: what a competent auditor reports on them, on a day under the GDPR and under the old act."""

import datetime as dt
from functools import cache
from pathlib import Path

import pytest

from datamap import audit, load
from datamap.report import board, words

INVENTORIES = Path(__file__).parents[1] / "inventories"
TODAY, OLD_ACT = dt.date(2026, 11, 21), dt.date(2017, 6, 1)
CLIENTS = ("kt_sales_solutions", "kti_laskutus", "asiakasrekisteri_malli", "auntie_solutions", "nettitieto")
B, U, Q = "breach", "undocumented", "cannot_tell"

EXPECTED_NOW = {
    "kt_sales_solutions": [
        ("LAW001", B, "high"),
        ("LAW003", B, "high"),
        ("NOT009", B, "high"),
        ("BAS010", U, "high"),
        ("RGT001", B, "high"),
        ("RGT003", B, "high"),
        ("TRF017", B, "medium"),
        ("LAW004", B, "medium"),
        ("RGT002", B, "medium"),
        ("NOT011", B, "medium"),
        ("NOT013", B, "medium"),
        ("BAS021", U, "medium"),
        ("NOT025", U, "medium"),
        ("BAS016", Q, "medium"),
        ("RGT010", B, "medium"),
        ("NOT018", B, "low"),
        ("NOT021", U, "low"),
    ],
    "kti_laskutus": [
        ("LAW001", B, "high"),
        ("LAW002", B, "high"),
        ("RET002", B, "high"),
        ("NOT004", B, "high"),
        ("BAS015", B, "high"),
        ("NOT020", B, "high"),
        ("RGT001", B, "high"),
        ("NOT010", Q, "medium"),
        ("RGT002", B, "low"),
        ("NOT011", B, "medium"),
        ("NOT013", B, "medium"),
        ("NOT023", B, "medium"),
        ("BAS016", Q, "medium"),
        ("BAS018", B, "medium"),
        ("LAW007", B, "low"),
    ],
    "asiakasrekisteri_malli": [
        ("NOT001", B, "high"),
        ("LAW001", B, "high"),
        ("NOT004", B, "high"),
        ("RET002", B, "high"),
        ("BAS020", B, "high"),
        ("TRF017", B, "medium"),
        ("BAS015", U, "medium"),
        ("RGT002", B, "medium"),
        ("BAS013", Q, "medium"),
        ("NOT023", B, "medium"),
        ("NOT011", B, "medium"),
        ("NOT026", B, "medium"),
        ("NOT022", B, "low"),
    ],
    "auntie_solutions": [
        ("BAS008", Q, "high"),
        ("NOT008", B, "high"),
        ("LAW003", B, "high"),
        ("REC012", Q, "high"),
        ("BAS010", U, "high"),
        ("RET003", B, "medium"),
        ("BAS019", U, "medium"),
        ("BAS021", U, "medium"),
        ("NOT005", B, "medium"),
        ("LAW010", B, "medium"),
        ("BAS022", U, "medium"),
        ("REC014", U, "medium"),
        ("LAW007", B, "low"),
        ("NOT018", B, "low"),
        ("NOT027", B, "low"),
    ],
    "nettitieto": [
        ("LAW001", B, "high"),
        ("LAW003", B, "high"),
        ("BAS014", B, "high"),
        ("RET002", B, "high"),
        ("RGT002", B, "high"),
        ("TRF010", U, "medium"),
        ("TRF017", U, "medium"),
        ("TRF028", U, "medium"),
        ("BAS015", U, "medium"),
        ("NOT025", B, "medium"),
        ("BAS016", Q, "medium"),
        ("NOT011", B, "medium"),
        ("NOT021", U, "low"),
        ("NOT012", B, "medium"),
        ("NOT028", U, "medium"),
    ],
}
EXPECTED_2017 = {
    "kt_sales_solutions": [
        ("LAW004", B, "medium"),
        ("RGT103", B, "medium"),
        ("BAS110", U, "medium"),
        ("NOT102", B, "low"),
    ],
    "kti_laskutus": [("NOT102", B, "medium"), ("NOT103", B, "medium"), ("BAS103", Q, "low")],
    "asiakasrekisteri_malli": [
        ("NOT101", B, "high"),
        ("NOT104", B, "medium"),
        ("BAS104", Q, "low"),
        ("NOT102", B, "low"),
    ],
    "auntie_solutions": [
        ("BAS102", Q, "medium"),
        ("TRF101", U, "medium"),
        ("BAS110", U, "medium"),
        ("REC101", U, "low"),
    ],
    "nettitieto": [("BAS105", Q, "medium"), ("NOT102", B, "low"), ("RGT102", B, "low")],
}
FALSE_NOW = {
    "kt_sales_solutions": {"BAS008"},
    "kti_laskutus": {"TRF017", "RET007", "RGT006"},
    "asiakasrekisteri_malli": {"TRF021"},
    "auntie_solutions": {"NOT013", "LAW001", "LAW009", "RGT001", "RGT002", "RGT003"},
    "nettitieto": {"TRF008", "RET001", "RET007", "NOT013"},
}
FALSE_2017 = {
    "kt_sales_solutions": {"LAW001", "LAW003", "RGT001", "RGT002", "NOT009", "RET001"},
    "kti_laskutus": {"BAS015", "RGT102", "RGT001"},
    "asiakasrekisteri_malli": {"RGT102", "RET001", "RET002"},
    "auntie_solutions": {"LAW003", "REC012"},
    "nettitieto": {"TRF010"},
}


@cache
def judged(client, on):
    return audit(load(INVENTORIES / f"{client}.xlsx"), on)


def said(client, on):
    return {(finding.rule, finding.kind, finding.severity) for finding in judged(client, on).findings}


@pytest.mark.parametrize("client", CLIENTS)
@pytest.mark.parametrize(("on", "expected"), [(TODAY, EXPECTED_NOW), (OLD_ACT, EXPECTED_2017)])
def test_every_expected_finding_is_made_with_its_kind_and_severity(client, on, expected):
    assert set() == set(expected[client]) - said(client, on)


@pytest.mark.parametrize("client", CLIENTS)
@pytest.mark.parametrize(("on", "false"), [(TODAY, FALSE_NOW), (OLD_ACT, FALSE_2017)])
def test_no_false_finding_is_made(client, on, false):
    assert set() == {rule for rule, _, _ in said(client, on)} & false[client]


@pytest.mark.parametrize("client", CLIENTS)
@pytest.mark.parametrize("on", [TODAY, OLD_ACT])
def test_nothing_is_critical_and_no_actual_flow_leaves_the_eea(client, on):
    result = judged(client, on)
    assert () == result.errors
    assert "critical" not in {finding.severity for finding in result.findings}
    actual = result.transfers[result.transfers["certainty"] == "actual"]
    assert {"eea", "not_transfer"} >= set(actual["status"])


@pytest.mark.parametrize("client", CLIENTS)
def test_a_shipped_inventory_has_no_problem(client):
    assert () == judged(client, TODAY).inventory.problems


def test_auntie_has_a_possible_flow_to_the_usa_with_unknown_ground():
    transfers = judged("auntie_solutions", TODAY).transfers
    (hop,) = transfers[transfers["country"] == "US"].to_dict("records")
    assert ("possible", "unknown", None) == (hop["certainty"], hop["status"], hop["mechanism"])


def test_nettitieto_has_possible_transfers_under_clauses_or_another_mechanism():
    transfers = judged("nettitieto", TODAY).transfers
    (hop,) = transfers[transfers["mechanism"] == "scc_or_other"].to_dict("records")
    assert ("possible", "unknown", None) == (hop["certainty"], hop["status"], hop["country"])


def test_the_recordings_of_nettitieto_stand_in_the_retention_table():
    table = board.retention(judged("nettitieto", TODAY), words("fi")).html
    assert "vähintään 2 kuukautta" in table
    assert "enintään 6 kuukautta" in table
    assert "enintään 18 kuukautta" in table


@pytest.mark.parametrize("client", CLIENTS)
def test_the_report_says_when_the_old_act_is_what_is_judged(client):
    assert "henkilötietolain (523/1999)" in board.cover(judged(client, OLD_ACT), words("fi")).html
    assert "henkilötietolain (523/1999)" not in board.cover(judged(client, TODAY), words("fi")).html


def test_an_unnamed_controller_is_said_to_be_unnamed():
    result = judged("asiakasrekisteri_malli", TODAY)
    assert result.inventory.controller.get("name") is None
    assert "ei ole nimetty" in board.cover(result, words("fi")).html
