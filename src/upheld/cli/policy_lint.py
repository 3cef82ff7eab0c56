"""`upheld policy lint`: what a policy leaves open."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from upheld.cli.output import ExitCode, add_format, is_json, make_printable, print_json
from upheld.cli.policy_input import add_policy, read_input
from upheld.core.errors import InputError

if TYPE_CHECKING:
    from upheld.reading.lint import LintFinding
    from upheld.reading.units import ParsedPolicy

NAME = "policy lint"
HELP = """Look for what a policy leaves open: vague words without a definition, placeholders, sentences that promise
nothing, plans without a date, hidden characters. Exit codes: 0 nothing found, 1 something to mend."""
EXAMPLE = "upheld policy lint upheld.yaml"

_YAML = (".yaml", ".yml")


def configure(parser: argparse.ArgumentParser) -> None:
    """Take the text or the file, and the form of the answer."""
    add_policy(parser, help_text="the policy's text, an upheld.yaml, or - for a text on standard input")
    add_format(parser)


def run(arguments: argparse.Namespace) -> int:
    """Look and report."""
    findings = _find(arguments.file, arguments.form)
    if is_json(arguments):
        print_json({"findings": [_as_json(finding) for finding in findings]})
    else:
        _print_text(findings)
    return ExitCode.DOES_NOT_HOLD if findings else ExitCode.HOLDS


def _find(name: str, form: str) -> tuple[LintFinding, ...]:
    from upheld.reading.lint import lint_policy, lint_policy_file
    from upheld.reading.policy_file import read_policy_file
    from upheld.reading.structure import parse_policy
    from upheld.reading.units import Form

    data = read_input(name)
    if name.endswith(_YAML):
        policy_file = read_policy_file(data, name)
        return lint_policy_file(policy_file, parsed=_text_beside(name, policy_file.policy.file))
    return lint_policy(parse_policy(data, form=Form(form)))


def _text_beside(name: str, file: str) -> ParsedPolicy | None:
    """The policy's own text, where the file names one and it is there."""
    from upheld.reading.structure import parse_policy

    path = Path(name).parent / file
    if not file or not path.exists():
        return None
    try:
        return parse_policy(read_input(str(path)))
    except InputError as error:
        raise InputError(error.code, f"{path}, named under `policy: file`: {error.message}", hint=error.hint) from error


def _as_json(finding: LintFinding) -> dict[str, str]:
    return {
        "code": finding.code,
        "sentence": finding.sentence_id,
        "words": finding.words,
        "message": finding.message,
        "hint": finding.hint,
    }


def _print_text(findings: tuple[LintFinding, ...]) -> None:
    for finding in findings:
        words = f" “{make_printable(finding.words)}”" if finding.words else ""
        print(f"{finding.sentence_id or 'the text'}{words}: {make_printable(finding.message)}")
        print(f"    {finding.hint}  [{finding.code}]")
    if not findings:
        print("Nothing to mend.")
    else:
        print(f"\n{len(findings)} to mend.")
