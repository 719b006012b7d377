"""What if: two audits side by side."""

import json
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from datamap import audit, load, notice_texts, whatif
from datamap.report import LANGUAGES, scenarios, words
from datamap.report.as_json import audit_as_json, trace_as_json, written
from datamap.rules.run import RuleError

ROOT = Path(__file__).parents[1]
BOOK = ROOT / "inventories" / "revontuli_group.xlsx"
ON = "2026-11-21"


@cache
def group():
    return load(BOOK)


def document(judged):
    return written(audit_as_json(judged)) + written(trace_as_json(judged))


def test_ending_the_framework_lists_exactly_the_flows_that_relied_on_it():
    compared = whatif(group(), ON, end=[f"dpf={ON}"])
    hops = compared.before.transfers
    relied = hops[(hops["law"] == "ADQ-US-2023-DPF") & (hops["status"] == "adequate")]
    ends = ["register", "flow", "from", "to", "country"]
    assert [("CUS", None, "NEWS", "PIGEON", "US"), ("HR", None, "MAIL", "STRATUS", "US")] == list(
        compared.transfers[ends].itertuples(index=False, name=None)
    )
    assert relied[ends].values.tolist() == compared.transfers[ends].values.tolist()
    assert {"ADQ-US-2023-DPF"} == set(compared.transfers["relied_on"])
    assert {"adequate"} == set(compared.transfers["before"])
    assert {"unsafeguarded", "unknown"} == set(compared.transfers["after"])
    assert ("CUS", "HR") == compared.registers
    assert ("N1", "N2") == compared.notices


def test_undoing_it_restores_the_audit_to_the_byte():
    untouched = document(audit(load(BOOK), ON))
    compared = whatif(group(), ON, end=["dpf"], move=["PUNE=CN"], sign=["PEARL=scc_2021"], lose=["F9"], drop=["SAO"])
    assert untouched != document(compared.after)
    assert untouched == document(compared.before)
    assert untouched == document(whatif(group(), ON).after)
    assert untouched == document(audit(group(), ON))


def test_an_end_within_a_year_is_announced_before_it_comes():
    compared = whatif(group(), ON, end=["dpf=2027-03-01"])
    assert compared.transfers.empty
    assert {"TRF006"} == {finding.rule for finding in compared.new_findings}
    assert ["2027-02-28"] == sorted({str(finding.facts["ends"]) for finding in compared.new_findings})


def test_without_a_day_both_sides_are_judged_when_the_decision_has_ended():
    compared = whatif(group(), end=["dpf=2040-01-01"])
    assert ("2040-01-01", "2040-01-01") == (compared.before.on.isoformat(), compared.after.on.isoformat())


def test_the_clients_of_a_processor_are_named():
    assert ("Client companies",) == whatif(group(), ON, lose=["F29"]).clients


def test_a_notice_that_was_read_stays_read_in_the_scenario():
    texts = notice_texts(group(), BOOK)
    assert texts.notices.keys() == whatif(group(), ON, texts=texts, drop=["SAO"]).after.texts.notices.keys()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "supposed", [{"end": ["dpf"]}, {"move": ["PUNE=FI"]}, {"sign": ["F13=scc_2021"], "lose": ["SAO"]}, {"drop": ["F9"]}]
)
def test_both_sides_are_shown_in_each_language(language, supposed):
    compared, text = whatif(group(), ON, **supposed), words(language)
    show = (scenarios.scenario, scenarios.transfers, scenarios.findings, scenarios.exposures, scenarios.affected)
    page = "".join(piece(compared, text).html for piece in show)
    assert 1 == page.count("<h1")
    assert 5 == page.count("<h2") + 1 == page.count("<table") + page.count(text("if-unchanged"))
    assert text("if-after") in page


def test_lines_and_json_say_the_same():
    compared = whatif(group(), ON, end=["dpf"])
    said = "\n".join(scenarios.whatif_lines(compared))
    told = json.loads(written(scenarios.whatif_as_json(compared)))
    assert "2 transfers change on 2026-11-21" in said
    assert {"new", "gone"} == set(told["findings"])
    assert [{"kind": "end", "subject": "ADQ-US-2023-DPF", "value": ON}] == told["scenario"]
    for hop in told["transfers"]:
        assert f"{hop['before']} -> {hop['after']}" in said


def test_two_flows_without_ids_are_two_changes():
    from build import group as small_group

    listed = {"id": "V1", "established_in": "US", "dpf": True, "dpf_scope": "both", "dpf_checked": date(2026, 11, 1)}
    flows = [("SYS", "V1", {"id": None, "mechanism": "dpf", "text": text}) for text in "ab"]
    compared = whatif(small_group(recipients=[listed], flows=flows), "2027-01-01", end=["dpf=2027-01-01"])
    assert [("adequate", "unsafeguarded")] * 2 == list(
        zip(compared.transfers["before"], compared.transfers["after"], strict=True)
    )


def test_a_rule_that_failed_is_told_beside_what_changes(monkeypatch):
    compared = whatif(group(), ON)
    failed = replace(compared.after, errors=(RuleError("TRF001", "KeyError: 'x'", "trf001.py:12"),))
    compared = replace(compared, after=failed)
    assert any("TRF001" in line and "KeyError" in line for line in scenarios.whatif_lines(compared))
    for language in LANGUAGES:
        assert "TRF001" in scenarios.scenario(compared, words(language)).html
