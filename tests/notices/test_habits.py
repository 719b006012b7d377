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


@pytest.mark.parametrize(
    ("said", "acts"),
    [
        ("Laki kioskeista 7.3.2011/245", ("245/2011",)),
        ("Kioskilaki 1995/812", ("812/1995",)),
        ("EU:n tietosuoja-asetus (679/2016/EU)\nKioskilaki (812/1995)", ("2016/679", "812/1995")),
    ],
)
def test_an_act_is_cited_by_its_day_by_its_year_or_beside_the_union(said, acts):
    assert acts == values(f"{HEAD}3. Käsittelyn oikeusperuste\n{said}\n", "law_refs")


@pytest.mark.parametrize(
    "sentence",
    [
        "Rekisteröidyllä ei ole oikeutta siirtää tietoja järjestelmästä toiseen.",
        "Oikeutta tietojen poistamiseen ei sovelleta, kun tieto säilytetään lain nojalla.",
    ],
)
def test_a_right_that_the_person_does_not_have_is_not_claimed(sentence):
    assert ("access",) == values(
        f"{HEAD}3. Rekisteröidyn oikeudet\nTarkastusoikeus on maksuton. {sentence}\n", "rights"
    )


def test_a_right_after_a_denied_one_is_claimed():
    sentence = "Sinulla ei ole oikeutta siirtää tietoja, mutta voit vastustaa käsittelyä."
    assert ("objection",) == values(f"{HEAD}3. Rekisteröidyn oikeudet\n{sentence}\n", "rights")


def test_objection_stands_beside_the_ban_on_marketing():
    sentence = "Sinulla on oikeus vastustaa käsittelyä ja kieltää suoramarkkinointi."
    assert {"objection", "marketing_optout"} == set(values(f"{HEAD}3. Oikeudet\n{sentence}\n", "rights"))
    sentence = "Sinulla on oikeus vastustaa tietojesi käsittelyä suoramarkkinointia varten."
    assert ("marketing_optout",) == values(f"{HEAD}3. Oikeudet\n{sentence}\n", "rights")


def test_a_name_stored_in_the_register_is_not_the_name_of_the_register():
    text = HEAD + "3. Tietosisältö\nRekisteriin tallennetaan nimi, osoite ja puhelinnumero.\n"
    assert {"name", "address", "phone"} <= set(values(text, "data_categories"))


def test_the_sound_of_a_camera_is_no_recorded_call():
    text = HEAD + "3. Rekisterin tietosisältö\nKioskin kameravalvonnan kuva- ja äänitallenteet.\n"
    assert "call_recording" not in values(text, "data_categories")
    assert "cctv" in values(text, "data_categories")


def test_what_belongs_to_grounds_is_read_under_a_heading_of_purposes_and_grounds():
    text = HEAD + "3. Henkilötietojen käsittelyn tarkoitus ja oikeusperuste\nKioskin lakisääteiset velvoitteet.\n"
    assert ("legal_obligation",) == values(text, "legal_bases")


def test_grounds_are_read_from_the_points_of_article_6():
    text = HEAD + "3. Oikeusperuste\nTietosuoja-asetus, artikla 6.1 (e) ja 6 artiklan 1 kohdan b alakohta.\n"
    assert {"public_task", "contract"} == set(values(text, "legal_bases"))


@pytest.mark.parametrize(
    "sentence",
    [
        "Asiakas antaa tilatessaan suostumuksensa tietojen käsittelyyn.",
        "Tietoja yhdistetään kioskeista annetun lain nojalla.",
    ],
)
def test_giving_consent_or_an_act_that_was_given_is_no_source(sentence):
    assert () == values(f"{HEAD}3. Käsittelyn oikeusperuste\n{sentence}\n", "sources")


def test_why_data_are_handled_asks_for_no_list_of_data():
    text = HEAD + "3. Minkä takia kioski saa käsitellä henkilötietojasi?\nUskonnollisten tilaisuuksien kahvitus.\n"
    assert "religion" not in values(text, "data_categories")


def test_how_data_are_collected_asks_for_sources():
    text = HEAD + "3. Kuinka keräämme tietoja?\nAsiakkaalta itseltään ja väestötietojärjestelmästä.\n"
    assert {"data_subject", "population_register"} == set(values(text, "sources"))


def test_an_archiving_plan_is_a_criterion_of_keeping():
    text = HEAD + "3. Säilytysaika\nKioskin arkistonmuodostussuunnitelman mukaan.\n"
    assert ("criteria",) == values(text, "retention")


def test_the_day_beside_the_title_is_the_day_of_the_notice():
    assert ("2021-06-01",) == values("REKISTERISELOSTE 1.6.2021\n\n" + HEAD.partition("\n\n")[2] + TAIL, "date")


