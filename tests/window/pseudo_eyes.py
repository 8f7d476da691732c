"""Eyes for the made-up language: what no voice said, and what does not fit where it stands."""

from collections.abc import Iterator

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QComboBox, QLabel, QScrollArea, QWidget

from tests.window.hands import seen
from vita_assist.desk import Desk
from vita_assist.language.pseudo import is_pseudo
from vita_assist.window.words import Button

OWN_NAMES = {"English", "한국어", "español", "Español", "x-pseudo", "VITA Assist"}
SIGNS = {"\u2212", "+", "9\u2022\u2022 \u2013", "\u2013 \u2022\u2022\u2022\u2022"}


def keys(window: QWidget) -> set[str]:
    return {each.text() for each in window.findChildren(QLabel) if each.property("tone") == "key"}


def foreign(window: QWidget) -> Iterator[str]:
    """What was never handed to a voice."""
    allowed = OWN_NAMES | SIGNS | keys(window)
    words = (each for words in seen(window) for each in words.split(" + "))
    return (each for each in words if not (each in allowed or is_bracketed(each) or is_address(each)))


def is_address(words: str) -> bool:
    """Whether it is the address of a source, which is the same in every language."""
    return words.replace("\u200b", "").startswith(("https://", "http://"))


def is_bracketed(words: str) -> bool:
    words = words.removeprefix("+  ")
    return is_pseudo(words) or all(is_pseudo(part) for part in words.split(" \u00b7 "))


def as_they_are(desk: Desk) -> set[str]:
    """What is the same in every language: case names, dockets, phone numbers, sentences for an agent, numbers."""
    matter, rights = desk.law.matter, desk.law.rights
    english = desk.voice("en")
    return {
        *(words for case in matter.cases for words in (case.name, case.docket)),
        *(line.number for line in rights.lines),
        *(english.words(text) for one in rights.paper_check.outcomes for say in one.say.values() for text in say),
        *map(str, range(1, len(matter.events) + 1)),
    }


def cut(window: QWidget) -> Iterator[str]:
    """What does not fit: words in their widgets, pages in their width, widgets in theirs."""
    yield from cut_words(window)
    for area in window.findChildren(QScrollArea):
        body = area.widget()
        if area.isVisible() and body is not None and body.width() > area.viewport().width():
            yield f"{area.objectName()} scrolls sideways: {widest(body)}"
    for widget in window.findChildren(QWidget):
        parent = widget.parentWidget()
        if parent is None or widget.isWindow() or is_page(widget) or not widget.isVisible():
            continue
        if not parent.rect().contains(widget.geometry()):
            yield f"{type(widget).__name__} {widget.objectName()} sticks out of {parent}"


def cut_words(window: QWidget) -> Iterator[str]:
    for label in window.findChildren(QLabel):
        if label.isVisible() and label.text() and not fits(label):
            yield f"label {label.text()} {label.size().toTuple()}"
    for button in window.findChildren(Button):
        short = button.width() < button.minimumSizeHint().width()
        if button.isVisible() and (short or button.height() < button.heightForWidth(button.width())):
            yield f"button {button.text()} {button.size().toTuple()}"
    for choice in window.findChildren(QComboBox):
        if choice.isVisible() and choice.width() < choice.sizeHint().width():
            yield f"choice {choice.currentText()}"


def is_page(widget: QWidget) -> bool:
    """Whether a widget is what an area scrolls: that may be higher than the area."""
    parent = widget.parentWidget()
    return parent is not None and isinstance(parent.parent(), QScrollArea)


def fits(label: QLabel) -> bool:
    flags = Qt.TextFlag.TextWordWrap if label.wordWrap() else Qt.TextFlag.TextSingleLine
    room = QRect(0, 0, label.contentsRect().width(), 100_000)
    needs = label.fontMetrics().boundingRect(room, flags, label.text())
    return needs.width() <= room.width() + 1 and needs.height() <= label.contentsRect().height() + 1


def widest(body: QWidget) -> list[str]:
    wide = sorted(body.findChildren(QLabel), key=lambda each: -each.minimumSizeHint().width())
    return [each.text()[:60] for each in wide[:3]]
