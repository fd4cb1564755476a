"""How long readers see nothing: seconds from a crash or a hang until the kiosk is drawn again.

`.venv/bin/python -m tests.bench.restarts [ROUNDS]` prints each round and the worst of all.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.end2end.conftest import HEIGHT, WIDTH
from tests.end2end.desktop import virtual_screen
from tests.end2end.supervised import Supervised
from tests.patience import until

ROUNDS = 3
WAYS = {"killed": signal.SIGKILL, "crashed": signal.SIGSEGV, "hung": signal.SIGSTOP}
BUDGETS = {"killed": 3.0, "crashed": 3.0, "hung": 15.0}
"""Seconds until the kiosk is back, as issue 6 wants them."""


def measure(kiosk: Supervised, how: signal.Signals) -> tuple[float, float]:
    """End the kiosk in one way; gives the seconds until another process runs, and until it is drawn."""
    kiosk.wait_until_drawn()
    kiosk.wait_until_it_beats()
    old = kiosk.kiosk
    begun = time.monotonic()
    os.kill(old, how)
    until(lambda: kiosk.kiosk not in {0, old}, "another kiosk", 30)
    started = time.monotonic() - begun
    kiosk.wait_until_drawn(instead_of=old)
    return started, time.monotonic() - begun


def in_a_new_place(how: signal.Signals) -> tuple[float, float]:
    """Measure with a kiosk that has never failed, so that no delay has grown."""
    with TemporaryDirectory() as folder, virtual_screen(WIDTH, HEIGHT) as screen:
        kiosk = Supervised(screen, Path(folder) / "data")
        try:
            return measure(kiosk, how)
        finally:
            with suppress(ProcessLookupError):
                os.kill(kiosk.kiosk or os.getpid(), signal.SIGCONT)  # one that stands still cannot end
            kiosk.kill()


def main() -> int:
    """Measure and print; exit code 1 if one of them took too long."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    late = 0
    for way, how in WAYS.items():
        found = [in_a_new_place(how) for _ in range(rounds)]
        for started, drawn in found:
            print(f"{way}: started again after {started:.2f} s, drawn after {drawn:.2f} s", flush=True)
        worst = max(drawn for _, drawn in found)
        late += worst > BUDGETS[way]
        print(
            f"{way}: at worst {worst:.2f} s of {BUDGETS[way]:g} s; load {os.getloadavg()[0]:.1f}", flush=True
        )
    return 1 if late else 0


if __name__ == "__main__":
    sys.exit(main())
