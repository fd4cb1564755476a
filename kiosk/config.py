"""The site settings: what staff may set for one kiosk, read from ``site.toml`` in the data folder."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

from kiosk import choices
from kiosk.errors import SettingError
from kiosk.frozen import dataclass, replace
from kiosk.wording import Wording

LONGEST_TEXT: Final = 200
MOST_HELP_NUMBERS: Final = 3
_TIME: Final = r"([01]\d|2[0-3]):[0-5]\d"
_PHONE: Final = r"\+?\d[\d ]{1,18}\d"


@dataclass(frozen=True)
class HelpNumber:
    """A number of the clinic's own for Help now: what it is for, and the number as it is read out."""

    name: str
    phone: str


@dataclass(frozen=True)
class SiteSettings:
    """The settings of one kiosk. A key that the file leaves out has its default.

    ==================== ==================================  ============  ==================================
    key                 values                              default       what it does
    ==================== ==================================  ============  ==================================
    ``px_per_mm``       1.5 to 20, or 0                     0             pixels per mm; 0: from screen
    ``edge_mm``         100 to 2000, or 0                   0             floor to the screen's lower edge
    ``language``        a language code, or ""              ""            "": as the edition says
    ``languages``       a list of codes                     all           languages offered to readers
    ``theme``           "paper", "dusk" or "contrast"       "paper"       colours
    ``text_size``       "standard", "large" or "largest"    "standard"    size of the text
    ``bigger_buttons``  true or false                       false         bigger buttons
    ``movement``        true or false                       true          whether things may move
    ``renderer``        "software" or "gpu"                 "software"    how the screen is drawn
    ``windowed``        true or false                       false         not on the full screen
    ``clinic``          a name                              ""            shown on the attract screen
    ``help_numbers``    up to 3 of {name, phone}            none          the clinic's own, on Help now
    ``report_to``       a text                              ""            whom to tell of a mistake
    ``clean_line``      a text                              ""            hand gel and cleaning (I02)
    ``menu_seconds``    60 to 600                           90            idle time on menus (M01)
    ``reading_seconds`` 60 to 600                           180           idle time on pages to read (M01)
    ``open_from``       "08:00", or ""                      ""            when the screen wakes; "": always on
    ``open_until``      "18:30", or ""                      ""            when the screen rests (I05)
    ``open_days``       a list of "mon" to "sun"            all           days on which it wakes
    ``update_policy``   "signed-only", "warn", "open", ""   ""            whose editions are taken; "": as
                                                                          installed (signed-only) or not
    ``update_folder``   a folder, or ""                     ""            shared folder to look for editions
    ``counters``        true or false                       true          daily totals of pages opened (P03)
    ``loudspeaker``     true or false                       true          whether the loudspeaker may read
    ``system_voice``    true or false                       true          read by a good voice of the PC first
    ``old_translations`` "mark" or "hide"                   "mark"        translations older than their source
    ``printer``         a printer's name, or ""             ""            "": no printing
    ==================== ==================================  ============  ==================================

    Language, colours, text size, buttons and movement are what a visit starts with; readers may change them.
    """

    px_per_mm: float = 0.0
    edge_mm: float = 0.0
    language: str = ""
    languages: tuple[str, ...] = ()
    theme: str = "paper"
    text_size: str = "standard"
    bigger_buttons: bool = False
    movement: bool = True
    renderer: str = "software"
    windowed: bool = False
    clinic: str = ""
    help_numbers: tuple[HelpNumber, ...] = ()
    report_to: str = ""
    clean_line: str = ""
    menu_seconds: int = 90
    reading_seconds: int = 180
    open_from: str = ""
    open_until: str = ""
    open_days: tuple[str, ...] = choices.DAYS
    update_policy: str = ""
    update_folder: str = ""
    counters: bool = True
    loudspeaker: bool = True
    system_voice: bool = True
    old_translations: str = "mark"
    printer: str = ""


