"""Other people's records: filled in as their owners would, and imported."""

import csv
import subprocess
import sys
import tomllib

import openpyxl
import pytest

from datamap.inventory import InventoryError, read, write
from datamap.inventory.importing import read_record
from datamap.inventory.layouts import as_toml, fields, load, match, shipped

ICO = list(load("ico").columns)
ENGLISH = {
    "Process name": ("name", ["Payroll", "Newsletter"]),
    "Business unit": ("owner", ["Finance", "Marketing"]),
    "Why we process (purpose)": ("purpose", ["Paying salaries", "Sending the newsletter"]),
    "Lawful ground": ("legal_basis", ["Contract", "Consent"]),
    "Data subjects": ("subjects", ["Employees", "Customers; Prospects"]),
    "Personal data items": ("categories", ["Name, Salary", "Name; E-mail address"]),
    "Shared with": ("recipients", ["Payroll Bureau Ltd", "Mailer Inc."]),
    "Countries outside the EEA": ("countries", ["", "USA (SCC)"]),
    "Retention time": ("retention", ["6 years", "2 years after last contact"]),
    "Security controls": ("measures", ["Access control", "Encryption"]),
    "Favourite colour": ("", ["blue", "green"]),
}
GERMAN = {
    "Lfd. Nr.": ("reference", ["1", "2"]),
    "Bezeichnung der Verarbeitungstätigkeit": ("name", ["Lohnabrechnung", "Rundbrief"]),
    "Zuständiger Fachbereich": ("owner", ["Personal", "Vertrieb"]),
    "Zweck(e) der Verarbeitung": ("purpose", ["Lohnzahlung", "Versand des Rundbriefs"]),
    "Rechtsgrundlage (DSGVO)": ("legal_basis", ["Art. 6 Abs. 1 lit. b", "Einwilligung"]),
    "Betroffene Personengruppen": ("subjects", ["Beschäftigte", "Kunden"]),
    "Kategorien der Daten": ("categories", ["Name; Gehalt", "Name; E-Mail"]),
    "Empfänger der Daten": ("recipients", ["Lohnbüro GmbH", "Mailer Inc."]),
    "Übermittlung ins Drittland": ("countries", ["keine", "Vereinigte Staaten (Standardvertragsklauseln)"]),
    "Löschfrist": ("retention", ["10 Jahre", "2 Jahre"]),
    "Technische/organisatorische Maßnahmen": ("measures", ["Zutrittskontrolle", "Verschlüsselung"]),
}


def workbook(path, headings, rows, above=(), sheet="Sheet"):
    book = openpyxl.Workbook()
    page = book.active
    page.title = sheet
    for row in (*above, headings, *rows):
        page.append(list(row))
    book.save(path)
    return path


def table(path, columns):
    return workbook(path, columns, zip(*(values for _, values in columns.values()), strict=True))


def texts(sheets):
    """Everything that an inventory says, as one text."""
    rows = [sheets["Controller"], *(row for key, rows in sheets.items() if key != "Controller" for row in rows)]
    return "\n".join(str(value) for row in rows for value in row.values() if value)


def test_a_filled_ico_template_is_carried_over_or_listed_cell_by_cell(tmp_path):
    above = [
        ["Controller", "Example Widgets Ltd"],
        ["Data protection officer", "Privacy office"],
        [],
        [],
        [],
        [],
        [],
        [],
    ]
    rows = [[f"{heading[:18]} {number}" for heading in ICO] for number in (1, 2, 3)]
    for number, row in enumerate(rows):
        row[
            ICO.index(
                "Names of third countries or international organisations that personal data are transferred to (if applicable)"
            )
        ] = ("USA (SCC)", "India; Atlantis", "none")[number]
        row += [f"Breach {number}", f"Schedule 1 {number}"]
    path = workbook(
        tmp_path / "ico.xlsx", [*ICO, "Has a personal data breach occurred?", "Schedule 1 condition"], rows, above
    )
    found = read_record(path, "ico")
    assert "Example Widgets Ltd" == found.sheets["Controller"]["name"]
    assert found.filled == 2 + sum(len(row) for row in rows)
    said = texts(found.sheets)
    lost = "\n".join(found.losses)
    cells = [(heading, cell) for row in rows for heading, cell in zip([*ICO, "x", "y"], row, strict=True)]
    silent = [
        cell
        for heading, cell in cells
        if cell not in said and cell not in lost and cell not in ("none", "USA (SCC)", "India; Atlantis")
    ]
    assert silent == []
    assert [row["processes_in"] for row in found.sheets["Recipients"]] == [["US"], ["IN"], []]
    assert 'Sheet!H11: "Atlantis" names no country' in lost
    assert [flow["mechanism"] for flow in found.sheets["Flows"] if flow["to"] == "V1"] == ["scc_unspecified"]
    problems = read(write(found.sheets, tmp_path / "client.xlsx")).problems
    assert {problem.code for problem in problems if problem.severity == "error"} <= {"required_blank"}


