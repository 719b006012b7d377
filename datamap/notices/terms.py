"""The vocabulary of `lexicon/`, and where its terms stand in a text.

A pattern is a row of words. `nimi` stands for every inflection of the word, `=nimen` for that form alone, `osoite*`,
`*osoite` and `*osoite*` for the beginning, the end and a part of a word, `a|b` for either, `@name` for a name in any
case, and `~3` for up to three other words between. A pattern stands within one sentence.
A term whose value is `-` means nothing: it takes away the
terms of its table that it covers, as *company name* takes away *name*.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from .labels import labels
from .resources import rows
from .words import Text, Word, lemmas

NOTHING = "-"
_HEADING_WORDS = 16
SIDE_BY_SIDE = ("rights", "scope", "statements")  # what stands inside a longer term of these counts as well
TABLES = (
    "acts",
    "countries_said",
    "data_categories",
    "exercise",
    "headings",
    "legal_bases",
    "old_bases",
    "processors",
    "purposes",
    "recipients",
    "retention",
    "rights",
    "scope",
    "sources",
    "statements",
    "subjects",
    "transfers",
    "titles",
)


@dataclass(frozen=True)
class Term:
    """A row of the lexicon: what it means, and where it counts.

    table: the file it stands in. where: topics of sections in which it counts, empty for the rule of its table.
    """

    table: str
    value: str
    where: tuple[str, ...]
    confidence: float


class Hit(NamedTuple):
    """A term in a text, from the word `first` up to `last`, its place in the text, the words it is made
    of, and what it means."""

    term: Term
    first: int
    last: int
    start: int
    end: int
    matched: tuple[int, ...]
    value: str


Gap = int
Element = tuple[str, ...] | Gap
Pattern = tuple[Term, tuple[Element, ...]]


@dataclass(frozen=True, slots=True)
class _Known:
    """The words of patterns that a form satisfies, and the patterns that it begins: of others, and of headings."""

    atoms: frozenset[str]
    begins: Sequence[Sequence[Pattern]]


class Lexicon:
    """All terms of a language, ready to be found."""

    def __init__(self, language: str) -> None:
        self.lemmas = lemmas(language)
        self.patterns: dict[bool, dict[str, list[Pattern]]] = {heading: defaultdict(list) for heading in (True, False)}
        self.whole: dict[str, set[str]] = defaultdict(set)
        self.heads: dict[str, str] = {}
        self.tails: dict[str, str] = {}
        self.parts: list[str] = []
        self.names: set[str] = set()
        self.endings = sorted(
            (row["ending"] for row in rows("case_endings.csv") if row["language"] == language), key=len
        )
        self.seen: dict[str, _Known] = {}
        where: dict[tuple[str, str], str] = {}
        for table in TABLES:
            for row in rows(f"{table}.csv"):
                if row["language"] in (language, "*"):
                    self._add(table, row)
                    where.setdefault((table, row["value"]), row["where"])
        # only the labels that the tables do not know already: each pattern costs time in every text
        unknown = [(table, row) for table, row in labels(language) if not self._knows(table, row, language)]
        self.seen.clear()
        for table, row in unknown:
            self._add(table, row | {"where": where.get((table, row["value"]), "")})

    def _knows(self, table: str, row: dict[str, str], language: str) -> bool:
        hits = self.find(Text(row["label"], language)).get(table, ())
        return [row["value"]] == [hit.value for hit in hits]

    def find(self, text: Text, headings: bool = False) -> dict[str, list[Hit]]:
        """The terms that stand in a text, by table, in order; a longer term hides those of its table inside it.

        headings: those of headings alone, else all others.
        """
        seen, learn = self.seen, self._learn
        words = text.words
        known = [seen.get(word.form) or learn(word) for word in words]
        atoms = [form.atoms for form in known]
        begins = [form.begins[headings] for form in known]
        found: dict[str, list[Hit]] = defaultdict(list)
        for _, _, first_word, end_word in text.sentences:
            said: frozenset[str] | None = None
            reach = min(end_word, first_word + _HEADING_WORDS) if headings else end_word
            for first in range(first_word, reach):
                if not begins[first]:
                    continue
                start, end_of_first = words[first][:2]
                for term, elements in begins[first]:
                    if len(elements) == 1:
                        found[term.table].append(Hit(term, first, first + 1, start, end_of_first, (first,), term.value))
                        continue
                    if said is None:
                        said = frozenset().union(*atoms[first_word:end_word])
                    if said.isdisjoint(elements[-1]):  # type: ignore[arg-type]
                        continue
                    if rest := _match(elements, 1, first + 1, end_word, atoms):
                        last = rest[-1] + 1
                        end = words[last - 1].end
                        matched = (first, *rest)
                        found[term.table].append(Hit(term, first, last, start, end, matched, term.value))
        return {table: _distinct(hits) if table in SIDE_BY_SIDE else _longest(hits) for table, hits in found.items()}

    def _add(self, table: str, row: dict[str, str]) -> None:
        term = Term(table, row["value"], tuple(row["where"].split()), float(row["confidence"] or 0.9))
        for pattern in row["pattern"].split(";"):
            elements: list[Element] = []
            for part in pattern.split():
                if part.startswith("~"):
                    elements.append(int(part[1:]))
                else:
                    elements.append(tuple(self._register(word) for word in part.lower().split("|") if word))
            for atom in elements[0] if isinstance(elements[0], tuple) else ():
                self.patterns[table == "headings"][atom].append((term, tuple(elements)))

    def _register(self, word: str) -> str:
        if word.startswith("="):
            self.whole[word].add(word)
            return word
        if word.startswith("@"):
            self.names.add(word)
        elif word.startswith("*") and word.endswith("*"):
            self.parts.append(word)
        elif word.endswith("*"):
            self.heads[word[:-1]] = word
        elif word.startswith("*"):
            self.tails[word[1:]] = word
        else:
            self.whole[word].add(word)
            if not word.endswith("-"):
                self.whole[self.lemmas[word]].add(word)
        return word

    def _learn(self, word: Word) -> _Known:
        """What a form of a word satisfies; reckoned once for each form."""
        plain = word.form.rstrip("-")
        atoms = set(self.whole.get(f"={plain}", ()))
        for form in {word.form, plain, word.lemma}:
            atoms |= self.whole.get(form, set())
            atoms.update(self.heads[form[:n]] for n in range(1, len(form) + 1) if form[:n] in self.heads)
            atoms.update(self.tails[form[n:]] for n in range(len(form)) if form[n:] in self.tails)
            atoms.update(part for part in self.parts if part[1:-1] in form)
        atoms |= self.names & {f"@{form}" for form in self._nominatives(plain)}
        begins = [
            [pattern for atom in sorted(atoms) for pattern in self.patterns[heading].get(atom, ())]
            for heading in (False, True)
        ]
        known = self.seen[word.form] = _Known(frozenset(atoms), begins)
        return known

    def _nominatives(self, form: str) -> Iterable[str]:
        """What a name may be whose inflected form this is: `adsille` of `ads`, `hubspotin` of `hubspot`."""
        yield form
        for ending in self.endings:
            stem = form.removesuffix(ending)
            if stem != form and len(stem) > 1:
                yield stem
                yield stem.removesuffix("i")
        yield form.partition("-")[0]


@cache
def lexicon(language: str) -> Lexicon:
    """The terms of a language: fi, sv or en."""
    return Lexicon(language)


def _match(
    elements: Sequence[Element], number: int, place: int, end: int, atoms: Sequence[frozenset[str]]
) -> tuple[int, ...] | None:
    """The words of a text by which the elements of a pattern from `number` on stand at a place; None if they do not."""
    if number == len(elements):
        return ()
    element = elements[number]
    reach = element if isinstance(element, int) else 0
    wanted = elements[number + 1] if isinstance(element, int) else element
    if isinstance(wanted, int):
        raise TypeError("two gaps in a row in a pattern")
    for there in range(place, min(place + reach + 1, end)):
        if not atoms[there].isdisjoint(wanted):
            rest = _match(elements, number + (2 if isinstance(element, int) else 1), there + 1, end, atoms)
            if rest is not None:
                return (there, *rest)
    return None


def _distinct(hits: Sequence[Hit]) -> list[Hit]:
    """Each value once a place, in order, but for the words that what means nothing covers."""
    each = sorted({(hit.first, hit.value): hit for hit in hits}.values(), key=lambda hit: (hit.first, hit.last))
    covers = [frozenset(hit.matched) for hit in hits if hit.value == NOTHING]
    if not covers:
        return each
    return [hit for hit in each if hit.value != NOTHING and not any(cover > {*hit.matched} for cover in covers)]


def _longest(hits: Iterable[Hit]) -> list[Hit]:
    """Without the hits whose words belong to longer ones, without what means nothing, each value once a place.

    What means nothing hides a single word that it equals, but not a phrase: a phrase of another value is as precise.
    """
    ordered = sorted(hits, key=lambda hit: (hit.first, -hit.last, (hit.value == NOTHING) == (hit.last - hit.first > 1)))
    kept: list[Hit] = []
    furthest = -1
    for hit in ordered:
        if hit.last > furthest:
            kept.append(hit)
            furthest = hit.last
            continue
        for other in kept[-12:]:
            if hit.last > other.last:
                continue
            longer = len(other.matched) > len(hit.matched)
            if other.value == hit.value or (
                (longer or other.value == NOTHING) and set(hit.matched) <= set(other.matched)
            ):
                break
        else:
            kept.append(hit)
    return [hit for hit in kept if hit.value != NOTHING]
