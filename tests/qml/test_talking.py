"""The kiosk without sight: five journeys by keys and touch, judged on the speech log alone (A01, A02)."""

from __future__ import annotations

import array
import threading
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from kiosk.devices.espeak import EspeakEngine, shipped_engine
from kiosk.devices.sound import RATE
from kiosk.session.groups import Groups, Path
from kiosk.session.talking import HOLD_SECONDS
from kiosk.ui.scanner import Scanner
from kiosk.ui.talking import Talking
from kiosk.ui.talking_keys import ENTER, HELP
from tests.blindfold import Blindfold, blindfolded
from tests.driver import Driver, Opener
from tests.patience import Effort

KEY = Qt.Key


@pytest.fixture
def reader(opener: Opener) -> Iterator[Blindfold]:
    """A blindfolded reader at Home."""
    with blindfolded(opener("R1")) as made:
        yield made


def active(driver: Driver) -> bool:
    by_ear = driver.kiosk.by_ear
    return by_ear is not None and by_ear.talking.active


def talking_of(driver: Driver) -> Talking:
    by_ear = driver.kiosk.by_ear
    assert by_ear is not None
    return by_ear.talking


def hold_key(reader: Blindfold, key: Qt.Key, until: Callable[[], bool]) -> None:
    QTest.keyPress(reader.driver.window, key)
    reader.driver.wait_for(until)
    QTest.keyRelease(reader.driver.window, key)


# The five journeys


def test_A01_journey_what_is_lupus_and_listen(reader: Blindfold) -> None:
    heard = reader.start()
    assert "Talking mode is on" in heard
    assert "up and down move" in heard
    assert reader.find("What it is and what helps").endswith("button, 1 of 6")
    assert reader.key(KEY.Key_Return) == "Lupus"
    reader.find("What is lupus?", "button")
    assert reader.key(KEY.Key_Return) == "What is lupus?"
    reader.find("Listen, button", key=KEY.Key_Up)
    assert reader.key(KEY.Key_Return) == "What is lupus?"
    assert reader.next_sentence() == "In short"
    assert "your body attacks itself by mistake" in reader.next_sentence()
    reader.key(KEY.Key_Right)
    assert "You cannot catch lupus" in reader.log[-1]
    assert reader.key(KEY.Key_Escape) == "Reading stopped."
    # What comes next is what stands after what was read last.
    assert "There is no cure yet" in reader.key(KEY.Key_Down)


def test_A01_journey_a_helplines_number(reader: Blindfold) -> None:
    reader.start()
    reader.find("Find support")
    assert reader.key(KEY.Key_Return) == "Find support"
    reader.find("Someone to talk to", "button")
    assert reader.key(KEY.Key_Return) == "Someone to talk to"
    reader.find("Samaritans", "button, 12 of 15")
    assert reader.key(KEY.Key_Return) == "Samaritans"
    reader.find("phone")
    assert reader.key(KEY.Key_Down) == "one one six, one two three"
    # Heard once more, and slowly, if asked for.
    assert reader.key(KEY.Key_Return) == "Phone: one one six, one two three"


def test_A01_journey_search_by_spelling(reader: Blindfold) -> None:
    reader.start()
    reader.find("Search, button", key=KEY.Key_Up)
    assert reader.key(KEY.Key_Return) == "Search"
    heard = reader.find("text field, empty")
    for typed in ("r", "ra", "ras", "rash"):
        # From one key to another by left and right alone.
        if reader.driver.window.activeFocusItem().objectName()[:4] == "key-":
            reader.find_exactly(typed[-1], key=KEY.Key_Right)
        else:
            reader.find_exactly(typed[-1])
        heard = reader.key(KEY.Key_Return)
        assert heard.startswith(f"Typed: {typed}.")
    found = int(heard.partition(". ")[2].split()[0])
    assert heard == f"Typed: rash. {found} pages found."
    reader.find("button", f"1 of {found}", key=KEY.Key_Up)
    title = reader.log[-1].partition(",")[0]
    assert reader.key(KEY.Key_Return)
    assert reader.log[-1] in title


