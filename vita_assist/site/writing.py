"""The settings as a file, to be kept or to be carried to another desk."""

from __future__ import annotations

from dataclasses import fields, replace

import tomli_w

from vita_assist.site.forms import FORM
from vita_assist.site.site import CONTACTS, TEXTS, Contact, Screen, Services, Site


def site_file(site: Site) -> bytes:
    """The settings as a file; what is not filled in, or is as it always begins, is left out."""
    told: dict[str, object] = {"form": FORM}
    told |= {name: getattr(site, name) for name in TEXTS if getattr(site, name)}
    for name in CONTACTS:
        told[name] = _filled(getattr(site, name), Contact())
    told["calls"] = {id_: {"called_on": call.called_on, "by": call.by} for id_, call in sorted(site.calls.items())}
    told["services"] = _filled(site.services, Services())
    told["screen"] = _filled(site.screen, Screen())
    return tomli_w.dumps({name: value for name, value in told.items() if value != {}}).encode("utf-8")


def to_carry(site: Site) -> Site:
    """What another desk should have of these settings: nothing of what happened at this computer."""
    return replace(site, screen=replace(site.screen, welcomed=False))


def _filled(part: Contact | Services | Screen, empty: Contact | Services | Screen) -> dict[str, object]:
    names = [one.name for one in fields(part)]
    return {name: getattr(part, name) for name in names if getattr(part, name) != getattr(empty, name)}
