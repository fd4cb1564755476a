"""The switch that draws the kept pictures anew."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add ``--update-pictures``; it is known when ``tests/screens`` is named on the command line."""
    parser.addoption("--update-pictures", action="store_true", help="keep what is drawn now")


@pytest.fixture(scope="session")
def updating(request: pytest.FixtureRequest) -> bool:
    """Whether the pictures are to be drawn anew."""
    return bool(request.config.getoption("--update-pictures", default=False))
