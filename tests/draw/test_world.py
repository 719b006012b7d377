"""The map of destinations: outlines, marks, labels."""

import datetime as dt

import pytest
from build import inventory
from draw.test_compose import faults
from hypothesis import given, settings
from hypothesis import strategies as st

from datamap import law
from datamap.draw import ENGLISH, theme, world
from datamap.draw.atlas import atlas, equal_earth
from datamap.draw.labels import place
from datamap.draw.scene import Path

TODAY = dt.date(2026, 11, 21)
CODES = sorted(row["code"] for row in law.table("countries").values())
ESTABLISHMENT = inventory(Controller={"name": "Esimerkki Oy"})
STATUSES = ("adequate", "safeguarded", "derogation", "unknown", "unsafeguarded")


@pytest.fixture
def drawn(hops):
    """The map of some hops on a day."""

    def draw(*rows, on=TODAY, **how):
        return world(ESTABLISHMENT, hops(*rows), ENGLISH, is_eea=lambda code: law.is_eea(code, on), **how)

    return draw


def labels(scene):
    return {subject.title for subject in scene.subjects.values() if subject.kind == "label"}


def dots(scene):
    return [box for box in scene.boxes if not box.of and box.radius == box.width / 2]


def border_at(scene):
    """The points of the border of the EU/EEA."""
    (path,) = [item for item in scene.items if isinstance(item, Path) and item.stroke == theme.BORDER]
    return {command[1:] for command in path.commands}


def near(points, place, reach):
    return any(abs(x - place[0]) < reach and abs(y - place[1]) < reach for x, y in points)


def test_the_projection_has_the_published_proportions():
    # The paper gives the width to the height as 2.05458 to 1, and poles 0.59247 as long as the equator.
    wide, _ = equal_earth(180, 0)
    pole, high = equal_earth(180, 90)
    assert (2.05458, 0.59247) == (round(wide / high, 5), round(pole / wide, 5))


def test_equal_areas_stay_equal():
    def area(south, north, steps=400):
        total = 0.0
        for n in range(steps):
            low, high = (south + (north - south) * (n + m) / steps for m in (0, 1))
            (x1, y1), (x2, y2) = equal_earth(10, low), equal_earth(10, high)
            total += (x1 + x2) / 2 * (y2 - y1)
        return total

    assert area(0, 30) == pytest.approx(area(30, 90), rel=1e-3)  # a sphere has half of a hemisphere above 30 degrees


def test_every_country_of_the_law_has_a_place_on_the_map():
    earth = atlas(788.0)
    assert set(CODES) <= set(earth.places)
    assert all(
        0 <= y <= earth.height + 12 for code, (_, y) in earth.places.items() if code not in ("AQ", "BV", "HM", "GS")
    )


@pytest.mark.parametrize("code", ["MT", "SG", "LI", "LU", "MC", "HK", "AD", "BH", "MU", "JE"])
def test_a_small_country_has_a_mark_and_a_label(drawn, code):
    on = dt.date(1957, 1, 1)  # before the first member, so that every place is outside
    scene = drawn({"country": code, "status": "unknown"}, on=on)
    assert 1 == len(dots(scene))
    assert {f"{code}: 1 (ground not known)"} == labels(scene)


def test_the_united_kingdom_is_inside_the_border_until_its_last_day(drawn):
    london = (*atlas(788.0).places["GB"],)
    middle = (london[0] + 6, london[1] + 6)
    inside = drawn({"country": "US", "status": "unknown"}, on=dt.date(2021, 6, 27))
    outside = drawn({"country": "US", "status": "unknown"}, on=dt.date(2021, 6, 28))
    assert near(border_at(inside), middle, 9)
    assert len(border_at(inside) - border_at(outside)) > 5


def test_neighbours_in_the_eea_have_no_border_between_them():
    earth = atlas(788.0)
    alone = [len(earth.border([code])) for code in ("FI", "SE")]
    assert len(earth.border(["FI", "SE"])) < sum(alone)


