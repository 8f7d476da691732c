"""Every message of a fault fits the screen in the largest letters, is spoken, and says the one thing to do next."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from tests.conftest import ROOT
from tests.window.hands import find, settle
from tests.window.household import answer_all
from tests.window.pseudo_eyes import cut, cut_words
from vita_assist.desk import Desk
from vita_assist.language import Text
from vita_assist.language.extract import extract_app_texts
from vita_assist.language.filling import names
from vita_assist.language.pseudo import PSEUDO
from vita_assist.language.text import Value
from vita_assist.window import message
from vita_assist.window.here import Place
from vita_assist.window.shell import Shell
from vita_assist.window.spoken import Go, Sized
from vita_assist.window.words import speech_at

TOLD = (
    # a disk that is full, a stick that is pulled out, locked or stuck
    *("save/full", "save/read-only", "save/no-folder", "save/failed", "save/exists"),
    *("window/saving/under-way", "window/saving/silent", "window/saving/busy"),
    # the clock
    *("window/age/clock", "window/age/ahead", "window/age/moved"),
    # fonts
    *("pdf/font/missing", "pdf/font/damaged", "pdf/font/letter", "pdf/font/site-letter"),
    # settings, a folder that can only be read
    *("site/not-kept site/read-only", "site/not-kept site/full", "site/later site/set-aside"),
    *("site/unreadable site/set-aside", "site/fault site/fault site/fault site/set-aside"),
    # printers
    *("print/queue/none", "print/queue/silent", "print/queue/gone", "print/queue/closed", "print/queue/stopped"),
    *("print/queue/refused", "print/queue/late", "print/drawn/refused", "window/print/failed"),
    *("window/print/busy", "window/print/gone", "window/print/no-printer", "window/print/was-sent"),
    # content that cannot be used, a second window, memory
    *("window/start/unusable", "window/already/look", "window/faults/memory"),
)
"""By their places, the messages of faults that this program can have to tell; what is told together stands in one."""

STICK = "/media/volunteer/CLINIC STICK 2026"
BAD = "site.toml.2026-02-20-12.bad"
VALUES: dict[str, Value] = {
    "name": "ip-pin-reminder-en-ko-large-2026-02-20.pdf",
    "folder": STICK,
    "printer": "Brother_HL_L2350DW_series_2",
    "handout": Text("window/print/rights-head", "Data sharing and rights", "app"),
    "fault": Text("site/unknown", "This is not known here.", "app"),
    "file": "NotoSansKR-Regular.ttf",
    "letters": "Łź",
    "place": "rapid_response.name",
    "text": "rules/itin-expired/advice",
    "size": 1234,
    "days": 1234,
    "form": 3,
    "day": date(2026, 11, 28),
    "now": date(2026, 12, 31),
    "checked_on": date(2026, 11, 21),
}

MOST_HIGH = 400  # pixels of the 768: there is always a part of the page to go on with
STEP = re.compile(
    r"(?:Make room|Choose|Save|Try|Look|Close|Wait|Install|Set|Enter|Fetch|Leave|Start|Ask|Write|Tell|If [^.]*, set)\b"
)


@pytest.fixture(scope="module")
def texts() -> dict[str, Text]:
    """The program's own texts by their places."""
    return {text.place: text for text in extract_app_texts(ROOT / "vita_assist")}


def filled(text: Text) -> Text:
    values = VALUES | ({"name": BAD} if text.place.startswith("site/") else {})
    return text.filled(**{name: values[name] for name in names(text.english)})


def told_together(texts: dict[str, Text], places: str) -> list[Text]:
    return [filled(texts[place]) for place in places.split()]


@pytest.mark.parametrize("places", TOLD)
def test_a_message_says_the_one_thing_to_do_next(texts: dict[str, Text], places: str) -> None:
    english = " ".join(text.english for text in told_together(texts, places))
    # The names of files and their endings are no sentences.
    sentences = re.split(r"(?<=[.!?…]) ", english)
    steps = [sentence for sentence in sentences if STEP.match(sentence)]
    assert len(steps) == 1, steps


@pytest.fixture(
    params=["en", pytest.param("es", marks=pytest.mark.long), pytest.param("ko", marks=pytest.mark.long), PSEUDO]
)
def large(request: pytest.FixtureRequest, desk: Desk, open_shell: Callable[[], Shell]) -> Shell:
    """A window in the largest letters, on the paper of a household."""
    answer_all(desk)
    desk.language = request.param
    shell = open_shell()
    shell.hear(Sized(200))
    shell.hear(Go(Place.PAPER))
    settle()
    return shell


def test_every_message_fits_the_screen_in_the_largest_letters(
    large: Shell, texts: dict[str, Text], monkeypatch: pytest.MonkeyPatch, desk: Desk
) -> None:
    spoken: list[tuple[str, bool]] = []
    monkeypatch.setattr(message, "announce", lambda _widget, words, *, urgent=False: spoken.append((words, urgent)))
    for places in TOLD:
        together = told_together(texts, places)
        large.tell(*together, bad=True)
        settle()
        band = find(large, "message")
        assert not list(cut_words(large)), places
        assert not [fault for fault in cut(large) if "message" in fault], places
        assert band.height() < MOST_HIGH, (places, band.height())
        assert (large.width(), large.height()) == (1366, 768)
        words = [speech_at(desk).words(text) for text in together]
        said, urgent = spoken.pop()
        assert urgent
        assert said == " ".join(spelled(band))
        assert (words[0], words[-1]) == (spelled(band)[0], spelled(band)[-1])
        assert len(words) > 2 or words == spelled(band)


def spelled(band: QWidget) -> list[str]:
    """The lines of a message."""
    return [
        label.text() for label in band.findChildren(QLabel) if label.isVisible() and label.property("tone") == "strong"
    ]
