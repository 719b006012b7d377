"""Exports read by the tools that they are for."""

import datetime as dt
import json
from pathlib import Path

import networkx as nx
import pytest
import yaml
from build import group as small_group
from build import inventory
from fideslang.default_taxonomy import DEFAULT_TAXONOMY
from fideslang.models import System, Taxonomy
from rdflib import RDF, Graph, URIRef

from datamap import audit, load
from datamap.exchange import FORMS, ExchangeError, Made, made, put
from datamap.exchange.terms import PREFIXES, dpv, fides, known_dpv, used_dpv
from datamap.inventory import schema
from datamap.law import table

INVENTORIES = sorted((Path(__file__).parents[2] / "inventories").glob("*.xlsx"))
DAY = "2026-11-21"


@pytest.fixture(scope="module", params=INVENTORIES, ids=lambda path: path.stem)
def judged(request):
    return audit(load(request.param), DAY)


@pytest.fixture(scope="module")
def group():
    return audit(load(next(path for path in INVENTORIES if path.stem == "revontuli_group")), DAY)


def test_json_ld_loads_in_rdflib_and_every_term_is_one_of_dpv_2(judged):
    graph = Graph().parse(data=made(judged, "dpv", "en").content, format="json-ld")
    used = {str(term) for triple in graph for term in triple if isinstance(term, URIRef)}
    assert {iri for iri in used if iri.startswith("https://w3id.org/")} <= known_dpv()
    processes = set(graph.subjects(RDF.type, URIRef(PREFIXES["dpv"] + "Process")))
    registers = judged.inventory["Registers"]["id"]
    assert {f"urn:datamap:{judged.inventory.name}:register:{key}" for key in registers} <= set(map(str, processes))


def test_json_ld_carries_every_recipient_that_data_reach(group):
    graph = Graph().parse(data=made(group, "dpv", "en").content, format="json-ld")
    reached = set(graph.objects(None, URIRef(PREFIXES["dpv"] + "hasRecipient")))
    known = set(group.inventory["Recipients"]["id"])
    hops = group.transfers[group.transfers["via"] != "ownership"]
    assert {f"urn:datamap:revontuli_group:recipient:{key}" for key in set(hops["to"]) & known} == set(map(str, reached))


def test_fides_yaml_is_accepted_by_fideslang_with_terms_of_its_taxonomy(judged):
    document = yaml.safe_load(made(judged, "fides", "en").content)
    taxonomy = Taxonomy(**document)
    assert [system.name for system in taxonomy.system] == list(judged.inventory["Registers"]["name"])
    uses = {use.fides_key for use in DEFAULT_TAXONOMY.data_use}
    categories = {category.fides_key for category in DEFAULT_TAXONOMY.data_category}
    subjects = {subject.fides_key for subject in DEFAULT_TAXONOMY.data_subject}
    for system in taxonomy.system:
        assert isinstance(system, System)
        for declaration in system.privacy_declarations:
            assert declaration.data_use in uses
            assert set(declaration.data_categories) <= categories
            assert set(declaration.data_subjects) <= subjects


@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_graphs_open_in_networkx_with_all_attributes(group, form, tmp_path):
    path = put(made(group, form, "en"), tmp_path / f"a.{form}")
    found = nx.read_graphml(path) if form == "graphml" else nx.read_gexf(path)
    assert set(found.nodes) == set(group.graph.nodes)
    assert found.number_of_edges() == group.graph.number_of_edges()
    for node, facts in group.graph.nodes(data=True):
        for key in ("sheet", "name", "kind"):
            assert (facts.get(key) or "") == found.nodes[node].get(key, "")
    expected = sorted(
        (start, end, facts["register"], facts["status"], "; ".join(facts["categories"]))
        for start, end, facts in group.graph.edges(data=True)
    )
    assert expected == sorted(
        (start, end, facts["register"], facts["status"], facts.get("categories", ""))
        for start, end, facts in found.edges(data=True)
    )


def test_mermaid_has_every_node_and_edge_and_no_markup_of_the_client(group):
    lines = made(group, "mermaid", "en").content.decode().splitlines()
    arrows = [line for line in lines if "|" in line]
    assert len(arrows) == group.graph.number_of_edges()
    assert len(lines) == 1 + group.graph.number_of_nodes() + len(arrows)


@pytest.mark.parametrize("form", FORMS)
def test_equal_audits_give_equal_exports_and_each_says_what_is_lost(group, form):
    assert made(group, form, "fi") == made(group, form, "fi")
    assert (form == "csv") == (made(group, form, "fi").losses == ())


def test_a_loss_names_the_column_and_counts_its_values(group):
    lost = made(group, "dpv", "en").losses
    dated = sum(value is not None for value in group.inventory["Recipients"]["agreement_date"])
    assert f"Recipients: Agreement made on: {dated} values" in lost or any(
        line.startswith("Recipients: ") and line.endswith(f": {dated} values") for line in lost
    )


def test_every_term_of_the_table_is_one_of_ours_and_one_of_theirs():
    for vocabulary in ("purpose", "legal_basis", "mechanism", "subjects", "recipient_kind", "role"):
        for term in schema().vocabularies[vocabulary].labels:
            found = dpv(vocabulary, term)
            assert not found or PREFIXES[found.partition(":")[0]] + found.partition(":")[2] in used_dpv()
    assert used_dpv() == known_dpv()
    uses = {use.fides_key for use in DEFAULT_TAXONOMY.data_use}
    assert {fides("purpose", term) for term in schema().vocabularies["purpose"].labels} - {""} <= uses
    assert all(dpv("data_category", key) for key in table("data_categories"))


