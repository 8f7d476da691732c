"""Leaks on purpose, one for each path of the table in the trust document that this system has.

Each is patched into the program's process, and spills words that an answer selected as soon as they are on the screen.
The run must turn red where the leak is, and nowhere else is asked for.
"""

from __future__ import annotations

import base64
import gzip
import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from tests.trust import spills
from tests.trust.stage import Stage


@dataclass(frozen=True)
class Leak:
    """A leak: how it is opened, which use cases it needs, and where it is to be found."""

    open_it: Callable[[Stage], None]
    uses: tuple[str, ...]
    kind: str
    where: str = ""
    before: Callable[[], None] | None = None
    """What is done before the program begins."""
    wrapped: tuple[str, ...] = ()
    """Words before the command."""

    def is_found(self, kind: str, where: str) -> bool:
        """Whether a finding is this leak."""
        return kind == self.kind and re.search(self.where, where) is not None


ANY_SIZE: Final = ("sh", "-c", 'ulimit -c unlimited; exec "$@"', "sh")
"""The system would write memory dumps of any size."""
SEEN: Final = ("alone", "ready", "rested", "closed")
FAULTS: Final = ("alone", "ready", "at_fault", "closed")
COVERED: Final = ("alone", "ready", "covered", "closed")
PAPER: Final = ("alone", "ready", "saved", "closed")
LEAKS: Final = {
    "settings file": Leak(spills.once(spills.settings_file), SEEN, "file", r"site\.toml$"),
    "settings of Qt": Leak(spills.once(spills.qt_settings), SEEN, "file", r"QtProject\.conf$"),
    "log file": Leak(spills.into("XDG_STATE_HOME", "vita-assist/log"), SEEN, "file", "vita-assist/log$"),
    "temporary file": Leak(spills.into("TMPDIR", "vita-1"), SEEN, "file", "^tmp/vita-1$"),
    "temporary file elsewhere": Leak(spills.once(spills.elsewhere), SEEN, "file elsewhere", "^vita-trust-"),
    "shared memory": Leak(spills.once(spills.shared_memory), SEEN, "file elsewhere", "^vita-trust-"),
    "print file": Leak(spills.once(spills.page_in_a_temporary_file), SEEN, "file", r"job\.pdf$"),
    "recent files": Leak(spills.into("XDG_DATA_HOME", "recently-used.xbel"), SEEN, "file", "recently-used"),
    "autosave": Leak(spills.into("XDG_DATA_HOME", "session", base64.b64encode), SEEN, "file", "session$"),
    "cache": Leak(spills.into("XDG_CACHE_HOME", "cache", gzip.compress), SEEN, "file", "cache$"),
    "thumbnail": Leak(spills.once(spills.zipped), SEEN, "file", r"thumbnails\.zip$"),
    "note of its own": Leak(spills.into("HOME", ".vita-notes", spills.in_utf_16), SEEN, "file", "vita-notes"),
    "picture of the screen": Leak(spills.once(spills.picture_of_the_screen), SEEN, "file", r"last-screen\.png$"),
    "attached to a folder": Leak(spills.once(spills.attached), SEEN, "file", "Documents$"),
    "lock file": Leak(spills.once(spills.lock), (*SEEN[:2], "aborted"), "file", r"open\.lock$"),
    "standard error": Leak(spills.once(lambda _, words: sys.stderr.write(words)), SEEN, "standard streams"),
    "message of Qt": Leak(spills.once(spills.message_of_qt), SEEN, "standard streams"),
    "window title": Leak(spills.once(spills.title), SEEN, "title"),
    "clipboard": Leak(spills.once(spills.clipboard), SEEN, "clipboard"),
    "command line": Leak(spills.once(spills.command_line), SEEN, "process list", "cmdline"),
    "environment": Leak(spills.once(spills.environment), SEEN, "process list", "environ"),
    "file name": Leak(spills.file_name, PAPER, "file", "^home/Documents/"),
    "what a PDF says of itself": Leak(spills.metadata, PAPER, "file", "of itself$"),
    "calendar entry": Leak(spills.calendar_entry, PAPER, "file", r"\.ics"),
    "title of a job": Leak(spills.job_title, ("alone", "ready", "printed", "closed"), "file", "^spool/words$"),
    "report of a crash": Leak(spills.message_of_a_crash, FAULTS, "report that is copied"),
    "traceback": Leak(spills.traceback, FAULTS, "standard streams"),
    "memory dump": Leak(
        spills.nothing, ("alone", "ready", "aborted"), "file", r"core[.\d]*$", spills.allow_dumps, ANY_SIZE
    ),
    "words of the cover": Leak(spills.under_the_cover, COVERED, "accessible", "covered"),
    "page under the cover": Leak(spills.page_stays_under_the_cover, COVERED, "accessible", "covered"),
    "handed to the next": Leak(
        spills.handed_over, ("alone", "ready", "forgotten", "rested", "closed"), "process list", "environ"
    ),
    "memory": Leak(spills.kept_in_memory, ("alone", "ready", "forgotten"), "memory", "forgotten"),
}  # fmt: skip
"""By name; each is opened alone, without a screen."""
ON_A_DISPLAY: Final = {"selection": Leak(spills.once(spills.selection), SEEN, "clipboard")}
"""What only a real display has."""
IN_A_TRACE: Final = {
    "network": Leak(spills.once(spills.network), SEEN, "trace", "^AF_INET$"),
    "socket of its own": Leak(spills.once(spills.own_socket), SEEN, "trace", "somebody"),
    "file that is gone again": Leak(spills.once(spills.gone), SEEN, "trace", "scratch$"),
    "viewer": Leak(spills.once(spills.viewer), SEEN, "trace", "^true$"),
}
"""What leaves nothing behind, and is seen by the kernel alone."""
ALL: Final = LEAKS | ON_A_DISPLAY | IN_A_TRACE
