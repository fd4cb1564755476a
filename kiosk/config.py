"""The site settings: what staff may set for one kiosk, read from ``site.toml`` in the data folder."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from kiosk import choices
from kiosk.errors import SettingError


@dataclass(frozen=True, slots=True)
class SiteSettings:
    """The settings of one kiosk. A key that the file leaves out has its default.

    ==================  ==================================  ============  ============================
    key                 values                              default       what it does
    ==================  ==================================  ============  ============================
    ``px_per_mm``       1.5 to 20, or 0                     0             pixels per mm; 0: from screen
    ``language``        a language code, or ""              ""            "": as the edition says
    ``theme``           "paper", "dusk" or "contrast"       "paper"       colours
    ``text_size``       "standard", "large" or "largest"    "standard"    size of the text
    ``bigger_buttons``  true or false                       false         bigger buttons
    ``movement``        true or false                       true          whether things may move
    ``renderer``        "software" or "gpu"                 "software"    how the screen is drawn
    ``windowed``        true or false                       false         not on the full screen
    ==================  ==================================  ============  ============================

    Language, colours, text size, buttons and movement are what a visit starts with; readers may change them.
    """

    px_per_mm: float = 0.0
    language: str = ""
    theme: str = "paper"
    text_size: str = "standard"
    bigger_buttons: bool = False
    movement: bool = True
    renderer: str = "software"
    windowed: bool = False


def load(path: Path) -> tuple[SiteSettings, tuple[SettingError, ...]]:
    """Read the settings file; what cannot be used keeps its default and is told in the second value.

    So the kiosk starts whatever is in the file. A missing file is not a problem: every setting has a default.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return SiteSettings(), ()
    except (OSError, UnicodeDecodeError) as error:
        sentence = f"The settings file {path} cannot be read, so the usual settings are in use."
        return SiteSettings(), (SettingError(sentence, str(error)),)
    import tomllib  # 4 ms that a kiosk without a settings file need not wait for

    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        sentence = f"The settings file {path} has a mistake ({error}), so the usual settings are in use."
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
        raise SettingError(f"{path}: there is no setting {key!r}; the settings are {known}.")
    try:
        return check(key, value)
    except SettingError as error:
        raise SettingError(f"{path}: {error.sentence}", error.detail) from error


def _yes_or_no(key: str, value: object) -> bool:
    if not isinstance(value, bool):
        raise SettingError(f"{key} must be true or false, not {value!r}.")
    return value


def _scale(key: str, value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        least, most = choices.PX_PER_MM
        raise SettingError(f"{key} must be a number from {least:g} to {most:g}, not {value!r}.")
    return choices.px_per_mm(key, float(value)) if value != 0 else 0.0


def _language(key: str, value: object) -> str:
    text = str(value)
    return choices.language(key, text) if text else ""


def _choice(allowed: tuple[str, ...]) -> Callable[[str, object], str]:
    def check(key: str, value: object) -> str:
        return choices.one_of(key, str(value), allowed)

    return check


_CHECKS: Final[dict[str, Callable[[str, object], object]]] = {
    "px_per_mm": _scale,
    "language": _language,
    "theme": _choice(choices.THEMES),
    "text_size": _choice(choices.TEXT_SIZES),
    "bigger_buttons": _yes_or_no,
    "movement": _yes_or_no,
    "renderer": _choice(choices.RENDERERS),
    "windowed": _yes_or_no,
}
