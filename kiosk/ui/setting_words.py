"""The words of the questions that staff answer about a site, its hours, its numbers and its screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

translate = QCoreApplication.translate

# Questions


def questions_title(screen: str, key: str) -> str:
    """The heading of a page of questions."""
    if screen == "staffcontent":
        return translate("Words", "Whose content to take")
    if screen == "staffsound":
        return translate("Words", "Sound")
    if key == "language":
        return translate("Words", "Languages")
    return translate("Words", "How each visit starts")


def questions_lead(screen: str, key: str) -> str:
    """What the questions are about."""
    if screen == "staffcontent":
        return translate(
            "Words", "New pages come as a file. A signature shows who made it. If not sure, leave this."
        )
    if screen == "staffsound":
        return translate(
            "Words", "Press the first button: you should hear this page. Then try it with headphones."
        )
    if key == "language":
        return translate("Words", "Readers can choose any language that you offer.")
    return translate("Words", "Readers can change these for their own visit.")


def first_language() -> str:
    """The language a visit starts in."""
    return translate("Words", "Language at the start")


def languages_offered() -> str:
    """The languages that readers can choose."""
    return translate("Words", "Languages offered")


def old_translations_title() -> str:
    """What becomes of translations that are older than the page they were made from (G05)."""
    return translate("Words", "A translation that is older than its page")


def old_translations() -> tuple[str, ...]:
    """The answers: shown with a notice, or not at all."""
    return translate("Words", "Show it, and say so"), translate("Words", "Do not show it")


def colours_title() -> str:
    """The setting of colours."""
    return translate("Words", "Colours")


def colours() -> tuple[str, ...]:
    """The names of the themes."""
    return translate("Words", "Paper"), translate("Words", "Dusk"), translate("Words", "Contrast")


def text_size_title() -> str:
    """The setting of the text size."""
    return translate("Words", "Text size")


def text_sizes() -> tuple[str, ...]:
    """The names of the text sizes."""
    return translate("Words", "Standard"), translate("Words", "Large"), translate("Words", "Largest")


def buttons_title() -> str:
    """The setting of the buttons."""
    return translate("Words", "Buttons")


def buttons() -> tuple[str, ...]:
    """How large buttons are."""
    return translate("Words", "Normal"), translate("Words", "Bigger")


def movement_title() -> str:
    """The setting of movement."""
    return translate("Words", "Movement")


def on_or_off() -> tuple[str, ...]:
    """Something is on, or off."""
    return translate("Words", "On"), translate("Words", "Off")


def seconds(count: int) -> str:
    """A waiting time."""
    if count % 60:
        return translate("Words", "%n seconds", None, count)
    return translate("Words", "%n minutes", None, count // 60)


def menu_seconds() -> str:
    """The waiting time of lists."""
    return translate("Words", "Without a touch on a list, the kiosk asks after")


def reading_seconds() -> str:
    """The waiting time of pages to read."""
    return translate("Words", "Without a touch on a page to read, it asks after")


def policy_title() -> str:
    """The setting of whose editions are taken."""
    return translate("Words", "New content is taken from")


def policies() -> tuple[str, ...]:
    """Whose editions are taken."""
    return (
        translate("Words", "As it was installed"),
        translate("Words", "Only people whose signature this kiosk knows"),
        translate("Words", "Anybody, with a warning if the signature is not known"),
        translate("Words", "Anybody (for trying things out)"),
    )


def loudspeaker_title() -> str:
    """The setting of the loudspeaker."""
    return translate("Words", "Pages are read aloud through")


def loudspeaker() -> tuple[str, ...]:
    """Where sound comes from."""
    return translate("Words", "Loudspeaker or headphones"), translate("Words", "Headphones only")


# Texts, numbers, hours


def text_title(key: str) -> str:
    """The heading of a page with one text."""
    return {
        "clinic": translate("Words", "What is this clinic called?"),
        "clean_line": translate("Words", "A line about cleaning"),
        "report_to": translate("Words", "Whom can readers tell of a mistake?"),
        "update_folder": translate("Words", "Shared folder for new content"),
    }[key]


def text_lead(key: str) -> str:
    """Where readers see the text, with an example."""
    return {
        "clinic": translate("Words", "It stands on the waiting screen, such as: Rheumatology, Ward 7."),
        "clean_line": translate(
            "Words",
            "It stands on the waiting screen, such as: This screen is cleaned often. Hand gel is by the"
            " door.",
        ),
        "report_to": translate("Words", "It stands on “About this page”, such as: the front desk."),
        "update_folder": translate(
            "Words", "A folder of the clinic's network that IT has named. Empty: content comes on sticks."
        ),
    }[key]


def nothing_typed() -> str:
    """Said when a question was left empty."""
    return translate("Words", "Please type something first.")


def numbers_title() -> str:
    """The heading of the page of numbers."""
    return translate("Words", "Your own numbers")


def numbers_lead() -> str:
    """Where readers see them."""
    return translate(
        "Words", "Up to three phone numbers of your own team. They stand on Help now: “Phone your team”."
    )


def number_prompt(asked: str, name: str) -> str:
    """The question about a new number."""
    if asked == "name":
        return translate("Words", "What is the number for? Such as: CAR-T team, day and night.")
    if asked == "phone":
        return translate("Words", "What is the number of “%1”?").replace("%1", name)
    return ""


def hours_title() -> str:
    """The heading of the opening hours."""
    return translate("Words", "Opening hours")


def hours_lead() -> str:
    """What the screen does outside its hours."""
    return translate("Words", "Outside these hours the screen is dark. A touch always wakes it.")


def day_of_week(number: int, language: str) -> str:
    """The name of a day, from 1 (Monday)."""
    return QLocale(language).standaloneDayName(number)


# The screen measured


def card_title() -> str:
    """The heading of the page with the bank card."""
    return translate("Words", "How large is the screen?")


def card_lead() -> str:
    """What to do with the card."""
    return translate(
        "Words",
        "Hold a bank card flat on the screen. Make the outline exactly as wide as the card. Then press “It"
        " fits”.",
    )


def screen_size(width_mm: float, height_mm: float, px_per_mm: float) -> str:
    """What the outline means."""
    line = translate(
        "Words", "Then the picture is %1 cm wide and %2 cm high, with %3 pixels to a millimetre."
    )
    values = f"{width_mm / 10:.1f}", f"{height_mm / 10:.1f}", f"{px_per_mm:.2f}"
    return line.replace("%1", values[0]).replace("%2", values[1]).replace("%3", values[2])


def measured() -> str:
    """The size was kept."""
    return translate("Words", "Saved. All buttons and letters have their true size now.")


def height_title() -> str:
    """The heading of the page about the height."""
    return translate("Words", "How high is the screen?")


def height_lead() -> str:
    """What to measure."""
    return translate("Words", "Measure from the floor to the lower edge of the picture.")


def centimetres(millimetres: float) -> str:
    """A height as people say it."""
    return translate("Words", "%1 cm").replace("%1", f"{millimetres / 10:g}")


def not_measured() -> str:
    """No height was given yet."""
    return translate("Words", "Not measured yet")


def reach(good: bool, possible: bool, low: float, high: float) -> str:
    """Who reaches the buttons at this height."""
    if good:
        return translate("Words", "Good: people who sit and people who stand reach every button.")
    best = centimetres(round(low / 10) * 10)
    if round(low / 10) < round(high / 10):
        best = translate("Words", "%1 to %2").replace("%1", best).replace(
            "%2", centimetres(round(high / 10) * 10)
        )  # fmt: skip
    if possible:
        line = translate("Words", "Some people will have to stretch. Best for this screen: %1.")
    else:
        line = translate("Words", "Not everybody can reach the buttons. Best for this screen: %1.")
    return line.replace("%1", best)


def touch_title() -> str:
    """The heading of the touch check."""
    return translate("Words", "Touch check")


def touched(count: int, of: int) -> str:
    """How many squares have answered."""
    if count == of:
        return translate("Words", "The glass answers everywhere.")
    line = translate("Words", "Touch every square: %1 of %2 have answered.")
    return line.replace("%1", str(count)).replace("%2", str(of))
