"""What `operations.log_heartbeat_recent` makes of its samples and of this very server."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from upheld.core.check import Context, Item, Result
from upheld.core.clock import parse_time
from upheld.core.outcomes import Outcome
from upheld.server.site.checks.log_heartbeat_recent import CHECK, collect, run
from upheld.server.site.facts import LogItem

SAMPLES = sorted((Path(__file__).parent / "samples" / CHECK.id).glob("*.yaml"))
NOW = parse_time("2026-11-24T09:00:00Z")


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_sample(
    path: Path,
    read_sample: Callable[[Path, type[Item]], Context[Any]],
    overall: Callable[[Iterable[Result]], Outcome],
) -> None:
    assert overall(run(read_sample(path, LogItem))) == path.stem.partition("-")[0]


def test_nothing_to_look_at_is_unknown() -> None:
    (result,) = run(Context(now=NOW, items=()))
    assert (result.item_id, result.outcome) == ("none", Outcome.UNKNOWN)


@pytest.mark.django_db
def test_collect_reads_the_log_of_this_server() -> None:
    (item,) = collect(NOW)
    assert (item.newest_entry_at, item.size, item.published_size, item.heartbeat_minutes) == (None, 0, 0, 60)
