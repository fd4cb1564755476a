"""The words that talking mode adds to those on the screen; all of them translatable."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from typing import Final

from PySide6.QtCore import QCoreApplication

from kiosk.session.reader import ReaderSettings
from kiosk.ui.stops import Kind, Stop

translate = QCoreApplication.translate

NO_VOICE_HERE: Final = "There is no voice for this language yet. Talking mode is off."
"""Said in English, where English has a voice and the reader's language has none (A10)."""

ENGLISH: Final = "en"


def item(stop: Stop) -> str:
    """A thing on the screen: its name, what it is, its state, its place among its like."""
    parts = [stop.name.rstrip("."), _kind(stop)]
    if stop.chosen is not None:
        parts.append(translate("Words", "chosen") if stop.chosen else translate("Words", "not chosen"))
    if stop.kind is Kind.FIELD:
        parts.append(stop.typed or translate("Words", "empty"))
    if stop.count and stop.kind is not Kind.KEY:
        place = translate("Words", "%1 of %2")
        parts.append(place.replace("%1", str(stop.number)).replace("%2", str(stop.count)))
    return ", ".join(part for part in parts if part)


def group(offered: Sequence[Stop]) -> str:
    """Several things that are offered together: from which, to which, and how many."""
    line = translate("Words", "Group of %3: from %1 to %2")
    # Rows tell more after their title: what tells groups apart is enough.
    first, last = (stop.name.partition(". ")[0].rstrip(".") for stop in (offered[0], offered[-1]))
    return line.replace("%1", first).replace("%2", last).replace("%3", str(len(offered)))


def _kind(stop: Stop) -> str:
    return {
        Kind.HEADING: translate("Words", "heading"),
        Kind.BUTTON: translate("Words", "button"),
        Kind.CHOICE: translate("Words", "choice"),
        Kind.FIELD: translate("Words", "text field"),
        Kind.PIN_KEY: translate("Words", "key"),
    }.get(stop.kind, "")


def welcome(title: str) -> str:
    """Said first: what this is, that talking mode is on, and how it works."""
    return f"{welcome_shown(title)} {how_by_touch()}"


def welcome_shown(title: str) -> str:
    """What the screen shows of that: its bar says how it works by touch."""
    return f"{translate('Words', 'Talking mode is on.')} {title} {how_by_keys()}"


def how_by_keys() -> str:
    """How to get about with keys."""
    return translate(
        "Words",
        "With keys: up and down move, Enter chooses, Escape goes back, the Help key says where you are. "
        "Hold Enter for Help now. Hold the Help key to end talking mode.",
    )


def how_by_touch() -> str:
    """How to get about by touch."""
    return translate(
        "Words",
        "By touch: move a finger to hear what is under it, and tap twice to choose it. "
        "Tap with two fingers for Help now. Hold two fingers to end talking mode.",
    )


def plugged_in(title: str) -> str:
    """Said into headphones that were just plugged in: what this is and how talking mode starts (A02)."""
    line = translate(
        "Words",
        "This is a touch screen with information: %1. For talking mode hold a finger anywhere on the screen "
        "for 2 seconds, or press the Help key.",
    )
    return line.replace("%1", title)


def ended() -> str:
    """Said last."""
    return translate("Words", "Talking mode is off.")


def finished() -> str:
    """Said when a visit is over."""
    return translate("Words", "This screen is cleared. Talking mode is off.")


def where(title: str, number: int, count: int, now: Stop | None) -> str:
    """Where the reader is, and how to get about with keys."""
    line = translate("Words", "Item %2 of %3 on this screen: %1")
    line = line.replace("%1", title).replace("%2", str(number)).replace("%3", str(count))
    here = f"{item(now)}." if now is not None else ""
    return f"{line} {here} {how_by_keys()}"


def round_again(*, from_top: bool) -> str:
    """Said before an item after the last one, or before the first."""
    return translate("Words", "From the top.") if from_top else translate("Words", "From the end.")


def nothing_before() -> str:
    """Said where Back leads nowhere."""
    return translate("Words", "There is nothing to go back to.")


def nothing_chosen() -> str:
    """Said where Enter has nothing to choose."""
    return translate("Words", "Move to something first.")


def paused(*, on: bool) -> str:
    """Said when reading is held; going on with it is heard."""
    return translate("Words", "Paused.") if on else ""


def stopped() -> str:
    """Said when reading was ended."""
    return translate("Words", "Reading stopped.")


def typed(words: str) -> str:
    """What stands in the search field now."""
    return translate("Words", "Typed: %1.").replace("%1", words) if words else translate("Words", "Empty.")


def found(count: int) -> str:
    """How many pages were found."""
    if count == 0:
        return translate("Words", "No pages found.")
    return translate("Words", "%n page(s) found.", None, count)


def asked() -> str:
    """The question before a visit is cleared; said once (M02)."""
    return translate(
        "Words",
        "Are you still reading? Press any key or touch the screen to carry on. "
        "If nobody does, this screen is cleared in 30 seconds.",
    )


def changed(before: ReaderSettings, after: ReaderSettings) -> str:
    """What a reader's choices have become; empty where nothing that has a name did."""
    said = [
        f"{_setting(field.name)}: {_value(field.name, getattr(after, field.name))}."
        for field in fields(after)
        if getattr(before, field.name) != getattr(after, field.name) and field.name != "language"
    ]
    return " ".join(said)


def _setting(name: str) -> str:
    return {
        "theme": translate("Words", "Colours"),
        "text_size": translate("Words", "Text size"),
        "bigger_buttons": translate("Words", "Buttons"),
        "movement": translate("Words", "Movement"),
        "more_time": translate("Words", "Time to read"),
        "steady_touch": translate("Words", "Steady touch"),
        "hold": translate("Words", "Hold to choose"),
        "scanning": translate("Words", "Switches"),
        "side": translate("Words", "Side of the buttons"),
        "lowered": translate("Words", "Lower part of the screen"),
    }[name]


def _value(name: str, value: object) -> str:
    if isinstance(value, bool):
        on = {
            "bigger_buttons": translate("Words", "Bigger"),
            "more_time": translate("Words", "More time"),
        }.get(name, translate("Words", "On"))
        off = translate("Words", "Normal") if name in {"bigger_buttons", "more_time"} else ""
        return on if value else off or translate("Words", "Off")
    return {
        "paper": translate("Words", "Paper"),
        "dusk": translate("Words", "Dusk"),
        "contrast": translate("Words", "Contrast"),
        "standard": translate("Words", "Standard"),
        "large": translate("Words", "Large"),
        "largest": translate("Words", "Largest"),
        "off": translate("Words", "Off"),
        "short": translate("Words", "Short"),
        "long": translate("Words", "Long"),
        "switches": translate("Words", "Two switches"),
        "slow": translate("Words", "Slow"),
        "medium": translate("Words", "Medium"),
        "fast": translate("Words", "Fast"),
        "start": translate("Words", "The usual side"),
        "end": translate("Words", "The other side"),
    }[str(value)]
