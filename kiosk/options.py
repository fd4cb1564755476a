"""What the command line asks of the kiosk: checked, frozen values."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from kiosk import choices
from kiosk.errors import SettingError
from kiosk.frozen import dataclass

_SIZE: Final = r"([0-9]{1,6})[xX]([0-9]{1,6})"


@dataclass(frozen=True)
class RunOptions:
    """What ``kiosk run`` was told. None: not said, so the site setting or the default holds.

    ``content``: the edition to show. ``data``: the data folder. ``size``: the window's width and height in
    pixels, which makes it windowed. ``px_per_mm``: pixels per millimetre.
    ``start``: ``previous`` for the edition before the one in force, ``safe`` for none, only the built-in
    notice with Help now.
    """

    content: Path | None = None
    data: Path | None = None
    windowed: bool = False
    size: tuple[int, int] | None = None
    px_per_mm: float | None = None
    theme: str | None = None
    text_size: str | None = None
    language: str | None = None
    bigger_buttons: bool = False
    renderer: str | None = None
    start: str = "normal"

    def __post_init__(self) -> None:
        """Refuse what is out of range; raises SettingError."""
        choices.one_of("--start", self.start, choices.STARTS)
        if self.renderer is not None:
            choices.one_of("--renderer", self.renderer, choices.RENDERERS)
        if self.size is not None:
            choices.window_size("--size", *self.size)
        if self.px_per_mm is not None:
            choices.px_per_mm("--px-per-mm", self.px_per_mm)
        if self.theme is not None:
            choices.one_of("--theme", self.theme, choices.THEMES)
        if self.text_size is not None:
            choices.one_of("--text-size", self.text_size, choices.TEXT_SIZES)
        if self.language is not None:
            choices.language("--language", self.language)

    def words(self) -> list[str]:
        """These options as they are written on the command line."""
        from dataclasses import fields

        found: list[str] = []
        for field in fields(self):
            value = getattr(self, field.name)
            if value == field.default:
                continue
            found.append("--" + field.name.replace("_", "-"))
            if isinstance(value, tuple):
                found.append("x".join(str(part) for part in value))
            elif value is not True:
                found.append(str(value))
        return found


def parse_size(text: str, option: str = "--size") -> tuple[int, int]:
    """Read ``1280x800`` (width and height in pixels); raises SettingError, which names ``option``."""
    match = re.fullmatch(_SIZE, text.strip())
    if match is None:
        raise SettingError(f"{option} must be width x height in pixels, such as 1280x800, not {text!r}.")
    return choices.window_size(option, int(match[1]), int(match[2]))


def parse_scale(text: str) -> float:
    """Read pixels per millimetre; raises SettingError."""
    try:
        value = float(text)
    except ValueError as error:
        raise SettingError(f"--px-per-mm must be a number such as 4.03, not {text!r}.") from error
    return choices.px_per_mm("--px-per-mm", value)


def parse_list(text: str) -> tuple[str, ...]:
    """Read a list with commas; empty entries and repeats are left out, the order stays."""
    return tuple(dict.fromkeys(entry.strip() for entry in text.split(",") if entry.strip()))
