"""The headings of a notice: numbered or not, merged with their text, wrapped over lines, cells of a form."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from .resources import compiled
from .terms import Hit
from .words import Text

MARK = re.compile(
    r"[ \t>]*(?P<hash>#{1,6}[ \t]*)?(?P<bold>[*_]{1,3}(?=\S))?[ \t]*"
    r"(?P<number>(?:\d{1,2}(?:\.\d{1,2})*[.):]?|[IVX]{1,4}\.|[a-h]\))\s+|\d{1,2}[.)](?=[A-ZÅÄÖ]))?"
)
_BULLET = re.compile(r"[ \t]*(?:[-–—•·▪►●○✓]|\*(?!\*))")
_ALONE = re.compile(r"[ \t]*(\d{1,2})[.)]?[ \t]*")
_LABEL_END = re.compile(r"[*_]*[ \t]*(?::|[–—|\t]|[ \t]{2,}|-[ \t])[*_]*")
_LABELLED = re.compile(r":[*_]*[ \t]+\S|\w(?:\t|[ ]{3,})[ \t]*\w")
_INLINE = re.compile(r"(?<=[.:!?\w)])[ \t]+(?=\d{1,2}(?:\.\d{1,2})*[.)]?[ \t]+[A-ZÅÄÖ])")
RIGHTS = {"rights", "access", "rectification", "optout", "complaint"}
LOOSE = {"contact", "optout", "date", "general", "title", "subjects", "controller"}
_LONG_LINE = 200
_FORM = 4
_NEAR = 25
_JOINING = {"tai", "ja", "sekä", "eller", "och", "samt", "or", "and", "of", "av", "the", "för", "i", "to"}
_CORE = {"controller", "contact", "register_name", "purposes", "data", "sources", "recipients", "transfers", "security"}
_ALONE_DATA = compiled("", "data_heading", "")


class _Line(NamedTuple):
    """A line, or the part of one up to an inline heading."""

    start: int
    end: int
    text: str
    after_blank: bool
    cut: bool = False


@dataclass(frozen=True)
class Heading:
    """A heading: its place, where its body starts, its number, its topics and how deep it stands."""

    start: int
    body: int
    text: str
    number: str
    topics: tuple[str, ...]
    marked: bool


def headings(text: Text, hits: Sequence[Hit]) -> Iterator[Heading]:
    """The headings of a text in order, by the terms of headings (`hits`) that stand in it."""
    return _Finder(text, hits).headings()


class _Finder:
    """Finds the headings among the lines of a text."""

    def __init__(self, text: Text, hits: Sequence[Hit]) -> None:
        self.text, self.hits = text, hits
        self.places = [hit.start for hit in hits]
        self.lines = list(self._lines())
        self._join_numbers()
        numbered = sum(1 for line in self.lines if self._number(line) and self._inside(line.start, line.end))
        self.numbered = numbered >= 4 or text.text.count("\n#") >= 4
        plain = [self._plain_topics(line) for line in self.lines]
        self.dense = len(set().union(*plain) & _CORE) >= 5

    def headings(self) -> Iterator[Heading]:
        """The headings in order."""
        skip = reached = 0
        before: Heading | None = None
        for number, line in enumerate(self.lines):
            if number < skip or not line.text.strip():
                continue
            joined = self._wrapped(number)
            if joined and (found := self._heading(joined, len(self.lines) > 1)):
                skip = number + joined.text.count("\n") + 1
                before = found
                yield found
            elif found := self._heading(line, number + 1 < len(self.lines)):
                if before and _leads_in(found, before) and not self.text.between(before.body, found.start):
                    continue
                count = _count(found.number)
                if found.topics and not found.marked and 0 < count <= reached and self._is_item(number, count):
                    continue
                if found.topics:
                    reached = count or reached
                elif 0 < count < reached:
                    continue  # an item of a numbered list under the heading
                before = found
                yield found

    def _lines(self) -> Iterator[_Line]:
        blank, place = True, 0
        for raw in self.text.text.split("\n"):
            end = place + len(raw)
            cuts = [place]
            if len(raw) > _LONG_LINE:
                for gap in _INLINE.finditer(self.text.text, place, end):
                    mark = MARK.match(self.text.text, gap.end())
                    near = bisect_left(self.places, mark.end()) if mark else len(self.places)
                    if mark and near < len(self.places) and self.places[near] - mark.end() <= _NEAR:
                        cuts.append(gap.end())
            for start, stop in zip(cuts, [*cuts[1:], end], strict=True):
                yield _Line(start, stop, self.text.text[start:stop], blank, len(cuts) > 1)
            blank = not raw.strip()
            place = end + 1

    def _join_numbers(self) -> None:
        """Put the numbers of a form, each on a line of its own, before the headings that follow them."""
        said = [at for at, line in enumerate(self.lines) if line.text.strip()]
        after = dict(pairwise(said))
        alone = [(at, int(found[1])) for at in said if at in after and (found := _ALONE.fullmatch(self.lines[at].text))]
        run = [(at, self.lines[after[at]]) for number, (at, count) in enumerate(alone, start=1) if count == number]
        headed = [line for _, line in run if line.text.lstrip()[0].isupper() and self._inside(line.start, line.end)]
        if len(run) < _FORM or 2 * len(headed) < len(run):
            return
        for at, line in run:
            start, end = self.lines[at].start, line.end
            self.lines[at] = self.lines[at]._replace(text="")
            self.lines[after[at]] = _Line(start, end, self.text.text[start:end], True)

    def _is_item(self, number: int, count: int) -> bool:
        """Whether a line stands in a numbered list: the next item follows it at once, or the one before precedes."""
        said = [at for at in range(max(0, number - 3), min(number + 4, len(self.lines))) if self.lines[at].text.strip()]
        here = said.index(number)
        before = _count(self._number(self.lines[said[here - 1]])) if here else 0
        after = _count(self._number(self.lines[said[here + 1]])) if here + 1 < len(said) else 0
        return before == count - 1 > 0 or after == count + 1

    def _plain_topics(self, line: _Line) -> set[str]:
        """The topics of a short line that says little else."""
        plain = line.text.strip()
        if not plain[:1].isupper() or len(line.text) > 120 or plain[-1] in ".;,:":
            return set()
        hits = self._inside(line.start, line.end)
        covered = len({word for hit in hits for word in range(hit.first, hit.last)})
        return set(_topics(hits)) if covered * 3 >= 2 * len(self.text.between(line.start, line.end)) else set()

    def _number(self, line: _Line) -> str:
        return (MARK.match(line.text)["number"] or "").strip()  # type: ignore[index]

    def _wrapped(self, number: int) -> _Line | None:
        """Two or three short lines as one: a heading that goes on in lower case or after a conjunction."""
        first = self.lines[number]
        block = [first]
        for line in self.lines[number + 1 : number + 4]:
            plain = line.text.lstrip()
            if not plain or not (plain[0].islower() or _goes_on(block[-1].text)):
                break
            block.append(line)
        if not 2 <= len(block) <= 3 or any(
            len(line.text) > 60 or _BULLET.match(line.text) or line.text.rstrip()[-1] in ".;,:" or "@" in line.text
            for line in block
        ):
            return None
        return _Line(first.start, block[-1].end, "\n".join(line.text for line in block), first.after_blank)

    def _names(self, start: int, end: int) -> int:
        """How many words of a line, but the first, are written like names; in capitals throughout none is."""
        if self.text.text[start:end].isupper():
            return 0
        return sum(self.text.text[self.text.words[word].start].isupper() for word in self.text.between(start, end)[1:])

    def _inside(self, start: int, end: int) -> list[Hit]:
        first = bisect_left(self.places, start)
        return [hit for hit in self.hits[first : bisect_left(self.places, end)] if hit.end <= end]

    def _heading(self, line: _Line, followed: bool) -> Heading | None:
        mark = MARK.match(line.text)
        if mark is None or _BULLET.match(line.text) or not line.text[mark.end() :].strip():
            return None
        start = line.start + mark.end()
        words = self.text.between(start, line.end)
        hits = self._inside(start, line.end)
        plain = line.text.rstrip()
        loud = plain.isupper() and sum(map(str.isalpha, plain)) >= 4
        number = (mark["number"] or "").strip()
        marked = bool(mark["hash"] or (mark["bold"] and re.search(r"[*_]{2,3}:?$", plain)) or loud)
        covered = len({word for hit in hits for word in range(hit.first, hit.last)})
        small = sum(self.text.words[word].form in _JOINING for word in words)
        said = len(words) - self._names(start, line.end) - small
        topics = _topics(hits)
        closed = plain.rstrip("*_").endswith((".", ";", ",", "!")) and not (mark["hash"] or loud)
        body = line.end
        labelled = _LABELLED.search(plain, mark.end())
        fits = not (labelled or line.cut) and 0 < len(words) <= (18 if marked or number else 14) and not closed
        if plain.rstrip("*_ ").endswith(":") and fits and not (number or marked or self.numbered) and topics:
            # A line that leads in a list opens the topic, and its own words belong to it.
            led = tuple(topic for topic in ("data", "sources", "rights") if topic in topics)
            if len(led) == 1 and "contact" not in topics:
                return Heading(line.start, line.start, plain.strip(), number, led, False)
            if covered * 2 >= len(words):
                return Heading(line.start, body, plain.strip(), number, topics, False)
        stands_out = number or marked or line.after_blank
        if fits and followed and stands_out and _ALONE_DATA.fullmatch(plain[mark.end() :].strip(" :*_")):
            return Heading(line.start, body, plain.strip(), number, ("data",), marked)
        if fits and hits:
            if (marked or number) and (covered * 4 >= len(words) or len(self.text.between(start, hits[0].start)) <= 1):
                return Heading(line.start, body, plain.strip(), number, topics, marked)
            loose = self.numbered and set(topics) <= LOOSE
            enough = covered * 2 >= said if line.after_blank else self.dense and covered * 3 >= 2 * len(words)
            enough = enough or (plain.endswith("?") and line.after_blank)
            if enough and not loose and followed and plain.lstrip()[:1].isupper():
                return Heading(line.start, body, plain.strip(), number, topics, False)
        elif (
            fits
            and (mark["hash"] or (loud and line.after_blank) or (re.search(r"[.)]", number) and line.after_blank))
            and followed
        ):
            return Heading(line.start, body, plain.strip(), number, (), marked)
        return self._merged(line, start, hits, number, bool(mark["bold"]))

    def _merged(self, line: _Line, start: int, hits: Sequence[Hit], number: str, bold: bool) -> Heading | None:
        """A heading with its text on the same line: `Rekisterinpitäjä: …`, or `3. Rekisterin nimi …`."""
        if not hits or len(self.text.between(start, hits[0].start)) > 2 or not self.text.text[start].isupper():
            return None
        if re.search(r"[.,:;(]", self.text.text[start : hits[0].start]):
            return None
        end = hits[0].end
        for hit in hits[1:]:
            if (
                hit.start - end <= 12
                and not self.text.text[hit.start].isupper()
                and not re.search(r"[.:]", self.text.text[end : hit.start])
            ):
                end = hit.end
        label = _LABEL_END.match(self.text.text, end, line.end)
        if not label and not number:
            colon = self.text.text.find(":", end, min(end + 40, line.end))
            named = self.text.between(start, colon) if colon > 0 else range(0)
            inside = {word for hit in hits if hit.end <= colon for word in range(hit.first, hit.last)}
            short = line.after_blank and 0 < len(named) <= 6 and len(inside) * 3 >= 2 * len(named)
            if not short:
                return None
            label = _LABEL_END.match(self.text.text, colon, line.end)
        topics = _topics([hit for hit in hits if hit.end <= end])
        if not number and not bold and set(topics) <= {"optout", "general", "contact", "date"} and not line.after_blank:
            return None
        body = label.end() if label else end
        return Heading(line.start, body, self.text.text[line.start : end].strip(), number, topics, False)


def _count(number: str) -> int:
    plain = number.strip(".):")
    return int(plain) if plain.isdigit() else 0


def _leads_in(heading: Heading, before: Heading) -> bool:
    """Whether a line that ends in a colon only leads in the list of the numbered or marked heading before it."""
    plain = not (heading.number or heading.marked)
    return plain and bool(before.number or before.marked) and heading.text.endswith(":")


def _goes_on(text: str) -> bool:
    """Whether a line ends in a conjunction or in a part of a word."""
    last = "".join(text.rsplit(None, 1)[-1:])
    return last.lower() in _JOINING or last.endswith("-")


def _topics(hits: Sequence[Hit]) -> tuple[str, ...]:
    topics = dict.fromkeys(hit.value for hit in hits)
    if RIGHTS & set(topics):
        kept = tuple(topic for topic in topics if topic in RIGHTS)
        return kept if "optout" not in kept or len(kept) > 1 or len(topics) == 1 else tuple(topics)
    if len(topics) > 1:
        topics.pop("title", None)
    return tuple(topics)
