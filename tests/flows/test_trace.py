import datetime as dt
import itertools
from dataclasses import replace

import networkx as nx
import pytest
from build import group, inventory
from hypothesis import given, settings
from hypothesis import strategies as st

from datamap.flows import STATUSES, exposures, trace
from datamap.flows.graph import graph
from datamap.inventory.model import Problem

TODAY = dt.date(2026, 11, 21)


def traced(book, on=TODAY):
    return trace(book, on).to_dict("records")


def shown(book, *columns, on=TODAY):
    return [tuple(hop[column] for column in columns) for hop in traced(book, on)]


def test_a_flow_inside_the_controller_is_no_hop():
    assert [] == traced(group())


def test_a_flow_has_one_hop_for_every_country_of_its_recipient():
    book = group(
        recipients=[{"id": "V", "established_in": "IE", "processes_in": ("IE", "IN"), "accesses_from": ("US",)}],
        flows=[("SYS", "V", {})],
    )
    assert [("IE", "eea"), ("IN", "unknown"), ("US", "unknown")] == shown(book, "country", "status")


def test_among_others_adds_a_hop_to_an_unknown_country():
    book = group(recipients=[{"id": "V", "established_in": "IE", "countries_open": True}], flows=[("SYS", "V", {})])
    assert [("IE", "eea"), (None, "unknown")] == shown(book, "country", "status")


def test_a_blank_country_is_unknown():
    book = group(recipients=[{"id": "V"}], flows=[("SYS", "V", {})])
    assert [(None, "unknown", 3)] == shown(book, "country", "status", "row")


def test_a_country_that_could_not_be_read_is_unknown_and_not_absent():
    place = Problem("Recipients", "Recipients!G2", "processes_in", "Inttia", "unknown_country", "error", "", "")
    book = group(recipients=[{"id": "V", "established_in": "FI"}], flows=[("SYS", "V", {})])
    assert "Recipients!G2" == book.cell("Recipients", 2, "processes_in")
    assert [("FI", "eea")] == shown(book, "country", "status")
    assert [("FI", "eea"), (None, "unknown")] == shown(replace(book, problems=(place,)), "country", "status")


def test_the_eea_as_a_whole_is_no_unknown_country():
    place = Problem("Recipients", "Recipients!G2", "processes_in", "EU/ETA-alue", "unknown_country", "error", "", "")
    book = group(recipients=[{"id": "V", "established_in": "FI"}], flows=[("SYS", "V", {})])
    assert [("FI", "eea")] == shown(replace(book, problems=(place,)), "country", "status")


def test_a_recipient_of_unknown_kind_is_neither_controller_nor_processor():
    clauses = {"mechanism": "scc_2021", "module": "1", "mechanism_date": dt.date(2022, 1, 1)}
    clauses |= {"tia_date": dt.date(2026, 1, 1), "tia_outcome": "positive"}
    book = group(recipients=[{"id": "V", "kind": None, "established_in": "IN"}], flows=[("SYS", "V", clauses)])
    assert [("unknown", None)] == shown(book, "status", "importer_role")
    given = group(recipients=[{"id": "V", "kind": None, "established_in": "IN"}], flows=[("SRC", "V", {})])
    assert ["unknown"] == [status for (status,) in shown(given, "status")]


def test_two_rows_with_one_id_leave_open_which_is_meant():
    twins = [{"id": "V", "established_in": "FI"}, {"id": "V", "established_in": "US"}]
    book = group(recipients=twins, flows=[("SYS", "V", {})])
    assert [("FI", "eea"), (None, "unknown")] == shown(book, "country", "status")
    twins[0]["valid_to"], twins[1]["valid_from"] = dt.date(2020, 1, 1), dt.date(2020, 1, 2)
    assert [("US", "unknown")] == shown(group(recipients=twins, flows=[("SYS", "V", {})]), "country", "status")


