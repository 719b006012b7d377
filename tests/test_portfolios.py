"""Many clients side by side."""

import json
from datetime import date as day
from pathlib import Path

import docx
import pdfua
import pytest
from build import group, inventory
from pypdfium2 import PdfDocument
from selectolax.lexbor import LexborHTMLParser

from datamap import PortfolioError, audit, portfolio
from datamap.inventory import write
from datamap.report import portfolio as show
from datamap.report import words
from datamap.report.as_json import audit_as_json, written
from datamap.report.batch import Job, run_job
from datamap.report.render import render_portfolio

NORTH = {"id": "N1", "name": "Northern Client register", "role": "controller"}


def squeezed(text):
    return "".join(character for character in text if character.isalnum())


SECTIONS = (
    "cover",
    "conclusion",
    "clients",
    "families",
    "transfers",
    "overdue",
    "trend",
    "coverage",
    "events",
    "method",
)


def keep(folder, judged):
    place = folder / judged.period
    place.mkdir(parents=True)
    (place / "audit.json").write_text(written(audit_as_json(judged)), encoding="utf-8")


@pytest.fixture
def reports(tmp_path):
    """Two clients; the second was last audited a quarter before."""
    out = tmp_path / "reports"
    indian = [{"id": "P", "name": "Punjab Data Pvt", "established_in": "IN"}]
    first = group(recipients=indian, flows=[("SYS", "P", {"certainty": "actual"})])
    for on in ("2026-08-01", "2026-11-21"):
        keep(out / "first", audit(first, on))
    requests = [
        {"id": "E1", "kind": "request", "right": "access", "received": day(2026, 7, 3), "answered": day(2026, 7, 20)},
        {"id": "E2", "kind": "request", "right": "access", "received": day(2026, 6, 1)},
    ]
    second = inventory(Controller={"name": "Northern Client Oy"}, Registers=[NORTH], Events=requests)
    keep(out / "second", audit(second, "2026-08-01"))
    return out


def test_each_client_is_shown_by_its_latest_audit(reports):
    found = portfolio(reports)
    assert "2026Q4" == found.period
    assert [("first", "2026Q4", True), ("second", "2026Q3", False)] == list(
        found.clients[["client", "period", "current"]].itertuples(index=False, name=None)
    )
    assert [("first", "2026Q3"), ("first", "2026Q4"), ("second", "2026Q3")] == list(
        found.trend[["client", "period"]].itertuples(index=False, name=None)
    )


def test_an_earlier_period_leaves_later_audits_out(reports):
    found = portfolio(reports, "2026Q3")
    assert {"2026Q3"} == set(found.clients["period"])
    assert found.clients["current"].all()


def test_counts_agree_with_the_audits(reports):
    found = portfolio(reports)
    document = json.loads((reports / "first" / "2026Q4" / "audit.json").read_text(encoding="utf-8"))
    (first,) = found.clients[found.clients["client"] == "first"].to_dict("records")
    for severity, count in document["counts"]["severity"].items():
        assert count == first[severity]
    assert ["in_time", "overdue"] == found.events["state"].tolist()
    assert ("IN", None, "unknown") in set(
        found.transfers[["country", "mechanism", "status"]].itertuples(index=False, name=None)
    )


def test_an_audit_that_cannot_be_read_is_named_not_skipped(reports):
    (reports / "third" / "2026Q4").mkdir(parents=True)
    (reports / "third" / "2026Q4" / "audit.json").write_text("{", encoding="utf-8")
    found = portfolio(reports)
    assert (("third", "2026Q4", "unreadable"),) == found.unread
    assert "third" in show.cover(found, words("en")).html


@pytest.mark.parametrize(("folder", "period"), [("reports", "2020Q1"), ("reports", "last"), ("nowhere", "")])
def test_nothing_to_show_is_one_clear_sentence(reports, folder, period):
    with pytest.raises(PortfolioError, match=r"\.$"):
        portfolio(reports.parent / folder, period)


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_pieces_say_it_in_each_language(reports, language):
    found, text = portfolio(reports), words(language)
    page = "".join(getattr(show, section)(found, text).html for section in SECTIONS)
    assert "Northern Client Oy" in page
    assert text.country("IN") in page
    assert text("p-not-current", clients="Northern Client Oy (second)") in page
    assert "<svg" in page


def test_an_overdue_decision_is_named_with_its_owner(tmp_path):
    sheets = {"Controller": {"name": "Late Oy"}, "Data": [{"id": "D1", "register": "R", "category": "hetu"}]}
    finding = audit(inventory(**sheets), "2026-11-21").findings[0]
    decision = {
        "fingerprint": finding.fingerprint,
        "decision": "planned",
        "owner": "Head of service",
        "decided_on": day(2026, 10, 1),
        "due": day(2026, 11, 1),
    }
    keep(tmp_path / "late", audit(inventory(**sheets, Decisions=[decision]), "2026-11-21"))
    found = portfolio(tmp_path)
    assert [True] == found.decisions["overdue"].tolist()
    assert "Head of service" in show.overdue(found, words("en")).html


def test_the_report_is_rendered_and_no_client_shows_in_anothers_own(tmp_path):
    for name in ("Alder", "Birch"):
        registers = [{"id": "R", "name": f"{name} register", "role": "controller"}]
        write({"Controller": {"name": f"{name} Oy"}, "Registers": registers}, tmp_path / f"{name}.xlsx", "en")
        done = run_job(Job(tmp_path / f"{name}.xlsx", day(2026, 11, 21), "", "en", tmp_path / "out"))
        assert "" == done.failure
    files = render_portfolio(tmp_path / "out", "", "sv", ("pdf", "docx"))
    page = Path(files["html"]).read_text(encoding="utf-8")
    headings = LexborHTMLParser(page).css("h1, h2")
    printed = squeezed("".join(sheet.get_textpage().get_text_range() for sheet in PdfDocument(files["pdf"])))
    document = docx.Document(files["docx"])
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    typed = squeezed("".join([*(item.text for item in document.paragraphs), *cells]))
    for text in [squeezed(node.text()) for node in headings] + ["AlderOy", "BirchOy"]:
        assert text in printed, text
        assert text in typed, text
    assert [] == [fault.message for fault in pdfua.validate(files["pdf"]).findings]
    assert "Kundportf" in PdfDocument(files["pdf"]).get_metadata_dict()["Title"]
    assert "Alder Oy" in page
    assert "Birch Oy" in page
    assert 2 == len(json.loads(Path(files["json"]).read_text(encoding="utf-8"))["clients"])
    for own, other in (("Alder", "Birch"), ("Birch", "Alder")):
        for file in (tmp_path / "out" / own).rglob("*"):
            assert not file.is_file() or other.encode() not in file.read_bytes(), file
    assert ["Alder", "Birch"] == portfolio(tmp_path / "out").clients["client"].tolist()


def test_an_event_whose_kind_is_not_recorded_is_counted(tmp_path):
    events = [{"id": "E1", "received": day(2026, 7, 3)}, {"id": "E2", "kind": "breach", "received": day(2026, 7, 3)}]
    keep(tmp_path / "reports" / "client", audit(inventory(Registers=[NORTH], Events=events), "2026-08-01"))
    text = words("en")
    page = LexborHTMLParser(show.events(portfolio(tmp_path / "reports"), text).html)
    kinds = [row.css("th, td")[1].text() for row in page.css("tbody tr")]
    assert sorted([text("event-breach"), text("blank")]) == sorted(kinds)
