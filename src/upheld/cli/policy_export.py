"""`upheld policy export`: everything that was confirmed, as an upheld.yaml to be kept in git."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from upheld.cli.check_registry import add_data, open_data
from upheld.core.errors import InputError

NAME = "policy export"
HELP = """Write the upheld.yaml of a data directory: vendor, inventory, and every sentence with what was confirmed.

Bringing it in again with `upheld policy import` changes nothing."""
EXAMPLE = "upheld policy export --data ./data > upheld.yaml"


def configure(parser: argparse.ArgumentParser) -> None:
    """Take the data directory and which policy."""
    add_data(parser, is_required=True)
    parser.add_argument("--policy", default="security", metavar="ID", help="which policy (default: security)")
    parser.add_argument("--text", metavar="FILE", type=Path, help="also write the policy's text, byte for byte, there")


def run(arguments: argparse.Namespace) -> int:
    """Print the file."""
    open_data(arguments.data)
    from upheld.server.policy.api import export_policy_file, policy_text

    content = export_policy_file(arguments.policy)
    if arguments.text is not None:
        _write_new(arguments.text, policy_text(arguments.policy)[1])
    sys.stdout.flush()
    sys.stdout.buffer.write(content.encode("utf-8"))
    return 0


def _write_new(path: Path, content: bytes) -> None:
    """Write a file that is not there yet, or holds the same."""
    try:
        with path.open("xb") as file:
            file.write(content)
    except FileExistsError as error:
        if path.read_bytes() != content:
            raise InputError(
                "policy.text_exists", f"{path} holds another text.", hint="Give another name, or move it away."
            ) from error
    except OSError as error:
        raise InputError("policy.text_write", f"{path} cannot be written: {error.strerror}.") from error
