"""Readiness: every part of a kiosk is found in order, and found out of order when it is."""

from __future__ import annotations

import datetime as dt
import json
import shutil
import sqlite3
import zipfile
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from kiosk.authoring.refresh import refresh
from kiosk.errors import KioskError, SettingError
from kiosk.findings import Finding, Light, amber, green, red
from kiosk.paths import DataFolder, this_installation
from kiosk.staff import (
    check_content,
    check_site,
    check_system,
    check_updates,
    choosing,
    crashes,
    pack,
    report,
    surroundings,
    vault,
)
from kiosk.staff.doctor import Line, Report, examine
from kiosk.staff.hashing import Cost
from kiosk.staff.heights import best_edge_mm, heights
from kiosk.staff.probes import probes
from kiosk.staff.surroundings import Surroundings
from kiosk.supervisor import notes
from kiosk.update import signing
from kiosk.update.disk import Disk
from kiosk.update.history import Entry, History
from kiosk.usage.tally import Batch
from kiosk.usage.totals import Totals
from kiosk.wording import Wording

NOW = dt.datetime(2026, 12, 1, 9, 30, tzinfo=dt.UTC)
CHEAP = Cost(2, 1, 1)
Check = Callable[[Surroundings], Iterable[Finding]]


@pytest.fixture
def around(tmp_path: Path) -> Surroundings:
    """A kiosk that was just installed: nothing is set."""
    data = DataFolder(tmp_path / "data")
    data.log.parent.mkdir(parents=True)
    return surroundings.look(data, this_installation(), NOW)


def write(around: Surroundings, text: str) -> Surroundings:
    around.data.settings.write_text(text, "utf-8")
    return surroundings.look(around.data, around.installation, NOW, screen_px=(1920, 1080))


def lights(check: Check, around: Surroundings) -> list[Light]:
    return [finding.light for finding in check(around)]


def told(check: Check, around: Surroundings, light: Light) -> str:
    """The sentences with a light; each of them is one, and says what to do if it is not green."""
    found = [finding for finding in check(around) if finding.light is light]
    for finding in found:
        assert isinstance(finding.sentence, Wording), "it can be said in any language"
        assert isinstance(finding.what_to_do or Wording(""), Wording)
        assert finding.sentence.endswith((".", "…"))
        assert bool(finding.what_to_do) == (light is not Light.GREEN)
    return " ".join(finding.sentence for finding in found)


def changed_edition(around: Surroundings, folder: Path, *statements: str) -> Surroundings:
    path = folder / "changed.db"
    shutil.copy(around.edition, path)
    with closing(sqlite3.connect(path)) as connection, connection:
        for statement in statements:
            connection.execute(statement)
    refresh(path)
    return replace(around, edition=path)


# Content


def test_the_edition_is_named_and_what_it_still_needs_is_told(around: Surroundings) -> None:
    assert "Edition 1 of 21 November 2026" in told(check_content.edition, around, Light.GREEN)
    needs = told(check_content.edition, around, Light.AMBER)
    assert "not been signed by a clinician" in needs
    assert "nobody has rung yet" in needs


def test_an_edition_that_is_signed_rung_and_due_later_is_green(around: Surroundings, tmp_path: Path) -> None:
    good = changed_edition(
        around,
        tmp_path,
        "UPDATE review SET reviewer = 'Test', reviewer_role = 'Test', reviewed_on = '2026-11-20'",
        "UPDATE organisation SET checked_on = '2026-11-20'",
        "UPDATE contact SET shown = 'yes', hold_reason = '' WHERE shown = 'hold'",
    )
    assert lights(check_content.edition, good) == [Light.GREEN] * 4


def test_overdue_reviews_are_counted(around: Surroundings) -> None:
    soon = replace(around, now=dt.datetime(2027, 6, 1, tzinfo=dt.UTC))
    assert "Overdue for review: 32 " in told(check_content.edition, soon, Light.AMBER)
    assert told(check_content.edition, soon, Light.RED) == ""
    late = replace(around, now=dt.datetime(2027, 10, 1, tzinfo=dt.UTC))
    assert "not shown: 32 " in told(check_content.edition, late, Light.RED)


