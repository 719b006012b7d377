"""The command line as people and scripts use it: in a process of its own."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from datamap import audit, load
from datamap.inventory import write
from datamap.rules import RULES

ROOT = Path(__file__).parents[1]
INVENTORIES = ROOT / "inventories"


def datamap(*words, cwd=None, environment=None):
    command = [sys.executable, "-m", "datamap.cli", *map(str, words)]
    options = {"capture_output": True, "text": True, "timeout": 300, "stdin": subprocess.DEVNULL}
    return subprocess.run(command, cwd=cwd, env=os.environ | (environment or {}), **options)


def refused(*words, cwd=None):
    """Exit status 2, nothing on standard output, one sentence on standard error, no traceback."""
    done = datamap(*words, cwd=cwd)
    assert done.returncode == 2, done
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    return done.stderr.strip()


def test_audit_prints_one_json_document_and_writes_the_reports(tmp_path):
    done = datamap(
        "audit", INVENTORIES / "auntie_solutions.xlsx", INVENTORIES / "nettitieto.xlsx", "--on", "2026-11-21",
        "--period", "2026Q4", "--lang", "sv", "--out", tmp_path, "--jobs", "2", "--json",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    document = json.loads(done.stdout)
    assert [item["controller"] for item in document["audits"]] == ["Auntie Solutions Oy", "NettiTieto Oy"]
    for item in document["audits"]:
        assert (item["on"], item["period"]) == ("2026-11-21", "2026Q4")
        for path in item["files"].values():
            assert Path(path).stat().st_size > 0
    page = (tmp_path / "nettitieto" / "2026Q4" / "report.html").read_text(encoding="utf-8")
    assert '<html lang="sv">' in page
    assert "auntie_solutions.xlsx" in done.stderr


def test_one_bad_client_does_not_stop_the_others(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a_bad.xlsx").write_bytes(b"no workbook at all")
    (tmp_path / "in" / "b_good.xlsx").write_bytes((INVENTORIES / "kti_laskutus.xlsx").read_bytes())
    done = datamap("audit", tmp_path / "in", "--on", "2026-11-21", "--out", tmp_path / "out")
    assert done.returncode == 2
    assert "a_bad.xlsx" in done.stderr
    assert "Traceback" not in done.stderr
    assert (tmp_path / "out" / "b_good" / "2026Q4" / "report.html").exists()
    assert not (tmp_path / "out" / "a_bad").exists()


def test_fail_on_ends_with_status_1(tmp_path):
    words = ("audit", INVENTORIES / "auntie_solutions.xlsx", "--on", "2026-11-21", "--out", tmp_path)
    assert datamap(*words, "--fail-on", "high").returncode == 1
    assert datamap(*words, "--fail-on", "critical").returncode == 0


def test_check_lists_the_problems_with_their_cells(tmp_path):
    flows = [{"id": "F1", "register": "R1", "from": "S1", "to": "V9", "mechanism": "SCC"}]
    sheets = {
        "Registers": [{"id": "R1", "name": "Customers"}],
        "Systems": [{"id": "S1", "name": "CRM", "hosted_in": "Yhdysvalat"}],
        "Flows": flows,
    }
    write(sheets, tmp_path / "client.xlsx", "en")
    done = datamap("check", tmp_path / "client.xlsx", "--json")
    assert done.returncode == 1
    document = json.loads(done.stdout)
    assert document["file"] == "client.xlsx"
    problems = {problem["code"]: problem for problem in document["problems"]}
    assert {"unknown_country", "missing_reference"} <= set(problems)
    keys = {"sheet", "cell", "column", "value", "code", "severity", "message", "suggestion"}
    assert all(keys == set(problem) for problem in document["problems"])
    assert "Yhdysvallat" in problems["unknown_country"]["suggestion"] + problems["unknown_country"]["message"]
    plain = datamap("check", tmp_path / "client.xlsx")
    assert plain.returncode == 1
    assert problems["unknown_country"]["cell"] in plain.stdout


def test_check_of_a_sound_workbook_ends_with_status_0():
    done = datamap("check", INVENTORIES / "revontuli_group.xlsx")
    assert (done.returncode, done.stdout) == (0, "revontuli_group.xlsx: 0 problems\n")


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_a_new_workbook_can_be_checked_and_audited_at_once(tmp_path, language):
    book = tmp_path / "client.xlsx"
    assert datamap("new", book, "--lang", language).returncode == 0
    assert datamap("check", book).returncode == 0
    done = datamap("audit", book, "--on", "2026-11-21", "--out", tmp_path / "out")
    assert done.returncode == 0, done.stderr


def test_trace_prints_transfers_and_exposures():
    done = datamap("trace", INVENTORIES / "revontuli_group.xlsx", "--on", "2026-11-21", "--json")
    document = json.loads(done.stdout)
    assert {"transfers", "exposures"} == set(document)
    exposure = {"register", "category", "recipient", "country", "status", "certainty", "chain", "weakest"}
    assert exposure == set(document["exposures"][0])
    plain = datamap("trace", INVENTORIES / "revontuli_group.xlsx", "--on", "2026-11-21")
    assert "unsafeguarded CN" in plain.stdout


def test_explain_prints_the_page_of_a_rule():
    done = datamap("explain", "trf001")
    assert done.returncode == 0
    assert done.stdout.startswith("# TRF001 ")
    listed = json.loads(datamap("explain", "--all", "--json").stdout)["rules"]
    assert [rule.code for rule in RULES] == [item["code"] for item in listed]
    assert {"code", "family", "severity", "law", "since", "until", "confidence"} <= set(listed[0])
    assert "TRF001" in datamap("explain", "--all").stdout


def test_annotate_writes_a_copy_that_reads_the_same_and_names_the_findings(tmp_path):
    book = tmp_path / "client.xlsx"
    book.write_bytes((INVENTORIES / "nettitieto.xlsx").read_bytes())
    done = datamap("annotate", book, "--on", "2026-11-21", "--lang", "fi")
    assert 0 == done.returncode, done.stderr
    copy = tmp_path / "client.annotated.xlsx"
    assert str(copy) == done.stdout.strip()
    before, after = load(book), load(copy)
    assert len(after["Decisions"]) > len(before["Decisions"])
    for sheet in ("Flows", "Notices", "Recipients"):
        assert before[sheet].equals(after[sheet])
    found = {finding.fingerprint for finding in audit(before, "2026-11-21").findings}
    assert set(after["Decisions"]["fingerprint"]) <= found
    assert {"new"} == set(audit(after, "2026-11-21").life.status.values())
    assert 0 == datamap("check", copy).returncode
    assert "exists" in refused("annotate", book, "--on", "2026-11-21")
    first = copy.read_bytes()
    assert 0 == datamap("annotate", book, "--on", "2026-11-21", "--lang", "fi", "--overwrite").returncode
    assert first == copy.read_bytes()
    assert "nothing.xlsx" in refused("annotate", tmp_path / "nothing.xlsx")


def test_compare_says_what_changed_between_two_workbooks():
    old, new = INVENTORIES / "kti_laskutus.xlsx", INVENTORIES / "nettitieto.xlsx"
    document = json.loads(datamap("compare", old, new, "--on", "2026-11-21", "--json").stdout)
    assert {"changes", "findings"} == set(document)
    assert {"new", "persisting", "resolved", "decided", "returned"} == set(document["findings"])
    same = json.loads(datamap("compare", old, old, "--on", "2026-11-21", "--json").stdout)
    assert [] == same["changes"] + same["findings"]["new"] + same["findings"]["resolved"]
    done = datamap("compare", old, new, "--on", "2026-11-21")
    assert "findings new or returned" in done.stdout
    assert "name different controllers" in done.stderr
    assert "name different controllers" not in datamap("compare", old, old, "--on", "2026-11-21").stderr


def test_law_prints_what_applied_on_a_day_with_its_sources():
    before = json.loads(datamap("law", "--on", "2021-06-27", "--country", "GB", "--json").stdout)
    after = json.loads(datamap("law", "--on", "2021-06-28", "--country", "Iso-Britannia", "--json").stdout)
    assert (True, False) == (before["eea"], after["eea"])
    assert "ADQ-GB-2021-GDPR" in {row["id"] for row in after["rows"]} - {row["id"] for row in before["rows"]}
    assert "FI-HETIL" not in datamap("law", "--on", "2026-11-21").stdout
    assert "523/1999" in datamap("law", "--on", "2017-06-01").stdout
    assert "Atlantis" in refused("law", "--country", "Atlantis")


def test_whatif_says_what_a_scenario_would_change_and_refuses_what_cannot_be():
    book = INVENTORIES / "revontuli_group.xlsx"
    done = datamap("whatif", book, "--on", "2026-11-21", "--end", "dpf", "--drop", "F9", "--json")
    assert 0 == done.returncode, done.stderr
    told = json.loads(done.stdout)
    assert ["end", "drop"] == [item["kind"] for item in told["scenario"]]
    assert {"PIGEON", "STRATUS", "PUNE"} == {hop["to"] for hop in told["transfers"]}
    assert "clients: " in datamap("whatif", book, "--on", "2026-11-21", "--lose", "F29").stdout
    assert "Nothing is supposed" in refused("whatif", book)
    assert "Did you mean F13?" in refused("whatif", book, "--drop", "F133")


def test_remedy_proposes_the_cheapest_changes_at_the_costs_given():
    book = INVENTORIES / "revontuli_group.xlsx"
    done = datamap("remedy", book, "--on", "2026-11-21", "--cost", "sign=5", "--cost", "drop:PEARL=0.5", "--json")
    assert 0 == done.returncode, done.stderr
    told = json.loads(done.stdout)
    assert {("stop", "F11"), ("drop", "PEARL")} < {(step["kind"], step["subject"]) for step in told["steps"]}
    assert 3.5 == told["cost"] == sum(step["cost"] for step in told["steps"])
    assert {"unsafeguarded"} == {exposure["status"] for exposure in told["exposures"]}
    assert "F18" in datamap("remedy", book, "--on", "2026-11-21", "--include", "unknown").stdout
    assert "neither" in refused("remedy", book, "--cost", "F999=2")
    assert "not a number" in refused("remedy", book, "--cost", "F11=dear")
    assert "above 0" in refused("remedy", book, "--cost", "F11=0")
    assert "unknown" in refused("remedy", book, "--include", "eea")


def test_missing_files_and_folders_are_refused(tmp_path):
    assert "nothing.xlsx" in refused("audit", tmp_path / "nothing.xlsx")
    assert "nothing.xlsx" in refused("check", tmp_path / "nothing.xlsx")
    assert "nothing.xlsx" in refused("trace", tmp_path / "nothing.xlsx")
    assert "no workbook" in refused("audit", tmp_path)


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        ("--on", "21.11.2026", "2026-11-21"),
        ("--on", "2026-02-30", "2026-11-21"),
        ("--period", "2026Q5", "2026Q4"),
        ("--period", "autumn", "quarter"),
        ("--lang", "de", "fi, sv, en"),
        ("--fail-on", "awful", "critical, high"),
    ],
)
def test_a_wrong_option_is_refused_and_nothing_is_written(tmp_path, option, value, said):
    book = INVENTORIES / "nettitieto.xlsx"
    out = tmp_path / "out"
    assert said in refused("audit", book, "--on", "2026-11-21", "--out", out, option, value)
    assert not out.exists()


def test_an_unknown_rule_is_refused():
    assert "explain --all" in refused("explain", "XYZ999")
    assert "explain --all" in refused("explain")


def test_an_output_folder_that_cannot_be_written_is_refused(tmp_path):
    (tmp_path / "file").write_text("in the way")
    said = refused("audit", INVENTORIES / "nettitieto.xlsx", "--on", "2026-11-21", "--out", tmp_path / "file" / "out")
    assert "--out" in said


def test_new_does_not_overwrite_a_workbook(tmp_path):
    (tmp_path / "client.xlsx").write_text("mine")
    assert "client.xlsx" in refused("new", tmp_path / "client.xlsx")
    assert (tmp_path / "client.xlsx").read_text() == "mine"


def test_two_workbooks_of_one_client_name_are_refused(tmp_path):
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "client.xlsx").write_bytes((INVENTORIES / "nettitieto.xlsx").read_bytes())
    said = refused("audit", tmp_path / "one", tmp_path / "two", "--on", "2026-11-21", "--out", tmp_path / "out")
    assert "same folder" in said


def test_a_rule_that_raises_is_shown_and_ends_with_status_1(tmp_path):
    (tmp_path / "sitecustomize.py").write_text(
        "import datamap.auditing\n"
        "from datamap.rules import model\n"
        "def broken(registers):\n    raise RuntimeError('rule is broken')\n    yield\n"
        "broken.__module__ = 'datamap.rules.transfers.trf001_no_ground'\n"
        "rule = model.rule('TRF001', severity='high', article='44', catalogue='C01')(broken)\n"
        "datamap.auditing.RULES = (rule,)\n"
    )
    path = os.pathsep.join([str(tmp_path), str(ROOT)])
    words = ("audit", INVENTORIES / "nettitieto.xlsx", "--on", "2026-11-21", "--out", tmp_path / "out", "--json")
    done = datamap(*words, environment={"PYTHONPATH": path})
    assert done.returncode == 1, done.stderr
    assert "rule is broken" in done.stderr
    (item,) = json.loads(done.stdout)["audits"]
    assert [error["rule"] for error in item["errors"]] == ["TRF001"]


README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^\| `datamap (\w+)` \|", README, flags=re.M)


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_teaches(command):
    done = datamap(*([command] if command else []), "--help")
    assert done.returncode == 0
    assert len(done.stdout.splitlines()) > 8


def test_the_readme_names_every_command_and_option_and_no_other():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    table = dict(re.findall(r"^\| `datamap (\w+)` \| ([^|]*) \|", readme, flags=re.M))
    environment = os.environ | {"COLUMNS": "200", "TERM": "dumb"}
    commands = subprocess.run(
        [sys.executable, "-m", "datamap.cli", "--help"], capture_output=True, text=True, env=environment
    ).stdout
    listed = set(re.findall(r"^│ (\w+) ", commands, flags=re.M))
    assert listed == set(table)
    for command, options in table.items():
        shown = subprocess.run(
            [sys.executable, "-m", "datamap.cli", command, "--help"], capture_output=True, text=True, env=environment
        ).stdout
        named = set(re.findall(r"(--[a-z-]+)", shown)) - {"--help"}
        assert named == set(re.findall(r"`(--[a-z-]+)`", options)), command


def test_the_two_commands_of_the_readme_are_those_that_ci_runs():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    commands = re.findall(r"^python3 -m venv .*$", readme, flags=re.M)
    assert len(commands) == 2
    assert "datamap audit inventories" in commands[0]
    assert commands[1].endswith("-m pytest")
    assert "command_of_readme" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
