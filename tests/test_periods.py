"""Two quarters of the invented group, and decisions that stick, run out and return."""

import datetime as dt
import json
import random
from pathlib import Path

import pytest

from datamap import audit, load
from datamap.inventory import write
from datamap.periods import compare, previous, snapshot
from datamap.report import changes, words
from datamap.report.batch import Job, run_job

BOOK = Path(__file__).parents[1] / "inventories" / "revontuli_group.xlsx"
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
    document = json.loads(Path(done.files["json"]).read_text(encoding="utf-8"))
    assert "2026Q4" == document["compared_with"]
    status = {(item["rule"], tuple(item["subjects"])): item["status"] for item in document["findings"]}
    assert "new" == status["TRF001", ("CUS", "LAKE", "KOCHI", "IN")]
    assert "persisting" == status["TRF001", ("CUS", "ERP", "PEARL2", "CN")]
    new = {(rule, subjects) for (rule, subjects), state in status.items() if state == "new"}
    assert {"KOCHI"} == {subject for _, subjects in new for subject in subjects if subject == "KOCHI"}
    assert [("TRF010", ["CUS", "PHONE", "DELHI", "IN"])] == [
        (item["rule"], item["subjects"]) for item in document["resolved"] if item["rule"].startswith("TRF")
    ]
    page = Path(done.files["html"]).read_text(encoding="utf-8")
    assert "Kochi Backup Pvt" in page
    assert "2026Q4" in page.split('id="changes"')[1][:600]


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


def test_the_previous_period_is_the_latest_before(tmp_path):
    for period in ("2026Q1", "2026Q3", "2026Q4"):
        folder = tmp_path / "client" / period
        folder.mkdir(parents=True)
        (folder / "audit.json").write_text("{}")
    assert "2026Q3" == previous(tmp_path, "client", "2026Q4").name
    assert previous(tmp_path, "client", "2026Q1") is None
    assert previous(tmp_path, "nobody", "2026Q4") is None
