"""Which promises of an app count, and with which values: those that the policy beside it makes."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from upheld.core.light_dataclasses import dataclass, field

if TYPE_CHECKING:
    from upheld.core.check import Parameters
    from upheld.forge.scan_cache import ScanCache

FILE = "upheld.yaml"
_MAX_BYTES = 10_000_000
_RULES = "forge."
_READERS = ("core", "catalog", "proof", "reading")


@dataclass(frozen=True, kw_only=True)
class Promised:
    """What a policy promises that rules of the analyser speak for."""

    words: str = ""
    """Where the choice comes from, in a sentence; empty where all promises count because there is no policy."""
    promises: frozenset[str] | None = None
    """Ids of rules; None for all."""
    parameters: dict[str, tuple[Parameters, ...]] = field(default_factory=dict)
    """By rule, the values of each commitment that it speaks for."""


def find_policy(folder: Path) -> Path | None:
    """The `upheld.yaml` in the folder or a parent, no further up than the root of its repository."""
    here = folder.resolve()
    root = find_root(here)
    for place in (here, *here.parents):
        if (place / FILE).is_file():
            return place / FILE
        if place == (root or here):
            return None
    return None


def find_root(folder: Path) -> Path | None:
    """The root of the repository that a folder lies in; None outside of one."""
    here = folder.resolve()
    return next((place for place in (here, *here.parents) if (place / ".git").exists()), None)


def read_promised(path: Path, *, shown: str, cache: ScanCache | None) -> Promised:
    """What the policy file promises: its confirmed sentences' checks, but for plans whose day has not come.

    Raises:
        InputError: the file can't be read or understood.
    """
    from upheld.cli.policy_input import read_input
    from upheld.forge.analyzer_digest import code_sha256

    data = read_input(str(path), max_bytes=_MAX_BYTES)
    key = ("upheld.promised/1", code_sha256(_READERS), hashlib.sha256(data).hexdigest())
    plain = None if cache is None else cache.get(key)
    if not isinstance(plain, dict):
        plain = _read(data, str(path))
        if cache is not None:
            cache.put(key, plain)
    promises = frozenset(plain)
    if not promises:
        return Promised(words=f"{shown} has no confirmed sentence that a rule speaks for, so every promise counts.")
    return Promised(
        words=f"The promises of {shown} count.",
        promises=promises,
        parameters={rule: tuple(_values(one) for one in plain[rule]) for rule in plain if any(plain[rule])},
    )


def _values(plain: dict[str, Any]) -> Parameters:
    return {name: tuple(value) if isinstance(value, list) else value for name, value in plain.items()}


def _read(data: bytes, name: str) -> dict[str, Any]:
    from upheld.core.outcomes import Modality
    from upheld.reading.policy_reader import read_policy_file

    found: dict[str, list[dict[str, Any]]] = {}
    for sentence in read_policy_file(data, name).sentences:
        for commitment in sentence.commitments if sentence.confirmed else ():
            if commitment.modality is Modality.FUTURE:
                continue
            values = {
                name: list(value) if isinstance(value, tuple) else value
                for name, value in commitment.parameters.items()
            }
            for check in commitment.checks:
                if check.id.startswith(_RULES) and values not in found.setdefault(check.id, []):
                    found[check.id].append(values)
    return found
