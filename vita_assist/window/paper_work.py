"""What is done with the paper that `Here` describes: which handout it is, saving it, sending it to a printer."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING, Final

from vita_assist.desk import FROM_ANSWERS
from vita_assist.desk.paper import REMINDER
from vita_assist.language import app_text
from vita_assist.window.handout_list import LISTED
from vita_assist.window.here import Place

if TYPE_CHECKING:
    from pathlib import Path

    from vita_assist.desk import Desk
    from vita_assist.errors import VitaError
    from vita_assist.language import Text
    from vita_assist.language.text import Value
    from vita_assist.pdf import Printable
    from vita_assist.window.here import Here
    from vita_assist.window.printers import Printers
    from vita_assist.window.shell import Shell

LOST: Final = app_text(
    "window/site/lost-letters",
    "These letters are in no font of this program and cannot be printed: {letters}. Write them in another way.",
)
SENT: Final = app_text(
    "window/print/was-sent",
    "{handout}: sent to the printer {printer}. Fetch the paper, so that nobody else reads it.",
)
SENDING: Final = app_text("window/print/is-sent", "{handout}: sending to the printer {printer} …")
BUSY: Final = app_text(
    "window/print/busy",
    "{handout} is still being sent to the printer {printer}. Nothing else was sent. Wait a moment, then print again.",
)


def handout_id(desk: Desk, here: Here) -> str:
    """Which handout is looked at: as chosen, else the plan, where there is one."""
    plan, first = LISTED[0].id, LISTED[1].id
    return here.part(Place.PAPER) or (plan if desk.can_guide else first)


def handout_here(desk: Desk, here: Here) -> Printable | None:
    """The handout that is looked at; None where it comes from answers that are not given yet."""
    handout = handout_id(desk, here)
    if handout in FROM_ANSWERS and not desk.can_guide:
        return None
    return desk.paper.handout(handout, status_line=here.paper.status_line)


def paper_languages(desk: Desk, here: Here) -> tuple[str, ...]:
    """In which languages the paper is: as chosen, else as the window speaks."""
    ways = paper_ways(desk)
    return here.paper.languages if here.paper.languages in ways else ways[0]


def paper_ways(desk: Desk) -> list[tuple[str, ...]]:
    """Every language and every two of them side by side, those of the window first."""
    own, theirs = desk.language, desk.second_language
    first = [(own, theirs), (theirs,), (own,)] if theirs and theirs != own else [(own,)]
    spoken = desk.languages()
    return list(dict.fromkeys([*first, *((one,) for one in spoken), *permutations(spoken, 2)]))


def file_names(desk: Desk, here: Here, handout: Printable) -> list[str]:
    """What the files are called."""
    return desk.paper.file_names(handout, paper_languages(desk, here), large=here.paper.large)


def tell_lost_letters(shell: Shell, desk: Desk) -> None:
    """Say at once which letters of the site's settings could not be printed."""
    lost = desk.paper.lost_letters()
    if lost:
        shell.tell(LOST.filled(letters=lost), bad=True)


def save_paper(shell: Shell, desk: Desk, folder: Path, *, again: bool) -> None:
    """Save what is looked at; a file that is there is replaced only when asked. Raises as `save_whole` does."""
    from vita_assist.window.saving import saved_text
    from vita_assist.window.spoken import Save

    handout = handout_here(desk, shell.here)
    if handout is None:
        return
    if not again and any((folder / name).is_file() for name in file_names(desk, shell.here, handout)):
        from vita_assist.window.confirm import REPLACE, REPLACE_PLAN

        wording = REPLACE_PLAN if handout.id in FROM_ANSWERS else REPLACE
        shell.confirm(wording, lambda: shell.hear(Save(folder, again=True)))
        return
    chosen, large = paper_languages(desk, shell.here), shell.here.paper.large
    if handout.id == REMINDER:
        path = desk.paper.save_reminder(chosen, folder, large=large, replace=again)[0]
    else:
        path = desk.paper.save(handout, chosen, folder, large=large, replace=again)
    shell.tell(saved_text(path))


class PaperWork:
    """Sends the paper of a window to a printer, and tells the window how that ended."""

    def __init__(self, shell: Shell, desk: Desk) -> None:
        """Nothing is looked for before something is sent."""
        self._shell = shell
        self._desk = desk
        self._printers: Printers | None = None
        self._sending: dict[str, Value] = {}

    def send(self, printer: str) -> None:
        """Send what is looked at to a printer, once; while an earlier sending is not at its end, say so."""
        from vita_assist.printing import Job
        from vita_assist.window.printers import Printers

        desk, here = self._desk, self._shell.here
        handout = handout_here(desk, here)
        if self._sending:
            self._shell.tell(BUSY.filled(**self._sending), bad=True)
            return
        if handout is None:
            return
        paper, chosen = here.paper, paper_languages(desk, here)
        span = desk.paper.pages(handout, len(chosen), two_sided=paper.two_sided)
        pages = "" if span is None else f"{span[0]}-{span[1]}"
        job = Job(handout.id, copies=paper.copies, two_sided=paper.two_sided, pages=pages)
        pdf = desk.paper.pdf(handout, chosen, large=paper.large)
        if self._printers is None:
            self._printers = Printers(self._shell)
            self._printers.sent.connect(self._ended)
        title = next(listed.title for listed in LISTED if listed.id == handout.id)
        self._sending = {"handout": title, "printer": printer}
        self._shell.tell(SENDING.filled(**self._sending))
        self._printers.send(pdf, printer, job)

    def _ended(self, fault: VitaError | None) -> None:
        sent, self._sending = self._sending, {}
        texts: tuple[Text, ...] = (SENT.filled(**sent),) if fault is None else fault.faults
        self._shell.tell(*texts, bad=fault is not None)