def test_an_export_is_whole_or_not_at_all(tmp_path):
    (tmp_path / "a.json").write_text("mine")
    with pytest.raises(ExchangeError, match="exists already"):
        put(Made(b"new", ".json"), tmp_path / "a.json")
    assert (tmp_path / "a.json").read_text() == "mine"
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "a.jpg").write_bytes(b"x")
    with pytest.raises(ExchangeError, match="other files"):
        put(Made({"a.csv": b""}, "-csv"), tmp_path / "photos", overwrite=True)
    with pytest.raises(ExchangeError, match="cannot be written"):
        put(Made({"a.csv": b"", "no/such/b.csv": b""}, "-csv"), tmp_path / "csv")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.json", "photos"]
    put(Made(json.dumps({}).encode(), ".json"), tmp_path / "a.json", overwrite=True)
    assert (tmp_path / "a.json").read_text() == "{}"


def triples(judged):
    graph = Graph().parse(data=made(judged, "dpv", "en").content, format="json-ld")
    return {(str(a).rpartition(":")[2], str(b).rpartition("#")[2], str(c).rpartition(":")[2]) for a, b, c in graph}


def system_of(judged):
    return yaml.safe_load(made(judged, "fides", "en").content)["system"][0]


def test_a_role_that_is_not_known_is_not_stated():
    judged = audit(
        inventory(Registers=[{"id": "R1", "name": "A"}, {"id": "R2", "name": "B", "role": "processor"}]), DAY
    )
    roles = {(start, what) for start, what, _ in triples(judged) if "hasData" in what}
    assert {("R2", "hasDataProcessor")} == roles
    assert ("controller", "type", "//w3id.org/dpv#DataProcessor") in triples(judged)


def test_a_purpose_that_is_not_known_is_a_purpose_all_the_same():
    judged = audit(inventory(Registers=[{"id": "R1", "name": "A"}], Purposes=[{"register": "R1"}]), DAY)
    assert ("R1", "hasPurpose", "R1-0") in triples(judged)


@pytest.mark.parametrize(
    ("facts", "flow", "said"),
    [
        ({"established_in": "US"}, {}, True),
        ({"established_in": "US"}, {"certainty": "possible"}, None),
        ({}, {}, None),
        ({"established_in": "FI"}, {}, None),
    ],
)
def test_a_transfer_is_stated_only_where_it_is_known(facts, flow, said):
    judged = audit(small_group(recipients=[{"id": "V1", **facts}], flows=[("SYS", "V1", flow)]), DAY)
    assert said is system_of(judged).get("does_international_transfers")
    assert bool(said) == any(what == "hasDataImporter" for _, what, _ in triples(judged))
    told = any("not stated as a transfer" in line for line in made(judged, "dpv", "en").losses)
    assert told == (not said and facts != {"established_in": "FI"})


@pytest.mark.parametrize(("kind", "expected"), [("processor", None), (None, None), ("partner", "V1")])
def test_a_processor_is_no_third_party(kind, expected):
    purposes = [{"id": "P1", "register": "R1", "purpose": "direct_marketing"}]
    changes = {"Purposes": purposes, "recipients": [{"id": "V1", "kind": kind, "established_in": "FI"}]}
    judged = audit(small_group(flows=[("SYS", "V1", {})], **changes), DAY)
    (declaration,) = system_of(judged)["privacy_declarations"]
    assert expected == declaration.get("third_parties")
    assert (True if expected else None) is declaration.get("data_shared_with_third_parties")
    assert (expected is None) == any(line.startswith("V1: ") for line in made(judged, "fides", "en").losses)


@pytest.mark.parametrize("form", ["dpv", "fides", "graphml"])
def test_rows_that_are_not_valid_on_the_day_are_told(form):
    flow = {"id": "F0", "register": "R1", "from": "SRC", "to": "SYS", "valid_to": dt.date(2020, 1, 1)}
    judged = audit(small_group(Flows=[flow]), DAY)
    assert "Flows: 1 row not valid on 2026-11-21" in made(judged, form, "en").losses


def test_a_folder_that_cannot_be_replaced_stays(tmp_path, monkeypatch):
    put(Made({"a.csv": b"old"}, "-csv"), tmp_path / "csv")
    rename = Path.rename

    def held_open(self, target):
        if self.name == "folder":
            raise PermissionError(13, "Permission denied")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", held_open)  # as Windows does while a file in it is open
    with pytest.raises(ExchangeError, match="cannot be written"):
        put(Made({"a.csv": b"new"}, "-csv"), tmp_path / "csv", overwrite=True)
    assert b"old" == (tmp_path / "csv" / "a.csv").read_bytes()


def test_systems_whose_ids_fides_does_not_allow_have_keys_of_their_own():
    judged = audit(inventory(Registers=[{"id": "Ä", "name": "A"}, {"id": "Ö", "name": "B"}]), DAY)
    systems = yaml.safe_load(made(judged, "fides", "en").content)["system"]
    assert ["test._", "test._-2"] == [system["fides_key"] for system in systems]
