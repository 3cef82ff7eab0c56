"""Read `yarn.lock`: of yarn 1, and of yarn 2 and later ("berry")."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from upheld.core.errors import InputError
from upheld.supply.indented import Tree, part, read_indented, text, texts
from upheld.supply.lock import Lock, LockedPackage

_RUNTIME = ("dependencies", "optionalDependencies")


def read_yarn_lock(data: bytes, *, source: str) -> Lock:
    """The facts of a yarn.lock.

    A lock of yarn 1 does not know the folders of workspaces; what a package.json gets is found by name and range, see
    `descriptor`.

    Raises:
        InputError: not UTF-8, or no entry in it.
    """
    tree = read_indented(data, source=source)
    metadata = part(tree, "__metadata")
    entries = {key: value for key, value in tree.items() if key != "__metadata" and isinstance(value, dict)}
    if not metadata and b"yarn lockfile" not in data and not any(text(entry, "version") for entry in entries.values()):
        raise InputError("npm.form", f"{source} was not understood: no entry was found in it.", hint="Make it anew.")
    by_descriptor = {descriptor: key for key in entries for descriptor in _descriptors(key)}
    packages = {key: _package(key, entry, by_descriptor) for key, entry in entries.items() if text(entry, "version")}
    roots, ranges = _workspaces(entries, by_descriptor)
    return Lock(
        kind="yarn",
        form=f"berry {text(metadata, 'version')}".strip() if metadata else "1",
        packages=MappingProxyType(packages),
        roots=MappingProxyType(roots),
        ranges=MappingProxyType(ranges) if metadata else None,
    )


def find_descriptor(lock: Lock, name: str, wanted: str) -> LockedPackage | None:
    """What a lock of yarn installs for a name and a range; None where it does not hold them."""
    options = {f"{name}@{wanted}", f"{name}@npm:{wanted}"}
    return next((package for key, package in lock.packages.items() if options.intersection(_descriptors(key))), None)


def _descriptors(key: str) -> Iterator[str]:
    for written in key.split(","):
        descriptor = written.strip().strip('"')
        if descriptor:
            yield descriptor


def _name(descriptor: str) -> str:
    """`@s/b` of `@s/b@^1.0.0`."""
    at = descriptor.find("@", 1)
    return descriptor if at < 0 else descriptor[:at]


def _package(key: str, entry: Tree, by_descriptor: Mapping[str, str]) -> LockedPackage:
    resolution = text(entry, "resolution")
    first = next(_descriptors(key))
    name = _name(resolution or _aliased(first))
    needs = [found for found in _needs(entry, by_descriptor, _RUNTIME) if found is not None]
    return LockedPackage(
        id=key,
        name=name,
        version=text(entry, "version"),
        integrity=text(entry, "integrity"),
        dependencies=tuple(dict.fromkeys(needs)),
        is_local="@workspace:" in (resolution or first) or text(entry, "linkType") == "soft",
    )


def _aliased(descriptor: str) -> str:
    """The package behind an alias: `b@^1` of `a@npm:b@^1`."""
    at = descriptor.find("@npm:", 1)
    return descriptor[at + 5 :] if at > 0 and "@" in descriptor[at + 6 :] else descriptor


def _needs(entry: Tree, by_descriptor: Mapping[str, str], sections: tuple[str, ...]) -> Iterator[str | None]:
    for section in sections:
        for name, wanted in texts(part(entry, section)).items():
            yield _find(by_descriptor, name, wanted)


def _find(by_descriptor: Mapping[str, str], name: str, wanted: str) -> str | None:
    return by_descriptor.get(f"{name}@{wanted}") or by_descriptor.get(f"{name}@npm:{wanted}")


def _workspaces(
    entries: Mapping[str, Tree], by_descriptor: Mapping[str, str]
) -> tuple[dict[str, Mapping[str, str]], dict[str, Mapping[str, str]]]:
    """What berry installs for each folder, and the ranges that it remembers of it."""
    roots: dict[str, Mapping[str, str]] = {}
    ranges: dict[str, Mapping[str, str]] = {}
    for key, entry in entries.items():
        resolution = text(entry, "resolution") or next(_descriptors(key), "")
        _, is_workspace, folder = resolution.partition("@workspace:")
        if not is_workspace:
            continue
        folder = "" if folder == "." else folder
        declared = {
            name: wanted.removeprefix("npm:") if "@" not in wanted[5:] else wanted
            for section in _RUNTIME
            for name, wanted in texts(part(entry, section)).items()
        }
        found = {name: _find(by_descriptor, name, wanted) for name, wanted in declared.items()}
        roots[folder] = MappingProxyType({name: id_ for name, id_ in found.items() if id_ is not None})
        ranges[folder] = MappingProxyType(declared)
    return roots, ranges
