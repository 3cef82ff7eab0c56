"""`upheld log verify`: count the whole evidence log again."""

from __future__ import annotations

import argparse
import base64

from upheld.cli.check_registry import add_data, open_data
from upheld.cli.output import Page, add_format, is_json, print_json, progress

NAME = "log verify"
HELP = """Recompute the root of the evidence log from its stored entries, and compare it with the head in the database,
the published checkpoint, the published files and the texts that entries point to. What differs first is named.

Exit codes: 0 all agree, 1 something differs."""
EXAMPLE = "upheld log verify --data ./data"


def configure(parser: argparse.ArgumentParser) -> None:
    """Take the data directory."""
    add_data(parser, is_required=True)
    add_format(parser)


def run(arguments: argparse.Namespace) -> int:
    """Verify; what differs is raised as an error with exit code 1."""
    open_data(arguments.data)
    from upheld.server.evidence import api as evidence

    with progress(f"Counting {evidence.head().size:,} entries"):
        report = evidence.verify_log()
    root = base64.b64encode(report.head.root).decode("ascii")
    published = None if report.published is None else report.published.size
    if is_json(arguments):
        print_json(
            {
                "size": report.head.size,
                "root": root,
                "published_size": published,
                "files": report.files,
                "texts": report.blobs,
            }
        )
    else:
        page = Page()
        page.paragraph(f"All {report.head.size} entries lead to the root {root}.")
        if published is None:
            page.paragraph("Nothing is published yet, so nothing was compared with it.")
        else:
            page.paragraph(
                f"The published checkpoint speaks of {published} of them and agrees; {report.files} published files "
                "of entries and hashes hold the same bytes."
            )
        page.paragraph(f"{report.blobs} texts that entries point to have the digest that they are named by.")
    return 0
