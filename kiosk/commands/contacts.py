"""What an editor must ring or open before launch: each contact that nobody has checked, and each on hold."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from kiosk.content.phones import PHONE_KINDS, display
from kiosk.content.store import Store

Facts = list[dict[str, Any]]


def to_check(store: Store, codes: Iterable[str]) -> Facts:
    """The organisations of these languages with something to check, each once, with what it has.

    A contact says whether readers see it (``shown``) and, where they do not, why (``hold_reason``).
    """
    found: dict[str, dict[str, Any]] = {}
    for code in codes:
        for one in store.unverified_organisations(code):
            if one.id not in found:
                how, website = store.rows(
                    "SELECT checked_how, website FROM organisation WHERE id = ? AND language = ?",
                    (one.id, code),
                )[0]
                found[one.id] = {
                    "id": one.id,
                    "name": one.name,
                    "checked_how": how,
                    "website": website,
                    "contacts": _contacts(store, code, one.id),
                }
    return [found[name] for name in sorted(found)]


def _contacts(store: Store, code: str, organisation_id: str) -> Facts:
    rows = store.rows(
        "SELECT kind, label, value, shown, hold_reason FROM contact"
        " WHERE organisation_id = ? AND language = ? ORDER BY position",
        (organisation_id, code),
    )
    return [
        {
            "label": label,
            "value": display(kind, value) if kind in PHONE_KINDS else value,
            "shown": shown == "yes",
            "hold_reason": reason,
        }
        for kind, label, value, shown, reason in rows
    ]


def print_to_check(found: Iterable[Mapping[str, Any]]) -> None:
    """Print the list for the person who rings."""
    organisations = list(found)
    print(f"Organisations with contacts not verified: {len(organisations)}")
    for one in organisations:
        print(f"  {one['id']}: {one['name']}. {one['checked_how']}")
        for contact in one["contacts"]:
            held = "" if contact["shown"] else f" (not shown to readers: {contact['hold_reason']})"
            print(f"    {contact['label']}: {contact['value']}{held}")
        if one["website"]:
            print(f"    website: {one['website']}")