def test_a_damaged_edition_is_red(around: Surroundings, tmp_path: Path) -> None:
    for name, data in (("cut.db", around.edition.read_bytes()[:90_000]), ("text.db", b"hello")):
        (tmp_path / name).write_bytes(data)
        bad = replace(around, edition=tmp_path / name)
        assert lights(check_content.edition, bad) == [Light.RED]
    assert lights(check_content.edition, replace(around, edition=tmp_path / "none.db")) == [Light.RED]


def test_a_language_that_the_content_lacks_is_told(around: Surroundings) -> None:
    assert lights(check_content.languages, around) == []
    other = write(around, 'languages = ["en", "cy"]\nlanguage = "cy"\n')
    assert lights(check_content.languages, other) == [Light.AMBER]


# Updates


def test_an_unsigned_edition_and_an_open_policy_are_told(around: Surroundings) -> None:
    assert lights(check_updates.updates, around) == [Light.AMBER, Light.AMBER, Light.GREEN]
    closed = write(around, 'update_policy = "signed-only"\n')
    assert "not signed" in told(check_updates.updates, closed, Light.RED)


def test_a_signed_edition_of_a_trusted_maker_is_green(around: Surroundings, tmp_path: Path) -> None:
    from nacl.signing import SigningKey

    key = SigningKey(b"k" * 32)
    path = tmp_path / "signed.db"
    shutil.copy(around.edition, path)
    path.write_bytes(path.read_bytes() + signing.record(bytes(key), signing.take_apart(path).digest))
    around.data.trust.mkdir(parents=True)
    trusted = around.data.trust / "us.toml"
    trusted.write_text(f'[[keys]]\nname = "Our charity"\nkey = "{bytes(key.verify_key).hex()}"\n', "utf-8")
    good = replace(write(around, 'update_policy = "signed-only"\n'), edition=path)
    assert "signed by Our charity" in told(check_updates.updates, good, Light.GREEN)
    data = bytearray(path.read_bytes())
    data[50_000] ^= 1
    path.write_bytes(data)
    assert "changed after it was signed" in told(check_updates.updates, good, Light.RED)
    trusted.write_text("nonsense", "utf-8")
    assert "cannot be used" in told(check_updates.updates, good, Light.RED)


def test_the_edition_that_came_with_an_installed_program_is_trusted(around: Surroundings) -> None:
    installed = replace(around, installation=replace(around.installation, packaged=True))
    assert lights(check_updates.updates, installed) == [Light.GREEN, Light.GREEN]


def test_an_update_that_did_not_work_is_told(around: Surroundings) -> None:
    around.data.editions.mkdir(parents=True)
    history = History(around.data.editions, Disk())
    history.add(Entry("2026-11-30T10:00:00", "stick", "new.db", "shown", "Shown."))
    assert "changed on 30 November 2026" in told(check_updates.updates, around, Light.GREEN)
    history.add(Entry("2026-12-01T08:00:00", "stick", "new.db", "damaged", "The file is not complete."))
    assert "The file is not complete." in told(check_updates.updates, around, Light.AMBER)


# What staff set


def test_a_new_kiosk_needs_a_pin_first(around: Surroundings) -> None:
    assert lights(check_site.sign_in, around) == [Light.RED]
    choosing.choose(around.data, "482915", "482915", CHEAP)
    assert "no key stick" in told(check_site.sign_in, around, Light.GREEN)
    kept = vault.load(around.data.staff)
    vault.save(around.data.staff, vault.with_key(kept, vault.KeyHash("ab" * 32, "2026-11-21")))
    assert "1 key stick" in told(check_site.sign_in, around, Light.GREEN)


def test_mistakes_in_the_settings_are_told(around: Surroundings) -> None:
    assert "no settings file" in told(check_site.settings, around, Light.AMBER)
    number = 'help_numbers = [{ name = "Ward", phone = "020 7946 0000" }]\n'
    assert lights(check_site.settings, write(around, number)) == [Light.GREEN]
    bad = write(around, f'{number}theme = "pink"\nopen_from = "08:00"\nupdate_folder = "/no/such/folder"\n')
    sentences = told(check_site.settings, bad, Light.AMBER)
    for words in ("theme must be", "open_from and open_until", "/no/such/folder"):
        assert words in sentences
    assert lights(check_site.settings, bad) == [Light.AMBER] * 3


