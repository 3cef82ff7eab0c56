from __future__ import annotations

import hashlib
from pathlib import Path

from upheld.forge.gaps import EVERYTHING
from upheld.forge.tree import printable, read_tree


def test_the_digest_is_the_documented_one(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b/x.js").write_bytes(b"1")
    (tmp_path / "a.js").write_bytes(b"")
    lines = b"".join(
        path + b"\0" + str(len(content)).encode() + b"\0" + hashlib.sha256(content).hexdigest().encode() + b"\n"
        for path, content in ((b"a.js", b""), (b"b/x.js", b"1"))
    )
    assert read_tree(tmp_path).sha256 == hashlib.sha256(lines).hexdigest()


def test_any_change_of_a_file_or_a_name_changes_the_digest(tmp_path: Path) -> None:
    file = tmp_path / "a.js"
    file.write_bytes(b"1")
    first = read_tree(tmp_path).sha256
    file.write_bytes(b"2")
    second = read_tree(tmp_path).sha256
    file.rename(tmp_path / "b.js")
    assert len({first, second, read_tree(tmp_path).sha256}) == 3


def test_installed_and_built_folders_are_named_not_read(tmp_path: Path) -> None:
    for name in ("node_modules", "static/page/build", ".git"):
        (tmp_path / name).mkdir(parents=True)
        (tmp_path / name / "x.js").write_bytes(b"fetch(u)")
    tree = read_tree(tmp_path)
    assert tree.files == ()
    assert tree.skipped == ("node_modules", "static/page/build")
    assert tree.gaps == ()


def test_a_link_inside_the_folder_is_no_gap_when_its_target_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.js").write_bytes(b"1")
    (tmp_path / "b.js").symlink_to("a.js")
    (tmp_path / "c.js").symlink_to("missing.js")
    tree = read_tree(tmp_path)
    assert [file.path for file in tree.files] == ["a.js"]
    assert [str(gap.place) for gap in tree.gaps] == ["c.js"]


def test_an_unread_picture_touches_no_promise(tmp_path: Path) -> None:
    (tmp_path / "big.png").write_bytes(b"0" * 2_000_001)
    (gap,) = read_tree(tmp_path).gaps
    assert gap.touches == frozenset()


def test_a_missing_folder_is_a_gap_for_everything(tmp_path: Path) -> None:
    (gap,) = read_tree(tmp_path / "none").gaps
    assert gap.touches == EVERYTHING


def test_printable() -> None:
    assert printable("src/a.js") == "src/a.js"
    assert printable("a\n\udcff.js") == "a\\n\\udcff.js"


def test_a_build_that_the_manifest_names_is_read_and_no_link_in_it(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    app = tmp_path / "app"
    for folder in (outside, app / "static/build", app / "dist"):
        folder.mkdir(parents=True)
        (folder / "x.js").write_bytes(b"1")
        (folder / "x.png").write_bytes(b"1")
    (app / "static/build/link").symlink_to(outside)
    lines = ("path: static/build", "path: static/build/link", "path: dist/../../outside")
    (app / "manifest.yml").write_text("modules: {}\n" + "\n".join(lines), encoding="utf-8")
    tree = read_tree(app)
    assert [file.path for file in tree.files] == ["manifest.yml", "static/build/x.js"]
    assert tree.built == ("static/build",)
    assert tree.skipped == ("dist", "static/build")


def test_a_folder_of_sources_may_be_called_as_a_build(tmp_path: Path) -> None:
    for name in ("src/build/a.js", "src/ui/package.json", "src/ui/dist/b.js"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"1")
    tree = read_tree(tmp_path)
    assert [file.path for file in tree.files] == ["src/build/a.js", "src/ui/package.json"]
    assert tree.skipped == ("src/ui/dist",)
