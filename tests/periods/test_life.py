"""Two quarters of the invented group, and decisions that stick, run out and return."""

import datetime as dt
import json
import random
import re
from pathlib import Path

import pytest
from build import group, inventory

from datamap import audit, load
from datamap.inventory import write
from datamap.periods import Kept, compare, snapshot
from datamap.report import changes, words
from datamap.report.appendix import exposures, registers
from datamap.report.as_json import audit_as_json, written
from datamap.report.batch import Job, run_job

BOOK = Path(__file__).parents[2] / "inventories" / "revontuli_group.xlsx"
Q4, Q1 = dt.date(2026, 11, 21), dt.date(2027, 2, 20)


def rows_of(path=BOOK):
    inventory = load(path)
    sheets = {sheet: frame.to_dict("records") for sheet, frame in inventory.frames.items() if sheet != "Controller"}
    return {"Controller": {key: value for key, value in inventory.controller.items() if value is not None}} | sheets


def row(sheets, sheet, key):
    (found,) = [record for record in sheets[sheet] if record["id"] == key]
    return found


@pytest.fixture
def next_quarter(tmp_path):
    """A recipient added in India, a mechanism signed, a retention shortened, rows shuffled, one id renamed."""
    sheets = rows_of()
    sheets["Recipients"].append(
        {"id": "KOCHI", "name": "Kochi Backup Pvt", "kind": "processor", "established_in": "IN"}
    )
    sheets["Flows"].append(
        {"id": "F99", "register": "CUS", "from": "LAKE", "to": "KOCHI", "categories": ("email",), "certainty": "actual"}
    )
    row(sheets, "Flows", "F10").update(tia_date=dt.date(2027, 1, 10), tia_outcome="positive")
    row(sheets, "Data", "D1")["retention_max"] = "P2Y"
    for sheet, records in sheets.items():
        if sheet != "Controller":
            random.Random(7).shuffle(records)
            for record in records:
                for column in ("id", "to", "from", "provider", "parent"):
                    if record.get(column) == "PEARL":
                        record[column] = "PEARL2"
    return write(sheets, tmp_path / "revontuli_group.xlsx", "en")


def test_the_second_quarter_says_exactly_what_changed(tmp_path, next_quarter):
    before, after = snapshot(load(BOOK)), snapshot(load(next_quarter))
    found, renamed = compare(before, after)
    assert {"PEARL": "PEARL2"} == renamed
    assert {
        ("Recipients", "added", "KOCHI", ""),
        ("Recipients", "renamed", "PEARL2", "id"),
        ("Flows", "added", "F99", ""),
        ("Flows", "changed", "F10", "tia_date"),
        ("Flows", "changed", "F10", "tia_outcome"),
        ("Data", "changed", "D1", "retention_max"),
    } == {(item.sheet, item.what, item.subject, item.column) for item in found}


def test_shuffled_rows_change_nothing(tmp_path):
    sheets = rows_of()
    for sheet, records in sheets.items():
        if sheet != "Controller":
            random.Random(3).shuffle(records)
    shuffled = load(write(sheets, tmp_path / "revontuli_group.xlsx", "en"))
    assert ((), {}) == compare(snapshot(load(BOOK)), snapshot(shuffled))
    assert {f.fingerprint for f in audit(load(BOOK), Q4).findings} == {
        f.fingerprint for f in audit(shuffled, Q4).findings
    }


def test_findings_are_new_persisting_and_resolved_from_quarter_to_quarter(tmp_path, next_quarter):
    out = tmp_path / "out"
    assert "" == run_job(Job(BOOK, Q4, "", "en", out)).failure
    done = run_job(Job(next_quarter, Q1, "", "fi", out))
    assert "" == done.failure
    document = json.loads(Path(done.job.files["json"]).read_text(encoding="utf-8"))
    assert "2026Q4" == document["compared_with"]
    status = {(item["rule"], tuple(item["subjects"])): item["status"] for item in document["findings"]}
    assert "new" == status["TRF001", ("CUS", "LAKE", "KOCHI", "IN")]
    assert "persisting" == status["TRF001", ("CUS", "ERP", "PEARL2", "CN")]
    new = {(rule, subjects) for (rule, subjects), state in status.items() if state == "new"}
    assert {"KOCHI"} == {subject for _, subjects in new for subject in subjects if subject == "KOCHI"}
    assert [("TRF010", ["CUS", "PHONE", "DELHI", "IN"])] == [
        (item["rule"], item["subjects"]) for item in document["resolved"] if item["rule"].startswith("TRF")
    ]
    page = Path(done.job.files["html"]).read_text(encoding="utf-8")
    section = page.split('id="changes"')[1].split("<h2")[0]
    assert "2026Q4" in section
    caption = words("fi")("t-changes")
    said = re.findall(r"<tr><th[^>]*>(.*?)</th>(.*?)</tr>", section.split(caption)[1].split("</table>")[0])
    assert sorted(
        [
            "Kochi Backup Pvt (KOCHI)",
            "Pearl River Logistics Co. (PEARL2)",
            "Data warehouse → Kochi Backup Pvt (F99)",
            "Telephone exchange → Delhi Call Centre Pvt (F10)",
            "Telephone exchange → Delhi Call Centre Pvt (F10)",
            "Nimi (D1)",
        ]
    ) == sorted(subject for subject, _ in said[1:] if subject != "Asia")
    picture = page.split('id="transfers"')[1].split("</svg>")[0]
    assert {"+", "+?", "≠", "≠S"} == set(re.findall(r">([+−≠][^<]*)</text>", picture))


