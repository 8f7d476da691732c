"""What the site offers, in sentences for a household."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from types import MappingProxyType
from typing import Final

from vita_assist.handouts.page import Outline
from vita_assist.language import Text
from vita_assist.site import SERVICES, Services

_SENTENCES: Final = MappingProxyType(
    {
        ("offers_w7", True): "offers_w7-yes",
        ("offers_w7", False): "offers_w7-no",
        ("has_certifying_agent", True): "has_certifying_agent-yes",
        ("has_certifying_agent", False): "has_certifying_agent-no",
        ("prepares_1040nr", True): "prepares_1040nr-yes",
        ("prepares_1040nr", False): "prepares_1040nr-no",
    }
)
"""The sentence of a service that is offered, or is not, by its key among those of every page."""


def service_texts(page: Outline, services: Services, named: Sequence[str] = SERVICES) -> Iterator[Text]:
    """A sentence for each of the services named of which the site has said whether it offers it."""
    for name in named:
        offered: bool | None = getattr(services, name)
        if offered is not None:
            yield page[_SENTENCES[name, offered]]
