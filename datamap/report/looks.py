"""What differs in looks from document to document."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from html import unescape

from .words import words

LANGUAGES = {"fi": "fi-FI", "sv": "sv-FI", "en": "en-GB"}
ACCENT = "#0b4f6c"
LONGEST_IN_FOOTER = 80
_HEADING = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)


@dataclass(frozen=True)
class Looks:
    """Language, title, day, the heading of the contents, footer; and of a brand: author, colour, note, logo (PNG)."""

    language: str
    title: str
    day: dt.date
    contents: str
    footer: str
    author: str = ""
    accent: str = ACCENT
    note: str = ""
    logo: bytes = b""


def looks_of(page: str, day: dt.date, period: str, language: str, title: str = "title") -> Looks:
    """The looks of a page of a report: its footer names the client and the period."""
    text = words(language)
    found = _HEADING.search(page)
    client = unescape(found[1]).strip() if found else ""
    client = "" if client == text(title) else client  # a report over many clients names none
    short = client if len(client) <= LONGEST_IN_FOOTER else f"{client[:LONGEST_IN_FOOTER]}…"
    return Looks(
        language=language,
        title=f"{text(title)}: {client}" if client else text(title),
        day=day,
        contents=text("doc-contents"),
        footer=" · ".join(item for item in (text(title), short, period) if item),
    )
