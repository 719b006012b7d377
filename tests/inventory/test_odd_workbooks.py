"""Odd and hostile workbooks: each is read right or refused in one sentence, in bounded time and memory."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[3] / "shared" / "odd_workbooks"
BOOKS = sorted(path for path in FOLDER.glob("*") if path.suffix != ".md") if FOLDER.is_dir() else []

CHILD = """
import json, resource, sys
from pathlib import Path
from datamap.inventory import InventoryError, grid
try:
    grids = grid.load(Path(sys.argv[1]))[1]
    answer = {sheet.title: [[str(cell) for cell in row] for row in sheet.rows[:4]] for sheet in grids}
    answer |= {f"{sheet.title} errors": [text for *_, text in sheet.errors] for sheet in grids if sheet.errors}
except InventoryError as error:
    answer = str(error)
print(json.dumps([answer, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024]))
"""


def load(path):
    child = subprocess.run([sys.executable, "-c", CHILD, str(path)], capture_output=True, text=True, timeout=10)
    assert child.stderr == ""
    answer, megabytes = json.loads(child.stdout)
    assert megabytes < 700
    return answer


@pytest.mark.skipif(not BOOKS, reason="the shared odd workbooks are not here")
@pytest.mark.parametrize("path", BOOKS, ids=lambda path: path.stem.removeprefix("calamine__"))
def test_an_odd_workbook_is_read_or_refused(path):
    answer = load(path)
    assert answer
    if isinstance(answer, str):
        assert "\n" not in answer
        assert answer.endswith(".")


@pytest.mark.skipif(not BOOKS, reason="the shared odd workbooks are not here")
@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("pass_protected.xlsx", "password protected"),
        ("pass_protected.ods", "password protected"),
        ("issue_594_dos.ods", "nearly empty"),
        ("too_small.xls", "not a workbook"),
    ],
)
def test_a_hostile_workbook_is_refused_with_the_reason(name, expected):
    assert expected in load(FOLDER / f"calamine__{name}")


@pytest.mark.skipif(not BOOKS, reason="the shared odd workbooks are not here")
@pytest.mark.parametrize(
    ("name", "sheet", "rows"),
    [
        ("date_1904.xlsx", "Sheet1", [["2021-01-01", "15.0"], ["2021-01-02", "16.0"]]),
        ("date_iso.xlsx", "Sheet", [["2021-01-01"], ["2021-01-01 10:10:10"]]),
        ("nonstandard-xml-ns-prefix.xlsx", "Sheet1", [["a", "b"], ["1.0", "3.0"]]),
        ("has_x000D_inline.xlsx", "Sheet1", [["ABC\r\nDEF"]]),
        ("errors.xlsx", "Feuil1 errors", ["#DIV/0!", "#NAME?", "#VALUE!", "#NULL!", "#REF!", "#NUM!", "#N/A"]),
        ("covered.ods", "sheet1", [["a1"], ["a2"], ["a3"]]),
        ("number_rows_repeated.ods", "Sheet1", [["A", "B"], ["C", "D"], ["C", "D"]]),
    ],
)
def test_an_odd_workbook_is_read_right(name, sheet, rows):
    assert rows == load(FOLDER / f"calamine__{name}")[sheet][: len(rows)]
