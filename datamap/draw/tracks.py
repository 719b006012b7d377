"""The gutters between the columns: which flow runs up and down on which track."""

from __future__ import annotations

from dataclasses import dataclass

from datamap.draw.grid import Net


@dataclass(frozen=True)
class Run:
    """A net inside one gutter: the heights at which it meets the gutter's left and right side."""

    net: Net
    lefts: tuple[float, ...]
    rights: tuple[float, ...]

    @property
    def low(self) -> float:
        """The top of the run."""
        return min(self.lefts + self.rights)

    @property
    def high(self) -> float:
        """The bottom of the run."""
        return max(self.lefts + self.rights)

    @property
    def straight(self) -> bool:
        """Whether the run needs no track."""
        return len(self.lefts) == len(self.rights) == 1 and self.high - self.low < 0.5


def runs(nets: list[Net], gutter: int) -> list[Run]:
    """Return the nets that use the gutter to the right of a column."""
    found = []
    for net in nets:
        if net.direction == 0:
            if net.hub.column == gutter:
                found.append(Run(net, (net.start(), *(net.end(leaf) for leaf in net.leaves)), ()))
            continue
        origin, beyond = (gutter, gutter + 1) if net.direction > 0 else (gutter + 1, gutter)
        ends = [net.end(leaf) for leaf in net.leaves if leaf.column == beyond]
        ends += [net.passes[beyond].y] if beyond in net.passes else []
        if origin == net.hub.column:
            start = net.start()
        elif origin in net.passes:
            start = net.passes[origin].y
        else:
            continue
        if ends:
            found.append(Run(net, (start,), tuple(ends)) if net.direction > 0 else Run(net, tuple(ends), (start,)))
    return found


def tracks(crowd: list[Run]) -> list[tuple[Run, int]]:
    """Give each run that bends a track, counted from the left, and each straight one -1.

    Runs cross seldom and, where there is a way, do not lie on each other.
    """
    bent = _sorted([run for run in crowd if not run.straight])
    placed: list[tuple[Run, int]] = []
    for run in bent:
        near = [track for other, track in placed if _near(run, other)]
        placed.append((run, max(near, default=-1) + 1))
    return placed + [(run, -1) for run in crowd if run.straight]


def _sorted(crowd: list[Run]) -> list[Run]:
    """Order runs from left to right: each where it does the least harm, and again when all are there."""
    crowd = sorted(crowd, key=lambda run: (run.low + run.high, run.net.index))
    harm = {(id(a), id(b)): _harm(a, b) for a in crowd for b in crowd if a is not b}
    order: list[Run] = []
    for run in crowd * 3:
        others = [other for other in order if other is not run]
        total = sum(harm[id(run), id(other)] for other in others)
        best, least = 0, total
        for place, other in enumerate(others, start=1):
            total += harm[id(other), id(run)] - harm[id(run), id(other)]
            if total < least:
                best, least = place, total
        order = [*others[:best], run, *others[best:]]
    return order


def _near(a: Run, b: Run) -> bool:
    return a.low < b.high + 10 and b.low < a.high + 10


def _harm(a: Run, b: Run) -> int:
    """Count what goes wrong with `a` on the track left of `b`: crossings, and far worse, lines on lines."""
    cost = sum(b.low < y < b.high for y in a.rights) + sum(a.low < y < a.high for y in b.lefts)
    return cost + 50 * sum(abs(p - q) < 5 for p in a.rights for q in b.lefts)
