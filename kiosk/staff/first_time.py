"""The first settings of a kiosk, as an installer was told them; settings that are there already stay."""

from __future__ import annotations

from pathlib import Path

from kiosk.errors import SettingError
from kiosk.paths import DataFolder
from kiosk.staff import settings


def begin(data: DataFolder, clinic: str, languages: str, prepared: Path | None) -> bool:
    """Write the first settings, unless there are some; gives whether any were written.

    Args:
        data: the kiosk's data folder.
        clinic: the clinic's name, or nothing.
        languages: codes with commas between, or nothing for all.
        prepared: a settings file to take instead.

    Raises:
        SettingError: a value is not allowed, or the file cannot be written; then there are no settings.
    """
    if data.settings.exists():
        return False
    if prepared is not None:
        if problems := settings.read_prepared(prepared)[2]:
            raise SettingError(" ".join(problems))
        settings.install(prepared, data.settings)
        return True
    codes = [code.strip() for code in languages.split(",") if code.strip()]
    changes = {"clinic": clinic.strip(), "languages": codes}
    given = {key: value for key, value in changes.items() if value}
    if given:
        settings.change(data.settings, given)
    return bool(given)
