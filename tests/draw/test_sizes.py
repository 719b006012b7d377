"""Pictures of inventories of any size: on a page, large enough to read, nothing on anything else, and stable."""

from dataclasses import replace
from functools import cache

import pytest
from draw.sizes import SIZES, TODAY, sized
from draw.test_compose import faults

from datamap import law
from datamap.draw import ENGLISH, ego, level0, matrix, register, retention, streams, world

MM = 72 / 25.4
PAGES = {"A4": (170 * MM, 257 * MM), "A3": (257 * MM, 380 * MM)}
SMALLEST = 6.0
CHARTS = ("matrix", "world", "retention", "streams")


def is_eea(code):
    return law.is_eea(code, TODAY)


@cache
def scenes(nodes):
    """Every picture of an inventory: the controller's, the registers', and those of systems and recipients."""
    made, hops = sized(nodes)
    found = {"level0": level0(made, hops, ENGLISH, is_eea=is_eea)}
    for key in made["Registers"]["id"]:
        found[key] = register(made, hops, key, ENGLISH, is_eea=is_eea)
    for sheet in ("Systems", "Recipients"):
        for key in made[sheet]["id"][:40]:
            found[key] = ego(made, hops, key, ENGLISH, is_eea=is_eea)
    return found | charts(made, hops)


def charts(made, hops):
    """The charts of an inventory, by name."""
    return {
        "matrix": matrix(made, hops, ENGLISH),
        "retention": retention(made, ENGLISH),
        "streams": streams(made, hops, ENGLISH, is_eea=is_eea),
        "world": world(made, hops, ENGLISH, is_eea=is_eea),
    }


def printed(scene):
    """The size in points of the smallest text on each page, portrait or landscape as fits better."""
    smallest = min(text.size for text in scene.texts)
    return {
        page: smallest * max(min(w / scene.width, h / scene.height) for w, h in ((wide, tall), (tall, wide)))
        for page, (wide, tall) in PAGES.items()
    }


@pytest.mark.parametrize("nodes", SIZES)
def test_the_generator_makes_what_it_is_asked_for(nodes):
    made, _ = sized(nodes)
    assert nodes == sum(len(made[sheet]) for sheet in ("Sources", "Systems", "Recipients"))
    assert sized(nodes)[1].equals(sized(nodes)[1])


@pytest.mark.parametrize("nodes", SIZES)
def test_every_picture_fits_a_page_with_text_of_six_points(nodes):
    small = {key: sizes for key, scene in scenes(nodes).items() if max((sizes := printed(scene)).values()) < SMALLEST}
    assert {} == small


@pytest.mark.parametrize("nodes", SIZES)
def test_no_label_lies_on_another_or_leaves_its_box(nodes):
    assert {} == {key: found for key, scene in scenes(nodes).items() if (found := faults(scene))}


@pytest.mark.parametrize("nodes", SIZES)
def test_a_picture_has_at_most_25_boxes(nodes):
    for key, scene in scenes(nodes).items():
        assert key in CHARTS or 25 >= sum(subject.kind != "flow" for subject in scene.subjects.values())


@pytest.mark.parametrize("nodes", SIZES)
def test_the_picture_of_a_recipient_shows_its_flows_and_no_others(nodes):
    made, hops = sized(nodes)
    names = dict(zip(made["Recipients"]["id"], made["Recipients"]["name"], strict=True))
    for key in made["Recipients"]["id"][:40]:
        mine = hops[((hops["from"] == key) | (hops["to"] == key)) & (hops["via"] != "ownership")]
        scene = scenes(nodes)[key]
        assert len(mine) == len(scene.rows)
        assert all(names[key] in row[:2] for row in scene.rows)


@pytest.mark.parametrize("nodes", (12, 60))
def test_what_stays_keeps_its_order_in_the_next_quarter(nodes):
    made, _ = sized(nodes)
    before = scenes(nodes)["R1"]
    for dropped in (1, 3, 5):
        flows = made["Flows"]
        kept = flows[[row % dropped != 0 or dropped == 1 for row in range(len(flows))]]
        later = replace(made, frames={**made.frames, "Flows": kept[::-1]})
        scene = register(later, _traced(later), "R1", ENGLISH, is_eea=is_eea, before=before.order)
        stayed = [key for key in before.order if key in scene.order]
        for lane in ("source:", "system:", "recipient:"):
            same = [key for key in scene.order if key in stayed and key.startswith(lane)]
            assert [key for key in stayed if key.startswith(lane)] == same
        assert [] == faults(scene)


@pytest.mark.parametrize("nodes", SIZES)
def test_the_streams_keep_the_order_of_the_last_quarter(nodes):
    made, hops = sized(nodes)
    before = scenes(nodes)["streams"].order[::-1]
    scene = streams(made, hops, ENGLISH, is_eea=is_eea, before=before)
    for column in ("source:", "register:", "zone:"):
        mine = [key for key in scene.order if key.startswith(column)]
        assert [key for key in before if key in mine] == mine
    assert [] == faults(scene)


def _traced(inventory):
    from datamap.flows import trace

    return trace(inventory, TODAY)


def test_an_unknown_system_or_recipient_is_refused():
    made, hops = sized(12)
    with pytest.raises(KeyError, match="V0"):
        ego(made, hops, "nobody", ENGLISH, is_eea=is_eea)
