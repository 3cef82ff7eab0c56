"""`upheld init`: make a data directory."""

from __future__ import annotations

import argparse
from pathlib import Path

NAME = "init"
HELP = "Make a data directory: settings, keys, database, evidence log, and a one-time link for the first owner."
EXAMPLE = 'upheld init data --policy policy.md --vendor "Lumen Loom" --public-url https://trust.lumenloom.example'


def configure(parser: argparse.ArgumentParser) -> None:
    """The arguments."""
    parser.add_argument("dir", metavar="DIR", type=Path, help="the directory to make; it must not hold anything")
    parser.add_argument("--policy", metavar="FILE", type=Path, help="a policy text to import (text, Markdown or HTML)")
    parser.add_argument("--vendor", metavar="NAME", default="Unnamed vendor", help="the vendor's name on the pages")
    parser.add_argument(
        "--public-url",
        metavar="URL",
        default="http://127.0.0.1:8000",
        help="the address under which people will reach the server (default: %(default)s)",
    )


def run(arguments: argparse.Namespace) -> int:
    """Make it, and print the one-time link: on the terminal, nowhere else."""
    from upheld.cli.output import ExitCode, Page, progress
    from upheld.server.site.installation import install

    with progress(f"Making {arguments.dir}"):
        made = install(arguments.dir, vendor=arguments.vendor, public_url=arguments.public_url, policy=arguments.policy)
    page = Page()
    page.line(f"Made {made.data_dir}")
    if arguments.policy:
        page.line(f"Imported {made.sentences} sentences. None counts before a person confirms it in the console.")
    page.line("")
    page.line(f"Start the server:  upheld serve --data {arguments.dir}")
    page.line("Then make the first owner's account with this one-time link:")
    page.line(f"  {made.link}")
    page.line("")
    page.line(f"Keep {made.data_dir / 'keys' / 'log.key'} a second time, apart from backups: they leave it out.")
    return ExitCode.HOLDS