@pytest.mark.parametrize("places", [(), ("FI",)])
def test_a_cloud_service_of_nobody_recorded_is_an_unknown_transfer(places):
    book = group(Systems=[{"id": "SYS", "name": "Files", "kind": "cloud_service", "hosted_in": places}])
    assert [("hosting", None, "unknown", "importer_unknown")] == shown(book, "via", "country", "status", "reason")


def test_a_system_is_judged_by_every_ground_that_flows_into_it_state():
    other = {"id": "F9", "register": "R1", "from": "OLD", "to": "SYS", "mechanism": "art49_1_d", "scope_evidence": "x"}
    bad = {"id": "F8", "register": "R1", "from": "SRC", "to": "SYS", "mechanism": "art49_1_b", "systematic": True}
    system = {"id": "SYS", "name": "Cloud", "provider": "V", "hosted_in": ("IN",)}
    book = group(recipients=[{"id": "V", "established_in": "IN"}], Systems=[system], Flows=[other, bad])
    assert ["derogation", "unsafeguarded"] == [status for (status,) in shown(book, "status")]


def test_an_international_organisation_inside_the_eea_is_outside_it():
    recipient = {"id": "V", "kind": "international_organisation", "established_in": "AT"}
    assert [("AT", "unknown")] == shown(group(recipients=[recipient], flows=[("SYS", "V", {})]), "country", "status")


def test_an_onward_hop_is_as_sure_as_the_surest_way_to_its_parent():
    recipients = [
        {"id": "A", "established_in": "FI"},
        {"id": "B", "established_in": "FI", "parent": "A"},
        {"id": "C", "established_in": "IN", "parent": "B"},
    ]
    flows = [("SYS", "B", {"certainty": "possible"}), ("SYS", "A", {"certainty": "actual", "categories": ("email",)})]
    book = group(recipients=recipients, flows=flows)
    assert [("actual", ("name", "email"))] == [
        (sure, carried) for end, sure, carried in shown(book, "to", "certainty", "categories") if end == "C"
    ]


def test_a_foreign_owner_alone_is_no_transfer():
    book = group(recipients=[{"id": "V", "established_in": "FI", "group_country": "US"}], flows=[("SYS", "V", {})])
    assert [("flow", "FI", "eea"), ("ownership", "US", "not_transfer")] == shown(book, "via", "country", "status")


def test_a_ground_of_the_flow_comes_before_that_of_the_recipient():
    recipient = {"id": "V", "established_in": "IN", "mechanism": "none"}
    assert [("none",)] == shown(group(recipients=[recipient], flows=[("SYS", "V", {})]), "mechanism")
    own = group(recipients=[recipient], flows=[("SYS", "V", {"mechanism": "scc_2021"})])
    assert [("scc_2021",)] == shown(own, "mechanism")


def test_hosting_and_remote_access_by_a_separate_provider_are_hops():
    book = group(
        recipients=[{"id": "V", "established_in": "IE"}],
        Systems=[
            {"id": "SYS", "name": "Cloud", "provider": "V", "hosted_in": ("IE",), "accessed_from": ("IN",)},
        ],
    )
    assert [("hosting", "V", "IE", "eea"), ("access", "V", "IN", "unknown")] == shown(
        book, "via", "to", "country", "status"
    )


def test_a_provider_established_abroad_is_a_hop_even_when_its_servers_are_inside():
    book = group(
        recipients=[{"id": "V", "established_in": "US"}],
        Systems=[{"id": "SYS", "name": "Cloud", "provider": "V", "hosted_in": ("IE",)}],
    )
    assert [("IE", "eea"), ("US", "unknown")] == shown(book, "country", "status")


def test_a_host_of_no_recorded_country_is_unknown_besides_its_server():
    system = {"id": "SYS", "name": "Cloud", "provider": "V", "hosted_in": ("FI",)}
    book = group(recipients=[{"id": "V"}], Systems=[system])
    assert [("FI", "eea"), (None, "unknown")] == shown(book, "country", "status")


