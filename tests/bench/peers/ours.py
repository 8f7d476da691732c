"""Our own page in the worker, and voices that say the same with one word more, so that nothing is remembered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from tests.bench.place import desk_with_household
from vita_assist.language import Text
from vita_assist.language.voice import Said, Voice
from vita_assist.pdf import render


class Marked:
    """A voice that adds a mark to each text."""

    def __init__(self, voice: Voice, mark: str) -> None:
        self.voice = voice
        self.mark = mark

    @property
    def language(self) -> str:
        return self.voice.language

    @property
    def draft(self) -> bool:
        return self.voice.draft

    def say(self, text: Text) -> Said:
        said = self.voice.say(text)
        return said._replace(words=f"{said.words} {self.mark}")

    def words(self, text: Text) -> str:
        return self.say(text).words


def maker(fonts: Path, sources: Sequence[str]) -> Callable[[int], bytes]:
    """As `worker` wants it; a source is written `filing-plan en,ko` or `filing-plan en,ko 17`."""
    desk = desk_with_household()
    jobs = []
    for source in sources:
        name, languages, *mark = source.split(" ")
        voices: list[Voice] = [desk.voice(language) for language in languages.split(",")]
        jobs.append((desk.paper.handout(name), [Marked(voice, *mark) for voice in voices] if mark else voices))

    def make(number: int) -> bytes:
        handout, voices = jobs[number]
        return render(handout, voices, fonts=fonts)

    return make
