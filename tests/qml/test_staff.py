"""Staff at the kiosk: the way in, the guided set-up, the menu and how it closes (P08, K05, A12, T10)."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from dataclasses import asdict, replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication

from kiosk import config
from kiosk.config import HelpNumber, SiteSettings
from kiosk.content.store import Store
from kiosk.devices.ports import Volume
from kiosk.exits import Exit
from kiosk.session.history import Place
from kiosk.session.reader import ReaderSettings
from kiosk.staff import crashes, keys, vault
from kiosk.staff.menu import CLOSES_SECONDS
from kiosk.ui import staff
from kiosk.ui.staff_desk import Deeds
from kiosk.ui.staff_rehearsal import PIN
from tests.driver import QUIET_LOOKS_UNMOVED, Driver, Opener

SHORT_HOLD_MS = 300


@pytest.fixture(scope="module")
def kept(qapp: QGuiApplication, edition: Store) -> Iterator[Driver]:
    driver = Driver(qapp, edition, "R1", attract=True)
    yield driver
    driver.close()


@pytest.fixture
def kiosk(kept: Driver) -> Driver:
    """A kiosk with a PIN, on its attract screen, with nobody signed in."""
    desk = kept.shell.staff.desk
    assert desk is not None
    desk.data.staff_tries.unlink(missing_ok=True)
    desk.data.settings.unlink(missing_ok=True)
    for tries in desk.sign_in._tries.values():
        tries.succeeded()
    desk.site = SiteSettings()
    desk._later.clear()
    kept.shell.follow(desk.site)
    kept.shell.navigation.finish()
    kept.visit.bring("attract")
    kept.reader.choose(ReaderSettings())
    kept.guard(0)
    kept.settle()
    return kept


@pytest.fixture
def new(qapp: QGuiApplication, edition: Store) -> Iterator[Driver]:
    """A kiosk that nobody has set up."""
    driver = Driver(qapp, edition, "R1", attract=True)
    desk_of(driver).data.staff.unlink()
    driver.shell.staff.renew()
    driver.guard(0)
    driver.settle()
    yield driver
    driver.close()


def desk_of(driver: Driver) -> Any:  # noqa: ANN401 - its deeds are looked into
    return driver.shell.staff.desk


def press(driver: Driver, *names: str) -> None:
    """Tap one after another; the same twice counts twice."""
    for name in names:
        key = driver.child(name)
        key.setProperty("guarded", False)
        driver.tap(driver.rect(key).center())
    driver.settle(QUIET_LOOKS_UNMOVED)


def type_digits(driver: Driver, digits: str) -> None:
    press(driver, *(f"pin-{digit}" for digit in digits))


def sign_in(driver: Driver) -> None:
    driver.shell.staff.open()
    driver.navigation.page.type(PIN)
    driver.navigation.page.enter()
    assert driver.navigation.place == Place("staff")
    driver.settle(QUIET_LOOKS_UNMOVED)


def shown(driver: Driver) -> str:
    return str(driver.navigation.page.screen)


# The way in


def test_P08_a_finger_that_stays_on_the_title_comes_to_the_keys_for_the_pin(kiosk: Driver) -> None:
    gate = kiosk.shell.staff
    assert gate._holding.interval() == staff.HOLD_MS == 5000
    gate._holding.setInterval(SHORT_HOLD_MS)
    title = kiosk.rect(kiosk.child("attract-title")).center()
    kiosk.hold(title, until=lambda: shown(kiosk) == "staffpin")
    kiosk.settle()
    gate._holding.setInterval(staff.HOLD_MS)
    assert kiosk.visit.state == "using"
    assert shown(kiosk) == "staffpin"


def test_P08_a_touch_elsewhere_or_a_short_one_only_starts(kiosk: Driver) -> None:
    gate = kiosk.shell.staff
    title = kiosk.rect(kiosk.child("attract-title")).center()
    kiosk.press(title)
    assert gate._holding.isActive()
    kiosk.release(title)
    assert not gate._holding.isActive()
    assert (kiosk.visit.state, shown(kiosk)) == ("using", "home")
    kiosk.visit.bring("attract")
    kiosk.settle()
    kiosk.press(kiosk.rect(kiosk.child("start")).center())
    assert not gate._holding.isActive()
    kiosk.release(kiosk.rect(kiosk.child("start")).center())


def test_P08_with_a_keyboard_the_word_staff_comes_to_the_keys_too(kiosk: Driver) -> None:
    for key in (Qt.Key.Key_S, Qt.Key.Key_T, Qt.Key.Key_A, Qt.Key.Key_F, Qt.Key.Key_F):
        kiosk.key(key)
    kiosk.settle()
    assert shown(kiosk) == "staffpin"
    for key in (Qt.Key.Key_4, Qt.Key.Key_9, Qt.Key.Key_3, Qt.Key.Key_8, Qt.Key.Key_1, Qt.Key.Key_7):
        kiosk.key(key)
    kiosk.key(Qt.Key.Key_Return)
    kiosk.settle()
    assert shown(kiosk) == "staff"


def test_P08_no_staff_page_opens_without_the_pin_whatever_qml_asks_for(kiosk: Driver) -> None:
    kiosk.visit.start()
    for screen in (*staff.SCREENS, "staffupdate"):
        kiosk.go(Place(screen))
        assert shown(kiosk) == "staffpin", screen
        kiosk.navigation.restart()


def test_P08_a_page_that_was_open_does_nothing_after_the_menu_has_closed(kiosk: Driver) -> None:
    sign_in(kiosk)
    kiosk.go(Place("staffend"))
    ends = kiosk.navigation.page
    kiosk.go(Place("staffhours"))
    hours = kiosk.navigation.page
    kiosk.clock.seconds += CLOSES_SECONDS + 1
    hours.chooseAlways(False)
    ends.choose("leave")
    ends.end()
    assert desk_of(kiosk).site == SiteSettings()
    assert not desk_of(kiosk).data.settings.exists()


def test_P08_brute_force_by_the_pad_gets_few_tries_and_longer_waits(kiosk: Driver) -> None:
    kiosk.shell.staff.open()
    kiosk.settle()
    kiosk.visit.keepAwake("a test", True)  # so that nobody is asked whether they still read
    judged = 0
    started = kiosk.clock.seconds
    page = kiosk.navigation.page
    for number in range(60):
        wrong = desk_of(kiosk).sign_in._tries["PIN"].wrong
        if number % 10 == 0:
            type_digits(kiosk, f"{571_200 + number}")
            press(kiosk, "pin-enter")
        else:
            page.type(f"{571_200 + number}")
            page.enter()
        judged += desk_of(kiosk).sign_in._tries["PIN"].wrong > wrong
        kiosk.clock.seconds += 5
    assert kiosk.clock.seconds - started == 300
    assert judged <= 10
    assert page.troubled
    assert "Please wait" in page.told
    page.type(PIN)
    page.enter()
    assert not kiosk.shell.staff.signed_in  # even the right one has to wait
    kiosk.clock.seconds += 301
    page.look()
    type_digits(kiosk, PIN)
    press(kiosk, "pin-enter")
    assert kiosk.shell.staff.signed_in
    assert "wrong PINs before" in kiosk.navigation.page.told


def test_A12_digits_are_dots_until_somebody_asks_and_are_never_said(kiosk: Driver) -> None:
    kiosk.shell.staff.open()
    kiosk.settle()
    type_digits(kiosk, "493")
    field = kiosk.child("pin-field")

    def said() -> str:
        return str(QAccessible.queryAccessibleInterface(field).text(QAccessible.Text.Name))

    assert field.property("text") == "•••"
    assert said() == "3 digits typed"
    kiosk.tap_on("show-pin")
    assert field.property("text") == "493"
    assert said() == "3 digits typed"
    lines = " ".join(line.shown for line in kiosk.navigation.page.said())
    assert "493" not in lines
    kiosk.tap_on("pin-delete")
    assert field.property("text") == "49"
    kiosk.tap_on("enter-pin")
    assert field.property("text") == ""
    assert kiosk.navigation.page.told == "A PIN has 6 digits or more."


def test_K05_a_key_stick_that_is_put_in_opens_the_menu(kiosk: Driver) -> None:
    desk = desk_of(kiosk)
    stick = desk.plugged_in()[0].root
    held = keys.make(stick, "2026-11-20")
    kiosk.shell.staff.open()
    kiosk.settle()
    kiosk.navigation.page.look()
    assert shown(kiosk) == "staffpin"
    assert kiosk.navigation.page.told == "The key on this stick is not for this kiosk."
    vault.save(desk.data.staff, vault.with_key(vault.load(desk.data.staff), held))
    kiosk.navigation.page.look()
    kiosk.settle()
    assert shown(kiosk) == "staff"
    (stick / keys.KEY_NAME).unlink()


def test_the_recovery_code_opens_once_and_a_new_pin_must_be_chosen(new: Driver) -> None:
    chosen = desk_of(new).sign_in.choose_pin("571938", "571938")
    desk_of(new).sign_in.leave()
    new.shell.staff.renew()
    new.shell.staff.open()
    new.settle()
    type_digits(new, chosen.recovery_code.replace(" ", ""))
    press(new, "enter-pin")
    assert (shown(new), new.navigation.page.state) == ("staffpin", "new")
    assert not new.shell.staff.signed_in
    new.navigation.openScreen("staff")  # not before there is a new PIN
    assert shown(new) == "staffpin"
    new.navigation.back()


def test_a_damaged_file_of_hashes_lets_nobody_in_and_is_no_new_kiosk(new: Driver) -> None:
    desk_of(new).data.staff.write_text("pin = nonsense", "utf-8")
    new.shell.staff.renew()
    new.settle()
    assert not new.has("set-up")
    new.shell.staff.open()
    new.settle()
    type_digits(new, PIN)
    press(new, "enter-pin")
    assert shown(new) == "staffpin"
    assert new.navigation.page.troubled


# The guided set-up


def test_first_run_by_touch_from_the_waiting_screen_to_a_signed_in_menu(new: Driver) -> None:
    new.tap_on("set-up")
    assert shown(new) == "staffwelcome"
    new.tap_on("setup-begin")
    assert (shown(new), new.navigation.page.step) == ("staffpin", "Step 1 of 9")
    assert not new.has("staff-next")  # the one question that cannot be left out
    type_digits(new, "123456")
    press(new, "enter-pin")
    assert new.navigation.page.troubled
    type_digits(new, "571938")
    press(new, "enter-pin")
    type_digits(new, "571938")
    press(new, "enter-pin")
    code = new.navigation.page.code
    assert len(code.replace(" ", "")) == 24
    press(new, "enter-pin")
    assert new.shell.staff.signed_in
    assert (shown(new), new.navigation.page.step) == ("stafftext", "Step 2 of 9")
    new.tap_on("key-capital")
    press(new, *(f"key-{letter}" for letter in "ward"), "key-done")
    assert desk_of(new).site.clinic == "Ward"
    assert (shown(new), new.navigation.page.step) == ("staffcard", "Step 3 of 9")
    new.tap_on("card-fits")
    assert desk_of(new).site.px_per_mm == pytest.approx(4.03)
    for place in staff.STEPS[4:]:
        press(new, "staff-next")
        assert shown(new) == place.screen
    press(new, "staff-next")
    assert shown(new) == "staffdone"
    assert [new.child(f"answer-{place.screen}").property("line") for place in staff.STEPS[2:6]] == [
        "Ward", "Measured", "Left out", "All day",
    ]  # fmt: skip
    new.tap_on("answer-staffpin")
    assert shown(new) == "staffpin"
    new.tap_on("rail-back")
    new.tap_on("setup-finish")
    assert new.visit.state == "attract"
    assert not new.shell.staff.signed_in
    assert not new.has("set-up")
    assert new.child("clinic").property("text") == "Ward"
    assert config.load(desk_of(new).data.settings)[0].clinic == "Ward"


def test_M07_back_in_the_set_up_leads_to_the_question_before(new: Driver) -> None:
    new.shell.staff.setUp()
    new.navigation.page.begin()
    new.settle()
    new.tap_on("rail-back")
    assert shown(new) == "staffwelcome"


def test_a_kiosk_without_a_pin_shows_readers_pages_and_offers_the_set_up(new: Driver) -> None:
    assert new.has("set-up")
    new.tap_on("anywhere")
    assert shown(new) == "home"
    assert not new.shell.staff.may()
    new.go(Place("staffhours"))  # nobody has begun the set-up
    assert shown(new) == "staffpin"


def test_the_set_up_of_a_kiosk_with_a_pin_is_for_staff_only(kiosk: Driver) -> None:
    kiosk.shell.staff.setUp()
    assert kiosk.visit.state == "attract"
    sign_in(kiosk)
    kiosk.navigation.page.do("setup", "")
    kiosk.navigation.page.begin()
    assert shown(kiosk) == "stafftext"  # the PIN is not asked again


# The menu


def test_P08_the_menu_closes_after_two_minutes_and_a_touch_gives_two_more(kiosk: Driver) -> None:
    sign_in(kiosk)
    kiosk.visit.keepAwake("a test", True)  # so that the visit itself does not end first
    kiosk.clock.seconds += CLOSES_SECONDS - 1
    kiosk.tap_on("where-am-i")
    kiosk.clock.seconds += CLOSES_SECONDS - 1
    kiosk.shell.staff.look()
    assert kiosk.shell.staff.signed_in
    kiosk.clock.seconds += 2
    kiosk.shell.staff.look()
    assert not kiosk.shell.staff.signed_in
    assert kiosk.visit.state == "attract"
    kiosk.navigation.back()
    assert shown(kiosk) == "home"


def test_P08_finish_and_clear_signs_out(kiosk: Driver) -> None:
    sign_in(kiosk)
    kiosk.tap_on("finish")
    assert not kiosk.shell.staff.signed_in
    assert kiosk.visit.state == "attract"


def test_what_needs_somebody_comes_first_and_leads_to_the_whole_list(kiosk: Driver) -> None:
    sign_in(kiosk)
    assert "3" in kiosk.child("staff-readiness").property("text")
    assert [row.light for row in kiosk.navigation.page.needs.records] == ["red", "amber"]
    kiosk.tap_on("staff-all-needs")
    lines = kiosk.navigation.page.lines.records
    assert [row.light for row in lines] == ["red", "amber", "amber", "green", "green"]


def test_I04_new_content_is_two_touches_from_the_pin(kiosk: Driver) -> None:
    sign_in(kiosk)
    kiosk.navigation.page.do("staffupdate", "")
    kiosk.settle()
    assert shown(kiosk) == "staffupdate"
    # then: put the stick in (1 look), "Show this edition now" (2): PIN, row, stick, show = 4 steps
    assert kiosk.has("update-status")


def test_P03_staff_who_look_as_readers_are_not_counted_and_come_back_by_one_button(kiosk: Driver) -> None:
    sign_in(kiosk)
    kiosk.navigation.page.do("home", "")
    kiosk.settle()
    assert shown(kiosk) == "home"
    assert kiosk.shell.staff.may()  # what the counters ask before they count
    kiosk.tap_on("staff-menu")
    assert shown(kiosk) == "staff"


def test_a_changed_setting_holds_at_once_is_written_and_can_be_put_back(kiosk: Driver) -> None:
    sign_in(kiosk)
    kiosk.go(Place("staffstart"))
    kiosk.tap_on("theme-1")
    path = desk_of(kiosk).data.settings
    assert config.load(path)[0].theme == "dusk"
    assert kiosk.reader.at_start.theme == "dusk"
    kiosk.navigation.page.undo()
    assert config.load(path)[0].theme == "paper"
    kiosk.tap_on("theme-2")
    kiosk.tap_on("finish")
    assert kiosk.reader.settings.theme == "contrast"  # the next visit begins with it


def test_a_setting_that_cannot_be_kept_is_told_and_changes_nothing(kiosk: Driver) -> None:
    sign_in(kiosk)
    kiosk.go(Place("staffhours"))
    page = kiosk.navigation.page
    page.chooseAlways(False)
    assert (page.opens, page.closes) == ("08:00", "18:00")
    for _ in range(20):
        page.move("closes", -1)
    assert page.troubled
    assert "never wake" in page.told
    assert page.closes == "08:30"
    page.move("opens", -1)
    assert page.opens == "07:30"
    for day in range(7):
        page.toggle(day)
    assert page.troubled
    assert desk_of(kiosk).site.open_days == ("sun",)


def test_I05_staff_see_the_week_that_they_choose(kiosk: Driver) -> None:
    sign_in(kiosk)
    kiosk.go(Place("staffhours"))
    assert {row.awake for row in kiosk.navigation.page.days.records} == {"All day"}
    press(kiosk, "hours-some", "hours-sun")
    said = [row.awake for row in kiosk.navigation.page.days.records]
    assert said == ["08:00 to 18:00"] * 6 + ["Not this day"]
    bars = [item for item in kiosk.items() if item.objectName() == "awake"]
    assert len(bars) == 6
    assert bars[0].width() / bars[0].parentItem().width() == pytest.approx(10 / 24, abs=0.01)
    assert bars[0].x() / bars[0].parentItem().width() == pytest.approx(8 / 24, abs=0.01)


def test_a_usual_number_needs_no_typing_of_its_name_and_is_seen_as_readers_see_it(kiosk: Driver) -> None:
    sign_in(kiosk)
    kiosk.go(Place("staffnumbers"))
    assert not kiosk.has("staff-numbers-preview")
    kiosk.tap_on("staff-usual-0")
    kiosk.navigation.page.text = "020 7946 0123"
    press(kiosk, "staff-number-next")
    assert desk_of(kiosk).site.help_numbers == (HelpNumber("Nurse advice line", "020 7946 0123"),)
    assert kiosk.child("own-number").property("text") == "020 7946 0123"
    assert "Nurse advice line" not in kiosk.navigation.page.usual


@pytest.mark.parametrize("size", ["standard", "largest"])
def test_P08_all_keys_for_the_pin_are_in_sight_on_the_smallest_screen(opener: Opener, size: str) -> None:
    driver = opener("R3")
    driver.reader.choose(ReaderSettings(text_size=size))
    driver.open("staffpin")
    room = driver.rect(driver.screen)
    keys = [
        item for item in driver.items() if item.objectName().startswith("pin-") and item.property("board")
    ]
    assert len(keys) == 12
    assert all(room.contains(driver.rect(key)) for key in keys)


def test_the_clinics_own_numbers_are_typed_on_the_screen_and_stand_on_help_now(kiosk: Driver) -> None:
    sign_in(kiosk)
    kiosk.go(Place("staffnumbers"))
    kiosk.tap_on("staff-add-number")
    press(kiosk, *(f"key-{letter}" for letter in "team"))
    kiosk.tap_on("staff-number-next")
    for digit in "02079460123":
        press(kiosk, f"key-{digit}")
    press(kiosk, "key-done")
    assert desk_of(kiosk).site.help_numbers == (HelpNumber("team", "02079460123"),)
    kiosk.tap_on("rail-help")
    assert kiosk.child("own-number").property("text") == "02079460123"
    said = [line.shown for line in kiosk.navigation.page.said()]
    assert said.index("Phone your team") < said.index("02079460123") < len(said) - 1
    kiosk.navigation.back()
    kiosk.navigation.page.remove(0)
    kiosk.tap_on("rail-help")
    assert not kiosk.has("own-number")


def test_a_number_that_is_none_is_told(kiosk: Driver) -> None:
    sign_in(kiosk)
    kiosk.go(Place("staffnumbers"))
    page = kiosk.navigation.page
    page.add()
    page.next()
    assert page.troubled
    page.text = "team"
    page.next()
    page.text = "call us"
    page.next()
    assert page.troubled
    assert desk_of(kiosk).site.help_numbers == ()


def test_V10_whom_to_tell_of_a_mistake_stands_on_about_this_page(kiosk: Driver) -> None:
    sign_in(kiosk)
    kiosk.go(Place("stafftext", "report_to"))
    kiosk.navigation.page.text = "the front desk"
    kiosk.navigation.page.save()
    kiosk.go(Place("about", "article/what-is-lupus"))
    assert "the front desk" in kiosk.navigation.page.feedback


def test_T10_the_height_says_who_reaches_the_buttons(kiosk: Driver) -> None:
    sign_in(kiosk)
    kiosk.go(Place("staffheight"))
    page = kiosk.navigation.page
    assert page.verdict == ""
    page.move(10)
    assert (page.edge, page.good) == (800.0, True)
    for _ in range(3):
        kiosk.navigation.page.move(100)
    assert not page.good
    assert "Best for this screen: 74 cm to 94 cm" in page.verdict
    page.move(1000)
    page.move(1000)
    assert page.edge == 2000.0
    assert "Not everybody" in page.verdict


def test_the_bank_card_gives_the_pixels_of_a_millimetre(kiosk: Driver) -> None:
    sign_in(kiosk)
    kiosk.go(Place("staffcard"))
    page = kiosk.navigation.page
    outline = kiosk.child("card-outline")
    assert outline.width() / outline.height() == pytest.approx(85.60 / 53.98, rel=0.01)
    page.grow(40)
    kiosk.settle()
    assert outline.width() == round(85.60 * 4.03) + 40
    page.fits()
    assert desk_of(kiosk).site.px_per_mm == pytest.approx((345 + 40) / 85.60, abs=0.01)
    page.grow(-100_000)
    assert page.cardWidth == round(85.60 * 1.5)


def test_T05_every_square_of_the_touch_check_answers(kiosk: Driver) -> None:
    sign_in(kiosk)
    kiosk.go(Place("stafftouch"))
    press(kiosk, *(f"cell-{number}" for number in range(15)))
    assert kiosk.child("touch-result").property("text") == "The glass answers everywhere."


def test_P03_counters_are_drawn_switched_off_saved_and_deleted_after_a_question(kiosk: Driver) -> None:
    sign_in(kiosk)
    kiosk.go(Place("staffcounters"))
    page = kiosk.navigation.page
    bars = page.pages.records
    assert bars
    assert [bar.part for bar in bars] == sorted((bar.part for bar in bars), reverse=True)
    assert len(page.weeks.records) == 12
    kiosk.tap_on("counters-off")
    assert not desk_of(kiosk).site.counters
    page.save()
    (table,) = desk_of(kiosk).plugged_in()[0].root.glob("wayside-counters-*.csv")
    assert table.name in page.told
    rows = list(csv.reader(table.read_text("utf-8-sig").splitlines()))
    assert rows[0] == ["day", "page", "title", "visits"]
    assert {row[3] for row in rows[1:]} & {"under 5"}
    page.delete(False)
    assert page.asking
    assert desk_of(kiosk).data.counters.exists()
    page.delete(True)
    assert not desk_of(kiosk).data.counters.exists()
    assert page.empty


def test_without_a_stick_or_with_two_it_is_said_what_to_do(
    kiosk: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    sign_in(kiosk)
    kiosk.go(Place("staffready"))
    page = kiosk.navigation.page
    page.savePack()
    (pack,) = desk_of(kiosk).plugged_in()[0].root.glob("wayside-for-it-*.zip")
    assert pack.name in page.told
    stick = desk_of(kiosk).plugged_in()[0]
    for found, word in (((), "no stick"), ((stick, Volume(stick.root, "OTHER")), "more than one")):
        monkeypatch.setattr(desk_of(kiosk)._volumes, "plugged_in", lambda found=found: found)
        page.savePack()
        assert page.troubled
        assert word in page.told


def test_who_has_seen_the_readiness_page_has_been_told_of_a_crash(kiosk: Driver) -> None:
    data = desk_of(kiosk).data
    kept = crashes.Crashes((crashes.Crash("2026-11-19T08:00:00", "Aborted"),))
    data.crashes.write_text(json.dumps(asdict(kept)))
    sign_in(kiosk)
    assert crashes.known(data).news, "the menu shows the first two lines only"
    kiosk.go(Place("staffready"))
    assert crashes.known(data) == replace(kept, told="2026-11-19T08:00:00")
    data.crashes.unlink()


@pytest.mark.parametrize(("key", "code"), [("restart", 11), ("off", 12), ("leave", 10)])
def test_ends_are_asked_about_once_and_told_to_the_supervisor(
    kiosk: Driver, monkeypatch: pytest.MonkeyPatch, key: str, code: int
) -> None:
    ended: list[Exit] = []
    desk = desk_of(kiosk)
    monkeypatch.setattr(desk, "deeds", _with(desk.deeds, end=ended.append))
    sign_in(kiosk)
    kiosk.go(Place("staffend"))
    kiosk.tap_on(f"end-{key}")
    kiosk.tap_on("staff-no")
    kiosk.tap_on(f"end-{key}")
    assert not ended
    kiosk.tap_on("staff-yes")
    assert ended == [Exit(code)]


def test_a_pc_that_cannot_be_switched_off_from_here_says_how(
    kiosk: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = desk_of(kiosk)
    monkeypatch.setattr(desk, "deeds", _with(desk.deeds, may_switch_off=False, supervised=False))
    sign_in(kiosk)
    kiosk.go(Place("staffend"))
    assert not kiosk.has("end-off")
    assert not kiosk.has("end-restart")
    assert kiosk.has("end-leave")
    assert "own button" in kiosk.navigation.page.lead
    assert "does not come back" in kiosk.navigation.page.lead


def test_I01_cleaning_starts_from_the_menu_and_closes_it(kiosk: Driver) -> None:
    sign_in(kiosk)
    kiosk.navigation.page.do("clean", "")
    kiosk.settle()
    assert kiosk.visit.state == "cleaning"
    assert not kiosk.shell.staff.signed_in
    kiosk.visit.bring("attract")


def test_A12_nothing_that_was_typed_reaches_the_log(kiosk: Driver, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    kiosk.shell.staff.open()
    kiosk.settle()
    type_digits(kiosk, "860317")
    kiosk.tap_on("enter-pin")
    assert "wrong PIN" in caplog.text
    assert "860317" not in caplog.text


def _with(deeds: Deeds, **changes: Any) -> Deeds:  # noqa: ANN401 - any of its fields
    return replace(deeds, **changes)
