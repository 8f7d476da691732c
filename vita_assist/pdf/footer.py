"""The foot of each page: what the handout says there, what is a draft, and page n of m."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vita_assist.language import Text, app_text
from vita_assist.language.drafts import draft_notice
from vita_assist.pdf.lines import Line, Run, broken, set_width
from vita_assist.pdf.styles import FULL_WIDTH, MARGIN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vita_assist.pdf.layout import Layout
    from vita_assist.pdf.sheet import Sheet
    from vita_assist.pdf.speech import Speaker

_RULE_SPACE = 4.0
_ABOVE = 6.0

_FALLBACK = app_text("pdf/fallback", "EN: in English, because it is not yet translated.")


@dataclass(frozen=True, slots=True)
class _Part:
    """The foot in one language: where it stands, its lines, and whether the page has its own."""

    speaker: Speaker
    x: float
    width: float
    lines: list[Line]


class Footer:
    """The foot of the pages. It is measured before they are filled and drawn when all are there."""

    def __init__(self, layout: Layout, lines: Sequence[Text]) -> None:
        """Say the lines; whether a voice fell back to English is known by then."""
        self._layout = layout
        self._style = layout.scale.foot
        drafts = [speaker.voice.language for speaker in layout.speakers if speaker.voice.draft]
        notices = [draft_notice(language) for language in drafts]
        self._parts = [
            self._part(speaker, place, lines, notices)
            for speaker, place in zip(layout.speakers, layout.places(), strict=True)
        ]
        self._height = _RULE_SPACE + max(sum(line.height for line in part.lines) for part in self._parts)

    @property
    def bottom(self) -> float:
        """Where the foot begins: nothing of the pages' content stands below."""
        return MARGIN + self._height + _ABOVE

    def draw(self, sheets: Sequence[Sheet]) -> None:
        """Draw the foot of every page; read aloud it is once, at the end of the document."""
        for sheet in sheets:
            sheet.foot()
            sheet.line(MARGIN, MARGIN + self._height, FULL_WIDTH, 0.5)
            for part in self._parts:
                self._draw_part(sheet, part, len(sheets))

    def _part(
        self,
        speaker: Speaker,
        place: tuple[float, float],
        lines: Sequence[Text],
        notices: Sequence[Text],
    ) -> _Part:
        faces = self._layout.faces
        x, width = place
        document = self._layout.document
        runs: list[Run] = []
        for text in lines:
            if runs:
                runs.append(Run("·", self._style, runs[-1].element, glued=True))
            runs += speaker.paragraph(document, text, self._style)
        made = broken(runs, width, faces)
        for text in [*notices, *([_FALLBACK] if speaker.fell_back else [])]:
            said = speaker.say(text)
            run = Run(said.words, self._style, document.child("P", said.language))
            made += broken([run], width, faces)
        last = made[-1].fragments[-1] if made else None
        used = last.x + last.width if last is not None else width
        if used + self._style.size + self._page_width(speaker) > width:
            made.append(Line(self._style.leading, self._style.baseline))
        return _Part(speaker, x, width, made)

    def _page_width(self, speaker: Speaker) -> float:
        return set_width(self._page_words(speaker, 88, 88), self._style, self._layout.faces)

    def _page_words(self, speaker: Speaker, page: int, pages: int) -> str:
        text = app_text("pdf/page", "Page {page} of {pages}", page=page, pages=pages)
        return speaker.say(text).words

    def _draw_part(self, sheet: Sheet, part: _Part, pages: int) -> None:
        y = MARGIN + self._height - _RULE_SPACE
        for line in part.lines:
            for fragment in line.fragments:
                element = fragment.run.element if sheet.index == pages - 1 else None
                place = (part.x + fragment.x, y - line.baseline)
                sheet.text(element, *place, fragment.words, self._style)
            y -= line.height
        words = self._page_words(part.speaker, sheet.index + 1, pages)
        wide = set_width(words, self._style, self._layout.faces)
        place = (part.x + part.width - wide, y + self._style.leading - self._style.baseline)
        sheet.text(None, *place, words, self._style)
