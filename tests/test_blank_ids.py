"""A row without an id is never what a blank refers to."""

import datetime as dt

import pytest
import yaml
from build import inventory

from datamap import audit
from datamap.exchange import made
from datamap.notices import read_text
from datamap.notices.completeness import completeness
from datamap.notices.reconcile import reconcile
from datamap.report import words
from datamap.report.notice_text import notice_text
from datamap.report.processing_record import processing_record

ON = dt.date(2026, 11, 21)
NOTICE = (
    "# Privacy notice\n\n## Controller\n\nExample Ltd, privacy@example.test\n\n## Purposes of processing\n\n"
    "We process personal data for customer relationship management.\n\n## Rights of the data subject\n\n- Access to data\n"
)


@pytest.fixture(scope="module")
def ghosts():
    """A register whose flows have blank ends, beside rows without ids that nothing refers to."""
    return audit(
        inventory(
            Controller={"name": "Example Ltd"},
            Registers=[{"id": "R1", "name": "Customers", "role": "controller"}],
            Sources=[{"name": "Ghost", "kind": "credit_register"}],
            Systems=[{"name": "Ghost", "measures": ("firewall",)}, {"id": "SYS", "name": "CRM", "hosted_in": ("FI",)}],
            Recipients=[{"name": "Ghost", "kind": "partner", "established_in": "FI"}],
            Flows=[
                {"id": "F1", "register": "R1", "from": "SYS"},
                {"id": "F2", "register": "R1", "to": "SYS"},
            ],
            Security=[{"measure": "encryption"}],
        ),
        ON,
    )


def test_the_record_names_it_apart(ghosts):
    text = words("en")
    record = processing_record(ghosts, text)
    said = "\n".join(line for entry in record.entries for field in entry.fields for line in field.lines)
    assert "Ghost" not in said
    assert text.term("measure", "firewall") not in said
    assert text.term("measure", "encryption") not in said
    assert ["Ghost"] == [line.partition(" (")[0] for line in record.apart]


def test_a_written_notice_does_not_name_it(ghosts):
    assert "Ghost" not in "\n".join(block.text for block in notice_text(ghosts, "R1", words("en")))


def test_a_notice_need_not_name_it(ghosts):
    notice = read_text(NOTICE, "x")
    found = reconcile(ghosts.valid, ghosts.transfers, notice, ["R1"])
    assert not [item for item in found if item.field in ("sources", "recipients")]
    states = {item.id: item.state for item in completeness(notice, ON, ghosts.valid, ["R1"])}
    assert ("cannot_tell", "cannot_tell") == (states["13-1-e"], states["14-2-f"])


def test_exports_do_not_state_it(ghosts):
    document = yaml.safe_load(made(ghosts, "fides", "en").content)
    assert "Ghost" not in str(document)
    assert "hasRecipient" not in made(ghosts, "dpv", "en").content.decode()


def test_exports_keep_rows_without_ids_apart():
    rows = [{"name": "First"}, {"name": "Second"}]
    purposes = [{"id": "P1", "register": "R9", "purpose": "research"}]
    judged = audit(inventory(Registers=rows, Recipients=rows, Purposes=purposes), ON)
    written = made(judged, "dpv", "en").content.decode()
    nodes = [line for line in written.splitlines() if '"@id"' in line]
    assert len(nodes) == len(set(nodes)) == 5
    keys = [system["fides_key"] for system in yaml.safe_load(made(judged, "fides", "en").content)["system"]]
    assert 2 == len(set(keys))
    assert not any("None" in key for key in keys)
