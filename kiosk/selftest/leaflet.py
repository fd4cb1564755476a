"""Check of leaflets: the program itself writes one, in a process of its own, and it is a PDF with fonts."""

from __future__ import annotations

import queue
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from kiosk.content.store import Store
from kiosk.selftest.outcomes import Check, Failed
from kiosk.supervisor.child import Child

LONGEST: Final = 60.0
FEWEST_BYTES: Final = 5_000


def checks(
    program: Sequence[str], environment: Mapping[str, str], content: Path, folder: Path
) -> list[Check]:
    """The check; ``program`` is what starts the kiosk, ``folder`` a place for the leaflet."""
    return [Check("leaflet", lambda: _writes(program, environment, content, folder / "leaflet.pdf"))]


def _writes(program: Sequence[str], environment: Mapping[str, str], content: Path, out: Path) -> str:
    with Store.open(content) as store:
        language = store.languages()[0].code
        page = store.a_to_z(language, ("article",))[0]
    command = [*program, "leaflet", "--page", page.id, "--language", language, "--out", str(out)]
    with tempfile.TemporaryFile() as words:
        child = Child(command, environment, queue.SimpleQueue(), words)
        code = child.wait(LONGEST)
        if code is None:
            child.kill()
        words.seek(0)
        told = words.read().decode("utf-8", "replace").split("\n")
    unexpected = " ".join(line.strip() for line in told if not line.strip().endswith(out.name)).strip()
    if code != 0:
        raise Failed(f"The leaflet of {page.title} could not be written ({code}). {unexpected}".strip())
    if unexpected:
        raise Failed(f"The program said while it wrote a leaflet: {unexpected}")
    pdf = out.read_bytes() if out.exists() else b""
    if not pdf.startswith(b"%PDF-") or len(pdf) < FEWEST_BYTES or b"/FontFile" not in pdf:
        raise Failed(f"The leaflet of {page.title} is not a whole PDF.")
    return f"{page.title}, {len(pdf) // 1000} kB"
