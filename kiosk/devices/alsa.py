"""ALSA says what it thinks of a PC's sound cards on the terminal, in dozens of lines; here it does not."""

from __future__ import annotations

import contextlib
import ctypes
from functools import cache
from typing import Final

_LIBRARY: Final = "libasound.so.2"

# As ALSA's `snd_lib_error_handler_t`, as far as every call has it: file, line, function, error, format.
_Handler = ctypes.CFUNCTYPE(
    None, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p
)
_SILENT: Final = _Handler(lambda *_: None)
"""Kept as long as the program: ALSA holds nothing but its address."""


@cache
def hush() -> None:
    """Let ALSA write nothing from now on; what fails is told by what its calls give back."""
    with contextlib.suppress(OSError, AttributeError):  # a PC without ALSA has nothing to hush
        ctypes.CDLL(_LIBRARY).snd_lib_error_set_handler(_SILENT)
