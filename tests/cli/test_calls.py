"""A wrong call: one line that says what is allowed, exit code 2, and no word of the call in it."""

from __future__ import annotations

import pytest

from tests.cli.calling import HOUSEHOLD, call
from tests.cli.conftest import Here
from vita_assist import __version__
from vita_assist.desk import HANDOUTS

GIVEN = "Maria-123-45-6789"
"""What nobody may read again: it could be a name, or a number."""
PRINT = ("print", "filing-plan", "--intake", HOUSEHOLD, "--out", ".")


@pytest.mark.parametrize(
    ("words", "allowed"),
    [
        ((GIVEN,), "COMMAND is not right. Allowed: guide, status, look-up, print, remind, content."),
        ((f"--{GIVEN}",), "COMMAND is missing. Allowed: guide, status, look-up, print, remind, content."),
        (("guide", "-", f"--{GIVEN}"), "vita-assist --help lists them."),
        (("guide", "-", GIVEN), "vita-assist --help lists them."),
        (("guide", "-", "--ssn", GIVEN), "vita-assist --help lists them."),
        (("guide",), "INTAKE is missing. Allowed: a file, or - for standard input."),
        (("guide", "-", "--language", GIVEN), "--language is not right. Allowed: en, es, ko."),
        (("guide", "-", "--language"), "--language is not right. Allowed: en, es, ko."),
        (("guide", "-", "--language", "EN"), "--language is not right. Allowed: en, es, ko."),
        (("guide", "-", "--as-of", GIVEN), "--as-of is not right. Allowed: YYYY-MM-DD."),
        (("guide", "-", "--as-of", "2026-02-30"), "--as-of is not right. Allowed: YYYY-MM-DD."),
        (("guide", "-", "--as-of", "20260220"), "--as-of is not right. Allowed: YYYY-MM-DD."),
        (("guide", "-", "--as-of", "2026-W08-5"), "--as-of is not right. Allowed: YYYY-MM-DD."),
        (("guide", "-", "--as-of", "2026-2-20"), "--as-of is not right. Allowed: YYYY-MM-DD."),
        (("guide", "-", "--as-of", "\u0662\u0660\u0662\u0666-02-20"), "--as-of is not right. Allowed: YYYY-MM-DD."),
        (("guide", "-", "--as-of", "2026-02-20\n"), "--as-of is not right. Allowed: YYYY-MM-DD."),
        (("guide", "-", "--as-of", "9999-12-31"), "--as-of is not right. Allowed: YYYY-MM-DD."),
        (("guide", "-", "--as-of", ""), "--as-of is not right. Allowed: YYYY-MM-DD."),
        (("guide", "--schema", GIVEN), "--schema is not right. Allowed: intake, guidance."),
        (("guide", "-", f"--json={GIVEN}"), "--json is not right. Allowed: the word alone."),
        (("guide", "-", "--js"), "guide --help lists them."),
        (("print", GIVEN), f"HANDOUT is not right. Allowed: {', '.join(HANDOUTS)}."),
        (("print",), f"HANDOUT is missing. Allowed: {', '.join(HANDOUTS)}."),
        (("print", "filing-plan", "--out", "."), "--intake is missing. Allowed: a file, or - for standard input."),
        (("print", "filing-plan", "--intake", "-"), "--out is missing. Allowed: a folder that is there."),
        (
            ("print", "filing-plan", "--intake", "-", "--out", ""),
            "--out is missing. Allowed: a folder that is there.",
        ),
        ((*PRINT, "--second-language", GIVEN), "--second-language is not right. Allowed: en, es, ko."),
        (
            (*PRINT, "--language", "ko", "--second-language", "ko"),
            "Choose one language, or two that differ.",
        ),
        ((*PRINT, "--second-language", "en"), "Choose one language, or two that differ."),
        ((*PRINT, "--languages", "en,fr"), "or of two with a plus, as en+es."),
        ((*PRINT, "--languages", "en+en"), "or of two with a plus, as en+es."),
        ((*PRINT, "--languages", "en+es+ko"), "or of two with a plus, as en+es."),
        ((*PRINT, "--languages", ""), "or of two with a plus, as en+es."),
        ((*PRINT, "--languages", "ko", "--language", "es"), "Allowed: instead of --language and --second-language."),
        ((*PRINT, "--copies", "0"), "--copies is not right. Allowed: 1 to 999."),
        ((*PRINT, "--copies", "1000"), "--copies is not right. Allowed: 1 to 999."),
        ((*PRINT, "--copies", "\u0662"), "--copies is not right. Allowed: 1 to 999."),
        ((*PRINT, "--two-sided"), "--two-sided is not right. Allowed: with --one-file."),
        (("remind",), "--out is missing. Allowed: DIR."),
        (("remind", "--out", ".", "--language", GIVEN), "--language is not right. Allowed: en, es, ko."),
        (("content",), "check|show is missing. Allowed: check, show."),
        (("content", GIVEN), "check|show is not right. Allowed: check, show."),
        (("content", "check", f"--{GIVEN}"), "vita-assist --help lists them."),
    ],
)
def test_a_wrong_call_is_refused_in_one_line(here: Here, words: tuple[str, ...], allowed: str) -> None:
    ran = here(*words)
    (line,) = ran.refused()
    assert line.endswith(allowed)
    assert not [part for part in ("Maria", "6789", "20260220", "W08", "9999") if part in line]


def test_a_wrong_call_of_the_process_is_refused_in_one_line() -> None:
    (line,) = call("guide", "-", "--language", GIVEN).refused()
    assert line == "vita-assist guide: --language is not right. Allowed: en, es, ko."


@pytest.mark.parametrize("words", [("--help",), ("guide", "--help"), ("print", "--help"), ("content", "--help")])
def test_help_is_printed_and_the_call_is_done(here: Here, words: tuple[str, ...]) -> None:
    ran = here(*words)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("usage: vita-assist")


def test_the_version_is_printed(here: Here) -> None:
    ran = here("--version")
    assert (ran.code, ran.out) == (0, f"{__version__}\n")


def test_the_handouts_are_named(here: Here) -> None:
    ran = here("print", "--list")
    assert (ran.code, ran.out, ran.err) == (0, "".join(f"{handout}\n" for handout in HANDOUTS), "")
