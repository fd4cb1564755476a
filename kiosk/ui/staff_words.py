"""The words of the staff's pages that Python hands to them; all of them translatable."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate

# The menu and the set-up


def menu() -> str:
    """The heading of the menu, and where its pages belong."""
    return translate("Words", "Staff menu")


def menu_rows() -> tuple[tuple[str, str, str, str, str], ...]:
    """What can be done: screen, key, icon, title, what it does."""
    return (
        ("staffupdate", "", "stick", translate("Words", "New content"),
         translate("Words", "Take new pages from a stick, go back, see what was tried")),
        ("staffready", "", "list", translate("Words", "Is it ready?"),
         translate("Words", "Every part checked; a page to print and a pack for IT")),
        ("home", "", "eye", translate("Words", "Preview as reader"),
         translate("Words", "Look at the pages; nothing is counted")),
        ("staffnumbers", "", "phone", translate("Words", "Your own numbers"),
         translate("Words", "The clinic's own numbers on Help now")),
        ("stafftext", "clinic", "hospital", translate("Words", "Name of the clinic"),
         translate("Words", "Shown on the waiting screen")),
        ("stafftext", "clean_line", "cleaning", translate("Words", "Line about cleaning"),
         translate("Words", "Hand gel, or when the screen is cleaned")),
        ("stafftext", "report_to", "mail", translate("Words", "Who to tell of a mistake"),
         translate("Words", "Shown on “About this page”")),
        ("staffhours", "", "clock", translate("Words", "Opening hours"),
         translate("Words", "When the screen wakes and rests")),
        ("staffstart", "", "text-colours", translate("Words", "How each visit starts"),
         translate("Words", "Colours, text size, waiting times, languages")),
        ("staffcard", "", "card", translate("Words", "Size of the screen"),
         translate("Words", "Measure it with a bank card")),
        ("staffheight", "", "wheelchair", translate("Words", "Height of the screen"),
         translate("Words", "Can everybody reach the buttons?")),
        ("stafftouch", "", "touch", translate("Words", "Touch check"),
         translate("Words", "Does the glass answer everywhere?")),
        ("staffsound", "", "listen", translate("Words", "Sound"),
         translate("Words", "Try it; loudspeaker or headphones only")),
        ("staffcounters", "", "chart", translate("Words", "Counters"),
         translate("Words", "Which pages are opened; off, or onto a stick")),
        ("staffcontent", "", "shield", translate("Words", "Whose content to take"),
         translate("Words", "Signatures, and a shared folder")),
        ("staffkeys", "", "lock", translate("Words", "PIN and key sticks"),
         translate("Words", "A new PIN, a stick that opens this menu")),
        ("clean", "", "cleaning", translate("Words", "Clean the screen"),
         translate("Words", "30 seconds in which touches do nothing")),
        ("setup", "", "settings", translate("Words", "Set up step by step"),
         translate("Words", "All questions of the first day again")),
        ("staffend", "", "refresh", translate("Words", "Restart, switch off, leave"),
         translate("Words", "You are asked before anything ends")),
    )  # fmt: skip


def set_up() -> str:
    """The heading of the set-up, and where its pages belong."""
    return translate("Words", "Set up this kiosk")


def step(number: int, of: int) -> str:
    """Where in the set-up this is."""
    return translate("Words", "Step %1 of %2").replace("%1", str(number)).replace("%2", str(of))


# What comes of a press


def kept() -> str:
    """A setting was kept and holds."""
    return translate("Words", "Saved. It holds from now on.")


def kept_for_later() -> str:
    """A setting was kept and holds from the next start."""
    return translate("Words", "Saved. It holds after the next restart.")


def put_back() -> str:
    """A change was undone."""
    return translate("Words", "It is as it was before.")


def saved(name: str) -> str:
    """A file was written to the stick."""
    line = translate("Words", "%1 is on the stick. You can take the stick out.")
    return line.replace("%1", name)


def deleted() -> str:
    """The counters were deleted."""
    return translate("Words", "All that was counted is deleted.")


# Signing in


def sign_in() -> str:
    """The heading of the keys for the PIN."""
    return translate("Words", "For staff")


def choose_pin() -> str:
    """The heading where a PIN is chosen."""
    return translate("Words", "Choose a PIN")


def pin_prompt(state: str) -> str:
    """What is to be typed now."""
    return {
        "enter": translate("Words", "Type the PIN, or put the key stick in. The recovery code works too."),
        "new": translate(
            "Words", "Type 6 to 12 digits that nobody guesses. Not a birthday, not 123456."
        ),
        "again": translate("Words", "Type the same digits again."),
        "code": translate(
            "Words",
            "Write this recovery code down and keep it away from the kiosk. It is shown only now. If the PIN"
            " is forgotten, it opens the menu once.",
        ),
    }[state]  # fmt: skip


def digits(count: int) -> str:
    """What a screen reader says of the field."""
    return translate("Words", "%n digits typed", None, count)


def wait(seconds: int) -> str:
    """Said while no PIN counts."""
    if seconds < 60:
        return translate("Words", "Too many wrong PINs. Please wait %n seconds.", None, seconds)
    return translate("Words", "Too many wrong PINs. Please wait %n minutes.", None, ceil(seconds / 60))


def pin_chosen() -> str:
    """The menu's greeting after a new PIN."""
    return translate("Words", "The new PIN holds from now on.")


