"""Changed apps: no crash, no hang, and no proof that a change of style brings about."""

from __future__ import annotations

import random

import pytest

from forge.fuzz.changes import CHANGES, Source, keep_meaning
from forge.fuzz.oracle import look, run, verdicts_of
from forge.labeled.harness import read_apps
from upheld.forge.flow import machine, statements
from upheld.forge.flow.guards import NO_GUARDS, Guards, both

SECONDS = 20
SEED = 20_261_124


def test_changed_apps_are_neither_proven_nor_crash() -> None:
    count, failures = run(tuple(read_apps()), seconds=SECONDS, seed=SEED)
    assert count > 0
    assert [str(failure) for failure in failures] == []


def _is_broken(path: str, content: str) -> bool:
    return path.endswith((".js", ".jsx", ".ts", ".tsx")) and Source(content, path[path.rindex(".") :]).root.has_error


def test_every_change_is_made_and_leaves_code_that_can_be_read() -> None:
    made: set[str] = set()
    for seed, app in enumerate(read_apps()):
        if any(_is_broken(path, content) for path, content in app.files.items()):
            continue
        changed, done = keep_meaning(app.files, random.Random(seed))  # noqa: S311 - no secret is made of it
        made.update(name.split(" in ")[0] for name in done)
        for path, content in changed.items():
            assert not _is_broken(path, content)
    assert made >= {change.__name__ for change in CHANGES}


def test_a_machine_that_joins_paths_wrongly_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """The known-bad twin: where paths meet it keeps what any of them proved."""

    def keep_all(paths: list[tuple[Guards, object]]) -> Guards:
        held = NO_GUARDS
        for guards, _ in paths:
            held = both(held, guards)
        return held

    apps = [app for app in read_apps() if app.name.startswith(("reach/", "authorization/"))]
    healthy = [failure for app in apps[:20] for failure in look(app, SEED)]
    monkeypatch.setattr(machine, "merge", keep_all)
    monkeypatch.setattr(statements, "merge", keep_all)
    broken = [failure for app in apps for failure in look(app, SEED)]
    assert not healthy
    assert broken


def test_the_oracle_sees_the_verdicts_of_the_command() -> None:
    app = next(iter(read_apps()))
    found, _ = verdicts_of(app.files)
    assert set(app.verdicts) <= set(found)
