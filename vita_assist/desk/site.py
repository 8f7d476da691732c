"""The use cases of the site's settings: read them, change them, keep them, carry them. Nothing of a household."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from vita_assist.errors import InputError, OutsideError
from vita_assist.language import app_text

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from vita_assist.language import Text
    from vita_assist.site import Site

NAME: Final = "site.toml"
BEFORE: Final = f"{NAME}.before"
"""What was there before other settings took its place."""
CARRIED: Final = "vita-assist-site.toml"
"""The name of the file by which settings go from desk to desk."""
_SPARE_NAMES: Final = 20
_NOT_KEPT: Final = app_text(
    "site/not-kept",
    "The settings cannot be kept on this computer. They hold until the program is closed. Save them to a file.",
)
_WHY: Final = {
    "save/full": app_text("site/full", "The disk is full."),
    "save/read-only": app_text("site/read-only", "The folder of the settings cannot be written to."),
}
"""Why they cannot be kept, by the fault of the save: what that says of folders is no help here."""
_NOT_WRITTEN: Final = app_text("site/not-written", "The file of the settings could not be written.")


class SiteDesk:
    """The settings in a folder, read when first asked for. `folder` None: there are none, and none are kept."""

    def __init__(self, folder: Path | None, day: date) -> None:
        """`day` names what is set aside, and no call is taken over that is noted for a later one."""
        self.folder = folder
        self.day = day
        self._site: Site | None = None
        self._stands_in_the_way = False
        self.kept_before = False
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

        Raises `OutsideError` with the reason where they cannot be written; they hold for this session all the same.
        """
        from vita_assist.site.writing import site_file

        self._keep(site, {NAME: site_file(site)})

    def take_over(self, site: Site) -> None:
        """Use the settings of another desk, and keep what was here as `BEFORE`, where there was anything.

        That the first page was read here stays. Raises as `keep` does.
        """
        from vita_assist.site.writing import site_file

        site = replace(site, screen=replace(site.screen, welcomed=self.site.screen.welcomed))
        before = self._file_of(self.site)
        self.kept_before = False
        self._keep(site, {BEFORE: before, NAME: site_file(site)} if before else {NAME: site_file(site)})
        self.kept_before = bool(before)

    def save_to(self, folder: Path, *, again: bool = False) -> Path:
        """Save the settings for other desks, and say where; `again` replaces a file of that name.

        Raises as `save_whole` does.
        """
        from vita_assist.saving import save_whole
        from vita_assist.site.writing import site_file, to_carry

        return save_whole(folder, CARRIED, site_file(to_carry(self.site)), replace=again)

    def read_from(self, folder: Path) -> Site:
        """The settings that another desk saved into a folder; nothing changes here.

        Raises `OutsideError` where there is no such file or it cannot be read, else as `parse_site` does.
        """
        from vita_assist.desk.carried import carried
        from vita_assist.site.reading import parse_site

        return parse_site(carried(folder, CARRIED), self.day)

    def _keep(self, site: Site, files: dict[str, bytes]) -> None:
        from vita_assist.saving import save_together

        if self._site is None:
            self._site = self._read()  # what cannot be used is set aside, and never replaced
        self._site = site
        if self.folder is None:
            raise OutsideError(_NOT_KEPT)
        if self._stands_in_the_way:
            raise OutsideError(_NOT_KEPT, *self.faults)
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            save_together(self.folder, files, replace=True)
        except OutsideError as error:
            raise OutsideError(_NOT_KEPT, _WHY.get(error.faults[0].place, _NOT_WRITTEN)) from None
        except OSError:
            raise OutsideError(_NOT_KEPT, _WHY["save/read-only"]) from None

    def _file_of(self, site: Site) -> bytes:
        """The file that is there where it says just what holds, else what holds as a file; nothing of an empty site."""
        from vita_assist.site import Site
        from vita_assist.site.reading import MOST_BYTES, parse_site
        from vita_assist.site.writing import site_file

        with suppress(OSError, InputError):
            if self.folder is not None and (self.folder / NAME).is_file():
                with (self.folder / NAME).open("rb") as opened:
                    data = opened.read(MOST_BYTES + 1)
                if parse_site(data) == site:
                    return data
        return b"" if site == replace(Site(), screen=site.screen) else site_file(site)

    def _read(self) -> Site | None:
        from vita_assist.site.reading import MOST_BYTES, parse_site

        if self.folder is None:
            return None
        file = self.folder / NAME
        try:
            if not file.is_file():
                return None
            with file.open("rb") as opened:
                data = opened.read(MOST_BYTES + 1)
            return parse_site(data)
        except OSError:
            unreadable = app_text("site/unreadable", "The site’s settings are there but cannot be read.")
            self.faults = (unreadable, self._set_aside(file))
        except InputError as error:
            self.faults = (*error.faults, self._set_aside(file))
        return None

    def _set_aside(self, file: Path) -> Text:
        """Keep what cannot be used under another name, so that nothing is lost."""
        for count in range(_SPARE_NAMES):
            spare = file.with_name(f"{NAME}.{self.day.isoformat()}{f'-{count}' if count else ''}.bad")
            with suppress(OSError):
                if spare.exists():
                    continue
                file.rename(spare)
                return app_text(
                    "site/set-aside",
                    "The site’s settings could not be used. They are kept as {name}. Enter the site again.",
                    name=spare.name,
                )
        self._stands_in_the_way = True
        return app_text(
            "site/not-set-aside",
            "The file {name} could not be used and could not be renamed. It stays as it is.",
            name=NAME,
        )
