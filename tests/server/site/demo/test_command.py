"""`upheld demo`: what it refuses, and that nothing of anybody's is touched."""

from __future__ import annotations

from pathlib import Path

import pytest

from upheld.core.errors import InputError, UpheldError
from upheld.server.site.demo.command import prepare


def test_a_foreign_directory_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "letters.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(UpheldError, match=str(tmp_path)):
        prepare(tmp_path, bind="127.0.0.1:8000", days=3)
    assert [path.name for path in tmp_path.iterdir()] == ["letters.txt"]
    assert [path.name for path in tmp_path.parent.glob(f".{tmp_path.name}-*")] == []


@pytest.mark.parametrize("days", [0, 91])
def test_a_story_of_no_length_is_refused(tmp_path: Path, days: int) -> None:
    with pytest.raises(InputError, match=f"{days} days"):
        prepare(tmp_path / "demo", bind="127.0.0.1:8000", days=days)
    assert list(tmp_path.iterdir()) == []
