"""The words for facts that Python hands to a screen: dates, minutes, kinds; all of them translatable."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDate, QLocale


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("Words", text, None, count)


def day(iso: str, language: str) -> str:
    """``2026-08-06`` -> ``6 August 2026`` in the language; empty stays empty."""
    return QLocale(language).toString(QDate.fromString(iso, "yyyy-MM-dd"), "d MMMM yyyy") if iso else ""


def minutes(count: int) -> str:
    """How long a page takes to read."""
    return _tr("1 minute to read") if count == 1 else _tr("%1 minutes to read").replace("%1", str(count))


def kind(item_kind: str) -> str:
    """What a row opens, in one or two words."""
    return {
        "article": _tr("Page"),
        "faq": _tr("Question"),
        "organisation": _tr("Support"),
        "glossary": _tr("Hard word"),
    }.get(item_kind, "")


def screen_title(screen: str) -> str:
    """The title of a screen that has no text of its own in the edition."""
    return {
        "home": _tr("What would you like to know?"),
        "questions": _tr("Questions people ask"),
        "organisations": _tr("Find support"),
        "atoz": _tr("A to Z"),
        "search": _tr("Search"),
        "settings": _tr("Text and colours"),
        "help": _tr("Help now"),
        "language": _tr("Language"),
        "about": _tr("About this page"),
    }[screen]


def home() -> str:
    """What the strip at the top calls Home."""
    return _tr("Home")


def missing_page() -> str:
    """Said when a link leads to a page that the edition does not hold."""
    return _tr("This page is not in this edition. Please go back or ask a member of staff.")


def edition(title: str, number: int, released: str) -> str:
    """The edition in one line."""
    return _tr("%1, edition %2, %3").replace("%1", title).replace("%2", str(number)).replace("%3", released)


def all_organisations() -> str:
    """The title of the list that is not narrowed to a need."""
    return _tr("All organisations")


def updating() -> str:
    """Said when the edition cannot be read."""
    return _tr("Information is being updated. Please ask a member of staff.")