def test_A02_what_was_stopped_before_it_began_can_be_started_again(reader: Blindfold) -> None:
    talking_of(reader.driver).start()
    reader.voice.stop()
    reader.driver.settle()
    assert not active(reader.driver)
    assert "Talking mode is on" in reader.start()
    assert len(reader.log) == 1


def test_A02_the_help_key_is_answered_however_slowly_the_sound_card_opens(reader: Blindfold) -> None:
    reader.sound.ready.clear()
    later = threading.Timer(0.3, reader.sound.ready.set)
    later.start()
    reader.driver.key(KEY.Key_F1)
    assert not active(reader.driver)
    assert "Talking mode is on" in reader.start()  # pressed again in doubt: said once, and to its end
    later.join()
    assert len(reader.log) == 1


@pytest.mark.parametrize("ends", ["the headphones are pulled out", "the visit is over"])
def test_A03_nobody_is_greeted_who_has_gone_before_the_sound_card_was_open(
    reader: Blindfold, ends: str
) -> None:
    reader.sound.ready.clear()
    reader.driver.key(KEY.Key_F15)
    if ends == "the visit is over":
        reader.driver.navigation.finish()
    else:
        reader.driver.key(KEY.Key_F16)
    reader.sound.ready.set()
    reader.driver.wait_for(lambda: not reader.voice.busy)
    assert not reader.log
    assert not reader.sound.is_open
    assert "Talking mode is on" in reader.start()


def test_A04_what_nobody_waits_for_any_more_is_not_made(reader: Blindfold) -> None:
    reader.start()
    reader.sound.ready.clear()
    made = len(reader.engine.texts)
    for _ in range(6):
        reader.driver.key(KEY.Key_Down)
    reader.sound.ready.set()
    reader.driver.wait_for(lambda: not reader.voice.busy)
    # At most the first, which had begun, and the last: nobody waits until all between are spoken.
    assert len(reader.engine.texts) - made <= 2
    assert reader.log[-1] == reader.engine.texts[id(reader.engine._clips[-1])][0]


def test_A01_journey_larger_text(reader: Blindfold) -> None:
    reader.start()
    reader.find("Text size, button", key=KEY.Key_Up)
    assert reader.key(KEY.Key_Return) == "Text and colours"
    assert reader.find("Standard", "choice") == "Standard, choice, chosen, 1 of 3"
    assert reader.key(KEY.Key_Right) == "Large, choice, not chosen, 2 of 3"
    assert reader.key(KEY.Key_Right) == "Largest, choice, not chosen, 3 of 3"
    assert reader.driver.reader.settings.text_size == "standard"  # hearing it changes nothing
    assert reader.key(KEY.Key_Return) == "Text size: Largest."
    assert reader.driver.reader.settings.text_size == "largest"
    assert "chosen, 3 of 3" in reader.key(KEY.Key_F1)


def test_A15_a_keypad_with_arrows_enter_and_help_is_enough(reader: Blindfold) -> None:
    """From the waiting screen to a page that is read, back, to Help now and out: with six keys."""
    driver, enter, help_key = reader.driver, KEY.Key_Select, KEY.Key_Help
    assert {KEY.Key_Return, KEY.Key_Enter} < ENTER >= {enter}
    assert {KEY.Key_F1, help_key} <= HELP
    driver.open("attract")
    assert "Talking mode is on" in reader.key(help_key)
    reader.find("Touch anywhere to start")
    assert reader.key(enter) == "What would you like to know?"
    reader.find("What it is and what helps")
    assert reader.key(enter) == "Lupus"
    reader.find("What is lupus?", "button")
    assert reader.key(enter) == "What is lupus?"
    assert "heading" in reader.key(KEY.Key_Right)
    assert "heading" in reader.key(KEY.Key_Left)
    reader.find("Listen, button", key=KEY.Key_Up)
    assert reader.key(enter) == "What is lupus?"
    assert reader.key(KEY.Key_Right) == "In short"
    assert "on this screen" in reader.key(help_key)  # and the reading is over
    reader.find("Back, button", key=KEY.Key_Up)
    assert reader.key(enter) == "Lupus"
    hold_key(reader, enter, lambda: driver.navigation.page.screen == "help")
    assert reader.wait_for_words("Help now")
    hold_key(reader, help_key, lambda: not active(driver))
    assert reader.wait_for_words("Talking mode is off")
    assert not active(driver)


