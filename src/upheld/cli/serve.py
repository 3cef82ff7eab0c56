"""`upheld serve`: the web server and the background work, until it is told to stop."""

from __future__ import annotations

import argparse
from pathlib import Path

NAME = "serve"
HELP = "Serve the trust page, the portal and the console, and run the checks when they are due."
EXAMPLE = "upheld serve --data data --bind 127.0.0.1:8000"


def configure(parser: argparse.ArgumentParser) -> None:
    """The arguments."""
    parser.add_argument("--data", metavar="DIR", type=Path, required=True, help="the data directory")
    parser.add_argument("--bind", metavar="HOST:PORT", help="where to listen (default: the setting `bind`)")
    parser.add_argument("--migrate", action="store_true", help="bring an older database to this version first")


def run(arguments: argparse.Namespace) -> int:
    """Serve until SIGTERM or SIGINT."""
    from upheld.server.site.serving.command import serve

    serve(arguments.data, bind=arguments.bind, is_migrating=arguments.migrate)
    return 0
