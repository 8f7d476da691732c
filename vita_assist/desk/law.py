"""The use cases of law and rights: the status on a day, the paper in the hand, sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

# Loaded with the first use, as everywhere at the desk.
if TYPE_CHECKING:
    from datetime import date

    from vita_assist.desk.desk import Desk
    from vita_assist.language import Text
    from vita_assist.law import Matter, Status
    from vita_assist.law.report import Plain
    from vita_assist.rights import Rights
    from vita_assist.rights.paper import Outcome
    from vita_assist.sources import Source


class LawDesk:
    """What the courts have said on data sharing, and what a person can say and do wherever they meet an agent."""

    def __init__(self, desk: Desk) -> None:
        """Everything is asked of the desk's pack."""
        self._desk = desk
        self.seen: dict[str, str] = {}

    @property
    def matter(self) -> Matter:
        """The law on data sharing."""
        return self._desk.pack.matter

    @property
    def rights(self) -> Rights:
        """The know-your-rights content."""
        return self._desk.pack.rights

    def status(self, day: date | None = None) -> Status:
        """The status on the desk's day, or as it was known on another day."""
        from vita_assist.law import status_on

        if day is None:
            from vita_assist.desk.day import aged_on

            return status_on(self.matter, aged_on(self._desk), from_clock=self._desk.from_clock)
        return status_on(self.matter, day)

    def sources(self) -> tuple[tuple[Source, int], ...]:
        """Every source of law and rights, with how many statements it is used for; by title."""
        cited: dict[str, tuple[Source, int]] = {}
        citations = [citation for _, support in self._desk.pack.supports() for citation in support.citations]
        citations += [citation for claim in self.matter.claims for citation in claim.said_in]
        for citation in citations:
            source = citation.source
            cited[source.id] = source, cited.get(source.id, (source, 0))[1] + 1
        return tuple(sorted(cited.values(), key=lambda one: one[0].title.casefold()))

    # The paper in the hand

    def see(self, look: str, value: str) -> None:
        """Take what was seen on a paper; what does not concern such a paper is dropped. Without a look all is."""
        check = self.rights.paper_check
        self.seen = check.kept({**self.seen, look: value}) if look else {}

    def outcome(self) -> Outcome | None:
        """What kind of paper it is; None while something that could decide it was not looked at."""
        return self.rights.paper_check.outcome(self.seen)

    def say_aloud(self, outcome: Outcome) -> tuple[Text, ...]:
        """What to say to whoever brought it, where one is."""
        where = self.rights.paper_check.looks[0].id
        return outcome.say.get(self.seen.get(where, ""), ())

    def report(self) -> dict[str, Plain]:
        """The status as JSON has it, in the volunteer's language."""
        from vita_assist.law.report import report

        return report(self.status(), self.matter, self._desk.voice(self._desk.language))
