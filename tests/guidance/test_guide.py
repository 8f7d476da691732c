"""What holds for every household that can be written down."""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from datetime import date, timedelta
from functools import cache
from types import MappingProxyType

from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker

from tests.guidance.answering import (
    RANK,
    Json,
    answered,
    deadline,
    households,
    no_worse,
    passes_eitc,
    rows,
    told,
)
from tests.interview.households import DAY, pack, read
from vita_assist.guidance.findings import Verdict
from vita_assist.guidance.schema import guidance_schema
from vita_assist.interview.answer import UNSURE
from vita_assist.interview.session import HOUSEHOLD, Session

DAYS = st.dates(DAY, date(2027, 12, 31))
IP_PIN_ACTIONS = {"get-ip-pin", "use-current-ip-pin", "retrieve-ip-pin"}
GOOD = {"ssn", "itin-current", "atin", "applied-itin"}


@cache
def _schema() -> Draft202012Validator:
    schema = guidance_schema(pack().rules)
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=FormatChecker(["date"]))


def children(made: Json) -> list[Json]:
    return [p for p in made["people"] if p["role"] == "dependent" and p.get("relationship", "child") == "child"]


def filers(made: Json) -> list[str]:
    """Those whose numbers every row about the return rests on: what is not settled must hold both ways."""
    joint = made.get("filing_status", "unsure") in {"unsure", "married-joint"}
    return [p["id"] for p in made["people"] if p["role"] == "taxpayer" or (joint and p["role"] == "spouse")]


def named_rules(guidance: Json) -> Iterable[str]:
    for part in ("people", "benefits", "actions", "dates", "documents", "referrals"):
        for one in guidance[part]:
            yield from filter(None, (one["rule"],))
            yield from (reason["rule"] for reason in one.get("reasons", []))
    yield guidance["filing"]["rule"]


@given(households(), DAYS)
def test_every_valid_intake_is_answered_in_the_shape_of_the_schema(made: Json, day: date) -> None:
    guidance = answered(made, day)
    faults = [error.message for error in _schema().iter_errors(guidance)]
    assert not faults


@given(households(), DAYS)
def test_every_rule_that_is_named_is_told(made: Json, day: date) -> None:
    guidance = answered(made, day)
    assert set(named_rules(guidance)) == set(guidance["rules"])
    assert all(rule["sources"] for rule in guidance["rules"].values())


@given(households(), st.data())
def test_a_household_that_is_not_sure_of_anything_is_answered(made: Json, data: st.DataObject) -> None:
    session = read(made)
    keys = [key for key in session.answers if key != (HOUSEHOLD, "tax_year")]
    unsure = set(data.draw(st.lists(st.sampled_from(keys))))
    gone = set(data.draw(st.lists(st.sampled_from(keys))))
    answers = {key: UNSURE if key in unsure else answer for key, answer in session.answers.items() if key not in gone}
    guidance = told(Session(session.people, MappingProxyType(answers)))
    assert {person["id"] for person in guidance["people"]} == {person["id"] for person in made["people"]}


@given(households(), DAYS)
def test_the_same_household_on_the_same_day_gets_the_same_answer(made: Json, day: date) -> None:
    assert answered(made, day) == answered(deepcopy(made), day)


@given(households(), DAYS, st.randoms(use_true_random=False))
def test_the_order_of_the_people_changes_no_finding(made: Json, day: date, dice: object) -> None:
    other = deepcopy(made)
    dice.shuffle(other["people"])  # type: ignore[attr-defined]  # random.Random
    first, second = answered(made, day), answered(other, day)

    def plain(guidance: Json) -> Json:
        def row(one: Json) -> tuple[str, str | None, str, str]:
            return one["benefit"], one["person"], one["verdict"], one["certainty"]

        return {
            "states": {p["id"]: p["number_state"] for p in guidance["people"]},
            "rows": sorted(map(row, guidance["benefits"]), key=str),
            "actions": {a["id"]: (sorted(a["people"]), a["by"]) for a in guidance["actions"]},
            "route": guidance["filing"]["route"],
            "documents": {d["id"]: sorted(d["people"]) for d in guidance["documents"]},
            "referrals": {r["id"]: sorted(r["people"]) for r in guidance["referrals"]},
            "dates": guidance["dates"],
        }

    assert plain(first) == plain(second)


