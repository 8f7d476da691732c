"""`vita-assist look-up`: the topics, and one of them."""

from __future__ import annotations

from argparse import Namespace

from vita_assist.cli.lines import as_lines
from vita_assist.cli.output import say
from vita_assist.cli.start import desk_on
from vita_assist.desk import Desk
from vita_assist.errors import InputError
from vita_assist.language import app_text


def run_look_up(call: Namespace) -> int:
    """List the topics, or say one; raises `InputError` where there is no such topic."""
    desk = desk_on(call.as_of)
    if call.list:
        _list(desk, call.language)
        return 0
    if call.topic is None:
        raise InputError(app_text("look-up/missing", "vita-assist look-up: name a topic. --list names them all."))
    for line in as_lines(desk.paper.topic_sheet(call.topic), desk.voice(call.language)):
        say(line)
    return 0


def _list(desk: Desk, language: str) -> None:
    voice = desk.voice(language)
    for group in desk.topic_groups():
        say(voice.words(group.title))
        for topic in group.topics:
            say(f"  {topic.id}: {voice.words(topic.title)}")
