"""Which page belongs to which screen of staff; who is not signed in gets the keys for the PIN instead."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from kiosk.session.history import Place
from kiosk.ui.pages.staff_base import StaffPage
from kiosk.ui.pages.staff_counters import StaffCountersPage
from kiosk.ui.pages.staff_ends import StaffEndPage
from kiosk.ui.pages.staff_measure import StaffCardPage, StaffHeightPage, StaffTouchPage
from kiosk.ui.pages.staff_menu import StaffMenuPage, StaffReadyPage
from kiosk.ui.pages.staff_settings import StaffQuestionsPage, StaffTextPage
from kiosk.ui.pages.staff_setup import StaffDonePage, StaffWelcomePage
from kiosk.ui.pages.staff_signin import StaffKeysPage, StaffPinPage
from kiosk.ui.pages.staff_site import StaffHoursPage, StaffNumbersPage
from kiosk.ui.reading import Reading
from kiosk.ui.staff import Staff
from kiosk.ui.staff_desk import StaffDesk

Maker = Callable[[Place, Reading, Staff, StaffDesk], StaffPage]

MAKERS: Final[dict[str, Maker]] = {
    "staff": StaffMenuPage,
    "staffpin": StaffPinPage,
    "staffkeys": StaffKeysPage,
    "staffready": StaffReadyPage,
    "staffcard": StaffCardPage,
    "staffheight": StaffHeightPage,
    "stafftouch": StaffTouchPage,
    "staffsound": StaffQuestionsPage,
    "stafftext": StaffTextPage,
    "staffnumbers": StaffNumbersPage,
    "staffhours": StaffHoursPage,
    "staffstart": StaffQuestionsPage,
    "staffcontent": StaffQuestionsPage,
    "staffcounters": StaffCountersPage,
    "staffend": StaffEndPage,
    "staffwelcome": StaffWelcomePage,
    "staffdone": StaffDonePage,
}

SIGN_IN: Final = Place("staffpin")


def staff_page(place: Place, reading: Reading, staff: Staff, desk: StaffDesk) -> StaffPage:
    """The page, if staff may see it now; else the one where they sign in."""
    if not staff.may() and place.screen != SIGN_IN.screen:
        return StaffPinPage(SIGN_IN, reading, staff, desk)
    return MAKERS[place.screen](place, reading, staff, desk)
