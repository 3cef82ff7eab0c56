"""Break a promise and mend it: one host more in the manifest of the sample app, and its shipped form back."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from upheld.server.site.demo.place import SHIPPED, vendor_folder

APP: Final = "board-notes"
CHECK: Final = "forge.no_egress"
KIND: Final = "privacy.no_egress"
HOST: Final = "metrics.larkspur.example"

_EGRESS: Final = f"""\
  external:
    fetch:
      backend:
      - address: {HOST}
"""


def break_promise(data_dir: Path) -> None:
    """Let the sample app declare an outside host; a second time changes nothing."""
    _write(manifest(data_dir), _shipped() + _EGRESS)


def mend_promise(data_dir: Path) -> None:
    """Give the sample app its shipped manifest back."""
    _write(manifest(data_dir), _shipped())


def is_broken(data_dir: Path) -> bool:
    """Whether the manifest names the outside host now."""
    return HOST in manifest(data_dir).read_text(encoding="utf-8")


def manifest(data_dir: Path) -> Path:
    """The sample app's manifest in the data directory."""
    return vendor_folder(data_dir) / "apps" / APP / "manifest.yml"


def _shipped() -> str:
    # `permissions:` is the last mapping of the shipped manifest, so that two spaces more belong to it.
    return (SHIPPED / "apps" / APP / "manifest.yml").read_text(encoding="utf-8")


def _write(path: Path, text: str) -> None:
    """Replace the file whole, so that a check that reads just now sees the old or the new one."""
    draft = path.with_name(f".{path.name}.new")
    draft.write_text(text, encoding="utf-8")
    draft.replace(path)
