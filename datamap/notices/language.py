"""The language of a text, told by its commonest small words."""

from __future__ import annotations

from collections import Counter
from functools import cache

from .resources import rows

KNOWN = ("fi", "sv", "en")
_ENOUGH = 0.04
_SAMPLE = 20_000


def language(text: str) -> str:
    """The language of a text by its code (fi, sv, en, or another of `lexicon/languages.csv`); empty when unclear."""
    words = Counter(text[:_SAMPLE].lower().split())
    total = sum(words.values())
    shares = {
        code: sum(words[word] for word in small & words.keys()) / max(total, 1)
        for code, small in _small_words().items()
    }
    best = max(shares, key=lambda code: shares[code])
    return best if shares[best] >= _ENOUGH else ""


@cache
def _small_words() -> dict[str, frozenset[str]]:
    return {row["language"]: frozenset(row["words"].split()) for row in rows("languages.csv")}
