"""Sound out through miniaudio's library: ALSA on Linux, WASAPI on Windows, and nothing else of either."""

from __future__ import annotations

import sys
import threading
from array import array
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Final, TypeAlias

from kiosk.devices.ports import BYTES_A_SAMPLE, Clip, SoundError

PERIOD_MS: Final = 20
PERIODS: Final = 4
"""What is handed to the sound card ahead: so many periods are heard after ``hush`` at most (A04)."""

RATE: Final = 22_050
_SIGNED_16: Final = 2

NO_SOUND: Final = "No sound comes out of this screen. Please tell a member of staff."


def platform_backend() -> str:
    """The one way to sound that is used here.

    Not PulseAudio's: its library may start a program of its own. Desktops that run it, or PipeWire, pass
    what comes by ALSA on.
    """
    return "wasapi" if sys.platform == "win32" else "alsa"


def is_headphones(device: str) -> bool | None:
    """Whether a sound device of this name is worn on the head; None where the name does not tell."""
    name = device.casefold()
    if any(word in name for word in ("headphone", "headset", "earphone", "earbud", "handset")):
        return True
    if any(word in name for word in ("speaker", "hdmi", "displayport", "monitor")):
        return False
    return None


def softened(samples: bytes, volume: float) -> bytes:
    """16-bit samples, each made smaller by ``volume`` (0.0 to 1.0)."""
    if volume >= 1:
        return samples
    return array("h", [int(sample * volume) for sample in memoryview(samples).cast("h")]).tobytes()


CData: TypeAlias = Any
"""What the library hands over; it describes itself only at run time."""


@dataclass
class _Playing:
    clip: Clip
    done: Callable[[], None]
    at: int = 0


class MiniaudioSound:
    """The sound card, opened when something is to be heard and let go afterwards.

    It calls the C library of miniaudio, not the Python module of that name: the module imports ``urllib`` and
    with it sockets and TLS, and nothing in the kiosk may. ``backend`` ``null`` plays in time to nobody.
    """

    def __init__(self, backend: str) -> None:
        self._backend = backend
        self._lock = threading.Lock()
        self._playing: _Playing | None = None
        self._paused = False
        self._volume = 1.0
        self._name = ""
        self._device: Any = None
        self._kept: tuple[Any, ...] = ()  # what the library holds by address

    def open(self) -> None:
        """Open the sound card. Raises SoundError."""
        if self._device is not None:
            return
        library = import_module("_miniaudio")
        ffi, lib = library.ffi, library.lib
        if self._backend == "alsa":
            from kiosk.devices.alsa import hush

            hush()
        ffi.def_extern("_internal_data_callback")(_fill)
        ffi.def_extern("_internal_stop_callback")(_stopped)
        context = ffi.new("ma_context*")
        backends = ffi.new("ma_backend[]", [getattr(lib, f"ma_backend_{self._backend}")])
        options = ffi.new("ma_context_config*", lib.ma_context_config_init())
        if lib.ma_context_init(backends, 1, options, context) != lib.MA_SUCCESS:
            raise SoundError(NO_SOUND, f"{self._backend} is not there")
        handle = ffi.new_handle(self)
        wanted = ffi.new("ma_device_config*", lib.ma_device_config_init(lib.ma_device_type_playback))
        wanted.sampleRate = RATE
        wanted.playback.channels = 1
        wanted.playback.format = _SIGNED_16
        wanted.periodSizeInMilliseconds = PERIOD_MS
        wanted.periods = PERIODS
        wanted.dataCallback = lib._internal_data_callback  # noqa: SLF001 - its name in the C library
        wanted.stopCallback = lib._internal_stop_callback  # noqa: SLF001 - likewise
        wanted.pUserData = handle
        device = ffi.new("ma_device*")
        if lib.ma_device_init(context, wanted, device) != lib.MA_SUCCESS:
            lib.ma_context_uninit(context)
            raise SoundError(NO_SOUND, f"{self._backend} has no device to play on")
        self._kept = (ffi, lib, context, handle)
        self._name = _default_device(ffi, lib, context)
        self._device = device
        if lib.ma_device_start(device) != lib.MA_SUCCESS:
            self.close()
            raise SoundError(NO_SOUND, f"{self._backend}: the device does not start")

    def play(self, clip: Clip, done: Callable[[], None]) -> None:
        """Play a clip of ``RATE`` samples a second in place of what plays now."""
        with self._lock:
            self._paused = False
            self._playing = _Playing(clip, done)

    def hush(self) -> None:
        """Be silent from the next period on."""
        with self._lock:
            self._playing = None

    def pause(self, paused: bool) -> None:
        """Hold the clip, or go on."""
        with self._lock:
            self._paused = paused

    def set_volume(self, volume: float) -> None:
        """Takes effect within a period."""
        self._volume = volume

    def headphones(self) -> bool | None:
        """Told by the name of the device that was opened last."""
        return is_headphones(self._name)

    def name(self) -> str:
        """As it stood in the system's list when it was opened."""
        return self._name

    def close(self) -> None:
        """Let go of the sound card."""
        self.hush()
        if self._device is not None:
            device, self._device = self._device, None
            _, lib, context, _ = self._kept
            lib.ma_device_uninit(device)
            lib.ma_context_uninit(context)
            self._kept = ()

    def next_samples(self, frames: int) -> bytes:
        """What is heard next: at most ``frames`` samples, none for silence. On the sound card's thread."""
        with self._lock:
            playing = self._playing
            if playing is None or self._paused:
                return b""
            end = playing.at + frames * BYTES_A_SAMPLE
            samples = playing.clip.samples[playing.at : end]
            playing.at = end
            over = end >= len(playing.clip.samples)
            if over:
                self._playing = None
        if over:
            playing.done()
        return softened(samples, self._volume)


def _default_device(ffi: CData, lib: CData, context: CData) -> str:
    infos, count = ffi.new("ma_device_info**"), ffi.new("ma_uint32*")
    if lib.ma_context_get_devices(context, infos, count, ffi.NULL, ffi.NULL) != lib.MA_SUCCESS:
        return ""
    found = [infos[0][at] for at in range(count[0])]
    default = next((device for device in found if device.isDefault), None)
    return "" if default is None else ffi.string(default.name).decode(errors="replace")


def _fill(device: CData, output: CData, _input: CData, frames: int) -> None:
    """Called by the library on the thread of the sound card; what is not filled is silent."""
    library = import_module("_miniaudio")
    sound: MiniaudioSound = library.ffi.from_handle(device.pUserData)
    samples = sound.next_samples(frames)
    library.ffi.memmove(output, samples, len(samples))


def _stopped(_device: CData) -> None:
    """Called by the library when the device stops; whoever plays a clip notices that it does not end."""
