"""`upheld log replay`: after restoring an older backup, take back the entries that were published since."""

from __future__ import annotations

import argparse

from upheld.cli.check_registry import add_data, open_data
from upheld.cli.output import Page, add_format, is_json, print_json

NAME = "log replay"
HELP = """Bring the evidence log of a restored database up to its published head, from the published entries.

Needed when `upheld log status` says that the database is older than what was published. Only the log comes back: what
else happened since the backup (confirmations, reports, runs) is not in it. Exit codes: 0 the log is whole again,
1 database and published entries do not belong together."""
EXAMPLE = "upheld log replay --data ./data"


def configure(parser: argparse.ArgumentParser) -> None:
    """Take the data directory."""
    add_data(parser, is_required=True)
    add_format(parser)


def run(arguments: argparse.Namespace) -> int:
    """Replay and say how many entries came back."""
    open_data(arguments.data)
    from upheld.server.evidence import api as evidence

    count = evidence.replay_published()
    if is_json(arguments):
        print_json({"replayed": count, "size": evidence.head().size})
        return 0
    page = Page()
    if count:
        page.paragraph(f"{count} published entries were taken back; the log has {evidence.head().size} again.")
        page.paragraph("Look through what was confirmed and reported since the backup: that is not in the log.")
    else:
        page.paragraph("The database lacks no published entry.")
    return 0
