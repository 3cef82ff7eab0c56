"""Breaking and mending the demo's promise: the file changes, and only as said."""

from __future__ import annotations

from pathlib import Path

import pytest

from upheld.catalog.safe_yaml import load_yaml
from upheld.server.site.demo import breaking
from upheld.server.site.demo.place import SHIPPED, lay_out

SHIPPED_MANIFEST = SHIPPED / "apps" / breaking.APP / "manifest.yml"


@pytest.fixture
def demo(tmp_path: Path) -> Path:
    lay_out(tmp_path)
    return tmp_path


def test_a_broken_manifest_declares_the_host_and_stays_well_formed(demo: Path) -> None:
    breaking.break_promise(demo)
    assert breaking.is_broken(demo)
    read = load_yaml(breaking.manifest(demo).read_bytes(), source="manifest.yml").plain()
    assert isinstance(read, dict)
    permissions = read["permissions"]
    assert isinstance(permissions, dict)
    assert permissions["external"] == {"fetch": {"backend": [{"address": breaking.HOST}]}}
    assert permissions["scopes"], "what stood there still stands there"


def test_breaking_twice_is_breaking_once(demo: Path) -> None:
    breaking.break_promise(demo)
    once = breaking.manifest(demo).read_bytes()
    breaking.break_promise(demo)
    assert breaking.manifest(demo).read_bytes() == once


def test_a_mended_manifest_is_the_shipped_one_byte_for_byte(demo: Path) -> None:
    breaking.break_promise(demo)
    breaking.mend_promise(demo)
    assert not breaking.is_broken(demo)
    assert breaking.manifest(demo).read_bytes() == SHIPPED_MANIFEST.read_bytes()
    assert [path.name for path in breaking.manifest(demo).parent.glob(".*")] == [], "no draft is left behind"


def test_nothing_shipped_is_touched(demo: Path) -> None:
    before = SHIPPED_MANIFEST.read_bytes()
    breaking.break_promise(demo)
    assert SHIPPED_MANIFEST.read_bytes() == before
