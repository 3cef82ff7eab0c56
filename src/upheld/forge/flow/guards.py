"""What holds on a path because a branch was taken or a call came back: permissions proven, callers authenticated.

A path carries a set of guards. Where two paths meet, a guard that stands on one of them alone is kept with the
condition of the other as its exception: "guarded, except when …". A guard without exceptions decides.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum

from upheld.core.check import Place
from upheld.core.light_dataclasses import dataclass, field

MAX_EXCEPTIONS = 6


class GuardKind(StrEnum):
    """What was proven."""

    __hash__ = str.__hash__

    ADMIN = "admin"
    """The caller is an administrator of the product."""
    PERMISSION = "permission"
    """The caller has another permission of the product; `detail` names it."""
    LIST = "list"
    """The caller stands in a list that the app keeps (of account ids, groups, domains)."""
    AUTHENTICATED = "authenticated"
    """The one who calls a web trigger knows a secret or holds a valid signature."""
    LICENCE = "licence"
    """The installation is licensed."""
    MODULE = "module"
    """The call came from a module of a given key: says whence, not what the caller may do."""
    TRUTHY = "truthy"
    """A value is there; `detail` is its label."""


@dataclass(frozen=True, slots=True)
class Guard:
    """One thing that was proven, and where."""

    kind: GuardKind
    detail: str
    place: Place
    weaknesses: tuple[str, ...] = ()
    """Ids of what is weak about it: `not_timing_safe`, `algorithm_open`, `no_expiry`, `no_replay_check`."""
    about: tuple[str, ...] = ()
    """Labels of what the caller chose of the thing that was asked about: the issue, the project, the page."""
    _hash: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # Guards are keys wherever paths meet: their hash is computed once.
        object.__setattr__(self, "_hash", hash((self.kind, self.detail, self.place.file, self.place.line)))

    def __hash__(self) -> int:
        return self._hash


@dataclass(frozen=True, slots=True)
class Guards:
    """The guards of a path, each with the conditions under which it does not hold."""

    held: tuple[tuple[Guard, frozenset[str]], ...] = ()

    def __iter__(self) -> Iterator[tuple[Guard, frozenset[str]]]:
        return iter(self.held)

    def __bool__(self) -> bool:
        return bool(self.held)

    def of(self, *kinds: GuardKind) -> tuple[tuple[Guard, frozenset[str]], ...]:
        """Those of some kinds."""
        return tuple(pair for pair in self.held if pair[0].kind in kinds)

    def decides(self, *kinds: GuardKind) -> bool:
        """Whether a guard of these kinds holds without exception."""
        return any(not exceptions for guard, exceptions in self.held if guard.kind in kinds)

    def knows(self, label: str) -> bool:
        """Whether the value of this label is surely there on the path."""
        return any(
            guard.kind is GuardKind.TRUTHY and guard.detail == label and not exceptions
            for guard, exceptions in self.held
        )


NO_GUARDS = Guards()
_ALIKE = ((GuardKind.ADMIN, GuardKind.PERMISSION, GuardKind.LIST), (GuardKind.AUTHENTICATED,))
"""Kinds of which one on each path is enough."""


def guards_of(*guards: Guard) -> Guards:
    """These guards, without exceptions."""
    return Guards(tuple((guard, frozenset[str]()) for guard in dict.fromkeys(guards)))


def both(left: Guards, right: Guards) -> Guards:
    """What holds where both hold: of a guard in both the one with fewer exceptions."""
    if not left.held or left == right:
        return right
    if not right.held:
        return left
    merged = dict(left.held)
    for guard, exceptions in right.held:
        mine = merged.get(guard)
        if mine is None or len(exceptions) < len(mine):
            merged[guard] = exceptions
    return Guards(tuple(merged.items()))


@dataclass(frozen=True, slots=True)
class Condition:
    """A test on a path, as it came out there."""

    text: str
    denies: frozenset[Guard] = frozenset()
    """Guards that would hold had it come out the other way: here they failed."""


def merge(paths: Sequence[tuple[Guards, tuple[Condition, ...]]]) -> Guards:
    """What holds where several paths meet, each given with its guards and the conditions since they parted.

    A guard that a path lacks because it failed there is gone: its exception would be its own absence.
    """
    first = paths[0][0]
    if all(guards == first for guards, _ in paths):
        return first
    holders: dict[Guard, dict[int, frozenset[str]]] = {}
    for at, (guards, _) in enumerate(paths):
        for guard, exceptions in guards:
            holders.setdefault(guard, {})[at] = exceptions
    failed = {
        guard
        for at, (_, conditions) in enumerate(paths)
        for condition in conditions
        for guard in condition.denies
        if at not in holders.get(guard, ())
    }
    ways = [" and ".join(c.text for c in conditions[:4]) or "another way is taken" for _, conditions in paths]
    counts = dict(sorted(Counter(ways).items()))
    found = {guard: _exceptions(held, ways, counts) for guard, held in holders.items() if guard not in failed}
    found.update((guard, frozenset()) for guard in _one_of_each([guards for guards, _ in paths]))
    return Guards(tuple(found.items()))


def _one_of_each(paths: Sequence[Guards]) -> Iterator[Guard]:
    """A guard that stands for different ones where every path has one of its own: another check in each branch."""
    for kinds in _ALIKE:
        decisive = [[guard for guard, held in guards.of(*kinds) if not held] for guards in paths]
        if all(decisive) and not set[Guard](decisive[0]).intersection(*decisive[1:]):
            first = [guards[0] for guards in decisive]
            kind = first[0].kind if all(guard.kind is first[0].kind for guard in first) else GuardKind.PERMISSION
            detail = " or ".join(dict.fromkeys(guard.detail for guard in first))
            weaknesses = tuple(sorted({weakness for guard in first for weakness in guard.weaknesses}))
            about = tuple(dict.fromkeys(label for guard in first for label in guard.about))
            yield Guard(kind, detail, first[0].place, weaknesses, about)


def _exceptions(held: Mapping[int, frozenset[str]], ways: Sequence[str], counts: Mapping[str, int]) -> frozenset[str]:
    """The conditions under which a guard of some paths does not hold after all: its own, and the ways without it.

    `held` has its exceptions by the number of the path, `ways` the paths in words, `counts` the same, sorted. Only as
    many are looked for as are kept: a switch has thousands of paths.
    """
    found = set[str]().union(*held.values())
    if len(held) < len(ways):
        mine = Counter(ways[at] for at in held)
        without = (way for way, count in counts.items() if mine[way] < count)
        found.update(itertools.islice(without, MAX_EXCEPTIONS))
    return frozenset(sorted(found)[:MAX_EXCEPTIONS])


def common(paths: Sequence[Guards]) -> Guards:
    """The guards that all have; of one that some have with exceptions all exceptions are kept."""
    if not paths:
        return NO_GUARDS
    held = dict(paths[0].held)
    for guards in paths[1:]:
        other = dict(guards.held)
        held = {guard: exceptions | other[guard] for guard, exceptions in held.items() if guard in other}
    return Guards(tuple(held.items()))


def way_in_words(guards: Guards) -> str:
    """The alternative that these guards mark, for the exceptions of what others hold."""
    values = [guard.detail for guard, exceptions in guards.of(GuardKind.TRUTHY) if not exceptions]
    modules = [f"the call comes from {guard.detail}" for guard, _ in guards.of(GuardKind.MODULE)]
    return " and ".join([*(f"{value} is given" for value in values[:2]), *modules[:1]])
