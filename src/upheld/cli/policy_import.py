"""`upheld policy import`: a policy text or an upheld.yaml into a data directory."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from upheld.cli.check_registry import add_data, open_data
from upheld.cli.output import Page, add_format, is_json, print_json, progress
from upheld.cli.policy_input import add_policy, read_input
from upheld.core.clock import parse_date
from upheld.proof.statements import Role

if TYPE_CHECKING:
    from upheld.server.policy.api import PolicyView

NAME = "policy import"
HELP = """Take a policy into a data directory: its text alone, or an upheld.yaml with the text it names.

A text becomes the next version of the policy; sentences with the same words keep what was confirmed, edited ones start
empty. An upheld.yaml confirms what it says is confirmed and sets the inventory. All of it comes in, or nothing."""
EXAMPLE = "upheld policy import upheld.yaml --data ./data"

_YAML = frozenset({".yaml", ".yml"})


def configure(parser: argparse.ArgumentParser) -> None:
    """Take the file and where it goes."""
    add_policy(parser, help_text="a policy's text, an upheld.yaml, or - for a text on standard input")
    add_data(parser, is_required=True)
    parser.add_argument("--policy", default="security", metavar="ID", help="which policy a text is (default: security)")
    parser.add_argument("--effective-on", metavar="DATE", help="from when a text is in force (default: today)")
    parser.add_argument(
        "--role",
        choices=[role.value for role in Role],
        default=Role.OWNER.value,
        help="the office that you confirm in; the log names it, never you (default: owner)",
    )
    add_format(parser)


def run(arguments: argparse.Namespace) -> int:
    """Bring it in and say what stands now."""
    data = read_input(arguments.file)
    effective_on = None if arguments.effective_on is None else parse_date(arguments.effective_on)
    open_data(arguments.data)
    from upheld.reading.units import Form
    from upheld.server.accounts.api import Actor
    from upheld.server.policy import api as policy

    actor = Actor(user_id=None, role=Role(arguments.role))
    path = Path(arguments.file)
    with progress("Reading the policy"):
        if path.suffix.lower() in _YAML:
            view = policy.import_policy_file(data, base=path.resolve().parent, actor=actor, name=path.name)
        else:
            view = policy.import_text(
                data,
                name="standard input" if arguments.file == "-" else path.name,
                actor=actor,
                effective_on=effective_on,
                form=Form(arguments.form),
                policy=arguments.policy,
            )
    _report(arguments, view)
    return 0


def _report(arguments: argparse.Namespace, view: PolicyView) -> None:
    confirmed = sum(sentence.is_confirmed for sentence in view.sentences)
    commitments = sum(len(sentence.commitments) for sentence in view.sentences)
    if is_json(arguments):
        print_json(
            {
                "policy": view.slug,
                "version": view.version,
                "title": view.title,
                "sentences": len(view.sentences),
                "confirmed": confirmed,
                "commitments": commitments,
                "document_sha256": view.document_sha256,
            }
        )
        return
    page = Page()
    page.paragraph(
        f"{view.title}: version {view.version} with {len(view.sentences)} sentences, {confirmed} of them confirmed, "
        f"with {commitments} commitments."
    )
    if confirmed < len(view.sentences):
        page.paragraph("What nobody confirmed counts for nothing: confirm it in the console or in upheld.yaml.")
