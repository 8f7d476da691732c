"""On whose answers to which facts an outcome rests: what each phrase and benefit says of itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

NUMBER: Final = "number"
"""Among what is followed: the finding on the number of each person named."""


@dataclass(frozen=True, slots=True)
class Grounds:
    """The facts on whose answers an outcome rests, by whose answers they are.

    `answers` are those of the people whom the finding names, of the household and of the site. The others
    count only where they concern the finding: `where_yes` where the answer is yes, `couple` where a spouse
    is listed, `filers` of both filers where one of them is named, `spouse` where the spouse is, and
    `dependents` of those dependents who are. A finding that names nobody is about everybody on the return.
    `follows` names findings that led to this one ("action/apply-itin", or `NUMBER`): their grounds count too.
    """

    answers: tuple[str, ...] = ()
    where_yes: tuple[str, ...] = ()
    couple: tuple[str, ...] = ()
    filers: tuple[str, ...] = ()
    spouse: tuple[str, ...] = ()
    dependents: tuple[str, ...] = ()
    follows: tuple[str, ...] = ()

    def facts(self) -> Iterator[str]:
        """Every fact that is named."""
        for named in (self.answers, self.where_yes, self.couple, self.filers, self.spouse, self.dependents):
            yield from named


NO_GROUNDS: Final = Grounds()
