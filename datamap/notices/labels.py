"""The labels of the workbook's own vocabularies, as terms: what datamap writes it also reads."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..inventory.schema import schema

VOCABULARIES = {
    "data_categories": "data_category",
    "purposes": "purpose",
    "sources": "source_kind",
    "recipients": "recipient_kind",
    "rights": "right",
    "subjects": "subjects",
}
"""Table of the lexicon → vocabulary of the workbook."""

MEANINGLESS = ("other", "other_unspecified")
"""Terms whose label says nothing by itself."""

_WORD = re.compile(r"[\w'’.-]*\w")


def labels(language: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Each label of a language as a row of the lexicon, with the table that it belongs to."""
    for table, vocabulary in VOCABULARIES.items():
        for term, said in schema().vocabularies[vocabulary].labels.items():
            if term not in MEANINGLESS:
                plain = re.sub(r"\([^)]*\)", " ", said[language]).lower()
                pattern = " ".join(f"={word}" for word in _WORD.findall(plain))
                yield table, {"value": term, "pattern": pattern, "where": "", "confidence": "0.9"}
