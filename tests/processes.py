"""What a test asks of the system about processes."""

from __future__ import annotations

from pathlib import Path


def lives(process: int) -> bool:
    """Whether a process runs; one that has ended and waits to be collected does not."""
    try:
        state = Path(f"/proc/{process}/stat").read_text("ascii").rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return False
    return state not in {"Z", "X"}


def children(process: int) -> list[int]:
    """The processes that a process has started and that have not been collected."""
    path = Path(f"/proc/{process}/task/{process}/children")
    return [int(word) for word in path.read_text("ascii").split()] if path.exists() else []
