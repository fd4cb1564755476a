"""Reading aloud on the screen: the mark and the letters, the bar and its buttons, silence at a touch."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtQuick import QQuickItem

from kiosk.choices import THEMES
from kiosk.content.store import Store
from kiosk.devices.recorded import RecordedSpeech
from kiosk.session.reader import ReaderSettings
from kiosk.speech.pages import item_lines
from kiosk.speech.recorded import Piece, Recorded
from kiosk.speech.script import Sentence, sentences_of
from kiosk.ui.highlight import find, lines_of, plain
from kiosk.ui.offthread import OffThread
from kiosk.ui.voice import Voice, shipped_voice
from tests.driver import Driver, Look, Opener
from tests.looks import GRID, SIZES
from tests.patience import Effort
from tests.qml.test_frame import find as reach
from tests.sounds import tone, wav
from tests.speech_fakes import FakeEngine, FakeSound

PAGE = "article:what-is-lupus"
Maker = Callable[..., "Reader"]

BAR = (
    "reading-pause", "reading-back", "reading-next", "reading-stop", "reading-slower", "reading-faster",
    "reading-quieter", "reading-louder",
)  # fmt: skip

LOOKS = [
    Look("R1", ReaderSettings(movement=False)),
    Look("R2", ReaderSettings(text_size="large", movement=False)),
    Look("R3", ReaderSettings(text_size="largest", movement=False)),
]
"""One of each device and of each size of text."""


class Reader:
    """A window whose voice is made of fakes, with a page being read."""

    def __init__(self, driver: Driver, sound: FakeSound) -> None:
        self.driver = driver
        self.sound = sound
        self.engine = FakeEngine()
        self.voice = Voice((self.engine,), sound, OffThread("voice"))
        self.listening: Any = driver.shell.listening
        self.listening.lend(self.voice)

    def read(self, page: str = PAGE) -> None:
        """Open a page and begin to read it."""
        self.driver.open(page)
        self.listening.listen()
        self.wait()

    def wait(self) -> None:
        """Until a sentence is heard and marked."""
        self.driver.wait_for(lambda: self.sound.playing is not None)
        self.driver.settle()

    def all_sentences(self) -> Iterator[Sentence]:
        """Each sentence in turn, marked."""
        while self.listening._recital is not None:
            yield self.listening._recital.now
            self.listening.forward()
            self.driver.wait_for(lambda: self.sound.playing is not None or self.listening._recital is None)
            for _ in range(4):
                self.driver.process()

    @property
    def mark(self) -> QQuickItem:
        """What marks the sentence."""
        return self.driver.child("reading-mark")

    def buttons(self) -> dict[str, QRectF]:
        """The buttons of the bar, and where they are."""
        bar = self.driver.child("reading-bar")
        return {
            item.objectName(): self.driver.rect(item)
            for item in self.driver.items()
            if item.inherits("QQuickAbstractButton") and bar.isAncestorOf(item)
        }

    def words_of_the_bar(self) -> list[QQuickItem]:
        """The texts in it."""
        bar = self.driver.child("reading-bar")
        return [
            item for item in self.driver.items() if item.inherits("QQuickText") and bar.isAncestorOf(item)
        ]

    def press(self, name: str) -> None:
        """Tap a button that may have been tapped a moment ago, in another test."""
        self.driver.child(name).setProperty("lastActivation", 0)
        self.driver.tap_on(name)

    def close(self) -> None:
        """Give the window its own voice back, and a visit that was never asked."""
        self.listening.start_afresh()
        self.voice.close()
        self.listening.lend(self.driver.voice)


@pytest.fixture
def reader(opener: Opener) -> Iterator[Maker]:
    made: list[Reader] = []

    def make(look: Look | None = None, sound: FakeSound | None = None) -> Reader:
        look = look or Look()
        driver = opener(look.device)
        driver.wear(look.settings)
        made.append(Reader(driver, sound or FakeSound(True)))
        return made[-1]

    yield make
    for one in made:
        one.close()


# The mark


@pytest.mark.parametrize("language", ["", "x-rtl"])
@pytest.mark.parametrize("size", ["standard", "largest"])
def test_A08_the_mark_covers_the_letters_of_the_sentence(reader: Maker, size: str, language: str) -> None:
    """Every letter of it and no other: told by a colour that only the sentence has."""
    it = reader(Look("R1", ReaderSettings(text_size=size, movement=False, language=language)))
    it.driver.open("article:medicines-in-use-today")
    checked = 0
    for item in [item for item in it.driver.items() if item.property("said")]:
        if not item.inherits("QQuickText") or checked == 6:
            continue
        words = plain(str(item.property("text")))[0]
        cut = words.find(". ")
        if cut < 0 or "&" in item.property("text") or "href" in item.property("text"):
            continue
        checked += 1
        rects = lines_of(item, 0, cut + 1)
        before = item.property("text")
        item.setProperty("text", f'<font color="#ff00ff">{words[: cut + 1]}</font>{words[cut + 1 :]}')
        bring_into_view(it.driver, item)
        it.driver.settle()
        found = ink(it.driver, item)
        item.setProperty("text", before)
        assert found, words
        edge = 2.0
        for x, y in found:
            assert any(rect.adjusted(-edge, -edge, edge, edge).contains(QPointF(x, y)) for rect in rects), (
                words[: cut + 1],
                x,
                y,
                rects,
            )
        for rect in rects:  # and no rectangle reaches past its letters
            xs = [x for x, y in found if rect.top() <= y < rect.bottom()]
            assert xs
            assert abs(min(xs) - rect.left()) < 8
            assert abs(max(xs) - rect.right()) < 8
    assert checked == 6


def bring_into_view(driver: Driver, item: QQuickItem) -> None:
    """Scroll so that the item is seen."""
    page = driver.child("page-flickable")
    y = item.mapToItem(page, QPointF(0, 0)).y() + page.property("contentY") - 40
    page.setProperty("contentY", max(0.0, min(y, page.property("contentHeight") - page.height())))


def ink(driver: Driver, item: QQuickItem) -> list[tuple[float, float]]:
    """Where the item shows magenta, in its own pixels."""
    image = driver.grab().convertToFormat(QImage.Format.Format_RGB32)
    place = driver.rect(item).intersected(driver.rect(driver.child("page-flickable")))
    origin = driver.rect(item).topLeft()
    found = []
    for y in range(int(place.top()), int(place.bottom()), 2):
        for x in range(int(place.left()), int(place.right()), 2):
            colour = image.pixel(x, y)
            if colour & 0xFF > 180 and colour >> 8 & 0xFF < 90 and colour >> 16 & 0xFF > 180:
                found.append((x - origin.x(), y - origin.y()))
    return found


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_A08_lines_are_counted_as_the_screen_does(reader: Maker, look: Look) -> None:
    it = reader(look)
    wrong = []
    for page in (PAGE, "article:uk-trial-results", "help", "article:easy-what-is-lupus"):
        it.driver.open(page)
        for item in it.driver.items():
            if item.inherits("QQuickText") and item.property("said") and item.property("text"):
                styled = str(item.property("text"))
                ours = lines_of(item, 0, 100_000)
                if len(ours) != item.property("lineCount"):
                    wrong.append((page, styled, len(ours), item.property("lineCount")))
    assert not wrong, wrong[:5]


@pytest.mark.parametrize("theme", THEMES)
def test_A08_the_sentence_is_on_the_colour_of_being_read(reader: Maker, theme: str) -> None:
    it = reader(Look("R1", ReaderSettings(theme=theme, movement=False)))
    it.read("article:emergency-and-urgent-help")
    colours = {"paper": "#FFE39A", "dusk": "#4A3F1C", "contrast": "#003B46"}
    seen = 0
    for sentence in it.all_sentences():
        if sentence.part > 0:
            break
        it.driver.settle()
        lines = [item for item in it.driver.items() if item.objectName() == "reading-line"]
        assert lines or it.listening._item.inherits("QQuickItem"), sentence
        image = it.driver.grab()
        for line in lines:
            rect = it.driver.rect(line)
            colour = QColor(image.pixel(int(rect.left()) + 2, int(rect.top()) + 2))
            assert colour == QColor(colours[theme]), sentence
            seen += 1
    assert seen > 8


@pytest.mark.parametrize(
    "look",
    [*LOOKS, Look("R3", ReaderSettings(text_size="largest", movement=False, bigger_buttons=True))],
    ids=str,
)
def test_A08_every_sentence_is_brought_into_view(reader: Maker, look: Look) -> None:
    it = reader(look)
    it.read("article:uk-trial-results")
    seen = 0
    for sentence in it.all_sentences():
        seen += 1
        it.driver.settle(2)
        shown = it.driver.rect(it.mark)
        view = it.driver.rect(it.driver.child("page-flickable"))
        top = view.top() + 9 * it.driver.px_per_mm  # the edge that is left above what is shown
        lowest = max(top, view.bottom() - shown.height() + 1)  # one higher than the view begins at its top
        assert view.top() - 1 <= shown.top() <= lowest, (sentence, shown, view)
        assert view.height() > 2 * 9 * it.driver.px_per_mm
    assert seen > 20


def test_A08_all_pages_and_parts_can_be_heard_and_sentences_stand_where_they_say(
    reader: Maker, edition: Store
) -> None:
    it = reader()
    wrong: list[tuple[object, ...]] = []
    listens = 0
    names = [f"{entry.kind}:{entry.id}" for entry in edition.a_to_z("en", ("article", "faq", "organisation"))]
    for name in ["help", *names]:
        it.driver.open(name)
        drawn = {item.objectName() for item in it.driver.items()}
        parts = it.driver.navigation.page.parts.count if name.startswith("article:") else 0
        if not drawn >= {"rail-listen", *(f"hear-{number}" for number in range(parts))}:
            wrong.append((name, "no Listen"))
        listens += parts
        for sentence in sentences_of(it.driver.navigation.page.said()):
            item = find(it.driver.screen, sentence.place)
            if item is None:
                wrong.append((name, sentence))
            elif item.inherits("QQuickText"):
                shown = plain(str(item.property("text")))[0].replace("\u2028", "\n")
                if shown[sentence.start : sentence.end] not in sentence.words:
                    wrong.append((name, sentence, shown))
                elif not lines_of(item, sentence.start, sentence.end):
                    wrong.append((name, sentence, "no line"))
    assert len(names) > 90
    assert listens > 100
    assert not wrong, (len(wrong), wrong[:6])


def test_a_closed_expander_opens_when_it_is_read(reader: Maker) -> None:
    it = reader()
    pages = [name for name in ("article:uk-trial-results", "article:side-effects-first-weeks") if name]
    for page in pages:
        it.driver.open(page)
        it.listening.listen()
        it.wait()
        for _ in it.all_sentences():
            assert it.listening._item is not None
    # Every expander that was read is open now; none hides what was said.
    closed = [item for item in it.driver.items() if item.property("open") is False]
    assert not closed


@pytest.mark.parametrize(
    "screen", ["home", "topic:lupus", "questions", "organisations", "atoz", "search", "settings"]
)
def test_a_page_without_a_text_is_read_as_its_screen_shows_it(reader: Maker, screen: str) -> None:
    it = reader(Look("R1", ReaderSettings(movement=False)))
    it.read(screen)
    said = []
    for sentence in it.all_sentences():
        said.append(sentence.words)
        assert it.listening._item is not None
        it.driver.wait_for(lambda: it.driver.has("reading-mark"))
        assert it.driver.rect(it.mark).intersects(
            QRectF(0, 0, it.driver.window.width(), it.driver.window.height())
        )
    assert len(said) >= 2
    assert not {"More below", "q", "A"} & set(said)


# The bar


@pytest.mark.parametrize("look", [look for look in GRID if look.device in {"R1", "R2", "R3"}], ids=str)
def test_T01_the_bar_has_room_for_its_buttons(reader: Maker, look: Look) -> None:
    it = reader(look)
    it.read()
    seen: set[str] = set()
    least = (30.0 if look.settings.bigger_buttons else 25.0) * it.driver.px_per_mm - 0.1
    window = QRectF(0, 0, it.driver.window.width(), it.driver.window.height())
    for more in (False, True):
        if more and not it.driver.has("reading-more"):
            break
        if more:
            it.press("reading-more")
        bar = it.driver.rect(it.driver.child("reading-bar"))
        buttons = it.buttons()
        seen |= set(buttons)
        for name, rect in buttons.items():
            assert bar.contains(rect), name
            assert min(rect.width(), rect.height()) >= least, name
            apart = rect.adjusted(*(3 * it.driver.px_per_mm * way for way in (-1, -1, 1, 1)))
            assert [other for other in buttons if apart.intersects(buttons[other])] == [name]
        assert window.contains(bar)
        for item in it.words_of_the_bar():
            room = it.driver.rect(item)
            assert not item.property("truncated"), item.property("text")
            assert item.property("contentWidth") <= room.width() + 1, item.property("text")
            assert bar.contains(room), item.property("text")
        assert it.driver.rect(it.driver.child("page-flickable")).bottom() <= bar.top()
    assert seen - {"reading-more"} == set(BAR)


@pytest.mark.parametrize("look", [look for look in SIZES if look.device in {"R1", "R2", "R3"}], ids=str)
def test_A03_the_question_to_the_room_is_seen_whole(reader: Maker, look: Look) -> None:
    it = reader(look, FakeSound(None))
    it.driver.open(PAGE)
    it.listening.listen()
    it.driver.wait_for(lambda: it.listening.state == "asking")
    it.driver.settle()
    bar = it.driver.rect(it.driver.child("reading-bar"))
    assert QRectF(0, 0, it.driver.window.width(), it.driver.window.height()).contains(bar)
    answers = it.buttons()
    assert set(answers) == {"reading-yes", "reading-no"}
    assert all(bar.contains(rect) for rect in answers.values())
    assert not [item for item in it.words_of_the_bar() if item.property("truncated")]
    it.press("reading-yes")
    it.wait()
    assert it.listening.state == "reading"


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_A14_who_has_recorded_a_page_is_named_while_it_is_heard_and_on_about_this_page(
    reader: Maker, look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    def people(store: Store, language: str, kind: str, item_id: str) -> Recorded:
        said = sentences_of(item_lines(store, language, kind, item_id))[:2]
        sound = wav(tone(200))
        who = ("A. Reader", "B. Reader")
        return Recorded(
            {one.words: Piece(sound, "audio/wav", 0, 200, name) for one, name in zip(said, who, strict=True)}
        )

    monkeypatch.setattr("kiosk.speech.recorded.recorded", people)
    it = reader(look)
    it.voice._recordings = RecordedSpeech()
    it.read()
    for _ in range(3):  # also while the kiosk's own voice says the rest
        named = it.driver.child("reading-by")
        assert named.property("text") == "Read by A. Reader, B. Reader"
        assert it.driver.rect(it.driver.child("reading-bar")).contains(it.driver.rect(named))
        it.press("reading-next")
        it.wait()
    it.press("reading-stop")
    it.driver.open("about:article/what-is-lupus")
    shown = {str(item.property("text")) for item in it.driver.items() if item.inherits("QQuickText")}
    assert {"Read aloud by", "A. Reader, B. Reader"} <= shown


def test_the_buttons_of_the_bar_do_what_they_say(reader: Maker) -> None:
    it = reader()
    it.read()

    def words() -> str:
        return str(it.listening._recital.now.words)

    it.press("reading-next")
    assert words() == "In short"
    it.press("reading-back")
    assert words() == "What is lupus?"
    it.press("reading-pause")
    assert it.listening.state == "paused"
    it.press("reading-pause")
    assert it.listening.state == "reading"
    loud = it.sound.volume
    it.press("reading-louder")
    assert it.sound.volume > loud
    it.press("reading-slower")
    it.driver.wait_for(lambda: it.engine.asked[-1][2] < 1)
    it.press("reading-stop")
    assert it.listening.state == ""
    assert not it.driver.has("reading-bar")


def test_A14_A06_pace_and_loudness_are_chosen_where_text_and_colours_are(reader: Maker) -> None:
    it = reader()
    usual = list(it.listening.manner)
    it.driver.open("settings")

    def chosen() -> list[str]:
        voices = [item for item in it.driver.items() if item.objectName().startswith("voice-")]
        return [item.objectName() for item in voices if item.property("chosen")]

    assert chosen() == ["voice-usual", "voice-middle"]
    for name in ("voice-fast", "voice-loud"):
        reach(it.driver, name)
    assert chosen() == ["voice-fast", "voice-loud"]
    it.read()
    assert it.engine.asked[-1][2] > 1
    assert it.sound.volume == 1.0
    it.listening.stop()
    it.driver.open("settings")
    reach(it.driver, "settings-reset")
    assert list(it.listening.manner) == usual
    reach(it.driver, "voice-loud")
    it.driver.navigation.finish()
    assert list(it.listening.manner) == usual  # after a visit no louder than 65 dBA


def test_listen_is_pressed_by_hand_and_each_part_and_the_hard_words_are_too(reader: Maker) -> None:
    it = reader()
    it.driver.open(PAGE)
    it.press("rail-listen")
    it.wait()
    assert it.listening._recital.now.words == "What is lupus?"
    it.listening.stop()
    it.driver.settle()
    it.press("hear-0")
    it.wait()
    assert it.listening._recital.now.words == "What happens in the body"
    it.listening.stop()
    it.driver.navigation.page.explain(["flare"])
    it.driver.settle()
    it.press("hear-terms")
    it.wait()
    assert it.listening._recital.now.words == "Flare"
    assert it.driver.rect(it.mark).intersects(
        it.driver.rect(it.driver.child("close-terms").parentItem().parentItem())
    )


@pytest.mark.parametrize("driven", ["touch", "keys"])
def test_A04_any_action_of_the_reader_is_heard_no_200_ms_longer(reader: Maker, driven: str) -> None:
    it = reader()
    it.read()
    effort = Effort()
    if driven == "touch":
        it.driver.tap(it.driver.rect(it.driver.child("rail-text")).center())
    else:
        it.driver.key(Qt.Key.Key_Escape)
    assert it.sound.playing is None
    assert effort.seconds < 0.2
    assert it.listening.state == ""


def test_A04_moving_the_page_is_no_action(reader: Maker) -> None:
    it = reader()
    it.read()
    page = it.driver.rect(it.driver.child("page-flickable"))
    it.driver.drag(page.center(), -40)
    it.driver.key(Qt.Key.Key_PageDown)
    assert it.listening.state == "reading"
    assert it.sound.playing is not None


def test_A04_a_touch_beside_every_button_is_an_action_too(reader: Maker) -> None:
    it = reader()
    it.read()
    it.driver.tap(it.driver.rect(it.driver.screen).center() + QPointF(0, -100))
    assert it.listening.state == ""


def test_A10_without_a_voice_there_is_no_listen_button_and_a_line_says_so(reader: Maker) -> None:
    it = reader()
    it.engine.languages.clear()
    it.listening.languageChanged.emit()
    it.driver.open(PAGE)
    names = {item.objectName() for item in it.driver.items()}
    assert not {"rail-listen", "hear-0"} & names
    assert "no voice for this language" in str(it.driver.child("no-voice").property("text"))


def test_A04_on_the_real_engine_speech_begins_soon_and_is_silent_at_once(opener: Opener) -> None:
    driver = opener("R1")
    voice = shipped_voice("null")
    listening: Any = driver.shell.listening
    listening.lend(voice)
    listening._agreed = True
    driver.open(PAGE)
    began: list[float] = []
    effort = Effort()
    voice.began.connect(lambda _: began.append(effort.seconds))
    listening.listen()
    driver.wait_for(lambda: bool(began))
    assert began[0] < 0.25 * 4  # 0.25 s where the machine does nothing else
    driver.pause(0.1)
    sound: Any = voice._sound
    assert sound._playing is not None
    driver.tap(driver.rect(driver.child("rail-home")).center())
    assert sound.next_samples(100) == b""
    voice.close()
    listening.lend(driver.voice)


def test_plain_reads_the_markup_of_inline() -> None:
    text, bold = plain('a &amp; <b>bold</b><br><a href="glossary:x">b</a> &lt;c&gt;')
    assert text == "a & bold\u2028b <c>"
    assert bold == [(4, 4)]
