"""The two pictures of a report show what the transfers say."""

import pytest
from build import inventory

from datamap.draw import ENGLISH, level0, register, svg, theme

COUNTRIES = {"FI": "Finland", "US": "United States", "IN": "India", "JP": "Japan"}
WORDS = {**ENGLISH, "country": lambda code: COUNTRIES.get(code, code)}


def names(scene, lane):
    """The titles of the boxes in a lane."""
    place = next(one for one in scene.lanes if one.key == lane)
    return sorted(
        scene.subjects[box.of].title
        for box in scene.boxes
        if box.of and scene.subjects[box.of].kind != "flow"
        and place.x <= box.x <= place.x + place.width and place.y <= box.y <= place.y + place.height
    )  # fmt: skip


def test_a_recipient_is_drawn_once_in_each_lane_it_is_in(small, eea):
    scene = register(*small, "REG1", WORDS, is_eea=eea)
    assert names(scene, "sources") == ["Rekisteröity itse"]
    assert names(scene, "eea") == ["Perintä Oy. Finland", "Pilvi Oy. Finland; owned from Japan"]
    assert names(scene, "adequate") == []
    assert names(scene, "third") == ["Alihankkija Pvt. India", "Pilvi Oy. United States; owned from Japan"]


def test_the_table_has_every_flow(small, eea):
    scene = register(*small, "REG1", WORDS, is_eea=eea)
    system = "Asiakkuudenhallinta- ja markkinointiautomaatiojärjestelmä"
    assert scene.headings == ("From", "To", "Country", "Data", "Status", "Certainty")
    assert sorted(scene.rows) == [
        (system, "Laskutus", "", "name", "inside the controller", "actual"),
        (system, "Pilvi Oy", "Finland", "name, email", "within the EU/EEA", "actual"),
        (system, "Pilvi Oy", "United States", "name, email", "safeguards", "actual"),
        ("Laskutus", "Perintä Oy", "Finland", "name, hetu", "within the EU/EEA", "possible"),
        ("Pilvi Oy", "Alihankkija Pvt", "India", "data not recorded", "no valid ground", "actual"),
        ("Rekisteröity itse", system, "", "name, email", "inside the controller", "actual"),
    ]


def test_the_alternative_text_counts_what_leaves_the_eea(small, eea):
    assert register(*small, "REG1", WORDS, is_eea=eea).description == (
        "The picture shows 2 systems and 3 recipients. 2 transfers go outside the EU/EEA or to a country not known "
        "(safeguards 1, no valid ground 1)."
    )


@pytest.mark.parametrize(
    ("country", "status", "lane"),
    [
        ("FI", "eea", "eea"),
        ("FI", "not_transfer", "eea"),
        (None, "not_transfer", "eea"),
        ("FI", "unknown", "third"),  # an international organisation
        ("US", "adequate", "adequate"),
        ("US", "not_transfer", "third"),
        ("US", "derogation", "third"),
        (None, "unknown", "unknown"),
        (None, "unsafeguarded", "unknown"),
    ],
)
def test_the_hop_decides_the_lane(small, hops, eea, country, status, lane):
    made, _ = small
    scene = register(
        made, hops({"from": "SYS1", "to": "REC2", "country": country, "status": status}), "REG1", WORDS, is_eea=eea
    )
    assert [name for name in names(scene, lane) if name.startswith("Alihankkija")] != []


def test_ownership_alone_is_no_line(small, hops, eea):
    made, _ = small
    scene = register(
        made,
        hops({"via": "ownership", "from": "SYS1", "to": "REC1", "country": "US", "status": "not_transfer"}),
        "REG1",
        WORDS,
        is_eea=eea,
    )
    assert "Pilvi Oy" not in [row[1] for row in scene.rows]


def test_a_flow_whose_ends_are_blank_is_shown_as_such(hops, eea):
    made = inventory(Registers=[{"id": "REG1", "name": "R"}], Flows=[{"id": "F1", "register": "REG1"}])
    scene = register(made, hops(), "REG1", WORDS, is_eea=eea)
    assert scene.rows == (
        ("not recorded", "not recorded", "", "data not recorded", "inside the controller", "not recorded"),
    )
    assert names(scene, "unknown") == ["not recorded"]


def test_beyond_the_limit_recipients_are_grouped_and_listed(of_size, eea):
    made, transfers = of_size(12, 60)
    scene = register(made, transfers, "REG1", WORDS, is_eea=eea, limit=25)
    boxes = {box.of for box in scene.boxes if box.of and scene.subjects[box.of].kind != "flow"}
    assert len(boxes) <= 25
    titles = " ".join(subject.title for subject in scene.subjects.values() if subject.kind != "flow")
    assert [name for name in made["Recipients"]["name"] if name not in titles] == []
    assert {row[1] for row in scene.rows} >= set(made["Recipients"]["name"])


