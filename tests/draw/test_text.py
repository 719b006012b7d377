"""Text is measured and set as a browser does it, and never lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from datamap.draw import text

LONG = "Asiakkuudenhallinta- ja markkinointiautomaatiojärjestelmä"


def test_bold_text_is_wider():
    assert text.width("Rekisteri", 10) < text.width("Rekisteri", 10, bold=True)


def test_width_grows_with_the_size():
    assert text.width("Rekisteri", 20) == pytest.approx(2 * text.width("Rekisteri", 10))


def test_a_long_finnish_name_is_divided_between_syllables():
    lines, cut = text.wrap(LONG, 100, 11, lines=5)
    assert not cut
    assert lines == ("Asiakkuudenhal-", "linta- ja markki-", "nointiautomaatio-", "järjestelmä")


def test_an_address_is_divided_after_its_signs():
    assert text.wrap("kirjaamo@esimerkki.fi", 90, 11)[0] == ("kirjaamo@", "esimerkki.fi")


def test_a_text_cut_to_its_lines_says_so_and_ends_in_an_ellipsis():
    lines, cut = text.wrap("sana " * 100, 90, 11, lines=3)
    assert cut
    assert len(lines) == 3
    assert lines[-1].endswith("…")


def test_clean_drops_what_xml_cannot_hold():
    assert text.clean("a\x00b\u202ec\ud800d\n e") == "abcd e"


def test_no_room_for_a_letter_is_an_error():
    with pytest.raises(ValueError, match="too narrow"):
        text.wrap("sana", 5, 11)


@given(st.text(max_size=80), st.integers(40, 300), st.booleans())
def test_no_line_is_wider_than_its_room(content, room, bold):
    lines, _ = text.wrap(content, room, 11, bold)
    assert all(text.width(line, 11, bold) <= room for line in lines)


@given(st.text(alphabet="abcdeäö -", max_size=60))
def test_nothing_is_lost_in_wrapping(content):
    lines, cut = text.wrap(content, 70, 11, lines=99)
    assert not cut
    kept = "".join(lines).replace("-", "").replace(" ", "")
    assert kept == text.clean(content).replace("-", "").replace(" ", "")
