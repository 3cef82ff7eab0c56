"""The abuse cases of bundles (docs/reference/bundle-format.md): each a clear word, soon, and without much memory."""

from __future__ import annotations

import io
import os
import struct
import subprocess
import sys
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from proof.world import ORIGIN, World, settled_world
from upheld.proof.bundle import write_bundle
from upheld.proof.note import Signer

NOW = "2026-11-01T10:00:00Z"
SOURCE = Path(__file__).parents[2] / "src"
MOST_KIB = 300 * 1024
MOST_SECONDS = 2

RUN = """
import sys, time
from upheld.cli.main import main
code = main(["verify", sys.argv[1], "--now", sys.argv[2]])
# NOTE: getrusage counts the memory of the process that started this one as well; the kernel's own peak does not.
peak = next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM"))
print(peak, time.process_time())
sys.exit(code)
"""


def _zipped(name: str, content: bytes, compression: int) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", compression) as opened:
        opened.writestr(zipfile.ZipInfo(name), content, compress_type=compression)
    return buffer.getvalue()


def _size_lie(data: bytes) -> bytes:
    return data[:18] + struct.pack("<LL", 2**31, 2**31) + data[26:]


def _twice(data: bytes) -> bytes:
    first = data[: data.index(b"PK\x03\x04", 4)]
    return first + data


def _other_key(world: World) -> bytes:
    content = world.content()
    world.signer = Signer(ORIGIN, Ed25519PrivateKey.from_private_bytes(b"\x08" * 32))
    return write_bundle(replace(content, checkpoint=world.checkpoint()))


def _in_future(world: World) -> bytes:
    world.wait(days=400)
    world.beat()
    return world.bundle()


CASES: dict[str, tuple[Callable[[World], bytes], int, str]] = {
    "zip bomb": (lambda _: _zipped("a", b"\x00" * 200_000_000, zipfile.ZIP_DEFLATED), 2, "is compressed"),
    "stored size lie": (lambda world: _size_lie(world.bundle()), 2, "only"),
    "name that climbs": (lambda _: _zipped("../../etc/cron.d/x", b"x", zipfile.ZIP_STORED), 2, "is not allowed"),
    "absolute name": (lambda _: _zipped("/etc/passwd", b"x", zipfile.ZIP_STORED), 2, "is not allowed"),
    "backslash name": (lambda _: _zipped("a\\b", b"x", zipfile.ZIP_STORED), 2, "is not allowed"),
    "same name twice": (lambda world: _twice(world.bundle()), 2, "stands in it twice"),
    "valid signature by another key": (_other_key, 1, "did not sign this"),
    "newer version": (lambda world: write_bundle(replace(world.content(), state_function=2)), 2, "known here is"),
    "future dates": (_in_future, 1, "is dated 6 December 2027"),
    "half of it": (lambda world: world.bundle()[: len(world.bundle()) // 2], 2, "not a bundle in its one form"),
    "100 MB of zeros": (lambda _: b"\x00" * 100_000_000, 2, "does not begin like a ZIP file"),
    "data in front": (lambda world: b"MZ" + world.bundle(), 2, "does not begin like a ZIP file"),
    "data behind": (lambda world: world.bundle() + b"x", 2, "is not the list"),
}


@pytest.mark.parametrize("name", CASES)
def test_abuse_is_refused_soon_and_in_words(name: str, tmp_path: Path) -> None:
    make, code, words = CASES[name]
    path = tmp_path / "bundle.zip"
    path.write_bytes(make(settled_world()))
    found = subprocess.run(
        [sys.executable, "-c", RUN, str(path), NOW],
        env={"PYTHONPATH": os.fspath(SOURCE)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert found.returncode == code, found.stderr
    assert words in found.stderr
    assert "Traceback" not in found.stderr
    kib, seconds = found.stdout.split()
    assert int(kib) < MOST_KIB
    assert float(seconds) < MOST_SECONDS
    assert list(tmp_path.iterdir()) == [path]