@pytest.mark.parametrize(
    ("line", "controller"),
    [
        ("Kuvitteellinen kaupunki / sivistyslautakunta", "Kuvitteellinen kaupunki"),
        ("Kuvitteellinen Kioski Oy Keksitie 3", "Kuvitteellinen Kioski Oy"),
    ],
)
def test_a_board_or_an_address_is_no_part_of_the_controller(line, controller):
    text = f"Tietosuojaseloste\n\n1. Rekisterinpitäjä\n{line}\n\n2. Rekisterin nimi\nAsiakasrekisteri\n"
    assert (controller,) == values(text + TAIL, "controller")


def test_the_swedish_of_finland_is_understood():
    text = (
        "Dataskyddsredogörelse\n\nRegistrets namn\n\nExempelkioskens medlemsregister\n\nRegisterhållare\n\n"
        "Exempelkiosken rf\n\nGrund för att upprätthålla registret\n\nHanteringen grundar sig på samtycke.\n\n"
        "Uppgifter i registret\n\nMedlemmens namn, hemort och medlemsnummer.\n\nRegistrets informationskällor\n\n"
        "Uppgifterna som förs in i medlemsregistret ger medlemmen själv.\n\nUtgivande av uppgifter\n\n"
        "Uppgifterna transporteras inte utanför EU eller EES.\n\nVi använder inte automatisk profilering.\n"
    )
    notice = read_text(text)
    assert ("name", "home_municipality", "member_no") == notice.values("data_categories")
    assert ("data_subject",) == notice.values("sources")
    assert ("consent",) == notice.values("legal_bases")
    assert ("none",) == notice.values("transfers.statement")
    assert ("denied",) == notice.values("profiling")


def test_english_headings_of_translated_notices_are_understood():
    text = (
        "Privacy statement\n\n1. Registrar\n\nExample Kiosk ry\n\n2. The basis and purpose of processing\n\n"
        "The kiosk serves its members (contract).\n\n3. The processed personal data\n\nName, membership fees.\n\n"
        "4. Regular sources of information\n\nThe member.\n\n5. Rights\n\n"
        "You can find out what data we hold. Data are deleted on request or three years after the last purchase.\n"
    )
    notice = read_text(text)
    assert ("Example Kiosk ry",) == notice.values("controller")
    assert ("name", "payment") == notice.values("data_categories")
    assert ("contract",) == notice.values("legal_bases")
    assert "access" in notice.values("rights")


def test_a_form_of_two_columns_is_read_row_by_row():
    text = (
        "Rekisteriseloste, henkilötietolaki 10 §\n\n1. Rekisterin pitäjä    Kuvitteellinen Kioski Oy\n2. Yhteyshenkilö    Kioskin hoitaja\n"
        "3. Rekisterin nimi    Keksirekisteri\n4. Käyttötarkoitus    Keksien myynti\n5. Tietosisältö    Nimi, osoite\n"
        "6. Tietolähteet    Asiakas, huoltajat\n7. Suojaus    Lukittu kaappi\n"
    )
    notice = read_text(text)
    assert ("Kuvitteellinen Kioski Oy",) == notice.values("controller")
    assert ("Keksirekisteri",) == notice.values("register_name")
    assert ("name", "address") == notice.values("data_categories")
    assert ("data_subject",) == notice.values("sources")


def test_short_questions_as_headings_are_understood():
    text = (
        "Tietosuojaseloste henkilötiedoista\n\nKuka vastaa tiedoistasi?\nKioski Kuvitelma Tmi\n\nMitä keräämme?\nNimi ja puhelinnumero.\n\n"
        "Miksi?\nLaskutukseen, oikeutetun edun perusteella.\n\nKenelle?\nTilitoimistolle.\n\nKuinka kauan?\nKaksi vuotta.\n"
    )
    notice = read_text(text)
    assert ("Kioski Kuvitelma Tmi",) == notice.values("controller")
    assert ("name", "phone") == notice.values("data_categories")
    assert ("legitimate_interest",) == notice.values("legal_bases")
    assert ("P2Y",) == notice.values("retention")


def test_a_list_of_rights_after_one_word_for_them_is_read_to_its_end():
    text = HEAD + "3. Oikeudet\nOikeus tietojen pääsyyn sekä oikaista, poistaa, rajoittaa, vastustaa ja siirtää ne.\n"
    assert {"portability", "objection"} <= set(values(text, "rights"))


@pytest.mark.parametrize(
    ("grounds", "sentence"),
    [
        (("legal_obligation",), "Käsittely perustuu kioskilakiin."),
        ((), "Käsittely perustuu henkilötietolakiin."),
    ],
)
def test_an_act_on_the_trade_is_a_ground_and_one_on_data_is_none(grounds, sentence):
    assert grounds == values(f"{HEAD}3. Henkilötietojen käsittelyn tarkoitus\n{sentence}\n", "legal_bases")


def test_objection_to_marketing_alone_is_no_objection_to_processing():
    text = (
        "Privacy notice\n\nController\n\nExample Kiosk Ltd\n\nWhat data do we process?\n\nName.\n\nWhere do we get it?\n\n"
        "From you.\n\nYour rights\n\nYou may ask to see your data and object to direct marketing.\n"
    )
    assert {"access", "marketing_optout"} == set(read_text(text).values("rights"))
    assert ("data_subject",) == read_text(text).values("sources")


