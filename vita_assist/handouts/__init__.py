"""Outlines filled from what is known: a handout is a list of blocks of text, without layout."""

from vita_assist.handouts.blocks import Handout
from vita_assist.handouts.card import CardSheet
from vita_assist.handouts.cards import card_sheet
from vita_assist.handouts.entry import CalendarEntry
from vita_assist.handouts.filing_plan import FILING_PLAN, filing_plan
from vita_assist.handouts.page import Edition, Outline, Stationery
from vita_assist.handouts.rights_sheets import RIGHTS, SITE_PLAN, rights_sheet, site_plan
from vita_assist.handouts.sharing_sheet import DATA_SHARING, sharing_sheet
from vita_assist.handouts.sheet import Sheet, SheetSection
from vita_assist.handouts.sheets import entry_to_fetch, take_home_sheet
from vita_assist.handouts.topic_sheet import topic_sheet

__all__ = [
    "DATA_SHARING",
    "FILING_PLAN",
    "RIGHTS",
    "SITE_PLAN",
    "CalendarEntry",
    "CardSheet",
    "Edition",
    "Handout",
    "Outline",
    "Sheet",
    "SheetSection",
    "Stationery",
    "card_sheet",
    "entry_to_fetch",
    "filing_plan",
    "rights_sheet",
    "sharing_sheet",
    "site_plan",
    "take_home_sheet",
    "topic_sheet",
]
