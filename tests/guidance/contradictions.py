"""What no guidance may say at once, or of such a household: a named predicate each, from the tables of the interface.

A predicate is true where the contradiction is there. They are written from the documents, not from the code.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from tests.guidance.said import Json, Told
from tests.interview.households import pack

_APPLICATIONS: Final = frozenset({"apply-itin", "renew-itin", "apply-ssn", "apply-atin", "no-itin-without-benefit"})
_PASSES: Final = frozenset({"number-ok", "other-rule"})
_SSN_OR_ITIN: Final = frozenset({"ssn", "itin-current", "itin-expired", "itin-unsure"})
_NEW_IN_2025: Final = frozenset({"tips", "overtime", "senior", "car-loan-interest"})
_CLOSES: Final = {2023: "2027-04-15", 2024: "2028-04-14", 2025: "2029-04-13", 2026: "2030-04-15"}
"""The last safe day for a refund claim, as tax A-11 prints it."""
_STRENGTH: Final = {"draft": 0, "projected": 1, "final": 2, "reported": 2}


def ctc_and_odc_for_one_child(told: Told) -> bool:
    return bool({row["person"] for row in told.rows("ctc")} & {row["person"] for row in told.rows("odc")})


def eitc_while_a_filer_has_no_ssn(told: Told) -> bool:
    return bool(told.rows("eitc", "eitc-childless")) and not all(told.ssns(told.filers))


def eitc_while_a_card_does_not_count(told: Told) -> bool:
    numbers = [told.people[id_]["number"] for id_ in told.filers]
    lapsed = any(
        number.get("card") == "dhs-authorization" and number.get("authorization_current") is not True
        for number in numbers
    )
    return lapsed and bool(told.rows("eitc", "eitc-childless"))


def ctc_for_a_child_without_an_ssn_for_work(told: Told) -> bool:
    for row in told.rows("ctc"):
        number = told.people[row["person"]]["number"]
        if number["kind"] != "ssn" or number.get("card") == "not-valid-for-employment":
            return True
    return False


def ctc_from_2025_while_no_filer_has_an_ssn(told: Told) -> bool:
    return told.year >= 2025 and bool(told.rows("ctc")) and not any(told.ssns(told.filers))


def ctc_for_a_child_of_17(told: Told) -> bool:
    return any(told.people[row["person"]]["age_at_year_end"] >= 17 for row in told.rows("ctc"))


def a_ctc_row_for_someone_who_is_no_child(told: Told) -> bool:
    rows = [row["person"] for row in told.said["benefits"] if row["benefit"] == "ctc"]
    return any(
        told.people[id_]["role"] != "dependent" or told.people[id_].get("relationship", "child") != "child"
        for id_ in rows
    )


def childless_and_with_a_child(told: Told) -> bool:
    return (
        bool(told.rows("eitc"))
        and any(row["benefit"] == "eitc-childless" for row in told.said["benefits"])
        and any(p["role"] == "dependent" and p.get("relationship", "child") == "child" for p in told.made["people"])
    )


def an_adult_benefit_to_a_nonresident_filer_alone(told: Told) -> bool:
    alone = not any(p["role"] == "spouse" for p in told.made["people"])
    return (
        alone
        and told.people["taxpayer"].get("tax_residency") == "nonresident-alien"
        and bool(told.rows("eitc", "eitc-childless"))
    )


def a_deduction_of_2025_in_an_earlier_year(told: Told) -> bool:
    return told.year < 2025 and any(
        row["benefit"] in _NEW_IN_2025 and row["verdict"] != "not-this-year" for row in told.said["benefits"]
    )


def a_benefit_of_every_year_that_is_not_there(told: Told) -> bool:
    return any(
        row["verdict"] == "not-this-year" and row["benefit"] in {"eitc", "eitc-childless", "ctc", "odc"}
        for row in told.said["benefits"]
    )


def two_applications_for_one_person(told: Told) -> bool:
    return any(len(_APPLICATIONS & set(person["actions"])) > 1 for person in told.said["people"])


def an_itin_for_somebody_with_an_ssn(told: Told) -> bool:
    return any(told.states[id_] == "ssn" for id_ in (*told.whose("apply-itin"), *told.whose("renew-itin")))


def an_application_for_somebody_who_has_applied(told: Told) -> bool:
    sent = (*told.whose("apply-itin"), *told.whose("apply-ssn"))
    return any(told.states[id_].startswith("applied-") for id_ in sent)


def a_renewal_of_an_itin_that_has_not_expired(told: Told) -> bool:
    return any(told.states[id_] != "itin-expired" for id_ in told.whose("renew-itin"))


def an_ssn_for_somebody_who_cannot_have_one(told: Told) -> bool:
    people = [told.people[id_] for id_ in told.whose("apply-ssn")]
    return any(
        one["number"].get("eligible_for_ssn") is not True and one.get("tax_residency") not in {"citizen", "national"}
        for one in people
    )


def an_itin_for_somebody_who_can_have_an_ssn(told: Told) -> bool:
    return any(told.people[id_]["number"].get("eligible_for_ssn") is True for id_ in told.whose("apply-itin"))


def a_letter_to_find_that_is_not_needed(told: Told) -> bool:
    return any(told.states[id_] != "itin-unsure" for id_ in told.whose("find-itin-letter"))


def an_ip_pin_without_ssn_or_itin(told: Told) -> bool:
    offered = (*told.whose("get-ip-pin"), *told.whose("retrieve-ip-pin"), *told.whose("use-current-ip-pin"))
    return any(told.states[id_] not in _SSN_OR_ITIN for id_ in offered)


def an_extension_that_is_too_late_or_there(told: Told) -> bool:
    late = told.said["as_of"] > told.due[0] or bool(told.made.get("extension_filed"))
    return late and "file-extension" in told.actions


def an_action_by_a_day_that_is_past(told: Told) -> bool:
    return any(action["by"] is not None and action["by"] < told.said["as_of"] for action in told.said["actions"])


def an_action_by_a_day_of_another_year(told: Told) -> bool:
    last = told.due[1] if told.made.get("extension_filed") else told.due[0]
    return any(action["by"] not in {None, last} for action in told.said["actions"])


def an_action_for_nobody_on_the_list(told: Told) -> bool:
    named = {id_ for action in told.said["actions"] for id_ in action["people"]}
    return not named <= set(told.people) or any(not action["people"] for action in told.said["actions"])


def people_and_actions_that_differ(told: Told) -> bool:
    by_person = {(action, person["id"]) for person in told.said["people"] for action in person["actions"]}
    return by_person != {(action["id"], id_) for action in told.said["actions"] for id_ in action["people"]}


def dates_of_another_year(told: Told) -> bool:
    dates = {one["id"]: one["date"] for one in told.said["dates"]}
    right = {
        "return-due": told.due[0],
        "extended-due": told.due[1],
        "refund-claim-closes": _CLOSES[told.year],
        "ip-pin-tool-opens": None,
    }
    return dates != right


def a_date_that_is_past_and_not_said_to_be(told: Told) -> bool:
    return any(
        one["past"] != (one["date"] is not None and one["date"] < told.said["as_of"]) for one in told.said["dates"]
    )


def paper_without_an_applicant(told: Told) -> bool:
    return told.said["filing"]["route"] == "paper-with-w7" and not told.whose("apply-itin")


def a_w7_where_the_site_offers_none(told: Told) -> bool:
    return told.said["filing"]["route"] == "paper-with-w7" and not told.made.get("site", {}).get("offers_w7")


def an_applicant_on_an_e_filed_return(told: Told) -> bool:
    return bool(told.whose("apply-itin")) and told.said["filing"]["route"] not in {"refer", "paper-with-w7"}


def e_file_with_a_number_that_is_not_there(told: Told) -> bool:
    separate = told.made.get("filing_status") not in {None, "unsure", "married-joint"}
    on_return = [id_ for id_, p in told.people.items() if not (separate and p["role"] == "spouse")]
    return told.said["filing"]["route"] == "e-file" and any(
        told.states[id_] not in {"ssn", "itin-current", "atin"} for id_ in on_return
    )


def mailing_without_an_applicant(told: Told) -> bool:
    return set(told.whose("mail-return-with-w7")) != set(told.whose("apply-itin"))


def papers_for_a_w7_that_nobody_sends(told: Told) -> bool:
    asked = {id_ for one in told.said["documents"] if one["id"] == "original-itin-documents" for id_ in one["people"]}
    return asked != {*told.whose("apply-itin"), *told.whose("renew-itin")}


def a_premium_credit_that_nobody_had(told: Told) -> bool:
    return ("report-advance-premium-credit" in told.actions) != bool(told.made.get("advance_premium_credit"))


def a_certainty_that_is_not_the_weakest(told: Told) -> bool:
    """A row is at most as sure as the rules of its reasons; one whose numbers pass, as the row's own rule."""
    rules = pack().rules.rules
    for row in told.said["benefits"]:
        named = {reason["rule"] for reason in row["reasons"]} | (
            {row["rule"]} if row["verdict"] == "number-ok" else set()
        )
        weakest = min((_STRENGTH[rules[id_].certainty] for id_ in named if id_), default=2)
        if _STRENGTH[row["certainty"]] > weakest or (
            _STRENGTH[row["certainty"]] < weakest and row["verdict"] in {"check", "number-fails"}
        ):
            return True
    return False