def test_own_staff_travelling_is_no_transfer_and_an_unnamed_host_is_unknown():
    book = group(Systems=[{"id": "SYS", "name": "Files", "hosted_in": ("US",), "accessed_from": ("CN",)}])
    assert [("hosting", "US", "unknown"), ("access", "CN", "not_transfer")] == shown(book, "via", "country", "status")


@pytest.mark.parametrize("owner", ["controller", "Rekisterinpitäjä", "Example Ltd"])
def test_a_branch_of_the_controller_is_no_transfer(owner):
    book = group(
        recipients=[{"id": "V", "kind": "group", "established_in": "IN", "same_entity_as": owner}],
        flows=[("SYS", "V", {})],
    )
    assert [("not_transfer", 2)] == shown(book, "status", "row")


def test_a_hosting_ground_is_that_of_the_flow_to_the_same_provider_only():
    book = group(
        recipients=[{"id": "V", "established_in": "IN"}, {"id": "W", "established_in": "IN"}],
        Systems=[{"id": "SYS", "name": "Cloud", "provider": "V", "hosted_in": ("IN",)}],
        flows=[("SYS", "W", {"mechanism": "none"})],
    )
    assert [("W", "none"), ("V", None)] == shown(book, "to", "mechanism")


def test_the_next_link_of_a_chain_is_judged_by_its_own_ground():
    signed = {
        "mechanism": "scc_2021",
        "module": "3",
        "mechanism_date": dt.date(2023, 1, 1),
        "tia_date": dt.date(2023, 1, 1),
        "tia_outcome": "positive",
    }
    book = group(
        recipients=[
            {"id": "A", "established_in": "IE"},
            {"id": "B", "kind": "subprocessor", "parent": "A", "established_in": "IN", **signed},
            {"id": "C", "kind": "subprocessor", "parent": "B", "established_in": "CN"},
        ],
        flows=[("SYS", "A", {})],
    )
    assert [("A", "eea"), ("B", "safeguarded"), ("C", "unknown")] == shown(book, "to", "status")
    assert ["flow", "onward", "onward"] == [via for (via,) in shown(book, "via")]


def test_an_onward_flow_that_is_recorded_replaces_the_implied_hop():
    book = group(
        recipients=[{"id": "A", "established_in": "IE"}, {"id": "B", "parent": "A", "established_in": "IN"}],
        flows=[("SYS", "A", {}), ("A", "B", {"mechanism": "none"})],
    )
    assert [("flow", "A", None), ("flow", "B", "none")] == shown(book, "via", "to", "mechanism")


def test_a_chain_that_bites_its_tail_ends():
    book = group(
        recipients=[
            {"id": "A", "established_in": "IE", "parent": "B"},
            {"id": "B", "established_in": "IN", "parent": "A"},
        ],
        flows=[("SYS", "A", {})],
    )
    assert {"A", "B"} == {end for (end,) in shown(book, "to")}


def test_an_onward_hop_is_as_sure_as_what_reaches_its_parent():
    book = group(
        recipients=[{"id": "A", "established_in": "IE"}, {"id": "B", "parent": "A", "established_in": "IN"}],
        flows=[("SYS", "A", {"certainty": "possible"})],
    )
    assert ["possible", "possible"] == [certainty for (certainty,) in shown(book, "certainty")]


def test_rows_count_only_on_the_days_they_are_valid():
    book = group(
        recipients=[{"id": "V", "established_in": "IN"}],
        flows=[("SYS", "V", {"valid_from": dt.date(2026, 1, 1), "valid_to": dt.date(2026, 6, 30)})],
    )
    counts = [
        len(traced(book, day))
        for day in (dt.date(2025, 12, 31), dt.date(2026, 1, 1), dt.date(2026, 6, 30), dt.date(2026, 7, 1))
    ]
    assert [0, 1, 1, 0] == counts


def test_a_transfer_names_its_cells_and_deciding_law():
    book = group(recipients=[{"id": "V", "established_in": "CH"}], flows=[("SYS", "V", {})])
    (hop,) = traced(book)
    assert "ADQ-CH-2000" == hop["law"]
    assert any(cell.startswith("Flows!") for cell in hop["cells"])
    assert any(cell.startswith("Recipients!") for cell in hop["cells"])


