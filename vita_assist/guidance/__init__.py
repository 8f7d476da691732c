"""What the answers mean: states of numbers, tests, benefits, dates, actions and the way to file."""

from vita_assist.guidance.findings import Guidance, NumberState, Verdict
from vita_assist.guidance.guide import guide
from vita_assist.guidance.rule import Rules

__all__ = ["Guidance", "NumberState", "Rules", "Verdict", "guide"]
