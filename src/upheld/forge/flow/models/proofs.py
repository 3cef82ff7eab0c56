"""What parts of answers on permissions prove: the guards themselves, and tests of the names of groups as texts."""

from __future__ import annotations

import re
from collections.abc import Mapping

from upheld.core.check import Place
from upheld.forge.flow.guards import Guard, GuardKind, Guards, guards_of
from upheld.forge.flow.machine_port import CallSite, Machine, Model
from upheld.forge.flow.models.asking import leaves, texts_of, this_record
from upheld.forge.flow.models.naming import is_admin_group
from upheld.forge.flow.models.texts import METHODS as TEXT_METHODS
from upheld.forge.flow.values import (
    CALLERS_OWN,
    UNKNOWN,
    Constant,
    Data,
    Origin,
    Record,
    Reference,
    Truth,
    Value,
    options_of,
)

ADMIN_PERMISSIONS = frozenset({"ADMINISTER", "SYSTEM_ADMIN"})
ADMIN_DETAIL = "administrator"
_NAMED = CALLERS_OWN | {Origin.CONTEXT}
_OF_PRODUCT = frozenset({Origin.PRODUCT})


def guard_of(detail: str, place: Place, *, is_admin: bool, about: tuple[str, ...] = ()) -> Guard:
    """All that prove an administrator by one answer are the same guard, so that either of them does."""
    if is_admin:
        return Guard(GuardKind.ADMIN, ADMIN_DETAIL, place)
    return Guard(GuardKind.PERMISSION, detail, place, about=about)


def proof_of(name: str, place: Place, about: tuple[str, ...] = ()) -> Guards:
    """What having a permission proves; `about` names the thing it was asked for, where it is the caller's."""
    return guards_of(guard_of(name, place, is_admin=name in ADMIN_PERMISSIONS, about=about))


def chosen_in(machine: Machine, *values: Value | None) -> tuple[str, ...]:
    """Labels of what the caller chose, or has before him, in some values and in the elements of lists."""
    found: list[str] = []
    for value in values:
        for option in () if value is None else options_of(value):
            inner = machine.element(option.value) if isinstance(option.value, Reference) else option.value
            data = (leaf for leaf in leaves(inner) if isinstance(leaf, Data))
            found.extend(leaf.label for leaf in data if leaf.root and leaf.origins & _NAMED)
    return tuple(dict.fromkeys(found))


def place_of(value: Value | None, fallback: Place | None = None) -> Place:
    """The place that a mark kept."""
    if isinstance(value, Constant) and value.line:
        return Place(file=value.file, line=value.line)
    return fallback or Place(file="")


def _same_name(_machine: Machine, site: CallSite) -> Value:
    return UNKNOWN if site.this is None else site.this


def _part_of_name(_machine: Machine, site: CallSite) -> Value:
    """`name.includes("admin")`: who can name a group is an administrator already."""
    return _name_truth(this_record(site), site.argument(0))


def _name_truth(owner: Record, pattern: Value | None) -> Truth:
    if isinstance(pattern, Record) and pattern.kind == "regex":
        is_admin = asks_for_admins(pattern.text("source"))
    else:
        names = texts_of(pattern) or ()
        is_admin = bool(names) and all(is_admin_group(name) for name in names)
    if owner.kind != "group_name" or not is_admin:
        return Truth(origins=_OF_PRODUCT)
    return Truth(guards_of(guard_of("", place_of(owner.get("at")), is_admin=True)), origins=_OF_PRODUCT)


def asks_for_admins(source: str) -> bool:
    """Whether all that a pattern matches is named as administrators: outside its groups, or in every alternative.

    Example:
        >>> asks_for_admins("/^(site|org)-admins$/"), asks_for_admins("/admin|user/"), asks_for_admins("/(admin)?s/")
        (True, False, False)
    """
    outside = re.sub(r"\([^()]*\)", "", source)
    if not set("|()") & set(outside) and is_admin_group(outside):
        return True
    return not set("?*") & set(source) and all(map(is_admin_group, source.split("|")))


def _test_name(machine: Machine, site: CallSite) -> Value:
    """`/admins$/.test(name)`."""
    name = site.argument(0)
    if isinstance(name, Record) and name.kind == "group_name" and isinstance(site.this, Record):
        return _name_truth(name, site.this)
    return TEXT_METHODS["regex"]["test"](machine, site)


NAME_METHODS: Mapping[str, Model] = {
    **dict.fromkeys(
        ("toLowerCase", "toUpperCase", "trim", "toString", "valueOf", "normalize", "toLocaleLowerCase"), _same_name
    ),
    **dict.fromkeys(("includes", "startsWith", "endsWith", "match", "search"), _part_of_name),
}

REGEX_METHODS: Mapping[str, Model] = {"test": _test_name}
