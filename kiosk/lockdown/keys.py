"""Which keys lead out of the kiosk: the rule of the keyboard hook, told by what it is told (no system calls).

Windows tells a low-level hook of every key before anything else sees it. Inside the hook the state of Ctrl
and Alt cannot be asked for (GetAsyncKeyState is one key late), so it is kept from the keys themselves.
"""

from __future__ import annotations

from typing import Final

TAB, ESCAPE, SPACE, DELETE, F1, F24 = 0x09, 0x1B, 0x20, 0x2E, 0x70, 0x87
WINDOWS: Final = frozenset((0x5B, 0x5C, 0x5D))
"""Left and right Windows key, and the key of the menu."""

SYSTEM: Final = frozenset((0x2C, 0x5F, *range(0xA6, 0xB8)))
"""Print Screen, Sleep, and the keys of browsers, players, mail and start programs."""

CONTROL: Final = frozenset((0x11, 0xA2, 0xA3))
ALT: Final = frozenset((0x12, 0xA4, 0xA5))


class Exits:
    """Keeps Ctrl and Alt from the keys it is told of, and says of each key whether it is swallowed."""

    def __init__(self) -> None:
        self._held: set[int] = set()

    def swallows(self, key: int, *, down: bool) -> bool:
        """Whether the virtual key ``key`` goes no further."""
        if key in CONTROL or key in ALT:
            (self._held.add if down else self._held.discard)(key)
            return False  # the keyboard of a language may need them for its letters
        if key in WINDOWS or key in SYSTEM or F1 < key <= F24:
            return True
        control, alt = self._held & CONTROL, self._held & ALT
        if alt and not control:  # both together are AltGr: letters
            return key in {TAB, ESCAPE, SPACE} or F1 <= key <= F24
        return bool(control) and key in {ESCAPE, DELETE}
