"""What tests of every package share."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest


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
