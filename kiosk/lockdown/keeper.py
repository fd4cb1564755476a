"""Plans, applies, compares and puts back the settings; what was there before is kept until it is put back."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final, get_args

from kiosk import atomic
from kiosk.errors import SettingError
from kiosk.lockdown.ground import Ground
from kiosk.lockdown.rules import Held, Kind, Place, Rule
from kiosk.wording import Wording

RECORD_VERSION: Final = 1


@dataclass(frozen=True, slots=True)
class Change:
    """What a rule means on this PC: ``now`` is what stands there (None: nothing)."""

    rule: Rule
    now: Held | None

    @property
    def done(self) -> bool:
        """Whether it is as it should be."""
        return self.now is not None and self.rule.is_met_by(self.now)


@dataclass(frozen=True, slots=True)
class Kept:
    """What one place held before it was changed, and what had to be made for it."""

    place: Place
    before: Held | None
    made: tuple[str, ...]


class Keeper:
    """``record`` is the file that remembers what was there before; ``ground`` is what is changed."""

    def __init__(self, ground: Ground, record: Path) -> None:
        self._ground = ground
        self._record = record

    def plan(self, rules: Iterable[Rule]) -> tuple[Change, ...]:
        """What each rule would do; changes nothing."""
        return tuple(Change(rule, self._ground.read(rule.place)) for rule in rules)

    @property
    def applied(self) -> bool:
        """Whether there is something to put back."""
        return self._record.exists()

    def apply(self, rules: Sequence[Rule]) -> tuple[Change, ...]:
        """Do what is not done yet; gives what was changed. Doing it again changes nothing.

        What stood there is on the disk before anything is touched, so a power cut leaves nothing that
        cannot be put back. Raises SettingError at the first place that cannot be changed.
        """
        kept = {one.place: one for one in self._read_record()}
        wanted = [change for change in self.plan(rules) if not change.done]
        for change in wanted:
            kept.setdefault(change.rule.place, Kept(change.rule.place, change.now, ()))
        if wanted:
            self._write_record(kept.values())
        for change in wanted:
            place = change.rule.place
            made = self._ground.write(place, change.rule.value)
            if made:
                kept[place] = Kept(place, kept[place].before, (*kept[place].made, *made))
        if wanted:
            self._write_record(kept.values())
        return tuple(wanted)

    def undo(self) -> int:
        """Put everything back as it was, the last change first; gives how many places that were."""
        kept = self._read_record()
        for one in reversed(kept):
            if one.before is None:
                self._ground.remove(one.place)
            else:
                kind, value = one.before
                self._ground.write(replace(one.place, kind=kind), value)
        for one in reversed(kept):
            for made in reversed(one.made):
                self._ground.remove_made(made)
        self._record.unlink(missing_ok=True)
        return len(kept)

    def _read_record(self) -> tuple[Kept, ...]:
        try:
            text = self._record.read_text("utf-8")
        except FileNotFoundError:
            return ()
        except OSError as error:
            raise self._no_record(error) from error
        try:
            return tuple(_kept(entry) for entry in json.loads(text)["kept"])
        except (ValueError, KeyError, TypeError) as error:
            raise self._no_record(error) from error

    def _write_record(self, kept: Iterable[Kept]) -> None:
        entries = [
            {
                "kind": one.place.kind,
                "path": one.place.path,
                "name": one.place.name,
                "before": one.before,
                "made": list(one.made),
            }
            for one in kept
        ]
        try:
            self._record.parent.mkdir(parents=True, exist_ok=True)
            with atomic.replaced(self._record) as fresh:
                fresh.write_text(json.dumps({"version": RECORD_VERSION, "kept": entries}, indent=1), "utf-8")
        except OSError as error:
            raise self._no_record(error) from error

    def _no_record(self, error: Exception) -> SettingError:
        return SettingError(
            Wording(
                "%1, which remembers how this PC was before, cannot be used; nothing was changed.",
                self._record,
            ),
            repr(error),
        )


def _kept(entry: dict[str, Any]) -> Kept:
    place = Place(entry["kind"], str(entry["path"]), str(entry["name"]))
    before = entry["before"]
    if before is not None and not (before[0] in get_args(Kind) and isinstance(before[1], str | int)):
        raise ValueError(f"not a value: {before!r}")
    return Kept(
        place, None if before is None else (before[0], before[1]), tuple(str(made) for made in entry["made"])
    )
