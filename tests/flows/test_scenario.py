"""A scenario gives another inventory, and leaves the one it is given as it is."""

import datetime as dt

import pandas as pd
import pytest
from build import group
from hypothesis import given, settings
from hypothesis import strategies as st

from datamap import law
from datamap.flows import trace
from datamap.flows.scenario import Scenario, ScenarioError, Supposition, roles_of, scenario

TODAY = dt.date(2026, 11, 21)
US = {"id": "US", "established_in": "US", "dpf": True, "dpf_scope": "both", "dpf_checked": dt.date(2026, 6, 1)}


def made():
    recipients = [US, {"id": "IN", "established_in": "IN"}, {"id": "SUB", "parent": "IN", "established_in": "CN"}]
    return group(recipients=recipients, flows=[("SYS", "US", {}), ("SYS", "IN", {"mechanism": "none"})])


def statuses(inventory, supposed=None, on=TODAY):
    supposed = supposed or Scenario()
    hops = trace(supposed.applied(inventory, on), on, supposed.endings)
    return dict(zip(hops["to"], hops["status"], strict=True))


def test_a_decision_holds_to_the_day_before_its_end():
    inventory = made()
    ended = scenario(inventory, TODAY, end=["dpf=2027-03-01"])
    assert (("ADQ-US-2023-DPF", dt.date(2027, 3, 1)),) == ended.endings
    assert "adequate" == statuses(inventory, ended, dt.date(2027, 2, 28))["US"]
    assert "unknown" == statuses(inventory, ended, dt.date(2027, 3, 1))["US"]
    assert "adequate" == statuses(inventory, on=dt.date(2027, 3, 1))["US"]


@pytest.mark.parametrize("called", ["dpf", "DPF", "ADQ-US-2023-DPF", "US", "Yhdysvallat"])
def test_a_decision_is_named_by_id_framework_or_country(called):
    assert (("ADQ-US-2023-DPF", TODAY),) == scenario(made(), TODAY, end=[called]).endings


def test_what_is_supposed_never_makes_a_decision_last_longer():
    row = law.row("ADQ-GB-2021-GDPR")
    assert row == law.ending(row, ((row.id, dt.date(2040, 1, 1)),))


@pytest.mark.parametrize(
    ("supposed", "expected"),
    [
        ({"move": ["IN=FI"]}, {"US": "adequate", "IN": "eea", "SUB": "unknown"}),
        ({"sign": ["IN=scc_2021"]}, {"US": "adequate", "IN": "safeguarded", "SUB": "unknown"}),
        ({"sign": ["F2=scc_2021"]}, {"US": "adequate", "IN": "safeguarded", "SUB": "unknown"}),
        ({"sign": ["SUB=bcr"]}, {"US": "adequate", "IN": "unsafeguarded", "SUB": "safeguarded"}),
        ({"lose": ["SUB"]}, {"US": "adequate", "IN": "unsafeguarded", "SUB": "unsafeguarded"}),
        ({"lose": ["US"]}, {"US": "unsafeguarded", "IN": "unsafeguarded", "SUB": "unknown"}),
        ({"drop": ["IN"]}, {"US": "adequate"}),
        ({"drop": ["F1"]}, {"IN": "unsafeguarded", "SUB": "unknown"}),
    ],
)
def test_what_is_supposed_changes_what_it_says_and_no_more(supposed, expected):
    inventory = made()
    before = statuses(inventory)
    assert expected == statuses(inventory, scenario(inventory, TODAY, **supposed))
    assert before == statuses(inventory)


def test_who_moves_takes_the_systems_it_hosts_along():
    inventory = group(
        recipients=[{"id": "IN", "established_in": "IN"}],
        Systems=[
            {"id": "SYS", "kind": "cloud_service", "provider": "IN", "hosted_in": ("IN",), "accessed_from": ("US",)}
        ],
    )
    assert {"eea"} == set(statuses(inventory, scenario(inventory, TODAY, move=["IN=FI"])).values())
    hops = trace(scenario(inventory, TODAY, drop=["IN"]).applied(inventory, TODAY), TODAY)
    assert hops.empty


