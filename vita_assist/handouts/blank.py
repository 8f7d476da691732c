"""Room to write on paper."""

from __future__ import annotations

from typing import Final

BLANK: Final = "____________"
