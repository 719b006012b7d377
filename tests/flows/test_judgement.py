"""The decision table, row by row, on both sides of its dates."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from datamap.flows.judgement import MODULES, STATUSES, Hop, judge, worst
from datamap.inventory.schema import schema

TODAY = dt.date(2026, 11, 21)
CLAUSES = Hop(
    "flow",
    "IN",
    roles=("controller", "processor"),
    mechanism="scc_2021",
    module="2",
    mechanism_date=dt.date(2022, 3, 1),
    tia_date=dt.date(2026, 1, 10),
    tia_outcome="positive",
)
DPF = Hop("flow", "US", hr_data=False, dpf=True, dpf_scope="non_hr", dpf_checked=dt.date(2026, 6, 1), mechanism="dpf")
OLD = Hop(
    "flow",
    "IN",
    mechanism="scc_2010",
    mechanism_date=dt.date(2016, 5, 1),
    processing_unchanged=True,
    tia_date=dt.date(2020, 10, 1),
    tia_outcome="positive",
)


def said(hop, on=TODAY):
    judgement = judge(hop, on)
    return judgement.status, judgement.row


@pytest.mark.parametrize(
    "hop",
    [
        Hop("ownership", "US"),
        Hop("flow", "US", from_data_subject=True),
        Hop("access", "US", own_staff=True),
        Hop("flow", "CN", transit=True),
        Hop("flow", None, published=True, publication_in_eea=True),
    ],
)
def test_row_1_is_no_transfer(hop):
    assert ("not_transfer", 1) == said(hop)


def test_row_1_what_our_processor_collects_from_the_person_is_collected_for_us():
    asked = Hop("flow", "US", from_data_subject=True, roles=("controller", "processor"))
    assert "unknown" == judge(asked, TODAY).status
    assert ("not_transfer", 1) == said(asked._replace(roles=("controller", "controller")))


def test_row_1_publication_on_an_unknown_server_is_unknown():
    assert ("unknown", 3) == said(Hop("flow", None, published=True, publication_in_eea=None))


def test_row_2_a_branch_of_the_same_entity_is_no_transfer_but_to_review():
    assert ("not_transfer", 2) == said(Hop("flow", "IN", same_entity=True))
    assert "24, 32" == judge(Hop("flow", "IN", same_entity=True), TODAY).article


@pytest.mark.parametrize("hop", [Hop("flow", None), Hop("hosting", "US", importer_known=False)])
def test_row_3_a_blank_country_or_entity_is_unknown(hop):
    assert ("unknown", 3) == said(hop)


@pytest.mark.parametrize("code", ["FI", "AX", "IS", "LI", "NO"])
@pytest.mark.parametrize("on", [dt.date(2017, 6, 1), dt.date(2018, 6, 1), TODAY])
def test_row_4_the_eea_is_inside(code, on):
    assert ("eea", 4) == said(Hop("flow", code), on)


@pytest.mark.parametrize(("code", "row"), [("DK", 17), ("GB", 17), ("CH", 17), ("JP", 17), ("IO-EPO", 5)])
def test_rows_4_to_6_an_organisation_is_outside_wherever_it_sits(code, row):
    hop = Hop("flow", code, organisation=True, scope_evidence="shown")
    assert row == judge(hop, TODAY).row
    assert ("unsafeguarded", 16) == said(Hop("flow", "DK", organisation=True, mechanism="none"))


def test_rows_4_and_5_the_united_kingdom_leaves_and_is_adequate():
    assert ("eea", 4) == said(Hop("flow", "GB"), dt.date(2021, 6, 27))
    assert ("adequate", 5) == said(Hop("flow", "GB"), dt.date(2021, 6, 28))
    assert ("adequate", 5) == said(Hop("flow", "GB"), dt.date(2031, 12, 27))
    assert ("unknown", 17) == said(Hop("flow", "GB"), dt.date(2031, 12, 28))


def test_row_5_an_unrestricted_decision_needs_no_scope():
    assert ("adequate", 5) == said(Hop("flow", "CH"))
    assert "ADQ-CH-2000" == judge(Hop("flow", "CH"), TODAY).law


@pytest.mark.parametrize("code", ["JP", "KR", "CA", "FO", "IL", "BR"])
def test_rows_6_and_15_a_restricted_decision_needs_its_scope(code):
    assert ("adequate", 6) == said(Hop("flow", code, scope_evidence="subject to the act"))
    assert ("unknown", 15) == said(Hop("flow", code))


def test_row_6_the_evidence_of_a_derogation_is_no_evidence_of_scope():
    hop = Hop("flow", "KR", mechanism="art49_1_a", scope_evidence="consent form", public_authority=True)
    assert ("unsafeguarded", 13) == said(hop)
    assert ("derogation", 14) == said(hop._replace(public_authority=False))


def test_rows_6_and_15_brazil_from_its_first_day():
    shown = Hop("flow", "BR", scope_evidence="subject to the LGPD")
    assert ("unknown", 17) == said(shown, dt.date(2026, 1, 25))
    assert ("adequate", 6) == said(shown, dt.date(2026, 1, 26))
    assert ("unknown", 15) == said(Hop("flow", "BR"), dt.date(2026, 1, 26))


def test_row_6_the_framework_asks_listing_cover_and_a_check_within_twelve_months():
    assert ("adequate", 6) == said(DPF)
    assert ("adequate", 6) == said(DPF, dt.date(2027, 6, 1))
    assert ("unknown", 15) == said(DPF, dt.date(2027, 6, 2))
    assert ("unknown", 15) == said(DPF, dt.date(2026, 5, 31))


@pytest.mark.parametrize("change", [{"dpf": None}, {"dpf_scope": None}, {"dpf_checked": None}])
def test_row_15_any_blank_of_the_framework_is_unknown(change):
    assert ("unknown", 15) == said(DPF._replace(**change))


def test_row_16_a_recipient_that_is_not_listed_cannot_claim_the_framework():
    assert ("unsafeguarded", 16) == said(DPF._replace(dpf=False))


def test_staff_data_need_a_certification_for_staff_data():
    assert ("unsafeguarded", 16) == said(DPF._replace(hr_data=True))
    assert ("adequate", 6) == said(DPF._replace(hr_data=True, dpf_scope="hr"))
    assert ("adequate", 6) == said(DPF._replace(hr_data=True, dpf_scope="both"))
    assert ("unknown", 15) == said(DPF._replace(hr_data=None))


def test_the_frameworks_for_the_united_states_follow_each_other():
    harbor = Hop("flow", "US", mechanism="safe_harbor", scope_evidence="listed")
    shield = Hop("flow", "US", mechanism="privacy_shield", scope_evidence="listed")
    assert ("adequate", 6) == said(harbor, dt.date(2015, 10, 5))
    assert ("unsafeguarded", 16) == said(harbor, dt.date(2015, 10, 6))
    assert ("unsafeguarded", 16) == said(shield, dt.date(2016, 7, 11))
    assert ("adequate", 6) == said(shield, dt.date(2016, 7, 12))
    assert ("adequate", 6) == said(shield, dt.date(2020, 7, 15))
    assert ("unsafeguarded", 16) == said(shield, dt.date(2020, 7, 16))
    assert ("unsafeguarded", 16) == said(DPF, dt.date(2023, 7, 9))
    listed = DPF._replace(dpf_checked=dt.date(2023, 7, 10))
    assert ("adequate", 6) == said(listed, dt.date(2023, 7, 10))
    assert ("unknown", 15) == said(shield, TODAY)


def test_row_7_signed_clauses_with_the_right_module_and_a_good_assessment():
    assert ("safeguarded", 7) == said(CLAUSES)
    assert ("safeguarded", 7) == said(CLAUSES._replace(tia_outcome="positive_with_measures"))
    assert "TM-SCC21-M2" == judge(CLAUSES, TODAY).law


@pytest.mark.parametrize(("roles", "module"), MODULES.items())
def test_row_7_each_module_fits_its_roles(roles, module):
    assert ("safeguarded", 7) == said(CLAUSES._replace(roles=roles, module=module))
    for other in set(MODULES.values()) - {module}:
        assert ("unknown", 9) == said(CLAUSES._replace(roles=roles, module=other))


def test_row_7_module_4_often_needs_no_assessment():
    returned = CLAUSES._replace(roles=("processor", "controller"), module="4", tia_date=None, tia_outcome=None)
    assert ("safeguarded", 7) == said(returned)
    assert ("unsafeguarded", 8) == said(returned._replace(tia_outcome="negative"))


def test_row_7_8_and_9_on_both_sides_of_signature_and_assessment():
    signed = dt.date(2022, 3, 1)
    assert ("unsafeguarded", 8) == said(CLAUSES, signed - dt.timedelta(days=1))
    assert ("unknown", 9) == said(CLAUSES, signed)
    assert ("unknown", 9) == said(CLAUSES, dt.date(2026, 1, 9))
    assert ("safeguarded", 7) == said(CLAUSES, dt.date(2026, 1, 10))


def test_row_8_negative_assessment_and_clauses_that_are_no_tool():
    assert ("unsafeguarded", 8) == said(CLAUSES._replace(tia_outcome="negative"))
    assert ("unsafeguarded", 8) == said(CLAUSES._replace(mechanism="scc_2021_915"))
    assert ("unsafeguarded", 8) == said(CLAUSES._replace(mechanism_date=None), dt.date(2021, 6, 26))


@pytest.mark.parametrize(
    "change",
    [
        {"tia_outcome": None},
        {"tia_date": None},
        {"module": None},
        {"mechanism_date": None},
        {"mechanism_date": dt.date(2021, 6, 26)},
        {"under_gdpr": True},
        {"roles": (None, "processor")},
        {"mechanism": "scc_unspecified"},
        {"mechanism": "scc_or_other"},
    ],
)
def test_row_9_any_blank_of_the_clauses_is_unknown(change):
    assert ("unknown", 9) == said(CLAUSES._replace(**change))


def test_rows_10_and_11_the_old_clauses_run_out():
    assert ("safeguarded", 10) == said(OLD, dt.date(2021, 11, 1))
    assert ("unknown", 10) == said(OLD._replace(processing_unchanged=None), dt.date(2021, 11, 1))
    assert ("unsafeguarded", 11) == said(OLD._replace(processing_unchanged=False), dt.date(2021, 11, 1))
    assert ("safeguarded", 10) == said(OLD, dt.date(2022, 12, 27))
    assert ("unsafeguarded", 11) == said(OLD, dt.date(2022, 12, 28))


def test_rows_10_and_11_the_last_day_to_sign_old_clauses():
    on = dt.date(2022, 1, 1)
    assert ("safeguarded", 10) == said(OLD._replace(mechanism_date=dt.date(2021, 9, 26)), on)
    assert ("unsafeguarded", 11) == said(OLD._replace(mechanism_date=dt.date(2021, 9, 27)), on)
    assert ("unknown", 10) == said(OLD._replace(mechanism_date=None), on)


def test_row_10_nothing_more_was_asked_while_old_clauses_could_still_be_signed():
    bare = OLD._replace(processing_unchanged=None, tia_date=None, tia_outcome=None)
    assert ("safeguarded", 10) == said(bare, dt.date(2018, 9, 1))
    assert ("safeguarded", 10) == said(bare, dt.date(2020, 7, 15))
    assert ("unknown", 10) == said(bare, dt.date(2020, 7, 16))


def test_row_11_a_negative_assessment_ends_the_old_clauses():
    assert ("unsafeguarded", 11) == said(OLD._replace(tia_outcome="negative"), dt.date(2021, 1, 1))


@pytest.mark.parametrize("tool", ["bcr", "art46_2_a", "art46_2_d", "art46_2_e", "art46_2_f", "art46_3_a", "art46_3_b"])
def test_row_12_an_approved_tool_needs_approval_and_assessment(tool):
    hop = CLAUSES._replace(mechanism=tool, approval="decision 12/2022")
    assert ("safeguarded", 12) == said(hop)
    assert ("unknown", 12) == said(hop._replace(approval=None))
    assert ("unknown", 12) == said(hop._replace(tia_outcome=None))
    assert ("unsafeguarded", 12) == said(hop._replace(tia_outcome="negative"))


@pytest.mark.parametrize(
    ("authority", "status"), [(True, "safeguarded"), (None, "safeguarded"), (False, "unsafeguarded")]
)
@pytest.mark.parametrize("tool", ["art46_2_a", "art46_3_b"])
def test_row_12_a_tool_between_authorities_is_not_for_a_company(tool, authority, status):
    hop = CLAUSES._replace(mechanism=tool, approval="decision", public_authority=authority)
    assert (status, 12) == said(hop)


@pytest.mark.parametrize("tool", ["art46_2_a", "art46_2_d", "art46_2_e", "art46_2_f", "art46_3_a", "art46_3_b"])
def test_row_12_a_tool_of_the_gdpr_is_no_ground_before_it(tool):
    hop = CLAUSES._replace(mechanism=tool, approval="decision", mechanism_date=dt.date(2016, 1, 1))
    assert "unknown" == judge(hop, dt.date(2018, 5, 24)).status
    assert ("safeguarded", 12) == said(hop, dt.date(2018, 5, 25))


@pytest.mark.parametrize("ground", ["art49_1_b", "art49_1_c", "art49_1_e", "art49_1_second"])
def test_row_13_derogations_for_occasional_transfers_are_not_for_systematic_ones(ground):
    hop = Hop(
        "flow",
        "IN",
        mechanism=ground,
        scope_evidence="contract",
        notified_on=dt.date(2026, 1, 1),
        public_authority=False,
    )
    assert ("unsafeguarded", 13) == said(hop._replace(systematic=True))
    assert ("derogation", 14) == said(hop._replace(systematic=False))
    assert ("unknown", 14) == said(hop._replace(systematic=None))


@pytest.mark.parametrize("ground", ["art49_1_a", "art49_1_b", "art49_1_c", "art49_1_second"])
def test_row_13_an_authority_cannot_rely_on_points_a_to_c_or_the_last_resort(ground):
    notified = dt.date(2026, 1, 1)
    hop = Hop("flow", "IN", mechanism=ground, scope_evidence="shown", systematic=False, notified_on=notified)
    assert ("unsafeguarded", 13) == said(hop._replace(public_authority=True))
    assert ("derogation", 14) == said(hop._replace(public_authority=False))
    assert ("unknown", 14) == said(hop._replace(public_authority=None))


@pytest.mark.parametrize("ground", ["art49_1_d", "art49_1_f", "art49_1_g"])
def test_row_14_other_derogations_need_evidence(ground):
    assert ("derogation", 14) == said(Hop("flow", "IN", mechanism=ground, scope_evidence="shown"))
    assert ("unknown", 14) == said(Hop("flow", "IN", mechanism=ground))


def test_row_14_the_last_resort_needs_the_authority_informed():
    hop = Hop(
        "flow", "IN", mechanism="art49_1_second", scope_evidence="assessed", systematic=False, public_authority=False
    )
    assert ("unknown", 14) == said(hop)
    assert ("unknown", 14) == said(hop._replace(notified_on=dt.date(2027, 1, 1)))
    assert ("derogation", 14) == said(hop._replace(notified_on=dt.date(2026, 1, 1)))


@pytest.mark.parametrize("code", ["NC", "PF", "BL", "SJ", "PR"])
def test_row_15_an_unsettled_territory_is_unknown(code):
    assert ("unknown", 15) == said(Hop("flow", code))


@pytest.mark.parametrize("claim", ["adequacy", "dpf", "privacy_shield", "safe_harbor", "adequacy_led"])
def test_row_16_a_claim_without_a_decision_fails(claim):
    assert ("unsafeguarded", 16) == said(Hop("flow", "IN", mechanism=claim))


def test_row_16_no_ground_is_said_and_grounds_of_the_old_act_have_ended():
    assert ("unsafeguarded", 16) == said(Hop("flow", "IN", mechanism="none"))
    assert ("unsafeguarded", 16) == said(Hop("flow", "IN", mechanism="hetil_23_1"))


@pytest.mark.parametrize("mechanism", [None, "other_unspecified"])
def test_row_17_a_blank_or_unrecognised_ground_is_unknown(mechanism):
    assert ("unknown", 17) == said(Hop("flow", "IN", mechanism=mechanism))


@pytest.mark.parametrize(
    ("ground", "status"),
    [("hetil_22", "adequate"), ("hetil_23_7", "safeguarded"), ("hetil_23_8", "safeguarded")]
    + [(f"hetil_23_{number}", "derogation") for number in range(1, 7)],
)
def test_the_old_act_decides_to_its_last_day(ground, status):
    hop = Hop("flow", "IN", mechanism=ground)
    assert status == judge(hop, dt.date(2018, 5, 24)).status
    assert "unsafeguarded" == judge(hop, dt.date(2018, 5, 25)).status


def test_before_the_gdpr_a_commission_decision_is_section_22_a():
    assert "22 a §" == judge(Hop("flow", "CH", mechanism="hetil_22a"), dt.date(2017, 6, 1)).article
    assert ("unsafeguarded", 16) == said(Hop("flow", "IN", mechanism="hetil_22a"), dt.date(2017, 6, 1))


def test_derogations_of_the_gdpr_are_no_ground_before_it():
    hop = Hop("flow", "IN", mechanism="art49_1_d", scope_evidence="shown")
    assert ("unknown", 17) == said(hop, dt.date(2018, 5, 24))
    assert ("derogation", 14) == said(hop, dt.date(2018, 5, 25))


MECHANISMS = st.sampled_from([None, *schema().vocabularies["mechanism"].labels])
COUNTRIES = st.sampled_from(["FI", "GB", "US", "IN", "BR", "JP", "NC", "CH", None])
DAYS = st.dates(dt.date(2014, 1, 1), dt.date(2032, 12, 31))


@given(MECHANISMS, COUNTRIES, DAYS)
def test_a_bare_claim_never_makes_a_transfer_safe(mechanism, country, on):
    judgement = judge(Hop("flow", country, mechanism=mechanism), on)
    assert judgement.status in STATUSES
    if on >= dt.date(2018, 5, 25) and judgement.row > 5:
        assert judgement.status in ("unknown", "unsafeguarded")


@given(DAYS, st.booleans(), st.sampled_from(["positive", "negative", None]))
def test_blanking_a_fact_never_improves_a_judgement(on, unchanged, outcome):
    hop = CLAUSES._replace(processing_unchanged=unchanged, tia_outcome=outcome)
    rank = STATUSES.index(judge(hop, on).status)
    if judge(hop, on).status == "safeguarded":
        for name in ("module", "mechanism_date", "tia_date", "tia_outcome", "mechanism"):
            assert STATUSES.index(judge(hop._replace(**{name: None}), on).status) >= rank


def test_the_worst_of_some_statuses():
    assert "unsafeguarded" == worst(["eea", "unsafeguarded", "unknown"])
    assert "unknown" == worst(["derogation", "unknown"])
