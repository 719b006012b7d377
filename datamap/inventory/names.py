"""Names as people type them: comparison without case, accents and punctuation, and the nearest one."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz import fuzz, process

LANGUAGES = ("en", "fi", "sv")


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """The letters and digits of a text, lower case and without accents: `6(1)(f)` and `6.1 F` are both `61f`."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in plain if char.isalnum()).casefold()


def nearest(text: str, choices: Iterable[str], cutoff: float = 70) -> str | None:
    """The choice most like a text, or None if none is like it.

    `cutoff` is rapidfuzz's similarity ratio in percent. Texts of fewer than three letters resemble too much.
    """
    if len(text) < 3:
        return None
    found = process.extractOne(text, list(choices), scorer=fuzz.ratio, processor=fold, score_cutoff=cutoff)
    return found[0] if found else None
