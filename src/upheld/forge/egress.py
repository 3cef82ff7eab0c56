"""Egress declared against egress used: what the manifest opens, where code goes, what is decided at run time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from upheld.core.check import Place, Step
from upheld.core.light_dataclasses import dataclass, field
from upheld.forge.addresses import covers, host_of_permission, is_atlassian
from upheld.forge.destinations import Destination, Kind, destinations, is_picture_of_the_product
from upheld.forge.flow.facts import EntryKind, Outbound
from upheld.forge.flow.values import UNDEFINED, Constant, DataClass, Origin, Text, Value, options_of, shallow_origins
from upheld.forge.frozen_values import leaves
from upheld.forge.manifest import EgressEntry, Manifest

if TYPE_CHECKING:
    from upheld.forge.app import AppModel

LINK = "link"
REMOTE = "remote"
NAVIGATION = "navigation"
PICTURES = frozenset({"images", "media", "fonts", "styles"})
"""Classes of what a page shows: nothing is kept there but the request itself."""


@dataclass(frozen=True, kw_only=True, slots=True)
class DeclaredEgress:
    """One host that the manifest opens."""

    host: str
    """`*` for every host, `*.host` for those below; empty for a remote."""
    permission: str
    """`external.fetch.backend`, …"""
    remote: str
    line: int
    is_used: bool
    """Whether code that was read goes there."""
    is_atlassian: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class UsedEgress:
    """One outside host that code or a page goes to."""

    host: str
    via: str
    permission: str
    place: Place
    is_declared: bool
    is_reached: bool
    """False for deployed code that nothing leads to."""
    is_plain: bool
    is_host_known: bool
    origins: frozenset[Origin]
    """Of what goes along."""
    classes: frozenset[DataClass]
    has_body: bool
    is_form: bool
    """Whether what stands in a form may go along."""
    is_constant: bool
    """Whether the whole address stands in the code."""
    trace: tuple[Step, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class DynamicEgress:
    """One place whose target is decided while the app runs."""

    via: str
    permission: str
    place: Place
    origin: str
    """What decides it, in words."""
    scheme: str
    """Where it is known although the host is not."""
    is_reached: bool
    origins: frozenset[Origin]
    rest_origins: frozenset[Origin]
    """Of what goes along beside the value that decides the address."""
    classes: frozenset[DataClass]
    has_body: bool
    trace: tuple[Step, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Egress:
    """All egress of an app; Atlassian's own hosts are counted apart."""

    declared: tuple[DeclaredEgress, ...]
    used: tuple[UsedEgress, ...]
    dynamic: tuple[DynamicEgress, ...]
    own: tuple[UsedEgress, ...]
    """Uses of hosts of Atlassian by their name."""
    product_links: tuple[Place, ...]
    """Where an address that the product itself gave is used: avatars, an answer's own place."""

    @property
    def own_hosts(self) -> tuple[str, ...]:
        """Hosts of Atlassian that are used by their name."""
        return tuple(sorted({use.host for use in self.own}))

    @property
    def undeclared(self) -> tuple[UsedEgress, ...]:
        """Used and not declared."""
        return tuple(use for use in self.used if not use.is_declared)

    @property
    def unused(self) -> tuple[DeclaredEgress, ...]:
        """Declared and used by nothing that was read."""
        return tuple(one for one in self.declared if not one.is_used)


_latest: list[tuple[AppModel, Egress]] = []
"""The last answer: several rules and the lists of a scan ask for the same one."""


def compare_egress(model: AppModel) -> Egress:
    """What the app declares against what its code and pages use."""
    for known, answer in tuple(_latest):  # a copy: another thread may be at it
        if known is model:
            return answer
    answer = _compare(model)
    _latest[:] = [(model, answer)]
    return answer