def test_a_screen_that_was_not_measured_is_told(around: Surroundings) -> None:
    assert lights(check_site.screen, around) == [Light.AMBER, Light.AMBER]
    measured = write(around, "px_per_mm = 4.03\nedge_mm = 800\n")
    assert lights(check_site.screen, measured) == [Light.GREEN, Light.GREEN]
    assert "not known here" in told(check_site.screen, replace(measured, screen_px=None), Light.AMBER)


@pytest.mark.parametrize(
    ("edge_mm", "light"),
    [(743, Light.AMBER), (745, Light.GREEN), (930, Light.GREEN), (950, Light.AMBER), (970, Light.RED),
     (370, Light.RED), (1500, Light.RED)],
)  # fmt: skip
def test_T10_the_height_of_what_must_be_reached_is_judged(
    edge_mm: int, light: Light, around: Surroundings
) -> None:
    site = write(around, f"px_per_mm = 4.03\nedge_mm = {edge_mm}\n")
    assert lights(check_site.screen, site)[1] is light


@pytest.mark.parametrize("screen_mm", [190.0, 268.0, 344.0, 476.0, 708.0])
def test_T10_the_advice_hangs_the_screen_where_it_can_be_reached(screen_mm: float) -> None:
    low, high = best_edge_mm(screen_mm)
    assert low <= high
    for edge in (low, high):
        assert heights(edge, screen_mm).possible
    if high > low:
        assert heights(low, screen_mm).good
        assert heights(high, screen_mm).good
        assert not heights(low - 1, screen_mm).good
        assert not heights(high + 1, screen_mm).good


def test_the_counters_are_looked_at(around: Surroundings) -> None:
    assert "nothing was written yet" in told(check_site.counters, around, Light.GREEN)
    totals = Totals(around.data.counters)
    totals.add(Batch("2026-11-30", {"article/a": 5}, 5), NOW.date())
    assert "since 2026-11-30" in told(check_site.counters, around, Light.GREEN)
    totals.damaged_copy.write_bytes(b"x")
    assert "damaged" in told(check_site.counters, around, Light.AMBER)
    assert "off" in told(check_site.counters, write(around, "counters = false\n"), Light.GREEN)


# The PC


def test_the_disk_is_looked_at(around: Surroundings, monkeypatch: pytest.MonkeyPatch) -> None:
    assert lights(check_system.disk, around) == [Light.GREEN, Light.GREEN]
    for free_mb, light in ((50, Light.RED), (500, Light.AMBER)):
        usage = shutil._ntuple_diskusage(10**12, 0, free_mb * 10**6)
        monkeypatch.setattr(shutil, "disk_usage", lambda _, found=usage: found)
        assert lights(check_system.disk, around)[0] is light


