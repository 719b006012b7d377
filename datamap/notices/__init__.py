"""Privacy notices: what they say, with the words that say it."""

from .model import FIELDS, Claim, Notice, NoticeError, Section

__all__ = ["FIELDS", "Claim", "Notice", "NoticeError", "Section"]