def test_a_country_is_filled_hatched_and_lettered_as_its_worst_status_asks(drawn):
    scene = drawn({"country": "IN", "status": "adequate"}, {"country": "IN", "status": "unsafeguarded", "flow": "F9"})
    (of,) = [key for key, subject in scene.subjects.items() if subject.kind == "country"]
    land, hatching = [item for item in scene.items if item.of == of]
    assert theme.FILLS["unsafeguarded"] == land.fill
    assert theme.PAPER == hatching.stroke
    assert "F9" in scene.subjects[of].refs
    assert {"IN: 2 (no valid ground)"} == labels(scene)
    assert {"!", "IN 2"} <= {text.text for text in scene.texts}


def test_a_country_that_is_not_recorded_stands_beside_the_map(drawn):
    scene = drawn(
        {"country": None, "status": "unknown"}, {"country": None, "status": "unknown", "certainty": "planned"}
    )
    (said,) = [text for text in scene.texts if text.text.startswith("Country not known")]
    assert "Country not known: 2 (1) transfers" == said.text
    assert said.y > atlas(788.0).height
    assert ("country not known", "2", "1", "ground not known") in scene.rows


def test_countries_of_the_eea_are_counted_below_and_in_the_table(drawn):
    scene = drawn({"country": "FI"}, {"country": "FI"}, {"country": "MT"}, {"country": "US", "status": "unknown"})
    assert "In the EU/EEA: FI 2, MT 1." in [text.text for text in scene.texts]
    assert [("US", "1", "0", "ground not known"), ("FI", "2", "", "within the EU/EEA")] == list(scene.rows[:2])


@pytest.mark.parametrize("code", ["MT", "LU", "LI", "AX", "FI"])
def test_a_country_of_the_eea_that_data_go_to_has_a_mark(drawn, code):
    scene = drawn({"country": code}, {"country": "US", "status": "unknown"})
    assert 2 == len(dots(scene))
    assert {"US: 1 (ground not known)"} == labels(scene)


def test_beyond_the_limit_countries_keep_their_mark_and_are_listed(drawn):
    rows = [{"country": code, "status": STATUSES[n % 5]} for n, code in enumerate(CODES) if not law.is_eea(code, TODAY)]
    scene = drawn(*rows, limit=12)
    assert len(rows) == len(dots(scene)) == len(scene.rows)
    assert 12 >= len(labels(scene)) > 6
    assert [text for text in scene.texts if text.text.startswith("Without a label:")]
    assert [] == faults(scene)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(CODES), st.sampled_from(STATUSES)), min_size=1, max_size=40))
def test_no_label_lies_on_another_or_on_a_mark(rows):
    import pandas as pd

    frame = pd.DataFrame(
        [{"register": "R", "flow": f"F{n}", "via": "flow", "from": "S", "to": "V", "country": code, "status": status,
          "certainty": "actual", "mechanism": None, "categories": ()} for n, (code, status) in enumerate(rows)],
        dtype=object,
    )  # fmt: skip
    scene = world(ESTABLISHMENT, frame, ENGLISH, is_eea=lambda code: False)
    assert [] == faults(scene)
    areas = [box for box in scene.boxes if box.of.startswith("label") and box.height == 17.0]
    for dot in dots(scene):
        x, y = dot.x + dot.width / 2, dot.y + dot.height / 2
        assert not [box for box in areas if box.x < x < box.x + box.width and box.y < y < box.y + box.height]


def test_a_label_without_room_is_not_placed():
    one, other = place([(50.0, 50.0), (50.0, 51.0)], [(80.0, 30.0), (500.0, 30.0)], (0.0, 0.0, 100.0, 100.0), [])
    assert one is not None
    assert other is None


def test_nothing_is_drawn_beyond_the_page(drawn):
    scene = drawn(*[{"country": code, "status": "unknown"} for code in ("FJ", "NZ", "RU", "US", "CL")])
    points = [command[1:] for item in scene.lines for command in item.commands if len(command) == 3]
    assert all(-1 <= x <= scene.width + 1 and -1 <= y <= scene.height for x, y in points)