@given(households(), DAYS)
def test_no_row_is_better_than_its_weakest_number(made: Json, day: date) -> None:
    guidance = answered(made, day)
    states = {person["id"]: person["number_state"] for person in guidance["people"]}
    for row in guidance["benefits"]:
        if row["verdict"] in {"number-ok", "other-rule"} and row["benefit"] in {"eitc", "eitc-childless", "ctc", "odc"}:
            rests_on = {states[id_] for id_ in filers(made)}
            if row["person"]:
                rests_on.add(states[row["person"]])
            assert rests_on <= (GOOD if row["benefit"] in {"ctc", "odc"} else {"ssn"}), row


@given(households(), DAYS)
def test_a_child_tax_credit_row_passes_only_with_the_childs_own_ssn(made: Json, day: date) -> None:
    kinds = {person["id"]: person["number"]["kind"] for person in made["people"]}
    for row in answered(made, day)["benefits"]:
        if row["benefit"] == "ctc" and row["verdict"] in {"number-ok", "other-rule"}:
            assert kinds[row["person"]] == "ssn"
            if made["tax_year"] >= 2025:
                assert "ssn" in {kinds[id_] for id_ in filers(made)}


@given(households(), DAYS)
def test_a_number_that_fails_fails_finally(made: Json, day: date) -> None:
    for row in answered(made, day)["benefits"]:
        assert row["verdict"] != "number-fails" or row["certainty"] == "final", row


@given(households(), DAYS)
def test_a_row_of_2026_that_schedule_3_a_touches_passes_only_as_a_draft(made: Json, day: date) -> None:
    made["tax_year"] = 2026
    for row in answered(made, day)["benefits"]:
        if row["benefit"] in {"eitc", "eitc-childless", "ctc"} and row["verdict"] == "number-ok":
            assert row["certainty"] == "draft"


@given(households(), DAYS)
def test_there_is_a_childless_row_unless_a_listed_child_passes(made: Json, day: date) -> None:
    passing = [child for child in children(made) if passes_eitc(child, deadline(made))]
    assert (("eitc-childless", None) in rows(answered(made, day))) == (not passing)


@given(households(), DAYS)
def test_a_row_is_there_for_each_child_and_none_for_another_dependent(made: Json, day: date) -> None:
    found = [row["person"] for row in answered(made, day)["benefits"] if row["benefit"] == "ctc"]
    assert sorted(found) == sorted(child["id"] for child in children(made))


@given(households(), DAYS)
def test_only_holders_of_an_ssn_or_itin_hear_of_an_ip_pin(made: Json, day: date) -> None:
    guidance = answered(made, day)
    expected = {"none": "get-ip-pin", "last-year-only": "use-current-ip-pin", "current": None}
    given_pins = {person["id"]: person.get("ip_pin", "none") for person in made["people"]}
    for person in guidance["people"]:
        found = IP_PIN_ACTIONS & set(person["actions"])
        holds = person["number_state"] == "ssn" or person["number_state"].startswith("itin-")
        wanted = expected.get(given_pins[person["id"]], "retrieve-ip-pin") if holds else None
        assert found == ({wanted} if wanted else set())


@given(households(), DAYS)
def test_actions_by_person_and_by_household_agree(made: Json, day: date) -> None:
    guidance = answered(made, day)
    by_person = {(action, p["id"]) for p in guidance["people"] for action in p["actions"]}
    by_action = {(action["id"], id_) for action in guidance["actions"] for id_ in action["people"]}
    assert by_person == by_action
    assert all(action["by"] is None or action["by"] >= guidance["as_of"] for action in guidance["actions"])


