"""What can be pressed is large enough, far enough apart, and answers all over (T01 to T04, T13)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Any

import pytest
from PySide6.QtCore import QObject, QPointF, QRectF

from tests.driver import Look, Opener
from tests.looks import GRID
from tests.survey import FRAME, Survey, Target, listed, surveys

SLACK_MM = 0.05
"""Sizes are whole pixels."""

ACTIONS = ("rail-", "page-", "close-", "next-part", "finish", "settings-reset", "text-", "theme-")


def distance_px(one: QRectF, other: QRectF) -> float:
    """How far two rectangles are apart; negative is how far they lie over each other."""
    across = max(one.left(), other.left()) - min(one.right(), other.right())
    down = max(one.top(), other.top()) - min(one.bottom(), other.bottom())
    if across > 0 and down > 0:
        return float((across**2 + down**2) ** 0.5)
    return max(across, down)


def told(survey: Survey, target: Target, what: str) -> str:
    return f"{survey.screen}: {target.kind} {target.name!r} {what}"


def small(survey: Survey, least_mm: float, *, actions: bool) -> Iterator[str]:
    for target in survey.targets:
        if actions and not (target.role == "action" and target.name.startswith(ACTIONS)):
            continue
        side = survey.mm(min(target.rect.width(), target.rect.height()))
        if side < least_mm - SLACK_MM:
            yield told(survey, target, f"has a side of {side:.1f} mm, not {least_mm}")


@pytest.mark.parametrize("look", GRID, ids=str)
def test_T01_every_target_has_sides_of_20_mm(opener: Opener, look: Look) -> None:
    offenders = [line for survey in surveys(opener, look) for line in small(survey, 20.0, actions=False)]
    assert not offenders, listed(offenders)


@pytest.mark.parametrize("look", GRID, ids=str)
def test_T02_main_actions_have_sides_of_25_mm_and_30_when_bigger(opener: Opener, look: Look) -> None:
    least = 30.0 if look.settings.bigger_buttons else 25.0
    offenders = []
    for survey in surveys(opener, look):
        # Six of 30 mm and their gaps are higher than the smallest screen: there the rail has 28 mm.
        lowest = min(least, 28.0) if survey.mm(survey.window.height()) < 6 * 30 + 5 * 3 else least
        offenders += [line for line in small(survey, lowest, actions=True) if "'rail-" in line]
        offenders += [
            line
            for line in small(survey, least, actions=True)
            if "'finish'" not in line and "'rail-" not in line
        ]
        for tile in survey.targets:
            width, height = survey.mm(tile.rect.width()), survey.mm(tile.rect.height())
            if tile.name.startswith("tile-") and (width < 60 or height < 40):
                offenders.append(told(survey, tile, f"is a tile of {width:.0f} by {height:.0f} mm"))
    assert not offenders, listed(offenders)


@pytest.mark.parametrize("look", GRID, ids=str)
def test_T03_targets_are_3_mm_apart_and_finish_8_mm_from_all(opener: Opener, look: Look) -> None:
    offenders = []
    for survey in surveys(opener, look):
        for one, other in combinations(survey.targets, 2):
            if one.scroller != other.scroller:
                continue
            gap = survey.mm(distance_px(one.rect, other.rect))
            least = 8.0 if "finish" in (one.name, other.name) else 3.0
            if gap < least - SLACK_MM:
                offenders.append(told(survey, one, f"is {gap:.1f} mm from {other.name!r}"))
    assert not offenders, listed(offenders)


@pytest.mark.parametrize("look", GRID, ids=str)
def test_T04_the_target_is_all_that_is_drawn_and_none_lies_in_another(opener: Opener, look: Look) -> None:
    offenders = []
    for survey in surveys(opener, look):
        offenders += [
            told(survey, target, "is drawn larger than it is")
            for target in survey.targets
            if target.shape is not None and not grown(target.rect, 0.5).contains(target.shape)
        ]
        for one, other in combinations(survey.targets, 2):
            if one.scroller == other.scroller and distance_px(one.rect, other.rect) < 0:
                offenders.append(told(survey, one, f"lies over {other.name!r}"))
    assert not offenders, listed(offenders)


@pytest.mark.parametrize("look", GRID, ids=str)
def test_T13_no_target_lies_within_5_mm_of_the_edge_of_the_screen(opener: Opener, look: Look) -> None:
    offenders = []
    for survey in surveys(opener, look):
        for target in survey.targets:
            seen = (
                target.rect
                if target.scroller == FRAME
                else target.rect.intersected(survey.view(target.scroller))
            )
            if seen.isEmpty():
                continue
            if not grown(survey.window, 1 - 5.0 * survey.px_per_mm).contains(seen):
                offenders.append(told(survey, target, f"reaches to {seen}"))
    assert not offenders, listed(offenders)


SAMPLE = ("rail-search", "rail-help", "finish", "tile-lupus", "tile-questions")


@pytest.mark.parametrize("device", ["R1", "R4"])
def test_T04_corners_and_centre_of_a_target_answer(opener: Opener, device: str) -> None:
    driver = opener(device)
    deaf = []
    for name in SAMPLE:
        for across, down in ((0, 0), (1, 0), (0, 1), (1, 1), (0.5, 0.5)):
            driver.fresh()
            item: Any = driver.child(name)
            heard: list[QObject] = []
            item.activated.connect(lambda heard=heard, item=item: heard.append(item))
            rect = grown(driver.rect(item), -2)
            driver.tap(QPointF(rect.x() + across * rect.width(), rect.y() + down * rect.height()))
            if len(heard) != 1:
                deaf.append(f"{name} at {across}, {down} answered {len(heard)} times")
            driver.settle()
    assert not deaf, "\n".join(deaf)


def grown(rect: QRectF, by: float) -> QRectF:
    return rect.adjusted(-by, -by, by, by)
