import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from datamap.inventory import countries, read, schema, write
from datamap.inventory.answers import empty_answer
from datamap.inventory.names import LANGUAGES
from datamap.inventory.values import _ERROR_VALUE, as_text, split

COUNTRIES = sorted({countries.code(name) for name in countries.names("en")})
SHEETS = ("Registers", "Data", "Recipients", "Flows", "Rights", "Notices", "Events")

texts = (
    st.text(max_size=40)
    .map(as_text)
    .filter(lambda text: not _ERROR_VALUE.fullmatch(text) and not empty_answer(text))
    .map(lambda text: text or None)
)
items = texts.filter(lambda text: text and len(split(text)) == 1 and not _ERROR_VALUE.fullmatch(text)).map(
    lambda text: split(text)[0]
)
identifiers = st.from_regex(r"[A-Za-zÅÄÖ0-9=+@.-]{1,8}", fullmatch=True).filter(
    lambda text: text not in ("EXAMPLE", "ESIMERKKI", "EXEMPEL")
)
periods = st.builds(lambda count, unit: f"P{count}{unit}", st.integers(0, 400), st.sampled_from("YMWD"))


def terms(vocabulary):
    return st.sampled_from(sorted(schema().vocabularies[vocabulary].labels))


def values(column):
    """What a cell of a column may hold, normalised."""
    one = {
        "text": texts,
        "list": items,
        "id": identifiers,
        "ref": identifiers,
        "refs": identifiers,
        "yesno": st.booleans(),
        # a spreadsheet keeps fifteen digits
        "number": st.decimals(-(10**6), 10**6, places=3).map(float),
        "date": st.dates(dt.date(1900, 1, 1), dt.date(2199, 12, 31)),
        "period": periods,
        "country": st.sampled_from(COUNTRIES),
        "countries": st.sampled_from(COUNTRIES),
        "business_id": texts,
    }
    strategy = one[column.kind] if column.kind in one else terms(column.vocabulary)
    if column.many:
        return st.lists(strategy, max_size=3, unique_by=str.casefold).map(tuple)
    return st.none() | strategy


def row(sheet):
    return st.fixed_dictionaries({key: values(column) for key, column in schema().sheets[sheet].columns.items()})


def plain(inventory):
    """The values of an inventory, whatever rows they stand on."""
    return {key: frame.to_dict("split", index=False)["data"] for key, frame in inventory.frames.items()}


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.data())
def test_writing_and_reading_an_inventory_changes_no_value(tmp_path_factory, data):
    folder = tmp_path_factory.mktemp("trip")
    language = data.draw(st.sampled_from(LANGUAGES))
    sheet = data.draw(st.sampled_from(SHEETS))
    rows = data.draw(st.lists(row(sheet), max_size=3))
    inventory = read(write({sheet: rows}, folder / "1.xlsx", language))
    columns = schema().sheets[sheet].columns
    blank = {key: () if column.many else None for key, column in columns.items()}
    expected = [[line[key] for key in columns] for line in rows if line != blank]
    assert expected == plain(inventory)[sheet]
    other = data.draw(st.sampled_from(LANGUAGES))
    assert plain(inventory) == plain(read(write(inventory, folder / "2.xlsx", other)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_filled_inventory_is_the_same_in_every_language(tmp_path, filled, language):
    expected = read(write(filled, tmp_path / "en.xlsx", "en"))
    inventory = read(write(filled, tmp_path / "other.xlsx", language))
    assert (plain(expected), (), language) == (plain(inventory), inventory.problems, inventory.language)
    assert [line["id"] for line in filled["Flows"]] == list(inventory["Flows"]["id"])