def _compare(model: AppModel) -> Egress:
    manifest = model.manifest
    if manifest is None:
        return Egress(declared=(), used=(), dynamic=(), own=(), product_links=())
    found = _Found()
    for fact in model.flow.of(Outbound):
        if isinstance(fact, Outbound) and fact.permission != LINK:
            for place in _destinations(fact, manifest):
                found.add(fact, place, manifest)
    for use in _page_loads(model, manifest):
        found.take(use)
    return Egress(
        declared=tuple(_declared(entry, found.used) for entry in manifest.egress),
        used=tuple(dict.fromkeys(found.used)),
        dynamic=tuple(dict.fromkeys(found.dynamic)),
        own=tuple(dict.fromkeys(found.own)),
        product_links=tuple(dict.fromkeys(found.links)),
    )


@dataclass(slots=True)
class _Found:
    used: list[UsedEgress] = field(default_factory=list)
    dynamic: list[DynamicEgress] = field(default_factory=list)
    own: list[UsedEgress] = field(default_factory=list)
    links: list[Place] = field(default_factory=list)

    def add(self, fact: Outbound, found: Destination, manifest: Manifest) -> None:
        if found.kind in {Kind.OUTSIDE, Kind.ATLASSIAN}:
            self.take(_use(fact, found, manifest), is_own=found.kind is Kind.ATLASSIAN)
        elif found.kind is Kind.PRODUCT_LINK or (found.kind is Kind.OPEN and _is_picture(fact)):
            self.links.append(fact.place)
        elif found.kind is Kind.OPEN:
            self.take(_dynamic(fact, found))

    def take(self, use: UsedEgress | DynamicEgress, *, is_own: bool = False) -> None:
        if isinstance(use, DynamicEgress):
            self.dynamic.append(use)
        elif is_own or is_atlassian(use.host):
            self.own.append(use)
        else:
            self.used.append(use)


def _destinations(fact: Outbound, manifest: Manifest) -> Iterator[Destination]:
    if fact.permission != REMOTE:
        yield from destinations(fact.target)
        return
    key = _remote_of(fact.target)
    hosts = {host_of_permission(one) for remote in manifest.remotes if remote.key == key for one in remote.addresses}
    for host in sorted(hosts - {""}) or [f"the remote “{key}”" if key else "a remote"]:
        yield Destination(Kind.OUTSIDE, host=host, scheme="https")


def _is_picture(fact: Outbound) -> bool:
    """Whether a page shows pictures that only the product can have given."""
    texts = [leaf for leaf in leaves(fact.target) if not isinstance(leaf, Constant)]
    return fact.permission == "images" and bool(texts) and all(is_picture_of_the_product(leaf) for leaf in texts)


def _remote_of(target: Value) -> str:
    """The key of the remote that a call names: its target reads `remote:<key><path>`; empty where it is not known."""
    first = target.parts[0] if isinstance(target, Text) and target.parts else target
    text = first.value if isinstance(first, Constant) and isinstance(first.value, str) else ""
    return re.split(r"[/?#]", text.removeprefix("remote:"), maxsplit=1)[0]


def has_content(fact: Outbound) -> bool:
    """Whether a request has a body that holds something."""
    return not (isinstance(fact.body, Constant) and fact.body.value in {UNDEFINED, None, ""})


def _use(fact: Outbound, found: Destination, manifest: Manifest) -> UsedEgress:
    return UsedEgress(
        host=found.host,
        via=fact.via,
        permission=fact.permission,
        place=fact.place,
        is_declared=fact.permission == REMOTE or _is_declared(manifest, found.host, fact.permission),
        is_reached=fact.reach.entry.kind is not EntryKind.UNREACHED,
        is_plain=found.is_plain,
        is_host_known=found.is_host_known,
        origins=fact.data_origins,
        classes=fact.data_classes,
        has_body=has_content(fact),
        is_form="form" in fact.via,
        is_constant=all(isinstance(leaf, Constant) for leaf in leaves(fact.target)),
        trace=fact.reach.trace,
    )


