"""The table of settings for Windows 10 and 11: values of the registry, as Microsoft's policies name them.

Source: Microsoft's policy reference. No real Windows has tried them yet; see "What has been
tested" in the README.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kiosk.lockdown.rules import WINDOWS, Family, Place, Rule, Value
from kiosk.wording import Wording

_POLICIES: Final = r"HKLM\SOFTWARE\Policies\Microsoft"
_POWER: Final = rf"{_POLICIES}\Power\PowerSettings"
_MINE: Final = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Policies"
_UPDATE: Final = rf"{_POLICIES}\Windows\WindowsUpdate"
_KEYS: Final = r"HKCU\Control Panel\Accessibility"

RUN: Final = r"HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Run"
EDITION: Final = (r"HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion", "EditionID")
"""Where Windows says which edition it is."""

STICKY_OFF: Final = "506"
FILTER_OFF: Final = "122"
TOGGLE_OFF: Final = "58"
"""Flags of the accessibility keys without their shortcuts (Microsoft: STICKYKEYS, FILTERKEYS, TOGGLEKEYS)."""

_ENTERPRISE_IDS: Final = ("enterprise", "education", "iotenterprise")


def family_of(edition_id: str) -> Family:
    """Which family an ``EditionID`` belongs to; one not known is taken for Home, which promises least."""
    name = edition_id.lower()
    if name.startswith(_ENTERPRISE_IDS):
        return Family.ENTERPRISE
    return Family.PRO if name.startswith("professional") else Family.HOME


def rules(program: str) -> Iterator[Rule]:
    """All settings; ``program`` is the full path of the kiosk's program."""
    yield _rule(
        "start", Wording("The kiosk starts when its account signs in."),
        RUN, "Wayside", f'"{program}" supervise',
        Family.HOME, Family.PRO,
    )  # fmt: skip
    yield from _power()
    yield from _updates()
    yield from _quiet()
    yield from _ways_out()
    yield from _account()


def _power() -> Iterator[Rule]:
    for words, setting in (
        (Wording("The screen does not go dark by itself."), "3C0BC021-C8A8-4E07-A973-6B14CBCB2B7E"),
        (Wording("The PC does not go to sleep by itself."), "29F6C1DB-86DA-48C5-9FDB-F2B67B1F44DA"),
        (Wording("The power button does nothing."), "7648EFA3-DD9C-4E3E-B566-50F929386280"),
        (Wording("The sleep button does nothing."), "96996BC0-AD50-47EC-923B-6F41874DD9EB"),
    ):
        for name in ("ACSettingIndex", "DCSettingIndex"):
            yield _rule("power", words, rf"{_POWER}\{setting}", name, 0)


def _updates() -> Iterator[Rule]:
    words = Wording("Windows restarts for updates at night, not while people read.")
    for name, value in (("SetActiveHours", 1), ("ActiveHoursStart", 6), ("ActiveHoursEnd", 23)):
        yield _rule("updates", words, _UPDATE, name, value)
    yield _rule("updates", words, rf"{_UPDATE}\AU", "NoAutoRebootWithLoggedOnUsers", 1)
    for name, value in (("SetUpdateNotificationLevel", 1), ("UpdateNotificationLevel", 2)):
        yield _rule("updates", Wording("No message about updates covers the kiosk."), _UPDATE, name, value)


def _quiet() -> Iterator[Rule]:
    explorer = rf"{_POLICIES}\Windows\Explorer"
    yield _rule(
        "messages", Wording("There is no panel of messages."), explorer, "DisableNotificationCenter", 1
    )
    yield _rule(
        "messages", Wording("No message is shown while the PC is locked."),
        rf"{_POLICIES}\Windows\System", "DisableLockScreenAppNotifications", 1,
    )  # fmt: skip
    yield _rule(
        "messages", Wording("Windows asks nobody about privacy or offers."),
        rf"{_POLICIES}\Windows\OOBE", "DisablePrivacyExperience", 1,
    )  # fmt: skip
    yield _rule(
        "messages", Wording("Windows shows no tips and installs no offers."),
        rf"{_POLICIES}\Windows\CloudContent", "DisableWindowsConsumerFeatures", 1,
    )  # fmt: skip
    yield _rule(
        "messages", Wording("A program that fails shows no message; the kiosk comes back."),
        r"HKLM\SOFTWARE\Microsoft\Windows\Windows Error Reporting", "DontShowUI", 1,
    )  # fmt: skip


def _ways_out() -> Iterator[Rule]:
    for words, key, name, value in (
        (Wording("Swiping in from the edge does nothing."), r"Windows\EdgeUI", "AllowEdgeSwipe", 0),
        (
            Wording("The lock screen with its pictures is left out."),
            r"Windows\Personalization",
            "NoLockScreen",
            1,
        ),
        (Wording("Pen and ink windows do not open."), "WindowsInkWorkspace", "AllowWindowsInkWorkspace", 0),
        (Wording("The game bar does not open."), r"Windows\GameDVR", "AllowGameDVR", 0),
        (Wording("Searching Windows does not open."), r"Windows\Windows Search", "AllowCortana", 0),
        (Wording("Widgets do not open."), "Dsh", "AllowNewsAndInterests", 0),
    ):
        yield _rule("ways out", words, rf"{_POLICIES}\{key}", name, value)
    yield _rule(
        "ways out", Wording("Nobody is offered another account."),
        r"HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\System", "HideFastUserSwitching", 1,
    )  # fmt: skip


def _account() -> Iterator[Rule]:
    for words, name, flags in (
        (Wording("Five times Shift does not open a window."), "StickyKeys", STICKY_OFF),
        (Wording("Holding Shift does not open a window."), "Keyboard Response", FILTER_OFF),
        (Wording("Holding Num Lock does not open a window."), "ToggleKeys", TOGGLE_OFF),
    ):
        yield _rule("keys", words, rf"{_KEYS}\{name}", "Flags", flags)
    yield _rule(
        "touch",
        Wording("Three and four fingers do nothing."),
        r"HKCU\Control Panel\Desktop",
        "TouchGestureSetting",
        0,
    )
    yield _rule(
        "touch", Wording("The keyboard of Windows does not open; the kiosk has its own."),
        r"HKCU\Software\Microsoft\TabletTip\1.7", "EnableDesktopModeAutoInvoke", 0,
    )  # fmt: skip
    for words, key, name in (
        (Wording("The task manager does not open."), "System", "DisableTaskMgr"),
        (Wording("The PC cannot be locked from the keyboard."), "System", "DisableLockWorkstation"),
        (Wording("The password cannot be changed from the keyboard."), "System", "DisableChangePassword"),
        (Wording("Signing out is not offered."), "Explorer", "NoLogoff"),
        (Wording("Switching off is not offered."), "Explorer", "NoClose"),
        (Wording("The keys with the Windows sign open nothing."), "Explorer", "NoWinKeys"),
    ):
        yield _rule("ways out", words, rf"{_MINE}\{key}", name, 1)


def _rule(area: str, words: Wording, key: str, name: str, value: Value, *families: Family) -> Rule:
    return Rule(area, words, Place("registry", key, name), value, frozenset(families) or WINDOWS)
