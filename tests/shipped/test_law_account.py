"""No fact on law or rights is forgotten; what is quoted from the order stands there, in the section that is named."""

from __future__ import annotations

import re
from functools import cache

import pytest

from tests.cli.calling import call
from tests.interview.households import pack
from tests.law.annex import ORDER, needs_order
from tests.shipped.law import (
    LAW_ACCOUNT,
    LEGAL,
    ORDER_PAGE,
    RIGHTS,
    THE_ORDER,
    cited_from_order,
    ids_of,
    law_carriers,
    law_ids,
    law_page,
    left_out,
    order_page,
)
from vita_assist.content.quotations import misquotations, quotations

SECTIONS = [
    ("Introduction", "This litigation concerns"),
    ("I", "I. Background"),
    ("I.A", "A. Section 6103"),
    ("I.A.1", "1. Overview"),
    ("I.A.2", "2. Section 6103(i) – IRS Disclosure"),
    ("I.A.3", "3. Section 6103 – Use and Protection"),
    ("I.B", "B. IRS Policy Regarding Disclosure"),
    ("I.C", "C. IRS Data-Sharing with ICE"),
    ("I.C.1", "1. ICE's Initial Request"),
    ("I.C.2", "2. IRS April 7, 2025 Memorandum"),
    ("I.C.3", "3. ICE and IRS Implementing Agreement"),
    ("I.C.4", "4. ICE and IRS Implementation of the IRS-ICE MOU"),
    ("I.D", "D. Litigation in the D.C. District Court"),
    ("I.E", "E. Further Information as to"),
    ("I.F", "F. The Plaintiffs"),
    ("II", "II. Standing"),
    ("III", "III. Preliminary Injunction"),
    ("III.A", "A. Likelihood of Success"),
    ("III.A.1", "1. Final Agency Action"),
    ("III.A.2", "2. Alternative Remedy"),
    ("III.A.3", "3. APA Claims"),
    ("III.A.3.a", "a) IRS"),
    ("III.A.3.b", "b) ICE"),
    ("III.B", "B. Irreparable Harm to Plaintiffs"),
    ("III.C", "C. Balance of Hardships"),
    ("IV", "IV. Conclusion"),
    ("IV ¶1", "1. The implementation and/or enforcement"),
    ("IV ¶2", "2. Defendants DHS, Secretary Noem"),
    ("IV ¶3", "3. The ICE Defendants shall provide"),
]
"""The sections of the order in their order, each with the words that it begins with."""


def even(words: str) -> str:
    return " ".join(re.sub(r"[#*]", "", words).split())


@cache
def order() -> str:
    return even(ORDER.read_text(encoding="utf-8"))


def notes() -> dict[str, str]:
    """The footnotes by their number; each as far as the next one, or a page's worth."""
    parts = re.split(r"<sup>(\d+)</sup> (?=[A-Z“])", order())
    return {number: words[:4000] for number, words in zip(parts[1::2], parts[2::2], strict=True)}


def section(name: str) -> str:
    """The words of a section, those under it included."""
    starts = {}
    at = 0
    for one, begins in SECTIONS:
        at = order().index(even(begins), at)
        starts[one] = at
    names = [one for one, _ in SECTIONS]
    later = [one for one in names[names.index(name) + 1 :] if not one.startswith((f"{name}.", f"{name} "))]
    return order()[starts[name] : starts[later[0]] if later else None]


def test_every_id_lives_in_the_content_or_says_why_not() -> None:
    assert not [id_ for id_ in law_ids() if id_ not in law_carriers() and id_ not in left_out()]
    assert not law_carriers().keys() & left_out().keys()


def test_the_account_gives_no_reason_for_what_does_not_exist() -> None:
    assert not left_out().keys() - set(law_ids())
    assert not [reason for reason in left_out().values() if len(reason) < len("Out of scope.")]


@pytest.mark.skipif(not LEGAL.is_file(), reason="the facts are not beside the checkout")
def test_the_account_knows_the_ids_of_the_facts() -> None:
    for name, file in (("legal", LEGAL), ("rights", RIGHTS)):
        assert ids_of(name, file.read_text("utf-8")) == {id_ for id_ in law_ids() if id_.startswith(name)}


@pytest.mark.parametrize("number", range(1, 29))
def test_each_conflict_between_the_accounts_has_a_claim_with_its_record(number: int) -> None:
    """The 28 conflicts of the legal facts, each told as what people say and what the record says."""
    carried = law_carriers()[f"legal C-{number}"]
    claims = {f"law/claims/{claim.id}": claim for claim in pack().matter.claims}
    told = [claims[where] for where in carried if where in claims]
    assert told
    for claim in told:
        assert claim.support.confirmed
        assert claim.support.citations
        assert claim.says.english != claim.record.english


def test_the_pages_are_in_step() -> None:
    assert LAW_ACCOUNT.read_text("utf-8") == law_page(), "python3 -m tests.shipped writes it anew"
    assert ORDER_PAGE.read_text("utf-8") == order_page(), "python3 -m tests.shipped writes it anew"


def test_much_is_quoted_from_the_order() -> None:
    assert len(list(quotations(pack(), THE_ORDER))) >= 100


@needs_order
def test_each_fragment_stands_in_the_order_to_the_letter() -> None:
    assert not list(misquotations(pack(), THE_ORDER, ORDER.read_text(encoding="utf-8")))


@needs_order
def test_a_fragment_that_is_changed_by_a_letter_is_found() -> None:
    words = ORDER.read_text(encoding="utf-8")
    for _, _, quote in quotations(pack(), THE_ORDER):
        first = quote.split()[0]
        changed = words.replace(first, first[:-1] + "\N{COMBINING DIAERESIS}")
        assert list(misquotations(pack(), THE_ORDER, changed))


@needs_order
def test_each_fragment_stands_in_the_section_that_is_named() -> None:
    wrong = []
    for where, locator, quotes in cited_from_order():
        name, _, note = locator.removeprefix("part ").replace(", first sentence", "").partition(", note ")
        text = notes()[note] if note else section("IV" if "¶¶" in name else name)
        wrong += [(where, locator, quote) for quote in quotes if even(quote) not in even(text)]
    assert not wrong


@needs_order
def test_the_command_proves_it() -> None:
    ran = call("content", "check", "--document", f"{THE_ORDER}={ORDER}")
    count = len(list(quotations(pack(), THE_ORDER)))
    assert (ran.code, ran.err) == (0, "")
    assert f"{THE_ORDER}: {count} quoted fragments stand in the document to the letter" in ran.out.splitlines()
