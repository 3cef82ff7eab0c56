"""`upheld demo`: an invented vendor with a month of history, running."""

from __future__ import annotations

import argparse
from pathlib import Path

NAME = "demo"
HELP = "Make and serve an invented vendor: a policy in all eight states, two apps, a report, an incident."
EXAMPLE = "upheld demo --data demo-data --bind 127.0.0.1:8000"


def configure(parser: argparse.ArgumentParser) -> None:
    """The arguments."""
    parser.add_argument(
        "--data", metavar="DIR", type=Path, default=Path("demo-data"), help="where it is kept (default: %(default)s)"
    )
    parser.add_argument("--bind", metavar="HOST:PORT", default="127.0.0.1:8000", help="default: %(default)s")
    parser.add_argument(
        "--days", type=int, default=30, help="length of the history that is played (default: %(default)s)"
    )
    parser.add_argument("--no-serve", action="store_true", help="make it, print the link, and stop")


def run(arguments: argparse.Namespace) -> int:
    """Make the demo where there is none, then serve it until SIGTERM or SIGINT."""
    from upheld.cli.output import ExitCode, progress
    from upheld.server.site.demo.command import prepare
    from upheld.server.site.serving.command import serve

    with progress(f"Making the vendor and playing {arguments.days} days of its history"):
        link = prepare(arguments.data, bind=arguments.bind, days=arguments.days)
    print(f"\nThe invented vendor Larkspur Apps: http://{arguments.bind}/", flush=True)
    print(f"Your one-time sign-in link:\n  {link}", flush=True)
    print(f"After it, break a promise:  http://{arguments.bind}/console/demo/\n", flush=True)
    if not arguments.no_serve:
        serve(arguments.data, bind=arguments.bind)
    return ExitCode.HOLDS
