"""Processors, tools and other recipients that a notice names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz import fuzz

from .model import Claim
from .names import organisations, tidy
from .reading import Reading
from .terms import Hit

_ADDRESS = re.compile(r"[\w@/.-]")
_HOMES = ("recipients", "transfers", "cookies")
_FORM = re.compile(r"[ \t]+(Inc\.|LLC|Ltd\.?|Oyj?|Ab|AB|GmbH|B\.V\.|A/S|ApS|Corporation|Limited)(?!\w)")
_ALIKE = 80
_NEVER = ("rights", "access", "complaint", "controller", "contact", "register_name")


def named(reading: Reading, controllers: frozenset[str]) -> Iterator[Claim]:
    """Named processors and tools, and other named recipients; not the controller, not a pure source."""
    taken: list[tuple[int, int]] = []
    for hit in reading.of("processors"):
        if _is_tool(reading, hit) and not reading.denied(hit):
            taken.append((hit.start, hit.end))
            form = _FORM.match(reading.text, hit.end)
            end = form.end() if form else hit.end
            name = f"{hit.value} {form[1]}" if form else hit.value
            yield Claim("named_processors", name, hit.start, end, hit.term.confidence)
    for match in organisations(reading.text, 0, len(reading.text)):
        start, end = match.span()
        part = reading.part(start)
        name = tidy(match[0])
        if _is_controller(name, controllers) or any(first < end and start < last for first, last in taken):
            continue
        if part.treats(*_NEVER, "sources") or start < part.start:
            continue
        sentence = reading.words.sentence_at(start)
        serves = part.treats(*_HOMES, "security") and reading.said_in(sentence, "statements", "serves")
        handles = serves or reading.said_in(sentence, "recipients", "processor")
        if handles:
            yield Claim("named_processors", name, start, end, 0.75)
        elif part.treats(*_HOMES):
            yield Claim("named_recipients", name, start, end, 0.7)


def _is_controller(name: str, controllers: frozenset[str]) -> bool:
    """Whether a name is the controller's, also in another order or form."""
    return any(fuzz.token_set_ratio(name.lower(), controller) >= _ALIKE for controller in controllers)


def _is_tool(reading: Reading, hit: Hit) -> bool:
    text, part = reading.text, reading.part(hit.start)
    if not any(letter.isupper() for letter in text[hit.start : hit.end]):
        return False
    before, after = text[max(hit.start - 1, 0) : hit.start], text[hit.end : hit.end + 2]
    if (hit.start and _ADDRESS.match(before)) or re.match(r"[.@/]\w|/", after):
        return False
    if part.treats(*_NEVER) and not part.treats(*_HOMES):
        return False
    sentence = reading.sentence(hit)
    serves = reading.said_in(sentence, "recipients", "processor") or reading.said_in(sentence, "statements", "serves")
    if "tool" in hit.term.where:
        return not part.treats("sources") or bool(serves)
    return bool(serves and not part.treats("sources")) or part.treats("recipients", "transfers")
