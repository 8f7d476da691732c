"""Households with their grounds, for the tests of why and of what would change it."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from tests.interview.households import flow, pack
from vita_assist.guidance import guide
from vita_assist.guidance.because import Answered
from vita_assist.interview.flow import Flow
from vita_assist.interview.kinds import Limits
from vita_assist.interview.session import Session

DAYS = st.dates(date(2026, 2, 20), date(2027, 12, 31))


def flow_on(day: date) -> Flow:
    """The shipped pages on a day."""
    return Flow(flow().pages, flow().facts, Limits(pack().tax_years, day))


def answered_on(session: Session, day: date) -> Answered:
    """A session and what it means on a day."""
    return Answered(session, flow_on(day), pack().rules, guide(session, pack().facts, pack().rules, day))
