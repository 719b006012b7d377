"""The whole audit of 100,000 flows, reading included, against calamine's bare reading of that workbook.

Also half the flows, for how time grows, and the peak of memory.
"""

import resource
import subprocess
import sys
import tempfile
from pathlib import Path

from measure import in_turn, ratio, runs, seconds
from read import bare, build

from datamap import audit, load

FLOWS = 100_000
DAY = "2026-11-21"


def whole(path: Path) -> None:
    """Read, check, trace, rules, exposures, coverage."""
    judged = audit(load(path), DAY)
    assert len(judged.transfers) and len(judged.exposures) and judged.findings and not judged.errors


def main() -> None:
    """Print one line a ratio."""
    repeats = runs()
    with tempfile.TemporaryDirectory() as folder:
        full, half = Path(folder) / "full.xlsx", Path(folder) / "half.xlsx"
        build(full, FLOWS)
        build(half, FLOWS // 2)
        whole(half)  # once unmeasured: imports and legal tables
        ours, peer = in_turn(lambda: whole(full), lambda: bare(full), repeats)
        ratio("audit", ours, "calamine to_python", peer)
        ratio("audit doubled", ours, "half the flows", seconds(lambda: whole(half), repeats))
        alone = subprocess.run(
            [sys.executable, __file__, "memory", str(full)], capture_output=True, text=True, check=True
        )
    print(f"audit memory: {alone.stdout.strip()} MB at its peak for {FLOWS} flows")


def memory(path: Path) -> None:
    """Print the peak of memory of one audit, in MB."""
    whole(path)
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)


if __name__ == "__main__":
    if sys.argv[1:2] == ["memory"]:
        memory(Path(sys.argv[2]))
    else:
        main()