def a_rule_of_another_year(told: Told) -> bool:
    rules = pack().rules.rules
    named = {one["rule"] for key in ("people", "benefits", "actions", "dates") for one in told.said[key]}
    named |= {reason["rule"] for key in ("people", "benefits") for one in told.said[key] for reason in one["reasons"]}
    named.add(told.said["filing"]["rule"])
    absent = {row["rule"] for row in told.said["benefits"] if row["verdict"] == "not-this-year"}
    return any(told.year not in rules[id_].tax_years for id_ in named - absent)


def a_state_of_another_kind(told: Told) -> bool:
    kinds = {
        "ssn": {"ssn"},
        "itin": {"itin-current", "itin-expired", "itin-unsure", "not-an-itin"},
        "atin": {"atin", "atin-expired"},
        "none": {"none", "applied-ssn", "applied-itin"},
    }
    return any(told.states[id_] not in kinds[person["number"]["kind"]] for id_, person in told.people.items())


PREDICATES: Final[tuple[Callable[[Told], bool], ...]] = (
    ctc_and_odc_for_one_child,
    eitc_while_a_filer_has_no_ssn,
    eitc_while_a_card_does_not_count,
    ctc_for_a_child_without_an_ssn_for_work,
    ctc_from_2025_while_no_filer_has_an_ssn,
    ctc_for_a_child_of_17,
    a_ctc_row_for_someone_who_is_no_child,
    childless_and_with_a_child,
    an_adult_benefit_to_a_nonresident_filer_alone,
    a_deduction_of_2025_in_an_earlier_year,
    a_benefit_of_every_year_that_is_not_there,
    two_applications_for_one_person,
    an_itin_for_somebody_with_an_ssn,
    an_application_for_somebody_who_has_applied,
    a_renewal_of_an_itin_that_has_not_expired,
    an_ssn_for_somebody_who_cannot_have_one,
    an_itin_for_somebody_who_can_have_an_ssn,
    a_letter_to_find_that_is_not_needed,
    an_ip_pin_without_ssn_or_itin,
    an_extension_that_is_too_late_or_there,
    an_action_by_a_day_that_is_past,
    an_action_by_a_day_of_another_year,
    an_action_for_nobody_on_the_list,
    people_and_actions_that_differ,
    dates_of_another_year,
    a_date_that_is_past_and_not_said_to_be,
    paper_without_an_applicant,
    a_w7_where_the_site_offers_none,
    an_applicant_on_an_e_filed_return,
    e_file_with_a_number_that_is_not_there,
    mailing_without_an_applicant,
    papers_for_a_w7_that_nobody_sends,
    a_premium_credit_that_nobody_had,
    a_certainty_that_is_not_the_weakest,
    a_rule_of_another_year,
    a_state_of_another_kind,
)


def contradictions(made: Json, said: Json) -> Iterator[str]:
    """The names of the predicates that are true of a household and its guidance."""
    told = Told(made, said)
    return (predicate.__name__.replace("_", " ") for predicate in PREDICATES if predicate(told))
