"""What the records of law and rights say of each other, and what none of them may say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from vita_assist.content.faults import ContentFaults, not_known
from vita_assist.language import Text, app_text
from vita_assist.law.event import Course, Event
from vita_assist.law.matter import Matter
from vita_assist.law.status import standing_on
from vita_assist.rights.paper import PaperCheck
from vita_assist.rights.rights import Rights
from vita_assist.sources import Support, oldest

_QUOTED: Final = re.compile("\u201c([^\u201d]+)\u201d")
_EVENTS: Final = "law/events.toml"


def check_law(matter: Matter, faults: ContentFaults) -> None:
    """Note every id that does not exist, and every effect that must not be."""
    for event in matter.events:
        _event(event, matter, faults)
    for file, claims in (("law/claims.toml", matter.claims), ("law/never-say.toml", matter.never_say)):
        for claim in claims:
            if claim.group not in matter.words.groups:
                faults.add(file, (claim.id, "group"), not_known(claim.group, matter.words.groups))


def proofread_law(matter: Matter, rights: Rights, faults: ContentFaults) -> None:
    """Note everything by which the law would be told wrongly."""
    _tenses(matter, faults)
    supports = tuple(support for _, support in (*matter.supports(), *rights.supports()))
    _ages(matter, supports, faults)
    _dated(supports, faults)
    _quotes(matter, rights, faults)
    _paper(rights.paper_check, faults)


def _tenses(matter: Matter, faults: ContentFaults) -> None:
    """What is said of a past day names it; what is said of today names none, and stands where it is true today."""
    for question in matter.questions:
        today = standing_on(question, matter.events, matter.checked_on)
        standings = [(question.id, question.before)]
        for event in matter.events:
            effect = event.effects.get(question.id)
            if effect is not None:
                standings.append((event.id, effect.applied(question.before, event.date)))
        for record, standing in standings:
            for told in (standing.telling.summary, standing.telling.say):
                current = standing.telling == today.telling
                names_none = told.now is None or "{day}" not in told.now.english
                if not (names_none and "{day}" in told.then.english and (told.now is not None) == current):
                    faults.add("law", (question.id, record), _TENSE)


_TENSE: Final = app_text(
    "content/tense",
    "“…_then” names the day that it speaks of, with day in braces. “…_now” names none, and stands only with the "
    "answer that holds on the day of the check.",
)


def _event(event: Event, matter: Matter, faults: ContentFaults) -> None:
    ids = {one.id: one for one in matter.events}
    questions = {question.id for question in matter.questions}
    cases = {case.id for case in matter.cases}
    if event.case and event.case not in cases:
        faults.add(_EVENTS, (event.id, "case"), not_known(event.case, cases))
    if set(event.binds) & set(event.does_not_bind):
        both = app_text("content/bound-twice", "Somebody stands under binds and under does_not_bind.")
        faults.add(_EVENTS, (event.id,), both)
    if event.effects and not event.support.confirmed:
        reported = app_text("content/reported-effect", "What was only reported changes no answer. Allowed: no effect.")
        faults.add(_EVENTS, (event.id, "effect"), reported)
    for question, effect in event.effects.items():
        if question not in questions:
            faults.add(_EVENTS, (event.id, "effect"), not_known(question, questions))
        for order in effect.ruling.orders if effect.ruling else ():
            known = order in ids and ids[order].date <= event.date and ids[order].course is Course.LIMITS
            if not known:
                orders = [one for one, of in ids.items() if of.course is Course.LIMITS]
                faults.add(_EVENTS, (event.id, "orders"), not_known(order, orders))


def _ages(matter: Matter, supports: tuple[Support, ...], faults: ContentFaults) -> None:
    """The matter is as old as the oldest of what it says."""
    day = oldest(supports) if supports else matter.checked_on
    if matter.checked_on != day:
        fault = app_text(
            "content/oldest", "This is not the oldest day on which anything was checked: {day}.", day=day.isoformat()
        )
        faults.add("law/review.toml", ("checked_on",), fault)


def _dated(supports: tuple[Support, ...], faults: ContentFaults) -> None:
    """Every source of the law says when it was published, or that it does not say."""
    undated = {
        citation.source.id: None
        for support in supports
        for citation in support.citations
        if citation.source.published is None
    }
    for source in undated:
        wanted = app_text("content/published", "The key published is missing. Sources of the law need it.")
        faults.add("sources/*.toml", (source,), wanted)


def _quotes(matter: Matter, rights: Rights, faults: ContentFaults) -> None:
    """What stands between quotation marks stands among the quotes of a source of the same record."""
    for file, record, texts, support in _told(matter, rights):
        quotes = [quote for citation in support.citations for quote in citation.quotes]
        for text in filter(None, texts):
            for quoted in _QUOTED.findall(text.english):
                words = quoted.rstrip(".,;")
                if not any(words in quote for quote in quotes):
                    fault = app_text(
                        "content/not-quoted", "“{words}” is quoted, and none of its sources has it.", words=words
                    )
                    faults.add(file, (record,), fault)


def _told(matter: Matter, rights: Rights) -> Iterator[tuple[str, str, list[Text | None], Support]]:
    """What each record tells in our voice, with what it rests on."""
    for question in matter.questions:
        telling = question.before.telling
        yield "law/questions.toml", question.id, [*telling.summary, *telling.say], question.before.support
    for event in matter.events:
        yield _EVENTS, event.id, [event.what, event.means_not], event.support
        for effect in event.effects.values():
            yield _EVENTS, event.id, [*effect.telling.summary, *effect.telling.say], effect.support
    for claim in (*matter.claims, *matter.never_say):
        yield "law/claims.toml", claim.id, [claim.record], claim.support
    statements = [*matter.not_covered, *matter.unknown, *matter.where_to_look, *rights.confidentiality, *rights.limits]
    statements += [*rights.disputed, *(step for phase in rights.protocol for step in phase.steps)]
    statements += [point.statement for card in rights.cards for point in card.points]
    for one in statements:
        yield "law", one.id, [one.text, one.volunteer], one.support


def _paper(check: PaperCheck, faults: ContentFaults) -> None:
    """Whatever is seen on a paper leads to one outcome, and every outcome can be led to."""
    file = "rights/paper-check.toml"
    _compared(check, file, faults)
    if not check.outcomes or check.outcomes[-1].when is not None:
        last = app_text("content/last-outcome", "The last outcome is for everything else. Allowed: no when.")
        faults.add(file, ("outcome",), last)
        return
    led_to = [check.outcome(seen) for seen in _papers(check, {})]
    reached = {outcome.id for outcome in led_to if outcome is not None}
    if None in led_to:
        open_end = app_text("content/paper-open", "There is a paper that leads nowhere: no outcome can be told for it.")
        faults.add(file, ("outcome",), open_end)
    for outcome in check.outcomes:
        if outcome.id not in reached:
            never = app_text("content/outcome-unreached", "No paper leads here: an earlier outcome always holds.")
            faults.add(file, (outcome.id,), never)


def _papers(check: PaperCheck, seen: Mapping[str, str]) -> Iterator[Mapping[str, str]]:
    """Everything that can be seen on a paper, look by look; what is not looked for is not there."""
    following = next((look for look in check.asked(seen) if look.id not in seen), None)
    if following is None:
        yield seen
        return
    for option in following.options:
        yield from _papers(check, {**seen, following.id: option.value})


def _compared(check: PaperCheck, file: str, faults: ContentFaults) -> None:
    values: Mapping[str, list[str]] = {look.id: [option.value for option in look.options] for look in check.looks}
    order = {look.id: place for place, look in enumerate(check.looks)}
    conditions = [(outcome.id, outcome.when) for outcome in check.outcomes]
    conditions += [(look.id, look.when) for look in check.looks]
    for name, condition in conditions:
        for compared, value in condition.compared if condition else ():
            if compared in values and value not in values[compared]:
                faults.add(file, (name, "when"), not_known(str(value), values[compared]))
    for look in check.looks:
        for read in sorted(look.when.facts) if look.when else ():
            if order[read] >= order[look.id]:
                late = app_text("content/look-late", "{look} is looked for later. Allowed: an earlier one.", look=read)
                faults.add(file, (look.id, "when"), late)
