"""Where a statement comes from, how sure it is, and how old: sources, citations, certainty, confidence, freshness."""

from vita_assist.sources.certainty import Certainty, weakest
from vita_assist.sources.citation import UNDATED, Citation, Published, Source
from vita_assist.sources.confidence import Confidence
from vita_assist.sources.freshness import Age, Freshness, age_on, freshness_on
from vita_assist.sources.support import Claim, Statement, Support, oldest

__all__ = [
    "UNDATED",
    "Age",
    "Certainty",
    "Citation",
    "Claim",
    "Confidence",
    "Freshness",
    "Published",
    "Source",
    "Statement",
    "Support",
    "age_on",
    "freshness_on",
    "oldest",
    "weakest",
]