@given(households(), DAYS, st.integers(1, 400))
def test_waiting_turns_no_failing_number_into_a_passing_one(made: Json, day: date, days: int) -> None:
    before, after = rows(answered(made, day)), rows(answered(made, day + timedelta(days)))
    for key in before.keys() & after.keys():
        if before[key]["verdict"] == "number-fails":
            assert after[key]["verdict"] == "number-fails", key


@given(households(), DAYS, st.data())
def test_a_number_issued_earlier_makes_no_row_worse(made: Json, day: date, data: st.DataObject) -> None:
    person = data.draw(st.sampled_from(made["people"]))
    if person["number"]["kind"] != "ssn":
        person["number"] = {"kind": "ssn"}
    number = person["number"]
    late, early = sorted(data.draw(st.tuples(*[st.dates(date(2023, 1, 1), DAY)] * 2)), reverse=True)
    number["issued_on"] = late.isoformat()
    before = answered(made, day)
    number["issued_on"] = early.isoformat()
    assert no_worse(before, answered(made, day))


@given(households(), DAYS, st.data())
def test_an_itin_applied_for_earlier_makes_no_row_worse(made: Json, day: date, data: st.DataObject) -> None:
    number = data.draw(st.sampled_from(made["people"]))["number"]
    late, early = sorted(data.draw(st.tuples(*[st.dates(date(2023, 1, 1), DAY)] * 2)), reverse=True)
    number.clear()
    number |= {"kind": "none", "eligible_for_ssn": False, "itin_applied_on": late.isoformat()}
    before = answered(made, day)
    number["itin_applied_on"] = early.isoformat()
    assert no_worse(before, answered(made, day))


@given(households(), DAYS)
def test_an_extension_makes_no_row_worse(made: Json, day: date) -> None:
    made["extension_filed"] = False
    before = answered(made, day)
    made["extension_filed"] = True
    assert no_worse(before, answered(made, day))


@given(households(), DAYS, st.integers(1996, DAY.year), st.data())
def test_one_more_return_with_the_itin_makes_it_no_worse(made: Json, day: date, year: int, data: st.DataObject) -> None:
    person = data.draw(st.sampled_from(made["people"]))
    if person["number"]["kind"] != "itin":
        person["number"] = {"kind": "itin"}
    person["number"]["on_returns_for"] = person["number"].get("on_returns_for") or []
    rank = {"itin-expired": 0, "itin-unsure": 1, "itin-current": 2, "not-an-itin": 0}

    def state() -> int:
        found = {p["id"]: p["number_state"] for p in answered(made, day)["people"]}
        return rank[found[person["id"]]]

    before = state()
    person["number"]["on_returns_for"] = [*person["number"]["on_returns_for"], year]
    assert state() >= before


@given(households(), DAYS)
def test_nobody_is_told_to_apply_for_two_numbers(made: Json, day: date) -> None:
    applications = {"apply-itin", "renew-itin", "apply-ssn", "apply-atin", "no-itin-without-benefit"}
    for person in answered(made, day)["people"]:
        assert len(applications & set(person["actions"])) <= 1, person


@given(households(), DAYS)
def test_the_route_is_the_first_that_holds(made: Json, day: date) -> None:
    guidance = answered(made, day)
    applies = {action["id"] for action in guidance["actions"]} & {"apply-itin"}
    site = made.get("site", {})
    route = guidance["filing"]["route"]
    if applies and not site.get("offers_w7"):
        assert route == "refer"
    elif applies:
        assert route in {"refer", "paper-with-w7"}
    else:
        assert route != "paper-with-w7"
    if route == "refer" and not applies:
        assert not site.get("foreign_student_certified")
        assert "nonresident-alien" in {person.get("tax_residency") for person in made["people"]}
    if route == "e-file":
        states = {p["id"]: p["number_state"] for p in guidance["people"]}
        assert {states[id_] for id_ in filers(made)} <= {"ssn", "itin-current", "atin"}


def test_the_ranks_know_every_verdict_about_numbers() -> None:
    assert {*RANK, "not-this-year"} == {*Verdict}