def ways_in() -> str:
    """The heading of the page about PIN and sticks."""
    return translate("Words", "PIN and key sticks")


def about_keys() -> str:
    """What a key stick is."""
    return translate(
        "Words",
        "A key stick opens this menu without a PIN. One stick can open many kiosks. Keep it as safe as a door"
        " key.",
    )


# Counters, readiness, ends


def counters_title() -> str:
    """The heading of the counters."""
    return translate("Words", "Counters")


def counters_lead() -> str:
    """What is counted."""
    return translate(
        "Words",
        "In how many visits a page was opened on a day, and nothing else: no times, no searches, nobody's"
        " path. Numbers from 1 to 4 are not shown. After 13 months a day is deleted.",
    )


def ready_title() -> str:
    """The heading of the readiness report."""
    return translate("Words", "Is it ready?")


def looking() -> str:
    """While every part is being looked at."""
    return translate("Words", "Looking at every part…")


def needs(count: int) -> str:
    """How much needs somebody."""
    if count == 0:
        return translate("Words", "All is well. Nothing needs you.")
    return translate("Words", "What needs you: %n thing(s)", None, count)


def end_title() -> str:
    """The heading of the ways to end."""
    return translate("Words", "Restart, switch off, leave")


def end_rows() -> tuple[tuple[str, str, str, str], ...]:
    """The ways to end: key, icon, title, what happens."""
    return (
        ("restart", "refresh", translate("Words", "Restart"),
         translate("Words", "The kiosk is back in some seconds, with all settings in force")),
        ("off", "rest", translate("Words", "Switch off"),
         translate("Words", "The PC goes off; its own button switches it on again")),
        ("leave", "finish", translate("Words", "Leave the kiosk"),
         translate("Words", "For IT: the desktop of the PC appears")),
    )  # fmt: skip


def sure(key: str) -> str:
    """What is asked before an end."""
    return {
        "": "",
        "restart": translate("Words", "Restart the kiosk now?"),
        "off": translate("Words", "Switch the PC off now?"),
        "leave": translate(
            "Words", "Leave the kiosk now? Readers see the desktop until it is started again."
        ),
    }[key]


def not_supervised() -> str:
    """Why a restart does not come back."""
    return translate(
        "Words",
        "This kiosk was started without kiosk supervise: after it has ended it does not come back by itself.",
    )


def no_switching_off() -> str:
    """Why the PC cannot be switched off from here."""
    return translate(
        "Words",
        "Wayside cannot switch this PC off. Leave the kiosk, or press the PC's own button for a moment.",
    )
