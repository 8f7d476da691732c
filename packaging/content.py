"""Write the prepared form of the content, which a start reads faster; faults of the content are told by the tests."""

from __future__ import annotations

from contextlib import suppress

from vita_assist.content.load import prepare
from vita_assist.errors import CheckError
from vita_assist.places import places

if __name__ == "__main__":
    with suppress(CheckError):
        prepare(places().content)
