"""A notice while it is read: its words, terms and sections, and what is denied in it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property

from .countries import named
from .model import Claim, Section
from .sections import sections
from .terms import Hit, lexicon
from .words import Sentence, Text

_BEFORE, _AFTER = 14, 5


class Reading:
    """The text of a notice with the terms that stand in it.

    hits: by table of the lexicon, in order. parts: the sections.
    """

    def __init__(self, text: str, language: str) -> None:
        self.language = language
        self.words = Text(text, language)
        self.text = text
        terms = lexicon(language)
        self.parts = sections(self.words, terms.find(self.words, headings=True).get("headings", []))
        self._part_starts = [part.start for part in self.parts]
        self.words.cut_at({place for part in self.parts for place in (part.start, part.end)})
        self.hits = terms.find(self.words)

    @cached_property
    def countries(self) -> list[tuple[str, int, int]]:
        """The countries that the text names: code, first word, and the word after the last."""
        return list(named(self.words))

    def of(self, table: str, *values: str) -> list[Hit]:
        """The terms of a table in order, of some values if any are given."""
        return [hit for hit in self.hits.get(table, ()) if not values or hit.value in values]

    def part(self, place: int) -> Section:
        """The section at a place of the text; a heading belongs to its own section."""
        number = bisect_right(self._part_starts, place) - 1
        part = self.parts[max(number, 0)]
        if place >= part.end and number + 1 < len(self.parts):
            return self.parts[number + 1]
        return part

    def in_heading(self, hit: Hit) -> bool:
        """Whether a term stands in a heading."""
        part = self.part(hit.start)
        return hit.start < part.start or hit.start >= part.end

    def sentence(self, hit: Hit) -> Sentence:
        """The sentence of a term."""
        return self.words.sentence_at(hit.start)

    def home(self, sentence: Sentence) -> Section:
        """The section of a sentence; one that begins in a heading and runs on belongs to the heading's section."""
        return self.part(self.words.words[sentence.last - 1].start)

    def is_heading(self, sentence: Sentence) -> bool:
        """Whether a sentence is a heading or a part of one."""
        last, home = self.words.words[sentence.last - 1].start, self.home(sentence)
        return not home.start <= last < home.end

    def quoted(self, sentence: Sentence) -> tuple[int, int]:
        """Where the words of a sentence start and end, without the space around them."""
        first = max(sentence.start, self.home(sentence).start)
        raw = self.text[first : sentence.end]
        return first + len(raw) - len(raw.lstrip(" \t\n-–•·*:")), first + len(raw.rstrip())

    def said_in(self, sentence: Sentence, table: str, *values: str) -> list[Hit]:
        """The terms of a table in a sentence."""
        by_sentence = self._by_sentence.get(sentence.first, {}).get(table, [])
        return [hit for hit in by_sentence if not values or hit.value in values]

    @cached_property
    def _by_sentence(self) -> dict[int, dict[str, list[Hit]]]:
        found: dict[int, dict[str, list[Hit]]] = {}
        for table, hits in self.hits.items():
            for hit in hits:
                found.setdefault(self.sentence(hit).first, {}).setdefault(table, []).append(hit)
        return found

    def denied(self, hit: Hit) -> bool:
        """Whether a sentence denies what a term names: *we use no cookies*, *IP-osoitteita ei tallenneta*."""
        sentence = self.sentence(hit)
        scope = self.said_in(sentence, "scope")
        for word in scope:
            if word.value != "negator":
                continue
            if word.last <= hit.first:
                near = hit.first - word.last <= _BEFORE
                verb = hit.first - word.last <= 2 or self._verb(scope, word.last, hit.first)
                verb = verb or (self.language == "sv" and self._verb(scope, word.first - 2, word.first))
                between = word.last, hit.first
            else:
                near = self.language == "fi" and 0 <= word.first - hit.last <= _AFTER
                verb = self._verb(scope, word.last, word.last + 3)
                between = hit.last, word.first
            if near and verb and not self._broken(scope, *between):
                return True
        return False

    def withheld(self, hit: Hit) -> bool:
        """Whether a sentence says that the person has no such right: *rekisteröidyllä ei ole oikeutta siirtää*."""
        scope = self.said_in(self.sentence(hit), "scope")
        return any(
            word.first < hit.last and not self._broken(scope, word.last, hit.first)
            for word in scope
            if word.value == "withheld"
        )

    def _verb(self, scope: list[Hit], first: int, last: int) -> bool:
        return any(word.value == "collecting" and first <= word.first < last for word in scope)

    def _broken(self, scope: list[Hit], first: int, last: int) -> bool:
        return any(word.value == "breaker" and first <= word.first and word.last <= last for word in scope)

    def claim(self, field: str, hit: Hit, about: str = "", doubt: float = 1.0) -> Claim:
        """A claim by the words of a term."""
        return Claim(field, hit.value, hit.start, hit.end, round(hit.term.confidence * doubt, 2), about)

    def sentences(self, *topics: str) -> Iterator[Sentence]:
        """The sentences of the sections about some topics."""
        for sentence in self.words.sentences:
            if self.home(sentence).treats(*topics):
                yield sentence
