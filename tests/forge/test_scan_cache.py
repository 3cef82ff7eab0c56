"""The cache is quick, the user's own, and believed only where nothing about it is odd."""

from __future__ import annotations

import hashlib
import json
import os
import stat
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from forge.scans import NOW, SOURCE, Scan, ScanJson, write
from upheld.forge import analyzer_digest, scan_cache
from upheld.forge.record import AppRecord
from upheld.forge.record_codec import from_plain, to_plain
from upheld.forge.scan_cache import ScanCache
from upheld.forge.scanning import scan_folder

KEY = ("a", "b")


@pytest.fixture
def folder(own_cache: Path) -> Path:
    return own_cache / "upheld" / "scan"


def body(value: object) -> bytes:
    text = json.dumps(value).encode()
    return hashlib.sha256(text).hexdigest().encode() + b"\n" + text


def only_file(folder: Path) -> Path:
    (path,) = folder.iterdir()
    return path


def test_what_is_kept_is_found_by_its_whole_key(folder: Path) -> None:
    ScanCache().put(KEY, {"x": 1})
    assert ScanCache().get(KEY) == {"x": 1}
    assert ScanCache().get(("a", "c")) is None
    assert ScanCache().get(("a\0b",)) == {"x": 1}, "keys hold no NUL; if one does it is the caller's"
    path = only_file(folder)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def _damage(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1])


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _exchange(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b'"x":1', b'"x":2'))


def _open_to_others(path: Path) -> None:
    path.chmod(0o666)


def _link(path: Path) -> None:
    elsewhere = path.parent.parent / "elsewhere"
    path.rename(elsewhere)
    path.symlink_to(elsewhere)


def _pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _huge(path: Path) -> None:
    path.write_bytes(body("x" * scan_cache.MAX_ENTRY_BYTES))


def _deep(path: Path) -> None:
    text = b"[" * 100_000
    path.write_bytes(hashlib.sha256(text).hexdigest().encode() + b"\n" + text)


def _open_folder(path: Path) -> None:
    path.parent.chmod(0o777)


def _linked_folder(path: Path) -> None:
    elsewhere = path.parent.parent / "other"
    path.parent.rename(elsewhere)
    path.parent.symlink_to(elsewhere)


ODD: list[Callable[[Path], None]] = [
    _damage,
    _empty,
    _exchange,
    _open_to_others,
    _link,
    _pipe,
    _folder,
    _huge,
    _deep,
    _open_folder,
    _linked_folder,
]


@pytest.mark.parametrize("make_odd", ODD, ids=lambda function: function.__name__)
def test_what_is_odd_counts_as_absent(folder: Path, make_odd: Callable[[Path], None]) -> None:
    ScanCache().put(KEY, {"x": 1})
    make_odd(only_file(folder))
    assert ScanCache().get(KEY) is None


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give files away")
def test_a_file_of_another_user_counts_as_absent(folder: Path) -> None:
    ScanCache().put(KEY, {"x": 1})
    os.chown(only_file(folder), 12345, -1)
    assert ScanCache().get(KEY) is None


def test_a_value_that_is_no_record_is_ignored(scan_json: ScanJson, app: Path, folder: Path) -> None:
    before = scan_json(app)
    for path in folder.iterdir():
        record = json.loads(path.read_bytes().partition(b"\n")[2])
        record["verdicts"][0]["verdict"] = 7
        path.write_bytes(body(record))
    assert scan_json(app) == before


def test_entries_are_bounded(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scan_cache, "MAX_ENTRIES", 3)
    for number in range(6):
        ScanCache().put((str(number),), number)
        os.utime(folder / scan_cache._name((str(number),)), (number, number))
    assert len(list(folder.iterdir())) == 3
    assert ScanCache().get(("5",)) == 5


def test_a_cache_that_cannot_be_written_hinders_nothing(
    scan: Scan, app: Path, own_cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (own_cache / "file").write_text("x")
    monkeypatch.setenv("XDG_CACHE_HOME", str(own_cache / "file"))
    assert scan(app, "--promise", "supported_runtime")[0] == 1


def test_a_scan_from_the_cache_says_the_same(scan: Scan, app: Path, folder: Path) -> None:
    for form in ("json", "sarif", "text", "junit", "bitbucket"):
        fresh = scan(app, "--format", form, "--no-cache")
        assert scan(app, "--format", form) == scan(app, "--format", form) == fresh
    assert len(list(folder.iterdir())) == 1


@pytest.mark.parametrize("change", ["file", "new file", "analyzer", "day", "promise"])
def test_whatever_changes_is_looked_at_anew(
    scan_json: ScanJson, app: Path, folder: Path, monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    scan_json(app)
    words: tuple[str, ...] = ()
    if change == "file":
        write(app, {"src/index.js": SOURCE + "\n// more\n"})
    elif change == "new file":
        write(app, {"src/new.js": "export const a = 1;\n"})
    elif change == "analyzer":
        monkeypatch.setattr("upheld.forge.scanning.analyzer_sha256", lambda: "0" * 64)
    elif change == "day":
        words = ("--now", "2026-11-25T09:00:00Z")
    else:
        words = ("--promise", "no_egress")
    scan_json(app, *words)
    assert len(list(folder.iterdir())) == 2


def test_no_cache_means_no_file(scan: Scan, app: Path, own_cache: Path) -> None:
    scan(app, "--no-cache")
    assert list(own_cache.iterdir()) == []


def test_records_are_read_back_as_they_were(app: Path) -> None:
    from upheld.core.clock import parse_time

    (record,) = scan_folder(app, now=parse_time(NOW))
    assert to_plain(from_plain(AppRecord, json.loads(json.dumps(to_plain(record))))) == to_plain(record)


def test_the_digest_of_the_analyzer_follows_its_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for part in ("core", "forge"):
        (tmp_path / part).mkdir()
    (tmp_path / "forge/rule.py").write_text("A = 1\n")
    monkeypatch.setattr(analyzer_digest, "_PACKAGE", tmp_path)
    digests = []
    for text in ("A = 1\n", "A = 2\n"):
        (tmp_path / "forge/rule.py").write_text(text)
        analyzer_digest.code_sha256.cache_clear()
        digests.append(analyzer_digest.code_sha256(("core", "forge")))
    analyzer_digest.code_sha256.cache_clear()
    assert digests[0] != digests[1]


def test_an_unchanged_app_needs_no_parser_and_little_time(app: Path) -> None:
    command = [sys.executable, "-X", "importtime", "-m", "upheld.cli.main", "scan", str(app)]
    subprocess.run(command, capture_output=True, check=False)
    taken = []
    for _ in range(5):
        started = time.perf_counter()
        run = subprocess.run(command, capture_output=True, text=True, check=False)
        taken.append(time.perf_counter() - started)
    assert run.returncode == 1
    assert "tree_sitter" not in run.stderr
    assert "upheld.forge.rules" not in run.stderr
    assert min(taken) < 0.5, "a fifth of this on an idle machine; `make bench` measures it"
