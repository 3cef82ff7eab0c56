from __future__ import annotations

import functools
import json
import os
import shutil
import socket
import subprocess
import sys
import threading
import zipfile
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from proof.world import World, settled_world
from upheld.cli import output
from upheld.cli.main import main
from upheld.core.outcomes import Outcome

NOW = "2026-11-01T10:00:00Z"
SOURCE = Path(__file__).parents[2] / "src"

# What a customer's machine may lack, and what it must never need.
FORBIDDING = """
import sys, socket

class Refuse:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {"django", "allauth", "yaml", "tree_sitter"} or name == "upheld.connectors":
            raise ImportError(f"{name} must not be needed")

def refuse(*arguments, **names):
    raise OSError("no network is to be used")

sys.meta_path.insert(0, Refuse())
socket.socket.connect = refuse
socket.create_connection = refuse
socket.getaddrinfo = refuse
"""


@pytest.fixture
def world() -> World:
    return settled_world()


@pytest.fixture
def bundle(world: World, tmp_path: Path) -> Path:
    path = tmp_path / "bundle.zip"
    path.write_bytes(world.bundle())
    return path


def verify(*words: str | Path, now: str = NOW) -> int:
    return main(["verify", *map(str, words), "--now", now])


def test_report_is_complete_and_quiet(bundle: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert verify(bundle) == 0
    shown = capsys.readouterr()
    assert shown.err == ""
    assert "\x1b" not in shown.out
    for words in (
        "Vendor   Quiet Notes",
        "Policy   Security policy, version 1, effective 1 November 2026",
        "✓ upheld     data-privacy.1  Your notes never leave the platform.",
        "Last proof 40 minutes ago.",
        "✎ attested   data-privacy.2",
        "→ delegated  access.1",
        "▷ planned    audits.1",
        "· no promise audits.2",
        "4 of 5 sentences promise something: 1 upheld, 1 attested, 1 planned, 1 delegated",
        "trust on first use",
        "✓ holds      Genuine and recent",
    ):
        assert words in shown.out


def test_json_says_the_same(bundle: Path, world: World, capsys: pytest.CaptureFixture[str]) -> None:
    assert verify(bundle, "--format", "json", "--pin", world.signer.verifier.vkey) == 0
    document = json.loads(capsys.readouterr().out)
    assert document["exit_code"] == 0
    assert document["key"] == {
        "vkey": world.signer.verifier.vkey,
        "fingerprint": world.signer.verifier.fingerprint,
        "is_pinned": True,
    }
    assert document["log"]["age_seconds"] == 600
    assert [sentence["state"] for sentence in document["sentences"]] == [
        "upheld",
        "attested",
        "delegated",
        "planned",
        "no_promise",
    ]


def test_errors_are_told_in_text_and_json(bundle: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bundle.write_bytes(bundle.read_bytes()[:-1])
    assert verify(bundle) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.startswith("upheld: This is not a bundle in its one form.")
    assert "fetch it again" in shown.err
    assert verify(bundle, "--format", "json") == 2
    document = json.loads(capsys.readouterr().out)
    assert document["exit_code"] == 2
    assert document["error"]["code"] == "bundle.form"


def test_pin_is_taken_from_a_file(bundle: Path, world: World, tmp_path: Path) -> None:
    pin = tmp_path / "log.vkey"
    pin.write_text(world.signer.verifier.vkey + "\n")
    assert verify(bundle, "--pin", pin) == 0
    pin.write_bytes(b"\xff")
    assert verify(bundle, "--pin", pin) == 2
    assert verify(bundle, "--pin", tmp_path / "missing") == 2


def test_unpacked_bundle_verifies_alike(bundle: Path, tmp_path: Path) -> None:
    folder = tmp_path / "unpacked"
    with zipfile.ZipFile(bundle) as opened:
        opened.extractall(folder)  # our own archive; its names were just made by us
    assert verify(folder) == 0
    (folder / "trust.json").write_bytes((folder / "trust.json").read_bytes().replace(b':"attested"', b':"upheld"'))
    assert verify(folder) == 1


def test_folders_with_other_things_are_refused(bundle: Path, tmp_path: Path) -> None:
    folder = tmp_path / "unpacked"
    with zipfile.ZipFile(bundle) as opened:
        opened.extractall(folder)  # our own archive; its names were just made by us
    for name, make in (
        ("link", lambda path: path.symlink_to("/etc/hostname")),
        ("linked", lambda path: path.symlink_to(tmp_path)),
        ("fifo", os.mkfifo),
        ("notes.txt", lambda path: path.write_text("hello")),
        ("UPPER", lambda path: path.write_text("hello")),
    ):
        path = folder / name
        make(path)
        assert verify(folder) == 2
        path.unlink()
    assert verify(folder) == 0


def test_what_cannot_be_read_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    os.mkfifo(tmp_path / "fifo")
    (tmp_path / "empty").write_bytes(b"")
    (tmp_path / "folder").mkdir()
    for name in ("fifo", "empty", "folder", "missing"):
        assert verify(tmp_path / name) == 2
        assert "upheld: " in capsys.readouterr().err
    assert verify(tmp_path / "empty", now="yesterday") == 2


def test_one_sentence_and_requirement(bundle: Path, world: World, capsys: pytest.CaptureFixture[str]) -> None:
    assert verify(bundle, "--require", "upheld", "--sentence", "data-privacy.1") == 0
    assert "data-privacy.2" not in capsys.readouterr().out
    assert verify(bundle, "--require", "upheld") == 3
    world.run("data-privacy.1", "forge.no_egress", Outcome.FAIL)
    bundle.write_bytes(world.bundle())
    assert verify(bundle) == 0
    assert verify(bundle, "--require", "upheld") == 1
    assert verify(bundle, "--sentence", "none.1") == 2
    assert verify(bundle, now="2026-11-09T00:00:00Z") == 3


def test_text_from_elsewhere_cannot_steer_a_terminal() -> None:
    assert output.make_printable("a\x1b[2J\u202eb\x00") == "a\\u001b[2J\\u202eb\\u0000"


@pytest.fixture
def customer(tmp_path: Path) -> dict[str, str]:
    """The environment of a machine that forbids the network, Django and everything else a customer may lack."""
    (tmp_path / "forbidding").mkdir()
    (tmp_path / "forbidding" / "sitecustomize.py").write_text(FORBIDDING)
    return {"PYTHONPATH": os.pathsep.join([str(tmp_path / "forbidding"), str(SOURCE)]), "PATH": os.environ["PATH"]}


def _run(customer: dict[str, str], *words: str) -> subprocess.CompletedProcess[str]:
    alone = ["unshare", "-rn"] if _can_unshare() else []
    command = [*alone, sys.executable, "-m", "upheld.cli.main", *words]
    return subprocess.run(command, env=customer, capture_output=True, text=True, check=False, timeout=60)


def _can_unshare() -> bool:
    if shutil.which("unshare") is None:
        return False
    return subprocess.run(["unshare", "-rn", "true"], capture_output=True, check=False).returncode == 0


def test_customer_needs_neither_network_nor_django(bundle: Path, customer: dict[str, str]) -> None:
    found = _run(customer, "verify", str(bundle), "--now", NOW)
    assert found.returncode == 0, found.stderr
    assert "Genuine and recent" in found.stdout
    assert found.stderr == ""


def test_forbidding_really_forbids(customer: dict[str, str]) -> None:
    code = "import socket; socket.create_connection(('127.0.0.1', 9))"
    for words in (code, "import django"):
        found = subprocess.run(
            [sys.executable, "-c", words], env=customer, capture_output=True, text=True, check=False, timeout=60
        )
        assert found.returncode == 1
        assert "must not be needed" in found.stderr or "no network is to be used" in found.stderr


@pytest.fixture
def address(bundle: Path) -> Iterator[str]:
    """A server on the loopback that serves the folder of the bundle."""
    serve = functools.partial(QuietHandler, directory=str(bundle.parent))
    with ThreadingHTTPServer(("127.0.0.1", 0), serve) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


class QuietHandler(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing between the lines of a test run."""


def test_address_is_asked_for_its_bundle(address: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert verify(address) == 0
    assert verify(f"{address}/") == 0
    assert verify(f"{address}/bundle.zip") == 0
    capsys.readouterr()
    assert verify(f"{address}/missing.zip") == 3
    assert "status 404" in capsys.readouterr().err


def test_file_is_verified_without_a_socket(monkeypatch: pytest.MonkeyPatch, bundle: Path) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    assert verify(bundle) == 0
