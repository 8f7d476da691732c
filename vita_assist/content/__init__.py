"""Content: TOML files become one checked, frozen pack; `check` lists what is wrong with them."""

from vita_assist.content.glossary import Rendering, Term, TermStatus
from vita_assist.content.load import check, load, prepare
from vita_assist.content.pack import Pack

__all__ = ["Pack", "Rendering", "Term", "TermStatus", "check", "load", "prepare"]
