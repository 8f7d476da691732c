"""The use cases of paper: which handouts there are, one of them composed, as PDF, saved."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from vita_assist.errors import InputError, OutsideError
from vita_assist.language import app_text

# Loaded with the first use, as everywhere at the desk.
if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from vita_assist.desk.desk import Desk
    from vita_assist.desk.stack import Sheaf, StackDesk
    from vita_assist.handouts import CalendarEntry, CardSheet, Edition, Handout, Stationery
    from vita_assist.language import Text
    from vita_assist.language.voice import Voice
    from vita_assist.pdf import Printable

FILING_PLAN: Final = "filing-plan"
SHEETS: Final = (
    "number-guide", "w7-checklist", "ip-pin", "ip-pin-reminder", "family-plan", "who-can-help", "quick-guide",
)  # fmt: skip
"""Those that are made of rules, tables and points alone, as `sheets/` of the content has them."""
WALLET_CARD: Final = "rights-card"
CARDS: Final = (WALLET_CARD, "door-card", "site-poster", "desk-tent")
"""Those with a form of their own, as `cards/` of the content has them: they have one size."""
HANDOUTS: Final = (FILING_PLAN, *SHEETS[:4], "data-sharing", "rights", *CARDS, "site-plan", *SHEETS[4:])
"""The handouts there are, by id."""
ABOUT_RIGHTS: Final = frozenset({"rights", "site-plan"})
"""Those with an outline of their own that rest on other law than tax."""
REMINDER: Final = "ip-pin-reminder"
FROM_ANSWERS: Final = frozenset({FILING_PLAN})
"""Those that come from a household's answers."""

_TWO: Final = 2


