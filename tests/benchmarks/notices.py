"""How well notices are read: each field against the labels made by hand, for both sets of notices.

F1 of the distinct values for lists, 1 or 0 for single values, fields named as ambiguous left out.
Run: python tests/benchmarks/notices.py [FILE-PREFIX …]; with prefixes the differences are printed.
"""

import json
import sys
from pathlib import Path

SHARED = next(
    (folder / "shared" for folder in Path(__file__).resolve().parents if (folder / "shared" / "seeds").is_dir()), None
)
LISTS = (
    "data_categories",
    "sources",
    "legal_bases",
    "rights",
    "law_refs",
    "countries",
    "mechanisms",
    "named_processors",
)
SINGLE = (
    "controller", "business_id", "register_name", "date", "language", "transfers_statement", "retention", "profiling",
    "complaint_authority",
)  # fmt: skip


def stated(document, field):
    """What a document of `datamap draft --json`, or a label, says of a field."""
    transfers = document["transfers"]
    if field in ("countries", "mechanisms"):
        return transfers[field]
    if field == "transfers_statement":
        return transfers["statement"]
    value = document[field]
    if field in ("retention", "profiling", "complaint_authority"):
        return bool(value)
    return value


def score(document, label, field):
    """How well a field agrees, from 0 to 1."""
    ours, theirs = stated(document, field), stated(label, field)
    if field in LISTS:
        ours, theirs = {plain(value) for value in ours}, {plain(value) for value in theirs}
        return 2 * len(ours & theirs) / (len(ours) + len(theirs)) if ours or theirs else 1.0
    return float(plain(ours) == plain(theirs))


def plain(value):
    """A value without case and space; None and empty alike."""
    return " ".join(str(value).lower().split()) if value or value is False else None


def left_out(label):
    """The fields that a label calls ambiguous."""
    named = {
        item.replace("_mentioned", "").replace("_named", "").replace("transfers.", "transfers_")
        for item in label["ambiguous"]
    }
    return {field for field in (*LISTS, *SINGLE) if field in named}


def scores(folder):
    """For each notice of a folder its scores by field."""
    from datamap.notices import read
    from datamap.notices.as_json import notice_as_json

    table = {}
    for path in sorted((folder / "labels").glob("*.json")):
        label = json.loads(path.read_text(encoding="utf-8"))
        notice = next(folder.glob(f"{path.stem}_*.txt"))
        document = notice_as_json(read(notice))
        fields = [field for field in (*LISTS, *SINGLE) if field not in left_out(label)]
        table[notice.name] = {
            field: (score(document, label, field), stated(document, field), stated(label, field)) for field in fields
        }
    return table


def mean(table):
    """The mean over fields of the means over notices."""
    means = []
    for field in (*SINGLE, *LISTS):
        values = [row[field][0] for row in table.values() if field in row]
        means.append(sum(values) / len(values))
    return sum(means) / len(means)


def main():
    if SHARED is None:
        print("notices: no folder ../shared, nothing to read")
        return
    for name in ("seeds", "notices"):
        table = scores(SHARED / name)
        for field in (*SINGLE, *LISTS):
            values = [row[field][0] for row in table.values() if field in row]
            print(f"{name} {field:20} {sum(values) / len(values):.2f} over {len(values)}")
        print(f"{name} mean {mean(table):.3f}")
        for file, row in table.items():
            if any(file.startswith(prefix) for prefix in sys.argv[1:]):
                print(file, round(sum(value for value, _, _ in row.values()) / len(row), 3))
                for field, (value, ours, theirs) in row.items():
                    if value < 1:
                        extra = sorted(set(ours) - set(theirs)) if field in LISTS else ours
                        lacking = sorted(set(theirs) - set(ours)) if field in LISTS else theirs
                        print(f"   {field:20} {value:.2f} ours {extra} theirs {lacking}")


if __name__ == "__main__":
    main()
