"""The program without its window."""

from vita_assist.desk.desk import Desk
from vita_assist.desk.paper import CARDS, FROM_ANSWERS, HANDOUTS
from vita_assist.desk.stack import Sheaf

__all__ = ["CARDS", "FROM_ANSWERS", "HANDOUTS", "Desk", "Sheaf"]
