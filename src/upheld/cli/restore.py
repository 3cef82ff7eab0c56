"""`upheld restore`: make a data directory of a backup."""

from __future__ import annotations

import argparse
from pathlib import Path

NAME = "restore"
HELP = "Make a data directory of a backup, after comparing every byte with the backup's manifest."
EXAMPLE = "upheld restore /backups/upheld-2026-11-24.tar data"


def configure(parser: argparse.ArgumentParser) -> None:
    """The arguments."""
    parser.add_argument("file", metavar="FILE", type=Path, help="the backup")
    parser.add_argument("dir", metavar="DIR", type=Path, help="the directory to make; it must not hold anything")


def run(arguments: argparse.Namespace) -> int:
    """Restore, and say what has to be done by hand."""
    from upheld.cli.output import ExitCode, Page, progress
    from upheld.server.site.backup import restore_backup

    with progress(f"Restoring {arguments.file}"):
        count = restore_backup(arguments.file, arguments.dir)
    page = Page()
    page.line(f"Restored {count} files to {arguments.dir}.")
    page.line(f"Before you serve it, put the log's key back as {arguments.dir / 'keys' / 'log.key'} (chmod 600).")
    page.line(f"Then: upheld doctor --data {arguments.dir}")
    page.paragraph(
        "If the log was published further than this backup reaches, put the newer published log folder in place of the "
        f"restored one, then run: upheld log replay --data {arguments.dir}. Until then the server appends nothing, so "
        "that no second log grows under the same name."
    )
    return ExitCode.HOLDS
