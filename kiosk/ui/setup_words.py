"""The words of the set-up's first and last page, of the week that staff see, and names of usual numbers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate

# The set-up


def welcome(steps: int) -> str:
    """What comes in the set-up."""
    return translate(
        "Words",
        "%1 short questions, about ten minutes. You can leave out any of them but the PIN, and change every"
        " answer later in the staff menu. Have a bank card and a tape measure ready.",
    ).replace("%1", str(steps))


def set_up_done() -> str:
    """The heading of the last page of the set-up."""
    return translate("Words", "This kiosk is set up")


def how_to_come_back() -> str:
    """How staff open the menu."""
    return translate(
        "Words",
        "To open the staff menu: on the waiting screen, keep a finger on the large title for 5 seconds, then"
        " type the PIN. With a keyboard, type the word staff.",
    )


def restart_for_settings() -> str:
    """Said while settings wait for the next start."""
    return translate("Words", "Some answers hold after the next restart.")


def questions_title() -> str:
    """The heading of the list of questions."""
    return translate("Words", "What you are asked")


def answers_title() -> str:
    """The heading of the list of answers."""
    return translate("Words", "Your answers. Touch one to change it.")


def topics() -> dict[str, tuple[str, str]]:
    """What each question of the set-up is about, by its screen: icon and title."""
    return {
        "staffstart": ("language", translate("Words", "Languages")),
        "staffpin": ("lock", translate("Words", "A PIN for staff")),
        "stafftext": ("hospital", translate("Words", "Name of the clinic")),
        "staffcard": ("card", translate("Words", "Size of the screen")),
        "staffheight": ("wheelchair", translate("Words", "Height of the screen")),
        "staffhours": ("clock", translate("Words", "Opening hours")),
        "staffnumbers": ("phone", translate("Words", "Your own numbers")),
        "staffcontent": ("shield", translate("Words", "Whose content to take")),
        "staffcounters": ("chart", translate("Words", "Counters")),
        "staffsound": ("listen", translate("Words", "Sound")),
    }


def left_out() -> str:
    """A question of the set-up that was not answered."""
    return translate("Words", "Left out")


def pin_chosen() -> str:
    """A PIN holds."""
    return translate("Words", "Chosen; change it here")


def screen_measured() -> str:
    """The size of the screen is known."""
    return translate("Words", "Measured")


def counting(on: bool) -> str:
    """Whether pages are counted."""
    return translate("Words", "Pages are counted") if on else translate("Words", "Nothing is counted")


# The week, and the numbers


def week_title() -> str:
    """The heading of the week as it will be."""
    return translate("Words", "The screen is awake")


def awake(spans: Sequence[tuple[str, str]]) -> str:
    """When the screen is awake on a day."""
    if not spans:
        return translate("Words", "Not this day")
    if spans[0][0] == "00:00" and spans[-1][1] == "24:00" and len(spans) == 1:
        return translate("Words", "All day")
    line = translate("Words", "%1 to %2")
    return ", ".join(line.replace("%1", start).replace("%2", end) for start, end in spans)


def usual_names() -> tuple[str, ...]:
    """What numbers of a clinic are often called, so that nobody has to type it."""
    return (
        translate("Words", "Nurse advice line"),
        translate("Words", "CAR-T team, day and night"),
        translate("Words", "Appointments"),
    )
