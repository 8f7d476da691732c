"""The promise, in the words of which every other page and paper knows: read before the first picture, so alone."""

from __future__ import annotations

from vita_assist.language import app_text

PROMISE = app_text(
    "window/start/promise",
    "Works without a network. This program keeps no answers. The printer and the computer can keep"
    " what you print or save.",
)
