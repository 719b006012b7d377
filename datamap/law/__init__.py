"""Dated law: what held where, from when to when, and how well that is known."""

from .adequacy import Endings, claimed, decision, decisions, ending, expires_within, is_restricted, under_challenge
from .countries import country, is_country, is_eea, is_territory, needs_review
from .mechanisms import FIRST_DAY, mechanism, regime
from .tables import NAMES, LawRow, applying, row, table

__all__ = [
    "FIRST_DAY",
    "NAMES",
    "Endings",
    "LawRow",
    "applying",
    "claimed",
    "country",
    "decision",
    "decisions",
    "ending",
    "expires_within",
    "is_country",
    "is_eea",
    "is_restricted",
    "is_territory",
    "mechanism",
    "needs_review",
    "regime",
    "row",
    "table",
    "under_challenge",
]
