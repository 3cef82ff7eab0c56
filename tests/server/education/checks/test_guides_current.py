"""Guides and versions of apps are compared as numbers."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from upheld.core.check import Context, Item, Result
from upheld.core.clock import FixedClock, parse_time
from upheld.core.outcomes import Outcome
from upheld.server.accounts.api import Actor
from upheld.server.education.api import GuideKind, publish_guide
from upheld.server.education.checks.guides_current import CHECK, collect, run
from upheld.server.education.facts import GuideItem
from upheld.server.policy.api import InventoryEntry, InventoryKind, put_item

SAMPLES = sorted((Path(__file__).parent / "samples" / CHECK.id).glob("*.yaml"))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_sample(
    path: Path,
    read_sample: Callable[[Path, type[Item]], Context[Any]],
    overall: Callable[[Iterable[Result]], Outcome],
) -> None:
    assert overall(run(read_sample(path, GuideItem))) == path.stem.partition("-")[0]


NOW = parse_time("2026-11-24T09:00:00Z")


def outcomes() -> dict[str, Outcome]:
    return {result.item_id: result.outcome for result in run(Context(now=NOW, items=collect(NOW)))}


def publish(actor: Actor, version: str) -> None:
    publish_guide(
        actor=actor,
        slug="notes-guide",
        kind=GuideKind.GUIDE,
        title="Notes",
        markdown="Lock it.",
        app="notes",
        app_version=version,
        clock=FixedClock(NOW),
    )


def list_app(actor: Actor, folder: Path, version: str = "") -> None:
    entry = InventoryEntry(kind=InventoryKind.APP, slug="notes", name="Notes", path=str(folder), version=version)
    put_item(entry, actor=actor)


def test_version_of_the_package_counts(make_actor: Callable[..., Actor], tmp_path: Path) -> None:
    actor = make_actor()
    list_app(actor, tmp_path)
    assert outcomes() == {"app-notes": Outcome.UNKNOWN}
    publish(actor, "1.9.0")
    assert outcomes() == {"guide-notes-guide": Outcome.UNKNOWN}, "the app's version is not known"
    package = tmp_path / "package.json"
    package.write_text(json.dumps({"name": "notes", "version": "1.10.0"}), encoding="utf-8")
    assert outcomes() == {"guide-notes-guide": Outcome.FAIL}
    publish(actor, "1.10.0")
    assert outcomes() == {"guide-notes-guide": Outcome.PASS}


def test_version_of_the_inventory_comes_first(make_actor: Callable[..., Actor], tmp_path: Path) -> None:
    actor = make_actor()
    (tmp_path / "package.json").write_text('{"version": "3.0.0"}', encoding="utf-8")
    list_app(actor, tmp_path, "2.0.0")
    publish(actor, "2.0.0")
    assert outcomes() == {"guide-notes-guide": Outcome.PASS}


@pytest.mark.parametrize("content", ["", "[1]", "{", '{"version": 3}', "[" * 50_000])
def test_broken_package_is_unknown(content: str, make_actor: Callable[..., Actor], tmp_path: Path) -> None:
    actor = make_actor()
    (tmp_path / "package.json").write_text(content, encoding="utf-8")
    list_app(actor, tmp_path)
    publish(actor, "1.0.0")
    assert outcomes() == {"guide-notes-guide": Outcome.UNKNOWN}


def test_guide_for_an_unlisted_app_is_unknown(make_actor: Callable[..., Actor]) -> None:
    publish(make_actor(), "1.0.0")
    assert outcomes() == {"guide-notes-guide": Outcome.UNKNOWN}