def test_a_data_folder_that_is_not_there_or_cannot_be_written_is_told(
    around: Surroundings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    none = replace(around, data=DataFolder(tmp_path / "none"))
    assert lights(check_system.disk, none) == [Light.AMBER]
    assert not (tmp_path / "none").exists()

    def refuse(**_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("tempfile.TemporaryFile", refuse)  # root may write everywhere
    assert "Permission denied" in told(check_system.disk, around, Light.RED)


def test_a_clock_that_cannot_be_right_is_red(around: Surroundings) -> None:
    assert "1 December 2026, 09:30" in told(check_system.clock, around, Light.GREEN)
    assert lights(check_system.clock, replace(around, now=NOW.replace(year=2010))) == [Light.RED]
    assert lights(check_system.clock, replace(around, now=NOW.replace(year=2040))) == [Light.AMBER]


def test_missing_and_damaged_letters_are_red(around: Surroundings, tmp_path: Path) -> None:
    assert lights(check_system.fonts, around) == [Light.GREEN]
    copy = tmp_path / "assets"
    shutil.copytree(around.installation.assets / "fonts", copy / "fonts")
    here = replace(around, installation=replace(around.installation, assets=copy))
    assert lights(check_system.fonts, here) == [Light.GREEN]
    font = next((copy / "fonts").glob("Atkinson*Bold.ttf"))
    data = bytearray(font.read_bytes())
    data[len(data) // 2] ^= 1
    font.write_bytes(data)
    assert font.name in told(check_system.fonts, here, Light.RED)
    for path in (copy / "fonts").glob("WaysideNumbers*"):
        path.unlink()
    assert "Wayside Numbers is missing" in told(check_system.fonts, here, Light.RED)


def test_the_letters_of_every_language_are_asked_for(around: Surroundings, tmp_path: Path) -> None:
    copy = tmp_path / "assets"
    shutil.copytree(around.installation.assets / "fonts", copy / "fonts")
    for path in (copy / "fonts").glob("NotoNastaliqUrdu*"):
        path.unlink()
    path = tmp_path / "urdu.db"
    shutil.copy(around.edition, path)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE language SET code = 'ur'")
        connection.execute("UPDATE edition SET default_language = 'ur'")
    here = replace(around, installation=replace(around.installation, assets=copy), edition=path)
    assert "Noto Nastaliq Urdu is missing" in told(check_system.fonts, here, Light.RED)


@pytest.mark.parametrize("line", ['theme = "pink"', 'language = "English"', "px_per_mm = 99"])
def test_what_is_wrong_with_a_setting_can_be_said_in_any_language(around: Surroundings, line: str) -> None:
    wrong = write(around, line).problems
    assert len(wrong) == 1
    assert isinstance(wrong[0].sentence, Wording)


def test_the_last_failure_is_told(around: Surroundings) -> None:
    assert lights(check_system.running, around) == [Light.AMBER]
    for noted, light in (
        (notes.Notes(since="2026-11-01T08:00:00"), Light.GREEN),
        (notes.Notes(last_failure="It crashed.", last_failure_at="2026-11-30T08:00:00"), Light.AMBER),
        (notes.Notes(last_failure="It crashed.", last_failure_at="2026-10-30T08:00:00"), Light.GREEN),
        (notes.Notes(mode="previous"), Light.RED),
        (notes.Notes(mode="safe"), Light.RED),
    ):
        notes.write(around.data.supervisor, noted)
        assert lights(check_system.running, around) == [light]


def crashed_at(moment: str, told: str = "") -> crashes.Crashes:
    return crashes.Crashes(
        (crashes.Crash("2026-09-01T08:00:00", "Aborted"), crashes.Crash(moment, "x")), told
    )


@pytest.mark.parametrize(
    ("kept", "light", "words"),
    [
        (crashed_at("2026-11-30T08:15:00"), Light.AMBER, "without warning on 30 November 2026, 08:15."),
        (crashed_at("2026-11-30T08:15:00", told="2026-11-29T08:15:00"), Light.AMBER, "30 November"),
        (crashed_at("2026-11-30T08:15:00", told="2026-11-30T08:15:00"), Light.GREEN, "2 times, last on 30"),
        (crashed_at("2026-11-20T08:15:00"), Light.GREEN, "2 times, last on 20 November 2026, 08:15."),
    ],
)
def test_a_crash_that_no_supervisor_has_seen_is_told_once(
    around: Surroundings, kept: crashes.Crashes, light: Light, words: str
) -> None:
    around.data.crashes.write_text(json.dumps(asdict(kept)))
    assert crashes.known(around.data) == kept
    assert words in told(check_system.running, around, light)
    crashes.tell(around.data)
    assert "2 times" in told(check_system.running, around, Light.GREEN)


# The report


def made() -> Report:
    lines = (
        Line("Clock", green("The clock is right.")),
        Line("Disk", red("The disk is full.", "Free some space.")),
        Line("Sound", amber("There is no loudspeaker.", "Plug one in.")),
    )
    return Report(NOW, "Ward 7", lines)


def test_the_whole_report_of_a_new_kiosk(around: Surroundings) -> None:
    whole = examine(probes(around, {"Sound": lambda: [green("A sound was played.")]}), NOW, "Ward 7")
    assert whole.light is Light.RED
    assert [line.area for line in whole.needs if line.finding.light is Light.RED] == ["Staff menu"]
    assert whole.lines[-1] == Line("Sound", green("A sound was played."))
    assert {line.area for line in whole.lines} == {*probes(around, {}), "Sound"} - {"Languages"}


def test_a_part_that_cannot_be_looked_at_is_red_and_the_rest_goes_on() -> None:
    def broken(error: Exception) -> Callable[[], Iterable[Finding]]:
        def probe() -> Iterable[Finding]:
            yield green("Begun.")
            raise error

        return probe

    errors = {"A": SettingError("A file is gone."), "B": OSError("gone"), "C": sqlite3.DatabaseError("x")}
    whole = examine({**{area: broken(error) for area, error in errors.items()}, "D": list}, NOW)
    assert [line.finding.light for line in whole.lines] == [Light.RED] * 3
    assert whole.lines[0].finding.sentence == "A file is gone."
    with pytest.raises(ZeroDivisionError):  # a mistake of ours is not hidden
        examine({"E": broken(ZeroDivisionError())}, NOW)


def test_the_text_tells_the_worst_first() -> None:
    text = report.text(made())
    assert text.startswith("Readiness of Wayside, Ward 7\n1 December 2026, 09:30, version ")
    assert "1 red, 1 amber, 1 green" in text
    places = [
        text.index(words) for words in ("The disk is full.", "Free some space.", "Plug one in.", "right.")
    ]
    assert places == sorted(places)


def test_the_json_is_for_programs() -> None:
    values = json.loads(report.as_json(made()))
    assert (values["format"], values["light"], values["clinic"]) == (1, "red", "Ward 7")
    assert values["findings"][1] == {
        "area": "Disk",
        "light": "red",
        "sentence": "The disk is full.",
        "what_to_do": "Free some space.",
    }


# The pack for IT


def test_the_pack_for_it_holds_what_helps_and_no_secret(around: Surroundings, tmp_path: Path) -> None:
    data = around.data
    around = write(around, 'clinic = "Ward 7"\n')
    choosing.choose(data, "482915", "482915", CHEAP)
    data.staff_tries.write_text("{}", "utf-8")
    Totals(data.counters).add(Batch("2026-11-30", {"article/a": 5}, 5), NOW.date())
    data.log.write_bytes(b"first\n" + b"x" * 5_000_000 + b"\nlast\n")
    notes.write(data.supervisor, notes.Notes())
    data.editions.mkdir()
    History(data.editions, Disk()).add(Entry("2026-11-30T10:00:00", "stick", "new.db", "shown", "Shown."))
    shutil.copy(around.edition, data.editions / "000001-0123456789abcdef.db")
    path = pack.write(tmp_path, around, made())
    assert path.name == "wayside-for-it-ward-7-2026-12-01.zip"
    with zipfile.ZipFile(path) as opened:
        names = set(opened.namelist())
        log = opened.read("log/kiosk.log")
        whole = b"".join(opened.read(name) for name in names)
    assert names == {
        "READ-ME.txt", "readiness.txt", "readiness.json", "versions.json", "settings.json", "site.toml",
        "supervisor.json", "editions/history.jsonl", "log/kiosk.log",
    }  # fmt: skip
    assert log.endswith(b"last\n")
    assert len(log) == pack.MOST_LOG_BYTES
    kept = vault.load(data.staff)
    assert kept.pin is not None
    assert kept.recovery is not None
    for secret in (kept.pin, kept.recovery):
        assert secret.digest.hex().encode() not in whole
        assert secret.salt.hex().encode() not in whole
    assert json.loads(zipfile.ZipFile(path).read("versions.json"))["PySide6_Essentials"] == "6.9.3"


def test_a_stick_that_is_gone_is_told(around: Surroundings, tmp_path: Path) -> None:
    with pytest.raises(KioskError, match="Nothing can be written"):
        pack.write(tmp_path / "gone", around, made())
