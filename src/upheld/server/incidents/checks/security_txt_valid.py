"""The server's security.txt follows RFC 9116 and does not expire soon.

Reads: the answer of `/.well-known/security.txt` under this server's own public address, asked from this server.
Passes: status 200 as text/plain, over https (plain http only on an address of this machine); at least one Contact;
    exactly one Expires, at least 14 days and at most a year ahead; one of the Canonical lines, where there are any,
    is this address; addresses are https, mail or telephone; every line is a field or a comment.
Fails: any of these does not hold, or nothing answers.
Unknown: the file is signed, or was not asked for.
Blind spots: that somebody reads what is sent to the contacts is not tried; a file of the same name under other
    hosts of the vendor is not seen; a good file does not show that reporters are treated in good faith.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from upheld.core.check import CheckId, CheckMeta, Confidence, Context, Method, Population, Result, Severity
from upheld.core.errors import InputError
from upheld.core.outcomes import Outcome, Sufficiency
from upheld.server.incidents.addresses import is_loopback
from upheld.server.incidents.facts import PageItem
from upheld.server.incidents.own_pages import ask
from upheld.server.incidents.security_txt import expires_at, find_problems

CHECK = CheckMeta(
    id=CheckId("incidents.security_txt_valid"),
    title="security.txt is valid and does not expire soon",
    severity=Severity.MEDIUM,
    confidence=Confidence.HIGH,
    since="0.1.0",
    sources=("RFC 9116, sections 2.5 and 3",),
    speaks_for={"incidents.vulnerability_reports_accepted": Sufficiency.PART},
    population=Population.SERVER,
    method=Method.TEST,
    period_days=1,
)

_OK = 200
_PATH = "/.well-known/security.txt"


def collect(now: dt.datetime) -> tuple[PageItem, ...]:
    """The file, as it answers now."""
    del now  # it is asked at this moment
    return (ask(_PATH, item_id="security-txt", name="security.txt"),)


def run(context: Context[PageItem]) -> Iterator[Result]:
    """One result for the file."""
    if not context.items:
        yield Result(item_id="none", outcome=Outcome.UNKNOWN, message="security.txt was not asked for.")
    for item in context.items:
        yield _judge(item, context.now)


def _judge(item: PageItem, now: dt.datetime) -> Result:
    if item.status is None:
        return _failure(item, f"security.txt does not answer: {item.error}")
    if item.status != _OK:
        return _failure(item, f"security.txt answers with status {item.status}.")
    problems = []
    if item.content_type.partition(";")[0].strip().casefold() != "text/plain":
        problems.append("It is not sent as text/plain.")
    if not item.url.startswith("https://") and not is_loopback(item.url):
        problems.append("It is not sent over https.")
    try:
        problems += find_problems(item.text, url=item.url, now=now)
    except InputError as error:
        return Result(item_id=item.id, outcome=Outcome.UNKNOWN, message=error.message)
    if problems:
        return _failure(item, " ".join(problems))
    return Result(
        item_id=item.id,
        outcome=Outcome.PASS,
        message=f"security.txt is valid until {expires_at(item.text):%Y-%m-%d}.",
    )


def _failure(item: PageItem, message: str) -> Result:
    return Result(
        item_id=item.id,
        outcome=Outcome.FAIL,
        message=message,
        remedy="Correct the settings that the file is written from: `public_url`, `security_contact`, "
        "`security_policy_url`.",
    )
