"""What the site has said that it offers: each household begins with it, and paper says it."""

from __future__ import annotations

from pathlib import Path

from tests.desk.desks import DAY, new_desk, say
from tests.handouts.plans import lines_of
from vita_assist.desk import Desk
from vita_assist.desk.site import SiteDesk
from vita_assist.handouts.blocks import Item, Paragraph
from vita_assist.interview.subject import SITE
from vita_assist.site import Services, Site


def test_a_new_household_begins_with_what_the_site_has_said(tmp_path: Path) -> None:
    desk = new_desk()
    desk.settings = SiteDesk(tmp_path, DAY)
    desk.settings.keep(Site(services=Services(offers_w7=True)))
    for _ in range(2):
        assert not desk.has_answers
        without_a_number(desk)
        assert desk.session.answers[SITE, "site.offers_w7"] is True
        assert (SITE, "site.has_certifying_agent") not in desk.session.answers
        assert ("site", "site.foreign_student_certified") not in desk.session.answers
        desk.new_household()


def test_what_the_site_has_said_can_be_changed_for_one_household_and_stays_changed(tmp_path: Path) -> None:
    desk = new_desk()
    desk.settings = SiteDesk(tmp_path, DAY)
    desk.settings.keep(Site(services=Services(offers_w7=True, has_certifying_agent=False)))
    without_a_number(desk)
    say(desk, "site.offers_w7", value=False, subject=SITE)
    say(desk, "filing_status", "single")
    assert desk.session.answers[SITE, "site.offers_w7"] is False
    assert desk.site.services.offers_w7 is True
    desk.new_household()
    without_a_number(desk)
    assert desk.session.answers[SITE, "site.offers_w7"] is True


def test_where_nothing_is_asked_of_the_site_nothing_is_answered(tmp_path: Path) -> None:
    desk = new_desk()
    desk.settings = SiteDesk(tmp_path, DAY)
    desk.settings.keep(Site(services=Services(*[True] * 3)))
    say(desk, "tax_year", 2025)
    say(desk, "number.kind", "ssn", "taxpayer")
    assert not [key for key in desk.session.answers if key[0] == SITE]


def test_a_whole_household_from_a_file_is_taken_as_it_is(tmp_path: Path) -> None:
    """The command line and the scenarios say themselves what a site offers."""
    desk = new_desk()
    desk.settings = SiteDesk(tmp_path, DAY)
    without_a_number(desk)
    told = desk.session
    desk.settings.keep(Site(services=Services(*[True] * 3)))
    desk.take(told)
    assert desk.session is told


def plan_words(desk: Desk, handout: str) -> str:
    voice = desk.voice("en")
    lines = lines_of(desk.paper.sheet(handout))
    return " ".join(voice.words(line.text) for line in lines if isinstance(line, Item | Paragraph))


def test_handouts_say_what_the_site_offers_and_nothing_where_it_has_not_said(tmp_path: Path) -> None:
    desk = new_desk()
    desk.settings = SiteDesk(tmp_path, DAY)
    for handout in ("who-can-help", "number-guide"):
        assert "This site helps" not in plan_words(desk, handout)
        assert "This site does not" not in plan_words(desk, handout)
    desk.settings.keep(Site(services=Services(offers_w7=True, has_certifying_agent=False, prepares_1040nr=False)))
    for handout in ("who-can-help", "number-guide"):
        told = plan_words(desk, handout)
        assert "This site helps with Form W-7" in told
        assert "No certifying acceptance agent (CAA) works at this site." in told
        assert ("This site does not prepare Form 1040-NR" in told) == (handout == "who-can-help")


def test_the_plan_says_what_this_household_was_told_about_the_site(tmp_path: Path) -> None:
    """Never what the settings say where somebody changed it: the plan follows the answers."""
    desk = new_desk()
    desk.settings = SiteDesk(tmp_path, DAY)
    desk.settings.keep(Site(services=Services(offers_w7=True, prepares_1040nr=True)))
    without_a_number(desk)
    assert "This site helps with Form W-7" in plan_words(desk, "filing-plan")
    assert "1040-NR" not in plan_words(desk, "filing-plan")
    say(desk, "site.offers_w7", value=False, subject=SITE)
    assert "This site does not help with Form W-7" in plan_words(desk, "filing-plan")


def without_a_number(desk: Desk) -> None:
    """A taxpayer who has no number and cannot get an SSN: the site is asked whether it offers Form W-7."""
    say(desk, "tax_year", 2025)
    say(desk, "number.kind", "none", "taxpayer")
    say(desk, "tax_residency", "resident-alien", "taxpayer")
    say(desk, "number.eligible_for_ssn", value=False, subject="taxpayer")
    say(desk, "number.ssn_applied_on", None, "taxpayer")
    say(desk, "number.itin_applied_on", None, "taxpayer")


def test_the_plan_tells_nothing_of_the_site_that_was_not_asked(tmp_path: Path) -> None:
    """A household from a file can say more than any page asks."""
    desk = new_desk()
    desk.settings = SiteDesk(tmp_path, DAY)
    say(desk, "tax_year", 2025)
    say(desk, "number.kind", "ssn", "taxpayer")
    desk.take(desk.session.with_answer(SITE, "site.offers_w7", answer=False))
    assert "Form W-7" not in plan_words(desk, "filing-plan")
