"""Outlines filled from what is known: a handout is a list of blocks of text, without layout."""

from vita_assist.handouts.blocks import Handout
from vita_assist.handouts.filing_plan import FILING_PLAN, filing_plan
from vita_assist.handouts.page import Edition, Outline
from vita_assist.handouts.topic_sheet import topic_sheet

__all__ = ["FILING_PLAN", "Edition", "Handout", "Outline", "filing_plan", "topic_sheet"]
