"""Changes the site settings: checked first, written in one step, the remarks of the file's author kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path
from typing import Final

from kiosk import config
from kiosk.config import SiteSettings
from kiosk.errors import SettingError
from kiosk.staff import files, toml_text
from kiosk.wording import Wording

_OLD_NAME: Final = "site.old.toml"

REMARKS: Final = (
    "Settings of this kiosk. What is left out is as usual; the README lists all settings.",
    "Written by the staff menu. Check a change by hand with: kiosk setup --check --from FILE",
)


def change(path: Path, changes: Mapping[str, object]) -> SiteSettings:
    """Change these settings in the file at ``path`` and give all settings as they now are.

    Values are as ``SiteSettings`` or as TOML holds them. A file that cannot be understood is put aside as
    ``site.old.toml`` and written anew.

    Raises:
        SettingError: a value is not allowed, or the file cannot be written; then nothing has changed.
    """
    values = {key: toml_text.raw(value) for key, value in changes.items()}
    for key, value in values.items():
        config.checked(key, value, path)
    before, problems = config.load(path)
    text = _text(path)
    new = toml_text.changed(text, values) if text and not problems else None
    if new is None:
        if problems and text:
            files.write(path.with_name(_OLD_NAME), text)
        new = toml_text.tidy({**_not_as_usual(before), **values}, REMARKS)
    files.write(path, new)
    return config.load(path)[0]


def _not_as_usual(settings: SiteSettings) -> dict[str, object]:
    usual = SiteSettings()
    return {
        field.name: value
        for field in fields(settings)
        if (value := getattr(settings, field.name)) != getattr(usual, field.name)
    }


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig", "replace")
    except OSError:
        return ""


def read_prepared(path: Path) -> tuple[str, SiteSettings, tuple[str, ...]]:
    """Read a settings file that was prepared for this kiosk: its text, its settings, what is wrong with it.

    Nothing is left out quietly here: every mistake is told, and settings that contradict each other too.
    """
    if not path.is_file():
        raise SettingError(Wording("There is no file %1; name the settings file that was prepared.", path))
    settings, problems = config.load(path)
    sentences = [problem.sentence for problem in problems]
    sentences += [Wording("%1: %2", path, sentence) for sentence in contradictions(settings)]
    return _text(path), settings, tuple(sentences)


def contradictions(settings: SiteSettings) -> tuple[str, ...]:
    """What in these settings does not go together, one plain sentence each."""
    found = []
    if bool(settings.open_from) != bool(settings.open_until):
        found.append(Wording("open_from and open_until belong together; write both or none."))
    if settings.open_from and settings.open_from == settings.open_until:
        found.append(Wording("open_from and open_until are the same, so the screen would never wake."))
    if not settings.open_days:
        found.append(Wording("open_days is empty, so the screen would never wake."))
    if settings.language and settings.languages and settings.language not in settings.languages:
        first = settings.language
        found.append(Wording('languages does not hold the first language, "%1".', first))
    return tuple(found)


def install(prepared: Path, target: Path) -> tuple[str, ...]:
    """Put a prepared file in the place of the settings; gives the keys whose value is no longer the same.

    The file's remarks come along, and the file that was there is kept as ``site.old.toml``.

    Raises:
        SettingError: something is wrong with the prepared file, or nothing can be written.
    """
    text, new, problems = read_prepared(prepared)
    if problems:
        raise SettingError(problems[0])
    old = config.load(target)[0]
    if before := _text(target):
        files.write(target.with_name(_OLD_NAME), before)
    files.write(target, text)
    return differences(old, new)


def differences(old: SiteSettings, new: SiteSettings) -> tuple[str, ...]:
    """The keys whose values differ."""
    names = [field.name for field in fields(old)]
    return tuple(name for name in names if getattr(old, name) != getattr(new, name))
