"""Readiness of what staff set: the settings file, the size and height of the screen, PIN, counters."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from kiosk.findings import Finding, amber, green, red
from kiosk.staff import vault
from kiosk.staff.heights import best_edge_mm, heights
from kiosk.staff.settings import contradictions
from kiosk.staff.surroundings import Surroundings
from kiosk.usage.totals import Totals

_IN_MENU = "Set it in the staff menu."


def settings(around: Surroundings) -> Iterable[Finding]:
    """The settings file and what is in it."""
    told = [problem.sentence for problem in around.problems]
    told += [f"{around.data.settings}: {sentence}" for sentence in contradictions(around.settings)]
    for sentence in told:
        yield amber(sentence, "Put the setting right; until then the usual one is in use.")
    if not around.data.settings.exists():
        yield amber("There is no settings file, so everything is as usual.", "Set this kiosk up.")
    elif not told:
        yield green("The settings file is in order.")
    if not around.settings.help_numbers:
        yield amber("Help now shows no number of the clinic's own.", _IN_MENU)
    folder = around.settings.update_folder
    if folder and not Path(folder).is_dir():
        yield amber(
            f"The folder for new content, {folder}, cannot be reached.", "Ask IT, or change the folder."
        )


def screen(around: Surroundings) -> Iterable[Finding]:
    """The size of the screen's pixels, and how high it hangs (T10)."""
    px_per_mm, edge_mm = around.settings.px_per_mm, around.settings.edge_mm
    if px_per_mm:
        yield green(f"The size of the screen was measured: {px_per_mm:g} pixels a millimetre.")
    else:
        yield amber(
            "The size of the screen was not measured, so buttons may be too small.",
            "Measure it in the staff menu with a bank card, or set px_per_mm.",
        )
    if not edge_mm:
        yield amber("The height of the screen was not measured.", f"{_IN_MENU[:-1]}, or set edge_mm.")
    elif not (px_per_mm and around.screen_px):
        yield amber(
            "The height of the buttons was not worked out: the size of the screen is not known here.",
            "Check in the staff menu, or with kiosk doctor --screen WxH.",
        )
    else:
        yield _height(edge_mm, around.screen_px[1] / px_per_mm)


def _height(edge_mm: float, screen_mm: float) -> Finding:
    found = heights(edge_mm, screen_mm)
    where = f"The buttons are {found.lowest_mm:.0f} to {found.highest_mm:.0f} mm above the floor"
    low, high = best_edge_mm(screen_mm)
    between = f"between {low:.0f} and {high:.0f} mm" if round(low) < round(high) else f"{low:.0f} mm"
    do = f"Hang the screen so that its lower edge is {between} above the floor."
    if found.good:
        return green(f"{where}, where people who sit and people who stand reach them.")
    if found.possible:
        return amber(f"{where}: best is 750 to 1,200 mm.", do)
    return red(f"{where}: not everybody can reach them.", do)


def sign_in(around: Surroundings) -> Iterable[Finding]:
    """PIN, recovery code and key sticks."""
    kept = vault.load(around.data.staff)
    if kept.pin is None:
        yield red("Nobody has chosen a PIN, so anybody can set this kiosk up.", "Choose a PIN now.")
        return
    sticks = {0: "no key stick was made", 1: "1 key stick opens it too"}
    more = sticks.get(len(kept.keys), f"{len(kept.keys)} key sticks open it too")
    yield green(f"The staff menu has a PIN; {more}.")


def counters(around: Surroundings) -> Iterable[Finding]:
    """The counters of pages."""
    totals = Totals(around.data.counters)
    if totals.damaged_copy.exists():
        yield amber(
            "The counters were damaged and have begun anew.",
            f"Delete {totals.damaged_copy} if nobody needs it.",
        )
    days = sorted({total.day for total in totals.read()})
    since = f" since {days[0]}, last written for {days[-1]}" if days else "; nothing was written yet"
    yield green(f"Pages are counted{since}." if around.settings.counters else "Counting is off.")
