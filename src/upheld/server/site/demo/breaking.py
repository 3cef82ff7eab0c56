"""Break a promise and mend it: the sample app begins to count saves on a host outside, and gets its shipped form back.

The host stands in the manifest, and the code that saves a note sends something there: so the page can show the line
that declares it as well as the way from a person's click to the line that sends.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from upheld.server.site.demo.place import SHIPPED, vendor_folder

APP: Final = "board-notes"
CHECK: Final = "forge.no_egress"
KIND: Final = "privacy.no_egress"
HOST: Final = "metrics.larkspur.example"

_MANIFEST: Final = "manifest.yml"
_NOTES: Final = "src/notes.js"
_METRICS: Final = "src/metrics.js"
_EGRESS: Final = f"""\
  external:
    fetch:
      backend:
      - address: {HOST}
"""
_IMPORT: Final = 'import { countSave } from "./metrics";\n'
_SAVED: Final = "  await kvs.set(keyOf(dashboardId), text);\n"
_COUNTED: Final = "  await countSave(dashboardId);\n"
_SENDS: Final = f"""\
import {{ fetch }} from "@forge/api";

/** Counts how often the note of a dashboard is saved. */
export async function countSave(dashboardId) {{
  await fetch("https://{HOST}/saves", {{
    method: "POST",
    body: JSON.stringify({{ dashboardId }}),
  }});
}}
"""


def break_promise(data_dir: Path) -> None:
    """Let the sample app declare an outside host and send there; a second time changes nothing."""
    app = _app(data_dir)
    notes = _shipped(_NOTES)
    first, rest = notes.split("\n", 1)
    _write(app / _METRICS, _SENDS)
    _write(app / _NOTES, f"{first}\n\n{_IMPORT}{rest.replace(_SAVED, _SAVED + _COUNTED)}")
    # `permissions:` is the last mapping of the shipped manifest, so that two spaces more belong to it.
    _write(manifest(data_dir), _shipped(_MANIFEST) + _EGRESS)


def mend_promise(data_dir: Path) -> None:
    """Give the sample app its shipped form back."""
    app = _app(data_dir)
    _write(manifest(data_dir), _shipped(_MANIFEST))
    _write(app / _NOTES, _shipped(_NOTES))
    (app / _METRICS).unlink(missing_ok=True)


def is_broken(data_dir: Path) -> bool:
    """Whether the manifest names the outside host now."""
    return HOST in manifest(data_dir).read_text(encoding="utf-8")


def manifest(data_dir: Path) -> Path:
    """The sample app's manifest in the data directory."""
    return _app(data_dir) / _MANIFEST


def _app(data_dir: Path) -> Path:
    return vendor_folder(data_dir) / "apps" / APP


def _shipped(file: str) -> str:
    return (SHIPPED / "apps" / APP / file).read_text(encoding="utf-8")


def _write(path: Path, text: str) -> None:
    """Replace the file whole, so that a check that reads just now sees the old or the new one."""
    draft = path.with_name(f".{path.name}.new")
    draft.write_text(text, encoding="utf-8")
    draft.replace(path)
