"""What a notice leaves open or only mentions: placeholders, empty headings, and single statements."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from .model import Claim, Section
from .reading import Reading
from .resources import compiled, rows
from .sections import empty

_PLACEHOLDER = compiled("", "placeholder", "")
_STATEMENTS = (
    "dpo",
    "representative",
    "joint_controllers",
    "provision_required",
    "safeguards_copy",
    "decision_logic",
    "security_principles",
    "regular_disclosures",
)
_SHORT = 5
_RIGHTS = ("rights", "access", "rectification", "optout", "complaint")


def placeholders(reading: Reading) -> Iterator[Claim]:
    """Places of a model form that nobody filled in."""
    found = []
    for match in _PLACEHOLDER.finditer(reading.text):
        if not re.match(r"\[(?:\d+|x| )\]", match[0]) and reading.text[match.end() : match.end() + 1] != "(":
            found.append(match.span())
    lower = reading.text.lower()
    for row in rows("patterns.csv") if len(lower) == len(reading.text) else ():
        words = row["pattern"]
        if row["use"] == "placeholder_words" and words in lower:
            start = lower.index(words)
            if not any(first <= start < last for first, last in found):
                found.append((start, start + len(words)))
    for start, end in found:
        yield Claim("placeholders", reading.text[start:end], start, end, 0.8)


def empty_sections(reading: Reading) -> Iterator[Claim]:
    """Headings that ask for content and have none; the value is the heading's topic."""
    after = dict(pairwise(reading.parts))
    for part in empty(reading.words, reading.parts):
        following = after.get(part)
        if following is not None and following.treats(*part.kind.split()):
            continue  # the heading is said again, as a lead to what follows
        start = reading.text.rfind(part.heading.split("\n")[0], 0, part.start)
        if start >= 0:
            yield Claim("empty_sections", part.kind, start, start + len(part.heading), 0.8)


def complaint_authority(reading: Reading) -> Iterator[Claim]:
    """The authority, where it is named."""
    for hit in reading.of("statements"):
        field, _, name = hit.value.partition(":")
        if field == "authority":
            yield Claim("complaint_authority", name, hit.start, hit.end, 0.95)


def automation(reading: Reading) -> Iterator[Claim]:
    """Profiling and automated decisions: used or denied; a mere right about them says neither."""
    for hit in reading.of("statements", "profiling", "automated"):
        field = "profiling" if hit.value == "profiling" else "automated_decisions"
        part = reading.part(hit.start)
        if reading.in_heading(hit) and (answer := _bare_denial(reading, part)):
            yield Claim(field, "denied", *answer, 0.8)
            continue
        denied = reading.denied(hit)
        if not denied:
            if part.treats(*_RIGHTS) and not part.treats("automated"):
                continue
            if reading.in_heading(hit) or reading.said_in(reading.sentence(hit), "statements", "subjected"):
                continue
        yield Claim(field, "denied" if denied else "used", hit.start, hit.end, 0.9 if denied else 0.75)


def _bare_denial(reading: Reading, part: Section) -> tuple[int, int] | None:
    """Where a section on automation alone begins with a short denial: *Ei ole käytössä.*"""
    body = reading.words.between(part.start, part.end)
    if part.kind != "automated" or not body:
        return None
    sentence = reading.words.sentence_at(reading.words.words[body[0]].start)
    negators = reading.said_in(sentence, "scope", "negator")
    if sentence.last - sentence.first > _SHORT or not negators or reading.said_in(sentence, "scope", "breaker"):
        return None
    return None if reading.said_in(sentence, "statements", "profiling", "automated") else reading.quoted(sentence)


def statements(reading: Reading) -> Iterator[Claim]:
    """Single things that Articles 13 and 14, or the repealed act, ask a notice to say."""
    for hit in reading.of("statements", *_STATEMENTS):
        part = reading.part(hit.start)
        if "security" in hit.term.where and not part.treats("security"):
            continue
        value = "denied" if reading.denied(hit) and hit.value != "security_principles" else "stated"
        if hit.value == "safeguards_copy" and not (
            part.treats("transfers") or reading.said_in(reading.sentence(hit), "transfers")
        ):
            continue
        yield Claim(hit.value, value, hit.start, hit.end, hit.term.confidence)
    for hit in reading.of("legal_bases", "legitimate_interest"):
        sentence = reading.sentence(hit)
        explained = sentence.last - hit.last >= 4 or hit.first - sentence.first >= 6
        if explained and not reading.part(hit.start).treats(*_RIGHTS):
            yield Claim("legitimate_interests", "stated", *reading.quoted(sentence), 0.7)
