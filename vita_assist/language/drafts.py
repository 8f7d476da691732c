"""What is said of a translation that no named person has reviewed."""

from __future__ import annotations

from typing import Final

from vita_assist.language.text import Text, app_text

_NAMED: Final = {
    "ko": app_text("language/draft/ko", "The Korean translation is a draft. No named person has reviewed it."),
    "es": app_text("language/draft/es", "The Spanish translation is a draft. No named person has reviewed it."),
}
_OTHER: Final = app_text("language/draft/other", "This translation is a draft. No named person has reviewed it.")


def draft_notice(language: str) -> Text:
    """The sentence for a page in this language; it names the language where it is one of ours."""
    return _NAMED.get(language, _OTHER)
