"""What lingers in notices: conditions set on rights, acts and bodies cited by name, grounds of the repealed act."""

from __future__ import annotations

from collections.abc import Iterator

from .model import Claim
from .reading import Reading

_TITLE = 600
"""How many characters at the beginning hold the title."""

_RIGHTS = ("rights", "access", "rectification", "optout")


def title_kind(reading: Reading) -> Iterator[Claim]:
    """What the document calls itself, by the first words that say so."""
    hits = [hit for hit in reading.of("titles") if hit.start < _TITLE]
    if hits:
        yield reading.claim("title_kind", min(hits, key=lambda hit: hit.start))


def rights_conditions(reading: Reading) -> Iterator[Claim]:
    """What is asked of who exercises a right: terms of the sections on rights, and of sentences on a request."""
    for hit in reading.of("exercise"):
        part = reading.part(hit.start)
        if part.treats(*_RIGHTS) and not reading.in_heading(hit) and not reading.denied(hit):
            yield reading.claim("rights_conditions", hit)


def acts_named(reading: Reading) -> Iterator[Claim]:
    """Acts and bodies that have ended, cited by name."""
    for hit in reading.of("acts"):
        yield reading.claim("acts_named", hit)


def old_bases(reading: Reading) -> Iterator[Claim]:
    """Grounds that only the Personal Data Act (523/1999, 8 §) knew, in the sections on grounds and purposes."""
    for hit in reading.of("old_bases"):
        part = reading.part(hit.start)
        if part.treats(*(hit.term.where or ("purposes",))) and not reading.denied(hit):
            yield reading.claim("old_bases", hit)
