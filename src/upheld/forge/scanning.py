"""One scan of a folder: what is known from before is taken from the cache, the rest is analysed.

The parsers are loaded only when there is something to analyse.
"""

from __future__ import annotations

import datetime as dt
import gc
import importlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from upheld.core.check import Parameters
from upheld.forge.analyzer_digest import analyzer_sha256
from upheld.forge.app_folders import find_apps
from upheld.forge.record import AppRecord
from upheld.forge.record_codec import from_plain, to_plain
from upheld.forge.scan_cache import ScanCache
from upheld.forge.tree import AppTree, read_tree

if TYPE_CHECKING:
    from upheld.core.check import RegisteredCheck

_FORMAT = "upheld.record/1"


def scan_folder(
    folder: Path,
    *,
    promises: tuple[str, ...] = (),
    parameters: Mapping[str, tuple[Parameters, ...]] | None = None,
    now: dt.datetime,
    cache: ScanCache | None = None,
) -> Iterator[AppRecord]:
    """The record of each app in the folder, judged by all rules or by the named ones.

    Raises:
        InputError: there is no such folder, or no rule of a name.
    """
    values = dict(parameters or {})
    for position, app in enumerate(find_apps(folder)):
        if position:
            gc.collect()
        place = app.relative_to(folder).as_posix()
        tree = read_tree(app)
        key = (_FORMAT, analyzer_sha256(), now.date().isoformat(), *_about(app, place, tree), *_asked(promises, values))
        record = _from_cache(cache, key)
        if record is None:
            record = _analyze(app, tree, place, promises, values, now)
            if cache is not None:
                cache.put(key, to_plain(record))
        yield record


def _about(app: Path, place: str, tree: AppTree) -> tuple[str, ...]:
    gaps = [[gap.reason, str(gap.place), *sorted(gap.touches)] for gap in tree.gaps]
    return (place, app.resolve().name, tree.sha256, json.dumps([gaps, tree.skipped]))


def _asked(promises: tuple[str, ...], parameters: Mapping[str, tuple[Parameters, ...]]) -> tuple[str, ...]:
    values = {rule: [dict(one) for one in parameters[rule]] for rule in sorted(parameters)}
    return (json.dumps(sorted(promises)), json.dumps(values, sort_keys=True, default=list))


def _from_cache(cache: ScanCache | None, key: tuple[str, ...]) -> AppRecord | None:
    plain = None if cache is None else cache.get(key)
    try:
        return None if plain is None else from_plain(AppRecord, plain)
    except ValueError:
        return None


def _analyze(
    app: Path,
    tree: AppTree,
    place: str,
    promises: tuple[str, ...],
    parameters: Mapping[str, tuple[Parameters, ...]],
    now: dt.datetime,
) -> AppRecord:
    report = importlib.import_module("upheld.forge.report")
    recording = importlib.import_module("upheld.forge.recording")
    rules: tuple[RegisteredCheck, ...] = report.select_rules(promises)
    known = frozenset(rule.meta.id for rule in report.select_rules(()))
    found = report.analyse_app(app, folder=place, rules=rules, parameters=parameters, now=now, tree=tree)
    record: AppRecord = recording.record_app(found, known_rules=known)
    return record
