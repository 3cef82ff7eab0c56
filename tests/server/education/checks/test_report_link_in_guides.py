"""A link to the report page, in text that is a link."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from upheld.core.check import Context, Item, Result
from upheld.core.clock import FixedClock, parse_time
from upheld.core.outcomes import Outcome
from upheld.server.accounts.api import Actor
from upheld.server.education.api import GuideKind, publish_guide
from upheld.server.education.checks.report_link_in_guides import CHECK, collect, run
from upheld.server.education.facts import LinkedGuideItem

SAMPLES = sorted((Path(__file__).parent / "samples" / CHECK.id).glob("*.yaml"))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_sample(
    path: Path,
    read_sample: Callable[[Path, type[Item]], Context[Any]],
    overall: Callable[[Iterable[Result]], Outcome],
) -> None:
    assert overall(run(read_sample(path, LinkedGuideItem))) == path.stem.partition("-")[0]


NOW = parse_time("2026-11-24T09:00:00Z")


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("[Report](/report) it.", Outcome.PASS),
        ("- a\n- b: [report][there]\n\n[there]: https://trust.vendor.example/report", Outcome.PASS),
        ("See `[Report](/report)`.", Outcome.FAIL),
        ("<a href='/report'>Report</a>", Outcome.FAIL),
        ("Go to /report", Outcome.FAIL),
        ("[Report](https://elsewhere.example/report)", Outcome.FAIL),
    ],
)
def test_published_text_is_read(
    markdown: str, expected: Outcome, make_actor: Callable[..., Actor], set_public_url: Callable[[str], None]
) -> None:
    set_public_url("https://trust.vendor.example")
    publish_guide(
        actor=make_actor(),
        slug="notes-guide",
        kind=GuideKind.GUIDE,
        title="Notes",
        markdown=markdown,
        clock=FixedClock(NOW),
    )
    (result,) = run(Context(now=NOW, items=collect(NOW)))
    assert result.outcome is expected
