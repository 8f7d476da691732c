"""The program without its window."""

from vita_assist.desk.desk import Desk
from vita_assist.desk.paper import FROM_ANSWERS, HANDOUTS

__all__ = ["FROM_ANSWERS", "HANDOUTS", "Desk"]
