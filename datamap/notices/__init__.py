"""Privacy notices: what they say, with the words that say it."""

from .model import FIELDS, Claim, Notice, NoticeError, Section
from .read import read, read_text
from .texts import Texts, texts

__all__ = ["FIELDS", "Claim", "Notice", "NoticeError", "Section", "Texts", "read", "read_text", "texts"]
