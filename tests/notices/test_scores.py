"""How well the notices of ../shared are read; skipped where that folder is missing."""

import importlib.util
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[1] / "benchmarks" / "notices.py"
spec = importlib.util.spec_from_file_location("notices_benchmark", SCRIPT)
benchmark = importlib.util.module_from_spec(spec)
spec.loader.exec_module(benchmark)


@pytest.mark.skipif(benchmark.SHARED is None, reason="the notices of ../shared are not here")
@pytest.mark.parametrize(("folder", "least"), [("seeds", 0.93), ("notices", 0.88)])
def test_the_mean_over_fields_is_high_enough(folder, least):
    assert least <= benchmark.mean(benchmark.scores(benchmark.SHARED / folder))