@pytest.mark.parametrize("end", [None, "NOBODY"])
def test_a_flow_to_nobody_recorded_is_an_unknown_transfer_not_an_absence(end):
    book = group(flows=[("SYS", end, {})])
    assert [(end, None, "unknown", 3)] == shown(book, "to", "country", "status", "row")


def test_a_provider_that_names_nothing_is_an_unknown_transfer():
    book = group(Systems=[{"id": "SYS", "name": "Cloud", "provider": "NOBODY", "hosted_in": ("FI",)}])
    assert [("NOBODY", None, "unknown")] == shown(book, "to", "country", "status")


def exposed(book, on=TODAY):
    return exposures(book, on, trace(book, on)).to_dict("records")


def test_an_exposure_names_its_shortest_chain_and_weakest_link():
    book = group(
        recipients=[{"id": "A", "established_in": "IE"}, {"id": "B", "parent": "A", "established_in": "IN"}],
        flows=[("SYS", "A", {})],
    )
    last = [row for row in exposed(book) if row["recipient"] == "B"]
    assert [("name", "IN", "unknown", "actual", ("SRC", "SYS", "A", "B"), ("A", "B"))] == [
        tuple(row[key] for key in ("category", "country", "status", "certainty", "chain", "weakest")) for row in last
    ]


def test_only_a_category_that_every_link_carries_is_exposed():
    book = group(recipients=[{"id": "V", "established_in": "IN"}], flows=[("SYS", "V", {})])
    assert ["name"] == [row["category"] for row in exposed(book)]


def test_a_flow_without_categories_may_carry_everything_the_register_holds():
    book = group(recipients=[{"id": "V", "established_in": "IN"}], flows=[("SYS", "V", {"categories": ()})])
    assert ["email", "name"] == [row["category"] for row in exposed(book)]


def test_what_nobody_has_recorded_is_exposed_as_unknown():
    book = group(
        Data=[],
        recipients=[{"id": "V", "established_in": "IN"}],
        flows=[("SYS", "V", {"categories": ()}), ("SYS", None, {})],
    )
    assert {(None, "V"), ("name", None)} == {(row["category"], row["recipient"]) for row in exposed(book)}


def test_of_two_ways_to_the_same_recipient_the_worse_is_named():
    book = group(
        recipients=[{"id": "V", "established_in": "IN"}],
        flows=[("SYS", "V", {}), ("SYS", "V", {"mechanism": "none"})],
    )
    assert ["unsafeguarded"] == [row["status"] for row in exposed(book)]


def test_a_worse_possible_chain_is_shown_apart_from_the_actual_one():
    book = group(
        recipients=[{"id": "V", "established_in": "IN"}],
        flows=[("SYS", "V", {}), ("SYS", "V", {"mechanism": "none", "certainty": "possible"})],
    )
    assert [("unknown", "actual"), ("unsafeguarded", "possible")] == [
        (row["status"], row["certainty"]) for row in exposed(book)
    ]


def test_an_exposure_is_actual_only_if_every_link_is():
    book = group(
        recipients=[{"id": "A", "established_in": "IE"}, {"id": "B", "established_in": "IN"}],
        flows=[("SYS", "A", {"certainty": "actual"}), ("A", "B", {"certainty": "possible"})],
    )
    assert {"A": "actual", "B": "possible"} == {row["recipient"]: row["certainty"] for row in exposed(book)}


EDGES = st.lists(
    st.tuples(
        st.sampled_from(["SRC", "SYS", "A", "B", "C"]),
        st.sampled_from(["SYS", "A", "B", "C"]),
        st.sets(st.sampled_from(["name", "email"]), min_size=1),
        st.sampled_from([None, "none", "scc_unspecified"]),
        st.sampled_from(["actual", "possible"]),
    ),
    max_size=10,
)


