"""Notices on the forms that offices and site builders use: cells, labels, numbers on lines of their own, mark-up."""

import pytest

from datamap.notices import read_text
from datamap.notices.terms import lexicon
from datamap.notices.words import Text

CELLS = [
    ("Rekisterin nimi", "Kirjaston asiakasrekisteri"),
    ("Rekisterinpitäjä", "Nimi\n\nKuvitteellinen kirjasto\n\nOsoite\n\nKeksitty katu 4, 00100 Helsinki"),
    ("Henkilörekisterin sisältämien henkilötietojen säilytysaika", "Viisi vuotta viimeisestä lainasta."),
    ("Henkilötietojen käsittelyn tarkoitus ja oikeusperuste", "Lainaaminen asiakkaan suostumuksen perusteella."),
    ("Rekisterin tietosisältö", "Nimi ja puhelinnumero."),
    ("Säännönmukaiset tietolähteet", "Asiakas antaa tiedot itse."),
]


def numbered(title="Tietosuojaseloste"):
    return title + "".join(f"\n\n{at}\n\n{head}\n\n{body}" for at, (head, body) in enumerate(CELLS, start=1))


def test_numbers_on_lines_of_their_own_belong_to_the_headings_after_them():
    notice = read_text(numbered())
    kinds = [part.kind for part in notice.sections if part.heading]
    assert ["register_name", "controller", "retention", "purposes legal_basis", "data", "sources"] == kinds
    assert ("P5Y",) == notice.values("retention")
    assert ("consent",) == notice.values("legal_bases")
    assert ("name", "phone") == notice.values("data_categories")


def test_the_label_of_a_cell_is_not_what_it_holds():
    assert ("Kuvitteellinen kirjasto",) == read_text(numbered()).values("controller")


def test_page_numbers_are_no_headings():
    pages = [head.lower() + " " + body for head, body in CELLS]
    notice = read_text("Tietosuojaseloste\n\n" + "\n\n".join(f"{page}\n\n{at}" for at, page in enumerate(pages, 1)))
    assert [] == [part.heading for part in notice.sections if "\n" in part.heading]


ORDINARY = """Tietosuojaseloste

1. Rekisterinpitäjä
{controller}

2. Rekisterin nimi
Asiakasrekisteri

3. Käsittelyn tarkoitus ja oikeusperuste
{purpose}

4. Rekisterin tietosisältö
{data}

5. Rekisterin suojaus
{security}
"""
USUAL = {
    "controller": "Keksitty Kioski Oy",
    "purpose": "Asiakassuhteen hoitaminen suostumuksen perusteella.",
    "data": "Henkilön nimi ja osoite.",
    "security": "Lukitut tilat.",
}


def values(field, **said):
    return read_text(ORDINARY.format(**{**USUAL, **said})).values(field)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Palvelin on EU:ssa. Tietoja ei luovuteta EU:n tai ETA:n ulkopuolelle.", ("none",)),
        ("Tietoja säilytetään palvelimella, joka sijaitsee ETA-alueen ulkopuolella.", ("yes",)),
        ("Palvelin on suojattu ulkopuoliselta käytöltä.", ()),
    ],
)
def test_what_is_said_of_transfers_among_the_safeguards_counts(said, expected):
    assert expected == values("transfers.statement", security=said)


def test_where_a_site_is_found_is_not_who_keeps_the_register():
    said = "Kauppamme löytyy osoitteesta: https://www.example.fi.\nToiminimi Keksitty Kutoja\nKeksitty katu 1, 00100 Helsinki"
    assert ("Toiminimi Keksitty Kutoja",) == values("controller", controller=said)


@pytest.mark.parametrize("address", ["[email protected]", "[email\u00a0protected]"])
def test_an_address_that_a_site_hides_is_a_way_to_write_and_no_gap(address):
    assert ("e-mail",) == values("contact", controller=f"Keksitty Kioski Oy\n{address}")
    assert () == values("placeholders", controller=f"Keksitty Kioski Oy\n{address}")


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ('<div class="page">Nimi</div>', ()),
        ("{% include contact.html %} Nimi", ()),
        ("<yrityksen nimi>", ("<yrityksen nimi>",)),
        ("{{ osoite }}", ("{{ osoite }}",)),
    ],
)
def test_mark_up_is_no_gap_of_a_model_form(said, expected):
    assert expected == values("placeholders", data=said)


def test_a_numbered_list_stays_in_its_section():
    items = (
        "1. Asiakassuhteen hoitaminen\n2. Henkilötietojen käsittely markkinointia varten\n3. Suostumus uutiskirjeeseen"
    )
    assert ("customer_relationship", "direct_marketing", "communication") == values("purposes", purpose=items)
    assert ("consent",) == values("legal_bases", purpose=items)


