"""The retention chart."""

import pytest
from build import inventory
from draw.test_compose import faults
from hypothesis import given, settings
from hypothesis import strategies as st

from datamap.draw import ENGLISH, retention, theme
from datamap.draw.retention import TALLEST


def chart(*rows, registers=("R1",), **how):
    made = inventory(
        Controller={"name": "Esimerkki Oy"},
        Registers=[{"id": key, "name": f"Rekisteri {key}", "role": "controller"} for key in registers],
        Data=[{"id": f"D{n}", "register": "R1", "category": "name"} | row for n, row in enumerate(rows)],
    )
    return retention(made, ENGLISH, **how)


def bars(scene):
    """The boxes of the only row: (fill, whether dashed, left, right), without the sign of a finding."""
    return [(box.fill, bool(box.dash), box.x, box.x + box.width) for box in scene.boxes if box.of and box.height == 8.0]


def test_a_longer_period_has_a_longer_bar():
    ends = [bars(chart({"retention_max": period, "retention_from": "collection"}))[0][3] for period in ("P1M", "P6M", "P2Y", "P10Y", "P60Y")]  # fmt: skip
    assert sorted(set(ends)) == ends


def test_what_is_counted_from_collection_begins_with_the_scale_and_from_an_event_before_it():
    (at_once,) = bars(chart({"retention_max": "P1Y", "retention_from": "collection"}))
    before, after = bars(chart({"retention_max": "P1Y", "retention_from": "end_of_contract"}))
    assert (False, True, False) == (at_once[1], before[1], after[1])
    assert before[3] == after[2] == at_once[2]


def test_a_shortest_period_is_darker_and_without_a_longest_it_stays_open():
    long, short = bars(chart({"retention_min": "P6M", "retention_max": "P2Y", "retention_from": "collection"}))
    assert (theme.LAND_REACHED, theme.BORDER) == (long[0], short[0])
    assert short[3] < long[3]
    scene = chart({"retention_min": "P6M", "retention_from": "collection"})
    assert [theme.BORDER] == [bar[0] for bar in bars(scene)]
    assert [path for path in scene.lines if path.of and path.dash]
    assert "at least 6 months" == scene.rows[0][2]


@pytest.mark.parametrize(("least", "said"), [(None, "no period"), ("P0D", "no period")])
def test_a_criterion_without_a_period_has_only_the_dashed_part(least, said):
    scene = chart({"retention_min": least, "retention_from": "last_contact"})
    assert [(theme.PAPER, True)] == [bar[:2] for bar in bars(scene)]
    assert (said, "last contact") == scene.rows[0][2:4]


def test_a_blank_is_hatched_and_said_to_be_not_recorded():
    scene = chart({})
    assert [(theme.UNKNOWN_LANE, True)] == [bar[:2] for bar in bars(scene)]
    assert [path for path in scene.lines if path.of and path.stroke == theme.HATCHES["unknown"][2]]
    assert ("not recorded", "not recorded") == scene.rows[0][2:4]
    assert "Without a recorded period or criterion: 1" in scene.description


def test_a_period_without_its_beginning_says_that_it_is_not_recorded():
    scene = chart({"retention_max": "P2Y"})
    assert ("2 years", "not recorded") == scene.rows[0][2:4]
    assert theme.UNKNOWN_LANE == bars(scene)[0][0]


def test_what_is_kept_alike_shares_a_row():
    scene = chart(
        {"category": "name", "retention_max": "P3Y"},
        {"category": "email", "retention_max": "P3Y"},
        {"category": "phone", "retention_max": "P3Y", "case": "complaint"},
    )
    assert ["name, email", "phone (complaint)"] == [row[1] for row in scene.rows]
    assert [("D0", "D1"), ("D2",)] == [subject.refs for subject in scene.subjects.values()]


def test_a_finding_is_marked_on_its_row_alone():
    marked = {3: "breach", 4: "undocumented"}  # the headings are row 1
    scene = chart(*({"category": key, "retention_max": "P3Y"} for key in ("name", "phone", "email")), marked=marked)
    assert ["", "against the law as recorded", "not documented"] == [row[4] for row in scene.rows]
    assert [1, 1] == [[text.text for text in scene.texts if text.of].count(sign) for sign in ("!", "?")]


def test_a_chart_that_outgrows_a_page_keeps_what_is_marked_blank_or_long():
    rows = [{"category": "name", "retention_max": f"P{n + 1}M", "register": f"R{n % 9}"} for n in range(300)]
    registers = tuple(f"R{n}" for n in range(9))
    scene = chart(*rows, {"category": "email"}, registers=registers, marked=dict.fromkeys(range(3, 300, 9), "breach"))
    assert TALLEST + 150 > scene.height
    said = [row[1] for row in scene.rows]
    assert "email" in said
    assert sum(bool(row[4]) for row in scene.rows) >= 30
    assert scene.rows[-1][0].endswith("more in the inventory")
    assert [] == faults(scene)


PERIODS = st.sampled_from([None, "P0D", "P1D", "P6M", "P18M", "P10Y", "P99Y"])
ROWS = st.fixed_dictionaries(
    {"register": st.sampled_from(["R1", "R2", "RX"]), "category": st.sampled_from(["name", "employment_data", "hetu"]),
     "retention_min": PERIODS, "retention_max": PERIODS,
     "retention_from": st.sampled_from([None, "collection", "end_of_financial_year", "death"]),
     "case": st.sampled_from([None, "complaint"])}
)  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(st.lists(ROWS, max_size=12), st.dictionaries(st.integers(2, 14), st.sampled_from(["breach", "cannot_tell"])))
def test_no_rows_have_overlapping_labels_or_leave_the_page(rows, marked):
    scene = chart(*rows, registers=("R1", "R2"), marked=marked)
    assert [] == faults(scene)
    assert all(0 <= box.x and box.x + box.width <= scene.width for box in scene.boxes)
    assert len(scene.rows) == len(scene.subjects)


def test_long_and_hostile_texts_stay_in_their_columns():
    scene = chart(
        *({"category": key, "retention_max": "P7Y", "retention_from": "end_of_financial_year"}
          for key in ("name", "employment_data", "call_recording", "purchase_history", "correspondence", "cv", "hetu")),
    )  # fmt: skip
    assert [] == faults(scene)


def test_data_of_no_recorded_register_are_not_those_of_the_register_without_an_id():
    rows = [{"id": "D1", "category": "name", "retention_max": "P1Y"}]
    for register in ({"name": "Other"}, {}):
        scene = retention(inventory(Registers=[register], Data=rows), ENGLISH)
        assert ["not recorded"] == [row[0] for row in scene.rows]
