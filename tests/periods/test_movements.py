"""Flows that came, went or changed between two audits."""

import random

from hypothesis import given
from hypothesis import strategies as st

from datamap.periods.movements import moved

PLACES = st.sampled_from("ABC")
HOP = st.fixed_dictionaries(
    {
        "register": st.just("R"),
        "flow": st.sampled_from(["F1", "F2", None]),
        "via": st.just("flow"),
        "from": PLACES,
        "to": PLACES,
        "country": st.sampled_from(["US", "IN", None]),
        "status": st.sampled_from(["unknown", "adequate"]),
        "certainty": st.just("actual"),
        "categories": st.just(("name",)),
    }
)
FLOW = st.fixed_dictionaries(
    {"id": st.sampled_from(["F8", "F9"]), "register": st.just("R"), "from": PLACES, "to": PLACES}
)


def hop(**values):
    return {
        "register": "R",
        "flow": "F1",
        "via": "flow",
        "from": "S",
        "to": "P",
        "country": "US",
        "status": "unknown",
    } | values


def changes(frame):
    return [(row["to"], row["status"], row["change"]) for row in frame.to_dict("records")]


@given(st.lists(HOP), st.lists(FLOW, unique_by=lambda flow: flow["id"]), st.randoms())
def test_nothing_has_moved_however_rows_are_ordered(hops, flows, chance):
    shuffled = random.Random(chance.random()).sample(hops, len(hops))
    assert moved(shuffled, flows, hops, flows[::-1]).empty


@given(st.lists(HOP, max_size=6), st.lists(HOP, max_size=6))
def test_what_came_and_went_explains_the_difference(before, after):
    found = moved(after, [], before, [])["change"].tolist()
    assert len(after) - len(before) == found.count("added") - found.count("removed")


def test_a_new_status_is_a_change_not_a_new_flow():
    assert [("P", "safeguarded", "changed")] == changes(moved([hop(status="safeguarded")], [], [hop()], []))


def test_a_renamed_flow_is_the_same_flow():
    assert moved([hop(flow="F7")], [], [hop(flow="F1")], []).empty


def test_another_country_is_another_flow():
    found = changes(moved([hop(country="IN")], [], [hop()], []))
    assert [("P", "unknown", "added"), ("P", "unknown", "removed")] == found


def test_flows_inside_the_controller_move_too():
    inside = [{"id": "F2", "register": "R", "from": "A", "to": "B"}]
    assert [("B", None, "added")] == changes(moved([], inside, [], []))
    assert [("B", None, "removed")] == changes(moved([], [], [], inside))
