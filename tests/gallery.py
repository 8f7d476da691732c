"""A picture of every page, view and handout page, in every language: `python3 packaging/dev.py gallery [FOLDER]`."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QDialog, QScrollArea, QSpinBox

import tests.conftest  # noqa: F401  # Qt draws without a screen where there is none
from tests.scenarios.telling import load_all
from tests.window.household import answer_all
from vita_assist.desk import CARDS, HANDOUTS, Desk
from vita_assist.pdf.pages import page_images
from vita_assist.places import places
from vita_assist.window.afresh import End, forgotten
from vita_assist.window.confirm import FORGET
from vita_assist.window.fold import Fold
from vita_assist.window.here import WELCOME, Place
from vita_assist.window.opening import make_application
from vita_assist.window.parts import PartsView
from vita_assist.window.shell import Shell
from vita_assist.window.spoken import Begun, Colored, Go, Save, Seen, Sized, Spoke, Toggled, Turned
from vita_assist.window.theme import Look, look_of

DAY = date(2026, 2, 20)
WINDOW = (1366, 768)
PAPER_WIDTH = 1000
NOWHERE = Path("/nowhere/at/all")
THEMED = (
    Go(Place.START),
    Go(Place.QUESTIONS, "people"),
    Go(Place.QUESTIONS, "residency"),
    Go(Place.RESULT),
    Go(Place.SHARING, "status"),
    Go(Place.SHARING, "timeline"),
    Go(Place.RIGHTS, "home"),
    Go(Place.RIGHTS, "paper"),
    Go(Place.RIGHTS, "screens"),
    Go(Place.LOOK_UP, "credits-by-number"),
    Go(Place.PAPER, "filing-plan"),
    Go(Place.SITE),
)
THEMED_IN = (("en", "ko"), ("es", ""), ("ko", ""))
SCREENS = 3
"""What is drawn in every theme, in which languages, and how much of it."""
AGES = (31, 91)
"""So many days after the check the content needs a look, or is out of date."""


def main(words: list[str]) -> int:
    """Write the pictures into the folder that is named, else into build/gallery.

    `--households` draws the ten typical households instead: their pages and their results.
    """
    os.environ["CUPS_SERVER"] = str(NOWHERE)  # the pictures are the same on every computer
    named = [word for word in words if not word.startswith("-")]
    folder = Path(named[0]) if named else Path("build/gallery")
    folder.mkdir(parents=True, exist_ok=True)
    found = places()
    desk = Desk(found, day=DAY)
    make_application(found.fonts, [])
    count = 0
    for name, image in (households if "--households" in words else pictures)(desk):
        image.save(str(folder / f"{name}.png"))
        count += 1
    sys.stdout.write(f"{count} pictures in {folder}\n")
    return 0


def pictures(desk: Desk) -> Iterator[tuple[str, QImage]]:
    """Every picture with its name."""
    for own, theirs in pairs(desk):
        yield from views(desk, own, theirs)
        yield from law_and_rights(desk, own, theirs)
    for days in AGES:
        yield from aged(desk, days)
    for colors in ("dark", "contrast"):
        for percent in (100, 200):
            for own, theirs in THEMED_IN:
                yield from themed(desk, own, theirs, look_of(colors, percent))
    for chosen in [(code,) for code in desk.languages()] + [pair for pair in pairs(desk) if pair[1]]:
        for large in (False, True):
            yield from paper(desk, chosen, large=large)


def households(desk: Desk) -> Iterator[tuple[str, QImage]]:
    """Every page and the whole result of each typical household, in one language each and in two."""
    for scenario in (scenario for scenario in load_all() if scenario.id.startswith("typical-")):
        desk.day = scenario.as_of
        for own, theirs in [("en", ""), ("ko", ""), ("es", ""), ("en", "ko"), ("en", "es")]:
            shell = Shell(desk)
            shell.resize(*WINDOW)
            shell.show()
            shell.hear(Spoke(own, theirs))
            desk.take(scenario.at_the_desk)
            tag = f"{scenario.id}-{own}{'-' if theirs else ''}{theirs}"
            for number, question in enumerate(desk.questions(), start=1):
                shell.hear(Go(Place.QUESTIONS, question.page.id))
                yield f"{tag}-{number:02}-{question.page.id}", picture(shell)
            shell.hear(Go(Place.RESULT))
            yield from scrolled(shell, f"{tag}-result")
            desk.new_household()
            shell.close()
            shell.deleteLater()


def pairs(desk: Desk) -> list[tuple[str, str]]:
    """Each language alone, and each with another beside it."""
    codes = desk.languages()
    return [(own, theirs) for own in codes for theirs in ("", *codes) if own != theirs]


def views(desk: Desk, own: str, theirs: str) -> Iterator[tuple[str, QImage]]:
    """Every view of a household in two languages, and some of them at twice the size."""
    shell, tag = opened(desk, own, theirs)
    yield f"{tag}-start", picture(shell)
    shell.hear(Toggled(WELCOME))
    yield f"{tag}-welcome", picture(shell)
    shell.hear(Begun(practice=True))
    yield f"{tag}-practice", picture(shell)
    desk.new_household()
    answer_all(desk)
    shell.hear(Go(Place.START))
    yield f"{tag}-start-answered", picture(shell)
    for number, question in enumerate(desk.questions(), start=1):
        shell.hear(Go(Place.QUESTIONS, question.page.id))
        yield f"{tag}-question-{number:02}-{question.page.id}", picture(shell)
    for key in ("help", "more"):
        shell.hear(Toggled(key))
    yield f"{tag}-question-help", picture(shell)
    yield from counter(shell, tag)
    shell.hear(Go(Place.RESULT))
    yield from scrolled(shell, f"{tag}-result")
    yield from looked_up(shell, desk, tag)
    shell.hear(Go(Place.PAPER))
    yield f"{tag}-paper", picture(shell)
    for percent in (150, 200):
        shell.hear(Sized(percent))
        for place in Place:
            shell.hear(Go(place))
            yield f"{tag}-{place}-{percent}", picture(shell)
    yield from scrolled(shell, f"{tag}-look-up-200")
    closed(desk, shell)


def law_and_rights(desk: Desk, own: str, theirs: str) -> Iterator[tuple[str, QImage]]:
    """Every part of data sharing and of rights, the site, and every sentence that is turned to the household."""
    shell, tag = opened(desk, own, theirs)
    for place in (Place.SHARING, Place.RIGHTS):
        shell.hear(Go(place))
        view = shell.view
        assert isinstance(view, PartsView)
        for part in [part.id for part in view.parts()]:
            shell.hear(Go(place, part))
            yield from scrolled(shell, f"{tag}-{place}-{part}")
    for look, value in (("where", "home"), ("paper", "yes"), ("heading", "immigration-court")):
        shell.hear(Seen(look, value))
    shell.hear(Go(Place.RIGHTS, "paper"))
    yield from scrolled(shell, f"{tag}-rights-paper-trap")
    shell.hear(Go(Place.SITE))
    yield from scrolled(shell, f"{tag}-site")
    for screen in desk.law.rights.screens:
        shell.hear(Turned((screen.text,)))
        yield f"{tag}-turned-{screen.id}", picture(shell)
    closed(desk, shell)


def themed(desk: Desk, own: str, theirs: str, look: Look) -> Iterator[tuple[str, QImage]]:
    """The main views in other colors: what is drawn, what is chosen, what warns, what asks."""
    shell, tag = opened(desk, own, theirs)
    tag = f"{look.colors}-{look.percent}-{tag}"
    for spoken in (Colored(look.colors), Sized(look.percent)):
        shell.hear(spoken)
    yield f"{tag}-start", picture(shell)
    answer_all(desk)
    desk.law.see("where", "home")
    for go in THEMED:
        shell.hear(go)
        yield from islice(scrolled(shell, "-".join(filter(None, (tag, go.place, go.page)))), SCREENS)
    shell.tell(forgotten(End.ASKED))
    yield f"{tag}-message", picture(shell)
    shell.hear(Save(NOWHERE))
    yield f"{tag}-message-bad", picture(shell)
    shell.confirm(FORGET, shell.quiet)
    picture(shell)
    for dialog in shell.findChildren(QDialog):
        yield f"{tag}-confirm", dialog.grab().toImage()
        dialog.close()
    shell.hear(Turned((desk.law.rights.screens[0].text,)))
    yield f"{tag}-turned", picture(shell)
    closed(desk, shell)


def aged(desk: Desk, days: int) -> Iterator[tuple[str, QImage]]:
    """Where the age of the content shows: window and paper, on a day so long after the check."""
    before, desk.day = desk.day, desk.pack.checked_on + timedelta(days)
    for own in desk.languages():
        shell, tag = opened(desk, own, "")
        answer_all(desk)
        for place in (Place.START, Place.RESULT, Place.SHARING, Place.RIGHTS):
            shell.hear(Go(place))
            yield from scrolled(shell, f"{tag}-{days}-days-{place}")
        closed(desk, shell)
        for number, (name, image) in enumerate(paper(desk, (own,), large=False)):
            yield f"{name}-{days}-days-{number}", image
    desk.day = before


def opened(desk: Desk, own: str, theirs: str) -> tuple[Shell, str]:
    """A window in two languages, and their names."""
    desk.new_household()
    shell = Shell(desk)
    shell.resize(*WINDOW)
    shell.show()
    shell.activateWindow()
    shell.hear(Spoke(own, theirs))
    return shell, f"{own}-{theirs}" if theirs else own


def closed(desk: Desk, shell: Shell) -> None:
    """The household is forgotten, and the window gone."""
    desk.new_household()
    shell.close()
    shell.deleteLater()


def counter(shell: Shell, tag: str) -> Iterator[tuple[str, QImage]]:
    """Days counted in the help about residency."""
    shell.hear(Go(Place.QUESTIONS, "residency"))
    shell.hear(Toggled("help"))
    for field in shell.view.findChildren(QSpinBox):
        if field.objectName().startswith("count/"):
            field.setValue(122)
    yield from scrolled(shell, f"{tag}-counter")


def looked_up(shell: Shell, desk: Desk, tag: str) -> Iterator[tuple[str, QImage]]:
    """The card of a finding, whole; every topic in one language; the largest table whole, in two as well."""
    for key in ("why/number/taxpayer", "changes/number/taxpayer"):
        shell.hear(Toggled(key))
    yield from scrolled(shell, f"{tag}-why")
    for topic in (topic for group in desk.topic_groups() for topic in group.topics):
        shell.hear(Go(Place.LOOK_UP, topic.id))
        if any(section.matrix for section in topic.sections):
            shell.hear(Toggled(shell.view.findChildren(Fold)[-1].key))
            yield from scrolled(shell, f"{tag}-topic-{topic.id}")
        elif not desk.second_language:
            yield f"{tag}-topic-{topic.id}", picture(shell)


def scrolled(shell: Shell, name: str) -> Iterator[tuple[str, QImage]]:
    """A long page, a window's height at a time."""
    lists = ("pages", "topics", "paper/side")
    area = next(each for each in shell.view.findChildren(QScrollArea) if each.objectName() not in lists)
    bar = area.verticalScrollBar()
    picture(shell)
    for part, top in enumerate(range(0, bar.maximum() + bar.pageStep(), max(1, bar.pageStep())), start=1):
        bar.setValue(top)
        yield f"{name}-{part}", picture(shell)


def picture(shell: Shell) -> QImage:
    """The window as it is drawn now."""
    for _ in range(4):
        QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return shell.grab().toImage()


def paper(desk: Desk, chosen: tuple[str, ...], *, large: bool) -> Iterator[tuple[str, QImage]]:
    """Every page of every handout."""
    desk.new_household()
    answer_all(desk)
    for handout in map(desk.paper.handout, [one for one in HANDOUTS if not (large and one in CARDS)]):
        pages = page_images(desk.paper.pdf(handout, chosen, large=large), PAPER_WIDTH)
        for number, page in enumerate(pages, start=1):
            name = desk.paper.file_name(handout.id, chosen, desk.day, large=large).removesuffix(".pdf")
            image = QImage(page.pixels, page.width, page.height, 3 * page.width, QImage.Format.Format_RGB888)
            yield f"{name}-page-{number}", image.copy()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
