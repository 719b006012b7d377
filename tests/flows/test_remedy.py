"""A remedy leaves no exposure, nothing cheaper does, and each of its steps is needed."""

import datetime as dt
from itertools import combinations

import pytest
from build import group
from hypothesis import given, settings
from hypothesis import strategies as st

from datamap.flows import exposures, trace
from datamap.flows.remedy import RemedyError, _Case, remedy, scenario_of

TODAY = dt.date(2026, 11, 21)
SENDERS = st.sampled_from(["SRC", "SYS", "SY2", "A", "B", "C"])
FLOWS = st.lists(
    st.tuples(
        SENDERS,
        st.sampled_from(["SYS", "SY2", "A", "B", "C", "D"]),
        st.fixed_dictionaries(
            {
                "register": st.sampled_from(["R1", "R1", "R2"]),
                "mechanism": st.sampled_from([None, "none", "scc_2010"]),
                "certainty": st.sampled_from(["actual", "planned"]),
            }
        ),
    ),
    min_size=1,
    max_size=5,
)
PARENTS = st.tuples(*[st.sampled_from([None, "A", "B", "C"])] * 4)
COSTS = st.dictionaries(st.sampled_from(["F1", "F2", "A", "B", "sign", "drop", "sign:C"]), st.sampled_from([1, 2, 3.5]))


def made(flows, parents, grounds=("none", None, "none", None)):
    recipients = [
        {"id": key, "established_in": country, "parent": parent, "mechanism": ground}
        for key, country, parent, ground in zip("ABCD", ("IN", "FI", "CN", None), parents, grounds, strict=True)
    ]
    systems = [
        {"id": "SYS", "name": "s", "hosted_in": ("FI",)},
        {"id": "SY2", "name": "t", "provider": "A", "hosted_in": ("IN",), "accessed_from": ("CN",)},
    ]
    flows = [
        (start, end, {**facts, "mechanism": None if end in ("SYS", "SY2") else facts["mechanism"]})
        for start, end, facts in flows
    ]
    return group(recipients=recipients, flows=flows, Systems=systems)


def left(inventory, actions, bad):
    changed = scenario_of(list(actions)).applied(inventory, TODAY)
    found = exposures(changed, TODAY, trace(changed, TODAY))
    return found[found["status"].isin(bad)]


@settings(max_examples=60, deadline=None)
@given(FLOWS, PARENTS, COSTS, st.booleans())
def test_nothing_is_left_and_no_cheaper_set_does(flows, parents, costs, unknown):
    inventory = made(flows, parents)
    bad = ("unknown", "unsafeguarded") if unknown else ("unsafeguarded",)
    found = remedy(inventory, TODAY, unknown=unknown, costs=costs)
    steps = [(step.kind, step.subject) for step in found.steps]
    assert left(inventory, steps, bad).empty
    case = _Case(inventory, TODAY, bad, costs)
    for size in range(len(case.actions)):
        for actions in combinations(case.actions, size):
            if sum(map(case.cost, actions)) < found.cost - 1e-9:
                assert not left(inventory, actions, bad).empty, actions
        if size >= found.cost / min([1, *costs.values()]):
            break


@settings(max_examples=30, deadline=None)
@given(FLOWS, PARENTS)
def test_every_step_is_needed_and_its_proof_is_an_exposure_left_without_it(flows, parents):
    inventory = made(flows, parents)
    found = remedy(inventory, TODAY)
    steps = [(step.kind, step.subject) for step in found.steps]
    for step in found.steps:
        without = left(inventory, [one for one in steps if one != (step.kind, step.subject)], ("unsafeguarded",))
        assert step.proof in without.to_dict("records")


def test_where_nothing_is_exposed_nothing_is_proposed():
    inventory = group(recipients=[{"id": "B", "established_in": "FI"}], flows=[("SYS", "B", {})])
    assert () == remedy(inventory, TODAY).steps


def test_one_signature_serves_several_registers():
    inventory = group(
        Registers=[{"id": key, "name": key, "role": "controller"} for key in ("R1", "R2")],
        recipients=[{"id": "A", "established_in": "IN", "mechanism": "none"}],
        flows=[("SYS", "A", {"register": "R1"}), ("SYS", "A", {"register": "R2"})],
    )
    assert [("sign", "A", 1.0)] == [(step.kind, step.subject, step.cost) for step in remedy(inventory, TODAY).steps]


def test_giving_up_the_link_above_is_cheaper_than_two_below():
    chain = [{"id": "P", "established_in": "FI"}] + [
        {"id": key, "parent": "P", "established_in": "CN", "mechanism": "none", "cost": 5.0} for key in ("X", "Y")
    ]
    inventory = group(recipients=chain, flows=[("SYS", "P", {})])
    assert [("stop", "F1")] == [(step.kind, step.subject) for step in remedy(inventory, TODAY).steps]
    dear = remedy(inventory, TODAY, costs={"F0": 9, "F1": 9, "P": 2})
    assert [("drop", "P")] == [(step.kind, step.subject) for step in dear.steps]


def test_clauses_are_not_offered_against_a_negative_assessment():
    ground = {"mechanism": "scc_2021", "module": "2", "tia_outcome": "negative", "tia_date": dt.date(2026, 1, 1)}
    inventory = group(recipients=[{"id": "A", "established_in": "IN"}], flows=[("SYS", "A", ground)])
    assert [("stop", "F1")] == [(step.kind, step.subject) for step in remedy(inventory, TODAY).steps]


def test_the_cost_of_a_row_counts_before_that_of_its_kind_and_an_option_before_both():
    recipients = [{"id": "A", "established_in": "IN", "mechanism": "none", "cost": 7.0}]
    inventory = group(recipients=recipients, flows=[("SYS", "A", {"cost": 6.0})])
    assert 6.0 == remedy(inventory, TODAY, costs={"sign": 1, "stop": 1}).cost
    assert 2.0 == remedy(inventory, TODAY, costs={"sign:A": 2}).cost
    assert 3.0 == remedy(inventory, TODAY, costs={"F1": 3}).cost


def test_a_cost_of_nothing_is_refused():
    recipients = [{"id": "A", "established_in": "IN", "mechanism": "none", "cost": 0.0}]
    with pytest.raises(RemedyError, match="above 0"):
        remedy(group(recipients=recipients, flows=[("SYS", "A", {})]), TODAY)


def test_an_inventory_without_flows_needs_no_remedy():
    inventory = group(recipients=[{"id": "A", "established_in": "IN"}], Flows=[])
    assert () == remedy(inventory, TODAY).steps
