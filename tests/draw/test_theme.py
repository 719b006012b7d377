"""Every status can be told from every other without colour."""

from itertools import combinations

import pytest

from datamap.draw import ENGLISH, theme


def grey(colour):
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def grey_profile(stroke):
    """What is left of a line in black and white: weight and tone of the stroke, and of its core."""
    core = (stroke.core_weight, grey(stroke.core), bool(stroke.core_dash)) if stroke.core else (0.0, 0.0, False)
    return stroke.weight, grey(stroke.colour), *core


@pytest.mark.parametrize(("one", "other"), combinations(theme.STATUSES, 2))
def test_two_statuses_differ_in_grey(one, other):
    a, b = grey_profile(theme.stroke(one)), grey_profile(theme.stroke(other))
    weight, core, dotted = abs(a[0] - b[0]) >= 0.6, (a[2] > 0) != (b[2] > 0), a[4] != b[4]
    tone = abs(a[1] - b[1]) >= 40
    core_tone = a[2] > 0 and b[2] > 0 and abs(a[3] - b[3]) >= 60
    assert sum((weight, core, dotted, tone, core_tone)) >= 1
    assert ENGLISH[f"letter.{one}"] != ENGLISH[f"letter.{other}"]


def test_graver_lines_are_heavier():
    weights = [theme.stroke(status).weight for status in theme.STATUSES]
    assert weights == sorted(weights)


def test_badge_text_is_readable_on_its_ground():
    def luminance(colour):
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    for stroke in theme.STROKES.values():
        dark, light = sorted((luminance(stroke.badge), luminance(stroke.badge_text)))
        assert (light + 0.05) / (dark + 0.05) >= 4.5


def test_only_actual_flows_are_solid():
    assert [bool(theme.dash(certainty)) for certainty in theme.CERTAINTIES] == [False, True, True]


def test_a_certainty_not_recorded_is_drawn_as_actual():
    assert theme.dash("actual") == theme.dash(None)


def test_a_status_that_is_none_of_ours_is_an_error():
    with pytest.raises(KeyError):
        theme.stroke("fine")