def test_a_register_named_on_a_line_of_its_own_needs_no_heading():
    text = "Kuvitteellinen Kioski Oy:n tietosuojaseloste\nLaatimispäivä: 28.2.2018\nKeksi- ja kahvirekisteri\n"
    text += "Tietojen käsittely perustuu sopimukseen.\nRekisteri sisältää seuraavia henkilötietoja:\n- nimi\n- osoite\n"
    assert ("Keksi- ja kahvirekisteri",) == read_text(text).values("register_name")


def test_a_possibility_to_see_the_data_is_a_right():
    text = HEAD + "3. Muuta\nAsiakkaalla on mahdollisuus tarkastaa itseään koskevat tiedot.\n"
    assert ("access",) == values(text, "rights")


def test_those_who_gave_leave_are_no_source():
    text = HEAD + "3. Tietosisältö\nNimi ja kuva, julkaisuluvan antaneet jäsenet.\n"
    assert () == values(text, "sources")


def test_grounds_for_processing_personal_data_ask_for_no_list_of_data():
    text = (
        "Privacy notice\n\nController\n\nExample Kiosk Ltd\n\nLegal basis for processing personal data\n\n"
        "Contract with the customer, who has a name.\n\nData in the register\n\nE-mail address.\n\n"
        "Sources\n\nThe register is filled in by our staff.\n"
    )
    assert ("email",) == read_text(text).values("data_categories")
    assert ("staff",) == read_text(text).values("sources")


def test_a_numbered_list_under_a_heading_is_no_row_of_headings():
    text = (
        HEAD + "3. Tietosisältö\n\nRekisteri voi sisältää seuraavia tietoja:\n\n 1. Henkilön nimi\n 2. Puhelinnumero\n"
    )
    assert {"name", "phone"} <= set(values(text, "data_categories"))
    assert () == values(text, "empty_sections")


def test_a_number_that_touches_its_heading_is_a_number():
    text = (
        "Tietosuojaseloste, keksirekisteri (18.6.2021)\n\n1.Rekisterinpitäjä\nKuvitteellinen Kioski Oy\n\n"
        "2.Rekisterin nimi\nKioskin keksirekisteri\n\n3.Henkilötietojen käsittelyn tarkoitus\nKeksien myynti\n\n"
        "4.Säännönmukaiset tietolähteet\nTiedot ovat ostajan itsensä luovuttamia. Lisäksi Keksiliitto.\n\n"
        "5.Rekisterin suojauksen periaatteet\nSalasanat ja lukot.\n"
    )
    notice = read_text(text)
    assert ("Kioskin keksirekisteri",) == notice.values("register_name")
    assert ("data_subject", "third_party") == notice.values("sources")
    assert () == notice.values("data_categories")
    assert ("2021-06-18",) == notice.values("date")


def test_the_word_for_a_notice_is_no_part_of_the_name_of_its_register():
    text = HEAD.partition("2. Rekisterin nimi")[0].replace("Tietosuojaseloste", "Tietosuojaseloste, keksirekisteri")
    assert ("keksirekisteri",) == values(text + TAIL, "register_name")


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        ("Hakemukset säilytetään vuoden ajan.", ("P1Y",)),
        ("Hakemukset säilytetään kahden vuoden ajan.", ("P2Y",)),
        ("Keksit poistetaan, kun asiakas lopettaa kioskilla.", ("until_end_of_relationship",)),
        ("Vähintään laissa määrätyn ajan.", ("law",)),
    ],
)
def test_how_long_data_are_kept_is_read_from_words(sentence, kept):
    assert kept == values(f"{HEAD}3. Säilytysaika\n{sentence}\n", "retention")


def test_a_bare_denial_answers_its_heading():
    text = HEAD + "3. Automaattinen päätöksenteko ja profilointi\nEi ole käytössä.\n"
    assert ("denied",) == values(text, "profiling")
    assert ("denied",) == values(text, "automated_decisions")


def test_points_of_article_6_in_a_row_are_each_a_ground():
    text = HEAD + "3. Oikeusperuste\nTietosuoja-asetuksen 6 artiklan 1 kohdan a, b ja c alakohdat.\n"
    assert {"consent", "contract", "legal_obligation"} == set(values(text, "legal_bases"))


def test_english_headings_of_several_words_are_headings():
    text = (
        "Privacy statement\n\nController\n\nExample Kiosk Ltd\n\nPersonal data and categories of data subjects\n\n"
        "The name and date of birth of the buyer.\n\nSources of information\n\nThe trade register.\n\n"
        "Disclosure of personal data to third parties\n\nNone.\n"
    )
    notice = read_text(text)
    assert ("name", "birth_date") == notice.values("data_categories")
    assert ("public_register",) == notice.values("sources")