def cnil(path):
    labels = [
        ["Modèle de fiche de registre à compléter"],
        ["Nom du traitement", "Gestion de la paie"],
        ["N° / RÉF", "ref-007"],
        ["Acteurs", "Nom", "Adresse", "Code Postal", "Ville", "Pays"],
        ["Responsable du traitement", "Société Exemple", "1 rue Exemple", "75001", "Paris", "France"],
        ["Délégué à la protection des données", "Bureau DPO"],
        ["Finalité principale", "Paie"],
        ["Sous-finalité 1", "Virement des salaires"],
        ["Catégories de données personnelles concernées", "Description", "", "", "Durée de conservation"],
        ["État civil, identité, données d'identification, images…", "Noms et adresses", "", "", "5 ans"],
        ["Données concernant la santé", "Arrêts de travail", "", "", "5 ans"],
        ["Catégorie de personnes 1", "Salariés"],
        ["Destinataires", "Type de destinataire", "", "", "Précisions"],
        ["Destinataire 1", "Sous-traitants", "", "", "Cabinet de paie"],
        ["Mesure de sécurité 1", "Chiffrement des données"],
        ["Transferts hors UE", "Destinataire", "Pays", "Type de Garanties", "", "Liens vers la documentation"],
        [
            "Organisme destinataire 1",
            "Banque Exemple",
            "Andorre",
            "Clauses contractuelles types (CCT)",
            "",
            "Contrat 7",
        ],
        ["Remarque du chef de service", "à revoir"],
    ]
    return workbook(path, labels[0], labels[1:], sheet="ref-007")


def test_a_filled_cnil_form_is_carried_over_or_listed_cell_by_cell(tmp_path):
    found = read_record(cnil(tmp_path / "cnil.xlsx"), "cnil")
    said, lost = texts(found.sheets), "\n".join(found.losses)
    for text in (
        "Gestion de la paie",
        "ref-007",
        "Société Exemple",
        "75001",
        "Bureau DPO",
        "Paie",
        "Virement des salaires",
        "Noms et adresses",
        "Arrêts de travail",
        "Salariés",
        "Sous-traitants",
        "Cabinet de paie",
        "Chiffrement des données",
        "Banque Exemple",
        "Clauses contractuelles types (CCT)",
        "Contrat 7",
    ):
        assert text in said, text
    assert 'ref-007!B18: "à revoir"' in lost
    assert {"P5Y"} == {row["retention_max"] for row in found.sheets["Data"]}
    bank = next(row for row in found.sheets["Recipients"] if row["name"] == "Banque Exemple")
    assert ["AD"] == bank["processes_in"]
    assert found.placed / found.filled >= 0.95


def test_a_vertical_form_of_any_making_is_read_by_its_labels(tmp_path):
    rows = [
        ["Activity", "Payroll"],
        ["Purpose", "Paying salaries"],
        ["Personal data", "Name; Salary"],
        ["Recipients", "Bureau Ltd"],
        ["Transfers", "India (BCR)"],
        ["Mood", "good"],
    ]
    path = workbook(tmp_path / "form.xlsx", ["Record of processing"], rows)
    found = read_record(path)
    assert ["Payroll"] == [row["name"] for row in found.sheets["Registers"]]
    assert [(["IN"], "Bureau Ltd")] == [(row["processes_in"], row["name"]) for row in found.sheets["Recipients"]]
    assert "bcr" in [flow["mechanism"] for flow in found.sheets["Flows"]]
    assert 'Sheet!B7: "good"' in "\n".join(found.losses)