@pytest.mark.parametrize("screen", ["home", "article:what-is-lupus", "search:rash", "settings", "hidden"])
def test_A01_journey_help_now_from_anywhere_in_one_action(reader: Blindfold, screen: str) -> None:
    reader.start()
    reader.driver.open(screen)
    hold_key(reader, KEY.Key_Return, until=lambda: reader.driver.navigation.page.screen == "help")
    assert reader.wait_for_words("Help now")
    assert reader.key(KEY.Key_Down).startswith("Tell a member of staff now")


def test_A01_all_five_journeys_in_the_voice_that_ships(opener: Opener) -> None:
    driver = opener("R1")
    with blindfolded(driver, real=EspeakEngine(shipped_engine())) as reader:
        for journey in (
            test_A01_journey_what_is_lupus_and_listen,
            test_A01_journey_a_helplines_number,
            test_A01_journey_search_by_spelling,
            partial(test_A01_journey_help_now_from_anywhere_in_one_action, screen="article:what-is-lupus"),
            test_A01_journey_larger_text,
        ):
            driver.open("home")
            journey(reader)
            talking_of(driver).end()
        clips = reader.engine._clips
        assert len(clips) > 100
        assert all(clip.rate == RATE and clip.seconds > 0.2 for clip in clips)
        assert all(max(array.array("h", clip.samples)) > 1000 for clip in clips[::10])
        spoken = {said.text for said in reader.sound.log}
        assert "one one six, one two three" in spoken


# By touch


def middle(reader: Blindfold, name: str) -> QPointF:
    return reader.driver.rect(reader.driver.child(name)).center()


def test_A01_a_touch_says_and_does_nothing_and_two_taps_anywhere_choose(reader: Blindfold) -> None:
    reader.start()
    before = reader.driver.navigation.page
    assert reader.touch(middle(reader, "tile-lupus")).startswith("Lupus. What it is")
    assert reader.touch(middle(reader, "tile-car-t")).endswith("button, 2 of 6")
    assert reader.driver.navigation.page is before
    # Far from the tile, on a button of its own: what was said last is what is chosen.
    assert reader.tap_twice(middle(reader, "rail-search")) != ""
    assert reader.log[-1] == "car tee treatment"


def test_A01_a_finger_that_slides_says_each_thing_once(reader: Blindfold) -> None:
    reader.start()
    start, end = middle(reader, "tile-lupus"), middle(reader, "tile-living")
    ends = ((start.x(), start.y()), (end.x(), end.y()))
    before = len(reader.log)
    reader.driver.press(start)
    for step in range(1, 21):
        along = step / 20
        reader.driver.move(QPointF(*(a + (b - a) * along for a, b in zip(*ends, strict=True))))
        reader.driver.pause(0.02)
    reader.driver.release(end)
    reader.driver.pause(0.1)
    heard = reader.log[before:]
    assert [text.partition(".")[0] for text in heard] == ["Lupus", "car tee treatment", "Living with it"]
    assert reader.driver.navigation.page.screen == "home"


def test_A01_a_slide_does_not_move_the_page(reader: Blindfold) -> None:
    reader.driver.open("article:what-is-lupus")
    reader.start()
    reader.driver.drag(QPointF(900, 700), -60)
    assert reader.driver.child("page-flickable").property("contentY") == 0


