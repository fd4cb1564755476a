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
from kiosk.wording import Wording

_IN_MENU = Wording("Set it in the staff menu.")


def settings(around: Surroundings) -> Iterable[Finding]:
    """The settings file and what is in it."""
    told = [problem.sentence for problem in around.problems]
    told += [
        Wording("%1: %2", around.data.settings, sentence) for sentence in contradictions(around.settings)
    ]
    for sentence in told:
        yield amber(sentence, Wording("Put the setting right; until then the usual one is in use."))
    if not around.data.settings.exists():
        yield amber(
            Wording("There is no settings file, so everything is as usual."), Wording("Set this kiosk up.")
        )
    elif not told:
        yield green(Wording("The settings file is in order."))
    if not around.settings.help_numbers:
        yield amber(Wording("Help now shows no number of the clinic's own."), _IN_MENU)
    folder = around.settings.update_folder
    if folder and not Path(folder).is_dir():
        yield amber(
            Wording("The folder for new content, %1, cannot be reached.", folder),
            Wording("Ask IT, or change the folder."),
        )


def screen(around: Surroundings) -> Iterable[Finding]:
    """The size of the screen's pixels, and how high it hangs (T10)."""
    px_per_mm, edge_mm = around.settings.px_per_mm, around.settings.edge_mm
    if px_per_mm:
        yield green(Wording("The size of the screen was measured: %1 pixels a millimetre.", f"{px_per_mm:g}"))
    else:
        yield amber(
            Wording("The size of the screen was not measured, so buttons may be too small."),
            Wording("Measure it in the staff menu with a bank card, or set px_per_mm."),
        )
    if not edge_mm:
        yield amber(
            Wording("The height of the screen was not measured."),
            Wording("Set it in the staff menu, or set edge_mm."),
        )
    elif not (px_per_mm and around.screen_px):
        yield amber(
            Wording(
                "The height of the buttons was not worked out: the size of the screen is not known here."
            ),
            Wording("Check in the staff menu, or with kiosk doctor --screen WxH."),
        )
    else:
        yield _height(edge_mm, around.screen_px[1] / px_per_mm)


def _height(edge_mm: float, screen_mm: float) -> Finding:
    found = heights(edge_mm, screen_mm)
    lowest, highest = f"{found.lowest_mm:.0f}", f"{found.highest_mm:.0f}"
    low, high = (f"{edge:.0f}" for edge in best_edge_mm(screen_mm))
    do = Wording("Hang the screen so that its lower edge is %1 mm above the floor.", low)
    if low != high:
        do = Wording(
            "Hang the screen so that its lower edge is between %1 and %2 mm above the floor.", low, high
        )
    if found.good:
        return green(
            Wording(
                "The buttons are %1 to %2 mm above the floor, where people who sit and people who stand reach"
                " them.",
                lowest,
                highest,
            )
        )
    if found.possible:
        return amber(
            Wording("The buttons are %1 to %2 mm above the floor: best is 750 to 1,200 mm.", lowest, highest),
            do,
        )
    return red(
        Wording(
            "The buttons are %1 to %2 mm above the floor: not everybody can reach them.", lowest, highest
        ),
        do,
    )


def sign_in(around: Surroundings) -> Iterable[Finding]:
    """PIN, recovery code and key sticks."""
    kept = vault.load(around.data.staff)
    if kept.pin is None:
        yield red(
            Wording("Nobody has chosen a PIN, so anybody can set this kiosk up."),
            Wording("Choose a PIN now."),
        )
        return
    if not kept.keys:
        yield green(Wording("The staff menu has a PIN; no key stick was made."))
    else:
        yield green(
            Wording.counted(
                "The staff menu has a PIN; %n key stick opens it too.",
                "The staff menu has a PIN; %n key sticks open it too.",
                len(kept.keys),
            )
        )


def counters(around: Surroundings) -> Iterable[Finding]:
    """The counters of pages."""
    totals = Totals(around.data.counters)
    if totals.damaged_copy.exists():
        yield amber(
            Wording("The counters were damaged and have begun anew."),
            Wording("Delete %1 if nobody needs it.", totals.damaged_copy),
        )
    days = sorted({total.day for total in totals.read()})
    if not around.settings.counters:
        yield green(Wording("Counting is off."))
    elif days:
        yield green(Wording("Pages are counted since %1, last written for %2.", days[0], days[-1]))
    else:
        yield green(Wording("Pages are counted; nothing was written yet."))
