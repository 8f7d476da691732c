"""The household's plan: the guidance as a handout that names nobody."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count

from vita_assist.guidance.findings import (
    BenefitFinding,
    DateFinding,
    Guidance,
    NumberFinding,
    NumberState,
    Reason,
    Verdict,
)
from vita_assist.guidance.people import person_name
from vita_assist.guidance.rule import Rules
from vita_assist.handouts.blocks import Block, Grid, Handout, Heading, Item, Items, Paragraph, Row
from vita_assist.handouts.notes import Notes
from vita_assist.handouts.page import Outline, Stationery
from vita_assist.handouts.services import service_texts
from vita_assist.language import Text, Year
from vita_assist.site import NOTHING_SAID, Services
from vita_assist.sources import Certainty

FILING_PLAN = "filing-plan"
_PLAIN = (NumberState.ITIN_CURRENT, NumberState.SSN)  # states that ask for nothing
_TWO = 2  # names before one reason: more would have to be put together from pieces


def filing_plan(guidance: Guidance, rules: Rules, stationery: Stationery, services: Services = NOTHING_SAID) -> Handout:
    """Compose the plan of one household; the same findings give the same handout.

    `services` is what this household was told about the site.
    """
    plan = _Plan(guidance, rules, stationery, services)
    title = stationery.outline["title"].filled(tax_year=Year(guidance.tax_year))
    return stationery.handout(FILING_PLAN, plan.blocks(), title)


class _Plan:
    """Collects the blocks of one plan, and numbers what volunteer and household point at."""

    def __init__(self, guidance: Guidance, rules: Rules, stationery: Stationery, services: Services) -> None:
        self._guidance = guidance
        self._rules = rules
        self._outline: Outline = stationery.outline
        self._page: Outline = stationery.page
        self._services = services
        self._notes = Notes(rules.rules)
        self._next: Callable[[], int] = count(1).__next__

    def blocks(self) -> Iterator[Block]:
        yield Paragraph(self._outline["intro"])
        yield from self._to_do()
        yield from self._how()
        yield from self._bring()
        yield from self._numbers()
        yield from self._credits()
        yield from self._dates()
        yield from self._help()
        yield Heading(self._page["sources"])
        yield self._notes.listed()

    def _to_do(self) -> Iterator[Block]:
        yield Heading(self._outline["to-do"])
        phrases = self._rules.phrases["action"]
        items = tuple(
            self._item(
                phrases[found.id].text,
                found.people,
                found.rule,
                due=None if found.by is None else self._outline["by"].filled(day=found.by),
            )
            for found in self._guidance.actions
        )
        if items:
            yield Items(items, boxes=True)
        else:
            yield Paragraph(self._outline["nothing-to-do"], number=self._next())

    def _how(self) -> Iterator[Block]:
        filing = self._guidance.filing
        yield Heading(self._outline["how"])
        phrase = self._rules.phrases["route"][filing.route]
        route = self._item(phrase.text, (), filing.rule)
        yield Items((route, *(self._item(text, (), "") for text in service_texts(self._page, self._services))))

    def _bring(self) -> Iterator[Block]:
        yield Heading(self._outline["bring"])
        phrases = self._rules.phrases["document"]
        yield Items(
            tuple(
                self._item(phrases[found.id].text, found.people, phrases[found.id].rule)
                for found in self._guidance.documents
            ),
            boxes=True,
        )

    def _numbers(self) -> Iterator[Block]:
        yield Heading(self._outline["numbers-and-credits"])
        rows = tuple(self._number_row(found) for found in self._guidance.people)
        yield Grid(self._outline["numbers"], (self._outline["who"], self._outline["number"]), rows)

    def _number_row(self, found: NumberFinding) -> Row:
        """The state of a number; on paper only a state that asks for something is explained."""
        reasons = () if found.state in _PLAIN else found.reasons
        return Row(
            cells=(self._name(found.person), self._rules.phrases["state"][found.state].name),
            number=self._next(),
            details=tuple(self._reasons(reasons, found.person)),
            notes=self._notes.of(reasons[0].rule if reasons else found.rule),
        )

    def _credits(self) -> Iterator[Block]:
        columns = (self._outline["credit"], self._outline["who"], self._outline["result"])
        yield Grid(
            self._outline["credits"], columns, tuple(self._credit_row(found) for found in self._guidance.benefits)
        )

    def _credit_row(self, found: BenefitFinding) -> Row:
        who = self._outline["whole-return"] if found.person is None else self._name(found.person)
        verdict = self._rules.phrases["verdict"][found.verdict]
        # Where no number was tested, the rule says more than that every number passes.
        tested = bool(found.reasons)
        details: tuple[Text, ...] = (verdict.text if tested else self._rules.rules[found.rule].text,)
        if found.verdict is not Verdict.NUMBER_OK and found.reasons:
            details = tuple(self._reasons(found.reasons, found.person))
        if found.verdict is Verdict.NUMBER_FAILS:
            details = (*details, self._rules.rules[found.rule].text)
        return Row(
            cells=(self._rules.benefits[found.benefit].short, who, verdict.name),
            number=self._next(),
            details=details,
            marks=self._marks(found.certainty),
            notes=self._notes.of(found.rule),
        )

    def _dates(self) -> Iterator[Block]:
        yield Heading(self._outline["dates"])
        yield Items(tuple(self._date(found) for found in self._guidance.dates))

    def _date(self, found: DateFinding) -> Item:
        phrase = self._rules.phrases["date"][found.id]
        day = found.date or found.about
        return Item(
            phrase.text,
            number=self._next(),
            due=None if day is None else self._outline["day"].filled(day=day),
            marks=(self._outline["past"],) if found.past else (),
            notes=self._notes.of(found.rule),
        )

    def _help(self) -> Iterator[Block]:
        if not self._guidance.referrals:
            return
        yield Heading(self._outline["help"])
        phrases = self._rules.phrases["referral"]
        yield Items(tuple(self._item(phrases[found.id].text, (), found.rule) for found in self._guidance.referrals))

    def _item(self, text: Text, people: tuple[str, ...], rule: str, *, due: Text | None = None) -> Item:
        certainty = self._rules.rules[rule].certainty if rule else Certainty.FINAL
        return Item(
            text,
            number=self._next(),
            people=tuple(self._name(person) for person in people),
            due=due,
            marks=self._marks(certainty),
            notes=self._notes.of(rule),
        )

    def _name(self, person: str) -> Text:
        return person_name(self._rules, person)

    def _reasons(self, reasons: tuple[Reason, ...], person: str | None) -> Iterator[Text]:
        """Each reason once, after the names of those whom it is about; a row about one person names nobody."""
        alone = {reason.person for reason in reasons} <= {person, None}
        about: dict[str, list[str]] = {}
        for reason in reasons:
            whom = about.setdefault(reason.id, [])
            if reason.person is not None and reason.person not in whom:
                whom.append(reason.person)
        for id_, people in about.items():
            text = self._rules.phrases["reason"][id_].text
            if not people or alone:
                yield text
                continue
            for start in range(0, len(people), _TWO):
                yield self._of(text, [self._name(one) for one in people[start : start + _TWO]])

    def _of(self, reason: Text, names: list[Text]) -> Text:
        if len(names) == 1:
            return self._outline["reason-of"].filled(person=names[0], reason=reason)
        return self._outline["reason-of-two"].filled(first=names[0], second=names[1], reason=reason)

    def _marks(self, certainty: Certainty) -> tuple[Text, ...]:
        if certainty is Certainty.FINAL:
            return ()
        return (self._rules.phrases["certainty"][certainty].name,)
