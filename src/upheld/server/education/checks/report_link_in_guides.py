"""Every published guide links to the page where problems are reported.

Reads: the links in the text of every published guide, of whatever kind, and the public address of this server.
Passes: each guide has at least one link to `/report`, written as such or with the server's public address before it.
Fails: a guide has no such link.
Unknown: no guide is published.
Blind spots: links on the apps' own pages are not looked at; whether the link is easy to find, and whether its words
    encourage anybody to report, is for a person to judge; that the page answers is what another check shows.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from django.conf import settings

from upheld.core.check import CheckId, CheckMeta, Confidence, Context, Method, Population, Result, Severity
from upheld.core.outcomes import Outcome, Sufficiency
from upheld.server.education.facts import LinkedGuideItem
from upheld.server.education.markdown import links
from upheld.server.education.queries import published_guides

CHECK = CheckMeta(
    id=CheckId("education.report_link_in_guides"),
    title="Every guide links to the report page",
    severity=Severity.LOW,
    confidence=Confidence.HIGH,
    since="0.1.0",
    sources=("ISO/IEC 29147:2018, vulnerability disclosure: how to report is made known to users",),
    speaks_for={"education.reporting_encouraged": Sufficiency.PART},
    population=Population.GUIDES,
    method=Method.EXAMINE,
    period_days=1,
)

_REPORT_PATH = "/report"


def collect(now: dt.datetime) -> tuple[LinkedGuideItem, ...]:
    """Every published guide with its links."""
    del now  # what is published is published
    public_url = settings.CONFIG.text("public_url")
    return tuple(
        LinkedGuideItem(id=f"guide-{guide.slug}", name=guide.title, links=links(guide.markdown), public_url=public_url)
        for guide in published_guides()
    )


def run(context: Context[LinkedGuideItem]) -> Iterator[Result]:
    """One result for each guide."""
    if not context.items:
        yield Result(
            item_id="none",
            outcome=Outcome.UNKNOWN,
            message="No guide is published.",
            remedy="Publish a guide that links to /report.",
        )
    for item in context.items:
        wanted = {_REPORT_PATH, f"{item.public_url}{_REPORT_PATH}"}
        if any(link.partition("#")[0].partition("?")[0].rstrip("/") in wanted for link in item.links):
            yield Result(item_id=item.id, outcome=Outcome.PASS, message="The guide links to the report page.")
        else:
            yield Result(
                item_id=item.id,
                outcome=Outcome.FAIL,
                message=f"None of the guide's {len(item.links)} links leads to the report page.",
                remedy=f"Add a link to {_REPORT_PATH} and publish the guide again.",
            )
