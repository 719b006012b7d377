"""The SVG is one safe, self-contained, accessible element."""

import re
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from datamap.draw import ENGLISH, Edge, Node, register, svg
from datamap.draw.compose import compose
from datamap.draw.pictures import REGISTER_LANES

NS = "{http://www.w3.org/2000/svg}"


def hostile(text):
    nodes = [
        Node("a", text, "systems", text, refs=(text,)),
        Node("b", text, "third", listed=(text, text), refs=(text,)),
    ]
    edges = [Edge("a", "b", "unknown", "possible", (text,), refs=(text,))]
    return compose(nodes, edges, REGISTER_LANES, ENGLISH, title=text, description=text, rows=((text,) * 6,))


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", "]]>", "&amp; \"quoted\" 'too'", "\x00\x1b\u202e\ufffe", "$x$"]
)
def test_inventory_text_is_only_ever_text(text):
    tree = ET.fromstring(svg(hostile(text), "p"))
    assert {element.tag.removeprefix(NS) for element in tree.iter()} <= {
        "svg",
        "title",
        "desc",
        "g",
        "rect",
        "path",
        "text",
    }


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=60))
def test_any_text_gives_well_formed_xml(text):
    ET.fromstring(svg(hostile(text), "p"))


def test_it_is_named_and_described(small, eea):
    tree = ET.fromstring(svg(register(*small, "REG1", ENGLISH, is_eea=eea), "reg1"))
    assert tree.get("role") == "img"
    assert tree.get("aria-labelledby") == "reg1-title reg1-desc"
    by_id = {element.get("id"): element.text for element in tree.iter() if element.get("id")}
    assert by_id["reg1-title"] == "Data flows of the register Asiakasrekisteri"
    assert by_id["reg1-desc"].startswith("The picture shows 2 systems")


def test_ids_are_unique_and_begin_with_the_prefix(of_size, eea):
    drawn = svg(register(*of_size(5, 20), "REG1", ENGLISH, is_eea=eea), "kuva")
    ids = re.findall(r' id="([^"]*)"', drawn)
    assert len(ids) == len(set(ids))
    assert all(key.startswith("kuva-") for key in ids)


def test_boxes_and_flows_carry_the_inventorys_ids(small, eea):
    drawn = svg(register(*small, "REG1", ENGLISH, is_eea=eea))
    assert {"SRC1", "SYS1", "REC1", "F3"} <= set(re.findall(r'data-id="([^"]*)"', drawn))


def test_it_asks_nothing_of_the_outside(of_size, eea):
    drawn = svg(register(*of_size(5, 20), "REG1", ENGLISH, is_eea=eea))
    assert re.findall(r"href|url\(|<script|<style|style=|@import| on\w+=", drawn) == []
    assert re.findall(r"https?://[^\"]*", drawn) == ["http://www.w3.org/2000/svg"]


def test_text_is_text(small, eea):
    tree = ET.fromstring(svg(register(*small, "REG1", ENGLISH, is_eea=eea)))
    assert "Perintä Oy" in [element.text for element in tree.iter(f"{NS}text")]


@pytest.mark.parametrize("prefix", ["", "1a", 'a" onload="x', "a b"])
def test_a_prefix_that_cannot_begin_an_id_is_an_error(small, eea, prefix):
    scene = register(*small, "REG1", ENGLISH, is_eea=eea)
    with pytest.raises(ValueError, match="cannot begin an id"):
        svg(scene, prefix)
