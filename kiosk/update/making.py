"""Puts an updater together for the folders of one kiosk: the same for its window and for the command line."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from kiosk.config import SiteSettings
from kiosk.paths import DataFolder, Installation
from kiosk.update import rules, trust
from kiosk.update.disk import Disk
from kiosk.update.editions import Editions
from kiosk.update.history import History
from kiosk.update.places import Places
from kiosk.update.probe import Draw
from kiosk.update.steps import Terms
from kiosk.update.updater import Updater
from kiosk.update.watch import Seen, Watch


def make_updater(data: DataFolder, here: Installation, site: SiteSettings, draw: Draw, disk: Disk) -> Updater:
    """The one that takes editions into the data folder by the policy and the keys of this kiosk."""
    folder = data.editions
    return Updater(
        editions=Editions(folder, disk),
        history=History(folder, disk),
        disk=disk,
        terms=partial(terms, data, here, site),
        draw=draw,
        now=now,
    )


def make_places(data: DataFolder, here: Installation, site: SiteSettings) -> Places:
    """Where this kiosk looks for new editions."""
    return Places(here.content, data.inbox, Path(site.update_folder) if site.update_folder else None)


def make_watch(
    data: DataFolder, here: Installation, site: SiteSettings, disk: Disk, program_version: str
) -> Watch:
    """The memory of what was looked at; it is void where policy, keys or program have changed."""
    judged_by = repr((terms(data, here, site).policy, trusted(data, here), program_version))
    return Watch(Seen(data.editions, disk, judged_by))


def trusted(data: DataFolder, here: Installation) -> trust.Trust:
    """The keys that count on this kiosk now."""
    return trust.load((here.trust, data.trust))


def terms(data: DataFolder, here: Installation, site: SiteSettings) -> Terms:
    """By what an edition is judged on this kiosk now."""
    policy = rules.policy(site.update_policy, packaged=here.packaged)
    return Terms(policy, trusted(data, here), now().date())


def now() -> datetime:
    """The time on the clock here."""
    return datetime.now(UTC).astimezone()
