"""What is done with the paper that `Here` describes: which handout it is, saving it, sending it to a printer."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path
from typing import TYPE_CHECKING, Final

from vita_assist.desk import FROM_ANSWERS
from vita_assist.errors import VitaError
from vita_assist.language import app_text
from vita_assist.saving import save_together
from vita_assist.window.apart import Apart
from vita_assist.window.confirm import REPLACE, REPLACE_PLAN
from vita_assist.window.handout_list import LISTED
from vita_assist.window.here import Place
from vita_assist.window.saving import saved_text
from vita_assist.window.spoken import Save

if TYPE_CHECKING:
    from vita_assist.desk import Desk
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

SAVING: Final = app_text("window/saving/under-way", "{name}: saving to {folder} … Leave a USB stick in.")
SILENT: Final = app_text(
    "window/saving/silent",
    "{name}: {folder} does not answer. The file may not be saved. Look at the stick. You can go on meanwhile.",
)
SAVING_BUSY: Final = app_text(
    "window/saving/busy", "A file is still being saved. Nothing else was saved. Wait a moment, then save again."
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


class PaperWork:
    """Saves the paper of a window or sends it to a printer, and tells the window how that ended."""

    def __init__(self, shell: Shell, desk: Desk) -> None:
        """Nothing is looked for before something is sent."""
        self._shell = shell
        self._desk = desk
        self._apart = Apart(shell)
        self._printers: Printers | None = None
        self._sending: dict[str, Value] = {}

    @property
    def is_sending(self) -> bool:
        """Whether pages are on their way, to a printer or to a stick."""
        return bool(self._sending) or self._apart.is_busy

    def save(self, folder: Path, *, again: bool) -> None:
        """Save what is looked at; a file that is there is replaced only when asked. Raises where it cannot be drawn."""
        desk, shell = self._desk, self._shell
        handout = handout_here(desk, shell.here)
        if handout is None:
            return
        if self._apart.is_busy:
            shell.tell(SAVING_BUSY, bad=True)
            return
        files = desk.paper.files(handout, paper_languages(desk, shell.here), large=shell.here.paper.large)
        told = {"name": next(iter(files)), "folder": str(folder)}

        def act() -> Path | None:
            """Where the first file lies; None where one is there already."""
            if not again and any((folder / name).is_file() for name in files):
                return None
            return save_together(folder, files, replace=again)[0]

        def then(ended: object) -> None:
            match ended:
                case Path():
                    shell.tell(saved_text(ended))
                case VitaError():
                    shell.tell(*ended.faults, bad=True)
                case _:
                    wording = REPLACE_PLAN if handout.id in FROM_ANSWERS else REPLACE
                    shell.confirm(wording, lambda: shell.hear(Save(folder, again=True)))

        self._apart.do(
            act,
            then,
            slow=lambda: shell.tell(SAVING.filled(**told)),
            silent=lambda: shell.tell(SILENT.filled(**told), bad=True),
        )

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
