"""`upheld scan`: what an app can do, proven from its code."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from upheld.cli.output import ExitCode, Page, add_now, print_table, progress, read_now

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from upheld.cli.scan_policy import Promised
    from upheld.forge.record import AppRecord, ScanRecord
    from upheld.forge.scan_cache import ScanCache

NAME = "scan"
HELP = """Decide what a Forge app can do: proven, refuted or unknown, with file and line.

Which promises decide the exit code: those that an upheld.yaml in DIR or above it, up to the repository's root, makes;
all where there is none; those named with --promise. A finding that is accepted in the source, or stands in the
baseline, is shown and does not fail."""
EXAMPLE = "upheld scan apps/board-notes --promise no_egress --format json"

FORMATS = ("text", "json", "sarif", "cyclonedx", "bitbucket", "junit")


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument(
        "folder",
        metavar="DIR",
        type=Path,
        nargs="?",
        default=Path(),
        help="folder of one app, or of several (default: this folder)",
    )
    parser.add_argument(
        "--promise",
        action="append",
        default=[],
        metavar="ID",
        help="decide this promise only, such as forge.no_egress; may be given several times",
    )
    parser.add_argument("--format", choices=FORMATS, default="text", help="how to print (default: text, for people)")
    parser.add_argument("--output", metavar="FILE", type=Path, help="write there, whole or not at all")
    parser.add_argument(
        "--fail-on",
        choices=("unknown", "refuted"),
        default="unknown",
        help="unknown: exit with 1 if a promise that counts is refuted and 3 if one is unknown (default); "
        "refuted: exit with 1 if one is refuted, and with 0 otherwise",
    )
    parser.add_argument("--baseline", metavar="FILE", type=Path, help="only findings that are not in FILE fail")
    parser.add_argument("--write-baseline", action="store_true", help="write all present findings to the baseline")
    parser.add_argument("--watch", action="store_true", help="scan again whenever a file changes, until Ctrl-C")
    parser.add_argument("--scopes", action="store_true", help="print which scopes are needed, unused and missing")
    parser.add_argument("--answers", action="store_true", help="print draft answers to the Marketplace's questions")
    parser.add_argument("--no-cache", action="store_true", help="neither use nor keep results of unchanged apps")
    parser.add_argument("--list", action="store_true", help="list the rules, and scan nothing")
    add_now(parser)


def run(arguments: argparse.Namespace) -> int:
    """Scan and print: 0 what counts holds, 1 it does not, 3 undecided. Wrong use is raised and ends with 2."""
    _require_sense(arguments)
    if arguments.list:
        return _list_rules()
    if not arguments.watch:
        return _scan_once(arguments)
    return _watch(arguments)


def _require_sense(arguments: argparse.Namespace) -> None:
    from upheld.core.errors import InputError

    if arguments.write_baseline and arguments.baseline is None:
        raise InputError("scan.baseline", "--write-baseline has no file.", hint="Name it with --baseline FILE.")
    if arguments.scopes and arguments.answers:
        raise InputError("scan.views", "--scopes and --answers are two reports.", hint="Ask for one of them.")
    if (arguments.scopes or arguments.answers) and arguments.format not in {"text", "json"}:
        raise InputError(
            "scan.views", f"{arguments.format} has no form for this report.", hint="Use --format text or json."
        )


def _list_rules() -> int:
    from upheld.forge.report import select_rules

    print_table([(rule.meta.id, rule.meta.severity.value, rule.meta.title) for rule in select_rules(())])
    return ExitCode.HOLDS


def _watch(arguments: argparse.Namespace) -> int:
    from upheld.forge.watching import take_stamps, wait_for_change

    code = int(ExitCode.HOLDS)
    try:
        while True:
            stamps = take_stamps(arguments.folder)
            code = _scan_once(arguments)
            sys.stdout.write(f"\nWatching {arguments.folder}. Ctrl-C ends it.\n")
            sys.stdout.flush()
            wait_for_change(arguments.folder, stamps)
    except KeyboardInterrupt:
        sys.stdout.write("\n")
        return code


def _scan_once(arguments: argparse.Namespace) -> int:
    from upheld.forge.scan_cache import ScanCache

    now = read_now(arguments)
    if arguments.scopes or arguments.answers or arguments.format == "cyclonedx":
        from upheld.cli.scan_views import show_view

        return show_view(arguments, now)
    cache = None if arguments.no_cache else ScanCache()
    with progress(f"Scanning {arguments.folder}"):
        scan = _make_scan(arguments, now, cache)
    if arguments.write_baseline:
        scan = _rewrite_baseline(arguments.baseline, scan)
    _print(arguments, scan)
    return _exit_code(scan)


def _make_scan(arguments: argparse.Namespace, now: dt.datetime, cache: ScanCache | None) -> ScanRecord:
    from upheld import __version__
    from upheld.cli.scan_policy import find_root
    from upheld.forge.analyzer_digest import analyzer_sha256
    from upheld.forge.record import ScanRecord
    from upheld.forge.scanning import scan_folder
    from upheld.forge.selection import count_only
    from upheld.forge.suppressions import accept

    promised = _promised(arguments, cache)
    found: Iterable[AppRecord] = scan_folder(
        arguments.folder,
        promises=tuple(arguments.promise),
        parameters=promised.parameters,
        now=now,
        cache=cache,
    )
    apps = tuple(count_only(accept(app, now.date()), promised.promises) for app in found)
    if arguments.baseline is not None and not arguments.write_baseline:
        apps = _compare(arguments.baseline, apps)
    root = find_root(arguments.folder)
    inside = "" if root is None else arguments.folder.resolve().relative_to(root).as_posix()
    return ScanRecord(
        apps=apps,
        version=__version__,
        analyzer_sha256=analyzer_sha256(),
        prefix="" if inside in {"", "."} else f"{inside}/",
        selected_by=promised.words,
        has_baseline=arguments.baseline is not None,
        fails_on_unknown=arguments.fail_on == "unknown",
    )


def _promised(arguments: argparse.Namespace, cache: ScanCache | None) -> Promised:
    """What counts: the named promises, else those of the policy, else all; values come from the policy anyway."""
    from upheld.cli.scan_policy import Promised, find_policy, read_promised
    from upheld.core.light_dataclasses import replace

    policy = find_policy(arguments.folder)
    shown = "" if policy is None else os.path.relpath(policy)
    promised = Promised() if policy is None else read_promised(policy, shown=shown, cache=cache)
    return replace(promised, words="", promises=None) if arguments.promise else promised


def _compare(path: Path, apps: tuple[AppRecord, ...]) -> tuple[AppRecord, ...]:
    from upheld.cli.policy_input import read_input
    from upheld.forge.baseline import MAX_BYTES, compare, read_baseline

    known = read_baseline(read_input(str(path), max_bytes=MAX_BYTES), str(path))
    return tuple(compare(app, known) for app in apps)


def _rewrite_baseline(path: Path, scan: ScanRecord) -> ScanRecord:
    from upheld.cli.policy_input import write_whole
    from upheld.core.light_dataclasses import replace
    from upheld.forge.baseline import baseline_text

    write_whole(path, baseline_text(scan.apps))
    apps = _compare(path, scan.apps)
    return replace(scan, apps=apps, notices=(f"The baseline {path} now holds all findings of this scan.",))


def _print(arguments: argparse.Namespace, scan: ScanRecord) -> None:
    from upheld.cli.output import print_json

    if arguments.format == "text" and arguments.output is None:
        from upheld.cli.scan_text import show_scan

        show_scan(Page(), scan)
    elif arguments.output is not None:
        from upheld.cli.policy_input import write_whole

        write_whole(arguments.output, _text(arguments.format, scan))
    elif arguments.format == "junit":
        from upheld.forge.output.junit import scan_as_junit

        sys.stdout.buffer.write(scan_as_junit(scan).encode())
    else:
        print_json(_plain(arguments.format, scan))


def _plain(form: str, scan: ScanRecord) -> object:
    if form == "sarif":
        from upheld.forge.output.sarif import scan_as_sarif

        return scan_as_sarif(scan)
    if form == "bitbucket":
        from upheld.forge.output.bitbucket import scan_as_bitbucket

        return scan_as_bitbucket(scan)
    from upheld.forge.json_report import scan_as_json

    return scan_as_json(scan)


def _text(form: str, scan: ScanRecord) -> str:
    import io
    import json

    if form == "junit":
        from upheld.forge.output.junit import scan_as_junit

        return scan_as_junit(scan)
    if form == "text":
        from upheld.cli.scan_text import show_scan

        stream = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\n")
        show_scan(Page(stream), scan)
        stream.seek(0)
        return stream.read()
    return json.dumps(_plain(form, scan), indent=2, ensure_ascii=True) + "\n"


def _exit_code(scan: ScanRecord) -> int:
    from upheld.forge.selection import decide

    decision = decide(scan)
    if decision.is_refuted:
        return ExitCode.DOES_NOT_HOLD
    return ExitCode.UNDECIDED if decision.is_undecided else ExitCode.HOLDS