def load(path: Path) -> tuple[SiteSettings, tuple[SettingError, ...]]:
    """Read the settings file; what cannot be used keeps its default and is told in the second value.

    So the kiosk starts whatever is in the file. A missing file is not a problem: every setting has a default.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return SiteSettings(), ()
    except (OSError, UnicodeDecodeError) as error:
        sentence = Wording("The settings file %1 cannot be read, so the usual settings are in use.", path)
        return SiteSettings(), (SettingError(sentence, str(error)),)
    import tomllib  # 4 ms that a kiosk without a settings file need not wait for

    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        sentence = Wording(
            "The settings file %1 has a mistake (%2), so the usual settings are in use.", path, error
        )
        return SiteSettings(), (SettingError(sentence, str(error)),)
    return from_values(values, path)


def from_values(values: Mapping[str, Any], path: Path) -> tuple[SiteSettings, tuple[SettingError, ...]]:
    """Make settings of ``values``; ``path`` is the file that the sentences name."""
    good: dict[str, Any] = {}
    problems: list[SettingError] = []
    for key, value in values.items():
        try:
            good[key] = checked(key, value, path)
        except SettingError as error:
            problems.append(error)
    return replace(SiteSettings(), **good), tuple(problems)


def checked(key: str, value: object, path: Path) -> object:
    """Give ``value`` back as the setting ``key`` holds it.

    Raises:
        SettingError: no such key, or a value out of range; the sentence names key, file and what is allowed.
    """
    check = _CHECKS.get(key)
    if check is None:
        known = ", ".join(_CHECKS)
        raise SettingError(
            Wording("%1: there is no setting %2; the settings are %3.", path, f"{key!r}", known)
        )
    try:
        return check(key, value)
    except SettingError as error:
        raise SettingError(Wording("%1: %2", path, error.sentence), error.detail) from error


def _yes_or_no(key: str, value: object) -> bool:
    if not isinstance(value, bool):
        raise SettingError(Wording("%1 must be true or false, not %2.", key, f"{value!r}"))
    return value


def _scale(key: str, value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        least, most = choices.PX_PER_MM
        raise SettingError(
            Wording(
                "%1 must be a number from %2 to %3, not %4.", key, f"{least:g}", f"{most:g}", f"{value!r}"
            )
        )
    return choices.px_per_mm(key, float(value)) if value != 0 else 0.0


def _language(key: str, value: object) -> str:
    text = str(value)
    return choices.language(key, text) if text else ""


def _choice(allowed: tuple[str, ...]) -> Callable[[str, object], str]:
    def check(key: str, value: object) -> str:
        return choices.one_of(key, str(value), allowed)

    return check


def _number(least: float, most: float, *, or_zero: bool) -> Callable[[str, object], float]:
    def check(key: str, value: object) -> float:
        if value == 0 and or_zero and not isinstance(value, bool):
            return 0.0
        if isinstance(value, bool) or not isinstance(value, int | float) or not least <= value <= most:
            raise SettingError(
                Wording(
                    "%1 must be a number from %2 to %3, not %4.", key, f"{least:g}", f"{most:g}", f"{value!r}"
                )
            )
        return float(value)

    return check


def _seconds(key: str, value: object) -> int:
    return int(_number(*choices.IDLE_SECONDS, or_zero=False)(key, value))


def _text(key: str, value: object) -> str:
    if not isinstance(value, str) or len(value) > LONGEST_TEXT or not value.isprintable():
        raise SettingError(
            Wording("%1 must be a text of one line and at most %2 letters.", key, LONGEST_TEXT)
        )
    return value.strip()


def _time(key: str, value: object) -> str:
    text = _text(key, value)
    if text and not re.fullmatch(_TIME, text):
        raise SettingError(Wording('%1 must be a time such as "08:30", or "", not %2.', key, f"{value!r}"))
    return text


def _list(key: str, value: object, one: Callable[[str, object], str]) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise SettingError(Wording("%1 must be a list in square brackets, not %2.", key, f"{value!r}"))
    return tuple(dict.fromkeys(one(key, entry) for entry in value))


def _languages(key: str, value: object) -> tuple[str, ...]:
    return _list(key, value, lambda name, entry: choices.language(name, str(entry)))


def _days(key: str, value: object) -> tuple[str, ...]:
    wanted = _list(key, value, _choice(choices.DAYS))
    return tuple(day for day in choices.DAYS if day in wanted)


def _help_numbers(key: str, value: object) -> tuple[HelpNumber, ...]:
    entries = value if isinstance(value, list) else [None]
    good = [entry for entry in entries if isinstance(entry, dict) and entry.keys() == {"name", "phone"}]
    if len(good) < len(entries) or len(entries) > MOST_HELP_NUMBERS:
        raise SettingError(
            Wording(
                '%1 must be a list of at most %2 such as { name = "…", phone = "…" }.', key, MOST_HELP_NUMBERS
            )
        )
    numbers = [HelpNumber(_text(key, entry["name"]), _text(key, entry["phone"])) for entry in good]
    for number in numbers:
        if not number.name or not re.fullmatch(_PHONE, number.phone):
            raise SettingError(Wording("%1: every number has a name, and a phone of digits and spaces.", key))
    return tuple(numbers)


_CHECKS: Final[dict[str, Callable[[str, object], object]]] = {
    "px_per_mm": _scale,
    "language": _language,
    "theme": _choice(choices.THEMES),
    "text_size": _choice(choices.TEXT_SIZES),
    "bigger_buttons": _yes_or_no,
    "movement": _yes_or_no,
    "renderer": _choice(choices.RENDERERS),
    "windowed": _yes_or_no,
    "edge_mm": _number(100, 2000, or_zero=True),
    "languages": _languages,
    "clinic": _text,
    "help_numbers": _help_numbers,
    "report_to": _text,
    "clean_line": _text,
    "menu_seconds": _seconds,
    "reading_seconds": _seconds,
    "open_from": _time,
    "open_until": _time,
    "open_days": _days,
    "update_policy": _choice(("", *choices.UPDATE_POLICIES)),
    "update_folder": _text,
    "counters": _yes_or_no,
    "loudspeaker": _yes_or_no,
    "system_voice": _yes_or_no,
    "old_translations": _choice(choices.OLD_TRANSLATIONS),
    "printer": _text,
}
