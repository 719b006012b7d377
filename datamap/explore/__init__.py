"""Exploration in JupyterLab: filters, the report's own picture, tables, and what lies behind a recipient."""

from .selection import Selection, select
from .workbook import Explorer, explore

__all__ = ["Explorer", "Selection", "explore", "select"]
