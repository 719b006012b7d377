"""What changed from one inventory to another."""

from datamap.periods import compare


def test_a_row_without_an_id_is_compared_by_what_it_says():
    before = {"Recipients": [{"id": "V1", "name": "A", "kind": "processor"}]}
    after = {"Recipients": [{"id": "V2", "name": "A", "kind": "processor"}, {"name": "B", "kind": "processor"}]}
    changes, renamed = compare(before, after)
    assert {"V1": "V2"} == renamed
    assert {("renamed", "V2"), ("added", "1")} == {(change.what, change.subject) for change in changes}
    assert ["B"] == [change.name for change in changes if change.what == "added"]
    assert ((), {}) == compare(after, after)


def test_a_field_with_nothing_in_it_is_no_change():
    filled = {"Controller": [{"field": "name", "value": "A"}]}
    blank = {"Controller": [*filled["Controller"], {"field": "phone"}]}
    assert ((), {}) == compare(filled, blank) == compare(blank, filled)
