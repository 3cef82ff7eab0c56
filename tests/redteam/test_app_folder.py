"""Attacks on what a check reads of an app: exchanged while it is read, linked from elsewhere, emptied."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from upheld.forge import folder_reader
from upheld.forge.app import load_app
from upheld.forge.flow.facts import Outbound
from upheld.forge.gaps import Topic

MANIFEST = b"app:\n  id: sample\n  runtime:\n    name: nodejs22.x\nmodules: {}\n"
GOOD, BAD = b"export const run = () => 1;\n", b"fetch('https://metrics.example/');\n"


def write_app(folder: Path, first: bytes, last: bytes) -> Path:
    (folder / "src").mkdir(parents=True)
    (folder / "manifest.yml").write_bytes(MANIFEST)
    (folder / "package.json").write_bytes(b'{"name": "sample", "dependencies": {}}\n')
    (folder / "src/a.js").write_bytes(first)
    (folder / "src/z.js").write_bytes(last)
    return folder


def proven(folder: Path) -> bool:
    """Whether one reading of the folder gives a rule no reason to doubt that the app asks no host."""
    model = load_app(folder)
    return not model.gaps_touching(Topic.EGRESS) and not model.flow.of(Outbound)


def while_reading(name: str, act: Callable[[], object], monkeypatch: pytest.MonkeyPatch) -> None:
    """Do something in the moment in which a file of this name is about to be opened."""
    real, done = os.open, list[int]()

    def open_and_act(path: str | Path, flags: int, mode: int = 0o777, **more: int | None) -> int:
        if str(path).endswith(name) and not done:
            done.append(1)
            act()
        return real(path, flags, mode, **more)

    monkeypatch.setattr(os, "open", open_and_act)


@pytest.fixture
def versions(tmp_path: Path) -> tuple[Path, Path]:
    """Two versions of an app, each with egress, in another file; the good halves of both would be a clean app."""
    return write_app(tmp_path / "app", GOOD, BAD), write_app(tmp_path / "next", BAD, GOOD)


def swap(one: Path, other: Path) -> None:
    away = one.with_name("away")
    one.rename(away)
    other.rename(one)


def test_neither_version_is_proven(versions: tuple[Path, Path]) -> None:
    assert not any(proven(folder) for folder in versions)


def test_halves_of_two_versions_are_not_one_clean_app(
    versions: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    while_reading("z.js", lambda: swap(*versions), monkeypatch)
    assert not proven(versions[0])


def test_halves_of_two_folders_of_sources_are_not_one_clean_app(
    versions: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = versions
    while_reading("z.js", lambda: swap(one / "src", other / "src"), monkeypatch)
    assert not proven(one)


def test_a_reader_that_does_not_look_again_is_caught(
    versions: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The known-bad twin: everything looks as it looked before."""
    monkeypatch.setattr(folder_reader, "_stamp", lambda _status: (0,))
    while_reading("z.js", lambda: swap(*versions), monkeypatch)
    assert proven(versions[0])


def test_a_folder_exchanged_for_a_link_out_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = write_app(tmp_path / "app", GOOD, GOOD)
    outside = write_app(tmp_path / "outside", GOOD, GOOD)

    def exchange() -> None:
        (app / "src").rename(tmp_path / "away")
        (app / "src").symlink_to(outside / "src")

    while_reading("a.js", exchange, monkeypatch)
    assert not proven(app)


def test_an_app_behind_a_link_is_the_app_that_the_link_names(tmp_path: Path) -> None:
    """As `current -> releases/5`: what is behind it counts, good or bad."""
    good, bad = write_app(tmp_path / "good", GOOD, GOOD), write_app(tmp_path / "bad", GOOD, BAD)
    for target, expected in ((good, True), (bad, False)):
        link = tmp_path / f"current-{target.name}"
        link.symlink_to(target)
        assert proven(link.resolve()) is expected


def test_an_emptied_folder_proves_nothing(tmp_path: Path) -> None:
    (tmp_path / "app").mkdir()
    assert not proven(tmp_path / "app")
