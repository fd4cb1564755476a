"""The generated editions that the benches measure with, kept while nothing that they rest on changes."""

from __future__ import annotations

from pathlib import Path

from kiosk.authoring.compile import write_edition
from tests.bench.machine import ROOT, SCRATCH
from tests.factories import large_edition


def generated(articles: int, words_each: int = 150) -> Path:
    """The file of an edition with so many articles of so many words."""
    path = SCRATCH / f"articles-{articles}-{words_each}.db"
    if not path.exists() or path.stat().st_mtime < _last_change():
        path.parent.mkdir(parents=True, exist_ok=True)
        write_edition(large_edition(articles, words_each), path)
    return path


def _last_change() -> float:
    files = [ROOT / "tests" / "factories.py"]
    files += [path for name in ("authoring", "content") for path in (ROOT / "kiosk" / name).glob("*.py")]
    return max(path.stat().st_mtime for path in files)
