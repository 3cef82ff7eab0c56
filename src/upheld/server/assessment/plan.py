"""What a check has to speak for: its bound sentences, grouped by the parameters it understands, and its items."""

from __future__ import annotations

import datetime as dt
import re
import signal
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType
from typing import cast

from upheld.core.check import Item, Parameters, Population, RegisteredCheck
from upheld.core.errors import InputError, UpheldError
from upheld.proof.canonical import JSON, canonical_bytes, sha256_hex
from upheld.server.assessment.child import Produced
from upheld.server.policy.api import BoundSentence, inventory_items, parameters_digest

_ITEM_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_INVENTORY = frozenset({Population.APPS, Population.REPOSITORIES})


@dataclass(frozen=True, kw_only=True)
class Group:
    """One set of parameters and the sentences that ask for it."""

    parameters: Parameters
    parameters_sha256: str
    """Digest of those that the check understands; entries carry the digest of all that was confirmed."""
    sentences: tuple[BoundSentence, ...]


def group_bindings(check: RegisteredCheck, bound: Sequence[BoundSentence]) -> tuple[Group, ...]:
    """The groups of a check, in the order of the policy; one without sentences where nothing is bound."""
    found: dict[str, list[BoundSentence]] = defaultdict(list)
    parameters: dict[str, Parameters] = {}
    for sentence in bound:
        if sentence.check_id != check.meta.id:
            continue
        cut = {name: sentence.parameters[name] for name in check.meta.parameters if name in sentence.parameters}
        digest = parameters_digest(cut)
        parameters[digest] = cut
        found[digest].append(sentence)
    if not found:
        return (Group(parameters={}, parameters_sha256=parameters_digest({}), sentences=()),)
    return tuple(
        Group(parameters=parameters[digest], parameters_sha256=digest, sentences=tuple(sentences))
        for digest, sentences in found.items()
    )


def parameters_json(parameters: Parameters) -> dict[str, JSON]:
    """Parameters as JSON: tuples become lists."""
    return {name: list(value) if isinstance(value, tuple) else value for name, value in parameters.items()}


def basis_digest(check: RegisteredCheck, bound: Sequence[BoundSentence]) -> str:
    """Digest of everything that makes the last run speak for the present: when it changes, the check is due."""
    items: list[JSON] = []
    if check.collect is None and check.meta.population in _INVENTORY:
        items += [repr(item) for item in inventory_items(check.meta.population)]
    groups = sorted(
        f"{parameters_digest(sentence.parameters)} {sentence.sentence_id} {sentence.sentence_sha256}"
        for group in group_bindings(check, bound)
        for sentence in group.sentences
    )
    return sha256_hex(canonical_bytes({"check": check.source_sha256, "items": items, "sentences": list(groups)}))


def collect_items(check: RegisteredCheck, now: dt.datetime, *, seconds: float) -> tuple[Item, ...] | Produced:
    """The population as the check gets it; or, where it could not be fetched, the outcome that makes of it."""
    try:
        with _time_limit(seconds):
            collected = check.collect(now) if check.collect else inventory_items(check.meta.population)
            return require_items(collected)
    except _OutOfTimeError:
        return _not_collected("run.collect_time", f"Its items were not collected within {seconds:g} seconds.")
    except UpheldError as error:
        return _not_collected("run.collect", f"Its items could not be collected: {error}")
    except Exception as error:  # noqa: BLE001 - the check runner: any exception of a check is its outcome
        return _not_collected("run.collect", f"Its items could not be collected ({type(error).__name__}).")


def require_items(items: Sequence[Item]) -> tuple[Item, ...]:
    """The items, if each can be told from the others.

    Raises:
        InputError: an id that stands twice or has no proper form.
    """
    seen: set[str] = set()
    for item in items:
        if not _ITEM_ID.fullmatch(item.id) or item.id in seen:
            raise InputError(
                "item.id", f"{item.id[:60]!r} cannot be an item's id, or stands twice.", hint="Use a-z, 0-9, hyphens."
            )
        seen.add(item.id)
    return tuple(items)


def _not_collected(code: str, message: str) -> Produced:
    return Produced(results=(), error_code=code, error_message=message)


class _OutOfTimeError(BaseException):
    """The items took too long; no `except Exception` of a check can hold it."""


@contextmanager
def _time_limit(seconds: float) -> Iterator[None]:
    """Break off what takes longer, by the alarm of the main thread: a check's own queries or connections."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise _OutOfTimeError

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, cast("signal.Handlers", before))
