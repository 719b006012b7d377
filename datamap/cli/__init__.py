"""The command line: parses, calls, prints; no judgement."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from . import interchange, lab, notices, scenarios
from .common import AsJson, Inventory, On, check_period, day_of, documents_of, refuse, tell

if TYPE_CHECKING:
    from ..report.addresses import Workplace
    from ..report.batch import Job

app = typer.Typer(
    name="datamap",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Data mapping and data-protection audits: from an inventory workbook to an audit report.\n\n"
    "Start with `datamap new client.xlsx`, fill it in, `datamap check client.xlsx`, then "
    "`datamap audit client.xlsx`. Exit status: 0 done, 1 what was asked to be judged fell short, "
    "2 bad input or usage.",
)


@app.command()
def audit(
    inventories: Annotated[
        list[str], typer.Argument(help="Workbooks, CSV folders, or folders that hold them; also s3://… and the like.")
    ],
    on: On = "",
    period: Annotated[str, typer.Option(help="The quarter, such as 2026Q4; that of the audit day by default.")] = "",
    lang: Annotated[
        str, typer.Option(help="Language of the reports: fi, sv or en; by default each client's own.")
    ] = "",
    out: Annotated[
        str, typer.Option(help="Folder for the reports: OUT/<client>/<period>/; also s3://… and the like.")
    ] = "reports",
    form: Annotated[
        str, typer.Option("--format", help="What to write: html, pdf, docx, xlsx; HTML and XLSX are always there.")
    ] = "html,xlsx",
    jobs: Annotated[int, typer.Option(min=1, help="How many reports to make at a time.")] = 1,
    cluster: Annotated[
        str, typer.Option(help="Address of a Dask scheduler, such as tcp://host:8786, whose workers make the reports.")
    ] = "",
    fail_on: Annotated[
        str, typer.Option(help="Exit with 1 if a finding is this grave: critical, high, medium, low or info.")
    ] = "",
    brand: Annotated[
        Path | None, typer.Option(help="A TOML file with your name, logo, accent, footer and confidentiality.")
    ] = None,
    redact: Annotated[
        str, typer.Option(help="internal: cover notes, evidence and owners, for others to see (OUT/_redacted/).")
    ] = "",
    force: Annotated[bool, typer.Option("--force", help="Make reports again whose inputs have not changed.")] = False,
    as_json: AsJson = False,
) -> None:
    """Audit inventories by the law of a day and write their reports."""
    from ..auditing import quarter
    from ..inventory import InventoryError
    from ..inventory.redacting import KINDS
    from ..report.addresses import workplace
    from ..report.batch import Job, find_inventories
    from ..report.branding import read_brand
    from ..report.files import FORMATS
    from ..report.job import ReportError
    from ..report.words import LANGUAGES
    from ..rules import SEVERITIES

    day = day_of(on)
    if lang and lang not in LANGUAGES:
        refuse(f'--lang: "{lang}" is not a language of reports. Choose one of {", ".join(LANGUAGES)}.')
    if fail_on and fail_on not in SEVERITIES:
        refuse(f'--fail-on: "{fail_on}" is not a severity. Choose one of {", ".join(SEVERITIES)}.')
    check_period(period, quarter(day))
    documents = documents_of(form, FORMATS)
    if redact and redact not in KINDS:
        refuse(f'--redact: "{redact}" is not a kind of redaction. Choose {", ".join(KINDS)}.')
    try:
        looks = read_brand(brand) if brand else None
        with workplace(inventories, out) as place:
            try:
                found = find_inventories(place.inputs)
            except InventoryError as error:
                refuse(place.said(str(error)))
            todo = [Job(path, day, period, lang, place.out, documents, looks, redact) for path in found]
            place.fetch(todo)
            _judged(place, todo, jobs, force, cluster, fail_on, as_json)
    except ReportError as error:
        refuse(str(error))


def _judged(
    place: Workplace, todo: list[Job], jobs: int, force: bool, cluster: str, fail_on: str, as_json: bool
) -> None:
    from ..report.as_json import written
    from ..report.batch import run_jobs
    from ..report.progress import BatchProgress
    from ..rules import SEVERITIES

    try:
        with BatchProgress(len(todo)) as progress:
            results = run_jobs(todo, jobs, progress.step, force, cluster, place)
    except KeyboardInterrupt:
        tell("Interrupted. The reports made so far are whole; the same command makes the others.")
        raise typer.Exit(130) from None
    progress.summary(results, place.said)
    good = [done for done in results if not done.failure]
    grave = SEVERITIES[: SEVERITIES.index(fail_on) + 1] if fail_on else ()
    short = False
    for number, done in enumerate(good):
        document = done.document()
        counts = document["counts"]["severity"]
        if as_json:
            print('{"audits": [' if number == 0 else ",", place.said(written(document)), sep="")
        else:
            said = ", ".join(f"{counts[severity]} {severity}" for severity in SEVERITIES if severity in counts)
            print(f"{place.said(done.job.files['html'])}: {said or 'no finding in what is recorded'}")
        for failed in document["errors"]:
            tell(f"{done.job.workbook.name}: check {failed['rule']} failed: {failed['error']}")
        short = short or bool(document["errors"]) or not counts.keys().isdisjoint(grave)
    if as_json:
        print("]}" if good else '{"audits": []}')
    if len(good) < len(results):
        raise typer.Exit(2)
    if short:
        raise typer.Exit(1)


@app.command()
def check(inventory: Inventory, as_json: AsJson = False) -> None:
    """Say what is wrong with an inventory, cell by cell."""
    from ..inventory import InventoryError, read
    from ..report.as_json import check_as_json, written

    try:
        problems = read(inventory).problems
    except InventoryError as error:
        refuse(str(error))
    if as_json:
        print(written(check_as_json(inventory.name, problems)))
    else:
        for problem in problems:
            place = problem.cell or problem.sheet or inventory.name
            print(f"{problem.severity}: {place}: {problem.message} {problem.suggestion}".rstrip())
        print(f"{inventory.name}: {len(problems)} problem{'' if len(problems) == 1 else 's'}")
    if any(problem.severity != "info" for problem in problems):
        raise typer.Exit(1)


@app.command()
def new(
    file: Annotated[Path, typer.Argument(help="The workbook to write, such as client.xlsx.")],
    lang: Annotated[str, typer.Option(help="Language of headings, lists and help: fi, sv or en.")] = "fi",
) -> None:
    """Write a blank inventory workbook with lists to choose from and help in every heading."""
    from ..inventory import InventoryError
    from ..inventory import new as write_new
    from ..report.words import LANGUAGES

    if lang not in LANGUAGES:
        refuse(f'--lang: "{lang}" is not a language of workbooks. Choose one of {", ".join(LANGUAGES)}.')
    try:
        write_new(file, lang)
    except InventoryError as error:
        refuse(str(error))
    print(file)


@app.command()
def trace(inventory: Inventory, on: On = "", as_json: AsJson = False) -> None:
    """List every transfer with its status, and where each category of data can end up."""
    from ..auditing import audit as make_audit
    from ..inventory import InventoryError, read
    from ..report.as_json import trace_as_json, write

    day = day_of(on)
    try:
        judged = make_audit(read(inventory), day)
    except InventoryError as error:
        refuse(str(error))
    if as_json:
        write(trace_as_json(judged), sys.stdout)
        print()
        return
    from ..report.listing import exposure_lines, transfer_lines

    for line in (*transfer_lines(judged), "", *exposure_lines(judged)):
        print(line)


@app.command()
def annotate(
    inventory: Inventory,
    on: On = "",
    lang: Annotated[str, typer.Option(help="Language of the comments: fi, sv or en; by default the client's.")] = "",
    out: Annotated[
        str, typer.Option(help="The copy to write; NAME.annotated.xlsx beside the workbook by default.")
    ] = "",
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Write over an earlier copy.")] = False,
) -> None:
    """Write a copy of a workbook with findings as cell comments, a list of them, and decisions to fill in."""
    from ..auditing import audit as make_audit
    from ..inventory import InventoryError, read
    from ..report.annotation import annotated
    from ..report.words import LANGUAGES, words

    day = day_of(on)
    if lang and lang not in LANGUAGES:
        refuse(f'--lang: "{lang}" is not a language of reports. Choose one of {", ".join(LANGUAGES)}.')
    suffix = ".xlsm" if inventory.suffix.lower() == ".xlsm" else ".xlsx"
    target = Path(out) if out else inventory.with_name(f"{inventory.stem}.annotated{suffix}")
    try:
        judged = make_audit(read(inventory), day)
        stated = judged.inventory.controller.get("language")
        text = words(lang or (stated if stated in LANGUAGES else "fi"))
        print(annotated(judged, inventory, target, text, overwrite=overwrite))
    except InventoryError as error:
        refuse(str(error))


@app.command()
def compare(
    old: Annotated[Path, typer.Argument(help="The earlier workbook.")],
    new: Annotated[Path, typer.Argument(help="The later workbook.")],
    on: On = "",
    as_json: AsJson = False,
) -> None:
    """Say what changed from one workbook to another, in the inventory and in the findings."""
    from ..auditing import audit as make_audit
    from ..inventory import InventoryError, read
    from ..periods import Kept, same_client, snapshot
    from ..report.as_json import audit_as_json, compare_as_json, write
    from ..report.listing import change_lines

    day = day_of(on)
    try:
        before, after = read(old), read(new)
    except InventoryError as error:
        refuse(str(error))
    kept = Kept(audit_as_json(make_audit(before, day)), snapshot(before))
    judged = make_audit(after, day, previous=kept)
    if not same_client(kept.document, after.controller):
        tell(f"{old.name} and {new.name} name different controllers. What follows compares two organisations.")
    if as_json:
        write(compare_as_json(judged), sys.stdout)
        print()
        return
    for line in change_lines(judged):
        print(line)


@app.command()
def portfolio(
    reports: Annotated[Path, typer.Argument(help="The folder that datamap audit wrote the reports into.")] = Path(
        "reports"
    ),
    period: Annotated[str, typer.Option(help="The quarter, such as 2026Q4; the latest by default.")] = "",
    lang: Annotated[str, typer.Option(help="Language of the report: fi, sv or en.")] = "fi",
    form: Annotated[
        str, typer.Option("--format", help="What to write: html, pdf, docx; HTML and JSON are always there.")
    ] = "html",
    brand: Annotated[Path | None, typer.Option(help="A TOML file with your looks, as for datamap audit.")] = None,
    as_json: AsJson = False,
) -> None:
    """Write one report over the clients whose audits a folder keeps."""
    from ..portfolios import PortfolioError
    from ..portfolios import portfolio as side_by_side
    from ..report.as_json import portfolio_as_json, written
    from ..report.branding import read_brand
    from ..report.files import FORMATS
    from ..report.render import ReportError, render_portfolio
    from ..report.words import LANGUAGES

    if lang not in LANGUAGES:
        refuse(f'--lang: "{lang}" is not a language of reports. Choose one of {", ".join(LANGUAGES)}.')
    documents = documents_of(form, tuple(kind for kind in FORMATS if kind != "xlsx"))
    try:
        if as_json:
            print(written(portfolio_as_json(side_by_side(reports, period))))
            return
        looks = read_brand(brand) if brand else None
        print(render_portfolio(reports, period, lang, documents, looks)["html"])
    except (PortfolioError, ReportError) as error:
        refuse(str(error))


@app.command()
def law(
    on: On = "",
    country: Annotated[str, typer.Option(help="A country by code or name: where it stands, and its decisions.")] = "",
    as_json: AsJson = False,
) -> None:
    """Print the legal facts that apply on a day, with where they come from and how far they are known."""
    from .. import law as tables
    from ..inventory.countries import code
    from ..report.as_json import law_as_json, written
    from ..report.listing import law_lines

    day = day_of(on)
    place = code(country) if country else ""
    if place is None:
        refuse(f'--country: "{country}" is not a country. Write its code or its name in Finnish, Swedish or English.')
    rows = tables.applying(day, place)
    if as_json:
        print(written(law_as_json(rows, day, place)))
        return
    for line in law_lines(rows, day, place):
        print(line)


@app.command()
def explain(
    code: Annotated[str, typer.Argument(help="The code of a rule, such as TRF001.")] = "",
    every: Annotated[bool, typer.Option("--all", help="List every rule.")] = False,
    as_json: AsJson = False,
) -> None:
    """Print the page of a rule: what it finds, why, what to do, with an example."""
    from ..report.as_json import written
    from ..rules import BY_CODE, RULES
    from ..rules.page import about, page_path

    if every:
        if as_json:
            print(written({"rules": [about(rule) for rule in RULES]}))
        else:
            for rule in RULES:
                print(f"{rule.code}  {rule.severity:8}  {about(rule)['title']}")
        return
    asked = BY_CODE.get(code.upper())
    if asked is None:
        refuse(f'"{code}" is not the code of a rule. List them with datamap explain --all.')
    print(written(about(asked)) if as_json else page_path(asked).read_text(encoding="utf-8"), end="")


COMMANDS = (
    notices.draft,
    notices.reconcile,
    notices.notice,
    scenarios.whatif,
    scenarios.remedy,
    lab.lab,
    interchange.export,
)
for command in COMMANDS:
    app.command()(command)
app.command("import")(interchange.import_)


def main() -> None:
    """Run the command line; an interruption ends it without a traceback."""
    try:
        app()
    except KeyboardInterrupt:
        tell("Interrupted.")
        sys.exit(130)
    except BrokenPipeError:
        sys.exit(0)