def test_what_follows_the_only_label_of_a_section_belongs_to_its_other_topic_too():
    said = "Käyttötarkoitus: laskutus.\n\nAsiakas on antanut suostumuksensa ja tehnyt sopimuksen."
    assert {"consent", "contract"} == set(values("legal_bases", purpose=said))
    both = "Käyttötarkoitus: laskutus.\n\nOikeusperuste: suostumus."
    assert ("invoicing",) == values("purposes", purpose=both)


@pytest.mark.parametrize(
    ("field", "place", "said", "expected"),
    [
        ("data_categories", "data", "Tämä seloste kuvaa, miten toimimme. Henkilön nimi.", ("name",)),
        ("legal_bases", "purpose", "Suostumus. Tietojen antaminen ei ole pakollista lain tai sopimuksen nojalla.", ("consent",)),
        ("legal_bases", "purpose", "Rekisterinpitäjän laillinen velvoite.", ("legal_obligation",)),
        ("legal_bases", "purpose", "Perusteena on lainsäädännöllinen velvoite.", ("legal_obligation",)),
        ("legal_bases", "purpose", "Julkisen tehtävän hoitaminen.", ("public_task",)),
        ("purposes", "purpose", "Tuotteidemme ja palveluidemme toimittamiseen.", ("service_delivery",)),
    ],
)  # fmt: skip
def test_ways_to_say_it(field, place, said, expected):
    assert expected == values(field, **{place: said})


@pytest.mark.parametrize(
    ("form", "base"),
    [
        ("asiakkaidemme", "asiakas"),
        ("palveluidensa", "palvelu"),
        ("yhteistyökumppaneilleen", "yhteistyökumppani"),
        ("henkilörekistereissään", "henkilörekisteri"),
        ("tietojanne", "tieto"),
        ("velvoitteidemme", "velvoite"),
        ("vuosi", "vuosi"),
        ("maksutietoineen", "maksutieto"),
    ],
)
def test_possessive_suffixes_are_taken_off(form, base):
    assert [base] == [word.lemma for word in Text(form, "fi").words]


@pytest.mark.parametrize(
    ("language", "table", "text", "expected"),
    [
        ("en", "recipients", "authorities, the police and accountants", ["authority", "authority", "processor"]),
        ("fi", "sources", "luottotietoyhtiöltä", ["credit_register"]),
        ("fi", "sources", "tiedot saadaan internetistä", ["public_source"]),
        ("fi", "purposes", "mainonnan kohdentaminen", ["direct_marketing", "targeted_content"]),
        ("sv", "purposes", "utredning av missbruk och statistikföring", ["risk_management", "statistics"]),
    ],
)
def test_each_of_several_words_for_a_thing_is_enough(language, table, text, expected):
    assert expected == [hit.value for hit in lexicon(language).find(Text(text, language))[table]]


def test_items_of_a_list_are_read_one_by_one():
    notice = read_text(
        "Privacy notice\n\n1. Controller\nInvented Kiosk Ltd\n\n2. Retention periods\n"
        "- Customer data: 3 years\n- Marketing consents: until withdrawal\n- Log data: 12 months\n\n"
        "3. Purposes\nInvoicing\n\n4. Personal data\nName\n"
    )
    said = {(claim.value, claim.about) for claim in notice.claims if claim.field == "retention"}
    assert {("P3Y", ""), ("criteria", "consents"), ("P12M", "log")} == said


def test_what_is_only_named_in_a_sentence_on_collecting_is_no_source():
    text = "Privacy notice\n\nController\n\nInvented Kiosk Ltd\n\nPersonal data\n\n{}\n\nPurposes of processing\n\nInvoicing\n"
    assert () == read_text(text.format("We collect your name for the customer register.")).values("sources")
    from_there = "We collect your name from our customer register."
    assert ("internal_system",) == read_text(text.format(from_there)).values("sources")


def test_the_month_of_a_version_is_no_act():
    assert ("523/1999",) == values("law_refs", controller="Päivitetty 6/2021, henkilötietolaki (523/1999)\nKioski Oy")


def test_who_the_responsibility_lies_with_is_the_controller():
    text = (
        "Integritetspolicy\n\nAnsvaret för behandlingen av personuppgifter på webbplatsen ligger hos:\n\n"
        "Påhittade Kiosken AB\n\nVilka uppgifter samlar vi in?\n\nNamn och adress.\n\nÄndamål\n\nFakturering.\n"
    )
    assert ("Påhittade Kiosken AB",) == read_text(text).values("controller")


def test_a_field_with_a_dash_in_it_holds_nothing():
    assert ("name",) == values("data_categories", data="Osoite: –\nNimi: etu- ja sukunimi")