def test_a_flow_that_is_gone_stays_in_the_picture_as_gone(tmp_path):
    out = tmp_path / "out"
    assert "" == run_job(Job(BOOK, Q4, "", "en", out)).failure
    sheets = rows_of()
    sheets["Flows"] = [flow for flow in sheets["Flows"] if flow["to"] != "CHENNAI"]
    sheets["Recipients"] = [item for item in sheets["Recipients"] if item["id"] != "CHENNAI"]
    later = load(write(sheets, tmp_path / "revontuli_group.xlsx", "en"))
    judged = audit(later, Q1, previous=out / "revontuli_group" / "2026Q4")
    assert ["removed"] == judged.life.moved["change"].tolist()
    page = registers(judged, words("en")).html
    assert "−!" in page
    assert "Chennai Data Entry Pvt" in page
    assert "no longer there" in page
    assert "Chennai Data Entry Pvt" not in exposures(judged, words("en")).html


def test_without_an_earlier_audit_the_report_says_so():
    assert "no earlier audit" in changes(audit(load(BOOK), Q4), words("en")).html.casefold()


def decided(tmp_path, on, rule, **decision):
    sheets = rows_of()
    (finding,) = [item for item in audit(load(BOOK), Q4).findings if item.rule == rule]
    sheets["Decisions"] = [
        {"fingerprint": finding.fingerprint, "reason": "Looked into", "decided_by": "DPO", "decided_on": Q4, **decision}
    ]
    result = audit(load(write(sheets, tmp_path / "group.xlsx", "en")), on)
    return result.life.status[finding.fingerprint], result.life.reasons.get(finding.fingerprint)


def test_an_accepted_finding_stays_quiet_to_its_day_and_returns_the_day_after(tmp_path):
    until = dt.date(2026, 12, 31)
    assert ("decided", None) == decided(tmp_path, until, rule="TRF030", decision="accepted", until=until)
    (tmp_path / "group.xlsx").unlink()
    assert ("returned", "expired") == decided(
        tmp_path, until + dt.timedelta(days=1), rule="TRF030", decision="accepted", until=until
    )


def test_a_breach_is_planned_but_never_accepted(tmp_path):
    assert ("returned", "breach_accepted") == decided(tmp_path, Q4, rule="TRF008", decision="accepted")
    (tmp_path / "group.xlsx").unlink()
    assert ("decided", None) == decided(tmp_path, Q4, rule="TRF008", decision="planned")


def test_a_decision_on_a_grave_finding_holds_for_two_quarters(tmp_path):
    assert ("decided", None) == decided(tmp_path, Q4 + dt.timedelta(days=184), rule="TRF008", decision="planned")
    (tmp_path / "group.xlsx").unlink()
    assert ("returned", "too_long") == decided(tmp_path, Q4 + dt.timedelta(days=185), rule="TRF008", decision="planned")


def test_a_decision_counts_from_its_own_day(tmp_path):
    later = Q4 + dt.timedelta(days=1)
    assert ("new", None) == decided(tmp_path, Q4, rule="TRF008", decision="planned", decided_on=later)


def with_decision(sheets, rule, finding_of, **decision):
    (finding,) = [item for item in finding_of.findings if item.rule == rule and "DELHI" in item.subjects]
    sheets["Decisions"] = [
        {
            "fingerprint": finding.fingerprint,
            "decision": "planned",
            "reason": "Looked into",
            "decided_on": Q4,
            **decision,
        }
    ]
    return finding.fingerprint


def later_audit(tmp_path, change, **decision):
    """An audit of the next quarter after a decision on the transfer to Delhi and a change of the rows."""
    out = tmp_path / "out"
    assert "" == run_job(Job(BOOK, Q4, "", "en", out)).failure
    sheets = rows_of()
    key = with_decision(sheets, "TRF010", audit(load(BOOK), Q4), **decision)
    change(sheets)
    later = load(write(sheets, tmp_path / "revontuli_group.xlsx", "en"))
    return key, audit(later, Q1, previous=out / "revontuli_group" / "2026Q4")


def test_a_decision_holds_while_nothing_changes(tmp_path):
    key, judged = later_audit(tmp_path, lambda sheets: None)
    assert "decided" == judged.life.status[key]


