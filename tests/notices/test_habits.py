"""Habits of notices as people write them: contents lists, lead-in lines, denials, and what is said under no heading."""

import pytest

from datamap.notices import read_text

HEAD = """Tietosuojaseloste

1. Rekisterinpitäjä
Kuvitteellinen Kioski Oy, Y-tunnus 0123456-2

2. Rekisterin nimi
Asiakasrekisteri

"""


TAIL = """
8. Henkilötietojen käyttötarkoitus
Asiakassuhteen hoitaminen

9. Rekisterin tietosisältö
Henkilön nimi
"""


def values(text, field):
    """What a notice states of a field; what begins with HEAD ends with TAIL."""
    return read_text(text + TAIL if text.startswith(HEAD) else text).values(field)


def test_a_table_of_contents_states_nothing():
    contents = [
        "Rekisterinpitäjä",
        "Rekisterin nimi",
        "Rekisterin pitämisen peruste ja käyttötarkoitus",
        "Rekisteriin tallennettavat henkilötiedot",
        "Tietojen säilytysaika",
        "Tietojen siirto EU:n ja ETA:n ulkopuolelle",
    ]
    lines = "\n".join(f" {number}. {heading}" for number, heading in enumerate(contents, 1))
    body = "1. Rekisterin nimi\n\nKioskin asiakasrekisteri\n\n1. Tietojen säilytysaika\n\nTiedot poistetaan vuoden kuluttua.\n"
    notice = read_text(f"Tietosuojaseloste\n\nSisältö:\n\n{lines}\n\n{body}{TAIL}")
    assert () == notice.of("transfers.statement")
    assert ("Kioskin asiakasrekisteri",) == notice.values("register_name")
    assert () == notice.of("empty_sections")


def test_a_lead_in_line_belongs_to_the_heading_before_it():
    text = HEAD + "3. Tietolähteet\n\nRekisteriin kerätään tietoja:\n\nAsiakkaalta itseltään ja julkisista lähteistä.\n"
    assert {"data_subject", "public_source"} <= set(values(text, "sources"))
    assert () == values(text, "empty_sections")


@pytest.mark.parametrize(
    "sentence",
    [
        "Käsittelyyn ei tarvita rekisteröidyn erillistä suostumusta, sillä se perustuu sopimukseen.",
        "Käsittely ei edellytä asiakkaan suostumusta, vaan perusteena on sopimus.",
    ],
)
def test_consent_that_is_not_needed_is_no_ground(sentence):
    assert ("contract",) == values(f"{HEAD}3. Käsittelyn oikeusperuste\n{sentence}\n", "legal_bases")


def test_a_business_id_is_no_telephone_number():
    assert "phone" not in values(HEAD, "contact")


def test_purposes_are_read_from_sentences_where_no_heading_asks_for_them():
    text = "Rekisteriseloste henkilötiedoista\n\nRekisterinpitäjä: Kuvitteellinen Kioski Oy\n\n"
    text += "Rekisterin pääasiallinen käyttötarkoitus on asiakassuhteiden hoitaminen ja laskutus.\n\n"
    text += "Rekisteri voi sisältää seuraavia tietoja: nimi, osoite, puhelinnumero.\n"
    assert ("customer_relationship", "invoicing") == values(text, "purposes")


def test_those_to_whom_data_are_disclosed_are_no_sources():
    text = HEAD + "3. Tietolähteet\nTiedot saadaan asiakkaalta. Luovutamme tietoja viranomaisille lain vaatiessa.\n"
    assert ("data_subject",) == values(text, "sources")


def test_a_permission_that_is_stored_is_no_right():
    text = HEAD + "3. Tietosisältö\nNimi, osoite ja tiedot markkinoinnin luvista ja kielloista.\n"
    assert () == values(text, "rights")


@pytest.mark.parametrize(
    ("statement", "sentences"),
    [
        (
            "none_with_exception",
            "Tietoja ei siirretä EU:n ulkopuolelle. Poikkeuksena on uutiskirje, joka siirtyy USA:han.",
        ),
        ("none_with_exception", "Tietoja ei siirretä ETA:n ulkopuolelle. Laskutus siirtää tietoja ETA:n ulkopuolelle."),
        ("yes", "Tietoja siirretään Yhdysvaltoihin. Kanadaan tietoja ei siirretä."),
        ("none", "Tietoja ei käsitellä EU:n tai ETA:n ulkopuolella."),
        ("possible", "Tietoja voidaan siirtää myös EU:n tai ETA:n ulkopuolelle."),
    ],
)
def test_a_general_denial_beside_a_transfer_is_a_denial_with_an_exception(statement, sentences):
    text = f"{HEAD}3. Tietojen siirto EU:n tai ETA:n ulkopuolelle\n{sentences}\n"
    assert (statement,) == values(text, "transfers.statement")


def test_a_country_of_two_inflected_parts_is_found():
    text = (
        HEAD + "3. Tietojen siirto\nOsa palveluntarjoajista sijaitsee Isossa-Britanniassa, jonne tietoja siirretään.\n"
    )
    assert ("GB",) == values(text, "transfers.countries")


def test_profiles_that_are_made_are_profiling():
    text = HEAD + "3. Käsittelyn tarkoitus\nMarkkinointi kohdennetaan luotujen profiilien avulla.\n"
    assert ("used",) == values(text, "profiling")


def test_questions_as_english_headings_are_understood():
    text = (
        "Privacy notice\n\nWho we are\n\nExample Kiosk Ltd\n\nWhat we collect\n\nName, e-mail address and order history.\n\n"
        "Why and on what basis\n\nWe deliver orders (performance of a contract). Personal data are not sold.\n\nYour rights\n\nYou may ask for access.\n"
    )
    assert ("name", "email", "purchase_history") == values(text, "data_categories")
    assert ("contract",) == values(text, "legal_bases")
    assert "access" in values(text, "rights")
