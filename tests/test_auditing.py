"""What is known of what must be known: a blank lowers it, and a ground that nobody knows is not known."""

import pytest
from build import group, inventory

from datamap import audit

TODAY = "2026-11-21"


def known(book):
    return {item.what: (item.known, item.total) for item in audit(book, TODAY).coverage}


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"established_in": "IN"}, (0, 1)),
        ({"established_in": "IN", "mechanism": "none"}, (1, 1)),
        ({"established_in": None}, (0, 1)),
        ({"established_in": "FI"}, (0, 0)),
        ({"established_in": "CH"}, (1, 1)),
    ],
)
def test_the_ground_of_a_transfer_must_be_known(facts, expected):
    book = group(recipients=[{"id": "V", "kind": "controller", **facts}], flows=[("SYS", "V", {})])
    assert expected == known(book)["transfer_ground"]


def test_a_system_of_unknown_medium_must_have_a_place():
    systems = [{"id": "S1", "medium": "manual"}, {"id": "S2"}, {"id": "S3", "medium": "digital", "hosted_in": ("FI",)}]
    assert (1, 2) == known(group(Systems=systems, Flows=[]))["hosting"]


def test_of_nothing_recorded_nothing_is_known():
    assert {(0, 0)} == set(known(inventory(Controller={"name": "Example Ltd"})).values())
