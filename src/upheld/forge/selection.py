"""What a scan comes to: which promises count, and whether any of them fails."""

from __future__ import annotations

from upheld.core.light_dataclasses import dataclass, replace
from upheld.forge.record import SUPPRESSION_RULE, AppRecord, Finding, FindingKind, RecordedVerdict, ScanRecord


@dataclass(frozen=True, slots=True)
class Decision:
    """What the exit code says."""

    is_refuted: bool
    """A promise that counts is refuted by something that is neither accepted nor in the baseline."""
    is_undecided: bool
    """One is unknown, and unknown fails this scan."""

    @property
    def has_failed(self) -> bool:
        """Whether the scan fails."""
        return self.is_refuted or self.is_undecided


def count_only(record: AppRecord, promises: frozenset[str] | None) -> AppRecord:
    """The record with the promises that count marked; None for all."""
    verdicts = tuple(
        replace(verdict, counts=promises is None or verdict.promise in promises) for verdict in record.verdicts
    )
    return replace(record, verdicts=verdicts)


def decide(scan: ScanRecord) -> Decision:
    """Whether the scan fails, and how."""
    is_refuted = any(refutes(app, verdict) for app in scan.apps for verdict in app.verdicts)
    is_refuted = is_refuted or any(finding.is_live for app in scan.apps for finding in own_failures(app))
    is_undecided = scan.fails_on_unknown and any(leaves_open(app, each) for app in scan.apps for each in app.verdicts)
    return Decision(is_refuted, is_undecided)


def refutes(app: AppRecord, verdict: RecordedVerdict) -> bool:
    """Whether a verdict fails the scan as refuted."""
    return verdict.counts and verdict.verdict == "refuted" and bool(live(app, verdict, FindingKind.FAILURE))


def leaves_open(app: AppRecord, verdict: RecordedVerdict) -> bool:
    """Whether a verdict leaves the scan undecided: also a refuted one whose failures are all accepted, for its doubts.

    An unknown verdict without any doubt would be a fault of a rule; it stays undecided.
    """
    if not verdict.counts or verdict.verdict == "proven" or refutes(app, verdict):
        return False
    told = [finding for finding in app.of_kind(FindingKind.DOUBT) if finding.rule == verdict.promise]
    if not told:
        return verdict.verdict == "unknown"
    return any(finding.is_live for finding in told)


def live(app: AppRecord, verdict: RecordedVerdict, kind: FindingKind) -> tuple[Finding, ...]:
    """Findings of a promise that are neither accepted nor in the baseline."""
    return tuple(finding for finding in app.of_kind(kind) if finding.rule == verdict.promise and finding.is_live)


def own_failures(app: AppRecord) -> tuple[Finding, ...]:
    """Failures of comments that were meant to accept something."""
    return tuple(finding for finding in app.of_kind(FindingKind.FAILURE) if finding.rule == SUPPRESSION_RULE)
