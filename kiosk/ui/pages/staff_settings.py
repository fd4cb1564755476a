"""Settings as questions with a few answers each, and settings that are one line of text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.choices import OLD_TRANSLATIONS, TEXT_SIZES, THEMES
from kiosk.content.front_records import Language
from kiosk.session.history import Place
from kiosk.ui import setting_words as said
from kiosk.ui.listmodel import RecordListModel
from kiosk.ui.pages.searching import keyboard
from kiosk.ui.pages.staff_base import StaffPage, key_of
from kiosk.ui.reading import Reading
from kiosk.ui.staff import Staff
from kiosk.ui.staff_desk import StaffDesk

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

LONGEST = 200


@dataclass(frozen=True)
class Choice:
    """One answer: its words, and the value that the setting takes."""

    word: str
    value: Any


@dataclass(frozen=True)
class Question:
    """A setting and the answers it can have. With ``several`` each answer is on or off by itself."""

    key: str
    title: str
    choices: tuple[Choice, ...]
    several: bool = False


@dataclass(frozen=True)
class QuestionRow:
    """A question for QML."""

    key: str
    title: str
    words: tuple[str, ...]
    chosen: tuple[bool, ...]
    several: bool


def _of_edition(reading: Reading) -> tuple[Language, ...]:
    store = reading.store_if_any
    return store.languages() if store is not None else ()


def _languages(reading: Reading) -> tuple[Question, ...]:
    own = tuple(Choice(language.name, language.code) for language in _of_edition(reading))
    first = Question("language", said.first_language(), own)
    return first, Question("languages", said.languages_offered(), own, several=True)


def _old_translations() -> Question:
    answers = tuple(map(Choice, said.old_translations(), OLD_TRANSLATIONS))
    return Question("old_translations", said.old_translations_title(), answers)


def _looks() -> tuple[Question, ...]:
    colours = tuple(map(Choice, said.colours(), THEMES))
    sizes = tuple(map(Choice, said.text_sizes(), TEXT_SIZES))
    buttons = tuple(map(Choice, said.buttons(), (False, True)))
    movement = tuple(map(Choice, said.on_or_off(), (True, False)))
    return (
        Question("theme", said.colours_title(), colours),
        Question("text_size", said.text_size_title(), sizes),
        Question("bigger_buttons", said.buttons_title(), buttons),
        Question("movement", said.movement_title(), movement),
    )


def _patience() -> tuple[Question, ...]:
    menus = tuple(Choice(said.seconds(count), count) for count in (60, 90, 120, 180))
    reading = tuple(Choice(said.seconds(count), count) for count in (120, 180, 300, 600))
    return (
        Question("menu_seconds", said.menu_seconds(), menus),
        Question("reading_seconds", said.reading_seconds(), reading),
    )


def questions_of(screen: str, key: str, reading: Reading) -> tuple[Question, ...]:
    """The questions of a page."""
    if screen == "staffcontent":
        policies = tuple(map(Choice, said.policies(), ("", "signed-only", "warn", "open")))
        return (Question("update_policy", said.policy_title(), policies),)
    if screen == "staffsound":
        return (
            Question(
                "loudspeaker", said.loudspeaker_title(), tuple(map(Choice, said.loudspeaker(), (True, False)))
            ),
        )
    several = len(_of_edition(reading)) > 1
    languages = _languages(reading) if several else ()
    if key == "language":
        return languages
    old = (_old_translations(),) if several else ()
    return (*languages, *old, *_looks(), *_patience())


@QmlElement
class StaffQuestionsPage(StaffPage):
    """Questions; what is pressed holds at once."""

    changed = Signal()

    def __init__(self, place: Place, reading: Reading, staff: Staff, desk: StaffDesk) -> None:
        super().__init__(place, said.questions_title(place.screen, key_of(place)), reading, staff, desk)
        self._questions = questions_of(place.screen, key_of(place), reading)
        self._rows = RecordListModel(QuestionRow, self._new_rows(), self)
        self.kept.connect(self._renew)

    def explained(self) -> str:
        """What the questions are about."""
        return said.questions_lead(self.place.screen, key_of(self.place))

    @Property(RecordListModel, constant=True)
    def questions(self) -> RecordListModel:
        """The questions with their answers."""
        return self._rows

    @Property(str, notify=changed)
    def folder(self) -> str:
        """The shared folder for new content; empty if there is none."""
        return self.desk.site.update_folder

    @Slot(int, int)
    def choose(self, question: int, choice: int) -> None:
        """An answer was pressed."""
        asked = self._questions[question]
        value = asked.choices[choice].value
        self.keep(self._several(asked, value) if asked.several else {asked.key: value})

    def _several(self, asked: Question, value: str) -> Mapping[str, object]:
        """Languages are offered in the edition's order; none or all of them is written as none."""
        every = [choice.value for choice in asked.choices]
        now = set(getattr(self.desk.site, asked.key) or every)
        wanted = now ^ {value}
        chosen = tuple(code for code in every if code in wanted)
        return {asked.key: () if len(chosen) in {0, len(every)} else chosen}

    @Slot()
    def _renew(self) -> None:
        self._rows.update(self._new_rows())
        self.changed.emit()

    def _new_rows(self) -> list[QuestionRow]:
        return [
            QuestionRow(
                asked.key,
                asked.title,
                tuple(choice.word for choice in asked.choices),
                tuple(self._is_chosen(asked, choice.value) for choice in asked.choices),
                asked.several,
            )
            for asked in self._questions
        ]

    def _is_chosen(self, asked: Question, value: object) -> bool:
        now = getattr(self.desk.site, asked.key)
        if asked.several:
            return not now or str(value) in now
        return bool(now == value) or (asked.key == "language" and not now and value == self.reading.language)


