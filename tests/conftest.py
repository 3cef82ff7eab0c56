"""What tests of every package share."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

# The browser's driver keeps an event loop running in the thread of the tests, and Django then refuses its database to
# whatever test comes next on the same worker. No test of ours runs in that loop.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


@pytest.fixture(autouse=True)
def own_data_dir(request: pytest.FixtureRequest) -> Path | None:
    """Each test of the server has a data directory of its own, so that no published log outlives its database."""
    if {"server", "redteam"}.isdisjoint(request.path.parts):
        return None
    settings: Any = request.getfixturevalue("settings")
    tmp_path_factory: pytest.TempPathFactory = request.getfixturevalue("tmp_path_factory")
    own: Path = tmp_path_factory.mktemp("data")
    settings.DATA_DIR = own
    return own
