"""The handouts as the list of the window has them, under their heads."""

from __future__ import annotations

from typing import Final

from vita_assist.language import app_text
from vita_assist.window.parts import Listed

HOUSEHOLD: Final = app_text("window/print/household", "This household")
NUMBERS: Final = app_text("window/print/numbers", "Numbers")
RIGHTS: Final = app_text("window/print/rights-head", "Data sharing and rights")
SITE: Final = app_text("window/print/site", "For this site")
LISTED: Final = (
    Listed("filing-plan", app_text("window/print/filing-plan", "Filing plan"), HOUSEHOLD),
    Listed("number-guide", app_text("window/print/number-guide", "SSN, ITIN, ATIN: a guide"), NUMBERS),
    Listed("w7-checklist", app_text("window/print/w7-checklist", "Form W-7 checklist")),
    Listed("ip-pin", app_text("window/print/ip-pin", "IP PIN")),
    Listed("ip-pin-reminder", app_text("window/print/ip-pin-reminder", "IP PIN reminder")),
    Listed("data-sharing", app_text("window/print/data-sharing", "Data sharing"), RIGHTS),
    Listed("rights", app_text("window/print/rights", "Know your rights")),
    Listed("rights-card", app_text("window/print/rights-card", "Wallet cards")),
    Listed("door-card", app_text("window/print/door-card", "Door card")),
    Listed("family-plan", app_text("window/print/family-plan", "Family plan")),
    Listed("who-can-help", app_text("window/print/who-can-help", "Who can help")),
    Listed("site-poster", app_text("window/print/site-poster", "Poster"), SITE),
    Listed("desk-tent", app_text("window/print/desk-tent", "Desk tent")),
    Listed("site-plan", app_text("window/print/site-plan", "If an agent comes")),
    Listed("quick-guide", app_text("window/print/quick-guide", "Quick guide")),
)
"""Every handout there is, in the order in which a desk needs them."""
