"""What reading notices costs: 100 of them beside simplemma on the same words, and one from a cold start.

Loading is left out of both sides of the first line. Run: python tests/benchmarks/notice_speed.py [--runs N]
"""

import re
import subprocess
import sys
import time
from pathlib import Path

from measure import in_turn, ratio, runs

SAMPLE = Path(__file__).parents[1] / "notices" / "data"
SHARED = [folder / "shared" for folder in Path(__file__).resolve().parents]


def texts():
    """100 notices: those of ../shared where they are, else those made up for the tests, over and over."""
    real = [path for folder in SHARED for name in ("seeds", "notices") for path in (folder / name).glob("[0-9]*.txt")]
    found = [path.read_text(encoding="utf-8") for path in sorted(real or SAMPLE.glob("*.txt"))]
    return [found[number % len(found)] for number in range(100)]


def measured(command):
    """Seconds and megabytes of a command, the best of three runs."""
    runs = []
    for _ in range(3):
        start = time.perf_counter()
        code = (
            "import resource, subprocess, sys; subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, check=True); "
            "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
        )
        out = subprocess.run([sys.executable, "-c", code, *command], capture_output=True, text=True, check=True).stdout
        runs.append((time.perf_counter() - start, int(out) / 1024))
    return min(runs)


def main():
    from simplemma.strategies import DefaultStrategy
    from simplemma.strategies.dictionaries import TrieDictionaryFactory

    from datamap.notices import read, read_text
    from datamap.notices.language import language

    notices = texts()
    strategy = DefaultStrategy(greedy=False, dictionary_factory=TrieDictionaryFactory())
    for code in ("fi", "sv", "en"):
        strategy.get_lemma("a", code)
        read(SAMPLE / f"{code}.txt")
    words = [(word, language(text)) for text in notices for word in re.findall(r"[^\W\d_]+", text)]

    def lemmatised():
        for word, code in words:
            strategy.get_lemma(word, code)

    def understood():
        for text in notices:
            read_text(text)

    ours, peer = in_turn(understood, lemmatised, runs())
    ratio("notice_speed", ours, "uncached simplemma", peer)

    program = [sys.executable, "-m", "datamap.cli"]
    notice = next(SAMPLE.glob("*.txt"))
    measured([*program, "draft", str(notice), "--json"])
    seconds, memory = measured([*program, "draft", str(notice), "--json"])
    bare, little = measured([*program, "--help"])
    print(f"notice_cold_start: {seconds - bare:.2f} s and {memory - little:.0f} MB more than --help")


if __name__ == "__main__":
    main()
