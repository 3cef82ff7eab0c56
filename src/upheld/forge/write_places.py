"""Every place of a file that keeps something: platform storage, the browser, files, databases."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tree_sitter import Node

from upheld.forge.facts import StoreFact, StoreKind
from upheld.forge.names import Use
from upheld.forge.script import Script
from upheld.forge.syntax import text_of
from upheld.forge.vocabulary import (
    BROWSER_STORE_PACKAGES,
    BROWSER_STORES,
    DATABASE_PACKAGES,
    DATABASE_PREFIXES,
    FILE_MODULES,
    GLOBAL_OBJECTS,
    PLATFORM_STORES,
    READING_MEMBERS,
    plain_module,
)

_UNMISTAKABLE = frozenset({"localStorage", "sessionStorage", "indexedDB"})
"""Members that mean the browser's storage, whatever object they are asked of."""
_PLATFORM_NAMES = frozenset({"storage", "kvs", "sql", "properties"})


def find_stores(script: Script) -> tuple[StoreFact, ...]:
    """All stores of the file, in the order of its lines, each once."""
    facts = [*_imported(script), *_browser_names(script), *_browser_members(script), *_taken_out(script)]
    return tuple(sorted(dict.fromkeys(facts), key=lambda fact: (fact.place.line or 0, fact.via)))


def _imported(script: Script) -> Iterator[StoreFact]:
    for fact in script.names.imports:
        kind = None if fact.is_type_only else _kind_of_module(plain_module(fact.module))
        if kind is not None:
            is_certain = kind is not StoreKind.FILE
            yield StoreFact(kind=kind, via=fact.module, place=fact.place, is_certain=is_certain)
    for name, bound in script.names.bound.items():
        if bound.module == "@forge/api" and bound.export in _PLATFORM_NAMES:
            for use in script.names.uses.get(name, ())[:1]:
                via = f"{bound.export} of @forge/api"
                yield StoreFact(kind=StoreKind.PLATFORM, via=via, place=script.place(use.node))


def _kind_of_module(module: str) -> StoreKind | None:
    if module in DATABASE_PACKAGES or module.startswith(DATABASE_PREFIXES):
        return StoreKind.DATABASE
    if module in BROWSER_STORE_PACKAGES:
        return StoreKind.BROWSER
    if module in FILE_MODULES:
        return StoreKind.FILE
    return StoreKind.PLATFORM if module in PLATFORM_STORES else None


def _browser_names(script: Script) -> Iterator[StoreFact]:
    """`localStorage.setItem(…)` keeps, `localStorage.getItem(…)` does not, `f(localStorage)` may."""
    for name in BROWSER_STORES:
        is_hidden = name in script.names.declared
        for use in script.names.uses.get(name, ()) if name not in script.names.bound else ():
            yield from (
                replace(fact, is_certain=fact.is_certain and not is_hidden) for fact in _browser_use(script, name, use)
            )


def _browser_use(script: Script, name: str, use: Use) -> Iterator[StoreFact]:
    parent = use.parent
    if parent is None or parent.type == "unary_expression":
        return
    if parent.type in {"member_expression", "subscript_expression"}:
        member = text_of(parent.child_by_field_name("property"))
        if member not in READING_MEMBERS:
            yield StoreFact(kind=StoreKind.BROWSER, via=f"{name}.{member}".rstrip("."), place=script.place(use.node))
        return
    yield StoreFact(kind=StoreKind.BROWSER, via=name, place=script.place(use.node), is_certain=False)


def _browser_members(script: Script) -> Iterator[StoreFact]:
    """`window.localStorage…` and `document.cookie = …`."""
    for node, parent in script.of("member_expression"):
        owner = text_of(node.child_by_field_name("object"))
        member = text_of(node.child_by_field_name("property"))
        is_known = owner in GLOBAL_OBJECTS
        if member in (BROWSER_STORES if is_known else _UNMISTAKABLE) or (owner == "navigator" and member == "storage"):
            called = text_of(parent.child_by_field_name("property")) if parent is not None else ""
            if called not in READING_MEMBERS:
                via = f"{owner[:40]}.{member}.{called}".rstrip(".")
                yield StoreFact(kind=StoreKind.BROWSER, via=via, place=script.place(node), is_certain=bool(called))
        elif member == "cookie" and _is_assigned(node, parent):
            yield StoreFact(kind=StoreKind.BROWSER, via=f"{owner[:40]}.cookie", place=script.place(node))


def _taken_out(script: Script) -> Iterator[StoreFact]:
    """`const { localStorage } = window`: what is done with it then is not followed."""
    for pattern, _ in script.of("object_pattern"):
        for child in pattern.named_children:
            key = text_of(child.child_by_field_name("key")) if child.type == "pair_pattern" else text_of(child)
            if key in _UNMISTAKABLE:
                yield StoreFact(kind=StoreKind.BROWSER, via=key, place=script.place(child), is_certain=False)


def _is_assigned(node: Node, parent: Node | None) -> bool:
    return parent is not None and parent.type == "assignment_expression" and parent.child_by_field_name("left") == node
