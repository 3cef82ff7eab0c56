from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from upheld.core.check import Result


def test_samples_get_their_label(sample: Path, agree: Callable[[Path], None]) -> None:
    agree(sample)


def test_the_package_is_named_with_version_and_line(samples: Path, judge: Callable[..., list[Result]]) -> None:
    (result,) = judge(samples / "fail")
    assert result.message == "Sample ships lodash 4.17.21 (licence not known): it stands under dependencies."
    assert str(result.place) == "package.json:10"


def test_an_import_of_a_tool_counts_as_shipped(samples: Path, judge: Callable[..., list[Result]]) -> None:
    (result,) = judge(samples / "fail-imported-tool")
    assert "imported here and declared only under devDependencies" in result.message
    assert str(result.place) == "src/call.js:1"
