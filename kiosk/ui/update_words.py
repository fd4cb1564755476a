"""The words of the staff's page for new content that Python hands to it; all of them translatable."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def title() -> str:
    """The heading of the page."""
    return translate("Words", "New content")


def put_stick_in() -> str:
    """Said while there is no stick."""
    return translate("Words", "Put in the stick with the new content file. This screen shows what is on it.")


def choose_file() -> str:
    """Said where a stick holds files to choose from."""
    return translate("Words", "Choose the file to look into.")


def step(name: str) -> str:
    """What is being done, and whether the stick is still needed."""
    if name in {"", "copy"}:
        return translate("Words", "Copying from the stick. Leave it in.")
    if name == "probe":
        return translate("Words", "Opening every page. You can take the stick out.")
    return translate("Words", "Checking the file. You can take the stick out.")


def now_shown(number: int, day: str) -> str:
    """Said when another edition is shown."""
    line = translate("Words", "Done. Edition %1 of %2 is on the screen from the next page on.")
    return line.replace("%1", str(number)).replace("%2", day)


def signed_by(signer: str) -> str:
    """Who made an edition, as far as the kiosk knows."""
    if not signer:
        return translate("Words", "Not signed by anyone this kiosk knows")
    return translate("Words", "Signed by %1").replace("%1", signer)


def set_aside(reason: str) -> str:
    """Why the kiosk went back to an earlier edition by itself."""
    line = translate(
        "Words",
        "An edition failed, so the kiosk shows the one before it. %1 Ask the people who make the content.",
    )
    return line.replace("%1", reason)


def older() -> str:
    """Said of an edition on the stick that is older than the one shown."""
    return translate("Words", "This edition is older than the one on the screen now.")


def change(what: str) -> str:
    """What happened to an item."""
    return {
        "new": translate("Words", "New"),
        "changed": translate("Words", "Changed"),
        "removed": translate("Words", "Removed"),
        "reviewed": translate("Words", "Checked again"),
    }[what]


def counted(counts: Mapping[str, int], overdue: int) -> str:
    """How many items differ, in one line."""
    parts = (
        (counts["new"], translate("Words", "%n new", None, counts["new"])),
        (counts["changed"], translate("Words", "%n changed", None, counts["changed"])),
        (counts["removed"], translate("Words", "%n removed", None, counts["removed"])),
        (counts["reviewed"], translate("Words", "%n checked again", None, counts["reviewed"])),
        (overdue, translate("Words", "%n overdue for a check", None, overdue)),
    )
    told = ", ".join(text for number, text in parts if number)
    return told or translate("Words", "All pages are the same as now")


def result(code: str) -> str:
    """What came of an attempt, in a word or two."""
    return {
        "shown": translate("Words", "Shown"),
        "rolled-back": translate("Words", "Gone back"),
        "gone-forward": translate("Words", "Gone forward"),
        "set-aside": translate("Words", "Set aside"),
    }.get(code, translate("Words", "Not taken"))