def test_A01_more_below_says_what_is_in_sight_now(reader: Blindfold) -> None:
    reader.driver.open("article:what-is-lupus")
    reader.start()
    reader.touch(middle(reader, "page-down"))
    assert reader.wait_for_words("More below")
    reader.tap_twice(middle(reader, "page-down"))
    reader.driver.wait_for(lambda: not reader.log[-1].startswith("More below"))
    assert reader.driver.child("page-flickable").property("contentY") > 100


def two_fingers(reader: Blindfold, until: Callable[[], bool] = lambda: True) -> None:
    touch = QTest.touchEvent(reader.driver.window, reader.driver.touchscreen)
    one, other = QPointF(800, 500).toPoint(), QPointF(1000, 500).toPoint()
    touch.press(0, one, reader.driver.window).press(1, other, reader.driver.window).commit()
    reader.driver.wait_for(until)
    touch.release(0, one, reader.driver.window).release(1, other, reader.driver.window).commit()
    reader.driver.settle()


def test_A01_two_fingers_are_help_now(reader: Blindfold) -> None:
    reader.start()
    two_fingers(reader)
    assert reader.wait_for_words("Help now")
    assert reader.driver.navigation.page.screen == "help"


def test_A02_two_fingers_held_end_it(reader: Blindfold) -> None:
    reader.start()
    two_fingers(reader, until=lambda: not active(reader.driver))
    assert reader.wait_for_words("Talking mode is off")
    assert not active(reader.driver)
    assert reader.driver.navigation.page.screen == "home"


def free_place(reader: Blindfold) -> QPointF:
    return reader.driver.rect(reader.driver.child("where-am-i")).center()


@pytest.mark.parametrize("screen", ["home", "attract"])
def test_A02_a_hold_starts_it_and_presses_nothing(reader: Blindfold, screen: str) -> None:
    reader.driver.open(screen)
    place = free_place(reader) if screen == "home" else QPointF(960, 60)
    reader.driver.hold(place, until=lambda: active(reader.driver))
    assert reader.wait_for_words("Talking mode is on")
    assert active(reader.driver)
    assert reader.driver.visit._rules.state == ("using" if screen == "home" else "attract")


def test_A02_a_hold_on_the_title_is_told_from_that_of_staff(reader: Blindfold) -> None:
    driver = reader.driver
    driver.open("attract")
    title = middle(reader, "attract-title")
    by_ear = driver.kiosk.by_ear
    assert by_ear is not None
    driver.hold(title, until=lambda: by_ear._touch._starts_when_let_go)
    assert reader.wait_for_words("Talking mode is on")
    assert driver.visit._rules.state == "attract"
    two_fingers(reader, until=lambda: not active(reader.driver))
    assert reader.wait_for_words("Talking mode is off")
    assert not active(driver)
    said = len(reader.log)
    driver.hold(title, until=lambda: driver.navigation.page.screen.startswith("staff"))
    assert len(reader.log) == said
    assert not active(driver)


def test_T14_two_seconds_on_a_button_are_one_press(reader: Blindfold) -> None:
    reader.driver.tap(middle(reader, "tile-lupus"), held=HOLD_SECONDS + 0.2)
    reader.driver.settle()
    assert reader.driver.navigation.page.screen == "topic"
    assert not active(reader.driver)


def test_A02_a_longer_hold_starts_it_also_on_a_button(reader: Blindfold) -> None:
    reader.driver.hold(middle(reader, "tile-lupus"), until=lambda: active(reader.driver))
    assert reader.wait_for_words("Talking mode is on")
    assert reader.driver.navigation.page.screen == "home"


def test_A02_a_finger_that_scrolls_slowly_starts_nothing(reader: Blindfold) -> None:
    reader.driver.open("article:what-is-lupus")
    place = QPointF(900, 700)
    reader.driver.press(place)
    for step in range(22):
        reader.driver.move(place - QPointF(0, 3 * step))
        reader.driver.pause(0.1)
    reader.driver.release(place - QPointF(0, 66))
    assert not active(reader.driver)


