"""`content check` on law and rights: every way in which they could be told wrongly is found, with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.content.folders import changed, copy, told
from vita_assist.content import load
from vita_assist.errors import CheckError

LOADING = [
    ("law/events.toml", 'case = "cedc"', 'case = "cedk"', "“cedk” is not known. Did you mean “cedc”?"),
    ("law/events.toml", 'course = "limits"', 'course = "limit"', "“limit” is not known. Did you mean “limits”?"),
    ("law/events.toml", 'precision = "day"', 'precision = "week"', "“week” is not known."),
    ("law/events.toml", 'binds = ["dhs", "ice"]', 'binds = ["dhs", "irs"]', "Somebody stands under binds and under"),
    ("law/events.toml", 'orders = ["ddc-2025-11-21"]', 'orders = ["appeal-2026-01-05"]', "is not known."),
    ("law/claims.toml", 'group = "who"', 'group = "whom"', "Did you mean “who”?"),
    ("law/claims.toml", "says = ", "sais = ", "Did you mean “says”?"),
    ("law/questions.toml", 'confidence = "primary"', 'confidence = "sure"', "“sure” is not known."),
    ("law/questions.toml", "basis = [", "bases = [", "Did you mean “basis”?"),
    ("sources/law.toml", "publisher = ", "publsher = ", "Did you mean “publisher”?"),
    ("sources/law.toml", "published = ", "published = 5 #", "a date, “2026-02”, “2026” or “undated”"),
    ("rights/card-home.toml", 'limits = ["', 'limits = ["dor", "', "“dor” is not known. Did you mean “door”?"),
    ("rights/paper-check.toml", "heading == 'court'", "headng == 'court'", "There is no fact headng."),
]
"""What stops the content from being loaded: a change, and words of the fault."""

PROOFS = [
    ("rights/paper-check.toml", "signed == 'judge'", "signed == 'juge'", "Did you mean “judge”?"),
    (
        "rights/paper-check.toml",
        "kind == 'warrant' and signed == 'judge' and details == 'right'",
        "kind == 'warrant' and signed == 'judge' and details == 'right' and paper == 'none'",
        "No paper leads here: an earlier outcome always holds.",
    ),
    ("law/events.toml", "summary_now = ", 'summary_now = "On {day}, yes." #', "names none, and stands only with the"),
    ("law/review.toml", "checked_on = 2026-11-21", "checked_on = 2026-11-22", "This is not the oldest day"),
    (
        "law/events.toml",
        "“pending disposition",
        "“pending the disposition",
        "is quoted, and none of its sources has it.",
    ),
    ("sources/law.toml", "published = ", "#", "The key published is missing. Sources of the law need it."),
    ("law/claims.toml", 'record = "', 'record = "You are safe. ', "“safe” is never said."),
]
"""What a proofreader marks."""


@pytest.mark.parametrize(("file", "old", "new", "words"), LOADING)
def test_what_does_not_hold_together_is_not_loaded(tmp_path: Path, file: str, old: str, new: str, words: str) -> None:
    folder = changed(tmp_path, file, old, new)
    found = told(folder)
    assert any(words in fault for fault in found), found
    with pytest.raises(CheckError):
        load(folder)


@pytest.mark.parametrize(("file", "old", "new", "words"), PROOFS)
def test_a_proofreader_marks_it(tmp_path: Path, file: str, old: str, new: str, words: str) -> None:
    folder = changed(tmp_path, file, old, new)
    found = told(folder)
    assert any(words in fault for fault in found), found


def test_what_was_only_reported_may_change_no_answer(tmp_path: Path) -> None:
    """The order of a court, told as if one report knew of it."""
    folder = copy(tmp_path)
    events = (folder / "law" / "events.toml").read_text(encoding="utf-8")
    start = events.index("[ddc-2025-11-21]")
    changed = events[:start] + events[start:].replace('confidence = "primary"', 'confidence = "reported"', 1)
    (folder / "law" / "events.toml").write_text(changed, encoding="utf-8", newline="\n")
    assert any("What was only reported changes no answer." in fault for fault in told(folder))


def test_a_telling_of_the_past_that_names_no_day_is_marked(tmp_path: Path) -> None:
    folder = changed(tmp_path, "law/events.toml", 'summary_then = "On {day}, ', 'summary_then = "Then, ')
    assert any("“…_then” names the day" in fault for fault in told(folder))
