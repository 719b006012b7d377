"""Rules: one fault a file, beside it the page that is its manual and its test."""

from .model import KINDS, SEVERITIES, Finding, Rule, fingerprint
from .registry import BY_CODE, FAMILIES, RULES
from .run import Answers, RuleError, run

__all__ = [
    "BY_CODE",
    "FAMILIES",
    "KINDS",
    "RULES",
    "SEVERITIES",
    "Answers",
    "Finding",
    "Rule",
    "RuleError",
    "fingerprint",
    "run",
]
