"""Words of a text with their base forms, and its sentences."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from functools import cache, cached_property
from typing import NamedTuple

from .resources import rows

_WORD = re.compile(r"[^\W_]+(?:[-’'\u00ad]+[^\W_]+)*(?::[a-zåäö]{1,5}\b)?(?:-(?=[\s,]))?")
_BULLET = r"(?:[-–—•·*▪►◦●○§✓]|\d{1,2}[.)]|[a-z]\))[ \t]+"
_BREAK = re.compile(
    r"[\n•▪►●.!?:;](?:"
    r"(?<=\n)[ \t]*\n\s*"  # an empty line
    rf"|(?<=\n)[ \t]*(?={_BULLET}|[•·▪►●])"  # an item of a list
    r"|(?<=[•▪►●])[ \t]*"  # items on one line
    r"|(?<=[.!?])(?P<closed>[\"”’)\]]*)[ \t\n]+(?=[\"”(]?[A-ZÅÄÖ0-9\[])"
    r"|(?<=[:;])[ \t]*\n\s*"
    r"|(?<=\n))"
)
_ITEM = re.compile(rf"[ \t]*(?:{_BULLET})")
_LONG_LINE = 45
_INFLECTION = re.compile(
    r"[aeiouyäöjdt]{0,3}(?:n|t|ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|ksi|kse|n[aä]|tt[aä]|t[aä]|[aä]|h?in|hen|seen|t?ten|i?neen)?"
    r"(?:ni|si|ns[aä]|mme|nne|[aäe]n)?(?:kin|k[aä]{2}n|h[aä]n)?"
)
_POSSESSIVE = re.compile(r"(\w{3,})(?:(?P<whole>(?<=e)en|(?<=a)an|(?<=ä)än)|mme|nne|ns[aä]|ni|si)")
"""A possessive suffix; after one that is only lengthened (`whole`) the word before it is whole."""


class Word(NamedTuple):
    """A word of a text: where it stands, as written in lower case (`osto-` for a part of one), and its base form."""

    start: int
    end: int
    form: str
    lemma: str


class Sentence(NamedTuple):
    """A sentence or an item of a list: its place in the text, and the words `first` up to `last`."""

    start: int
    end: int
    first: int
    last: int


class Text:
    """A text cut into words and sentences.

    language: fi, sv or en, by which base forms are found.
    """

    def __init__(self, text: str, language: str) -> None:
        self.text, self.language = text, language
        self._bounds: frozenset[int] = frozenset()
        known = lemmas(language).written
        self.words = [Word(*match.span(), *known[match[0]]) for match in _WORD.finditer(text)]

    @cached_property
    def starts(self) -> list[int]:
        """Where each word starts."""
        return [word.start for word in self.words]

    @cached_property
    def sentences(self) -> list[Sentence]:
        """The sentences and items in order; they cover every word."""
        cuts = sorted({*self._cuts, *self._bounds})
        sentences = []
        for start, end in itertools.pairwise(cuts):
            first, last = bisect_left(self.starts, start), bisect_left(self.starts, end)
            if first < last:
                sentences.append(Sentence(start, end, first, last))
        return sentences

    def cut_at(self, places: Iterable[int]) -> None:
        """End sentences also at these places: where sections start and end."""
        self._bounds = frozenset(places)
        self.__dict__.pop("sentences", None)
        self.__dict__.pop("_sentence_starts", None)

    @cached_property
    def _cuts(self) -> list[int]:
        """Where the text itself ends sentences."""
        abbreviations = _abbreviations(self.language)
        cuts = [0]
        for match in _BREAK.finditer(self.text):
            if self._ends(match, cuts[-1], abbreviations):
                cuts.append(match.end())
        return [*cuts, len(self.text)]

    def between(self, start: int, end: int) -> range:
        """The numbers of the words that stand from `start` to `end`."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))

    def sentence_at(self, place: int) -> Sentence:
        """The sentence at a place of the text; raises IndexError for a text without words."""
        number = bisect_right(self._sentence_starts, place) - 1
        return self.sentences[max(number, 0)]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def _ends(self, match: re.Match[str], last_cut: int, abbreviations: frozenset[str]) -> bool:
        """Whether a possible break ends a sentence: not after an abbreviation, not inside a wrapped line."""
        text, start = self.text, match.start()
        if match[0] == "\n":
            line = text[text.rfind("\n", 0, start) + 1 : start].rstrip()
            after = text[match.end() : match.end() + 1]
            if not line or line[-1] in ".!?:;" or _ITEM.match(text, match.end()):
                return True
            return (after.isupper() or after.isdigit()) and len(line) < _LONG_LINE and line[-1] not in ",–-("
        if match["closed"] == "" and match[0][0] == "." and "\n" not in match[0]:
            before = text[max(last_cut, start - 11) : start].rsplit(None, 1)[-1:]
            return not before or before[0].lower().lstrip("(") not in abbreviations
        return True