def _dynamic(fact: Outbound, found: Destination) -> DynamicEgress:
    return DynamicEgress(
        via=fact.via,
        permission=fact.permission,
        place=fact.place,
        origin=found.origin,
        scheme=found.scheme,
        is_reached=fact.reach.entry.kind is not EntryKind.UNREACHED,
        origins=fact.data_origins,
        rest_origins=_rest_origins(fact),
        classes=fact.data_classes,
        has_body=has_content(fact),
        trace=fact.reach.trace,
    )


def _rest_origins(fact: Outbound) -> frozenset[Origin]:
    """Origins of headers, body and all parts of the address but the first one that is not known."""
    sent: list[Value] = [*leaves(fact.headers), *leaves(fact.body)]
    for option in options_of(fact.target):
        holes = [leaf for leaf in leaves(option.value) if not isinstance(leaf, Constant)]
        sent.extend(holes[1:])
    return frozenset[Origin]().union(*(shallow_origins(one) for one in sent))


def _page_loads(model: AppModel, manifest: Manifest) -> Iterator[UsedEgress | DynamicEgress]:
    """What HTML, style sheets and imports load, which is decided before any code runs."""
    program = model.program
    if program is None:
        return
    for load in program.page_loads:
        if load.permission == LINK:
            continue
        via = f"a page ({load.permission})"
        if load.is_computed:
            scheme = "https" if load.target.lower().startswith("https://") else ""
            yield DynamicEgress(
                via=via,
                permission=load.permission,
                place=load.place,
                origin=f"the build of the page ({load.target})",
                scheme=scheme,
                is_reached=True,
                origins=frozenset(),
                rest_origins=frozenset(),
                classes=frozenset(),
                has_body=False,
                trace=(),
            )
        else:
            yield from _loaded(load.target, via, load.permission, load.place, manifest)
    for imported in program.imports:
        if "//" in imported.module:
            yield from _loaded(imported.module, "import", "scripts", imported.place, manifest)


def _loaded(target: str, via: str, permission: str, place: Place, manifest: Manifest) -> Iterator[UsedEgress]:
    for found in destinations(Constant(target)):
        if found.kind in {Kind.OUTSIDE, Kind.ATLASSIAN}:
            yield UsedEgress(
                host=found.host,
                via=via,
                permission=permission,
                place=place,
                is_declared=_is_declared(manifest, found.host, permission),
                is_reached=True,
                is_plain=found.is_plain,
                is_host_known=True,
                origins=frozenset(),
                classes=frozenset(),
                has_body=False,
                is_form=permission == NAVIGATION,
                is_constant=True,
                trace=(),
            )


def _is_declared(manifest: Manifest, host: str, permission: str) -> bool:
    """Whether an entry of the class covers the host; a host of which a label is not known, by what is known."""
    addresses = {
        host_of_permission(entry.address) for entry in manifest.egress if entry.permission == f"external.{permission}"
    }
    remotes = {
        host_of_permission(address)
        for entry in manifest.egress
        if entry.remote and entry.permission == f"external.{permission}"
        for remote in manifest.remotes
        if remote.key == entry.remote
        for address in remote.addresses
    }
    return covers(frozenset(addresses | remotes), host)


def _declared(entry: EgressEntry, used: list[UsedEgress]) -> DeclaredEgress:
    host = "" if entry.remote else host_of_permission(entry.address)
    permission = entry.permission.removeprefix("external.")
    same = [use for use in used if use.permission in {permission, REMOTE}]
    return DeclaredEgress(
        host=host,
        permission=entry.permission,
        remote=entry.remote,
        line=entry.line,
        is_used=any(
            (use.permission == REMOTE and bool(entry.remote)) or (bool(host) and covers(frozenset({host}), use.host))
            for use in same
        ),
        is_atlassian=bool(host) and is_atlassian(host),
    )
