"""Looking something up, in tests."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.window.hands import settle
from vita_assist.desk import Desk
from vita_assist.guidance.topic import Topic
from vita_assist.window.here import Place
from vita_assist.window.shell import Shell
from vita_assist.window.spoken import Go

CTRL = Qt.KeyboardModifier.ControlModifier


def topics_of(desk: Desk) -> list[Topic]:
    return [topic for group in desk.topic_groups() for topic in group.topics]


def look_up(shell: Shell, topic: str = "") -> None:
    shell.hear(Go(Place.LOOK_UP, topic))
    settle()