class Lemmas(dict[str, str]):
    """Base forms by form: a table of overrides first, then simplemma's dictionary; each form is looked up once."""

    def __init__(self, language: str) -> None:
        from simplemma.strategies import DefaultStrategy, DictionaryLookupStrategy
        from simplemma.strategies.dictionaries import TrieDictionaryFactory

        super().__init__({row["form"]: row["lemma"] for row in rows("lemmas.csv") if row["language"] == language})
        tries = TrieDictionaryFactory()
        self.language = language
        self.known = DefaultStrategy(greedy=False, dictionary_factory=tries)
        self.written = _Written(self)
        self.listed = DictionaryLookupStrategy(tries)

    def __missing__(self, written: str) -> str:
        form = written.rstrip("-")
        if self.language == "fi" and (base := self._owned(form)):
            self[written] = base
            return base
        base = (self.known.get_lemma(form, self.language) or form).lower()
        if self.language == "fi" and form.startswith(base) and not _INFLECTION.fullmatch(form, len(base)):
            base = _compound(form, self._listed) or form
        self[written] = base
        return base

    def _owned(self, form: str) -> str | None:
        """The base form of a Finnish word with a possessive suffix that no dictionary lists: *asiakkaidemme*."""
        found = _POSSESSIVE.fullmatch(form)
        if not found or self._listed(form):
            return None
        without = [found[1] + ending for ending in ("", *(() if found["whole"] else ("n", "t")))]
        without += [found[1].removesuffix("kse")] if found[1].endswith("kse") else []  # analysoidaksemme
        listed = next(filter(None, map(self._listed, without)), None)
        return listed or next(filter(None, (_compound(plain, self._listed) for plain in without)), None)

    def _listed(self, form: str) -> str | None:
        lemma = self.listed.get_lemma(form, self.language)
        return lemma.lower() if lemma else None


class _Written(dict[str, tuple[str, str]]):
    """The form and the base form of each word as written; reckoned once for each."""

    def __init__(self, base: Lemmas) -> None:
        super().__init__()
        self.base = base

    def __missing__(self, written: str) -> tuple[str, str]:
        form = _form(written)
        self[written] = form, self.base[form]
        return self[written]


@cache
def lemmas(language: str) -> Lemmas:
    """The base forms of a language: fi, sv or en."""
    return Lemmas(language)


def _compound(form: str, listed: Callable[[str], str | None]) -> str | None:
    """The base form of a Finnish compound that no dictionary lists: its last part that one does, in base form."""
    for cut in range(3, len(form) - 3):
        tail = listed(form[cut:])
        if tail and listed(form[:cut]):
            return form[:cut] + tail
    return None


def _form(word: str) -> str:
    plain = word.lower()
    return plain if plain.isalpha() else plain.replace("\u00ad", "").replace("’", "'").partition(":")[0]


@cache
def _abbreviations(language: str) -> frozenset[str]:
    return frozenset(row["form"] for row in rows("abbreviations.csv") if row["language"] in (language, "*"))
