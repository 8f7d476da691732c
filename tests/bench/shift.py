"""A shift of eight hours: 200 households, one after the other, in one process.

Prints memory in MiB with the first result, after the 20th household and after the last, then how long the shortest
and the longest of them took in seconds. Each is asked every page, has its result explained, is shown its plan on
paper, and is forgotten; every other one speaks another language.
"""

from __future__ import annotations

import sys
import time

from tests.bench.first_paint import memory
from tests.bench.place import desk_with_household
from tests.bench.views import settle, tell
from vita_assist.desk import Desk
from vita_assist.interview.fact import UNSURE
from vita_assist.interview.session import Session
from vita_assist.window.here import Place
from vita_assist.window.opening import make_application
from vita_assist.window.shell import Shell
from vita_assist.window.spoken import Answered, Go, Spoke, Toggled

HOUSEHOLDS, EARLY = 200, 20
EXPLAINED = ("why/number/taxpayer", "changes/number/taxpayer")
LANGUAGES = (("en", "ko"), ("ko", "en"), ("en", "es"), ("es", ""))


def serve(shell: Shell, desk: Desk, told: Session, languages: tuple[str, str]) -> None:
    """Ask one household everything, and show what it comes to."""
    tell(shell, Spoke(*languages))
    desk.set_people(told.people)
    tell(shell, Go(Place.QUESTIONS))
    page = ""
    while (question := desk.flow.next_question(desk.session)) is not None:
        if question.page.id != page:
            page = question.page.id
            tell(shell, Go(Place.QUESTIONS, page))
        subject, fact = next(key for key in question.asked if key not in desk.session.answers)
        tell(shell, Answered(page, fact, subject, told.answers.get((subject, fact), UNSURE)))
    tell(shell, Go(Place.RESULT))
    for key in EXPLAINED:
        tell(shell, Toggled(key))
    tell(shell, Go(Place.PAPER, "filing-plan"))


def main() -> int:
    desk = desk_with_household()
    told = desk.session
    make_application(desk.fonts, [])
    shell = Shell(desk)  # which is told no way to begin afresh, and stays in this process
    shell.resize(1366, 768)
    shell.show()
    settle()
    shell.forget()
    taken, said = [], []
    for number in range(1, HOUSEHOLDS + 1):
        start = time.perf_counter()
        serve(shell, desk, told, LANGUAGES[number % len(LANGUAGES)])
        if number == 1:
            said.append(memory("VmRSS"))
        shell.forget()
        settle()
        taken.append(time.perf_counter() - start)
        if number in {EARLY, HOUSEHOLDS}:
            said.append(memory("VmRSS"))
    sys.stdout.write(" ".join([*said, f"{min(taken):.2f}", f"{max(taken):.2f}"]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