def test_the_whole_cnil_workbook_is_recognised_by_its_sheets(tmp_path):
    book = openpyxl.load_workbook(cnil(tmp_path / "cnil.xlsx"))
    book["ref-007"].title = "3_-_Modèle_de_fiche_de_registre"
    for title in ("Tutoriel", "2_-_Liste_des_traitements", "4_-_Exemple_de_fiche", "5_-_Listes"):
        book.create_sheet(title)["A1"] = "Nom"
    book["2_-_Liste_des_traitements"]["C3"] = "Mairie Exemple"
    book.save(tmp_path / "cnil.xlsx")
    found = read_record(tmp_path / "cnil.xlsx")
    assert ["Gestion de la paie"] == [row["name"] for row in found.sheets["Registers"]]
    lost = "\n".join(found.losses)
    assert '2_-_Liste_des_traitements!C3: "Mairie Exemple"' in lost
    assert 'the sheet "5_-_Listes" is guidance' in lost


def test_every_unknown_country_of_a_cell_is_named_and_the_cell_counts_once(tmp_path):
    columns = ENGLISH | {"Countries outside the EEA": ("countries", ["Narnia; Atlantis; India", "none"])}
    found = read_record(table(tmp_path / "a.xlsx", columns))
    assert 'Sheet!H2: "Narnia", "Atlantis" name no country that is known' in found.losses
    assert len(ENGLISH) * 2 - 3 == found.placed  # H2, and the two of the column without a field
    assert "IN" in [place for row in found.sheets["Recipients"] for place in row["processes_in"]]


def test_the_shipped_ico_layout_names_headings_of_the_template_and_fields_of_ours():
    assert {"cnil", "ico"} == set(shipped())
    assert set(load("ico").columns.values()) <= set(fields())


@pytest.mark.parametrize("columns", [ENGLISH, GERMAN], ids=["english", "german"])
def test_tables_that_no_one_tuned_for_map_at_least_four_columns_in_five(tmp_path, columns):
    found = read_record(table(tmp_path / "a.xlsx", columns))
    meant = {item.heading: item.field for item in found.matches}
    right = [heading for heading, (expected, _) in columns.items() if meant[heading] == expected]
    assert len(right) / len(columns) >= 0.8, meant
    assert ["US"] == next(row for row in found.sheets["Recipients"] if row["name"] == "Mailer Inc.")["processes_in"]
    assert "scc_unspecified" in [flow["mechanism"] for flow in found.sheets["Flows"]]
    assert [["art6_1_b"], ["art6_1_a"]] == [row["legal_basis"] for row in found.sheets["Purposes"]]


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Käsittelyn tarkoitus", "purpose"),
        ("Rekisteröityjen ryhmät", "subjects"),
        ("Lagringstid", "retention"),
        ("Mottagare av uppgifterna", "recipients"),
        ("Durée de conservation des données", "retention"),
        ("Base légale du traitement", "legal_basis"),
        ("Weather", ""),
    ],
)
def test_headings_are_known_in_five_languages(heading, expected):
    assert expected == match(heading).field


def test_a_mapping_file_corrected_by_hand_is_used_again(tmp_path):
    path = table(tmp_path / "a.xlsx", ENGLISH)
    written = as_toml(read_record(path).matches, "a.xlsx")
    assert set(ENGLISH) == set(tomllib.loads(written)["columns"])
    (tmp_path / "a.toml").write_text(written.replace('"Favourite colour" = ""', '"Favourite colour" = "evidence"'))
    found = read_record(path, mapping=str(tmp_path / "a.toml"))
    assert [] == found.losses
    assert "blue" in texts(found.sheets)


@pytest.mark.parametrize(
    ("mapping", "said"),
    [
        ('[columns]\n"Purpose" = "purpose"\n"Nowhere" = "name"\n"No" = "owner"', 'no column "'),
        ('[columns]\n"Process name" = "colour"', '"colour" is not a field'),
        ("[columns", "is not TOML"),
        ("a = 1", "is not a mapping"),
    ],
)
def test_a_mapping_that_does_not_fit_is_refused_in_clear_words(tmp_path, mapping, said):
    (tmp_path / "a.toml").write_text(mapping)
    with pytest.raises(InventoryError, match=said):
        read_record(table(tmp_path / "a.xlsx", ENGLISH), mapping=str(tmp_path / "a.toml"))


def test_what_is_no_record_two_names_and_merged_headings_are_refused(tmp_path):
    with pytest.raises(InventoryError, match="is no record of processing"):
        read_record(workbook(tmp_path / "a.xlsx", ["Month", "Sales", "Cost"], [["May", 1, 2]]))
    doubled = workbook(
        tmp_path / "b.xlsx", ["Processing activity", "Name of processing", "Purpose", "Recipients"], [["a"] * 4]
    )
    with pytest.raises(InventoryError, match="both mean name"):
        read_record(doubled)
    book = openpyxl.load_workbook(table(tmp_path / "c.xlsx", ENGLISH))
    book.active.insert_rows(2)
    book.active.merge_cells("A1:A2")
    book.save(tmp_path / "c.xlsx")
    with pytest.raises(InventoryError, match="merged over several rows"):
        read_record(tmp_path / "c.xlsx")


