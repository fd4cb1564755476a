"""Whose editions this kiosk takes: public keys and revoked ones, of the program and of the data folder."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from kiosk.wording import Wording

_KEY: Final = re.compile(r"[0-9a-f]{64}")
_LONGEST_NAME: Final = 80
_EXPECTED: Final = {"keys": {"name", "key"}, "revoked": {"key", "reason"}}


@dataclass(frozen=True, slots=True)
class TrustedKey:
    """An organisation's public key (hexadecimal) and the name that staff know it by."""

    name: str
    key: str


@dataclass(frozen=True, slots=True)
class Trust:
    """The keys whose editions are taken, and those whose editions never are, with the reason.

    A key that is on both lists is revoked. ``problems`` are files that could not be read, a sentence each:
    they may have revoked something, so while there is one no signature counts.
    """

    keys: tuple[TrustedKey, ...] = ()
    revoked: tuple[tuple[str, str], ...] = ()
    problems: tuple[Wording, ...] = ()

    def is_revoked(self, key: str) -> bool:
        """Whether nothing that is signed with this key alone may be taken any more."""
        return any(key == revoked for revoked, _ in self.revoked)

    def name_of(self, key: str) -> str:
        """Who is known to hold this key; empty if it is not trusted."""
        if self.is_revoked(key):
            return ""
        return next((known.name for known in self.keys if known.key == key), "")


def load(folders: Iterable[Path]) -> Trust:
    """Read every ``*.toml`` in the folders; a folder that is not there holds none."""
    keys: dict[str, TrustedKey] = {}
    revoked: dict[str, str] = {}
    problems = []
    for path in [path for folder in folders for path in sorted(folder.glob("*.toml"))]:
        import tomllib

        try:
            values = tomllib.loads(path.read_bytes().decode("utf-8-sig"))
            found, gone = _from_values(values)
        except (OSError, ValueError) as error:  # both TOMLDecodeError and UnicodeDecodeError are ValueErrors
            told = Wording(
                "The file of keys %1 cannot be used (%2). Put it right or take it away.", path, error
            )
            problems.append(told)
            continue
        keys.update({key.key: key for key in found if key.key not in keys})
        revoked.update(gone)
    return Trust(tuple(keys.values()), tuple(revoked.items()), tuple(problems))


def _from_values(values: Mapping[str, Any]) -> tuple[list[TrustedKey], dict[str, str]]:
    """The keys and revoked keys of one file; raises ValueError if anything in it is not as it must be."""
    if unknown := values.keys() - _EXPECTED.keys():
        raise ValueError(f"there is no [[{min(unknown)}]], only [[keys]] and [[revoked]]")
    for table, wanted in _EXPECTED.items():
        entries = values.get(table, [])
        if not isinstance(entries, list):
            raise ValueError(f"write [[{table}]] with two brackets")
        for entry in entries:
            if not isinstance(entry, dict) or entry.keys() != wanted:
                raise ValueError(f"every [[{table}]] has {' and '.join(sorted(wanted))}")
            _check(entry)
    keys = [TrustedKey(entry["name"], entry["key"]) for entry in values.get("keys", [])]
    return keys, {entry["key"]: entry["reason"] for entry in values.get("revoked", [])}


def _check(entry: Mapping[str, Any]) -> None:
    if not isinstance(entry["key"], str) or not _KEY.fullmatch(entry["key"]):
        raise ValueError("a key is 64 letters and digits from 0 to 9 and a to f")
    text = entry.get("name", entry.get("reason"))
    if not isinstance(text, str) or not 0 < len(text) <= _LONGEST_NAME or not text.isprintable():
        raise ValueError(f"name and reason are texts of one line and at most {_LONGEST_NAME} letters")
