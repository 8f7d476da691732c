"""Every use case, in a real window on a bus with a real queue: no token is anywhere but where it was asked to be."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.trust.leaks import ON_A_DISPLAY
from tests.trust.left import desk_without_household, in_the_home, outside
from tests.trust.memory import look_at_memory
from tests.trust.program import Found, Program, Told
from tests.trust.reporting import report
from tests.trust.surroundings import Surroundings, in_the_queue, missing, surrounded
from tests.trust.uses import DAY, USES
from vita_assist.desk import FROM_ANSWERS, HANDOUTS

pytestmark = [pytest.mark.long, pytest.mark.skipif(bool(missing()), reason=f"not here: {', '.join(missing())}")]


def looked_at(around: Surroundings) -> Callable[[Program, str], list[Found]]:
    """What is seen from outside whenever the program waits: titles, and what screen readers are told."""

    def look(program: Program, name: str) -> list[Found]:
        found = look_at_memory(program, name)
        if program.searcher.found_in(around.titles().encode()):
            found.append(Found("title", f"{name}, told by the display"))
        told = around.read_aloud(program)
        program.pauses[-1]["nodes"] = int(told.split("\n")[-2].split()[0]) if told.endswith(" nodes\n") else 0
        program.pauses[-1]["aloud"] = program.searcher.found_in(told.encode())
        if name.startswith("covered") and program.pauses[-1]["aloud"]:
            found.append(Found("accessible", f"{name}, told by the bus"))
        return found

    return look


def test_a_whole_day_leaves_no_answer_but_where_it_was_asked_for(
    start: Callable[[Told], Program], pack: Path, request: pytest.FixtureRequest
) -> None:
    program = start(Told(DAY))
    with surrounded(program.home) as around:
        program.environment = around.environment
        program.at_pause = looked_at(around)
        program.run()
        assert program.is_whole, program.broken
        queue, documents = in_the_queue(around.queue, program.searcher)
        if program.searcher.found_in(around.jobs().encode()):
            queue.append(Found("print queue", "list of jobs"))
        elsewhere, changed = outside(program.home, program.searcher, [pack, around.queue])
    found = [*program.found, *in_the_home(program), *queue, *elsewhere]
    report(request, program, documents, changed, found)
    assert not found
    assert {*program.played} == {*USES}
    # The run could have found something: what it looks for was there, where it may be.
    assert documents
    before = [pause for pause in program.pauses if pause["name"] == "before-forgetting"]
    assert all(pause["tokens"] and pause["aloud"] for pause in before)
    assert program.begun == len(before) + 1
    plain = unlike_those_of_nobody(program)
    assert not plain, "a handout for everybody knows the household"


@pytest.mark.parametrize("name", ON_A_DISPLAY)
def test_a_leak_that_needs_a_display_turns_the_run_red(name: str, start: Callable[[Told], Program]) -> None:
    leak = ON_A_DISPLAY[name]
    program = start(Told(leak.uses, leaks=[name]))
    with surrounded(program.home) as around:
        program.environment = around.environment
        program.run()
    assert [each for each in program.found if leak.is_found(*each)], program.broken


def unlike_those_of_nobody(program: Program) -> list[str]:
    """The saved files, the plan apart, that differ from those of a desk that has met no household."""
    home = program.home.home
    desk = desk_without_household(program.places)
    differing = []
    for handout in HANDOUTS:
        if handout not in FROM_ANSWERS:
            for name, data in desk.paper.files(desk.paper.handout(handout), ("en", "ko")).items():
                if (home / "Documents" / name).read_bytes() != data:
                    differing.append(name)
    return differing
