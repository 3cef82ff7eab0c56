"""`upheld check list`: all checks, and the kinds of promise they speak for."""

from __future__ import annotations

import argparse
from collections.abc import Mapping

from upheld.cli.check_registry import add_data, all_checks, open_data
from upheld.cli.output import Page, add_format, is_json, print_json
from upheld.core.check import CheckMeta, RegisteredCheck

NAME = "check list"
HELP = """List the checks: what good state each one shows, and for which kinds of promise.

"whole" means that the check is enough alone for the kind, "part" that it shows only a part of it."""
EXAMPLE = "upheld check list --kind privacy.no_egress"


def configure(parser: argparse.ArgumentParser) -> None:
    """Take the kind to look for."""
    parser.add_argument("--kind", metavar="KIND", help="only checks that speak for this kind of promise")
    add_data(parser, is_required=False, text="also show what is bound in this data directory")
    add_format(parser)


def run(arguments: argparse.Namespace) -> int:
    """List them; 1 where no check speaks for the kind that was asked for."""
    if arguments.data is not None:
        open_data(arguments.data)
    checks = {
        check_id: check
        for check_id, check in all_checks().items()
        if arguments.kind is None or arguments.kind in check.meta.speaks_for
    }
    bound = _bound_sentences() if arguments.data is not None else None
    if is_json(arguments):
        print_json({"checks": [_entry(check, bound) for check in checks.values()]})
    else:
        _print(checks, bound)
    return 0 if checks else 1


def _bound_sentences() -> dict[str, int]:
    """Check id → how many sentences it is bound to."""
    from upheld.server.policy.api import bindings

    found: dict[str, set[str]] = {}
    for sentence in bindings():
        found.setdefault(sentence.check_id, set()).add(sentence.sentence_id)
    return {check_id: len(sentences) for check_id, sentences in found.items()}


def _entry(check: RegisteredCheck, bound: Mapping[str, int] | None) -> dict[str, object]:
    entry: dict[str, object] = {
        "id": check.meta.id,
        "title": check.meta.title,
        "severity": check.meta.severity.value,
        "confidence": check.meta.confidence.value,
        "population": check.meta.population.value,
        "method": check.meta.method.value,
        "period_days": check.meta.period_days,
        "speaks_for": {kind: sufficiency.value for kind, sufficiency in check.meta.speaks_for.items()},
        "sha256": check.source_sha256,
    }
    return entry if bound is None else {**entry, "bound_sentences": bound.get(check.meta.id, 0)}


def _print(checks: Mapping[str, RegisteredCheck], bound: Mapping[str, int] | None) -> None:
    page = Page()
    for check_id, check in checks.items():
        count = "" if bound is None else f"  (bound to {bound.get(check_id, 0)} sentences)"
        page.line(f"{check_id}{count}")
        page.paragraph(f"{check.meta.title}.", indent=2)
        page.paragraph(_kinds(check.meta), indent=2, is_dim=True)
    page.line()
    count = "1 check" if len(checks) == 1 else f"{len(checks)} checks"
    page.line(f"{count}. `upheld check show ID` tells what one reads and what it cannot see.")


def _kinds(meta: CheckMeta) -> str:
    return ", ".join(f"{kind} ({sufficiency.value})" for kind, sufficiency in sorted(meta.speaks_for.items()))
