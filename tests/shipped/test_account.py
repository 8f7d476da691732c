"""No rule id of the facts is forgotten: it lives in the content, or it says why it does not."""

import pytest

from tests.shipped.ids import ACCOUNT, FACTS, account, all_ids, carriers, ids_in, page, shown


def test_every_id_lives_in_the_content_or_says_why_not() -> None:
    lived, left = carriers(), account()["left_out"]
    assert not [id_ for id_ in all_ids() if id_ not in lived and id_ not in left]


def test_what_lives_in_the_content_is_not_called_left_out() -> None:
    assert not set(carriers()) & set(account()["left_out"])


def test_the_content_names_no_id_that_the_facts_do_not_have() -> None:
    assert not set(carriers()) - set(all_ids())
    assert not set(account()["left_out"]) - set(all_ids())


def test_every_reason_is_a_sentence() -> None:
    reasons = {**account()["left_out"], **account()["looked_up"]}
    assert not [id_ for id_, reason in reasons.items() if len(reason) < len("Out of scope.")]


def test_every_id_that_lives_in_the_content_has_a_scenario_or_is_only_looked_up() -> None:
    seen, looked_up = shown(), account()["looked_up"]
    holes = [id_ for id_ in all_ids() if id_ in carriers() and id_ not in seen and id_ not in looked_up]
    assert not holes


def test_every_trap_has_a_scenario() -> None:
    seen = shown()
    assert not [id_ for id_ in all_ids() if id_.startswith("T-") and id_ not in seen]


def test_no_id_is_called_only_looked_up_that_a_scenario_shows() -> None:
    assert not set(account()["looked_up"]) & set(shown())


def test_the_page_is_in_step() -> None:
    assert ACCOUNT.read_text("utf-8") == page(), "python3 -m tests.shipped writes it anew"


@pytest.mark.skipif(not FACTS.is_file(), reason="the facts are not beside the checkout")
def test_the_account_knows_the_ids_of_the_facts() -> None:
    assert sorted(ids_in(FACTS.read_text("utf-8"))) == sorted(all_ids())
