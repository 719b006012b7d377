"""The sections of a notice: what stands between its headings, and what they treat of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, zip_longest

from .headings import LOOSE, MARK, RIGHTS, Heading
from .headings import headings as headings_of
from .model import Section
from .terms import Hit
from .words import Text

_CONTENT = {"data", "purposes", "legal_basis", "sources"}
CONTENTS = "contents"
"""The kind of a menu or a table of contents: headings without text, which state nothing."""


def sections(text: Text, hits: Sequence[Hit]) -> tuple[Section, ...]:
    """The sections of a text by the headings found in it; the first has no heading if text stands before one."""
    headings = _shared(_inherited(_without_contents(text, list(headings_of(text, hits)))))
    bounds = [heading.start for heading in headings] + [len(text.text)]
    found = [Section("", "", 0, bounds[0])] if bounds[0] else []
    for heading, end in zip(headings, bounds[1:], strict=True):
        found.append(Section(heading.text, " ".join(heading.topics), heading.body, end))
    return tuple(found)


def empty(text: Text, parts: Sequence[Section]) -> Iterator[Section]:
    """The sections with a heading that asks for content and a body without a word or with a dash alone."""
    for part, following in zip_longest(parts, parts[1:]):
        if (
            not part.heading
            or part.kind in ("", CONTENTS, "title", "general", "date")
            or text.between(part.start, part.end)
        ):
            continue
        number = MARK.match(part.heading)["number"] or ""  # type: ignore[index]
        after = (MARK.match(following.heading)["number"] or "") if following else ""  # type: ignore[index]
        shared = following and set(part.kind.split()) & set(following.kind.split())
        below = number and after.startswith(number.strip().rstrip(".") + ".") and after.strip() != number.strip()
        leads = following and text.text.startswith(following.heading, following.start)
        family = following and set(part.kind.split()) & RIGHTS and set(following.kind.split()) & RIGHTS
        levels = [len(item.heading) - len(item.heading.lstrip("#")) for item in (part, following) if item]
        deeper = len(levels) == 2 and 0 < levels[0] < levels[1]
        if not (below or leads or shared or family or deeper):
            yield part


def _inherited(headings: Sequence[Heading]) -> list[Heading]:
    """Headings with the topics of those above, by number or depth: under *5. Purposes* 5.2 treats of them too."""
    above: dict[str, tuple[str, ...]] = {}
    levels: list[tuple[int, tuple[str, ...]]] = []
    found = []
    for heading in headings:
        number = heading.number.rstrip(".):")
        level = _level(heading.text)
        levels = [item for item in levels if level and item[0] < level]
        parent = above.get(number.rpartition(".")[0], ()) if "." in number else levels[-1][1] if levels else ()
        if parent and (not heading.topics or set(heading.topics) <= LOOSE):
            heading = replace(heading, topics=parent)
        elif set(parent) & (_CONTENT | {"rights"}) and not set(heading.topics) & RIGHTS:
            heading = replace(heading, topics=tuple(dict.fromkeys((*heading.topics, *parent))))
        above[number] = heading.topics
        if level and (level > 1 or heading.topics != ("title",)):
            levels.append((level, () if heading.topics == ("title",) else heading.topics))
        found.append(heading)
    return found


def _shared(headings: Sequence[Heading]) -> list[Heading]:
    """Headings with what their numbered heading treats of besides, where no label below it does: under
    *3. Purposes and grounds* and the one label *Purpose:* the grounds follow without a label."""
    found: list[Heading] = []
    for above, below in groupby(headings, key=_Chapters()):
        labels = list(below)
        left = set(above.topics).difference(*(label.topics for label in labels if label is not above))
        for label in labels:
            inside = label is not above and label.topics and set(label.topics) < set(above.topics)
            more = [topic for topic in above.topics if topic in left] if inside else []
            found.append(replace(label, topics=(*label.topics, *more)))
    return found


class _Chapters:
    """The numbered or marked heading that a heading stands under, or itself."""

    def __init__(self) -> None:
        self.last: Heading | None = None

    def __call__(self, heading: Heading) -> Heading:
        if self.last is None or heading.number or heading.marked:
            self.last = heading
        return self.last


def _level(heading: str) -> int:
    """How deep a marked heading stands: its number signs, deeper than all when only bold; 0 when unmarked."""
    signs = len(heading) - len(heading.lstrip("#"))
    return signs or (7 if heading.startswith(("**", "__")) else 0)


def _without_contents(text: Text, headings: list[Heading]) -> list[Heading]:
    """Without runs of three or more headings that have no text: a menu, a table of contents, the head of a table.

    A marked or numbered heading before a run of plain ones stays: the run is the head of its table.
    """
    kept: list[Heading] = []
    run: list[Heading] = []
    for heading, following in zip_longest(headings, headings[1:]):
        end = following.start if following else len(text.text)
        if heading.body < end and text.between(heading.body, end):
            kept += _kept_of(run)
            kept.append(heading)
            run = []
        else:
            run.append(heading)
    return kept + (run if len(run) < 3 else [])


def _kept_of(run: list[Heading]) -> list[Heading]:
    if len(run) < 3:
        return run
    first, rest = run[0], run[1:]
    if (first.marked or first.number) and not any(heading.marked or heading.number for heading in rest):
        return [first]
    # What follows a menu does not belong to the section before it.
    return [replace(first, topics=(CONTENTS,))]
