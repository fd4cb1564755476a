"""The words for facts that Python hands to a screen: dates, minutes, kinds; all of them translatable.

Every text stands as a literal in a call of ``translate("Words", …)``: that is how ``build/dev.py strings``
finds it.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from kiosk.ui.translate import spoken
from kiosk.wording import DAY, Wording, filled

translate = QCoreApplication.translate


def day(iso: str, language: str) -> str:
    """``2026-08-06`` -> ``6 August 2026`` in the language; empty stays empty."""
    return QLocale(language).toString(QDate.fromString(iso, "yyyy-MM-dd"), "d MMMM yyyy") if iso else ""


def minutes(count: int) -> str:
    """How long a page takes to read."""
    return translate("Words", "%n minute(s) to read", None, count)


def sentence(text: str) -> str:
    """What a room below says to people, in the language of the interface; other English stays."""
    if not isinstance(text, Wording):
        return text
    if text.source == DAY:
        return day("".join(map(str, text.values)), spoken()) or text
    values = tuple(sentence(value) if isinstance(value, str) else value for value in text.values)
    said = translate("Sentences", text.source, None, -1 if text.number is None else text.number)
    return filled(said, values)


def kind(item_kind: str) -> str:
    """What a row opens, in one or two words."""
    return {
        "article": translate("Words", "Page"),
        "easy-read": translate("Words", "Easy Read"),
        "faq": translate("Words", "Question"),
        "organisation": translate("Words", "Support"),
        "glossary": translate("Words", "Hard word"),
    }.get(item_kind, "")


def screen_title(screen: str) -> str:
    """The title of a screen that has no text of its own in the edition."""
    return {
        "home": translate("Words", "What would you like to know?"),
        "questions": translate("Words", "Questions people ask"),
        "organisations": translate("Words", "Find support"),
        "atoz": translate("Words", "A to Z"),
        "easyread": translate("Words", "Easy Read"),
        "search": translate("Words", "Search"),
        "settings": translate("Words", "Text and colours"),
        "help": translate("Words", "Help now"),
        "language": translate("Words", "Choose your language"),
        "about": translate("Words", "About this page"),
        "takehome": translate("Words", "Take this home"),
        "scan": translate("Words", "Scan it with your phone"),
        "print": translate("Words", "Print a leaflet"),
        "number": translate("Words", "Write it down"),
        "edition": translate("Words", "About this information"),
    }[screen]


def visit_title(state: str) -> str:
    """What the window is called while it shows no page."""
    return {
        "asking": translate("Words", "Are you still reading?"),
        "hidden": translate("Words", "Your page is hidden"),
        "cleaning": translate("Words", "Cleaning the screen"),
        "resting": translate("Words", "This screen is resting"),
    }.get(state, "")


def easy_read() -> str:
    """Said above the pages in Easy Read."""
    return translate("Words", "Short words with pictures. Choose what you want to know about.")


def home() -> str:
    """What the strip at the top calls Home."""
    return translate("Words", "Home")


def missing_page() -> str:
    """Said when a link leads to a page that the edition does not hold."""
    return translate("Words", "This page is not in this edition. Please go back or ask a member of staff.")


def being_checked() -> str:
    """Said in place of a page that nobody checked again in time (N13)."""
    return translate("Words", "This page is being checked again. Please ask a member of staff.")


def all_being_checked() -> str:
    """Said where all pages of a list are being checked again (N13)."""
    return translate("Words", "These pages are being checked again. Please ask a member of staff.")


def missing_in_language() -> str:
    """Said when a page exists, but not in the language of the reader."""
    return translate("Words", "We do not have this page in your language yet")


def translated_from(version: str, now: str, *, older: bool) -> str:
    """The version of a page that was translated; ``now`` is the one there is, empty if the page has gone."""
    if not older:
        return translate("Words", "Version %1").replace("%1", version)
    if not now:
        return translate("Words", "Version %1. That page is not shown any more.").replace("%1", version)
    line = translate("Words", "Version %1. That page has changed since: it is version %2 now.")
    return line.replace("%1", version).replace("%2", now)


def changed_since() -> str:
    """Said in place of a translation that is older than its page and not shown (G05)."""
    return translate("Words", "This page has changed. It is being translated again.")


def edition(title: str, number: int, released: str) -> str:
    """The edition in one line."""
    line = translate("Words", "%1, edition %2, %3")
    return line.replace("%1", title).replace("%2", str(number)).replace("%3", released)


def how_many(some: int, of: int) -> str:
    """So many of so many; none is said in words, since a zero is overlooked."""
    if some == 0:
        return translate("Words", "None yet of %1").replace("%1", str(of))
    return translate("Words", "%1 of %2").replace("%1", str(some)).replace("%2", str(of))


def holds(counts: Mapping[str, int]) -> str:
    """What an edition holds; the keys are those of ``Store.counts``."""
    parts = (
        translate("Words", "%n page(s)", None, counts["articles"]),
        translate("Words", "%n question(s) with answers", None, counts["faqs"]),
        translate("Words", "%n organisation(s)", None, counts["organisations"]),
        translate("Words", "%n hard word(s)", None, counts["glossary"]),
    )
    line = translate("Words", "%1, %2, %3, %4")
    for place, part in enumerate(parts, start=1):
        line = line.replace(f"%{place}", part)
    return line


def all_organisations() -> str:
    """The title of the list that is not narrowed to a need."""
    return translate("Words", "All organisations")


def updating() -> str:
    """Said when the edition cannot be read."""
    return translate("Words", "Information is being updated. Please ask a member of staff.")


def ask_room() -> str:
    """Asked before the loudspeaker reads for the first time in a visit."""
    return translate("Words", "Read out loud in the room? Or plug in headphones first.")


def plug_in() -> str:
    """Said where the loudspeaker may not read and no headphones are in."""
    return translate("Words", "Plug in headphones, then press Listen again.")


def no_sound() -> str:
    """Said when nothing can be heard."""
    return translate("Words", "No sound comes out of this screen. Please tell a member of staff.")


def not_read() -> str:
    """Said when the voice does not work."""
    return translate("Words", "This page cannot be read aloud. Please tell a member of staff.")


def no_voice() -> str:
    """Said on a page in a language that has no voice (A10)."""
    return translate("Words", "We have no voice for this language yet, so this page cannot be read aloud.")


def reading_status(headphones: bool | None, speed: float, volume: int, loudest: int) -> str:
    """How a page is being read: headphones where that is known, pace, loudness."""
    line = {
        None: translate("Words", "Speed: %1. Sound: %2 of %3"),
        True: translate("Words", "Headphones: yes. Speed: %1. Sound: %2 of %3"),
        False: translate("Words", "Headphones: no. Speed: %1. Sound: %2 of %3"),
    }[headphones]
    return line.replace("%1", f"{speed:g}").replace("%2", str(volume)).replace("%3", str(loudest))


def read_by(speakers: str) -> str:
    """Who reads a page aloud, as they want to be called; empty where nobody is to be named."""
    return translate("Words", "Read by %1").replace("%1", speakers) if speakers else ""


def website() -> str:
    """The name of a web address."""
    return translate("Words", "Website")


def code_gives(*, contact: bool, web: bool) -> str:
    """What a phone has after its camera has seen the code."""
    if contact:
        return translate("Words", "Your phone offers to save this as a contact. It works without internet.")
    if web:
        return translate("Words", "Your phone offers to open the website.")
    return translate(
        "Words", "Your phone shows the main points and phone numbers. It works without internet."
    )


def printing(state: str) -> str:
    """How printing goes; empty while there is nothing to say. What the paper does nobody tells us."""
    return {
        "printing": translate("Words", "Your leaflet is on its way to the printer. Please wait."),
        "sent": translate(
            "Words", "The printer has your leaflet. If no paper comes out, please ask a member of staff."
        ),
        "failed": translate("Words", "This could not be printed. Please ask a member of staff."),
        "wait": translate("Words", "The printer was just used. Please try again in a moment."),
    }.get(state, "")


def own_numbers() -> str:
    """Above the clinic's own numbers on Help now."""
    return translate("Words", "Phone your team")


def report_to(whom: str) -> str:
    """How to tell of a mistake, where the site says to whom."""
    return translate("Words", "Is something wrong on this page? Please tell %1.").replace("%1", whom)
