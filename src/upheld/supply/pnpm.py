"""Read `pnpm-lock.yaml` of the formats 5 to 9."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from upheld.core.errors import InputError
from upheld.supply.indented import Tree, part, read_indented, text, texts
from upheld.supply.lock import Lock, LockedPackage

_SECTIONS = ("dependencies", "devDependencies", "optionalDependencies")
_RUNTIME = ("dependencies", "optionalDependencies")
_OLD_KEY = re.compile(r"/?(?P<name>(?:@[^/]+/)?[^/@]+)/(?P<version>[^/_(]+)")
_NEW_KEY = re.compile(r"/?(?P<name>(?:@[^/]+/)?[^/@]+)@(?P<version>[^(]+)")
_LOCAL = ("link:", "file:", "workspace:")


def read_pnpm_lock(data: bytes, *, source: str) -> Lock:
    """The facts of a pnpm-lock.yaml.

    Raises:
        InputError: not UTF-8, or of no format that is read here.
    """
    tree = read_indented(data, source=source)
    form = text(tree, "lockfileVersion")
    if not re.match(r"[5-9](?:\.|$)", form):
        why = f"the format {form[:20]!r} is not read" if form else "it names no format"
        raise InputError("npm.form", f"{source} was not understood: {why}.", hint="Make it anew with pnpm 6 to 10.")
    packages = part(tree, "packages")
    snapshots = part(tree, "snapshots") or packages
    keys = frozenset(packages) | frozenset(snapshots)
    found: dict[str, LockedPackage] = {}
    for key in sorted(keys):
        package = _package(key, part(packages, key), part(snapshots, key), keys)
        if package is not None:
            found[key] = package
    importers = {name: value for name, value in part(tree, "importers").items() if isinstance(value, dict)}
    roots: dict[str, Mapping[str, str]] = {}
    ranges: dict[str, Mapping[str, str]] = {}
    for name, importer in (importers or {".": tree}).items():
        folder = "" if name == "." else name
        roots[folder], ranges[folder] = _importer(importer, keys)
    return Lock(
        kind="pnpm",
        form=form,
        packages=MappingProxyType(found),
        roots=MappingProxyType(roots),
        ranges=MappingProxyType(ranges),
    )


def _package(key: str, entry: Tree, snapshot: Tree, keys: frozenset[str]) -> LockedPackage | None:
    """One entry; the version of a key may carry the peers that it was installed with, which are left out."""
    match = _NEW_KEY.match(key) or _OLD_KEY.match(key)
    if match is None:
        return None
    needs = (
        found
        for section in _RUNTIME
        for name, reference in texts(part(snapshot, section)).items()
        for found in _targets(name, reference, keys)
    )
    return LockedPackage(
        id=key,
        name=text(entry, "name") or match.group("name"),
        version=text(entry, "version") or match.group("version"),
        integrity=text(part(entry, "resolution"), "integrity"),
        dependencies=tuple(dict.fromkeys(needs)),
    )


def _targets(name: str, reference: str, keys: frozenset[str]) -> Iterator[str]:
    """The key that a reference means, whatever the format: a version, a key, or another package's key."""
    if reference.startswith(_LOCAL):
        return
    for key in (f"{name}@{reference}", f"/{name}@{reference}", f"/{name}/{reference}", reference, f"/{reference}"):
        if key in keys:
            yield key
            return


def _importer(importer: Tree, keys: frozenset[str]) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """What a package.json gets, and the ranges that the lock remembers of it."""
    roots: dict[str, str] = {}
    ranges: dict[str, str] = dict(texts(part(importer, "specifiers")))
    for section in _SECTIONS:
        for name, value in part(importer, section).items():
            reference = value if isinstance(value, str) else text(value, "version")
            if isinstance(value, dict):
                ranges[name] = text(value, "specifier")
            for key in _targets(name, reference, keys):
                roots[name] = key
    return MappingProxyType(roots), MappingProxyType(ranges)
