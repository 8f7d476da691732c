"""Making a place when one first goes there: nothing else is imported before the first paint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vita_assist.window.here import Place

if TYPE_CHECKING:
    from vita_assist.desk import Desk
    from vita_assist.window.view import View


def make_view(place: Place, desk: Desk) -> View:
    """The view of a place."""
    match place:
        case Place.START:
            from vita_assist.window.start import StartView

            return StartView(desk)
        case Place.QUESTIONS:
            from vita_assist.window.questions import QuestionsView

            return QuestionsView(desk)
        case Place.RESULT:
            from vita_assist.window.result import ResultView

            return ResultView(desk)
        case Place.PAPER:
            from vita_assist.window.paper import PaperView

            return PaperView(desk)
        case Place.SHARING:
            from vita_assist.window.sharing import SharingView

            return SharingView(desk)
        case Place.RIGHTS:
            from vita_assist.window.rights import RightsView

            return RightsView(desk)
        case Place.SITE:
            from vita_assist.window.site import SiteView

            return SiteView(desk)
        case Place.LOOK_UP:
            from vita_assist.window.look_up import LookUpView

            return LookUpView(desk)
