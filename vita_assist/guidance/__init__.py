"""What the answers mean: states of numbers, tests, benefits, dates, actions and the way to file."""

from vita_assist.guidance.findings import Guidance, NumberState, Verdict
from vita_assist.guidance.guide import Guide, guide
from vita_assist.guidance.rule import Rules

__all__ = ["Guidance", "Guide", "NumberState", "Rules", "Verdict", "guide"]
