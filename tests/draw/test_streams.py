"""The streams from sources over registers to zones."""

import pytest
from build import inventory
from draw.test_compose import faults
from hypothesis import given, settings
from hypothesis import strategies as st

from datamap.draw import ENGLISH, streams, theme
from datamap.draw.gathering import is_special
from datamap.draw.scene import Path


def made(flows=(), data=(), sources=("L1", "L2"), registers=("R1", "R2")):
    return inventory(
        Controller={"name": "Esimerkki Oy"},
        Registers=[{"id": key, "name": f"Rekisteri {key}"} for key in registers],
        Sources=[{"id": key, "name": f"Lähde {key}"} for key in sources],
        Systems=[{"id": "S1", "name": "Järjestelmä"}],
        Recipients=[{"id": "V1", "name": "Vastaanottaja Oy"}],
        Flows=[{"id": f"F{n}", "to": "S1", "certainty": "actual"} | row for n, row in enumerate(flows)],
        Data=[{"id": f"D{n}"} | row for n, row in enumerate(data)],
    )


@pytest.fixture
def drawn(hops, eea):
    return lambda *rows, **how: streams(made(**how), hops(*rows), ENGLISH, is_eea=eea)


def widths(scene):
    """How wide each stream is drawn where it begins, by its ends."""
    found = {}
    for item in scene.items:
        if isinstance(item, Path) and item.fill and item.of.startswith("flow"):
            left = min(command[1] for command in item.commands[:-1])
            ends = [command[2] for command in item.commands[:-1] if command[1] == left]
            found.setdefault(item.of, []).append(round(max(ends) - min(ends), 1))
    return {scene.subjects[key].title: wide for key, wide in found.items()}


def test_a_stream_is_as_wide_as_the_number_of_its_categories(drawn):
    scene = drawn(
        {"register": "R1", "country": "FI", "categories": ("name",)},
        {"register": "R2", "country": "FI", "categories": ("name", "email", "phone")},
        {"register": "R2", "country": "SE", "categories": ("phone", "name")},
    )
    one, three = (wide[0] for wide in widths(scene).values())
    assert pytest.approx(3 * one, abs=0.2) == three
    assert ["1", "3"] == [row[2] for row in scene.rows]


def test_special_categories_are_a_dark_part_of_their_stream(drawn):
    scene = drawn({"register": "R1", "country": "FI", "categories": ("name", "health", "email")})
    dark = [item for item in scene.items if isinstance(item, Path) and item.fill == theme.BORDER]
    ((whole, part),) = widths(scene).values()
    assert 1 == len(dark)
    assert pytest.approx(whole / 3, abs=0.1) == part
    assert ("3", "1") == scene.rows[0][2:4]
    assert "special categories (Art. 9)" in [text.text for text in scene.texts]


def test_data_that_are_not_recorded_are_said_so_and_drawn_dashed(drawn):
    scene = drawn({"register": "R1", "country": "FI", "categories": ()}, flows=[{"register": "R1", "from": "L1"}])
    assert ["data not recorded", "data not recorded"] == [row[2] for row in scene.rows]
    assert "0 categories" not in [text.text for text in scene.texts]
    assert all(item.dash for item in scene.lines if item.of and item.fill)


def test_what_is_only_possible_is_dashed_and_what_also_happens_is_not(drawn):
    possible = {"register": "R1", "country": "FI", "categories": ("name",), "certainty": "possible"}
    assert [True] == [bool(item.dash) for item in drawn(possible).lines if item.of]
    assert [False] == [bool(item.dash) for item in drawn(possible, possible | {"certainty": "actual"}).lines if item.of]


def test_third_countries_stand_apart_by_status_and_unknown_ones_by_themselves(drawn):
    scene = drawn(
        {"register": "R1", "country": "US", "status": "safeguarded"},
        {"register": "R1", "country": "IN", "status": "unsafeguarded"},
        {"register": "R1", "country": None, "status": "unknown"},
        {"register": "R1", "country": "CH", "status": "adequate"},
    )
    assert [
        "Countries with an adequacy decision", "Other third countries (safeguards)",
        "Other third countries (no valid ground)", "Country not known",
    ] == sorted((row[1] for row in scene.rows), key=[s.title for s in scene.subjects.values()].index)  # fmt: skip
    assert {"A", "S", "!", "?"} <= {text.text for text in scene.texts}


