"""The words on a leaflet that are not the edition's, translatable like all words of the interface."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def level(care: str) -> str:
    """What stands above the heading of a care card."""
    return {
        "emergency": translate("Words", "Emergency"),
        "urgent": translate("Words", "Urgent"),
    }.get(care, translate("Words", "Ask for advice"))


def do(*, positive: bool) -> str:
    """The heading of a do list or a don't list."""
    return translate("Words", "Do") if positive else translate("Words", "Don\u2019t")


def amount(count: int, total: int) -> str:
    """``5 of 6``."""
    return translate("Words", "%1 of %2").replace("%1", f"{count:,}").replace("%2", f"{total:,}")


def page(number: int, total: int) -> str:
    """``Page 2 of 5``."""
    line = translate("Words", "Page %1 of %2")
    return line.replace("%1", str(number)).replace("%2", str(total))


def to_keep() -> str:
    """Said at the top of the first page."""
    return translate("Words", "To take home")


def in_short() -> str:
    """The heading of the key points."""
    return translate("Words", "In short")


def phones() -> str:
    """The heading of the phone numbers."""
    return translate("Words", "Phone numbers")


def unwell() -> str:
    """The heading of what to do when somebody gets worse."""
    return translate("Words", "If you feel unwell")


def hard_words() -> str:
    """The heading of the hard words."""
    return translate("Words", "Words explained")


def more() -> str:
    """The heading of other pages to read."""
    return translate("Words", "More on this subject")


def more_line() -> str:
    """Said under it."""
    return translate("Words", "You can read these on the screen at the clinic, or take them home too:")


def code_says(*, contact: bool, web: bool) -> str:
    """What the code beside it holds."""
    if contact:
        return translate("Words", "Point the camera of a phone at this square to save the phone number.")
    if web:
        return translate("Words", "Point the camera of a phone at this square to open the website.")
    return translate("Words", "Point the camera of a phone at this square to get this page in short.")


def about() -> str:
    """The heading of who answers for the text."""
    return translate("Words", "About this leaflet")


def checked(day: str) -> str:
    """When the text was checked."""
    return translate("Words", "Checked against its sources: %1.").replace("%1", day)


def due(day: str) -> str:
    """When it is due to be checked again."""
    return translate("Words", "Next check due: %1.").replace("%1", day)


def overdue() -> str:
    """Said when that day has passed (N13)."""
    return translate("Words", "This page is due to be checked again. Ask your team if you are not sure.")


def older() -> str:
    """Said when the text was translated from another version than there is now (G05)."""
    return translate(
        "Words",
        "This page was translated from an older version. Some things may have changed. Ask your team.",
    )


def clinician(who: str) -> str:
    """Who of the clinicians signed it, or that nobody has yet."""
    if not who:
        return translate("Words", "Checked by a clinician: not yet.")
    return translate("Words", "Checked by a clinician: %1.").replace("%1", who)


def written(owner: str) -> str:
    """Who wrote it."""
    return translate("Words", "Written by: %1.").replace("%1", owner)


def printed(edition: str, day: str) -> str:
    """Where the paper came from."""
    line = translate("Words", "Printed from Wayside on %1: %2.")
    return line.replace("%1", day).replace("%2", edition)


def sources() -> str:
    """The heading of the sources."""
    return translate("Words", "Sources")


def not_rung() -> str:
    """Said where nobody has rung the numbers yet."""
    return translate("Words", "Details not yet checked by phone. They may have changed.")


def rung(day: str) -> str:
    """When somebody rang the numbers."""
    return translate("Words", "Details checked: %1").replace("%1", day)


def fact(name: str) -> str:
    """The name of a fact about an organisation."""
    return {
        "who_for": translate("Words", "Who it is for"),
        "area": translate("Words", "Where"),
        "hours": translate("Words", "When"),
        "cost": translate("Words", "Cost of the call"),
        "deaf_contact": translate("Words", "Deaf, or cannot speak on the phone?"),
        "languages": translate("Words", "Languages"),
        "note": translate("Words", "Good to know"),
    }[name]
