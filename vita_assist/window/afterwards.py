"""What follows once something that was said is drawn: saving, printing, carrying settings. Each loads what it needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vita_assist.window.spoken import Filled, LoadSite, Print, Save, SaveSite, TookOver

if TYPE_CHECKING:
    from vita_assist.desk import Desk
    from vita_assist.window.paper_work import PaperWork
    from vita_assist.window.shell import Shell
    from vita_assist.window.spoken import Spoken


class Afterwards:
    """Sees to it for one window."""

    def __init__(self, shell: Shell, desk: Desk) -> None:
        """Nothing is loaded before it is needed."""
        self._shell = shell
        self._desk = desk
        self._paper_work: PaperWork | None = None

    @property
    def is_sending(self) -> bool:
        """Whether pages are on their way to a printer."""
        return self._paper_work is not None and self._paper_work.is_sending

    def see_to(self, spoken: Spoken) -> None:
        """Do what follows; raises `VitaError` where something outside fails."""
        match spoken:
            case SaveSite() | LoadSite() | TookOver():
                from vita_assist.window.site_file import carry

                carry(self._shell, self._desk, spoken)
            case Filled():
                from vita_assist.window.paper_work import tell_lost_letters

                tell_lost_letters(self._shell, self._desk)
            case Save(folder, again):
                self._paper().save(folder, again=again)
            case Print(printer):
                self._paper().send(printer)
            case _:
                pass

    def _paper(self) -> PaperWork:
        from vita_assist.window.paper_work import PaperWork

        if self._paper_work is None:
            self._paper_work = PaperWork(self._shell, self._desk)
        return self._paper_work
