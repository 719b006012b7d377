"""What a report folder keeps, and what cannot be compared with."""

import datetime as dt
import json

import pytest
from build import inventory

from datamap import audit
from datamap.periods import FORMAT, kept, previous
from datamap.report import changes, words
from datamap.report.as_json import audit_as_json, written

ON = dt.date(2026, 11, 21)
CONTROLLER = {"name": "Example Oy", "business_id": "1234567-1"}


def keep(folder, document):
    folder.mkdir(parents=True, exist_ok=True)
    text = document if isinstance(document, str) else json.dumps(document)
    (folder / "audit.json").write_text(text, encoding="utf-8")
    return folder


def sound(**changed):
    return {
        "format": FORMAT,
        "controller": "Example Oy",
        "on": "2026-08-01",
        "period": "2026Q3",
        "findings": [],
    } | changed


def test_the_previous_period_is_the_latest_before(tmp_path):
    for period in ("2026Q1", "2026Q3", "2026Q4"):
        keep(tmp_path / "client" / period, "{}")
    assert "2026Q3" == previous(tmp_path, "client", "2026Q4").name
    assert previous(tmp_path, "client", "2026Q1") is None
    assert previous(tmp_path, "nobody", "2026Q4") is None


@pytest.mark.parametrize(
    ("reason", "document"),
    [
        ("", sound()),
        ("unreadable", "{"),
        ("unreadable", "[]"),
        ("unreadable", sound(findings=[{"rule": "TRF001"}])),
        ("unreadable", sound(on=None)),
        ("unreadable", sound(on="last summer")),
        ("unreadable", sound(transfers=[{"from": "A"}])),
        ("unreadable", sound(transfers=[dict.fromkeys(("register", "from", "to", "country", "status"), "A")])),
        ("newer", sound(format=FORMAT + 1, findings="in another form")),
        ("other_client", sound(controller="Another Oy")),
        ("other_client", sound(business_id="7654321-9")),
        ("", sound(controller="Example Group Oy", business_id="1234567-1")),
    ],
)
def test_an_earlier_audit_is_compared_with_only_where_it_is_sound_and_of_the_same_client(tmp_path, reason, document):
    folder = keep(tmp_path / "2026Q3", document)
    assert reason == kept(folder, CONTROLLER).unusable


def test_a_folder_without_an_audit_is_unreadable(tmp_path):
    assert "unreadable" == kept(tmp_path / "2026Q3", CONTROLLER).unusable


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize("document", ["{", sound(format=FORMAT + 1), sound(controller="Another Oy")])
def test_the_audit_runs_and_the_report_says_why_nothing_is_compared(tmp_path, language, document):
    folder = keep(tmp_path / "2026Q3", document)
    judged = audit(inventory(Controller=CONTROLLER), ON, previous=folder)
    page = changes(judged, words(language)).html
    assert "2026Q3" in page
    assert "Another" not in page
    assert audit_as_json(judged)["compared_with"] is None
    assert judged.life.unusable == audit_as_json(judged)["not_compared_because"]


def test_what_is_kept_reads_back(tmp_path):
    judged = audit(inventory(Controller=CONTROLLER, Registers=[{"id": "R1", "name": "Customers"}]), ON)
    folder = keep(tmp_path / "2026Q4", written(audit_as_json(judged)))
    again = kept(folder, CONTROLLER)
    assert "" == again.unusable
    assert len(judged.findings) == len(again.document["findings"])
