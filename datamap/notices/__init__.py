"""Privacy notices: what they say, with the words that say it."""

from .model import FIELDS, Claim, Notice, NoticeError, Section
from .read import read, read_text

__all__ = ["FIELDS", "Claim", "Notice", "NoticeError", "Section", "read", "read_text"]
