"""Reports: an audit in words, tables and pictures, rendered from a notebook."""

from . import appendix, board, charts
from .changes import changes
from .words import LANGUAGES, Words, words

__all__ = ["LANGUAGES", "Words", "appendix", "board", "changes", "charts", "words"]
