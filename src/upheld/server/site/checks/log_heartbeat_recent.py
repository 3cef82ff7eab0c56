"""The evidence log of this server goes on: its newest entry is young, and what is stored is published.

Reads: the time of the newest entry in the evidence log, the sizes of the stored and of the published log, and how
    often the server is set to note that it lives.
Passes: the newest entry is no older than twice the set interval, and at most 1,000 entries wait to be published.
Fails: the newest entry is older, so that a time without a trace exists, or publishing lags behind.
Unknown: the log is empty, so that nothing can be said of its age.
Blind spots: it shows that the log of evidence goes on, not that every action of staff is in it; the time is the
    server's own until a witness dates the log; nothing is said about other systems' logs.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from django.conf import settings

from upheld.core.check import CheckId, CheckMeta, Confidence, Context, Method, Population, Result, Severity
from upheld.core.outcomes import Outcome, Sufficiency
from upheld.server.evidence import api as evidence
from upheld.server.site.facts import LogItem

CHECK = CheckMeta(
    id=CheckId("operations.log_heartbeat_recent"),
    title="The evidence log goes on and is published",
    severity=Severity.MEDIUM,
    confidence=Confidence.HIGH,
    since="0.1.0",
    sources=("NIST SP 800-53 Rev. 5, AU-5 (Response to Audit Logging Process Failures), read 2026-11-24",),
    speaks_for={"operations.activity_logged": Sufficiency.PART},
    population=Population.SERVER,
    method=Method.TEST,
    period_days=1,
)

_INTERVALS = 2
"""One missed heartbeat may be a restart; two are silence."""
_MAX_WAITING = 1000


def collect(now: dt.datetime) -> tuple[LogItem, ...]:
    """The evidence log, as one item."""
    del now
    published = evidence.published_head()
    return (
        LogItem(
            id="server",
            name="This server",
            newest_entry_at=evidence.newest_at(),
            size=evidence.head().size,
            published_size=0 if published is None else published.size,
            heartbeat_minutes=settings.CONFIG.number("heartbeat_minutes"),
        ),
    )


def run(context: Context[LogItem]) -> Iterator[Result]:
    """One result for each server."""
    if not context.items:
        yield Result(item_id="none", outcome=Outcome.UNKNOWN, message="No server was looked at.")
    for item in context.items:
        yield _judge(item, context.now)


def _judge(item: LogItem, now: dt.datetime) -> Result:
    if item.newest_entry_at is None:
        return Result(
            item_id=item.id,
            outcome=Outcome.UNKNOWN,
            message="The evidence log has no entry yet.",
            remedy="Start the server with `upheld serve`, which notes that it lives.",
        )
    minutes = (now - item.newest_entry_at) / dt.timedelta(minutes=1)
    allowed = _INTERVALS * item.heartbeat_minutes
    if minutes > allowed:
        return Result(
            item_id=item.id,
            outcome=Outcome.FAIL,
            message=f"The newest entry of the evidence log is {minutes:.0f} minutes old; {allowed} are allowed.",
            remedy="Look whether the background process runs: `upheld doctor`.",
        )
    waiting = item.size - item.published_size
    if waiting > _MAX_WAITING:
        return Result(
            item_id=item.id,
            outcome=Outcome.FAIL,
            message=f"{waiting} entries of the evidence log are not published.",
            remedy="Look at the server's own log lines for what stops publishing.",
        )
    return Result(
        item_id=item.id,
        outcome=Outcome.PASS,
        message=f"The newest of {item.size} entries is {max(0, minutes):.0f} minutes old.",
    )
