from __future__ import annotations

from pathlib import Path

from upheld.forge.app import load_app
from upheld.forge.app_folders import find_apps

MANIFEST = """\
app: {id: sample}
modules:
  function:
  - key: main
    handler: index.run
"""


def write(folder: Path, files: dict[str, str]) -> None:
    for name, text in {"manifest.yml": MANIFEST, "src/index.js": "export const run = 1;\n", **files}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def test_an_app_inside_an_app_is_its_own(tmp_path: Path) -> None:
    write(
        tmp_path,
        {"other/manifest.yml": MANIFEST, "other/src/index.js": "fetch(u);\n", "k8s/manifest.yml": "kind: Pod\n"},
    )
    assert [folder.name for folder in find_apps(tmp_path)] == [tmp_path.name, "other"]
    program = load_app(tmp_path).program
    assert program is not None
    assert list(program.files) == ["src/index.js"]


def test_the_same_tree_gives_the_same_model(tmp_path: Path) -> None:
    write(tmp_path, {})
    first = load_app(tmp_path)
    assert load_app(tmp_path) is first
    (tmp_path / "src/index.js").write_text("export const run = 2;\n", encoding="utf-8")
    assert load_app(tmp_path) is not first


def test_two_manifests_leave_everything_open(tmp_path: Path) -> None:
    write(tmp_path, {"manifest.yaml": MANIFEST})
    model = load_app(tmp_path)
    assert model.manifest_file == "manifest.yml"
    assert [str(gap.place) for gap in model.gaps if "Both" in gap.reason] == ["manifest.yaml"]
