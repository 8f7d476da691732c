"""The family of expected errors.

Each carries the texts that it was handed, one a fault, so that the one place which shows errors
can say them in the volunteer's language. Anything else that is raised is a fault of our own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vita_assist.language import Text


class VitaError(Exception):
    """Something expected went wrong; `faults` says what, one text a fault.

    `exit_code` is what the command line ends with (see the table of exit codes in the README).
    """

    exit_code = 3

    def __init__(self, *faults: Text) -> None:
        """Keep the faults; the English of the first also serves developers as the message."""
        super().__init__(*(fault.english for fault in faults))
        self.faults = faults


class CheckError(VitaError):
    """A check found faults (exit code 1): the content is not fit to be used."""

    exit_code = 1


class InputError(VitaError):
    """The input or the call is wrong (exit code 2). No fault repeats a value that was given."""

    exit_code = 2


class OutsideError(VitaError):
    """Something outside the program failed (exit code 3): a full disk, a missing folder or font."""

    exit_code = 3
