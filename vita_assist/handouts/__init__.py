"""Outlines filled from what is known: a handout is a list of blocks of text, without layout."""

from vita_assist.handouts.blocks import Handout
from vita_assist.handouts.filing_plan import FILING_PLAN, filing_plan
from vita_assist.handouts.page import Edition, Outline, Stationery
from vita_assist.handouts.rights_sheets import RIGHTS, SITE_PLAN, rights_sheet, site_plan
from vita_assist.handouts.sharing_sheet import DATA_SHARING, sharing_sheet
from vita_assist.handouts.topic_sheet import topic_sheet

__all__ = [
    "DATA_SHARING",
    "FILING_PLAN",
    "RIGHTS",
    "SITE_PLAN",
    "Edition",
    "Handout",
    "Outline",
    "Stationery",
    "filing_plan",
    "rights_sheet",
    "sharing_sheet",
    "site_plan",
    "topic_sheet",
]