def test_the_command_writes_inventory_mapping_and_losses_or_nothing(tmp_path):
    def run(*words):
        command = [sys.executable, "-m", "datamap.cli", "import", *map(str, words)]
        return subprocess.run(command, capture_output=True, text=True)

    path = table(tmp_path / "theirs.xlsx", GERMAN)
    done = run(path, "-o", tmp_path / "client.xlsx")
    assert (0, f"{tmp_path / 'client.xlsx'}\n") == (done.returncode, done.stdout)
    assert "filled cells carried over" in done.stderr
    assert (tmp_path / "client.mapping.toml").is_file()
    assert list(read(tmp_path / "client.xlsx")["Registers"]["name"]) == ["Lohnabrechnung", "Rundbrief"]
    (tmp_path / "list").mkdir()
    with (tmp_path / "list" / "a.csv").open("w", newline="") as file:
        csv.writer(file).writerows([["x", "y"], [1, 2]])
    done = run(tmp_path / "list", "-o", tmp_path / "none.xlsx")
    assert 2 == done.returncode
    assert "no record of processing" in done.stderr
    assert not (tmp_path / "none.xlsx").exists()


@pytest.mark.parametrize("heading", ["Profiling", "Profilointi", "Profilering", "Is profiling performed?"])
def test_profiling_is_no_automated_decision(tmp_path, heading):
    columns = ENGLISH | {heading: ("profiling", ["yes", "no"])}
    registers = read_record(table(tmp_path / "a.xlsx", columns)).sheets["Registers"]
    assert [(True, None), (False, None)] == [(row["profiling"], row["automated_decisions"]) for row in registers]


def test_a_mapping_of_tables_that_share_headings_can_be_read_again(tmp_path):
    path = table(tmp_path / "a.xlsx", ENGLISH)
    book = openpyxl.load_workbook(path)
    book.copy_worksheet(book.active)
    book.save(path)
    written = as_toml(read_record(path).matches, "a.xlsx")
    assert set(ENGLISH) == set(tomllib.loads(written)["columns"])


def test_rows_under_a_merged_name_belong_to_one_activity(tmp_path):
    headings = ["Process name", "Purpose", "Personal data", "Retention", "Recipients", "Third countries"]
    rows = [
        ["Payroll", "Paying salaries", "Name", "5 years", "Bureau", "India (SCC)"],
        ["", "", "Salary", "10 years", "", ""],
        ["", "", "Bank account", "", "Tax office", ""],
        ["Mail", "Sending", "E-mail", "", "", ""],
    ]
    path = workbook(tmp_path / "a.xlsx", headings, rows)
    book = openpyxl.load_workbook(path)
    for merged in ("A2:A4", "B2:B4", "E2:E3", "F2:F3"):
        book.active.merge_cells(merged)
    book.save(path)
    found = read_record(path)
    assert ["Payroll", "Mail"] == [row["name"] for row in found.sheets["Registers"]]
    assert [
        ("R1", "Name", "P5Y"),
        ("R1", "Salary", "P10Y"),
        ("R1", "Bank account", None),
        ("R2", "E-mail", None),
    ] == [(row["register"], row["text"], row["retention_max"]) for row in found.sheets["Data"]]
    assert [["IN"], []] == [row["processes_in"] for row in found.sheets["Recipients"]]
    assert [("V1", "scc_unspecified"), ("V2", None)] == [(row["to"], row["mechanism"]) for row in found.sheets["Flows"]]
    assert ["Paying salaries", "Sending"] == [row["text"] for row in found.sheets["Purposes"]]


def test_what_stands_above_a_table_is_placed_or_listed(tmp_path):
    rows = zip(*(values for _, values in ENGLISH.values()), strict=True)
    above = [
        ["Record of processing, approved 1.2.2026"],
        ["Controller", "Example Ltd"],
        ["Data protection officer: Legal"],
    ]
    found = read_record(workbook(tmp_path / "a.xlsx", ENGLISH, rows, above))
    assert "Example Ltd" == found.sheets["Controller"]["name"]
    assert "Legal" == found.sheets["Controller"]["dpo"]
    assert 'Sheet!A1: "Record of processing, approved 1.2.2026" (above the table)' in found.losses
