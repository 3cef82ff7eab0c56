"""Making, examining, backing up and restoring an installation, with the commands that people use."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
import tarfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from upheld.core.clock import FixedClock, parse_time
from upheld.core.errors import Conflict, InputError
from upheld.server.site import backup, keys
from upheld.server.site.config import load_config
from upheld.server.site.installation import slug

NOW = parse_time("2026-11-24T09:00:00Z")


def upheld(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "upheld.cli.main", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    target = tmp_path_factory.mktemp("installation") / "data"
    done = upheld("init", target, "--vendor", "Larkspur & Söhne", "--public-url", "https://trust.larkspur.example/")
    assert done.returncode == 0, done.stderr
    return target, done.stdout


@pytest.fixture
def copy(made: tuple[Path, str], tmp_path: Path) -> Path:
    target = tmp_path / "data"
    subprocess.run(["cp", "-a", made[0], target], check=True)
    return target


def test_init_makes_all_private_and_prints_one_link(made: tuple[Path, str]) -> None:
    data_dir, printed = made
    assert printed.count("https://trust.larkspur.example/console/welcome/?token=") == 1
    assert data_dir.stat().st_mode & 0o777 == 0o700
    modes = {path.name: path.stat().st_mode & 0o777 for path in (data_dir / "keys").iterdir()}
    assert modes == {"django.key": 0o600, "log.key": 0o600, "receipt.key": 0o600}
    config = load_config(data_dir, {})
    assert config.text("vendor_id") == "larkspur-s-hne"
    assert config.text("log_origin") == "trust.larkspur.example/log"
    assert [path.name for path in data_dir.parent.iterdir()] == ["data"], "nothing is left beside it"


def test_no_key_and_no_token_is_the_same_twice(made: tuple[Path, str], tmp_path: Path) -> None:
    keys.create_keys(tmp_path)
    assert keys.read_django_key(tmp_path) != keys.read_django_key(made[0])
    before = keys.read_receipt_key(tmp_path)
    keys.create_keys(tmp_path)
    assert keys.read_receipt_key(tmp_path) == before


def test_init_refuses_what_holds_something(tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("mine")
    done = upheld("init", tmp_path)
    assert done.returncode == 2
    assert "is not empty" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["kept"]


@pytest.mark.parametrize(
    "arguments", [("--public-url", "vendor.example"), ("--policy", "/nowhere/policy.md"), ("--vendor", "a\nb")]
)
def test_init_that_fails_leaves_nothing(tmp_path: Path, arguments: tuple[str, str]) -> None:
    done = upheld("init", tmp_path / "data", *arguments)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_doctor_of_a_fresh_installation_lacks_a_backup_only(made: tuple[Path, str]) -> None:
    done = upheld("doctor", "--data", made[0], "--format", "json")
    findings = {finding["name"]: finding["outcome"] for finding in json.loads(done.stdout)}
    assert findings.pop("backup") == "unknown"
    assert set(findings.values()) == {"pass"}, done.stdout
    assert set(findings) >= {"rights", "disk", "clock", "settings", "keys", "permissions", "database", "log"}
    assert done.returncode == 3


def _open_rights(data_dir: Path) -> None:
    data_dir.chmod(0o755)


def _open_key(data_dir: Path) -> None:
    (data_dir / "keys" / "django.key").chmod(0o644)


def _lose_key(data_dir: Path) -> None:
    (data_dir / "keys" / "log.key").unlink()


def _weak_key(data_dir: Path) -> None:
    (data_dir / "keys" / "receipt.key").write_text("django-insecure")


def _wrong_setting(data_dir: Path) -> None:
    (data_dir / "upheld.toml").write_text("nonsense = 1")


def _change_entry(data_dir: Path) -> None:
    with closing(sqlite3.connect(data_dir / "upheld.sqlite3")) as database:
        database.execute("UPDATE evidence_leaf SET body = ?", (b"{}",))
        database.commit()


def _unencrypted(data_dir: Path) -> None:
    config = data_dir / "upheld.toml"
    config.write_text(config.read_text().replace("https://", "http://"))


@pytest.mark.parametrize(
    ("spoil", "name"),
    [
        (_open_rights, "rights"),
        (_open_key, "keys"),
        (_lose_key, "keys"),
        (_weak_key, "keys"),
        (_wrong_setting, "settings"),
        (_change_entry, "log"),
        (_unencrypted, "transport"),
    ],
)
def test_doctor_finds_what_is_wrong(copy: Path, spoil: Callable[[Path], None], name: str) -> None:
    spoil(copy)
    done = upheld("doctor", "--data", copy, "--format", "json")
    assert done.returncode == 1, done.stdout
    assert name in [finding["name"] for finding in json.loads(done.stdout) if finding["outcome"] == "fail"]


def test_doctor_of_no_installation_is_wrong_use(tmp_path: Path) -> None:
    assert upheld("doctor", "--data", tmp_path).returncode == 2


def test_backup_comes_back_byte_for_byte_but_for_the_log_key(copy: Path, tmp_path: Path) -> None:
    done = upheld("backup", "--data", copy, tmp_path / "one.tar", "--format", "json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["left_out"] == ["keys/log.key"]
    assert (tmp_path / "one.tar").stat().st_mode & 0o777 == 0o600
    with tarfile.open(tmp_path / "one.tar") as archive:
        assert "keys/log.key" not in archive.getnames()
    restored = tmp_path / "restored"
    assert upheld("restore", tmp_path / "one.tar", restored).returncode == 0
    assert (restored / "log" / "checkpoint").read_bytes() == (copy / "log" / "checkpoint").read_bytes()
    assert (restored / "keys" / "receipt.key").read_bytes() == (copy / "keys" / "receipt.key").read_bytes()
    assert upheld("doctor", "--data", restored).returncode == 1, "the log's key is missing"
    (restored / "keys" / "log.key").write_bytes((copy / "keys" / "log.key").read_bytes())
    (restored / "keys" / "log.key").chmod(0o600)
    assert upheld("doctor", "--data", restored).returncode == 3, "now only its first backup is missing"
    assert "The last one was made 0 days ago" in upheld("doctor", "--data", copy).stdout


def test_same_state_and_time_give_the_same_bytes(copy: Path, tmp_path: Path) -> None:
    config = load_config(copy, {})
    first = backup.write_backup(config, tmp_path / "1.tar", clock=FixedClock(NOW))
    second = backup.write_backup(config, tmp_path / "2.tar", clock=FixedClock(NOW))
    assert first.sha256 == second.sha256
    assert [record["made_at"] for record in backup.read_records(copy)] == ["2026-11-24T09:00:00Z"] * 2


def test_backup_overwrites_nothing(copy: Path, tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("mine")
    with pytest.raises(Conflict):
        backup.write_backup(load_config(copy, {}), tmp_path / "kept")
    with pytest.raises(InputError):
        backup.write_backup(load_config(copy, {}), tmp_path / "no" / "folder.tar")
    assert (tmp_path / "kept").read_text() == "mine"
    assert backup.read_records(copy) == ()


def test_postgresql_is_left_to_its_own_tools(copy: Path, tmp_path: Path) -> None:
    config = load_config(copy, {"UPHELD_DATABASE_URL": "postgresql://db.example/upheld"})
    with pytest.raises(InputError, match="pg_dump"):
        backup.write_backup(config, tmp_path / "x.tar")


@pytest.fixture
def archived(copy: Path, tmp_path: Path) -> Path:
    return backup.write_backup(load_config(copy, {}), tmp_path / "one.tar", clock=FixedClock(NOW)).file


@pytest.mark.parametrize("share", [0.0, 0.001, 0.3, 0.6, 0.999])
def test_damaged_backup_is_refused_and_leaves_nothing(archived: Path, tmp_path: Path, share: float) -> None:
    raw = bytearray(archived.read_bytes())
    position = min(int(len(raw) * share), len(raw.rstrip(b"\0")) - 1)
    raw[position] ^= 0x55
    archived.write_bytes(raw)
    _refused(archived, tmp_path)


def test_truncated_backup_is_refused(archived: Path, tmp_path: Path) -> None:
    raw = archived.read_bytes()
    for length in (0, 100, 1024, len(raw) // 2):
        archived.write_bytes(raw[:length])
        _refused(archived, tmp_path)


@pytest.mark.parametrize("name", ["../out", "/etc/cron.d/x", "a/../../b", "a\\b", "a\nb", "./a"])
def test_names_that_lead_elsewhere_are_refused(archived: Path, tmp_path: Path, name: str) -> None:
    _rewrite(archived, lambda manifest: manifest["files"].append({"name": name, "bytes": 0, "sha256": "0" * 64}))
    _refused(archived, tmp_path)


def test_unknown_format_is_refused(archived: Path, tmp_path: Path) -> None:
    _rewrite(archived, lambda manifest: manifest.update(format="upheld.backup/9"))
    _refused(archived, tmp_path)


def test_restore_refuses_a_full_target(archived: Path, tmp_path: Path) -> None:
    with pytest.raises(Conflict):
        backup.restore_backup(archived, tmp_path)


def _rewrite(archived: Path, change: Callable[[dict[str, Any]], object]) -> None:
    """The same archive with another manifest, as an attacker would write it."""
    import io

    with tarfile.open(archived) as archive:
        members = [(member, archive.extractfile(member)) for member in archive.getmembers()]
        contents = [(member, handle.read() if handle else b"") for member, handle in members]
    manifest = json.loads(contents[0][1])
    change(manifest)
    text = json.dumps(manifest).encode()
    contents[0][0].size = len(text)
    with tarfile.open(archived, "w") as archive:
        archive.addfile(contents[0][0], io.BytesIO(text))
        for member, content in contents[1:]:
            archive.addfile(member, io.BytesIO(content))


def _refused(archived: Path, tmp_path: Path) -> None:
    before = sorted(tmp_path.iterdir())
    with pytest.raises(InputError):
        backup.restore_backup(archived, tmp_path / "restored")
    assert sorted(tmp_path.iterdir()) == before


def test_slug_of_any_name() -> None:
    assert slug("Lumen & Loom GmbH") == "lumen-loom-gmbh"
    assert slug("漢字") == "vendor"
    assert len(slug("x" * 1000)) == 60
