"""The paper in the hand: whatever stands on it, one answer, and none that opens a door which a court did not open."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.interview.households import pack
from vita_assist.rights.paper import PaperCheck

COURT_WARRANT = {
    "where": "home", "paper": "yes", "heading": "court", "kind": "warrant", "signed": "judge", "details": "right",
}  # fmt: skip
MUST_BE_OBEYED = {
    "court-warrant",
    "court-warrant-in-doubt",
    "court-warrant-not-checked",
    "court-subpoena",
    "may-be-a-courts",
}
"""The outcomes that rest on a paper of a court, or on one that may be."""


def check() -> PaperCheck:
    return pack().rights.paper_check


def papers(seen: Mapping[str, str] | None = None) -> Iterator[dict[str, str]]:
    """Everything that can be seen on a paper, look by look."""
    seen = seen or {}
    following = next((look for look in check().asked(seen) if look.id not in seen), None)
    if following is None:
        yield dict(seen)
        return
    for option in following.options:
        yield from papers({**seen, following.id: option.value})


def outcome(seen: Mapping[str, str]) -> str:
    found = check().outcome(seen)
    return "" if found is None else found.id


def test_whatever_stands_on_a_paper_there_is_one_answer_with_words_to_say() -> None:
    everything = list(papers())
    assert len(everything) == 48
    for seen in everything:
        found = check().outcome(seen)
        assert found is not None, seen
        assert found.say[seen["where"]]


def test_only_a_courts_warrant_that_a_judge_signed_is_called_one() -> None:
    for seen in papers():
        called = outcome(seen) == "court-warrant"
        assert called == (COURT_WARRANT.items() - {("where", "home")} <= seen.items()), seen


def test_a_paper_of_an_agency_or_of_an_immigration_judge_never_counts_as_a_courts() -> None:
    for seen in papers():
        if seen.get("heading") in {"dhs", "immigration-court"} or seen.get("signed") == "immigration-judge":
            assert outcome(seen) not in MUST_BE_OBEYED, seen


def test_a_paper_with_a_court_at_its_top_is_never_waved_away() -> None:
    """Except where an immigration judge signed it, or it is a Notice to Appear, which is none of a court's."""
    for seen in papers():
        if seen.get("heading") == "court" and seen.get("signed") != "immigration-judge":
            assert outcome(seen) in MUST_BE_OBEYED | {"notice-to-appear"}, seen


def test_the_trap_is_named_whatever_else_was_seen() -> None:
    for seen in papers():
        if seen.get("heading") == "immigration-court":
            assert outcome(seen) == "immigration-judge"


def test_no_words_to_say_block_anyone_and_every_paper_that_is_not_a_courts_says_so() -> None:
    for one in check().outcomes:
        for sentences in one.say.values():
            assert not [text for text in sentences if "stop" in text.english or "leave" in text.english]
    for id_ in ("no-paper", "agency-warrant", "agency-subpoena", "unclear", "notice-to-appear"):
        (one,) = (each for each in check().outcomes if each.id == id_)
        assert "do not block" in one.text.english


@given(st.data())
def test_an_outcome_is_told_only_when_no_look_could_change_it(data: st.DataObject) -> None:
    """Whatever is looked at next, an outcome that was told stays the one."""
    whole = data.draw(st.sampled_from(list(papers())))
    order = [look.id for look in check().looks if look.id in whole]
    known = {look: whole[look] for look in order[: data.draw(st.integers(0, len(order)))]}
    told = check().outcome(known)
    if told is not None:
        assert check().outcome(whole) == told


@given(st.data())
def test_what_no_longer_concerns_the_paper_is_dropped(data: st.DataObject) -> None:
    seen = data.draw(st.sampled_from(list(papers())))
    look = data.draw(st.sampled_from(check().looks))
    changed = check().kept({**seen, look.id: data.draw(st.sampled_from(look.options)).value})
    assert changed.keys() <= {each.id for each in check().asked(changed)}


@pytest.mark.parametrize("picture", pack().rights.pictures, ids=lambda picture: picture.id)
def test_a_drawing_says_in_words_what_it_shows(picture: object) -> None:
    from vita_assist.rights.paper import Picture, Printed

    assert isinstance(picture, Picture)
    alt = picture.alt.english.casefold()
    for line in picture.lines:
        if line.kind is Printed.HEAD:
            for word in line.words.casefold().replace(".", "").split():
                assert word in alt.replace(".", "")
    assert [line for line in picture.lines if line.mark is not None]