# Starting, ending, and what is not said


def test_A02_the_help_key_held_ends_it(reader: Blindfold) -> None:
    reader.start()
    hold_key(reader, KEY.Key_F1, until=lambda: not active(reader.driver))
    assert reader.wait_for_words("Talking mode is off")
    assert not active(reader.driver)
    reader.sound.end()
    reader.driver.wait_for(lambda: not reader.sound.is_open)


def test_A02_headphones_that_are_plugged_in_hear_what_this_is(reader: Blindfold) -> None:
    reader.driver.open("attract")
    heard = reader.key(KEY.Key_F15)
    assert "Lupus and car tee" in heard
    assert "hold a finger anywhere" in heard
    assert not active(reader.driver)
    reader.sound.end()
    reader.driver.wait_for(lambda: not reader.sound.is_open)


def test_A02_it_ends_with_the_visit(reader: Blindfold) -> None:
    reader.start()
    reader.driver.navigation.finish()
    assert reader.wait_for_words("This screen is cleared")
    assert not active(reader.driver)
    assert not reader.driver.has("talking-bar")


def test_A03_without_headphones_a_silenced_loudspeaker_stays_silent(opener: Opener) -> None:
    driver = opener("R1")
    driver.shell.site = type(driver.shell.site)(loudspeaker=False)
    with blindfolded(driver, headphones=False) as reader:
        driver.key(KEY.Key_F1)
        driver.pause(0.2)
        assert not reader.log
        assert not active(driver)
    driver.shell.site = type(driver.shell.site)()


def test_A04_every_act_ends_what_is_being_said_at_once(reader: Blindfold) -> None:
    reader.start()
    acts: list[Callable[[], object]] = [
        lambda: reader.driver.press(QPointF(5, 5)),
        lambda: QTest.keyPress(reader.driver.window, KEY.Key_F1),
        lambda: QTest.keyPress(reader.driver.window, KEY.Key_X),
    ]
    for act in acts:
        reader.key(KEY.Key_Down)
        assert reader.sound.playing is not None
        act()
        assert reader.sound.playing is None
        reader.driver.release(QPointF(5, 5))
        QTest.keyRelease(reader.driver.window, KEY.Key_F1)


def test_A10_no_voice_says_so_in_a_language_that_has_one(opener: Opener) -> None:
    with blindfolded(opener("R1"), "en") as reader:
        reader.start()
        reader.driver.shell.listening.speak("pl")
        assert reader.wait_for_words("There is no voice for this language yet")
        assert {said.language for said in reader.sound.log} == {"en"}
        assert not active(reader.driver)
        reader.driver.shell.listening.speak("en")


def test_A12_digits_of_a_pin_are_never_said(reader: Blindfold) -> None:
    reader.driver.open("staffpin")
    reader.start()
    heard = [reader.key(KEY.Key_Down) for _ in range(40)]
    assert "key, 1 of 9" in heard
    for _ in range(3):
        reader.find("key, 7 of 9")
        heard.append(reader.key(KEY.Key_Return))
    reader.driver.key(KEY.Key_7)
    keys = [text for text in [*heard, *reader.log] if "key, " in text]
    assert keys
    assert not [text for text in reader.log if "seven" in text or "7" in text.replace("key, 7 of 9", "")]


def test_M02_the_question_is_said_once_and_any_key_goes_on(reader: Blindfold) -> None:
    reader.start()
    reader.driver.pass_time(95)
    assert reader.wait_for_words("Are you still reading?")
    asked = len(reader.log)
    reader.driver.pass_time(20)
    assert len(reader.log) == asked
    assert reader.key(KEY.Key_Down) == "What would you like to know?"
    assert active(reader.driver)


