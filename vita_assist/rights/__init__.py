"""What a person can say and do: cards by place, the paper in the hand, what the site does, whom to call."""

from vita_assist.rights.rights import Rights

__all__ = ["Rights"]
