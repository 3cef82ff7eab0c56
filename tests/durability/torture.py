"""Nothing acknowledged is lost: send reports, kill -9 everything, start again, compare with a journal.

The journal stands outside the data directory. A line is written, flushed and synced before a report is sent, another
one when its receipt has been read. After each kill the reports fall into three sets: acknowledged (must be there
exactly once, byte for byte), unknown (sent, no receipt seen: may be there, once at most, whole), never sent (must not
be there).
"""

from __future__ import annotations

import hashlib
import http.client
import json
import os
import random
import sqlite3
import threading
import time
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from durability.running import RunningServer, make_installation, receipt_of

CLIENTS = 6
_OK = 200


@dataclass(kw_only=True)
class Tally:
    """What all rounds together showed."""

    rounds: int = 0
    rounds_under_load: int = 0
    """Rounds in which a report was on its way, or a receipt had just been read, when the kill came."""
    acknowledged: int = 0
    unknown: int = 0
    unknown_kept: int = 0
    faults: list[str] = field(default_factory=list)
    """One line for each report that is lost, doubled, changed, or came from nowhere."""


class Journal:
    """What the clients know, on disk before they act."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("a", encoding="utf-8")
        self._lock = threading.Lock()
        self.sent: dict[str, str] = {}
        """Key → SHA-256 of the body, written before sending."""
        self.receipts: dict[str, str] = {}
        """Key → receipt code, written after reading it."""

    def will_send(self, key: str, body: str) -> None:
        """Note a report before it is sent."""
        digest = hashlib.sha256(body.encode("utf-8")).hexdigest()
        self._write({"send": key, "sha256": digest})
        self.sent[key] = digest

    def was_acknowledged(self, key: str, code: str) -> None:
        """Note a receipt after it was read."""
        self._write({"receipt": key, "code": code})
        self.receipts[key] = code

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def _write(self, line: dict[str, str]) -> None:
        with self._lock:
            self._file.write(json.dumps(line) + "\n")
            self._file.flush()
            os.fsync(self._file.fileno())


def run_rounds(folder: Path, rounds: int, *, seed: int, twin: str | None = None) -> Tally:
    """Rounds of load, kill, restart, comparison on one installation."""
    chance = random.Random(seed)  # noqa: S311 - repeatable on purpose
    data_dir = make_installation(folder)
    journal = Journal(folder / "journal.jsonl")
    tally = Tally()
    checked: set[str] = set()
    server = RunningServer(data_dir, twin=twin)
    try:
        for number in range(rounds):
            in_flight = _one_round(server, journal, chance, number)
            tally.rounds += 1
            tally.rounds_under_load += in_flight > 0
            # The rows are read before the twin's next start, and before anything else can be written.
            _compare_rows(data_dir, journal, tally)
            server = RunningServer(data_dir, twin=twin)
            fresh = {key: code for key, code in journal.receipts.items() if key not in checked}
            _open_receipts(server, fresh, tally)
            checked |= fresh.keys()
    finally:
        server.kill()
        journal.close()
    tally.acknowledged = len(journal.receipts)
    tally.unknown = len(journal.sent.keys() - journal.receipts.keys())
    tally.faults = sorted(set(tally.faults))
    return tally


def _one_round(server: RunningServer, journal: Journal, chance: random.Random, number: int) -> int:
    """Load from six clients until a kill; gives how many reports were on their way or just acknowledged."""
    first_receipt, stop = threading.Event(), threading.Event()
    before = len(journal.receipts)
    tokens = [server.form_token() for _ in range(CLIENTS)]
    threads = [
        threading.Thread(target=_client, args=(server, journal, f"r{number}c{client}", token, first_receipt, stop))
        for client, token in enumerate(tokens)
    ]
    for thread in threads:
        thread.start()
    # Every other round kills in the very moment in which the first receipt was read, the others after a random while.
    if number % 2:
        time.sleep(chance.uniform(0.05, 0.8))
    else:
        first_receipt.wait(timeout=10)
    server.kill()
    stop.set()
    for thread in threads:
        thread.join()
    on_their_way = len(journal.sent.keys() - journal.receipts.keys())
    return on_their_way + len(journal.receipts) - before


def _client(
    server: RunningServer, journal: Journal, name: str, token: str, first: threading.Event, stop: threading.Event
) -> None:
    count = 0
    while not stop.is_set():
        key = f"{name}n{count}"
        count += 1
        body = f"{key} Ein Bericht — «weiß» \N{SNOWMAN}\nsecond line " + "x" * (37 * count % 3000)
        journal.will_send(key, body)
        try:
            with server.request("POST", "/report", {"token": token, "kind": "incident", "body": body}) as response:
                page = response.read()
                if response.status != _OK:
                    return
        except (OSError, http.client.HTTPException):
            return
        journal.was_acknowledged(key, receipt_of(page))
        first.set()


def _compare_rows(data_dir: Path, journal: Journal, tally: Tally) -> None:
    with closing(sqlite3.connect(data_dir / "upheld.sqlite3")) as database:
        verdict = database.execute("PRAGMA integrity_check").fetchone()[0]
        rows = database.execute("SELECT body FROM intake_report").fetchall()
    if verdict != "ok":
        tally.faults.append(f"the database is damaged: {verdict}")
    found: dict[str, list[str]] = {}
    for (body,) in rows:
        found.setdefault(body.split(" ", 1)[0], []).append(hashlib.sha256(body.encode("utf-8")).hexdigest())
    for key in journal.receipts:
        if key not in found:
            tally.faults.append(f"{key} was acknowledged and is lost")
    for key, digests in found.items():
        if key not in journal.sent:
            tally.faults.append(f"{key} was never sent and is there")
        elif len(digests) > 1:
            tally.faults.append(f"{key} is there {len(digests)} times")
        elif digests[0] != journal.sent[key]:
            tally.faults.append(f"{key} is there, but changed")
    tally.unknown_kept = len(found.keys() - journal.receipts.keys())


def _open_receipts(server: RunningServer, receipts: dict[str, str], tally: Tally) -> None:
    """Read each report back with its receipt code, as its reporter would."""
    for key, code in receipts.items():
        with server.request("POST", "/report/status/", {"code": code}) as response:
            page = response.read().decode("utf-8")
        if response.status != _OK or f"{key} Ein Bericht" not in page:
            tally.faults.append(f"{key}: its receipt code opens nothing")