@QmlElement
class StaffTextPage(StaffPage):
    """One line of text; the place says which setting it is. It is kept when staff say so, not before."""

    textChanged = Signal()

    def __init__(self, place: Place, reading: Reading, staff: Staff, desk: StaffDesk) -> None:
        self._key = key_of(place)
        super().__init__(place, said.text_title(self._key), reading, staff, desk)
        self._text = str(getattr(desk.site, self._key))
        self.kept.connect(self._renew)

    def explained(self) -> str:
        """Where readers see it, with an example."""
        return said.text_lead(self._key)

    def has_answer(self) -> bool:
        """Whether there is a text."""
        return bool(getattr(self.desk.site, self._key))

    @Property(dict, constant=True)
    def keys(self) -> dict[str, list[str]]:
        """The rows of keys: ``letters``, ``alphabet`` and ``numbers``."""
        return keyboard(self.reading.language)

    def _get_text(self) -> str:
        return self._text

    def _set_text(self, text: str) -> None:
        text = "".join(letter for letter in text if letter.isprintable())[:LONGEST]
        if text != self._text:
            self._text = text
            self.textChanged.emit()

    text = Property(str, _get_text, _set_text, notify=textChanged)
    """What is typed."""

    @Property(bool, notify=textChanged)
    def changed(self) -> bool:
        """Whether it differs from what holds."""
        return self._differs

    @property
    def _differs(self) -> bool:
        return bool(self._text.strip() != getattr(self.desk.site, self._key))

    @Slot()
    def save(self) -> None:
        """Keep the text."""
        if self.keep({self._key: self._text.strip()}):
            self.textChanged.emit()

    @Slot()
    def onward(self) -> None:
        """Keep the text and go on; a text that cannot be kept is told."""
        if not self._differs or self.keep({self._key: self._text.strip()}):
            super().onward()

    @Slot()
    def _renew(self) -> None:
        self._text = str(getattr(self.desk.site, self._key))
        self.textChanged.emit()
