"""What a notice must tell, item by item."""

import datetime as dt

import pytest
from build import group

from datamap.notices import read_text
from datamap.notices.completeness import STATES, completeness

NOW, OLD = dt.date(2026, 11, 21), dt.date(2017, 6, 1)
HEAD = "# Privacy notice\n\n## Controller\n\nController: Example Ltd, privacy@example.test\n\n## Purposes of processing\n\n- Customer relationship\n\n"
DATA = "## Categories of personal data\n\n- Name\n- E-mail address\n\n"
RIGHTS = (
    "## Rights of the data subject\n\n- Access to data\n- Rectification\n- Erasure\n- Restriction of processing\n\n"
)


def states(text, on=NOW):
    return {item.id: item.state for item in completeness(read_text(text, "x"), on)}


def test_every_item_has_one_of_the_states_and_its_span_or_reason():
    notice = read_text(HEAD + DATA + RIGHTS, "x")
    for item in completeness(notice, NOW):
        assert item.state in STATES
        assert (item.state in ("stated", "vague")) <= bool(item.claims)
        assert (item.state in ("not_applicable", "cannot_tell")) <= bool(item.reason)
        assert all(notice.quote(claim) for claim in item.claims)


def test_what_is_always_asked_is_stated_vague_or_missing():
    found = states(HEAD + DATA + RIGHTS)
    assert ("stated", "vague", "missing", "stated") == (
        found["13-1-a"], found["13-1-c"], found["13-2-a"], found["13-2-b"],
    )  # fmt: skip
    assert "missing" == found["13-2-d"]


def test_what_depends_on_facts_nobody_told_cannot_be_told():
    found = states(HEAD + DATA + RIGHTS)
    assert "cannot_tell" == found["13-1-b"]
    assert "cannot_tell" == found["13-1-f"]
    assert "cannot_tell" == found["13-2-c"]


def test_a_denial_of_transfers_needs_no_ground():
    text = (
        HEAD
        + DATA
        + "## Transfers outside the EU/EEA\n\nPersonal data are not transferred outside the EU/EEA.\n\n"
        + RIGHTS
    )
    assert "stated" == states(text)["13-1-f"]


def test_a_transfer_without_ground_is_vague():
    text = (
        HEAD
        + DATA
        + "## Transfers outside the EU/EEA\n\nPersonal data are transferred to the United States.\n\n"
        + RIGHTS
    )
    assert "vague" == states(text)["13-1-f"]


def test_consent_without_its_withdrawal_is_missing():
    text = HEAD + "## Legal basis of processing\n\nThe processing is based on consent.\n\n" + DATA + RIGHTS
    assert "missing" == states(text)["13-2-c"]
    assert "portability" in [
        part.partition(":")[2]
        for item in completeness(read_text(text, "x"), NOW)
        for part in item.lacking
        if item.id == "13-2-b"
    ]


@pytest.mark.parametrize("on", [OLD, dt.date(2018, 5, 24)])
def test_before_the_gdpr_the_old_acts_description_is_asked(on):
    found = states(HEAD + DATA + RIGHTS, on)
    assert {"hetil-10-1", "hetil-10-2", "hetil-10-3", "hetil-10-4", "hetil-10-5", "hetil-24-1"} == set(found)
    assert "missing" == found["hetil-10-5"]


def test_on_the_first_day_of_the_gdpr_its_items_are_asked():
    assert "13-1-a" in states(HEAD + DATA + RIGHTS, dt.date(2018, 5, 25))


def test_a_source_of_an_unknown_kind_asks_for_nothing():
    notice = read_text(HEAD + DATA + RIGHTS, "x")
    inventory = group(Sources=[{"id": "SRC", "name": "Somebody"}])
    found = {item.id: item for item in completeness(notice, NOW, inventory, ["R1"])}
    assert ("cannot_tell", "indirect") == (found["14-2-f"].state, found["14-2-f"].reason)
