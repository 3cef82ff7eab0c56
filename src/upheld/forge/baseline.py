"""The findings of an earlier day, kept in a file: with it only new ones fail a scan; none is hidden."""

from __future__ import annotations

import json
from collections.abc import Iterable

from upheld.core.errors import InputError
from upheld.core.light_dataclasses import replace
from upheld.forge.record import AppRecord, Baseline, FindingKind

FORMAT = "upheld.baseline/1"
MAX_BYTES = 20_000_000
_KEPT = (FindingKind.FAILURE, FindingKind.DOUBT)


def baseline_text(apps: Iterable[AppRecord]) -> str:
    """The file for these findings: sorted, so that a change shows as one line in a review."""
    findings = sorted(
        (
            {
                "app": _identity(app),
                "fingerprint": finding.fingerprint,
                "rule": finding.rule,
                "file": app.path(finding.file),
                "message": finding.message,
            }
            for app in apps
            for finding in app.findings
            if finding.kind in _KEPT
        ),
        key=lambda entry: (entry["app"], entry["rule"], entry["file"], entry["fingerprint"]),
    )
    return json.dumps({"format": FORMAT, "findings": findings}, indent=2, ensure_ascii=True) + "\n"


def read_baseline(data: bytes, name: str) -> frozenset[tuple[str, str]]:
    """App and fingerprint of every finding in such a file; `name` is what messages call it.

    Raises:
        InputError: it is no such file.
    """
    hint = "Write it anew with --write-baseline."
    try:
        plain = json.loads(data)
        if plain["format"] != FORMAT:
            raise InputError("baseline.format", f"{name} has the format {str(plain['format'])[:60]!r}.", hint=hint)
        found = frozenset((entry["app"], entry["fingerprint"]) for entry in plain["findings"])
        if not all(isinstance(part, str) for pair in found for part in pair):
            raise InputError("baseline.shape", f"{name} has a finding without app or fingerprint.", hint=hint)
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise InputError("baseline.shape", f"{name} is no baseline of a scan.", hint=hint) from error
    return found


def compare(app: AppRecord, known: frozenset[tuple[str, str]]) -> AppRecord:
    """The record with each failure and doubt marked as new or as known from the baseline."""
    identity = _identity(app)
    findings = tuple(
        replace(
            finding,
            baseline=Baseline.UNCHANGED if (identity, finding.fingerprint) in known else Baseline.NEW,
        )
        if finding.kind in _KEPT
        else finding
        for finding in app.findings
    )
    return replace(app, findings=findings)


def _identity(app: AppRecord) -> str:
    return app.id or app.folder