def test_K04_print_results_and_errors_are_said(reader: Blindfold) -> None:
    reader.start()
    reader.driver.open("print:article/what-is-lupus")
    reader.find("Large letters", "button")
    reader.key(KEY.Key_Return)
    assert reader.wait_for_words("The printer has your leaflet")


def test_A06_volume_has_keys_and_says_its_level(reader: Blindfold) -> None:
    reader.start()
    volume = reader.sound.volume
    assert "Sound: 5 of 6" in reader.key(KEY.Key_Plus)
    assert reader.sound.volume > volume
    assert "Sound: 3 of 6" in reader.key(KEY.Key_Minus) + reader.key(KEY.Key_Minus)


def test_hard_words_are_read_and_closed_by_keys(reader: Blindfold) -> None:
    reader.driver.open("article:what-is-lupus")
    reader.start()
    reader.find("Explain the underlined words")
    assert reader.key(KEY.Key_Return)
    assert reader.driver.has("close-terms")
    assert reader.key(KEY.Key_Escape) == "Reading stopped."
    reader.key(KEY.Key_Escape)
    assert not reader.driver.has("close-terms")


def test_no_touch_is_a_mystery_the_screen_says_that_it_talks(reader: Blindfold) -> None:
    assert not reader.driver.has("talking-bar")
    reader.start()
    assert reader.driver.has("talking-bar")
    reader.find("End talking mode", key=KEY.Key_Up)
    reader.key(KEY.Key_Return)
    assert not reader.driver.has("talking-bar")
    assert not active(reader.driver)


# Switches


def scanner_of(driver: Driver) -> Scanner:
    driver.wait_for(lambda: driver.kiosk.by_ear is not None)
    by_ear = driver.kiosk.by_ear
    assert by_ear is not None
    return by_ear.scanner


def offered(driver: Driver) -> list[str]:
    """The names of what two switches are offered now."""
    return [stop.item.objectName() for stop in scanner_of(driver).offered]


def reach(driver: Driver, name: str, most: int = 60) -> int:
    """Go to a control by two switches, as somebody does who sees the ring; how many presses that takes."""
    for count in range(1, most):
        now = offered(driver)
        if now == [name]:
            return count - 1
        driver.key(KEY.Key_Return if name in now else KEY.Key_Space)
    raise AssertionError(f"{name} is not reached in {most} presses; {offered(driver)} is offered")


def test_A01_two_switches_go_by_groups_and_choose(opener: Opener) -> None:
    driver = opener("R1")
    scanner_of(driver)
    driver.guard(0)
    driver.key(KEY.Key_F2)
    assert driver.reader.settings.scanning == "switches"
    groups: list[list[str]] = []
    while not groups or offered(driver) != groups[0]:
        groups.append(offered(driver))
        driver.key(KEY.Key_Space)
    everything = [name for group in groups for name in group]
    assert {"easy-read", "tile-lupus", "rail-help"} <= set(everything)
    assert len(everything) == len(set(everything))
    reach(driver, "tile-lupus")
    assert driver.window.activeFocusItem().objectName() == "tile-lupus"
    driver.key(KEY.Key_Return)
    driver.settle()
    assert driver.navigation.page.screen == "topic"
    driver.key(KEY.Key_Space)
    assert offered(driver)[0].startswith("row-")
    driver.key(KEY.Key_F2)
    assert not driver.has("group-mark")


