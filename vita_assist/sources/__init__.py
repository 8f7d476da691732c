"""Where a statement comes from, how sure it is, and how old: sources, citations, certainty, freshness."""

from vita_assist.sources.certainty import Certainty, weakest
from vita_assist.sources.citation import Citation, Source
from vita_assist.sources.freshness import Freshness, freshness_on

__all__ = ["Certainty", "Citation", "Freshness", "Source", "freshness_on", "weakest"]
