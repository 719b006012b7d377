"""Data flows: the graph, the transfers judged by the law of a day, and where data can end up."""

from .graph import graph
from .judgement import STATUSES, Hop, Judgement, judge, worst
from .trace import exposures, trace

__all__ = ["STATUSES", "Hop", "Judgement", "exposures", "graph", "judge", "trace", "worst"]
