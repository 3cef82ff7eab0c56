"""What `operations.backup_recent` makes of its samples and of this very server."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from django.conf import LazySettings

from upheld.core.check import Context, Item, Result
from upheld.core.clock import parse_time
from upheld.core.outcomes import Outcome
from upheld.server.site.checks.backup_recent import CHECK, collect, run
from upheld.server.site.facts import BackupItem

SAMPLES = sorted((Path(__file__).parent / "samples" / CHECK.id).glob("*.yaml"))
NOW = parse_time("2026-11-24T09:00:00Z")


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_sample(
    path: Path,
    read_sample: Callable[[Path, type[Item]], Context[Any]],
    overall: Callable[[Iterable[Result]], Outcome],
) -> None:
    assert overall(run(read_sample(path, BackupItem))) == path.stem.partition("-")[0]


def test_nothing_to_look_at_is_unknown() -> None:
    (result,) = run(Context(now=NOW, items=()))
    assert (result.item_id, result.outcome) == ("none", Outcome.UNKNOWN)


def test_collect_tells_of_a_backup_that_was_moved_away(settings: LazySettings, tmp_path: Path) -> None:
    settings.DATA_DIR = tmp_path
    (item,) = collect(NOW)
    assert item.newest_at is None
    file = tmp_path / "one.tar"
    file.write_bytes(b"x" * 10)
    record = {"made_at": "2026-11-23T09:00:00Z", "sha256": "0" * 64, "bytes": 10, "file": str(file)}
    (tmp_path / "backups.json").write_text(json.dumps([record]), encoding="utf-8")
    (item,) = collect(NOW)
    assert (item.newest_at, item.is_newest_present) == (parse_time("2026-11-23T09:00:00Z"), True)
    file.unlink()
    (item,) = collect(NOW)
    assert (item.is_newest_present, item.oldest_present_at) == (False, None)
