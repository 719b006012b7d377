"""The words of the charts in one language, as `draw.chart_words` describes them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ..draw.crossings import GROUNDS
from ..inventory import periods

if TYPE_CHECKING:
    from .words import Words


_SIGNS = {"breach": "unsafeguarded", "undocumented": "unknown", "cannot_tell": "unknown"}


def charts(words: Words) -> Mapping[str, Any]:
    """Return the words of the charts."""
    return {
        **{f"ground.{kind}": words(f"ground-{kind}") for kind in GROUNDS},
        "total": words("chart-total"),
        **{f"title.{chart}": _named(words, f"title-{chart}") for chart in ("matrix", "world", "retention", "streams")},
        "table.matrix": _headings(words, "country", "ground-recorded", "transfers-number", "apart", "worst"),
        "table.world": _headings(words, "country", "transfers-number", "apart", "worst"),
        "table.retention": _headings(words, "register", "category", "period", "starts", "finding"),
        "table.streams": _headings(words, "from", "to", "categories-number", "special", "categories"),
        "streams.unrecorded": words("streams-unrecorded"),
        "streams.zones": words("streams-zones"),
        "streams.count": _categories(words),
        "legend.streams": words("legend-streams"),
        "legend.special": words("legend-special"),
        "legend.uncertain": words("legend-uncertain"),
        "alt.streams": lambda zones: words("alt-streams", names="; ".join(zones)),
        "alt.matrix": lambda n: words("alt-matrix", count=n),
        "alt.world": lambda n: words("alt-world", count=n),
        "alt.gravest": lambda names: words("alt-gravest", names="; ".join(names)),
        "legend.apart": words("legend-apart"),
        "legend.map": words("legend-map"),
        "map.unknown": lambda written, n: words("map-unknown", written=written, count=n),
        "map.more": lambda names, left: words("map-unlabelled", names=_listed(words, names, left)),
        "map.inside": lambda names: words("map-inside", names=", ".join(names)),
        "period": lambda period: periods.show(period, words.language),
        "start": lambda term: words.term("retention_start", term),
        "case": lambda term: words.term("case", term),
        "keep.blank": words("blank"),
        "keep.criterion": words("keep-criterion"),
        "keep.least": lambda period: words("keep-least", period=period),
        "keep.between": lambda shortest, longest: words("keep-between", shortest=shortest, longest=longest),
        "keep.more": lambda n: words("keep-more", count=n),
        **{f"sign.{kind}": words(f"letter-{status}") for kind, status in _SIGNS.items()},
        **{f"legend.{kind}": words(f"kind-{kind}") for kind in _SIGNS},
        "legend.retention": words("legend-retention"),
        "alt.retention": lambda n, blank, open_ended: words(
            "alt-retention", count=n, blank=blank, criterion=open_ended
        ),
    }


def _named(words: Words, key: str) -> Callable[[str], str]:
    return lambda name: words(key, name=name)


def _categories(words: Words) -> Callable[[int, int], str]:
    return lambda n, special: words("streams-special" if special else "streams-count", count=n, special=special)


def _headings(words: Words, *names: str) -> tuple[str, ...]:
    return tuple(words(f"h-{name}") for name in names)


def _listed(words: Words, names: Sequence[str], left: int) -> str:
    listed = ", ".join(names)
    return f"{listed} {words('list-more', count=left)}" if left else listed