def test_the_gravest_recipients_stay_alone(of_size, eea):
    scene = register(*of_size(4, 40), "REG1", WORDS, is_eea=eea, limit=20)
    alone = [subject.title for subject in scene.subjects.values() if subject.kind == "recipient"]
    assert [name for name in alone if "India" in name] != []


def test_a_picture_within_the_limit_groups_nothing(of_size, eea):
    scene = register(*of_size(3, 10), "REG1", WORDS, is_eea=eea)
    assert [subject for subject in scene.subjects.values() if subject.kind == "group"] == []


def test_an_unknown_register_is_an_error(small, eea):
    with pytest.raises(KeyError, match=r"no register has the id 'REG9'; expected one of REG1"):
        register(*small, "REG9", WORDS, is_eea=eea)


def test_the_controller_picture_has_a_box_for_each_country_outside(of_size, eea):
    scene = level0(*of_size(4, 24, registers=3), WORDS | {"country": lambda code: code}, is_eea=eea)
    assert names(scene, "third") == ["IN. 2 recipients", "US. 6 recipients"]
    assert len(names(scene, "registers")) == 3
    assert scene.title == "Where the personal data of Esimerkki Oy goes"


def test_the_controller_picture_shows_a_register_without_flows(hops, eea):
    made = inventory(Controller={"name": None}, Registers=[{"id": "REG1", "name": "Hiljainen"}])
    scene = level0(made, hops(), WORDS, is_eea=eea)
    assert names(scene, "registers") == ["Hiljainen"]
    assert scene.description.endswith("No transfer outside the EU/EEA is recorded.")


def test_the_controller_picture_keeps_its_limit(of_size, eea):
    scene = level0(*of_size(4, 60, registers=8), WORDS, is_eea=eea, limit=8)
    assert len([subject for subject in scene.subjects.values() if subject.kind != "flow"]) <= 8


def test_the_same_inventory_gives_the_same_bytes(of_size, eea):
    made, transfers = of_size(6, 30)
    assert svg(register(made, transfers, "REG1", WORDS, is_eea=eea)) == svg(
        register(made, transfers, "REG1", WORDS, is_eea=eea)
    )


def test_the_order_of_rows_changes_nothing(of_size, eea):
    made, transfers = of_size(6, 30)
    turned = inventory(
        **{
            sheet: list(reversed(made[sheet].to_dict("records")))
            for sheet in ("Registers", "Sources", "Systems", "Recipients", "Flows")
        }
    )
    first = register(made, transfers, "REG1", WORDS, is_eea=eea)
    assert svg(register(turned, transfers[::-1], "REG1", WORDS, is_eea=eea)) == svg(first)


def test_text_is_large_enough_on_a_page(of_size, eea):
    """On the 170 mm (482 pt) of an A4 portrait page."""
    scene = register(*of_size(8, 12), "REG1", WORDS, is_eea=eea)
    assert theme.SMALL_SIZE == min(text.size for text in scene.texts)
    assert theme.SMALL_SIZE * 482 / scene.width >= 6.0


def test_registers_without_ids_are_boxes_of_their_own(hops, eea):
    made = inventory(Registers=[{"name": "First"}, {"name": "Second"}, {}])
    scene = level0(made, hops(), WORDS, is_eea=eea)
    assert ["First", "Second", "not recorded"] == [s.title for s in scene.subjects.values() if s.kind == "register"]
    assert not any("None" in ref for subject in scene.subjects.values() for ref in subject.refs)


def test_a_flow_without_an_id_is_drawn_beside_hops_without_flows(hops, eea):
    made = inventory(
        Registers=[{"id": "REG1", "name": "R"}],
        Sources=[{"id": "SRC", "name": "Somebody"}],
        Systems=[{"id": "SYS", "name": "System"}],
        Recipients=[{"id": "V", "name": "Host"}],
        Flows=[{"register": "REG1", "from": "SRC", "to": "SYS"}],
    )
    hosted = {"flow": None, "via": "hosting", "from": "SYS", "to": "V", "country": "FI"}
    scene = register(made, hops(hosted), "REG1", WORDS, is_eea=eea)
    assert {("Somebody", "System"), ("System", "Host")} == {row[:2] for row in scene.rows}


def test_an_end_that_is_not_recorded_is_not_the_recipient_without_an_id(hops, eea):
    made = inventory(
        Registers=[{"id": "REG1", "name": "R"}],
        Systems=[{"id": "SYS", "name": "System"}],
        Recipients=[{"name": "Somebody else"}],
        Flows=[{"id": "F1", "register": "REG1", "from": "SYS"}],
    )
    scene = register(
        made, hops({"flow": "F1", "from": "SYS", "to": None, "status": "unknown"}), "REG1", WORDS, is_eea=eea
    )
    assert [("System", "not recorded")] == [row[:2] for row in scene.rows]
