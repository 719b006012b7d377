"""JSON documents: the same data as json writes, one row a line."""

import json
from io import StringIO

from hypothesis import given
from hypothesis import strategies as st

from datamap.report.as_json import write, written

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text() | st.none() | st.integers(), inner, max_size=4)
    ),
)


@given(st.dictionaries(st.text(), VALUES, max_size=5))
def test_a_document_is_what_json_reads_of_it(document):
    assert json.loads(json.dumps(document)) == json.loads(written(document))
    held = StringIO()
    write(document, held)
    assert written(document) == held.getvalue()


def test_each_row_of_a_list_stands_on_a_line():
    lines = written({"findings": [{"cells": ["A1", "B2"]}, {"cells": []}], "counts": {"high": 1}}).splitlines()
    assert ['  {"cells": ["A1", "B2"]},', '  {"cells": []}', '  "high": 1'] == [
        line for line in lines if line.startswith("  ")
    ]
