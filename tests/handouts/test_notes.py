"""Sources get one number each, in the order in which they are first needed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.interview.households import pack
from vita_assist.handouts.notes import Notes


@given(st.data())
def test_a_source_keeps_its_number_and_all_are_listed(data: st.DataObject) -> None:
    rules = pack().rules.rules
    wanted = data.draw(st.lists(st.sampled_from(sorted(rules)), max_size=30))
    notes = Notes(rules)
    given_numbers = [notes.of(rule) for rule in wanted]
    listed = dict(notes.listed().citations)
    for rule, numbers in zip(wanted, given_numbers, strict=True):
        assert [listed[number] for number in numbers] == [*rules[rule].citations[:1]]
        assert notes.of(rule) == numbers
    assert [*listed] == [*range(1, len(listed) + 1)]
    assert len(set(listed.values())) == len(listed)


def test_what_rests_on_no_rule_has_no_note() -> None:
    notes = Notes(pack().rules.rules)
    assert notes.of("") == ()
    assert notes.listed().citations == ()
