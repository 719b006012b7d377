"""Language versions of a notice that say different things."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Found, Record, found, rule


@rule("NOT019", severity="medium", article="12(1)", catalogue="B18")
def versions_differ(notices: list[Record]) -> Iterator[Found]:
    """Two notices in force for the same registers differ in what they state."""
    for number, one in enumerate(notices):
        for other in notices[number + 1 :]:
            same = set(one["registers"]) == set(other["registers"]) and one["language"] != other["language"]
            differ = tuple(column for column in COMPARED if one[column] != other[column])
            if same and differ:
                cells = [notice.cell(column) for notice in (one, other) for column in differ]
                yield found("breach", "medium", (one["id"], other["id"]), cells, missing=differ)


COMPARED = ("transfer_statement", "retention_stated", "rights_stated", "legal_bases_stated", "recipients_stated")
