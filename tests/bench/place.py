"""Where the project and its practice household are."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HOUSEHOLD = ROOT / "docs" / "household.json"
