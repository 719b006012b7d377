"""What people write where there is nothing to write, in the three languages."""

from __future__ import annotations

from functools import cache

from .resources import rows

PROOFS = frozenset(
    {
        "scope_evidence", "approval", "special_ground", "statute", "permit", "retention_ground", "legitimate_interest",
        "age_check", "profiling_method", "joint_controllers", "representative",
    }
)  # fmt: skip
"""Columns of text whose being filled in shows something: there a bare *none* must not pass for it."""


def empty_answer(text: str) -> str:
    """`none` where a text says that there is nothing, `unknown` where it says that nobody knows, else empty."""
    return _answers().get(text.strip().rstrip(".").casefold(), "")


@cache
def _answers() -> dict[str, str]:
    return {row["answer"]: row["says"] for row in rows("empty_answers.csv")}
