"""The use cases of the site's settings: read them, change them, keep them. They hold nothing of a household."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final

from vita_assist.errors import InputError, OutsideError
from vita_assist.language import app_text

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from vita_assist.language import Text
    from vita_assist.site import Site

NAME: Final = "site.toml"
_SPARE_NAMES: Final = 20


class SiteDesk:
    """The settings in a folder, read when first asked for. `folder` None: there are none, and none are kept."""

    def __init__(self, folder: Path | None, day: date) -> None:
        """`day` names what is set aside."""
        self._folder = folder
        self._day = day
        self._site: Site | None = None
        self.faults: tuple[Text, ...] = ()

    @property
    def site(self) -> Site:
        """The settings. A file that cannot be used is set aside, `faults` says why, and all begins empty."""
        if self._site is None:
            from vita_assist.site import Site

            self._site = self._read() or Site()
        return self._site

    def keep(self, site: Site) -> None:
        """Use these settings from now on, and write them whole or not at all.

        Raises `OutsideError` where they cannot be written; they hold for this session all the same.
        """
        from vita_assist.saving import save_whole
        from vita_assist.site import site_file

        self._site = site
        if self._folder is None:
            raise self._not_kept()
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            raise self._not_kept() from None
        save_whole(self._folder, NAME, site_file(site), replace=True)

    def _read(self) -> Site | None:
        from vita_assist.site import MOST_BYTES, parse_site

        if self._folder is None:
            return None
        file = self._folder / NAME
        try:
            if not file.is_file():
                return None
            with file.open("rb") as opened:
                data = opened.read(MOST_BYTES + 1)
        except OSError:
            self.faults = (app_text("site/unreadable", "The site’s settings are there but cannot be read."),)
            return None
        try:
            return parse_site(data)
        except InputError as error:
            self.faults = (*error.faults, self._set_aside(file))
            return None

    def _set_aside(self, file: Path) -> Text:
        """Keep what cannot be used under another name, so that nothing is lost."""
        for count in range(_SPARE_NAMES):
            spare = file.with_name(f"{NAME}.{self._day.isoformat()}{f'-{count}' if count else ''}.bad")
            if spare.exists():
                continue
            with suppress(OSError):
                file.rename(spare)
                return app_text(
                    "site/set-aside",
                    "The site’s settings could not be used. They are kept as {name}. Enter the site again.",
                    name=spare.name,
                )
        return app_text("site/not-set-aside", "The site’s settings could not be used. Enter the site again.")

    @staticmethod
    def _not_kept() -> OutsideError:
        return OutsideError(
            app_text(
                "site/not-kept",
                "The settings cannot be kept on this computer. They hold until the program is closed.",
            )
        )
