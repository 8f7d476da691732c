"""Court orders and what they change: matters, events, and the status on a day, folded from the events."""

from vita_assist.law.matter import Matter
from vita_assist.law.status import Status, status_on

__all__ = ["Matter", "Status", "status_on"]
