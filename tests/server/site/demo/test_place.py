"""Where the demo's parts lie."""

from __future__ import annotations

from pathlib import Path

import pytest

from upheld.reading.policy_file import read_policy_file
from upheld.server.site.demo.place import SHIPPED, is_demo, lay_out, vendor_folder


def test_a_directory_is_a_demo_only_once_it_was_laid_out(tmp_path: Path) -> None:
    assert not is_demo(tmp_path)
    folder = lay_out(tmp_path)
    assert is_demo(tmp_path)
    assert folder == vendor_folder(tmp_path)
    assert folder.stat().st_mode & 0o077 == 0, "nobody else reads what the vendor keeps"


def test_policy_file_and_apps_are_copies(tmp_path: Path) -> None:
    folder = lay_out(tmp_path)
    content = read_policy_file((folder / "upheld.yaml").read_bytes(), "upheld.yaml")
    assert (folder / content.policy.file).read_bytes() == (SHIPPED / "policy.md").read_bytes()
    for app in content.inventory.apps:
        assert (folder / app.path / "manifest.yml").is_file(), app.id


def test_a_second_time_is_refused(tmp_path: Path) -> None:
    lay_out(tmp_path)
    with pytest.raises(FileExistsError):
        lay_out(tmp_path)
