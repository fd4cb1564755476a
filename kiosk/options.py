"""What the command line asks of the program: checked, frozen values."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from pathlib import Path

from kiosk import choices
from kiosk.errors import SettingError

_SIZE = re.compile(r"([0-9]{1,6})[xX]([0-9]{1,6})")
_SCREEN = re.compile(r"[a-z]+(:\S[^,]*)?")


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class TourOptions:
    """What ``kiosk tour`` was told: every screen is drawn in each combination of these.

    ``out``: the folder for the pictures and the index page. ``languages`` empty: all of the edition.
    ``screens`` empty: all; else names such as ``home`` or ``article:what-is-lupus``.
    """

    out: Path
    content: Path | None = None
    themes: tuple[str, ...] = ("paper",)
    sizes: tuple[str, ...] = ("standard",)
    languages: tuple[str, ...] = ()
    devices: tuple[str, ...] = ("R1",)
    screens: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse what is out of range; raises SettingError."""
        for theme in _some("--themes", self.themes):
            choices.one_of("--themes", theme, choices.THEMES)
        for size in _some("--sizes", self.sizes):
            choices.one_of("--sizes", size, choices.TEXT_SIZES)
        for device in _some("--devices", self.devices):
            choices.one_of("--devices", device, choices.DEVICES)
        for language in self.languages:
            choices.language("--languages", language)
        for screen in self.screens:
            if not _SCREEN.fullmatch(screen):
                raise SettingError(
                    f"--screens must be names such as home or article:what-is-lupus, not {screen!r}."
                )


@dataclass(frozen=True, slots=True)
class LeafletOptions:
    """What ``kiosk leaflet`` was told: one page (``page``) as a file, or every page (``all``) in a folder.

    ``page``: an id such as ``what-is-lupus`` or ``organisation:lupus-uk``. ``language`` empty: the edition's.
    """

    out: Path
    page: str = ""
    all: bool = False
    paper: str = "a4"
    size: int = 14
    language: str = ""
    content: Path | None = None

    def __post_init__(self) -> None:
        """Refuse what is out of range; raises SettingError."""
        if bool(self.page) == self.all:
            raise SettingError("Write either --page with the id of one page, or --all.")
        choices.one_of("--paper", self.paper, choices.PAPERS)
        if self.size not in choices.LEAFLET_POINTS:
            raise SettingError(f"--size must be 14 or 18, not {self.size}.")
        if self.language:
            choices.language("--language", self.language)


def parse_size(text: str, option: str = "--size") -> tuple[int, int]:
    """Read ``1280x800`` (width and height in pixels); raises SettingError, which names ``option``."""
    match = _SIZE.fullmatch(text.strip())
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


def _some(name: str, values: tuple[str, ...]) -> tuple[str, ...]:
    if not values:
        raise SettingError(f"{name} must name at least one.")
    return values
