"""The ledger that states are computed from, kept in memory and fed with new entries only."""

from __future__ import annotations

import datetime as dt
import threading

from upheld.core.errors import ProofError
from upheld.proof.assessment import Assessment, StateChange
from upheld.proof.canonical import JSON
from upheld.proof.codec import decode_statement
from upheld.proof.ledger import Ledger
from upheld.proof.merkle import Frontier, leaf_hash
from upheld.server.evidence.entries import entry_bodies
from upheld.server.evidence.head import Head, head


class SharedLedger:
    """One ledger a process, safe between threads.

    It keeps the edge of the tree beside what it folded, so that entries which are not the ones it read before (a
    transaction rolled back, a database put in place of another) are noticed and everything is read anew.
    """

    def __init__(self) -> None:
        self._lock = threading.RLock()
        self._ledger = Ledger()
        self._frontier = Frontier()

    def assess(self, policy_document: dict[str, JSON], now: dt.datetime) -> Assessment:
        """The state of every sentence at `now`."""
        with self._lock:
            self.refresh()
            return self._ledger.assess(policy_document, now)

    def history(self, policy_document: dict[str, JSON], now: dt.datetime) -> tuple[StateChange, ...]:
        """Every change of state up to `now`."""
        with self._lock:
            self.refresh()
            return self._ledger.history(policy_document, now)

    def refresh(self) -> Head:
        """Fold the entries that came since the last time; gives the head it stands at.

        Raises:
            ProofError: the stored entries do not lead to the stored head.
        """
        with self._lock:
            current = head()
            if not self._continues_to(current):
                self._forget()
                self._fold(current.size)
            if self._frontier.root() != current.root:
                raise ProofError(
                    "log.head",
                    f"The {current.size} stored entries do not lead to the stored head of the log.",
                    hint="Run `upheld log verify`: it names the first entry that differs.",
                )
            return current

    def _continues_to(self, current: Head) -> bool:
        """Fold the new entries; False where what was folded before is not how these entries begin."""
        if current.size < self._frontier.size:
            return False
        try:
            self._fold(current.size)
        except ProofError:  # they do not follow on what was folded: another database, or a transaction rolled back
            return False
        return self._frontier.root() == current.root

    def _forget(self) -> None:
        self._ledger = Ledger()
        self._frontier = Frontier()

    def _fold(self, size: int) -> None:
        if size == self._frontier.size:
            return
        for index, body in entry_bodies(self._frontier.size, size):
            self._frontier.append(leaf_hash(body))
            self._ledger.add(index, decode_statement(body))


_SHARED = SharedLedger()


def ledger() -> SharedLedger:
    """The ledger of this process, up to date."""
    _SHARED.refresh()
    return _SHARED
