"""Packages that are not what their name says: replaced, patched or changed after they were installed."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from upheld.core.check import Place
from upheld.core.errors import InputError
from upheld.forge.gaps import CODE, PACKAGES, Gap
from upheld.forge.tree import AppTree, printable
from upheld.supply.npm import is_platform_package
from upheld.supply.strict_json import Json, load_json

MAX_DEPTH = 8
_INSTALL_SCRIPTS = ("preinstall", "install", "postinstall")
_STEP = re.compile(
    r"\s*(?:(?:npx\s+)?(?:husky|lefthook|simple-git-hooks|is-ci|opencollective)\b.*|echo\b.*|exit 0|true"
    r"|cd [\w./-]+|(?:npm|yarn|pnpm|bun)(?:\s+(?:ci|i|install|run [\w:.-]+|--[\w-]+(?:[= ][\w./-]+)?))*"
    r"|patch-package\b.*"
    r"|(?:npx\s+)?(?:lerna bootstrap|ngcc|nx|turbo|tsc|prisma generate)\b.*)\s*"
)
"""What scripts of an installation mostly do, and what changes no package (patches are looked at by themselves)."""
_PATCH = re.compile(r"(?:^|/)(?:patches|\.yarn/patches)/(?P<name>[^/]+)\.(?:patch|diff)$")
_TOOLS = re.compile(r"eslint|prettier|jest|vitest|typescript|webpack|@types|babel|rollup|vite|husky|storybook|cypress")


def replaced_packages(tree: AppTree, folders: dict[str, bytes]) -> Iterator[Gap]:
    """Whatever package.json and the folders beside it say of packages that are exchanged or changed.

    `folders` holds the text of package.json by folder.
    """
    for folder, content in folders.items():
        path = f"{folder}/package.json" if folder else "package.json"
        try:
            package = load_json(content, source=printable(path))
        except InputError:
            continue
        if isinstance(package, dict):
            for reason, name in _in_package(package):
                yield _gap(reason, name, path)
    for file in tree.files:
        match = _PATCH.search(file.path)
        if match is not None:
            name = re.sub(r"[@+]v?\d.*$", "", match["name"]).replace("+", "/")
            name = name.replace("@forge-", "@forge/") if name.startswith("@forge-") else name
            if not _TOOLS.search(name):
                yield _gap(f"{posixpath.basename(printable(file.path))} changes the package {name}.", name, file.path)


def _gap(reason: str, name: str, path: str) -> Gap:
    touches = CODE if is_platform_package(name) else PACKAGES
    return Gap(reason=reason, place=Place(file=printable(path)), touches=touches)


def _in_package(package: dict[str, Json]) -> Iterator[tuple[str, str]]:
    pnpm = package.get("pnpm")
    held = pnpm if isinstance(pnpm, dict) else {}
    for rules in (package.get("overrides"), package.get("resolutions"), held.get("overrides")):
        yield from _exchanged(rules, "", 0)
    patched = held.get("patchedDependencies")
    for key in patched if isinstance(patched, dict) else ():
        name = _plain(key)
        yield f"A patch changes the package {name}.", name
    scripts = package.get("scripts")
    for name in _INSTALL_SCRIPTS:
        script = scripts.get(name) if isinstance(scripts, dict) else None
        if isinstance(script, str) and not all(_STEP.fullmatch(step) for step in re.split(r"&&|\|\||;", script)):
            yield f"The script {name} runs when packages are installed; what it does to them was not followed.", ""


def _exchanged(rules: Json, name: str, depth: int) -> Iterator[tuple[str, str]]:
    """Rules that put another package, or one from elsewhere, in the place of one."""
    if isinstance(rules, str):
        if _is_another(name, rules):
            yield f"The package {name} is replaced by {rules[:80]}.", name
    elif isinstance(rules, dict) and depth < MAX_DEPTH:
        for key, rule in rules.items():
            yield from _exchanged(rule, name if key == "." else _plain(key), depth + 1)


def _is_another(name: str, rule: str) -> bool:
    """Whether a rule names more than a version of the same package."""
    if rule.startswith("npm:"):
        return not rule.removeprefix("npm:").startswith(f"{name}@")
    return ":" in rule or "/" in rule


def _plain(key: str) -> str:
    """The name of a package in the key of a rule: `a/**/@scope/b@^1` → `@scope/b`."""
    last = re.search(r"(@[^/@]+/)?[^/@>]+(?:@[^/]*)?$", key.rpartition(">")[2])
    found = last.group() if last is not None else key
    return re.sub(r"(?<=.)@.*$", "", found)
