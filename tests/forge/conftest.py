"""Scans as the command makes them, with a cache folder of their own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from forge.scans import FILES, NOW, Scan, ScanJson, write
from upheld.cli.main import main


@pytest.fixture(autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    home = tmp_path_factory.mktemp("cache")
    monkeypatch.setenv("XDG_CACHE_HOME", str(home))
    return home


@pytest.fixture
def app(tmp_path: Path) -> Path:
    """An app of an unsupported runtime that asks an address which it does not declare."""
    folder = tmp_path / "rates"
    write(folder, FILES)
    return folder


@pytest.fixture
def scan(capsys: pytest.CaptureFixture[str]) -> Scan:
    """Exit code and standard output of `upheld scan …`."""

    def run(folder: Path, *words: str) -> tuple[int, str]:
        capsys.readouterr()
        code = main(["scan", str(folder), "--now", NOW, *words])
        return code, capsys.readouterr().out

    return run


@pytest.fixture
def scan_json(scan: Scan) -> ScanJson:
    def run(folder: Path, *words: str) -> dict[str, Any]:
        _, out = scan(folder, *words, "--format", "json")
        found: dict[str, Any] = json.loads(out)
        return found

    return run
