"""What the command line asks of the tour and of leaflets: checked, frozen values."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kiosk import choices
from kiosk.errors import SettingError

_SCREEN: Final = r"[a-z]+(:\S[^,]*)?"


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
            if not re.fullmatch(_SCREEN, screen):
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


def _some(name: str, values: tuple[str, ...]) -> tuple[str, ...]:
    if not values:
        raise SettingError(f"{name} must name at least one.")
    return values