def test_a_category_that_nothing_recorded_brings_comes_from_a_source_that_is_not_recorded(drawn):
    scene = drawn(
        flows=[{"register": "R1", "from": "L1", "categories": ("name",)}],
        data=[
            {"register": "R1", "category": "name"},
            {"register": "R1", "category": "email", "source": ("L2",)},
            {"register": "R1", "category": "hetu"},
        ],
    )
    assert {"Lähde L1": "name", "Lähde L2": "email", "source not recorded": "hetu"} == {
        row[0]: row[4] for row in scene.rows
    }


def test_beyond_the_limit_the_others_share_a_block_and_the_gravest_register_stays(hops, eea):
    registers = tuple(f"R{n}" for n in range(1, 40))
    flows = [{"register": key, "from": f"L{n}", "categories": ("name",)} for n, key in enumerate(registers, start=1)]
    rows = [{"register": key, "country": "FI"} for key in registers[:-1]]
    rows.append({"register": "R39", "country": "IN", "status": "unsafeguarded"})
    inventory_ = made(flows, sources=tuple(f"L{n}" for n in range(1, 40)), registers=registers)
    scene = streams(inventory_, hops(*rows), ENGLISH, is_eea=eea)
    blocks = {kind: [s.title for s in scene.subjects.values() if s.kind == kind] for kind in ("source", "register")}
    assert (9, 12) == (len(blocks["source"]), len(blocks["register"]))
    assert {"Rekisteri R39", "28 other registers"} <= set(blocks["register"])
    assert "31 other sources" in blocks["source"]
    assert "39 sources and 39 registers" in scene.description
    assert [] == faults(scene)


def test_a_special_category_is_one_of_article_9():
    assert is_special("health")
    assert not is_special("hetu")
    assert not is_special("no such category")


KEYS = st.sampled_from(["name", "email", "health", "hetu"])
FLOWS = st.fixed_dictionaries(
    {"register": st.sampled_from(["R1", "R2", "RX"]), "from": st.sampled_from(["L1", "L2", "S1", None]),
     "categories": st.lists(KEYS, unique=True).map(tuple), "certainty": st.sampled_from([*theme.CERTAINTIES, None])}
)  # fmt: skip
HOPS = st.fixed_dictionaries(
    {"register": st.sampled_from(["R1", "R2", "RX"]), "country": st.sampled_from(["FI", "US", "CH", None]),
     "status": st.sampled_from(theme.STATUSES), "categories": st.lists(KEYS, unique=True).map(tuple),
     "certainty": st.sampled_from([*theme.CERTAINTIES, None]), "to": st.just("V1"), "from": st.just("S1")}
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(FLOWS, max_size=8), st.lists(HOPS, max_size=8))
def test_no_streams_have_overlapping_labels_and_each_is_in_the_table(flows, rows):
    from draw.conftest import is_eea, transfers

    scene = streams(made(flows), transfers(*rows), ENGLISH, is_eea=is_eea)
    assert [] == faults(scene)
    assert len(scene.rows) == sum(subject.kind == "flow" for subject in scene.subjects.values())


def test_a_source_without_an_id_is_not_recorded(drawn):
    scene = drawn(
        sources=(None,),
        flows=[{"register": "R1", "categories": ("name",)}],
        data=[{"register": "R1", "category": "name"}],
    )
    assert [(ENGLISH["streams.unrecorded"], "Rekisteri R1", "1")] == [row[:3] for row in scene.rows]


@pytest.mark.parametrize(
    ("certainty", "dashed"), [("possible", True), ("planned", True), ("actual", False), (None, False)]
)
def test_data_that_is_only_possible_has_a_dashed_edge(drawn, certainty, dashed):
    scene = drawn(data=[{"register": "R1", "category": "name", "source": ("L1",), "certainty": certainty}])
    (band,) = [item for item in scene.items if isinstance(item, Path) and item.of.startswith("flow")]
    assert dashed == bool(band.dash)
