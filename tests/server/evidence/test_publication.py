"""Publishing: a reader who sees a checkpoint finds all it covers, wherever the process died."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest

from upheld.core.errors import Conflict, InputError, NotPermitted, ProofError
from upheld.proof.checkpoint import open_checkpoint
from upheld.proof.keyfile import load_key
from upheld.proof.merkle import leaf_hash, root
from upheld.proof.note import Verifier
from upheld.proof.tiles import read_entries, tiles_of
from upheld.server.evidence import api as evidence
from upheld.server.evidence import publication
from upheld.server.evidence.head import log_dir
from upheld.server.evidence.keys import key_path

Grow: TypeAlias = Callable[[int], None]
SCRIPT = Path(__file__).with_name("publishing.py")


def published_files(folder: Path) -> dict[str, bytes]:
    """What is served, by path; the lock and files that are only being written are not."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not path.name.startswith(".")
    }


def require_whole(folder: Path, verifier: Verifier) -> int:
    """What every reader does: open the checkpoint, fetch what it covers, count the root; gives the size."""
    files = published_files(folder)
    if "checkpoint" not in files:
        return 0
    found = open_checkpoint(files["checkpoint"], verifier)
    hashes = [leaf_hash(entry) for entry in read_entries(files, found.size)]
    assert root(hashes) == found.root
    for tile in tiles_of(found.size, 0):
        start = tile.index * 256
        assert files[tile.path] == b"".join(hashes[start : start + tile.width])
    for tile in tiles_of(found.size, 1):
        start = tile.index * 256
        nodes = [root(hashes[(start + at) * 256 : (start + at + 1) * 256]) for at in range(tile.width)]
        assert files[tile.path] == b"".join(nodes)
    return found.size


@pytest.mark.django_db(transaction=True)
def test_what_is_published_is_the_whole_log_at_every_size(grow: Grow) -> None:
    verifier = evidence.create_log_key()
    for count in (1, 1, 253, 1, 1, 300):
        grow(count)
        assert require_whole(log_dir(), verifier) == evidence.head().size
    assert evidence.verify_log().files == 7


@pytest.mark.django_db(transaction=True)
def test_partial_files_go_once_the_full_one_is_there(grow: Grow) -> None:
    evidence.create_log_key()
    for count in (3, 200, 60):
        grow(count)
    names = sorted(name for name in published_files(log_dir()) if name.startswith("tile/entries"))
    assert names == ["tile/entries/000", "tile/entries/001.p/7"]


@pytest.mark.django_db(transaction=True)
def test_publishing_again_writes_nothing(grow: Grow, monkeypatch: pytest.MonkeyPatch) -> None:
    evidence.create_log_key()
    grow(2)
    before = published_files(log_dir())

    def refuse(*_args: object) -> None:
        raise AssertionError("a file was written")

    monkeypatch.setattr(publication, "_write", refuse)
    assert evidence.publish() == evidence.head()
    assert published_files(log_dir()) == before


@pytest.mark.django_db(transaction=True)
def test_a_published_file_with_other_content_is_never_replaced(grow: Grow) -> None:
    evidence.create_log_key()
    grow(2)
    strange = log_dir() / "tile/entries/000.p/3"
    strange.write_bytes(b"other")
    grow(1)
    with pytest.raises(Conflict) as refused:
        evidence.publish()
    assert refused.value.code == "log.files_differ"
    assert strange.read_bytes() == b"other"
    assert evidence.published_head() != evidence.head()


@pytest.mark.django_db(transaction=True)
def test_a_missing_or_open_key_stops_publishing(grow: Grow) -> None:
    grow(1)
    with pytest.raises(InputError):
        evidence.publish()
    evidence.create_log_key()
    key_path().chmod(0o640)
    with pytest.raises(NotPermitted):
        evidence.publish()
    assert not (log_dir() / "checkpoint").exists()
    key_path().chmod(0o600)
    assert evidence.publish() == evidence.head()
    assert key_path().stat().st_mode & 0o777 == 0o600
    with pytest.raises(Conflict):
        evidence.create_log_key()


@pytest.mark.django_db(transaction=True)
def test_every_file_and_folder_is_flushed_before_the_checkpoint_takes_its_place(
    grow: Grow, monkeypatch: pytest.MonkeyPatch
) -> None:
    evidence.create_log_key()
    calls: list[tuple[str, str]] = []
    fsync, rename = os.fsync, os.rename

    def traced_fsync(handle: int) -> None:
        calls.append(("fsync", str(Path(f"/proc/self/fd/{handle}").readlink())))
        fsync(handle)

    def traced_rename(source: str, target: str) -> None:
        calls.append(("rename", str(target)))
        rename(source, target)

    monkeypatch.setattr(os, "fsync", traced_fsync)
    monkeypatch.setattr(os, "rename", traced_rename)
    grow(257)
    last = calls.index(("rename", str(log_dir() / "checkpoint")))
    renamed = [Path(name) for call, name in calls[:last] if call == "rename"]
    assert {path.relative_to(log_dir()).as_posix() for path in renamed} == {
        "tile/entries/000",
        "tile/entries/001.p/1",
        "tile/0/000",
        "tile/0/001.p/1",
        "tile/1/000.p/1",
    }
    for path in renamed:
        at = calls.index(("rename", str(path)))
        assert ("fsync", str(path.parent / f".{path.name}.new")) in calls[:at]
        for folder in (path.parent, *(parent for parent in path.parents if parent.is_relative_to(log_dir()))):
            assert ("fsync", str(folder)) in calls[at:last]
    assert ("fsync", str(log_dir() / ".checkpoint.new")) in calls[:last]
    assert ("fsync", str(log_dir())) in calls[last:]


def run_to_death(directory: Path, order: str) -> list[int]:
    """Exit codes of the processes that published into directory/1, directory/2 and so on."""
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("UPHELD_")},
        "PYTHONPATH": str(Path(publication.__file__).parents[3]),
    }
    done = subprocess.run(
        [sys.executable, str(SCRIPT), str(directory), order],
        env=environment,
        check=False,
        capture_output=True,
        timeout=120,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return [int(line) for line in done.stdout.split()]


def reader_sees(directory: Path) -> int:
    """The size of the log for a reader of the published files, after counting it."""
    origin = (directory / "log/checkpoint").read_text(encoding="utf-8").split("\n", 1)[0]
    return require_whole(directory / "log", load_key(directory / "keys/log.key", origin).verifier)


def test_a_process_that_dies_while_publishing_leaves_a_valid_log(tmp_path: Path) -> None:
    codes = run_to_death(tmp_path, "sound")
    assert len(codes) > 20, "the process was not stopped at enough places"
    assert codes == [9] * (len(codes) - 1) + [0]
    sizes = [reader_sees(tmp_path / str(at)) for at in range(1, len(codes) + 1)]
    assert set(sizes) == {255, 258}
    assert sizes == sorted(sizes)
    for at in range(1, len(codes) + 1):
        assert reader_sees(tmp_path / f"{at}-mended") == 258, f"publishing after death {at} did not mend it"


def test_a_publisher_that_writes_the_checkpoint_first_is_caught(tmp_path: Path) -> None:
    """The known-bad twin of the test above: the same deaths, told apart by the same reader."""
    broken = 0
    for at in range(1, len(run_to_death(tmp_path, "twin")) + 1):
        try:
            reader_sees(tmp_path / str(at))
        except (ProofError, KeyError):
            broken += 1
    assert broken > 5