def test_a_decision_returns_when_data_go_to_a_new_country(tmp_path):
    def move(sheets):
        row(sheets, "Recipients", "DELHI").update(processes_in=("IN", "CN"))

    key, judged = later_audit(tmp_path, move)
    assert ("returned", "new_country") == (judged.life.status[key], judged.life.reasons[key])


def test_a_decision_returns_when_the_finding_grows_graver(tmp_path):
    def worsen(sheets):
        row(sheets, "Flows", "F10").update(tia_date=dt.date(2026, 12, 1), tia_outcome="negative")

    key, judged = later_audit(tmp_path, worsen)
    assert ("returned", "worse") == (judged.life.status[key], judged.life.reasons[key])


def test_a_code_written_in_capitals_is_the_same_finding(tmp_path):
    (finding,) = [item for item in audit(load(BOOK), Q4).findings if item.rule == "TRF008"]
    sheets = rows_of()
    sheets["Decisions"] = [
        {"fingerprint": finding.fingerprint.upper(), "decision": "planned", "reason": "Plan", "decided_on": Q4}
    ]
    judged = audit(load(write(sheets, tmp_path / "group.xlsx", "en")), Q4)
    assert ("decided", ()) == (judged.life.status[finding.fingerprint], judged.life.unmatched)


def test_a_decision_made_after_the_change_holds(tmp_path):
    def move(sheets):
        row(sheets, "Recipients", "DELHI").update(processes_in=("IN", "CN"))

    key, judged = later_audit(tmp_path, move, decided_on=Q1)
    assert "decided" == judged.life.status[key]


def test_a_decision_without_its_finding_is_shown(tmp_path):
    sheets = rows_of()
    sheets["Decisions"] = [
        {"fingerprint": "0123456789ab", "decision": "planned", "reason": "Old plan", "decided_on": Q4}
    ]
    judged = audit(load(write(sheets, tmp_path / "group.xlsx", "en")), Q4)
    assert ("0123456789ab",) == judged.life.unmatched
    page = changes(judged, words("en")).html
    assert "0123456789ab" in page
    assert "Old plan" in page


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_of_several_decisions_the_latest_made_by_the_day_counts(tmp_path, order):
    sheets = rows_of()
    (finding,) = [item for item in audit(load(BOOK), Q4).findings if item.rule == "TRF030"]
    days = (Q4 - dt.timedelta(days=60), Q4, Q4 + dt.timedelta(days=60))
    rows = [
        {"fingerprint": finding.fingerprint, "decision": "planned", "reason": f"Number {number}", "decided_on": day}
        for number, day in enumerate(days)
    ]
    sheets["Decisions"] = [*(rows[number] for number in order), {"decision": "planned", "reason": "Of what?"}]
    life = audit(load(write(sheets, tmp_path / "group.xlsx", "en")), Q4).life
    assert "decided" == life.status[finding.fingerprint]
    assert "Number 1" == life.decisions[finding.fingerprint]["reason"]
    assert () == life.unmatched


@pytest.mark.parametrize("register", ["R1", "HR"])  # HR is a country, too
def test_a_finding_decided_for_one_country_returns_for_another(register):
    def client(*places, decisions=()):
        recipient = {"id": "V1", "name": "Firm", "kind": "processor", "processes_in": places, "mechanism": "none"}
        return inventory(
            Controller={"name": "Example Ltd"},
            Registers=[{"id": register, "name": "Customers", "role": "controller"}],
            Systems=[{"id": "SYS", "name": "CRM"}],
            Recipients=[recipient],
            Flows=[{"id": "F1", "register": register, "from": "SYS", "to": "V1", "categories": ("name",)}],
            Decisions=list(decisions),
        )

    before = audit(client("IN"), Q4)
    (decided_on,) = [item for item in before.findings if item.subjects[-1:] == ("IN",) and item.rule.startswith("TRF")]
    decision = {"fingerprint": decided_on.fingerprint, "decision": "planned", "decided_on": Q4}
    kept_before = Kept(json.loads(written(audit_as_json(before))), snapshot(before.inventory))
    later = audit(client("IN", "CN", decisions=[decision]), Q1, previous=kept_before)
    (found,) = [item for item in later.findings if item.subjects[-1:] == ("CN",) and item.rule == decided_on.rule]
    assert ("returned", "new_country") == (
        later.life.status[found.fingerprint],
        later.life.reasons.get(found.fingerprint),
    )


def test_a_country_of_a_finding_that_is_gone_is_called_by_its_name():
    recipient = [{"id": "V1", "name": "Firm", "established_in": "IN", "mechanism": "none"}]
    before = audit(group(recipients=recipient, flows=[("SYS", "V1", {})]), Q4)
    kept_before = Kept(json.loads(written(audit_as_json(before))), snapshot(before.inventory))
    page = changes(audit(group(), Q1, previous=kept_before), words("fi")).html
    assert "Intia" in page
    assert ">IN<" not in page
