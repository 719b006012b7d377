"""Claims that single terms make: data, sources, grounds, purposes, recipients, rights and persons."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from .model import Claim
from .names import controller
from .reading import Reading
from .terms import Hit

_RIGHTS = ("rights", "access", "rectification", "optout", "complaint")
_NOT_DATA = (
    *_RIGHTS,
    "contact",
    "controller",
    "security",
    "changes",
    "date",
    "legal_basis",
    "retention",
    "register_name",
)
_ELSEWHERE = frozenset(("title", "general", "controller", "contact", "register_name"))
_NAMED = ("third_party", "authority", "internal_system")
_REACH = 8
_FROM = re.compile(r"(?:lt|st)[aä](?:mme|nne|nsa|nsä|[aä]n|si|ni)?$")
_LEFT_OPEN = re.compile(r"[ \t*_]*:[ \t*_]*[-–—]+[ \t]*$", re.MULTILINE)
"""A field of a form with a dash in it."""
_NEAR = 4
_SENTENCE = 3
_NOT_SOURCES = (
    *_RIGHTS,
    "security",
    "changes",
    "recipients",
    "transfers",
    "retention",
    "contact",
    "controller",
    "cookies",
)


def data_categories(reading: Reading) -> Iterator[Claim]:
    """What is held of a person: terms of the sections on data, and everywhere those that name nothing else."""
    stated = any(part.treats("data") for part in reading.parts)
    terms = _of(reading, "data_categories")
    addressed = any(hit.value == "address" and reading.part(hit.start).treats("data") for hit in terms)
    for hit in terms:
        if hit.value == "postal_code" and addressed:
            continue  # a part of the address
        if _LEFT_OPEN.match(reading.text, hit.end):
            continue
        part = reading.part(hit.start)
        inside = part.treats("data")
        anywhere = "any" in hit.term.where and not part.treats("changes", *(_RIGHTS if hit.value != "cookie" else ()))
        sentence = reading.sentence(hit)
        if sentence.last - sentence.first < _SENTENCE and not inside:
            anywhere = False  # an entry of a menu
        fallback = not stated and not part.treats(*_NOT_DATA)
        if (inside or anywhere or fallback) and not reading.denied(hit):
            if reading.in_heading(hit) and not (inside and part.start == part.end):
                continue
            yield reading.claim("data_categories", hit, doubt=1.0 if inside else 0.8)


def sources(reading: Reading) -> Iterator[Claim]:
    """Where data comes from: terms of the sections on sources, else of sentences that say so."""
    stated = any(part.treats("sources") for part in reading.parts)
    own = [" ".join(reading.text[claim.start : claim.end].split()) for claim in controller(reading)]
    hits = reading.of("sources")
    for hit in hits:
        part = reading.part(hit.start)
        sentence = reading.sentence(hit)
        verb = "obtained_data" if stated else "obtained"
        said = reading.said_in(sentence, "statements", verb) and not part.treats(*_NOT_SOURCES)
        mixed = len(part.kind.split()) > 1 and not reading.said_in(sentence, "statements", "obtained")
        if not ((part.treats("sources") and not mixed) or said) or reading.denied(hit) or reading.in_heading(hit):
            continue
        if hit.value == "internal_system" and _is_of_another(hit, hits):
            continue
        if hit.value in _NAMED and not part.treats("sources") and not _is_left(reading, hit):
            continue  # who or what is only named in a sentence on collecting
        before = " ".join(reading.text[max(0, hit.start - 80) : hit.start + 4].split())
        ours = "owner" in hit.term.where and any(name.rpartition(" ")[0] in before for name in own)
        sure = round(hit.term.confidence * (1.0 if part.treats("sources") else 0.8), 2)
        yield Claim("sources", "internal_system" if ours else hit.value, hit.start, hit.end, sure)


def _is_left(reading: Reading, hit: Hit) -> bool:
    """Whether a Finnish term stands in a case that says *from*, another one after a word that does."""
    if reading.language == "fi":
        return any(_FROM.search(reading.words.words[word].form) for word in hit.matched)
    before = reading.said_in(reading.sentence(hit), "scope", "leaving")
    return any(hit.first - _REACH < word.first < hit.last for word in before)


def _is_of_another(hit: Hit, hits: Sequence[Hit]) -> bool:
    """Whether a system belongs to others: another source covers its words, or is named just before."""
    return any(
        other.value != hit.value
        and (
            other.first <= hit.first < other.last
            or (other.value == "third_party" and 0 < hit.first - other.last < _NEAR)
        )
        for other in hits
    )


def legal_bases(reading: Reading) -> Iterator[Claim]:
    """The grounds of processing: terms of the sections on grounds and purposes, or beside the word for a ground."""
    for hit in _of(reading, "legal_bases"):
        part = reading.part(hit.start)
        if part.treats(*_RIGHTS, "security", "changes", "transfers", "retention") and not part.treats("legal_basis"):
            continue
        if hit.term.where and not part.treats(*hit.term.where):
            continue
        sentence = reading.sentence(hit)
        grounded = bool(reading.said_in(sentence, "statements", "ground"))
        home = part.treats("legal_basis") or (
            part.treats("purposes") and hit.value in ("consent", "legitimate_interest")
        )
        strong = hit.value in ("legitimate_interest", "public_task", "vital") and not part.treats(
            "recipients", "sources"
        )
        if (home or grounded or strong) and not reading.denied(hit):
            if part.treats("recipients", "sources") and not part.treats("legal_basis", "purposes"):
                continue
            if part.treats("cookies") and not grounded:
                continue
            yield reading.claim("legal_bases", hit, doubt=1.0 if part.treats("legal_basis") or grounded else 0.8)


def rights(reading: Reading) -> Iterator[Claim]:
    """What the person may do: terms of the sections on rights, elsewhere beside the word for a right."""
    for hit in _of(reading, "rights"):
        if reading.withheld(hit):
            continue
        part = reading.part(hit.start)
        sentence = reading.sentence(hit)
        entitled = bool(reading.said_in(sentence, "statements", "entitled"))
        inside = part.treats(*_RIGHTS)
        if (
            inside
            or (entitled and not part.treats("security", "changes"))
            or (hit.value == "marketing_optout" and not part.treats("data"))
        ):
            yield reading.claim("rights", hit, doubt=1.0 if inside else 0.8)
        elif hit.value in ("erasure", "complaint") and reading.said_in(sentence, "statements", "on_request"):
            yield reading.claim("rights", hit, doubt=0.6)


def purposes(reading: Reading) -> Iterator[Claim]:
    """What data is used for: terms of the sections on purposes.

    Where there is none, those of the sections on grounds, and of the sentences under no known heading that say so.
    """
    if any(part.treats("purposes") for part in reading.parts):
        yield from _inside(reading, "purposes", "purposes", ("purposes",), reading.denied)
        return
    yield from _inside(reading, "purposes", "purposes", ("legal_basis",), reading.denied)
    for hit in _of(reading, "purposes"):
        loose = _ELSEWHERE.issuperset(reading.part(hit.start).kind.split()) and not reading.in_heading(hit)
        if loose and reading.said_in(reading.sentence(hit), "statements", "purposed") and not reading.denied(hit):
            yield reading.claim("purposes", hit, doubt=0.7)


def recipients(reading: Reading) -> Iterator[Claim]:
    """The kinds of those who receive data: terms of the sections on disclosure and transfer."""
    yield from _inside(reading, "recipients", "recipients", ("recipients", "transfers"), reading.denied)


def data_subjects(reading: Reading) -> Iterator[Claim]:
    """Whose data it is: terms of the sections on purposes, data and persons."""
    yield from _inside(reading, "data_subjects", "subjects", ("subjects", "data", "purposes"), reading.denied)


def _inside(
    reading: Reading, field: str, table: str, topics: tuple[str, ...], denied: Callable[[Hit], bool]
) -> Iterator[Claim]:
    for hit in _of(reading, table):
        if reading.part(hit.start).treats(*topics) and not reading.in_heading(hit) and not denied(hit):
            yield reading.claim(field, hit)


def _of(reading: Reading, table: str) -> Iterable[Hit]:
    return reading.of(table)
