"""The page for reports answers without sign-in and offers its form.

Reads: the answer of `/report` under this server's own public address, asked from this server without cookies,
    within ten seconds in all; no redirect is followed.
Passes: status 200, and a form that sends a free text to this page.
Fails: nothing answers in time, another status (a redirect to a sign-in page included), or no such form.
Unknown: nothing; whatever keeps the page from answering counts as a failure.
Blind spots: it is asked from the server itself, so that a firewall, a name that others cannot resolve or an address
    of this machine alone is not noticed; nothing is sent, so that storing a report and the receipt are not tried
    here; whether customers know the page is not shown.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from upheld.core.check import CheckId, CheckMeta, Confidence, Context, Method, Population, Result, Severity
from upheld.core.outcomes import Outcome, Sufficiency
from upheld.server.incidents.addresses import is_loopback
from upheld.server.incidents.facts import PageItem
from upheld.server.incidents.own_pages import ask

CHECK = CheckMeta(
    id=CheckId("incidents.portal_answers"),
    title="The page for reports answers",
    severity=Severity.HIGH,
    confidence=Confidence.HIGH,
    since="0.1.0",
    sources=("ISO/IEC 29147:2018: a vendor offers a way to receive reports",),
    speaks_for={
        "incidents.open_portal": Sufficiency.WHOLE,
        "incidents.vulnerability_reports_accepted": Sufficiency.PART,
        "education.reporting_encouraged": Sufficiency.PART,
    },
    population=Population.SERVER,
    method=Method.TEST,
    period_days=1,
)

_OK = 200


def collect(now: dt.datetime) -> tuple[PageItem, ...]:
    """The page for reports, as it answers now."""
    del now  # it is asked at this moment
    return (ask("/report", item_id="portal", name="Page for reports"),)


def run(context: Context[PageItem]) -> Iterator[Result]:
    """One result for the page."""
    if not context.items:
        yield Result(item_id="none", outcome=Outcome.UNKNOWN, message="The page for reports was not asked.")
    for item in context.items:
        outcome, message, remedy = _judge(item)
        yield Result(item_id=item.id, outcome=outcome, message=message, remedy=remedy)


def _judge(item: PageItem) -> tuple[Outcome, str, str]:
    if item.status is None:
        return Outcome.FAIL, f"The page does not answer: {item.error}", "Start the server, or correct `public_url`."
    if item.status != _OK:
        return Outcome.FAIL, f"The page answers with status {item.status}.", "Let everyone open it without sign-in."
    if not item.has_form:
        return Outcome.FAIL, "The page answers without a form for a report.", "Correct the page, or `public_url`."
    where = " It was asked on this machine only." if is_loopback(item.url) else ""
    return Outcome.PASS, f"The page answers without sign-in and offers its form.{where}", ""
