"""What the site has said that it offers, as answers of a household: the volunteer is not asked each time."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vita_assist.desk.desk import Desk
    from vita_assist.interview.flow import Key
    from vita_assist.interview.session import Session
    from vita_assist.site import Services, Site


def said_by(site: Site) -> Mapping[Key, bool]:
    """What the settings say, by the key of the answer that they begin a household with."""
    from vita_assist.guidance.household import OFFERED
    from vita_assist.interview.subject import SITE

    said = {(SITE, fact): getattr(site.services, service) for service, fact in OFFERED.items()}
    return {key: value for key, value in said.items() if value is not None}


def with_services(desk: Desk, session: Session) -> Session:
    """A session in which what is asked about the site is answered as the site has said, where nothing is said yet.

    Only what a page asks for now: else an answer would stand that nobody can see or change.
    """
    from vita_assist.interview.page import Asks
    from vita_assist.site import NOTHING_SAID

    if desk.site.services == NOTHING_SAID:
        return session
    said = said_by(desk.site)
    for page in desk.flow.pages:
        for key in desk.flow.asks(page, session) if page.asks is Asks.SITE else ():
            if key in said and key not in session.answers:
                session = session.with_answer(*key, said[key])
    return session


def services_for(desk: Desk) -> Services:
    """What this household was told about the site; nothing where it was not asked."""
    from vita_assist.guidance.household import OFFERED
    from vita_assist.interview.subject import SITE
    from vita_assist.site import Services

    asked = {key for question in desk.questions() for key in question.asked}
    answers = desk.session.answers
    told = {service: answers.get((SITE, fact)) for service, fact in OFFERED.items() if (SITE, fact) in asked}
    return Services(**{service: answer for service, answer in told.items() if isinstance(answer, bool)})
