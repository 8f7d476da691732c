"""Telling the desk what was said in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vita_assist.window.here import Here, Place, page_at
from vita_assist.window.spoken import Answered, Begun, Filled, Peopled, Seen, Spoke, TookOver

if TYPE_CHECKING:
    from vita_assist.desk import Desk
    from vita_assist.window.spoken import Spoken


def tell_desk(desk: Desk, spoken: Spoken) -> None:
    """Tell the desk what concerns it. Raises `VitaError` as the desk does."""
    match spoken:
        case Answered(page, fact, subject, value):
            desk.answer(page, fact, subject, value)
        case Peopled(people, page, answers):
            desk.set_people(people)
            for subject, fact, value in answers:
                desk.answer(page, fact, subject, value)
        case Spoke(own, theirs):
            desk.language, desk.second_language = own, theirs
        case Seen(look, value):
            desk.law.see(look, value)
        case Filled(site):
            desk.settings.keep(site)
        case TookOver(site):
            desk.settings.take_over(site)
        case Begun(practice):
            from vita_assist.window.welcome import begin

            begin(desk, practice=practice)
        case _:
            pass


def on_a_page(desk: Desk, here: Here) -> Here:
    """The same, with the page of the questions named: an answer must not lead to another page."""
    if here.place is not Place.QUESTIONS:
        return here
    questions = desk.questions()
    return here._replace(page=questions[page_at(questions, here.page)].page.id)