class PaperDesk:
    """Handouts of the desk's day and content."""

    def __init__(self, desk: Desk) -> None:
        """Everything is asked of the desk."""
        self._desk = desk

    @property
    def edition(self) -> Edition:
        """Of which day and content a handout made now is."""
        from vita_assist.handouts import Edition

        return Edition(self._desk.day, self._desk.pack.version, self._desk.age, self._desk.site.line)

    def handout(self, handout_id: str, *, status_line: bool = False) -> Printable:
        """A handout by its id; raises `InputError` where there is none, or where it needs answers.

        `status_line` asks for a dated line of the status on wallet cards; it stands there only while it is fresh.
        """
        if handout_id in CARDS:
            return self.card(handout_id, status_line=status_line)
        return self.sheet(handout_id)

    def card(self, card_id: str, *, status_line: bool = False) -> CardSheet:
        """A card; `status_line` as for `handout`."""
        from vita_assist.handouts import card_sheet

        desk = self._desk
        status = desk.law.status() if status_line else None
        return card_sheet(desk.pack.cards[card_id], desk.site, self._stationery("cards"), status)

    def sheet(self, handout_id: str) -> Handout:
        """A handout that is no card; raises as `handout` does."""
        from vita_assist import handouts

        desk, pack, law = self._desk, self._desk.pack, self._desk.law
        match handout_id:
            case "filing-plan":
                return self.plan()
            case "data-sharing":
                return handouts.sharing_sheet(law.matter, law.status(), self._stationery(handout_id))
            case "rights":
                return handouts.rights_sheet(law.rights, desk.site, pack.matter.words, self._stationery(handout_id))
            case "site-plan":
                stationery = self._stationery(handout_id)
                return handouts.site_plan(law.rights, desk.site, pack.matter.words, stationery)
        if handout_id in SHEETS:
            return self._sheet(handout_id)
        allowed = ", ".join(HANDOUTS)
        raise InputError(app_text("print/unknown", "There is no such handout. Allowed: {allowed}.", allowed=allowed))

    def plan(self) -> Handout:
        """This household's plan."""
        from vita_assist.desk.services import services_for
        from vita_assist.handouts import filing_plan

        desk, stationery = self._desk, self._stationery(FILING_PLAN)._replace(practice=self._desk.is_practice)
        return filing_plan(desk.guidance(), desk.pack.rules, stationery, services_for(desk))

    def _sheet(self, sheet_id: str) -> Handout:
        from vita_assist.handouts import Stationery, take_home_sheet

        pack, outlines = self._desk.pack, self._desk.pack.outlines
        sheet = pack.sheets[sheet_id]
        stationery = Stationery(outlines["sheets"], outlines["page"], self.edition, about_rights=sheet.about_rights)
        return take_home_sheet(sheet, pack.rules, pack.rights, self._desk.site, stationery)

    def topic_sheet(self, topic_id: str) -> Handout:
        """A topic as a handout; raises `InputError` where there is no such topic."""
        from vita_assist.handouts import topic_sheet

        desk = self._desk
        return topic_sheet(desk.topic(topic_id), desk.pack.rules, desk.table_in, self._stationery("page"))

    def _stationery(self, outline: str) -> Stationery:
        from vita_assist.handouts import Stationery

        outlines = self._desk.pack.outlines
        return Stationery(outlines[outline], outlines["page"], self.edition, about_rights=outline in ABOUT_RIGHTS)

    def pdf(self, handout: Printable, chosen: Sequence[str], *, large: bool = False) -> bytes:
        """A handout on paper, in one language or in two side by side."""
        from vita_assist.pdf import render

        return render(handout, self.voices(chosen), fonts=self._desk.fonts, large=large)

    @staticmethod
    def pages(handout: Printable, languages: int, *, two_sided: bool) -> tuple[int, int] | None:
        """Which pages a printer needs, first and last; None for all of them (wallet cards have some for either way)."""
        from vita_assist.handouts import CardSheet
        from vita_assist.pdf.card_places import pages_to_print

        if not isinstance(handout, CardSheet):
            return None
        return pages_to_print(handout.form, len(handout.faces), languages, two_sided=two_sided)

    def voices(self, chosen: Sequence[str]) -> tuple[Voice, ...]:
        """Who speaks on a page: one language, or two that differ; raises `InputError` otherwise."""
        voices = tuple(self._desk.voice(language) for language in chosen)
        if not 0 < len(voices) <= _TWO or len(set(chosen)) != len(chosen):
            raise InputError(app_text("print/languages", "Choose one language, or two that differ."))
        return voices

    @staticmethod
    def file_name(handout_id: str, chosen: Sequence[str], day: date, *, large: bool = False) -> str:
        """The name of a handout's file: neutral, and the same for every household."""
        parts = (handout_id, *chosen, *(("large",) if large and handout_id not in CARDS else ()), day.isoformat())
        return "-".join(parts) + ".pdf"

    def file_names(self, handout: Printable, chosen: Sequence[str], *, large: bool = False) -> list[str]:
        """The names of all files of a handout: the reminder has its calendar entry with it."""
        name = self.file_name(handout.id, chosen, handout.as_of, large=large)
        return [name, name.removesuffix("pdf") + "ics"] if handout.id == REMINDER else [name]

    def save(
        self,
        handout: Printable,
        chosen: Sequence[str],
        folder: Path,
        *,
        large: bool = False,
        replace: bool = False,
    ) -> Path:
        """Save a handout whole, under its own name, and say where it lies. Raises as `save_whole` does."""
        from vita_assist.desk.stack import Sheaf

        (saved,) = self.stack([Sheaf(handout, tuple(chosen))], large=large).save(folder, replace=replace)
        return saved

    def stack(self, sheets: Sequence[Sheaf], *, large: bool = False) -> StackDesk:
        """Several handouts to be saved one after the other or bound in one file."""
        from vita_assist.desk.stack import StackDesk

        return StackDesk(self, self._desk.fonts, sheets, large=large)

    @cached_property
    def font_faults(self) -> tuple[Text, ...]:
        """What is wrong with the program's own fonts: without them nothing can be printed or saved."""
        from vita_assist.pdf.faces import check_fonts

        try:
            check_fonts(self._desk.fonts)
        except OutsideError as error:
            return error.faults
        return ()

    def lost_letters(self, *words: str) -> str:
        """What stands in some words, else in the site's settings, and is in none of the fonts: it cannot be printed."""
        from vita_assist.pdf.faces import load_faces
        from vita_assist.pdf.speech import lost_letters

        site = self._desk.site
        printed = words or (site.line, *site.words("").values(), site.clinic.name, site.clinic.phone)
        return lost_letters(printed, load_faces(self._desk.fonts))

    def entry(self) -> CalendarEntry:
        """The calendar entry of the next IP PIN."""
        from vita_assist.handouts import entry_to_fetch

        return entry_to_fetch(self._desk.pack.outlines["sheets"], self.edition)

    def files(self, handout: Printable, chosen: Sequence[str], *, large: bool = False) -> dict[str, bytes]:
        """All files of a handout by their names; they are saved together or not at all."""
        page, *others = self.file_names(handout, chosen, large=large)
        files = {page: self.pdf(handout, chosen, large=large)}
        if handout.id == REMINDER:
            from vita_assist.calendars import calendar_file

            files |= {entry: calendar_file(self.entry(), self.voices(chosen)) for entry in others}
        return files

    def save_reminder(
        self, chosen: Sequence[str], folder: Path, *, large: bool = False, replace: bool = False
    ) -> list[Path]:
        """Save the IP PIN reminder with its calendar file: both, or neither. Raises as `save_whole` does."""
        from vita_assist.saving import save_together

        return save_together(folder, self.files(self.handout(REMINDER), chosen, large=large), replace=replace)
