"""The use cases of paper: which handouts there are, one of them composed, as PDF, saved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vita_assist.errors import InputError
from vita_assist.language import app_text

# Loaded with the first use, as everywhere at the desk.
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from pathlib import Path

    from vita_assist.desk.desk import Desk
    from vita_assist.handouts import Edition, Handout, Stationery
    from vita_assist.language.voice import Voice

FILING_PLAN: Final = "filing-plan"
HANDOUTS: Final = (FILING_PLAN, "data-sharing", "rights", "site-plan")
"""The handouts there are, by id."""
ABOUT_RIGHTS: Final = frozenset({"rights", "site-plan"})
"""Those that rest on other law than tax."""
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

    def handout(self, handout_id: str) -> Handout:
        """A handout by its id; raises `InputError` where there is none, or where it needs answers."""
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
        allowed = ", ".join(HANDOUTS)
        raise InputError(app_text("print/unknown", "There is no such handout. Allowed: {allowed}.", allowed=allowed))

    def plan(self) -> Handout:
        """This household's plan."""
        from vita_assist.handouts import filing_plan

        return filing_plan(self._desk.guidance(), self._desk.pack.rules, self._stationery(FILING_PLAN))

    def topic_sheet(self, topic_id: str) -> Handout:
        """A topic as a handout; raises `InputError` where there is no such topic."""
        from vita_assist.handouts import topic_sheet

        desk = self._desk
        return topic_sheet(desk.topic(topic_id), desk.pack.rules, desk.table_in, self._stationery("page"))

    def _stationery(self, outline: str) -> Stationery:
        from vita_assist.handouts import Stationery

        outlines = self._desk.pack.outlines
        return Stationery(outlines[outline], outlines["page"], self.edition, about_rights=outline in ABOUT_RIGHTS)

    def pdf(self, handout: Handout, chosen: Sequence[str], *, large: bool = False) -> bytes:
        """A handout on paper, in one language or in two side by side."""
        from vita_assist.pdf import render

        return render(handout, self._voices(chosen), fonts=self._desk.fonts, large=large)

    def _voices(self, chosen: Sequence[str]) -> tuple[Voice, ...]:
        voices = tuple(self._desk.voice(language) for language in chosen)
        if not 0 < len(voices) <= _TWO or len(set(chosen)) != len(chosen):
            raise InputError(app_text("print/languages", "Choose one language, or two that differ."))
        return voices

    @staticmethod
    def file_name(handout_id: str, chosen: Sequence[str], day: date, *, large: bool = False) -> str:
        """The name of a handout's file: neutral, and the same for every household."""
        parts = (handout_id, *chosen, *(("large",) if large else ()), day.isoformat())
        return "-".join(parts) + ".pdf"

    def save(
        self,
        handout: Handout,
        chosen: Sequence[str],
        folder: Path,
        *,
        large: bool = False,
        replace: bool = False,
    ) -> Path:
        """Save a handout whole, under its own name, and say where it lies. Raises as `save_whole` does."""
        (saved,) = self.save_all([handout], chosen, folder, large=large, replace=replace)
        return saved

    def save_all(
        self,
        handouts: Sequence[Handout],
        chosen: Sequence[str],
        folder: Path,
        *,
        large: bool = False,
        replace: bool = False,
    ) -> Iterator[Path]:
        """Save handouts one after the other as `save` does; a name that is taken stops all of them beforehand."""
        from vita_assist.saving import refuse_existing, save_whole

        names = [self.file_name(handout.id, chosen, handout.as_of, large=large) for handout in handouts]
        for name in names:
            refuse_existing(folder / name, replace=replace)
        for name, handout in zip(names, handouts, strict=True):
            yield save_whole(folder, name, self.pdf(handout, chosen, large=large), replace=replace)
