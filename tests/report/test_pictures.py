"""Pictures keep the order of their boxes from one quarter's report to the next."""

import datetime as dt
import json
from dataclasses import replace
from pathlib import Path

import pytest

import datamap as dm
from datamap.periods.keeping import orders_of
from datamap.report import words
from datamap.report.files import write_files
from datamap.report.pictures import controller_picture, orders, register_picture, streams_picture

BOOK = Path(__file__).parents[2] / "inventories" / "revontuli_group.xlsx"
AUTUMN, WINTER = dt.date(2026, 8, 21), dt.date(2026, 11, 21)
TEXT = words("fi")


@pytest.fixture
def quarter(tmp_path):
    """The folder of the invented group's report of a quarter; `turned` reverses the orders of its pictures."""

    def make(turned=False):
        folder = tmp_path / f"2026Q3-{turned}"
        folder.mkdir()
        write_files(dm.audit(dm.load(BOOK), AUTUMN), TEXT, folder)
        if turned:
            document = read(folder)
            document["pictures"] = {picture: boxes[::-1] for picture, boxes in document["pictures"].items()}
            (folder / "audit.json").write_text(json.dumps(document), encoding="utf-8")
        return folder

    return make


def read(folder):
    return json.loads((folder / "audit.json").read_text(encoding="utf-8"))


def later(folder):
    """The next quarter's audit: some flows are gone, the rows of every sheet stand in another order."""
    inventory = dm.load(BOOK)
    frames = {sheet: frame[::-1] if sheet != "Controller" else frame for sheet, frame in inventory.frames.items()}
    flows = frames["Flows"]
    gone = flows["id"].isin(list(flows["id"][::4]))
    return dm.audit(replace(inventory, frames={**frames, "Flows": flows[~gone]}), WINTER, previous=folder)


def by_lane(picture, order):
    """The boxes of each lane, from top to bottom; the zones of the controller's picture stand in lanes, too."""
    found = {}
    for box in order:
        kind, _, rest = box.partition(":")
        lane = rest.partition(":")[0] if (picture, kind) == ("level0", "zone") else rest.partition("@")[2]
        found.setdefault((kind, lane), []).append(box)
    return found


@pytest.mark.parametrize("turned", [False, True])
def test_boxes_that_stay_keep_their_order_in_the_next_quarter(quarter, turned):
    folder = quarter(turned)
    before, audit = read(folder)["pictures"], later(folder)
    after = orders(audit, TEXT)
    assert set(before) == set(after) > {"level0", "streams", "register:CUS"}
    for picture, boxes in after.items():
        was = {
            lane: [box for box in there if box in boxes] for lane, there in by_lane(picture, before[picture]).items()
        }
        now = {
            lane: [box for box in there if box in before[picture]] for lane, there in by_lane(picture, boxes).items()
        }
        assert {lane: there for lane, there in was.items() if there} == {k: v for k, v in now.items() if v}, picture


def test_without_the_earlier_orders_the_boxes_would_stand_elsewhere(quarter):
    turned, afresh = later(quarter(True)), later(None)
    assert controller_picture(turned, TEXT).order != controller_picture(afresh, TEXT).order
    assert register_picture(turned, "CUS", TEXT).order != register_picture(afresh, "CUS", TEXT).order
    assert streams_picture(turned, TEXT).order != streams_picture(afresh, TEXT).order


@pytest.mark.parametrize("pictures", [None, [], "level0", {"level0": "CUS"}, {"level0": [1, None]}])
def test_an_older_or_spoilt_report_gives_no_orders_and_is_compared_with_all_the_same(quarter, pictures):
    folder = quarter()
    document = read(folder)
    document.pop("pictures")
    if pictures is not None:
        document["pictures"] = pictures
    (folder / "audit.json").write_text(json.dumps(document), encoding="utf-8")
    audit = later(folder)
    assert {} == audit.life.orders
    assert "2026Q3" == audit.life.period
    assert "" == audit.life.unusable


def test_renamed_ids_keep_their_places():
    document = {"pictures": {"register:R1": ["recipient:V1@eea", "system:S1", "zone:third:US"]}}
    renamed = {"R1": "CUS", "V1": "CLOUD"}
    assert {"register:CUS": ("recipient:CLOUD@eea", "system:S1", "zone:third:US")} == orders_of(document, renamed)


def test_a_picture_is_drawn_once_for_its_audit_and_language():
    audit = dm.audit(dm.load(BOOK), WINTER)
    assert controller_picture(audit, TEXT) is controller_picture(audit, TEXT)
    assert controller_picture(audit, words("en")).title != controller_picture(audit, TEXT).title