def random_book(edges):
    return group(
        recipients=[
            {"id": "A", "established_in": "IE"},
            {"id": "B", "established_in": "IN"},
            {"id": "C", "established_in": "US", "parent": "A"},
        ],
        flows=[
            (start, end, {"categories": tuple(sorted(carried)), "mechanism": ground, "certainty": certainty})
            for start, end, carried, ground, certainty in edges
        ],
    )


@settings(max_examples=60, deadline=None)
@given(EDGES)
def test_every_chain_exists_in_the_graph_and_carries_the_category(edges):
    book = random_book(edges)
    transfers = trace(book, TODAY)
    net = graph(book, TODAY, transfers)
    for row in exposures(book, TODAY, transfers).to_dict("records"):
        chain = row["chain"]
        for start, end in itertools.pairwise(chain):
            links = net.get_edge_data(start, end).values()
            assert any(row["category"] in link["categories"] for link in links)
        assert chain[-1] == row["recipient"]
        assert row["weakest"] in list(itertools.pairwise(chain))


@settings(max_examples=60, deadline=None)
@given(EDGES)
def test_exposures_reach_what_a_plain_search_reaches(edges):
    book = random_book(edges)
    transfers = trace(book, TODAY)
    net = graph(book, TODAY, transfers)
    found = {(row["category"], row["recipient"]) for row in exposures(book, TODAY, transfers).to_dict("records")}
    for category in ("name", "email"):
        carrying = nx.DiGraph(
            (start, end) for start, end, link in net.edges(data=True) if category in link["categories"]
        )
        ends = {end for _, end in carrying.edges if end in ("A", "B", "C")}
        assert ends == {recipient for item, recipient in found if item == category}


@settings(max_examples=40, deadline=None)
@given(EDGES, EDGES)
def test_adding_flows_never_removes_or_improves_a_transfer(edges, more):
    before = {(h["from"], h["to"], h["country"], h["mechanism"]): h["status"] for h in traced(random_book(edges))}
    after = {(h["from"], h["to"], h["country"], h["mechanism"]): h["status"] for h in traced(random_book(edges + more))}
    for key, status in before.items():
        if key[2] is not None and key in after:
            assert STATUSES.index(after[key]) >= STATUSES.index(status) or key[3] is None


def test_the_graph_has_a_node_for_ends_that_are_not_named():
    book = group(
        recipients=[{"id": None, "name": "x"}], flows=[("SYS", None, {}), (None, "SYS", {}), ("SYS", "V9", {})]
    )
    drawn = graph(book, TODAY, trace(book, TODAY))
    assert {"SRC", "SYS", "V9", "?", "Recipients!2"} == set(drawn)
    assert {("SRC", "SYS"), ("SYS", "?"), ("?", "SYS"), ("SYS", "V9")} == set(drawn.edges())


def test_the_graph_has_names_kinds_and_countries():
    book = group(recipients=[{"id": "V", "established_in": "IN"}], flows=[("SYS", "V", {})])
    net = graph(book, TODAY, trace(book, TODAY))
    assert {"sheet": "Recipients", "name": "V", "kind": "processor", "countries": ("IN",)} == net.nodes["V"]
    assert [("SRC", "SYS"), ("SYS", "V")] == list(net.edges())


def test_the_graph_holds_rows_without_ids_and_ends_that_are_not_recorded():
    book = inventory(
        Registers=[{"id": "R1"}], Sources=[{"name": "Somebody"}], Systems=[{"id": "SYS"}, {"name": "Old"}],
        Flows=[{"id": "F1", "register": "R1", "to": "SYS"}, {"id": "F2", "register": "R1", "from": "SYS"}],
    )  # fmt: skip
    net = graph(book, TODAY, trace(book, TODAY))
    assert {"Sources!2": "Somebody", "SYS": None, "Systems!3": "Old"} == {
        key: facts["name"] for key, facts in net.nodes(data=True) if "name" in facts
    }
    assert {("?", "SYS"), ("SYS", "?")} == set(net.edges())
