"""How well a statement about an event is known, in the words of `confidence` on the command line."""

from __future__ import annotations

from enum import StrEnum


class Confidence(StrEnum):
    """From the weakest to the firmest (legal facts, "How to read this file").

    What is only `reported` is shown as "reported, not confirmed" and never changes an answer.
    """

    REPORTED = "reported"
    CORROBORATED = "corroborated"  # two independent reports
    PRIMARY = "primary"  # the order or statute was read, or an order that was read quotes it
