"""`upheld log status`: how long the evidence log is, how old, and whether it is published."""

from __future__ import annotations

import argparse
import base64
import datetime as dt

from upheld.cli.check_registry import add_data, open_data
from upheld.cli.output import ExitCode, Page, add_format, add_now, is_json, print_json, read_now
from upheld.core.clock import format_time

NAME = "log status"
HELP = """Show size, root, key and age of the evidence log, in the database and as published.

Exit codes: 0 everything is published and the newest entry is at most 72 hours old, 1 the database and the published
log contradict each other, 3 something is not published yet or the log has gone silent."""
EXAMPLE = "upheld log status --data ./data"

_SILENT_AFTER = dt.timedelta(hours=72)


def configure(parser: argparse.ArgumentParser) -> None:
    """Take the data directory."""
    add_data(parser, is_required=True)
    add_now(parser)
    add_format(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print it."""
    open_data(arguments.data)
    from upheld.server.evidence import api as evidence

    now = read_now(arguments)
    head, published, newest = evidence.head(), evidence.published_head(), evidence.newest_at()
    verifier = evidence.log_verifier()
    is_behind = published is not None and published.size > head.size
    is_forked = published is not None and published.size == head.size and published.root != head.root
    is_silent = newest is None or now - newest > _SILENT_AFTER
    facts = {
        "origin": evidence.log_origin(),
        "size": head.size,
        "root": base64.b64encode(head.root).decode("ascii"),
        "published_size": None if published is None else published.size,
        "newest_at": None if newest is None else format_time(newest),
        "key": verifier.vkey,
        "fingerprint": verifier.fingerprint,
    }
    verdict = _verdict(is_behind=is_behind or is_forked, is_published=published == head, is_silent=is_silent)
    if is_json(arguments):
        print_json({**facts, "verdict": verdict[1]})
    else:
        page = Page()
        page.fields(
            [(name.replace("_", " "), "none" if value is None else str(value)) for name, value in facts.items()]
        )
        page.line()
        page.paragraph(verdict[1])
    return verdict[0]


def _verdict(*, is_behind: bool, is_published: bool, is_silent: bool) -> tuple[int, str]:
    if is_behind:
        return ExitCode.DOES_NOT_HOLD, (
            "The database is not what was published: it was restored from an older backup or changed. Nothing will "
            "be appended. `upheld log verify` says where they part."
        )
    if not is_published:
        return ExitCode.UNDECIDED, "Not everything is published yet. `upheld serve` publishes within its next round."
    if is_silent:
        return ExitCode.UNDECIDED, "The newest entry is older than 72 hours: the server does not keep its hourly beat."
    return ExitCode.HOLDS, "Everything is published. The times are the server's own: no witness has dated them."
