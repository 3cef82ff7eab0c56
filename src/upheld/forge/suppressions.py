"""Comments in the source that accept a finding for a time, with a reason.

    // upheld-ignore forge.no_egress until 2027-03-01: the exchange rates are public, no data goes along

In comments of JavaScript, TypeScript, YAML, HTML and CSS. At the end of a line it is about that line, on a line of its
own about the next one. Rule, last day and reason must be there, and the day at most a year ahead; otherwise nothing is
accepted, and the comment is a finding. An accepted finding stays in every output, and its verdict what it is.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Iterable, Iterator

from upheld.core.light_dataclasses import replace
from upheld.forge.record import (
    SUPPRESSION_RULE,
    Acceptance,
    AppRecord,
    CodeLine,
    Finding,
    FindingKind,
    IgnoreComment,
    RecordedVerdict,
)
from upheld.forge.tree import PAGE_SUFFIXES, SCRIPT_SUFFIXES, AppFile, printable

MARK = b"upheld-ignore"
MAX_DAYS_AHEAD = 366
MAX_COMMENTS = 500
_MAX_LINE = 4_000
_YAML = frozenset({".yml", ".yaml"})
_FORM = re.compile(
    r"upheld-ignore\s+(?P<rule>[a-z0-9_]+(?:\.[a-z0-9_]+)?)\s+until\s+(?P<until>\d{4}-\d{2}-\d{2})\s*:\s*(?P<reason>.*)"
)
_END = re.compile(r"\s*(?:\*/\s*\}?|-->)\s*$")
_OPENINGS = ("//", "/*", "<!--")
HOW = "Write it as: upheld-ignore forge.rule until 2027-03-01: the reason."


def find_comments(files: Iterable[AppFile], rules: frozenset[str]) -> tuple[IgnoreComment, ...]:
    """All such comments of an app, whether or not they can be understood."""
    found: list[IgnoreComment] = []
    for file in files:
        if MARK in file.content and file.suffix in SCRIPT_SUFFIXES | PAGE_SUFFIXES | _YAML:
            found.extend(_in_file(file, rules))
        if len(found) > MAX_COMMENTS:
            break
    return tuple(found[:MAX_COMMENTS])


def _in_file(file: AppFile, rules: frozenset[str]) -> Iterator[IgnoreComment]:
    lines = [line[:_MAX_LINE].decode("utf-8", "replace") for line in file.content.split(b"\n")]
    starts = {at: _comment_start(line, file.suffix) for at, line in enumerate(lines) if "upheld-ignore" in line}
    for at, start in starts.items():
        if start is None:
            continue
        covers = at
        if not lines[at][:start].strip(" \t{"):  # a line of its own, `{/* … */}` of JSX too
            covers += 1
            while starts.get(covers) is not None and not lines[covers][: starts[covers]].strip(" \t{"):
                covers += 1
        yield _read(printable(file.path), at + 1, covers + 1, lines[at][start:], rules)


def _comment_start(line: str, suffix: str) -> int | None:
    """Where the comment with the mark begins on the line; None where the mark stands in code or text."""
    mark = line.index("upheld-ignore")
    openings = ("#",) if suffix in _YAML else _OPENINGS
    if suffix not in _YAML and line[:mark].strip() in {"", "*"} and line.strip().startswith(("*", "upheld-ignore")):
        return len(line) - len(line.lstrip()) if line.strip().startswith("*") else None
    quote = ""
    at = 0
    while at < mark:
        character = line[at]
        if quote:
            at += 1 if character == "\\" else 0
            quote = "" if character == quote else quote
        elif character in "'\"`":
            quote = character
        elif line.startswith(openings, at):
            return at
        at += 1
    return None


def _read(file: str, line: int, covers: int, text: str, rules: frozenset[str]) -> IgnoreComment:
    text = _END.sub("", text)
    match = _FORM.search(text)
    rule = until = reason = ""
    if match is None:
        problem = f"This comment accepts nothing: its form is wrong. {HOW}"
    else:
        rule = match["rule"] if "." in match["rule"] else f"forge.{match['rule']}"
        until, reason = match["until"], match["reason"].strip()
        problem = _problem(rule, until, reason, rules)
    return IgnoreComment(
        file=file, line=line, covers=covers, rule=rule, until=until, reason=reason, problem=problem, text=text.strip()
    )


def _problem(rule: str, until: str, reason: str, rules: frozenset[str]) -> str:
    if rule not in rules:
        return f"This comment accepts nothing: no rule is called {rule}. `upheld scan --list` names them."
    try:
        dt.date.fromisoformat(until)
    except ValueError:
        return f"This comment accepts nothing: {until} is no day."
    if not any(character.isalnum() for character in reason):
        return f"This comment accepts nothing: it gives no reason. {HOW}"
    return ""


def accept(record: AppRecord, today: dt.date) -> AppRecord:
    """The record with accepted findings marked, and a finding for each comment that accepts nothing."""
    if not record.comments:
        return record
    accepting = {
        (comment.file, comment.covers, comment.rule): comment
        for comment in record.comments
        if not _refusal(comment, today)
    }
    used: set[IgnoreComment] = set()
    findings: list[Finding] = []
    for finding in record.findings:
        comment = accepting.get((finding.file, finding.line or 0, finding.rule))
        if comment is None or finding.kind is FindingKind.NOTE:
            findings.append(finding)
            continue
        used.add(comment)
        given = Acceptance(reason=comment.reason, until=comment.until, file=comment.file, line=comment.line)
        findings.append(replace(finding, acceptance=given))
    judged = frozenset(verdict.promise for verdict in record.verdicts)
    for comment in record.comments:
        refusal = _refusal(comment, today)
        if refusal:
            findings.append(_own_finding(comment, FindingKind.FAILURE, refusal))
        elif comment not in used and comment.rule in judged:
            text = f"This comment accepts nothing: {comment.rule} finds nothing on line {comment.covers}."
            findings.append(_own_finding(comment, FindingKind.NOTE, text))
    verdicts = tuple(_mark(verdict, findings) for verdict in record.verdicts)
    return replace(record, findings=tuple(findings), verdicts=verdicts)


def _refusal(comment: IgnoreComment, today: dt.date) -> str:
    if comment.problem:
        return comment.problem
    until = dt.date.fromisoformat(comment.until)
    if until < today:
        return f"This comment accepts nothing any more: it was valid until {comment.until}."
    if until > today + dt.timedelta(days=MAX_DAYS_AHEAD):
        return f"This comment accepts nothing: {comment.until} is more than a year ahead."
    return ""


def _own_finding(comment: IgnoreComment, kind: FindingKind, message: str) -> Finding:
    return Finding(
        rule=SUPPRESSION_RULE,
        kind=kind,
        code="unused" if kind is FindingKind.NOTE else "invalid",
        severity="low" if kind is FindingKind.NOTE else "medium",
        confidence="high",
        message=message,
        remedy="Mend what the comment is about, or write a comment that is valid.",
        file=comment.file,
        line=comment.line,
        column=None,
        end_column=None,
        context=(CodeLine(line=comment.line, text=comment.text[:200]),),
        trace=(),
        fingerprint=_fingerprint(comment),
    )


def _fingerprint(comment: IgnoreComment) -> str:
    return hashlib.sha256(f"{SUPPRESSION_RULE}\0{comment.file}\0{comment.text}".encode()).hexdigest()[:32]


def _mark(verdict: RecordedVerdict, findings: Iterable[Finding]) -> RecordedVerdict:
    against = {"refuted": FindingKind.FAILURE, "unknown": FindingKind.DOUBT}.get(verdict.verdict)
    mine = [finding for finding in findings if finding.rule == verdict.promise and finding.kind is against]
    return replace(verdict, is_accepted=bool(mine) and all(finding.acceptance is not None for finding in mine))
