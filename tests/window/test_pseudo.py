"""The made-up language over every view: all words come from a voice, and none is cut at 1366 by 768."""

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest

from tests.window.hands import settle
from tests.window.household import answer_all
from tests.window.pseudo_eyes import as_they_are, cut, foreign
from vita_assist.desk import Desk
from vita_assist.interview.session import Person, Role
from vita_assist.language.pseudo import PSEUDO
from vita_assist.window.fold import Fold
from vita_assist.window.here import Place
from vita_assist.window.parts import PartsView
from vita_assist.window.shell import Shell
from vita_assist.window.spoken import Go, Seen, Sized, Toggled

MORE = tuple(Person(f"relative-{count}", Role.DEPENDENT) for count in range(1, 5))


@pytest.fixture
def pseudo(desk: Desk, open_shell: Callable[[], Shell]) -> Shell:
    """A household of seven, everything answered, in the made-up language."""
    desk.language = PSEUDO
    answer_all(desk)
    desk.set_people((*desk.session.people, *MORE))
    return open_shell()


def every_view(shell: Shell, desk: Desk) -> Iterator[str]:
    """Go everywhere, with everything open that can be opened."""
    for place in (Place.START, Place.RESULT, Place.PAPER, Place.LOOK_UP):
        shell.hear(Go(place))
        settle()
        yield place
    for question in desk.questions():
        shell.hear(Go(Place.QUESTIONS, question.page.id))
        shell.hear(Toggled("help"))
        shell.hear(Toggled("more"))
        settle()
        yield question.page.id
    shell.hear(Go(Place.RESULT))
    for opening in ("why/", "changes/"):
        for fold in shell.view.findChildren(Fold):
            if fold.key.startswith(opening):
                shell.hear(Toggled(fold.key))
    settle()
    yield "rule"


def every_topic(shell: Shell, desk: Desk) -> Iterator[str]:
    """Look up everything, with all sources open."""
    for topic in (topic for group in desk.topic_groups() for topic in group.topics):
        shell.hear(Go(Place.LOOK_UP, topic.id))
        for fold in shell.view.findChildren(Fold):
            shell.hear(Toggled(fold.key))
        settle()
        yield topic.id


def every_part(shell: Shell) -> Iterator[str]:
    """Every part of data sharing and of rights, with all that opens open; the paper, the site, an old day."""
    for place in (Place.SHARING, Place.RIGHTS):
        shell.hear(Go(place))
        view = shell.view
        assert isinstance(view, PartsView)
        for part in [part.id for part in view.parts()]:
            shell.hear(Go(place, part))
            if part == "sources":  # their names are the same in every language
                continue
            for fold in shell.view.findChildren(Fold):
                shell.hear(Toggled(fold.key))
            settle()
            yield f"{place}/{part}"
    for look, value in (("where", "home"), ("paper", "yes"), ("heading", "dhs"), ("kind", "warrant")):
        shell.hear(Seen(look, value))
    shell.hear(Go(Place.RIGHTS, "paper"))
    settle()
    yield "rights/paper seen"
    shell.hear(Go(Place.SITE))
    settle()
    yield Place.SITE


def test_every_word_comes_from_a_voice(desk: Desk, pseudo: Shell) -> None:
    for view in every_view(pseudo, desk):
        assert not list(foreign(pseudo)), view


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_no_word_is_cut(desk: Desk, pseudo: Shell, percent: int) -> None:
    pseudo.hear(Sized(percent))
    for view in every_view(pseudo, desk):
        assert not list(cut(pseudo)), view
        assert (pseudo.width(), pseudo.height()) == (1366, 768)


@pytest.mark.parametrize("languages", [("en", "ko"), ("es", "ko"), ("ko", "es"), ("es", "")])
def test_no_word_is_cut_in_two_languages_at_twice_the_size(
    desk: Desk, open_shell: Callable[[], Shell], languages: tuple[str, str]
) -> None:
    desk.language, desk.second_language = languages
    answer_all(desk)
    shell = open_shell()
    shell.hear(Sized(200))
    for view in every_view(shell, desk):
        assert not list(cut(shell)), view


@pytest.mark.parametrize("percent", [pytest.param(100, marks=pytest.mark.long), 200])
def test_every_word_of_a_topic_comes_from_a_voice_and_none_is_cut(desk: Desk, pseudo: Shell, percent: int) -> None:
    pseudo.hear(Sized(percent))
    for topic in every_topic(pseudo, desk):
        assert not list(foreign(pseudo)), topic
        assert not list(cut(pseudo)), topic


@pytest.mark.long
@pytest.mark.parametrize("languages", [("en", "ko"), ("es", "")])
def test_no_word_of_a_topic_is_cut_in_two_languages_at_twice_the_size(
    desk: Desk, open_shell: Callable[[], Shell], languages: tuple[str, str]
) -> None:
    desk.language, desk.second_language = languages
    shell = open_shell()
    shell.hear(Sized(200))
    for topic in every_topic(shell, desk):
        assert not list(cut(shell)), topic


@pytest.mark.parametrize("percent", [100, pytest.param(200, marks=pytest.mark.long)])
def test_every_word_of_a_part_comes_from_a_voice_and_none_is_cut(desk: Desk, pseudo: Shell, percent: int) -> None:
    pseudo.hear(Sized(percent))
    for part in every_part(pseudo):
        assert not [words for words in foreign(pseudo) if words not in as_they_are(desk)], part
        assert not list(cut(pseudo)), part


@pytest.mark.parametrize("percent", [100, 200])
def test_every_word_about_an_old_pack_comes_from_a_voice_and_none_is_cut(
    desk: Desk, pseudo: Shell, percent: int
) -> None:
    pseudo.hear(Sized(percent))
    desk.day = desk.pack.checked_on + timedelta(91)
    for place in (Place.START, Place.SHARING, Place.RIGHTS):
        pseudo.hear(Go(place))
        settle()
        assert not [words for words in foreign(pseudo) if words not in as_they_are(desk)], place
        assert not list(cut(pseudo)), place


@pytest.mark.long
@pytest.mark.parametrize("languages", [("en", "ko"), ("es", "ko"), ("ko", "es")])
def test_no_word_of_a_part_is_cut_in_two_languages_at_twice_the_size(
    desk: Desk, open_shell: Callable[[], Shell], languages: tuple[str, str]
) -> None:
    desk.language, desk.second_language = languages
    shell = open_shell()
    shell.hear(Sized(200))
    for part in every_part(shell):
        assert not list(cut(shell)), part
