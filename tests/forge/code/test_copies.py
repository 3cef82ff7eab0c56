"""Copies that scripts make before a build: which are told, and that imports lead to what is copied."""

from __future__ import annotations

import json

import pytest

from upheld.forge.code.bundlers import Bundlers
from upheld.forge.code.copies import find_copies
from upheld.forge.code.lowering import lower
from upheld.forge.code.resolution import Resolver
from upheld.forge.code.settings import Settings
from upheld.forge.code.targets import LocalFile, Missing
from upheld.forge.tree import AppFile


def _files(script: str, *paths: str) -> dict[str, AppFile]:
    texts = {"ui/package.json": json.dumps({"name": "ui", "scripts": {"prebuild": script}})}
    texts |= dict.fromkeys(paths, "export const a = 1;")
    return {path: AppFile(path=path, content=text.encode(), sha256="") for path, text in texts.items()}


SCRIPTS = {
    "from_another_folder": ("cd ../src && cp types.ts ../ui/src && cp -f names.ts ../ui/src/", "ui/src/types.ts"),
    "file_to_file": ("cp ../src/types.ts src/types.ts", "ui/src/types.ts"),
    "several": ("npx shx cp ../src/names.ts ../src/types.ts src", "ui/src/types.ts"),
    "folder": ("cp -r ../src/shared src", "ui/src/shared/a"),
    "folder_to_a_new_name": ("rsync -a ../src/shared/ src/common; vite build", "ui/src/common/a"),
}
SOURCES = ("src/types.ts", "src/names.ts", "src/shared/a.ts", "ui/src/index.ts")


def _resolver(files: dict[str, AppFile]) -> Resolver:
    settings = Settings(files)
    bundlers = Bundlers(files, settings, lambda file: lower(file.content, file.path, ".ts"))
    return Resolver(files, settings, bundlers)


@pytest.mark.parametrize("name", SCRIPTS)
def test_an_import_of_a_copy_leads_to_what_is_copied(name: str) -> None:
    script, place = SCRIPTS[name]
    target = _resolver(_files(script, *SOURCES)).resolve("ui/src/index.ts", f"./{place.removeprefix('ui/src/')}")
    assert isinstance(target, LocalFile)
    assert target.path in SOURCES


@pytest.mark.parametrize(
    "script",
    ["vite build", "cp ../src/names.ts src", "cp types.ts", "cp '../src/types.ts src", "echo cp ../src/types.ts src"],
)
def test_what_no_script_copies_stays_missing(script: str) -> None:
    assert isinstance(_resolver(_files(script, *SOURCES)).resolve("ui/src/index.ts", "./types"), Missing)


def test_a_file_that_is_there_is_no_copy() -> None:
    files = _files("cp ../src/types.ts src", *SOURCES, "ui/src/types.ts")
    assert find_copies(Settings(files), files) == {}
