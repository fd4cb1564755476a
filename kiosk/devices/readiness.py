"""Readiness of what is beside the screen: does it feel fingers, sound, a voice for each language, printer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from kiosk.devices.ports import LOUD, SoundError, SoundOut, SpeechEngine, SpeechError, loudest
from kiosk.findings import Finding, Probe, amber, green, red
from kiosk.wording import Wording

_AGAIN: Final = Wording("Install Wayside again.")
_SAID: Final = "1 2 3"
"""What every language can say."""


@dataclass(frozen=True)
class Devices:
    """What is beside one screen. ``printer`` tells whether the system knows a printer of that name."""

    touchscreens: Callable[[], Sequence[str]]
    sound: SoundOut
    engines: Sequence[SpeechEngine]
    printer: Callable[[str], bool]


def shipped(*, also_systems: bool, trial: Path | None = None) -> Devices:
    """What this PC has, as the kiosk itself uses it; nothing is opened before it is asked."""
    from kiosk.devices.qt_printer import QtPrinter
    from kiosk.devices.sound import MiniaudioSound, platform_backend
    from kiosk.devices.touchscreens import touchscreens
    from kiosk.devices.voices import engines

    asked = engines(also_systems=also_systems, trial=trial)
    out = MiniaudioSound(platform_backend())
    return Devices(touchscreens, out, asked, lambda name: QtPrinter(name).there())


def probes(devices: Devices, languages: Callable[[], Sequence[str]], printer: str) -> dict[str, Probe]:
    """The checks of ``devices``; ``printer`` is the name in the settings, empty for no printing.

    ``languages`` gives the codes of those that readers may choose.
    """
    return {
        Wording("Touch"): partial(touch, devices.touchscreens),
        Wording("Sound"): partial(sound, devices.sound),
        Wording("Voices"): lambda: voices(devices.engines, languages()),
        Wording("Printer"): lambda: printing(devices.printer, printer),
    }


def touch(touchscreens: Callable[[], Sequence[str]]) -> Iterable[Finding]:
    """Whether there is a screen to touch."""
    found = touchscreens()
    names = ", ".join(filter(None, found))
    if not found:
        yield amber(
            Wording("No screen that feels touches was found."),
            Wording("Check the cable from the screen's USB socket to the PC, then restart the PC."),
        )
    elif names:
        yield green(Wording("The screen feels touches (%1).", names))
    else:
        yield green(Wording("The screen feels touches."))


def sound(out: SoundOut) -> Iterable[Finding]:
    """Whether the sound card opens; nothing is played."""
    try:
        out.open()
    except SoundError:
        yield amber(
            Wording("No sound comes out of this PC, so nothing can be read aloud."),
            Wording("Plug in a loudspeaker or headphones, and look whether the PC's sound is switched off."),
        )
        return
    name = out.name()
    out.close()
    listen = Wording("Sound goes to %1.", name) if name else Wording("Sound can be played.")
    yield green(listen)


def voices(engines: Sequence[SpeechEngine], languages: Sequence[str]) -> Iterable[Finding]:
    """Whether each language has a voice of its own that says something, and which one reads it."""
    speaking = []
    for language in languages:
        asked = [engine for engine in engines if engine.speaks(language)]
        names = {engine: engine.called(language) for engine in asked}
        reads = next((engine for engine in asked if _says_something(engine, language)), None)
        if not asked:
            yield amber(
                Wording("There is no voice for the language %1, so its pages are not read aloud.", language),
                Wording("Readers are told so. Ask the makers of Wayside for a voice."),
            )
        elif reads is None:
            yield red(Wording("The voice for the language %1 says nothing.", language), _AGAIN)
        else:
            speaking.append(f"{language} ({names[reads]})")
            for silent in asked[: asked.index(reads)]:
                yield amber(
                    Wording("The voice %1 says nothing, so %2 reads.", names[silent], names[reads]),
                    Wording("Readers hear everything. The voice may need to be installed again in Windows."),
                )
    if speaking:
        yield green(Wording("There is a voice for: %1.", ", ".join(speaking)))


def _says_something(engine: SpeechEngine, language: str) -> bool:
    try:
        return loudest(engine.synthesise(_SAID, language, 1.0)) >= LOUD
    except SpeechError:
        return False


def printing(known: Callable[[str], bool], name: str) -> Iterable[Finding]:
    """Whether the printer of the settings is there."""
    if not name:
        yield green(Wording("No printer is set, so leaflets are not printed."))
    elif known(name):
        yield green(Wording("The printer %1 is known to this PC.", name))
    else:
        yield amber(
            Wording("The printer %1 is not there, so leaflets cannot be printed.", name),
            Wording("Switch it on and check its cable, or change its name in the settings file."),
        )
