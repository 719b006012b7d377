"""Notices that were made up for these tests, and properties that hold for every text."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from datamap.notices import FIELDS, NoticeError, read, read_text

DATA = Path(__file__).parent / "data"
FRAME = """Tietosuojaseloste

1. Rekisterinpitäjä
Esimerkki Oy

2. Tietosisältö
Nimi. {data}

3. Tietolähteet
Rekisteröity itse.

4. Siirto EU:n tai ETA:n ulkopuolelle
{transfer}

5. Säilytysaika
{retention}

6. Oikeudet
Oikeus tarkastaa tiedot.
"""


def frame(data="", transfer="", retention=""):
    return read_text(FRAME.format(data=data, transfer=transfer, retention=retention))


EXPECTED = {
    "fi": {
        "controller": ("Revontulipaja Oy",),
        "business_id": ("1234567-1",),
        "register_name": ("Revontulipajan kurssilaisrekisteri",),
        "legal_bases": ("contract", "legal_obligation", "consent"),
        "data_categories": ("name", "birth_date", "phone", "email", "diet", "call_recording"),
        "sources": ("data_subject", "public_register"),
        "named_processors": ("Netvisor", "Kuusi & Käpy Oy", "Mailchimp"),
        "transfers.statement": ("yes",),
        "transfers.countries": ("US",),
        "transfers.mechanisms": ("scc",),
        "retention": ("P6M", "P18M", "P2M/P6M"),
        "automated_decisions": ("denied",),
        "profiling": ("denied",),
        "rights": ("access", "rectification", "erasure", "withdraw_consent", "complaint"),
        "complaint_authority": ("tietosuojavaltuutettu",),
        "law_refs": ("2016/679", "1050/2018"),
        "empty_sections": ("cookies",),
        "placeholders": ("[puhelinnumero]",),
    },
    "sv": {
        "controller": ("Norrskensverkstan Ab",),
        "register_name": ("Verkstadens deltagarregister",),
        "date": ("2023-05-05",),
        "legal_bases": ("contract", "legitimate_interest"),
        "data_categories": ("name", "phone", "email", "diet"),
        "sources": ("data_subject",),
        "transfers.statement": ("none",),
        "retention": ("P6M",),
        "rights": ("access", "rectification", "erasure", "complaint"),
        "complaint_authority": ("dataombudsmannen",),
    },
    "en": {
        "controller": ("Aurora Workshop Ltd",),
        "date": ("2024-03-01",),
        "legal_bases": ("contract", "consent"),
        "data_categories": ("name", "email", "birth_date", "payment"),
        "sources": ("data_subject", "public_source"),
        "named_processors": ("Stripe",),
        "transfers.statement": ("possible",),
        "transfers.countries": ("US", "JP"),
        "transfers.mechanisms": ("dpf", "adequacy"),
        "retention": ("P6Y",),
        "profiling": ("denied",),
        "rights": ("access", "rectification", "erasure", "complaint"),
    },
}


@pytest.mark.parametrize("language", EXPECTED)
def test_a_made_up_notice_says_what_it_says_and_no_more(language):
    notice = read(DATA / f"{language}.txt")
    assert language == notice.language
    found = {field: notice.values(field) for field in EXPECTED[language]}
    lists = {field: set(values) for field, values in EXPECTED[language].items()}
    assert lists == {field: set(values) for field, values in found.items()}


def test_the_latest_of_several_days_is_the_day_of_the_notice():
    assert "2024-01-12" == read(DATA / "fi.txt").value("date")


@pytest.mark.parametrize("language", EXPECTED)
def test_every_claim_stands_at_its_place_in_the_text(language):
    notice = read(DATA / f"{language}.txt")
    for claim in notice.claims:
        assert claim.field in FIELDS
        assert notice.quote(claim).strip()
        assert 0 <= claim.start < claim.end <= len(notice.text)
        assert 0 < claim.confidence <= 1


@pytest.mark.parametrize(
    ("sentence", "category"),
    [
        ("Emme kerää IP-osoitteita.", "ip"),
        ("IP-osoitettasi ei tallenneta.", "ip"),
        ("Sivustolla ei käytetä evästeitä.", "cookie"),
        ("Emme käsittele henkilötunnuksia emmekä terveystietoja.", "health"),
    ],
)
def test_what_is_denied_is_not_claimed(sentence, category):
    assert category not in frame(data=sentence).values("data_categories")


def test_a_disclosure_that_is_denied_does_not_deny_the_data():
    assert "hetu" in frame(data="Henkilötunnus, jota ei luovuteta muille.").values("data_categories")


@pytest.mark.parametrize(
    ("sentence", "statement"),
    [
        ("Tietoja ei siirretä EU:n tai ETA:n ulkopuolelle.", "none"),
        ("Ei siirretä.", "none"),
        ("Tietoja ei pääsääntöisesti siirretä EU:n ulkopuolelle.", "none_with_exception"),
        ("Tietoja ei siirretä ETA:n ulkopuolelle, ellei se ole teknisesti tarpeen.", "none_with_exception"),
        ("Tietoja voidaan siirtää EU:n ulkopuolelle.", "possible"),
        ("Palvelimet sijaitsevat Yhdysvalloissa.", "yes"),
        ("Tiedot siirretään kolmansiin maihin.", "yes"),
    ],
)
def test_transfers_are_denied_hedged_possible_or_stated(sentence, statement):
    assert statement == frame(transfer=sentence).value("transfers.statement")


@pytest.mark.parametrize(
    ("words", "country"),
    [
        ("Yhdysvaltoihin", "US"),
        ("Intiassa", "IN"),
        ("Sveitsiin", "CH"),
        ("Turkissa", "TR"),
        ("Iso-Britanniaan", "GB"),
        ("Etelä-Koreasta", "KR"),
        ("Filippiineille", "PH"),
    ],
)
def test_countries_are_known_in_any_case(words, country):
    assert (country,) == frame(transfer=f"Tietoja siirretään {words}.").values("transfers.countries")


def test_countries_of_the_eea_are_no_third_countries():
    assert () == frame(transfer="Tietoja siirretään Ruotsiin ja Saksaan.").values("transfers.countries")


@pytest.mark.parametrize(
    ("sentence", "period"),
    [
        ("Tiedot säilytetään kuusi kuukautta.", "P6M"),
        ("Tallenteet poistetaan 2–6 kk:n kuluttua.", "P2M/P6M"),
        ("Säilytämme tiedot vähintään 2 ja enintään 6 kuukautta.", "P2M/P6M"),
        ("Tietoja säilytetään 10 vuotta.", "P10Y"),
        ("Lokit poistetaan 30 vuorokauden jälkeen.", "P30D"),
        ("Tiedot säilytetään asiakassuhteen ajan.", "until_end_of_relationship"),
        ("Tietoja säilytetään niin kauan kuin se on tarpeen.", "as_needed"),
    ],
)
def test_periods_in_figures_and_words(sentence, period):
    assert period in frame(retention=sentence).values("retention")


@pytest.mark.parametrize(
    "text",
    [
        "Keitä perunat suolalla maustetussa vedessä ja sekoita joukkoon voi, maito ja hienonnettu tilli. " * 5,
        "The committee met on Tuesday and discussed the harvest, which had been good for the third year. " * 5,
        "Styrelsen träffades på tisdagen och talade om skörden som hade varit god för tredje året i rad. " * 5,
    ],
)
def test_a_text_about_something_else_is_no_notice(text):
    with pytest.raises(NoticeError, match="this is no privacy notice"):
        read_text(text, "page.txt")


def test_a_language_that_is_not_read_is_named():
    text = "Wir verarbeiten die personenbezogenen Daten nicht ohne Ihre Einwilligung und geben sie nicht weiter. " * 4
    with pytest.raises(NoticeError, match='the language looks like "de"'):
        read_text(text, "page.txt")


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=400))
def test_any_text_is_a_notice_or_one_clear_sentence(text):
    try:
        notice = read_text(text, "x.txt")
    except NoticeError as error:
        assert str(error).startswith("x.txt: ")
        assert "\n" not in str(error)
    else:
        assert all(notice.quote(claim).strip() for claim in notice.claims)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from((DATA / "fi.txt").read_text(encoding="utf-8").split("\n")), min_size=20, max_size=60))
def test_shuffled_lines_never_quote_what_is_not_there(lines):
    try:
        notice = read_text("\n".join(lines))
    except NoticeError:
        return
    assert all(notice.quote(claim).strip() for claim in notice.claims)


def test_what_is_too_long_for_a_notice_is_refused_and_not_cut():
    long = (DATA / "fi.txt").read_text(encoding="utf-8") * 350
    assert len(long) > 400_000
    with pytest.raises(NoticeError, match=r"x\.txt: \d+ characters are too much for a notice"):
        read_text(long, "x.txt")
