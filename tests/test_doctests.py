"""The examples in the docstrings of the public API run and show what they say."""

import doctest
from importlib import import_module
from pathlib import Path

import pytest

import datamap

ROOT = Path(__file__).parents[1]
CHARTS = ("atlas", "crossings", "gathering", "matrix", "retention", "streams", "world")
MODULES = sorted({home for home, _ in datamap._HOMES.values()} | {f"draw.{chart}" for chart in CHARTS})


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_module_run(name, monkeypatch):
    monkeypatch.chdir(ROOT)
    result = doctest.testmod(import_module(f"datamap.{name}"), optionflags=doctest.NORMALIZE_WHITESPACE)
    assert 0 == result.failed
