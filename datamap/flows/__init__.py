"""Data flows: the graph, the transfers judged by the law of a day, and where data can end up."""

from .judgement import OUTSIDE, STATUSES, Hop, Judgement, judge, worst
from .reach import RANK, exposures
from .trace import trace

__all__ = ["OUTSIDE", "RANK", "STATUSES", "Hop", "Judgement", "exposures", "judge", "trace", "worst"]
