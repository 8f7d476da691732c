"""The steps of a walk: anything at all that can be done with the window, and what must hold after each."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QWidget

from tests.window.household import answer_all
from tests.window.walk_eyes import difference, drawn_just_now, gone, seen_under_the_cover, wrong_answers
from tests.window.walk_households import any_household
from tests.window.walking import Walk
from vita_assist.desk import Desk
from vita_assist.interview.session import Person, Role
from vita_assist.window.find import FIND
from vita_assist.window.here import Paper, Place
from vita_assist.window.shell import TITLE
from vita_assist.window.side_list import Entry
from vita_assist.window.spoken import Colored, Go, Papered, Sized, Spoke
from vita_assist.window.theme import TEXT_SIZES, THEMES

if TYPE_CHECKING:
    from collections.abc import Callable

ANY = st.integers(0, 9999)
PLAIN, ALT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LANGUAGES = [("en", "ko"), ("ko", ""), ("es", "en"), ("en", ""), ("ko", "es"), ("es", "es")]
SIZES = [(1366, 768), (1024, 700), (1920, 1080), (1366, 600)]
TYPED = ["7", "38", "2021", "94", "12", "31", "999", "0", "abc", "5.", ""]
LOOKED_FOR = ["itin", "w-7", "credito", "zzz", "0", " ", ""]
OFTEN = 6
BEGUN = ["nobody", "typical", "any", "any"]
MORE = [Person(f"child-{count}", Role.DEPENDENT) for count in range(1, 6)]
LARGE = (Person("taxpayer", Role.TAXPAYER), Person("spouse", Role.SPOUSE), *MORE)
KEYS = [
    (Qt.Key.Key_Tab, PLAIN),
    (Qt.Key.Key_Tab, PLAIN),
    (Qt.Key.Key_Backtab, SHIFT),
    (Qt.Key.Key_Space, PLAIN),
    (Qt.Key.Key_Space, PLAIN),
    (Qt.Key.Key_Return, PLAIN),
    (Qt.Key.Key_Escape, PLAIN),
    *((key, PLAIN) for key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)),
    *((key, PLAIN) for key in (Qt.Key.Key_PageDown, Qt.Key.Key_5, Qt.Key.Key_Backspace)),
    (Qt.Key.Key_N, ALT),
    (Qt.Key.Key_B, ALT),
    (Qt.Key.Key_F1, SHIFT),
    *((key, PLAIN) for key in (Qt.Key.Key_F1, Qt.Key.Key_F2, Qt.Key.Key_F3, Qt.Key.Key_F4, Qt.Key.Key_F6)),
    *((key, CTRL) for key in (Qt.Key.Key_F, Qt.Key.Key_Plus, Qt.Key.Key_Minus)),
]


class Stand(NamedTuple):
    """What the walks stand on: new desks, what Qt warned of, what nobody caught."""

    new_desk: Callable[[], Desk]
    warned: Callable[[], list[str]]
    faults: list[BaseException]


class Walking(RuleBasedStateMachine):
    """Anything at all that can be done with the window, in any order."""

    stand: ClassVar[Stand]
    steps: ClassVar[int] = 0

    walk: Walk
    drawn_anew = False
    warned_before = 0

    @initialize(languages=st.sampled_from(LANGUAGES), begun=st.sampled_from(BEGUN), seed=ANY, first=st.booleans())
    def begin(self, *, languages: tuple[str, str], begun: str, seed: int, first: bool) -> None:
        desk = self.stand.new_desk()
        desk.is_first_start = first
        self.stand.faults.clear()
        self.warned_before = len(self.stand.warned())
        desk.language, desk.second_language = languages
        if begun == "typical":
            answer_all(desk)
        elif begun == "any":
            desk.take(any_household(desk, LARGE, Random(seed).randrange))  # noqa: S311  # drawn again alike
        self.walk = Walk(desk)

    def free(self) -> bool:
        """Whether nothing must be answered first."""
        return self.walk.dialog is None and QApplication.activePopupWidget() is None

    def dropped_down(self) -> bool:
        return QApplication.activePopupWidget() is not None

    def uncovered(self) -> bool:
        return self.free() and not self.walk.shell.here.turned and not self.covered()

    def covered(self) -> bool:
        return self.walk.shell.is_covered

    @precondition(free)
    @rule(place=st.sampled_from(Place))
    def go_to_a_place(self, place: Place) -> None:
        self.walk.step(lambda: self.walk.shell.hear(Go(place)))

    @precondition(uncovered)
    @rule(at=ANY)
    def go_to_a_part(self, at: int) -> None:
        self._press(self.walk.there(Entry), at)

    @precondition(uncovered)
    @rule(at=ANY)
    def press_anything(self, at: int) -> None:
        self._press(self.walk.there(QAbstractButton), at)

    @precondition(uncovered)
    @rule(at=ANY)
    def press_something_of_the_place(self, at: int) -> None:
        buttons = self.walk.there(QAbstractButton)
        mine = [each for each in buttons if self.walk.shell.view.isAncestorOf(each) and not isinstance(each, Entry)]
        self._press(mine, at)

    @precondition(uncovered)
    @rule(at=ANY, words=st.sampled_from(TYPED), leave=st.booleans())
    def type_into_a_field(self, *, at: int, words: str, leave: bool) -> None:
        fields = self.walk.fields()
        if fields:
            self.walk.type(fields[at % len(fields)], words, leave=leave)

    @precondition(uncovered)
    @rule(at=ANY, choice=ANY)
    def choose_from_a_list(self, at: int, choice: int) -> None:
        lists = [each for each in self.walk.there(QComboBox) if isinstance(each, QComboBox)]
        if lists:
            self.walk.choose(lists[at % len(lists)], choice)

    @precondition(free)
    @rule(languages=st.sampled_from(LANGUAGES))
    def speak(self, languages: tuple[str, str]) -> None:
        self.walk.step(lambda: self.walk.shell.hear(Spoke(*languages)))
        self.drawn_anew = True

    @precondition(free)
    @rule(percent=st.sampled_from(TEXT_SIZES))
    def read_larger_or_smaller(self, percent: int) -> None:
        self.walk.step(lambda: self.walk.shell.hear(Sized(percent)))

    @precondition(free)
    @rule(colors=st.sampled_from(["", *THEMES]))
    def see_other_colors(self, colors: str) -> None:
        self.walk.step(lambda: self.walk.shell.hear(Colored(colors)))

    @rule()
    def cover_the_window(self) -> None:
        self.walk.key(Qt.Key.Key_F12, PLAIN)

    @precondition(covered)
    @rule(key=st.sampled_from([Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_F12, Qt.Key.Key_Space]))
    def take_the_cover_away(self, key: Qt.Key) -> None:
        self.walk.key(key, PLAIN)

    @rule(minutes=st.sampled_from([1, 3, 3, 20]))
    def be_away(self, minutes: int) -> None:
        self.walk.nobody_comes(minutes)

    @precondition(free)
    @rule(large=st.booleans(), status_line=st.booleans(), printer=st.sampled_from(["", "hall", "attic"]))
    def choose_the_paper(self, *, large: bool, status_line: bool, printer: str) -> None:
        paper = Paper(large=large, status_line=status_line, printer=printer)
        self.walk.step(lambda: self.walk.shell.hear(Papered(paper)))

    @precondition(uncovered)
    @rule(name=st.sampled_from(["paper/print", "paper/save/0", "start/questions", "paper/again", "turn/"]))
    def press_by_name(self, name: str) -> None:
        self._press([each for each in self.walk.there(QAbstractButton) if each.objectName().startswith(name)], 0)

    @precondition(uncovered)
    @rule(words=st.sampled_from(LOOKED_FOR), key=st.sampled_from([Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Tab]))
    def find_a_topic(self, words: str, key: Qt.Key) -> None:
        self.walk.key(Qt.Key.Key_F, CTRL)
        fields = [each for each in self.walk.fields() if each.objectName() == FIND]
        if fields:
            self.walk.type(fields[0], words, leave=False)
            self.walk.key(key, PLAIN)

    @precondition(free)
    @rule(key=st.sampled_from(KEYS))
    def press_a_key(self, key: tuple[Qt.Key, Qt.KeyboardModifier]) -> None:
        self.walk.key(*key)

    @precondition(free)
    @rule(size=st.sampled_from(SIZES))
    def give_the_window_another_size(self, size: tuple[int, int]) -> None:
        self.walk.step(lambda: self.walk.shell.resize(*size))

    @precondition(free)
    @rule()
    def begin_a_new_household(self) -> None:
        something = self.walk.desk.has_answers and not self.covered()
        self.walk.key(Qt.Key.Key_N, CTRL | SHIFT)
        assert (self.walk.dialog is not None) == something

    @precondition(lambda self: self.uncovered() and self.walk.desk.has_answers)
    @rule()
    def close_the_window(self) -> None:
        self.walk.step(self.walk.shell.close)
        assert self.walk.dialog is not None

    @precondition(lambda self: self.walk.dialog is not None)
    @rule(yes=st.booleans())
    def answer_what_is_asked(self, *, yes: bool) -> None:
        self.walk.answer(yes=yes)

    @precondition(dropped_down)
    @rule(by=st.integers(0, 3), key=st.sampled_from([Qt.Key.Key_Return, Qt.Key.Key_Escape]))
    def choose_from_what_dropped_down(self, by: int, key: Qt.Key) -> None:
        for one in (*[Qt.Key.Key_Down] * by, key):
            self.walk.key(one, PLAIN)

    def _press(self, buttons: list[QWidget], at: int) -> None:
        if buttons:
            self.walk.press(buttons[at % len(buttons)])

    @invariant()
    def nothing_went_wrong(self) -> None:
        assert not self.stand.faults, self.stand.faults
        warned = self.stand.warned()[self.warned_before :]
        assert not warned, warned

    @invariant()
    def no_answer_is_lost_and_none_made_up(self) -> None:
        held, said = self.walk.desk.session, self.walk.said
        assert held.people == said.people, (held.people, said.people)
        assert held.answers == said.answers, dict(held.answers.items() ^ said.answers.items())

    @invariant()
    def the_screen_shows_what_the_session_holds(self) -> None:
        wrong = list(wrong_answers(self.walk.shell, self.walk.desk))
        assert not wrong, wrong

    @invariant()
    def the_title_tells_nothing_and_the_focus_is_where_one_looks(self) -> None:
        assert {each.windowTitle() for each in QApplication.topLevelWidgets() if each.isVisible()} <= {TITLE, ""}
        focus = QApplication.focusWidget()
        assert focus is None or focus.isVisible()

    @invariant()
    def nothing_on_the_screen_is_stale(self) -> None:
        """Held against a window that was drawn just now; to draw one takes as long as ten steps."""
        if self.drawn_anew or self.walk.steps % OFTEN == 0:
            self.look_closely()
        self.drawn_anew = False

    def look_closely(self) -> None:
        if self.covered():
            seen = seen_under_the_cover(self.walk.shell)
            assert not seen, seen
            return
        fresh = drawn_just_now(self.walk.shell, self.walk.desk)
        try:
            differs = difference(self.walk.shell, fresh)
            assert differs == ([], []), differs
        finally:
            gone(fresh)

    def teardown(self) -> None:
        if hasattr(self, "walk"):
            Walking.steps += self.walk.steps
            try:
                self.look_closely()
            finally:
                self.walk.end()
