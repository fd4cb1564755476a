"""Readiness of the content: is it sound, signed, rung; what is overdue, or translated from older pages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from kiosk.content import translations
from kiosk.content.check import check_file
from kiosk.content.records import OverdueReview
from kiosk.content.rules import HELP_ID
from kiosk.content.store import Store
from kiosk.content.translations import Translated
from kiosk.findings import Finding, amber, green, red
from kiosk.staff.dates import told
from kiosk.staff.surroundings import Surroundings
from kiosk.wording import Wording

_ASK_EDITOR = Wording("Tell the people who make the content.")


def edition(around: Surroundings) -> Iterable[Finding]:
    """The file that is shown, read as a whole."""
    problems = check_file(around.edition)
    if problems:
        copy = Wording("Copy the content again from where you got it, or go back to the edition before.")
        yield red(problems[0], copy)
        return
    with Store.open(around.edition) as store:
        facts = store.edition(_own_language(store))
        day = told(date.fromisoformat(facts.released_on))
        yield green(Wording('Edition %1 of %2, "%3", is sound.', facts.number, day, facts.title))
        yield from _signed_off(store)
        yield from _overdue(store, around.now.date())
        yield from _translated(store, shown=around.settings.old_translations != "hide")
        yield from _not_rung(store)


def _signed_off(store: Store) -> Iterable[Finding]:
    row = store.rows(
        "SELECT count(*), count(reviewed_on) FROM review WHERE item_kind IN ('article', 'faq')", ()
    )
    pages, signed = row[0]
    if signed == pages:
        yield green(Wording("A clinician has signed every page and question (%1).", pages))
    else:
        left = Wording(
            "%1 of %2 pages and questions have not been signed by a clinician.", pages - signed, pages
        )
        yield amber(left, Wording("Do not show this edition to patients before they are signed."))


def _overdue(store: Store, today: date) -> Iterable[Finding]:
    overdue = store.overdue(today.isoformat())
    if not overdue:
        yield green(Wording("No page is overdue for its review."))
        return
    yield amber(Wording("Overdue for review: %1 (%2).", len(overdue), _names(overdue)), _ASK_EDITOR)
    hidden = [item for item in overdue if store.is_hidden(item.language, item.kind, item.id, today)]
    if hidden:
        yield red(
            Wording("Overdue for so long that they are not shown: %1 (%2).", len(hidden), _names(hidden)),
            _ASK_EDITOR,
        )


def _translated(store: Store, *, shown: bool) -> Iterable[Finding]:
    """Nothing is said of an edition in one language."""
    found = translations.older(store)
    number, names = len(found), _names(found)
    if any(item.kind == "article" and item.id == HELP_ID for item in found):
        yield red(Wording("A translation of Help now is older than the card itself."), _ASK_EDITOR)
    if found and shown:
        yield amber(
            Wording("Translations that are older than their page, and say so: %1 (%2).", number, names),
            _ASK_EDITOR,
        )
    elif found:
        yield amber(
            Wording("Translations that are older than their page, and not shown: %1 (%2).", number, names),
            _ASK_EDITOR,
        )
    elif len(store.languages()) > 1:
        yield green(Wording("Every translation is as new as its page."))


def _names(items: Sequence[OverdueReview | Translated]) -> str:
    first = ", ".join(item.title for item in items[:3])
    return Wording("%1 and others", first) if len(items) > 3 else first


def _not_rung(store: Store) -> Iterable[Finding]:
    codes = [language.code for language in store.languages()]
    waiting = {one.id for code in codes for one in store.unverified_organisations(code)}
    if not waiting:
        yield green(Wording("Somebody has rung every phone number."))
        return
    yield amber(Wording("Organisations whose number nobody has rung yet: %1.", len(waiting)), _ASK_EDITOR)


def languages(around: Surroundings) -> Iterable[Finding]:
    """Whether the languages that the settings name are in the edition."""
    with Store.open(around.edition) as store:
        known = {language.code for language in store.languages()}
    settings = around.settings
    wanted = dict.fromkeys([*settings.languages, *([settings.language] if settings.language else [])])
    for code in [code for code in wanted if code not in known]:
        here = ", ".join(sorted(known))
        yield amber(
            Wording("The settings name the language %1, but the content has %2.", code, here),
            Wording("Change languages."),
        )


def offered(around: Surroundings) -> tuple[str, ...]:
    """The languages that readers may choose; all that the edition has if the settings name none of them."""
    with Store.open(around.edition) as store:
        every = tuple(language.code for language in store.languages())
    return tuple(code for code in every if code in around.settings.languages) or every


def _own_language(store: Store) -> str:
    return str(store.rows("SELECT default_language FROM edition")[0][0])
