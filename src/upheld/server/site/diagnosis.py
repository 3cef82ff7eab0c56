"""What `upheld doctor` looks at, each thing apart: one that is ill hides no other."""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from upheld.core.clock import Clock, SystemClock, format_time, parse_time
from upheld.core.errors import UpheldError
from upheld.core.outcomes import Outcome
from upheld.server.site import bootstrap, keys
from upheld.server.site.backup import read_records
from upheld.server.site.config import Config, load_config

_MIN_FREE_BYTES: Final = 200 * 1024 * 1024
_RELEASED_AT: Final = parse_time("2026-11-01T00:00:00Z")
"""No machine that runs this version is honestly older."""


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One thing that was looked at."""

    name: str
    outcome: Outcome
    message: str
    hint: str = ""


def examine(data_dir: Path, *, clock: Clock | None = None) -> tuple[Finding, ...]:
    """All findings, in the order in which they build on each other."""
    now_clock = clock or SystemClock()
    data_dir = data_dir.resolve()
    findings = [
        _guard("rights", lambda: _rights(data_dir)),
        _guard("disk", lambda: _disk(data_dir)),
        _guard("clock", lambda: _clock(now_clock)),
        _guard("settings", lambda: _settings(data_dir)),
        _guard("keys", lambda: _keys(data_dir)),
        _guard("backup", lambda: _backups(data_dir, now_clock)),
    ]
    needed = {finding.outcome for finding in findings if finding.name in {"settings", "keys"}}
    if needed != {Outcome.PASS}:
        message = "Not looked at until settings and keys are in order."
        return (*findings, Finding(name="server", outcome=Outcome.UNKNOWN, message=message))
    bootstrap.start(data_dir)
    return (*findings, *_inside())


def _inside() -> Iterator[Finding]:
    yield _guard("permissions", _permissions)
    yield _guard("migrations", _migrations)
    yield _guard("database", _database)
    yield _guard("log", _log)
    yield _guard("transport", _transport)


def _guard(name: str, look: Callable[[], Finding]) -> Finding:
    from sqlite3 import Error as SQLiteError  # noqa: PLC0415 - only where something is looked at

    from django.db import DatabaseError  # noqa: PLC0415 - same

    try:
        return look()
    except UpheldError as error:
        return Finding(name=name, outcome=Outcome.FAIL, message=error.message, hint=error.hint)
    except (OSError, SQLiteError, DatabaseError) as error:
        return Finding(name=name, outcome=Outcome.FAIL, message=f"Could not be looked at: {error}.")


def _rights(data_dir: Path) -> Finding:
    mode = stat.S_IMODE(data_dir.stat().st_mode)
    if mode & 0o077:
        return Finding(
            name="rights",
            outcome=Outcome.FAIL,
            message=f"Others can look into {data_dir} (mode {mode:o}).",
            hint=f"chmod 700 {data_dir}",
        )
    if not os.access(data_dir, os.W_OK):
        return Finding(name="rights", outcome=Outcome.FAIL, message=f"{data_dir} cannot be written to by this account.")
    return Finding(name="rights", outcome=Outcome.PASS, message="Only this account can look into the data directory.")


def _disk(data_dir: Path) -> Finding:
    free = shutil.disk_usage(data_dir).free
    if free < _MIN_FREE_BYTES:
        return Finding(
            name="disk",
            outcome=Outcome.FAIL,
            message=f"{free // 2**20} MB are free; reports and evidence need {_MIN_FREE_BYTES // 2**20} MB of room.",
            hint="Make room, or move the data directory.",
        )
    return Finding(name="disk", outcome=Outcome.PASS, message=f"{free // 2**20} MB are free.")


def _clock(clock: Clock) -> Finding:
    now = clock.now()
    if now < _RELEASED_AT:
        return Finding(
            name="clock",
            outcome=Outcome.FAIL,
            message=f"The machine says it is {format_time(now)}, before this version was released.",
            hint="Set the clock, and let it be kept by NTP.",
        )
    return Finding(name="clock", outcome=Outcome.PASS, message=f"The machine says it is {format_time(now)}.")


def _settings(data_dir: Path) -> Finding:
    config = load_config(data_dir, os.environ)
    count = len(config.given)
    return Finding(name="settings", outcome=Outcome.PASS, message=f"{count} are set, none contradicts another.")


def _keys(data_dir: Path) -> Finding:
    keys.read_django_key(data_dir)
    keys.read_receipt_key(data_dir)
    log_key = data_dir / keys.KEYS_DIR / keys.LOG_KEY
    if not log_key.is_file():
        return Finding(
            name="keys",
            outcome=Outcome.FAIL,
            message=f"{log_key} is missing: the log cannot be continued.",
            hint="Backups leave it out. Put it back from where you keep it.",
        )
    if stat.S_IMODE(log_key.stat().st_mode) & 0o077:
        return Finding(
            name="keys", outcome=Outcome.FAIL, message=f"{log_key} can be read by others.", hint=f"chmod 600 {log_key}"
        )
    return Finding(name="keys", outcome=Outcome.PASS, message="All three are there and private.")


def _backups(data_dir: Path, clock: Clock) -> Finding:
    records = read_records(data_dir)
    if not records:
        return Finding(
            name="backup", outcome=Outcome.UNKNOWN, message="None was made yet.", hint="upheld backup --data DIR FILE"
        )
    made_at = parse_time(str(records[-1]["made_at"]))
    days = (clock.now() - made_at).days
    return Finding(name="backup", outcome=Outcome.PASS, message=f"The last one was made {days} days ago.")


def _permissions() -> Finding:
    from django.core import checks  # noqa: PLC0415 - Django is ready only now

    serious = [message for message in checks.run_checks() if message.is_serious()]
    if serious:
        return Finding(
            name="permissions", outcome=Outcome.FAIL, message=str(serious[0].msg), hint=str(serious[0].hint or "")
        )
    return Finding(
        name="permissions", outcome=Outcome.PASS, message="Every address and every job declares who may use it."
    )


def _migrations() -> Finding:
    from upheld.server.site.health import pending_migrations  # noqa: PLC0415 - Django is ready only now

    if pending := pending_migrations():
        return Finding(
            name="migrations",
            outcome=Outcome.FAIL,
            message=f"The database lacks {len(pending)} changes of this version, first {pending[0]}.",
            hint="Make a backup, then: upheld serve --migrate",
        )
    return Finding(name="migrations", outcome=Outcome.PASS, message="The database is of this version.")


def _database() -> Finding:
    """The settings really in force, asked of the connection that the server would use."""
    from django.db import connection  # noqa: PLC0415 - Django is ready only now

    if connection.vendor != "sqlite":
        return Finding(name="database", outcome=Outcome.NOT_APPLICABLE, message="Not SQLite: its own tools say more.")
    wanted = {"synchronous": 2, "journal_mode": "wal", "foreign_keys": 1}
    with connection.cursor() as cursor:
        for name, value in wanted.items():
            cursor.execute(f"PRAGMA {name}")
            found = cursor.fetchone()[0]
            if found != value:
                return Finding(
                    name="database",
                    outcome=Outcome.FAIL,
                    message=f"SQLite's {name} is {found!r}, not {value!r}: what was acknowledged could be lost.",
                )
        cursor.execute("PRAGMA quick_check(1)")
        verdict = cursor.fetchone()[0]
    if verdict != "ok":
        return Finding(
            name="database",
            outcome=Outcome.FAIL,
            message=f"SQLite finds the file damaged: {verdict}.",
            hint="Stop the server and bring back the newest backup.",
        )
    return Finding(
        name="database", outcome=Outcome.PASS, message="Whole; synchronous=FULL, WAL and foreign keys are in force."
    )


def _log() -> Finding:
    from upheld.server.evidence import api as evidence  # noqa: PLC0415 - Django is ready only now

    report = evidence.verify_log()
    newest = evidence.newest_at()
    if newest is not None and newest > SystemClock().now():
        return Finding(
            name="log",
            outcome=Outcome.FAIL,
            message=f"Its newest entry is of {format_time(newest)}, which is still to come.",
            hint="The clock was set back, or was wrong when the entry was made.",
        )
    return Finding(
        name="log", outcome=Outcome.PASS, message=f"All {report.head.size} entries lead to the published head."
    )


def _transport() -> Finding:
    from django.conf import settings  # noqa: PLC0415 - Django is ready only now

    config: Config = settings.CONFIG
    if config.is_https or (config.public.hostname or "") in {"127.0.0.1", "localhost", "::1"}:
        return Finding(name="transport", outcome=Outcome.PASS, message=f"{config.text('public_url')} needs no more.")
    return Finding(
        name="transport",
        outcome=Outcome.FAIL,
        message=f"{config.text('public_url')} is reached without encryption.",
        hint="Put a TLS proxy in front, and set public_url to its https address.",
    )
