"""`datamap --help` against the --help of a typer program with two commands."""

import subprocess
import sys
import tempfile
from pathlib import Path

from measure import ratio, runs, seconds

SMALL = """
import typer

app = typer.Typer()


@app.command()
def one(name: str) -> None:
    "Say a name."
    print(name)


@app.command()
def two(name: str, times: int = 1) -> None:
    "Say a name some times."
    print(name * times)


app()
"""


def main() -> None:
    """Print one line."""
    repeats = runs(15)
    with tempfile.TemporaryDirectory() as folder:
        program = Path(folder) / "small.py"
        program.write_text(SMALL)

        def run(*words: str) -> float:
            return seconds(
                lambda: subprocess.run([sys.executable, *words, "--help"], capture_output=True, check=True), 1
            )

        pairs = [(run("-m", "datamap.cli"), run(str(program))) for _ in range(repeats)]
    ours, theirs = (sorted(times)[len(times) // 2] for times in zip(*pairs, strict=True))
    ratio("startup", ours, "a typer program with two commands", theirs)


if __name__ == "__main__":
    main()