@pytest.mark.parametrize(
    ("supposed", "said"),
    [
        ({"end": ["Narnia"]}, "no adequacy decision"),
        ({"end": ["dpf=soon"]}, "2027-03-01"),
        ({"end": ["privacy_shield"]}, "not in force"),
        ({"move": ["IN"]}, "RECIPIENT=COUNTRY"),
        ({"move": ["IN=Swedn"]}, "Did you mean"),
        ({"move": ["F1=FI"]}, "not the id of a recipient"),
        ({"sign": ["IN=magic"]}, "scc_2021"),
        ({"lose": ["SUBB"]}, "Did you mean SUB?"),
        ({"drop": ["nobody"]}, "not the id of a flow or recipient"),
    ],
)
def test_what_cannot_be_supposed_is_refused_with_the_remedy(supposed, said):
    with pytest.raises(ScenarioError, match=said.replace("?", r"\?")):
        scenario(made(), TODAY, **supposed)


def test_a_recipient_without_flows_can_be_dropped():
    inventory = group(recipients=[{"id": "A", "established_in": "IN"}], Flows=[])
    assert {} == statuses(inventory, scenario(inventory, TODAY, drop=["A"]))


def test_signing_with_a_host_leaves_the_ground_of_what_its_system_sends_on():
    inventory = group(
        recipients=[{"id": "H", "established_in": "IN"}, {"id": "C", "established_in": "CN"}],
        Systems=[{"id": "SYS", "provider": "H", "hosted_in": ("IN",), "medium": "digital"}],
        flows=[("SYS", "C", {"mechanism": "none"})],
    )
    assert {"H": "safeguarded", "C": "unsafeguarded"} == statuses(
        inventory, scenario(inventory, TODAY, sign=["H=scc_2021"])
    )


IDS = ["A", "B", "C", "D"]


@st.composite
def chained(draw):
    """Recipients that are parents of and the same as each other, hosts of systems, with flows and grounds."""
    recipients = [
        {
            "id": key,
            "established_in": draw(st.sampled_from(["FI", "US", "IN", None])),
            "parent": draw(st.sampled_from([None, *IDS[:at]])),
            "same_entity_as": draw(st.sampled_from([None, *IDS[:at]])),
            "mechanism": draw(st.sampled_from([None, "none"])),
        }
        for at, key in enumerate(IDS)
    ]
    host = draw(st.sampled_from([None, *IDS]))
    ends = st.tuples(st.sampled_from(["SYS", *IDS]), st.sampled_from(IDS), st.sampled_from([None, "none", "scc_2021"]))
    flows = [(start, end, {"mechanism": ground}) for start, end, ground in draw(st.lists(ends, max_size=6))]
    systems = [{"id": "SYS", "provider": host, "hosted_in": ("IN",), "medium": "digital"}]
    inventory = group(recipients=recipients, flows=flows, Systems=systems)
    kind = draw(st.sampled_from([("drop", None), ("lose", None), ("sign", "scc_2021"), ("sign", "dpf")]))
    stopped = draw(st.lists(st.sampled_from(list(inventory["Flows"]["id"])), unique=True))
    subjects = [*stopped, *draw(st.lists(st.sampled_from(IDS), unique=True, min_size=1))]
    return inventory, [Supposition(kind[0], subject, kind[1]) for subject in subjects]


@settings(max_examples=150, deadline=None)
@given(chained())
def test_what_is_supposed_together_is_what_is_supposed_one_after_the_other(case):
    inventory, suppositions = case
    roles = roles_of(inventory, TODAY)
    together = Scenario(tuple(suppositions)).applied(inventory, TODAY, roles)
    for item in suppositions:
        inventory = Scenario((item,)).applied(inventory, TODAY, roles)
    for sheet, frame in inventory.frames.items():
        pd.testing.assert_frame_equal(frame, together.frames[sheet])
