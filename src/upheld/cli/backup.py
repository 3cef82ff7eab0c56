"""`upheld backup`: write a backup of a data directory."""

from __future__ import annotations

import argparse
from pathlib import Path

NAME = "backup"
HELP = (
    "Write a backup of a data directory, while the server runs: database, evidence log, settings and the other keys. "
    "The key that signs the log (keys/log.key) is left out: keep it apart."
)
EXAMPLE = "upheld backup --data data /backups/upheld-2026-11-24.tar"


def configure(parser: argparse.ArgumentParser) -> None:
    """The arguments."""
    from upheld.cli.output import add_format

    parser.add_argument("file", metavar="FILE", type=Path, help="the file to write; it must not exist")
    parser.add_argument("--data", metavar="DIR", type=Path, required=True, help="the data directory")
    add_format(parser)


def run(arguments: argparse.Namespace) -> int:
    """Write it and say what is in it."""
    import os

    from upheld.cli.output import ExitCode, Page, is_json, print_json, progress
    from upheld.core.clock import format_time
    from upheld.server.site.backup import write_backup
    from upheld.server.site.config import load_config, require_installation

    require_installation(arguments.data)
    with progress(f"Writing {arguments.file}"):
        backup = write_backup(load_config(arguments.data.resolve(), os.environ), arguments.file)
    if is_json(arguments):
        print_json(
            {
                "made_at": format_time(backup.made_at),
                "file": str(backup.file),
                "files": backup.files,
                "bytes": backup.total_bytes,
                "sha256": backup.sha256,
                "left_out": ["keys/log.key"],
            }
        )
        return ExitCode.HOLDS
    page = Page()
    page.line(f"Wrote {backup.file}: {backup.files} files, {backup.total_bytes} bytes, SHA-256 {backup.sha256}")
    page.line("Left out: keys/log.key. Keep it apart: without it a restored log cannot be continued.")
    return ExitCode.HOLDS
