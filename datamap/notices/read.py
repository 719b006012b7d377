"""Reading a notice: from a file or a text to its sections and claims."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from . import citations, gaps, names, processors, remnants, retention, topics, transfers
from .files import text_of
from .language import KNOWN, language
from .model import FIELDS, Claim, Notice, NoticeError
from .reading import Reading
from .sections import CONTENTS

_CORE = frozenset(
    ("controller", "purposes", "data_categories", "sources", "legal_bases", "rights", "recipients", "retention")
)
_TOPICS = frozenset(
    (
        "controller",
        "register_name",
        "purposes",
        "data",
        "sources",
        "recipients",
        "transfers",
        "retention",
        "security",
        "rights",
    )
)
_ENOUGH_WORDS, _ENOUGH_CORE, _ENOUGH_TOPICS = 2, 3, 4
_LONGEST = 400_000


def read(path: str | Path) -> Notice:
    """A notice in a file (txt, md, html, docx, pdf). Raises NoticeError if it cannot be read, or is no notice."""
    place = Path(path)
    return read_text(text_of(place), place.name)


def read_text(text: str, file: str = "") -> Notice:
    """A notice as text. Raises NoticeError if it is empty, too long, in an unknown language, or no notice.

    file: a name for the notice, which its errors begin with.
    """
    place = file or "The text"
    if not text.strip():
        raise NoticeError(f"{place}: there is no text. Save the notice again.")
    if len(text) > _LONGEST:
        raise NoticeError(
            f"{place}: {len(text)} characters are too much for a notice, of which at most {_LONGEST} are read. "
            "Save the notice's own page."
        )
    found = language(text)
    if found not in KNOWN:
        said = f'the language looks like "{found}"' if found else "the language is not clear"
        raise NoticeError(f"{place}: {said}. Notices are read in Finnish, Swedish and English.")
    reading = Reading(text, found)
    words = len(reading.of("statements", "notice"))
    if words < _ENOUGH_WORDS:
        raise NoticeError(
            f"{place}: this is no privacy notice: it does not speak of personal data. Give the notice's page."
        )
    claims = tuple(
        sorted(
            _stated(reading, _claims(reading)), key=lambda claim: (claim.start, claim.end, FIELDS.index(claim.field))
        )
    )
    core = {claim.field for claim in claims} & _CORE
    headed = {topic for part in reading.parts for topic in part.kind.split()} & _TOPICS
    titled = any(claim.field == "title_kind" for claim in claims)
    if len(core) < _ENOUGH_CORE - titled and len(headed) < _ENOUGH_TOPICS:
        known = ", ".join(sorted(core)) or "nothing that a notice must state"
        raise NoticeError(
            f"{place}: this is no privacy notice: of its parts it holds only {known}. Give the notice's page."
        )
    return Notice(file, text, found, reading.parts, claims)


_EVEN_MASKED = ("placeholders", "controller", "contact")
"""A name or an address that was masked before publication is stated all the same."""

_EVEN_LISTED = (*_EVEN_MASKED, "business_id", "date", "title_kind")
"""What a page may say among its menus."""


def _stated(reading: Reading, claims: Iterable[Claim]) -> list[Claim]:
    """The claims whose words stand in no placeholder and no table of contents: these only say what is to be said."""
    found = [claim for claim in claims if claim.field in _EVEN_LISTED or not reading.part(claim.start).treats(CONTENTS)]
    gaps_left = [(claim.start, claim.end) for claim in found if claim.field == "placeholders"]

    def open_(claim: Claim) -> bool:
        shared = (min(claim.end, end) - max(claim.start, start) for start, end in gaps_left)
        return claim.field not in _EVEN_MASKED and any(2 * length > claim.end - claim.start for length in shared)

    return [claim for claim in found if not (gaps_left and open_(claim))]


def _claims(reading: Reading) -> Iterator[Claim]:
    controllers = list(names.controller(reading))
    yield from controllers
    for finder in (
        names.business_id,
        names.register_name,
        names.contact,
        citations.date,
        citations.law_refs,
        topics.data_categories,
        topics.sources,
        topics.legal_bases,
        topics.purposes,
        topics.recipients,
        topics.data_subjects,
        topics.rights,
        transfers.statement,
        transfers.countries,
        transfers.mechanisms,
        retention.retention,
        gaps.complaint_authority,
        gaps.automation,
        gaps.statements,
        gaps.placeholders,
        gaps.empty_sections,
        remnants.title_kind,
        remnants.rights_conditions,
        remnants.acts_named,
        remnants.old_bases,
    ):
        yield from finder(reading)
    yield from processors.named(reading, frozenset(claim.value.lower() for claim in controllers))