@pytest.mark.parametrize(
    ("screen", "linear"),
    [("home", 10), ("article:what-is-lupus", 15), ("atoz", 30), ("search:lupus", 40), ("settings", 25)],
)
def test_A01_no_control_is_more_than_twenty_presses_away(opener: Opener, screen: str, linear: int) -> None:
    driver = opener("R3")
    scanner = scanner_of(driver)
    driver.guard(0)
    driver.open(screen)
    driver.reader.chooseScanning("switches")
    driver.key(KEY.Key_Space)
    names = [stop.item.objectName() for stop in scanner._controls]
    assert len(names) > linear  # so far it was, one by one
    groups = scanner._groups
    far = [len(path_presses(groups, at)) for at in range(len(names))]
    assert max(far) <= 20, max(far)
    farthest = far.index(max(far))
    driver.reader.chooseScanning("off")
    driver.reader.chooseScanning("switches")
    driver.key(KEY.Key_Space)
    presses = 1
    while [stop.item for stop in scanner.offered] != [scanner._controls[farthest].item]:
        inside = farthest in scanner._groups.span(scanner._path)
        driver.key(KEY.Key_Return if inside else KEY.Key_Space)
        presses += 1
    assert presses <= 20
    assert driver.window.activeFocusItem() is scanner.offered[0].item
    driver.reader.chooseScanning("off")


def path_presses(groups: Groups, control: int) -> list[Path]:
    """All that is offered on the way to a control."""
    way = [groups.next(())]
    while list(groups.span(way[-1])) != [control]:
        inside = groups.inside(way[-1]) if control in groups.span(way[-1]) else None
        way.append(inside or groups.next(way[-1]))
    return way


def test_A01_a_group_wears_one_ring_that_goes_with_the_page(opener: Opener) -> None:
    driver = opener("R3")
    scanner_of(driver)
    driver.guard(0)
    driver.open("article:what-is-lupus")
    driver.key(KEY.Key_F2)
    reach_group = 0
    while len(offered(driver)) < 2 or "rail-help" in offered(driver):
        driver.key(KEY.Key_Space)
        reach_group += 1
        assert reach_group < 20
    driver.settle()
    mark = driver.child("group-mark")
    assert mark.isVisible()
    page = driver.rect(driver.child("page-flickable"))
    for stop in scanner_of(driver).offered:
        inside = driver.rect(stop.item) & page
        assert inside.isEmpty() or driver.rect(mark).adjusted(-1, -1, 1, 1).contains(inside), stop.name
    assert page.adjusted(-1, -1, 1, 1).contains(driver.rect(mark))
    first = driver.rect(scanner_of(driver).offered[0].item)
    assert 0 <= first.top() < driver.window.height()
    driver.key(KEY.Key_F2)


def test_A01_groups_are_said_with_what_is_in_them(reader: Blindfold) -> None:
    reader.start()
    reader.key(KEY.Key_F2)
    heard = reader.find("Group of 7", key=KEY.Key_Space, most=8)
    assert heard == "Group of 7: from Easy Read to A to Z"
    assert reader.key(KEY.Key_Return).startswith("Easy Read")
    assert reader.key(KEY.Key_Space).endswith("button, 1 of 6")
    reader.driver.reader.chooseScanning("off")


def test_A01_one_switch_is_enough_with_a_pace(opener: Opener) -> None:
    driver = opener("R1")
    scanner_of(driver)
    driver.reader.chooseScanning("fast")
    driver.wait_for(lambda: "tile-lupus" in offered(driver))
    driver.key(KEY.Key_Return)
    driver.wait_for(lambda: offered(driver) == ["tile-lupus"])
    driver.key(KEY.Key_Return)
    driver.settle()
    assert driver.navigation.page.screen == "topic"


def test_A04_A01_the_voice_that_ships_answers_a_key_at_once(opener: Opener) -> None:
    driver = opener("R1")
    driver.wait_for(lambda: driver.kiosk.by_ear is not None)
    effort = Effort()
    began: list[float] = []
    driver.voice.began.connect(lambda _: began.append(effort.seconds))
    driver.key(KEY.Key_F1)
    driver.wait_for(lambda: len(began) == 1)
    waits: list[float] = []
    for _ in range(5):
        pressed = effort.seconds
        driver.key(KEY.Key_Down)
        driver.wait_for(lambda: len(began) == len(waits) + 2)
        waits.append(began[-1] - pressed)
    assert sorted(waits)[2] < 0.3, waits
    driver.navigation.finish()
    driver.settle()
