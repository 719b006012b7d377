"""What a privacy notice says: its sections, and its claims with the words that carry them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

FIELDS = (
    "title_kind",
    "controller",
    "joint_controllers",
    "business_id",
    "representative",
    "dpo",
    "contact",
    "register_name",
    "date",
    "data_subjects",
    "purposes",
    "legal_bases",
    "legitimate_interests",
    "provision_required",
    "data_categories",
    "sources",
    "recipients",
    "regular_disclosures",
    "named_recipients",
    "named_processors",
    "transfers.statement",
    "transfers.countries",
    "transfers.mechanisms",
    "safeguards_copy",
    "retention",
    "automated_decisions",
    "decision_logic",
    "profiling",
    "rights",
    "complaint_authority",
    "rights_conditions",
    "law_refs",
    "acts_named",
    "old_bases",
    "security_principles",
    "empty_sections",
    "placeholders",
)


class NoticeError(ValueError):
    """A file cannot be read as a notice: one sentence with the place, what was found, and the remedy."""


@dataclass(frozen=True)
class Claim:
    """One thing that a notice states, and the words that state it.

    field: one of `FIELDS`.
    value: a key of the vocabulary, an ISO country, an ISO day, an act as `523/1999`, an ISO period as `P6M` or
        `P2M/P6M` (shortest/longest); for names the words themselves.
    start, end: where the words stand in the text of the notice.
    confidence: from 0 to 1.
    about: what a period, a transfer or a purpose is about (a data category or a case); empty in general.
    at_least: whether a period is stated as the shortest alone, so that no longest is promised.
    """

    field: str
    value: str
    start: int
    end: int
    confidence: float
    about: str = ""
    at_least: bool = False


@dataclass(frozen=True)
class Section:
    """A part of a notice under one heading.

    heading: as written, empty before the first heading. kind: topics of `lexicon/headings.csv`, separated by a
    space; `contents` for a menu, empty when unknown. start, end: the body, without the heading.
    """

    heading: str
    kind: str
    start: int
    end: int

    def treats(self, *topics: str) -> bool:
        """Whether the section is about one of the topics."""
        return not self._topics.isdisjoint(topics)

    @cached_property
    def _topics(self) -> frozenset[str]:
        return frozenset(self.kind.split())


@dataclass(frozen=True)
class Notice:
    """A notice as read: `text` is one str after decoding and extraction, to which all offsets point.

    language: fi, sv or en. claims: in the order of the text.
    """

    file: str
    text: str
    language: str
    sections: tuple[Section, ...]
    claims: tuple[Claim, ...]

    def quote(self, claim: Claim) -> str:
        """The words of the notice that carry a claim."""
        return self.text[claim.start : claim.end]

    def of(self, field: str) -> tuple[Claim, ...]:
        """The claims of a field, in the order of the text."""
        return tuple(claim for claim in self.claims if claim.field == field)

    def value(self, field: str) -> str | None:
        """The value of a field that is stated most clearly; None if the notice does not say."""
        return max(self.of(field), key=lambda claim: claim.confidence).value if self.of(field) else None

    def values(self, field: str) -> tuple[str, ...]:
        """The distinct values of a field, in the order of the text."""
        return tuple(dict.fromkeys(claim.value for claim in self.of(field)))
