"""Where the demo's parts lie: the texts and apps as shipped, and their copies in the data directory."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

SHIPPED: Final = Path(__file__).parent
MARKER: Final = "demo.txt"
"""A data directory with this file is a demo's: the page that breaks a promise exists only there."""

_WORDS: Final = "This data directory belongs to the demo of an invented vendor. Nothing in it is anybody's.\n"


def is_demo(data_dir: Path) -> bool:
    """Whether the data directory was made by the demo."""
    return (data_dir / MARKER).is_file()


def lay_out(data_dir: Path) -> Path:
    """Copy policy and apps into the data directory, where the demo may change them; gives the folder."""
    folder = vendor_folder(data_dir)
    folder.mkdir(mode=0o700)
    for name in ("policy.md", "upheld.yaml"):
        shutil.copyfile(SHIPPED / name, folder / name)
    shutil.copytree(SHIPPED / "apps", folder / "apps")
    (data_dir / MARKER).write_text(_WORDS, encoding="utf-8")
    return folder


def vendor_folder(data_dir: Path) -> Path:
    """What would be the vendor's own repository: policy, `upheld.yaml`, apps."""
    return data_dir / "vendor"
