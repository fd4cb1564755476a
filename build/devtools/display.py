"""Decides what `run` does where there is no screen (rules only, no I/O)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

# Options of `kiosk run` and what `kiosk tour` calls the same; each takes one value.
SHARED_OPTIONS = {
    "--content": "--content",
    "--language": "--languages",
    "--text-size": "--sizes",
    "--theme": "--themes",
}
NO_SCREEN = "There is no screen here, so every screen of the kiosk is drawn into pictures instead."


def has_screen(env: Mapping[str, str], system: str) -> bool:
    """Return whether a window can be opened; `system` is sys.platform.

    Whoever sets QT_QPA_PLATFORM has decided where Qt draws, so that counts as a screen.
    """
    if system != "linux":
        return True
    return any(env.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def wants_help(arguments: Sequence[str]) -> bool:
    """Return whether the arguments only ask for text, which needs no screen."""
    return any(argument in {"-h", "--help", "--version"} for argument in arguments)


def tour_arguments(arguments: Sequence[str]) -> list[str]:
    """Return the arguments for `tour` that mean what these mean to `run`; the others are left out."""
    kept: list[str] = []
    rest = list(arguments)
    while rest:
        name, equals, value = rest.pop(0).partition("=")
        if name not in SHARED_OPTIONS:
            continue
        kept.append(SHARED_OPTIONS[name] + equals + value)
        if not equals and rest:
            kept.append(rest.pop(0))
    return kept


def platforms(env: Mapping[str, str]) -> tuple[str, ...]:
    """Return the Qt platforms a window needs in this session."""
    if env.get("WAYLAND_DISPLAY"):
        return ("xcb", "wayland") if env.get("DISPLAY") else ("wayland",)
    return ("xcb",) if env.get("DISPLAY") else ()
