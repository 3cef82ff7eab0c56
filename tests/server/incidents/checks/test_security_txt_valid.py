"""The rules of RFC 9116, one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from upheld.core.check import Context, Item, Result
from upheld.core.clock import SystemClock
from upheld.core.outcomes import Outcome
from upheld.server.incidents.checks.security_txt_valid import CHECK, collect, run
from upheld.server.incidents.facts import PageItem

SAMPLES = sorted((Path(__file__).parent / "samples" / CHECK.id).glob("*.yaml"))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_sample(
    path: Path,
    read_sample: Callable[[Path, type[Item]], Context[Any]],
    overall: Callable[[Iterable[Result]], Outcome],
) -> None:
    assert overall(run(read_sample(path, PageItem))) == path.stem.partition("-")[0]


def test_own_file_passes(live_server: Any, set_public_url: Callable[[str], None]) -> None:  # noqa: ANN401 - pytest-django's server
    set_public_url(live_server.url)
    now = SystemClock().now()
    (result,) = run(Context(now=now, items=collect(now)))
    assert result.outcome is Outcome.PASS, result.message
    assert "valid until" in result.message
