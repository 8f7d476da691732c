"""Every page, view, dialog and setting by keyboard alone, read through the accessibility interface from outside."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.outside import walk
from tests.outside.hands import Hands
from tests.outside.stage import on_stage
from vita_assist.desk import Desk
from vita_assist.places import places

pytestmark = pytest.mark.long

PICTURES = ROOT / "build" / "outside"


@pytest.mark.parametrize(("own", "theirs"), [("en", "ko"), ("ko", "es"), ("es", "en")])
def test_everything_can_be_reached_and_is_told(tmp_path: Path, own: str, theirs: str) -> None:
    facts = dict(Desk(places(), day=date(2026, 2, 20)).flow.facts)
    with on_stage(tmp_path, log=tmp_path / "servers.log") as stage:
        hands = Hands(stage, PICTURES / own)
        walk.begin(hands)
        walk.speak(hands, own, theirs)
        walk.start_page(hands, theirs)
        walk.questions(hands, facts)
        walk.sharing(hands)
        walk.rights(hands)
        walk.look_up(hands, every=own == "en")
        walk.paper(hands)
        walk.site(hands)
        walk.cover(hands)
        walk.new_household(hands)
        walk.again(hands)
        walk.close(hands)
    assert not hands.faults, "\n".join(hands.faults)
