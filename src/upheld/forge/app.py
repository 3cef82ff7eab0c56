"""One app, read once: files, manifest, code, packages and everything that was not looked at.

All rules judge the same `AppModel`. It is kept by folder and digest: a changed file makes a new model.
"""

from __future__ import annotations

import os
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from upheld.core.check import Place
from upheld.core.errors import InputError, UpheldError
from upheld.core.light_dataclasses import dataclass, field
from upheld.core.memory import without_collection
from upheld.forge.code.program import Program, build_program
from upheld.forge.flow.explore import explore
from upheld.forge.flow.facts import Flow
from upheld.forge.gaps import EVERYTHING, Gap, Topic
from upheld.forge.manifest import Manifest
from upheld.forge.manifest_reader import read_manifest
from upheld.forge.shipped import Shipment, find_shipment
from upheld.forge.tree import MANIFEST_NAMES, AppTree, read_tree

_KEPT_MODELS = 16


@dataclass(frozen=True, kw_only=True, slots=True)
class AppModel:
    """Everything that the rules know of an app."""

    tree: AppTree
    manifest: Manifest | None
    manifest_file: str
    """Its name, also where it could not be read."""
    left_out: tuple[str, ...]
    """Tests, samples and tools: not deployed."""
    shipment: Shipment
    gaps: tuple[Gap, ...]
    program: Program | None = None
    """The deployed code; None where a test makes a model by hand."""
    flow: Flow = field(default_factory=Flow)
    """What the code does when its entries are called."""

    def gaps_touching(self, topic: Topic) -> tuple[Gap, ...]:
        """What was not looked at and could change the answer on the topic."""
        return tuple(gap for gap in self.gaps if topic in gap.touches)


_held: dict[str, AppModel] = {}
_models: OrderedDict[tuple[str, str, tuple[Gap, ...]], AppModel] = OrderedDict()


def load_app(folder: Path) -> AppModel:
    """The model of the app in the folder, from memory if nothing in it changed.

    Nothing here raises for what a folder holds: what can't be read is a gap.
    """
    held = _held.get(os.fspath(folder))
    return held if held is not None else _load(folder, read_tree(folder))


@contextmanager
def hold_app(folder: Path, tree: AppTree | None = None) -> Iterator[AppModel]:
    """While it lasts, the folder has this one model: all rules of a scan judge the same moment, read once.

    `tree` is what was read of the folder just before; without it the folder is read here.
    """
    key = os.fspath(folder)
    model = _load(folder, tree or read_tree(folder))
    before = _held.get(key)
    _held[key] = model
    try:
        yield model
    finally:
        if before is None:
            del _held[key]
        else:
            _held[key] = before


def _load(folder: Path, tree: AppTree) -> AppModel:
    key = (os.fspath(folder), tree.sha256, tree.gaps)
    model = _models.pop(key, None)
    if model is None:
        model = _build(tree)
    _models[key] = model
    while len(_models) > _KEPT_MODELS:
        _models.popitem(last=False)
    return model


def _build(tree: AppTree) -> AppModel:
    """The model; where a fault of ours stops it, one of which nothing is known but that."""
    try:
        with without_collection():
            return build_app(tree)
    except UpheldError:
        raise
    except Exception as error:  # noqa: BLE001 - the analyser's runner: a fault is a gap, never an answer nor a crash
        reason = f"The analysis stopped with {type(error).__name__}, which is a fault of the analyser."
        gap = Gap(reason=reason, place=None, touches=EVERYTHING)
        nothing = Shipment(folders=(), packages=(), components=(), gaps=())
        name, _, _ = _find_manifest(tree)
        return AppModel(
            tree=tree, manifest=None, manifest_file=name, left_out=(), shipment=nothing, gaps=(*tree.gaps, gap)
        )


def build_app(tree: AppTree) -> AppModel:
    """The model of a tree that was read."""
    name, manifest, problems = _find_manifest(tree)
    program = build_program(tree, manifest)
    shipment = find_shipment(tree, program, manifest)
    flow, doubts = explore(program, manifest)
    gaps = [*problems, *program.gaps, *doubts, *shipment.gaps]
    return AppModel(
        tree=tree,
        manifest=manifest,
        manifest_file=name,
        left_out=program.left_out,
        shipment=shipment,
        program=program,
        flow=flow,
        gaps=tuple(dict.fromkeys(gaps)),
    )


def _find_manifest(tree: AppTree) -> tuple[str, Manifest | None, tuple[Gap, ...]]:
    found = [file for file in (tree.file(name) for name in MANIFEST_NAMES) if file is not None]
    if not found:
        reason = "No manifest.yml could be read in the folder; without it nothing is known of what the app may do."
        return MANIFEST_NAMES[0], None, (Gap(reason=reason, place=None, touches=EVERYTHING),)
    file = found[0]
    try:
        manifest, problems = read_manifest(file.content, file=file.path)
    except InputError as error:
        reason = f"The manifest can't be read. {error}"
        return file.path, None, (Gap(reason=reason, place=Place(file=file.path), touches=EVERYTHING),)
    if len(found) > 1:
        reason = "Both manifest.yml and manifest.yaml stand here; only manifest.yml was read."
        problems = (*problems, Gap(reason=reason, place=Place(file=found[1].path), touches=EVERYTHING))
    return file.path, manifest, problems
