"""What of a screen is cut off, runs out of its room or lies over other texts, as sentences."""

from __future__ import annotations

from collections.abc import Iterator

from tests.survey import FRAME, Survey, Words


def told(survey: Survey, words: Words, what: str) -> str:
    """A sentence on one text."""
    return f"{survey.screen}: {words.within[-1]} {words.text[:40]!r} {what}"


def cut_off(survey: Survey) -> Iterator[str]:
    """Texts that are cut short, run out of their card, target or view, or over another text."""
    for words in survey.words:
        if words.truncated:
            yield told(survey, words, "is cut short")
        room = survey.view(words.scroller)
        for inside, what in ((room, "the view"), (words.card, "its card")):
            if inside is None:
                continue
            out = max(inside.left() - words.painted.left(), words.painted.right() - inside.right())
            if out > 1:
                yield told(survey, words, f"runs {survey.mm(out):.1f} mm out of {what} sideways")
        if words.target >= 0:
            target = survey.targets[words.target].rect
            ink = words.painted
            if words.lines == 1:  # of a single line only the letters count, not the room around them
                spare = (ink.height() - 1.2 * words.font.pixelSize()) / 2
                ink = ink.adjusted(0, spare, 0, -spare)
            out = max(target.top() - ink.top(), ink.bottom() - target.bottom())
            if out > 1:
                yield told(survey, words, f"runs {survey.mm(out):.1f} mm out of its target")
        if words.scroller == FRAME and not survey.window.adjusted(-1, -1, 1, 1).contains(words.painted):
            yield told(survey, words, "runs out of the window")
    yield from overlapping(survey)
    for scroller in survey.scrollers:
        if scroller.content_width > scroller.rect.width() + 1:
            yield f"{survey.screen}: {scroller.name} scrolls sideways"


def overlapping(survey: Survey) -> Iterator[str]:
    """Texts that lie over each other."""
    by_top = sorted(survey.words, key=lambda words: words.painted.top())
    for at, one in enumerate(by_top):
        for other in by_top[at + 1 :]:
            if other.painted.top() > one.painted.bottom() - 1:
                break
            if one.scroller == other.scroller:
                both = one.painted.intersected(other.painted)
                if both.width() > 1 and both.height() > 1:
                    yield told(survey, one, f"lies over {other.text[:30]!r}")
