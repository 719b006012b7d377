"""What the benchmarks share: medians, ratios in one line each, and a flag for fewer repeats."""

import argparse
import statistics
import time


def runs(usual: int = 5) -> int:
    """How often to repeat each step; `--runs N` on the command line."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=usual, help="how often each step is repeated")
    return parser.parse_args().runs


def seconds(step, repeats: int) -> float:
    """The median time of a step."""
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        step()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def in_turn(ours, peer, repeats: int) -> tuple[float, float]:
    """The median times of two steps run one after the other, so that whatever else the machine does meets both."""
    pairs = [(seconds(ours, 1), seconds(peer, 1)) for _ in range(repeats)]
    return statistics.median(pair[0] for pair in pairs), statistics.median(pair[1] for pair in pairs)


def ratio(name: str, ours: float, peer: str, theirs: float) -> None:
    """Print one line: how much longer the slower of the two took."""
    slower, faster = max(ours, theirs), min(ours, theirs)
    print(f"{name}: ours {ours:.2f} s, {peer} {theirs:.2f} s, ratio {slower / faster:.2f}", flush=True)
