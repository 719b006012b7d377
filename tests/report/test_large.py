"""The report of a large inventory stays bounded: the gravest are shown, and words count the rest."""

import re
from collections import Counter
from random import Random

import pytest
from build import inventory
from selectolax.lexbor import LexborHTMLParser

import datamap as dm
from datamap.flows.remedy import RemedyError, remedy
from datamap.report import LANGUAGES, appendix, board, changes, charts, words
from datamap.report.bounds import SHOWN_REGISTERS, registers
from datamap.report.pictures import controller_picture, orders

REGISTERS, OTHERS, FLOWS = 200, 300, 5_000
DAY = "2026-11-21"
PLACES = ("FI", "US", "IN", "JP", "SE", "GB", "CN", None)
GROUNDS = (None, "none", "scc_2021", "bcr", "scc_2010")
TEXT = words("en")


@pytest.fixture(scope="module")
def audit():
    """A made-up inventory; the last register alone has only recipients whose countries nobody knows."""
    chance = Random(7)

    def flow(n):
        register = f"R{n % (REGISTERS - 1)}"
        end = f"V{chance.randrange(OTHERS)}"
        return {"id": f"F{n}", "register": register, "from": f"S{chance.randrange(OTHERS)}", "to": end,
                "categories": ("name",), "certainty": chance.choice(("actual", "possible", None))}  # fmt: skip

    blank = {"id": "FX", "register": f"R{REGISTERS - 1}", "from": "S1", "to": "V7", "categories": ("name",)}
    made = inventory(
        Controller={"name": "Suuri Oy"},
        Registers=[{"id": f"R{n}", "name": f"Register {n}", "owner": f"Unit {n}"} for n in range(REGISTERS)],
        Data=[{"id": f"D{n}", "register": f"R{n}", "category": "name"} for n in range(REGISTERS)],
        Events=[{"id": f"E{n}", "kind": "request", "right": "access"} for n in range(100)],
        Systems=[{"id": f"S{n}", "name": f"System {n}"} for n in range(OTHERS)],
        Recipients=[
            {
                "id": f"V{n}",
                "name": f"Recipient {n}",
                "kind": "processor",
                "established_in": PLACES[n % 8],
                "mechanism": GROUNDS[n % 5],
            }
            for n in range(OTHERS)
        ],
        Flows=[*(flow(n) for n in range(FLOWS)), blank],
    )
    return dm.audit(made, DAY)


@pytest.fixture(scope="module")
def page(audit):
    """Every piece of the report by its name."""
    sections = "cover conclusion gravest transfers actions events processors retention notices unknown method"
    pieces = {name: getattr(board, name) for name in sections.split()} | {"changes": changes}
    pieces |= {"places": charts.places, "holdings": charts.holdings}
    kept = "findings registers record exposures notices provenance"
    pieces |= {f"a-{name}": getattr(appendix, name) for name in kept.split()}
    return {name: str(piece(audit, TEXT).html) for name, piece in pieces.items()}


def text_of(html):
    return plain(LexborHTMLParser(html).text(separator=" "))


def plain(text):
    """A text with single blanks, its numbers without separators."""
    return re.sub(r"(?<=\d),(?=\d{3})", "", re.sub(r"\s+", " ", text))


def rows_of(html):
    """The number of rows of every table."""
    return [len(table.css("tbody tr")) for table in LexborHTMLParser(html).css("table")]


def test_pictures_tables_cells_and_the_whole_page_are_bounded(page):
    assert SHOWN_REGISTERS == page["a-registers"].count("<figure")
    assert SHOWN_REGISTERS == len(rows_of(page["a-record"]))
    assert 400 >= max(count for html in page.values() for count in rows_of(html))
    assert 30 >= max(cell.html.count("<br>") for html in page.values() for cell in LexborHTMLParser(html).css("td, dd"))
    assert 4_000_000 > sum(map(len, page.values()))


def test_every_picture_has_at_most_a_limited_number_of_boxes(audit):
    kept = orders(audit, TEXT)
    assert SHOWN_REGISTERS + 2 == len(kept)
    assert 40 >= max(len(boxes) for boxes in kept.values())


def test_registers_with_a_picture_and_those_counted_in_words_are_the_whole(audit, page):
    shown, others = registers(audit)
    assert REGISTERS == len(shown) + len(others)
    here = audit.outside["register"].isin([row["id"] for row in others])
    counted = Counter(audit.outside[here]["status"])
    said = text_of(page["a-registers"])
    assert f"{len(others)} further registers have no picture here" in said
    assert f"of which that is not known: {here.sum()} (" in said
    assert all(f"{TEXT('status-' + status)} {count}" in said for status, count in counted.items())


def test_no_register_left_out_has_more_transfers_of_the_gravest_status_than_one_shown(audit):
    hops = audit.transfers[audit.transfers["via"] != "ownership"]
    grave = Counter(hops[hops["status"] == "unsafeguarded"]["register"])
    shown, others = registers(audit)
    assert min(grave[row["id"]] for row in shown) >= max(grave[row["id"]] for row in others)


def test_a_register_with_nothing_known_is_never_hidden_as_one_without_transfers(audit, page):
    _, others = registers(audit)
    assert f"R{REGISTERS - 1}" in [row["id"] for row in others]
    unknown = audit.outside[audit.outside["status"] == "unknown"]
    left = unknown["register"].isin([row["id"] for row in others]).sum()
    assert f"{TEXT('status-unknown')} {left}" in text_of(page["a-registers"])


@pytest.mark.parametrize(
    ("section", "every"),
    [("events", 100), ("processors", OTHERS), ("retention", REGISTERS)],
)
def test_rows_shown_and_rows_counted_add_up(section, every, page):
    left = int(re.search(r"(\d+) further rows", text_of(page[section]))[1])
    assert every == sum(rows_of(page[section])) + left


def test_transfers_shown_and_counted_add_up(audit, page):
    html = page["transfers"].split("</details>")[-1]
    left = sum(map(int, re.findall(r"(\d+) further rows", text_of(html))))
    assert len(audit.outside) == sum(rows_of(html)) + left


def test_the_table_of_a_picture_keeps_the_gravest_and_counts_the_others(audit):
    rows = controller_picture(audit, TEXT).rows
    assert 81 == len(rows)
    assert {"no valid ground"} == {row[4] for row in rows[:-1]}
    assert re.match(r"and \d+ rows more, none graver", plain(rows[-1][0]))


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_left_out_is_said_in_every_language(audit, language):
    said = text_of(str(appendix.registers(audit, words(language)).html))
    assert str(REGISTERS - SHOWN_REGISTERS) in said
    assert "audit.json" in said


def test_a_plan_too_large_for_a_report_is_refused_with_the_reason(audit, page):
    assert "No plan of remedies was made: there are" in page["a-exposures"]
    with pytest.raises(RemedyError, match="too many to look for"):
        remedy(audit.inventory, DAY, largest=1000)
