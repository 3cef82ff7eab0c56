"""`upheld policy propose`: write the file in which a person confirms what a policy promises."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from upheld.cli.policy_input import add_policy, read_input, write_whole
from upheld.core.errors import Conflict

NAME = "policy propose"
HELP = """Write upheld.yaml with every sentence of a policy and the commitments its words propose.

With --update what was confirmed stays where a sentence is the same; an edited sentence comes back unconfirmed."""
EXAMPLE = "upheld policy propose security-policy.md --out upheld.yaml"


def configure(parser: argparse.ArgumentParser) -> None:
    """Take the text, and where to write."""
    add_policy(parser)
    parser.add_argument("--out", metavar="FILE", default="upheld.yaml", help="where to write (default: upheld.yaml)")
    choice = parser.add_mutually_exclusive_group()
    choice.add_argument("--update", action="store_true", help="keep what the file holds where the sentence is the same")
    choice.add_argument("--force", action="store_true", help="write the file anew, whatever it holds")


def run(arguments: argparse.Namespace) -> int:
    """Read, propose, write."""
    from upheld.reading.policy_file import propose_file, read_policy_file, write_policy_file
    from upheld.reading.structure import parse_policy

    out = Path(arguments.out)
    if out.exists() and not (arguments.update or arguments.force):
        message = f"{out} exists; nothing was written."
        raise Conflict(
            "policy.exists", message, hint="Use --update to keep what it holds, or --force to write it anew."
        )
    parsed = parse_policy(read_input(arguments.file), form=arguments.form)
    existing = read_policy_file(read_input(str(out)), str(out)) if arguments.update and out.exists() else None
    file = "" if arguments.file == "-" else Path(os.path.relpath(arguments.file, out.parent or ".")).as_posix()
    proposed = propose_file(parsed, existing=existing, file=file)
    write_whole(out, write_policy_file(proposed))
    confirmed = sum(sentence.confirmed for sentence in proposed.sentences)
    promising = sum(bool(sentence.commitments) for sentence in proposed.sentences)
    print(f"{out}: {len(proposed.sentences)} sentences, {promising} with a promise, {confirmed} confirmed.")
    if confirmed < len(proposed.sentences):
        print("Read it, mend what is wrong, and set `confirmed: true` under each sentence.")
    return 0
