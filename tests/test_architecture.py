"""Arrows point one way, and house rules hold for every file of the project."""

import ast
import json
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "datamap"
MODULES = sorted(PACKAGE.rglob("*.py"))
BELOW_REPORT = [
    "law",
    "inventory",
    "flows",
    "rules",
    "draw",
    "notices",
    "auditing",
    "periods",
    "portfolios",
    "whatifs",
    "kernels",
    "exchange",
    "__init__",
]
BELOW_CLI = [
    "inventory",
    "flows",
    "rules",
    "notices",
    "auditing",
    "periods",
    "portfolios",
    "whatifs",
    "report",
    "exchange",
]
LAYERS = {
    "law": set(),
    "inventory": {"law"},
    "flows": {"law", "inventory"},
    "rules": {"law", "inventory", "flows", "notices"},
    "draw": {"law", "inventory", "flows"},
    "periods": {"law", "inventory", "flows", "rules"},
    "auditing": {"law", "inventory", "flows", "rules", "notices", "periods"},
    "portfolios": {"rules", "periods"},
    "whatifs": {"inventory", "flows", "rules", "notices", "auditing"},
    "notices": {"law", "inventory", "flows"},
    "kernels": set(),
    "exchange": {"law", "inventory", "flows", "auditing"},
    "report": set(BELOW_REPORT),
    "explore": {"law", "inventory", "flows", "draw", "auditing", "report"},
    "cli": {"law", *BELOW_CLI},
    "__init__": {"inventory", "flows", "notices", "auditing", "portfolios", "whatifs"},
}
SPREADSHEETS = {"openpyxl", "python_calamine"}
RENDERERS = {"papermill", "nbconvert", "nbformat"}
LANGUAGES = {"fluent", "babel"}


def imports(path):
    """Absolute names of what a module imports, also inside functions."""
    home = ["datamap", *path.relative_to(PACKAGE).parts[:-1]]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = home[: len(home) - node.level + 1] if node.level else []
            module = ".".join([*base, *([node.module] if node.module else [])])
            for alias in node.names:
                yield f"{module}.{alias.name}"


def layer(path):
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_imports_point_one_way(path):
    own = layer(path)
    for name in imports(path):
        parts = name.split(".")
        if parts[0] == "datamap":
            target = parts[1] if len(parts) > 1 and parts[1] in LAYERS else "__init__"
            assert target == own or target in LAYERS[own], name


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_libraries_stay_in_their_layer(path):
    used = {name.split(".")[0] for name in imports(path)}
    own = layer(path)
    assert own == "inventory" or not used & SPREADSHEETS
    assert own in ("report", "kernels") or not used & RENDERERS
    assert own in ("report", "inventory") or not used & LANGUAGES


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_module_is_one_idea(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 400


@pytest.mark.parametrize("path", sorted((ROOT / "notebooks").glob("*.ipynb")), ids=lambda path: path.name)
def test_notebooks_are_thin_and_without_outputs(path):
    logic = (ast.FunctionDef, ast.ClassDef, ast.For, ast.While, ast.If, ast.Try, ast.With, ast.ListComp, ast.Lambda)
    for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
        if cell["cell_type"] == "code":
            assert cell["outputs"] == []
            assert cell["execution_count"] is None
            tree = ast.parse("".join(cell["source"]))
            assert not [node for node in ast.walk(tree) if isinstance(node, logic)]


def test_the_registry_lists_every_rule_file_once():
    from datamap.rules import RULES
    from datamap.rules.page import page_path

    files = set((PACKAGE / "rules").glob("*/*[0-9]_*.py"))
    assert files == {page_path(rule).with_suffix(".py") for rule in RULES}
    assert len(RULES) == len({rule.code for rule in RULES})
    for rule in RULES:
        assert page_path(rule).stem.startswith(rule.code.lower())
        assert page_path(rule).stem == f"{rule.code.lower()}_{rule.name}"


def test_no_file_is_tied_to_a_machine_or_a_registry():
    hosts = [first + second for first, second in (("py", "pi.org"), ("python", "hosted.org"), ("deb.", "debian.org"))]
    places = ["/" + place + "/" for place in ("work", "farm")]
    for path in ROOT.rglob("*"):
        hidden = {".git", ".venv", "reports"} & set(path.relative_to(ROOT).parts)
        if (
            path.is_file()
            and not hidden
            and path.suffix in {".py", ".md", ".toml", ".csv", ".ftl", ".txt", ".ipynb", ".css"}
        ):
            text = path.read_text(encoding="utf-8")
            assert not [word for word in hosts if word in text], path
            assert not [word for word in places if f" {word}" in text or f'"{word}' in text], path
