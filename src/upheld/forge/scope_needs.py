"""What of an app needs scopes: calls, storage, product events, remotes with tokens, modules; and what may."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from upheld.catalog.forge_scopes import load_scope_holders
from upheld.catalog.safe_yaml import YamlNode
from upheld.core.check import Place
from upheld.core.light_dataclasses import dataclass
from upheld.forge.app import AppModel
from upheld.forge.flow.facts import (
    EntryKind,
    Fact,
    PermissionCheck,
    PlatformCall,
    ProductCall,
    Side,
    SqlCall,
    Store,
    StoreRead,
    StoreWrite,
    Unresolved,
)
from upheld.forge.flow.values import Constant
from upheld.forge.manifest import Manifest
from upheld.forge.routes import is_chosen_by_caller, resolve_route

Scopes = frozenset[str]

STORAGE = "storage:app"
PLATFORM_SCOPES = frozenset({STORAGE, "read:app-system-token", "read:app-user-token", "report:personal-data"})
PERMISSION_CHECK = (frozenset({"read:jira-work"}), frozenset({"read:permission:jira"}))
_KEPT_BY_SCOPE = frozenset({Store.KEY_VALUE, Store.SECRET, Store.ENTITY})
_PERHAPS_BY_SCOPE = frozenset({Store.OBJECT, Store.CACHE})
_FAMILIES = (
    ("connect", "connect"),
    ("confluence", "confluence"),
    ("bitbucket", "bitbucket"),
    ("compass", "compass"),
    ("jira", "jira"),
    ("servicedesk", "jira"),
    (":cmdb", "jira"),
    (":knowledgebase", "jira"),
)
_READING = ("read:", "manage:")
_PROPERTY_ROUTES = (
    ("issue", "/rest/api/3/issue/{issue}/properties/{key}"),
    ("project", "/rest/api/3/project/{project}/properties/{key}"),
)
"""What calls of properties come to, by the word in what is called."""
_PROPERTY_METHODS = {"get": ("GET",), "set": ("PUT",), "delete": ("DELETE",)}


@dataclass(frozen=True, kw_only=True, slots=True)
class Need:
    """One thing that needs scopes."""

    text: str
    place: Place | None
    candidates: tuple[tuple[Scopes, ...], ...]
    """What it may be, exactly one of these; of each the sets of which one is enough."""
    is_demanded: bool = True
    """Whether the platform surely refuses it without."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Doubt:
    """One thing of which we don't know what it needs."""

    text: str
    place: Place | None
    family: str
    """The product whose scopes it may hold; `any`."""
    is_call: bool = True
    is_listed: bool = True
    """Whether the report lists it among what was not resolved; gaps and parts of the manifest stand elsewhere."""
    only: Scopes = frozenset()
    """Where it may hold these scopes and no others."""
    is_reading: bool = False
    """Whether it can hold only scopes that read or manage."""

    def may_hold(self, name: str, family: str) -> bool:
        """Whether a scope may be needed because of it."""
        if self.only:
            return name in self.only
        if name in PLATFORM_SCOPES:
            return self.family == "any" and not self.is_call
        return self.family in {"any", family} and not (self.is_reading and not name.startswith(_READING))


def family_of(scope: str) -> str:
    """The product that a scope belongs to; `any` where its name does not tell.

    Example:
        >>> family_of("read:issue:jira"), family_of("read:confluence-content.all"), family_of("read:chat:rovo")
        ('jira', 'confluence', 'any')
    """
    if scope in PLATFORM_SCOPES:
        return "platform"
    return next((family for word, family in _FAMILIES if word in scope), "any")


def find_needs(model: AppModel) -> tuple[tuple[Need, ...], tuple[Doubt, ...]]:
    """Everything that needs scopes, and everything that may."""
    needs: list[Need] = []
    doubts: list[Doubt] = []
    found: Iterable[Need | Doubt] = (
        *_calls(model),
        *_storage(model),
        *_platform(model),
        *(_of_manifest(model.manifest) if model.manifest is not None else ()),
    )
    for entry in dict.fromkeys(found):
        if isinstance(entry, Need):
            needs.append(entry)
        else:
            doubts.append(entry)
    return tuple(needs), tuple(doubts)


def _is_reached(fact: Fact) -> bool:
    return fact.reach.entry.kind is not EntryKind.UNREACHED


def _calls(model: AppModel) -> Iterator[Need | Doubt]:
    seen: set[Place] = set()
    for call in model.flow.of(ProductCall):
        if isinstance(call, ProductCall) and _is_reached(call):
            seen.add(call.place)
            yield from _call(call)
    for check in model.flow.of(PermissionCheck):
        if _is_reached(check) and check.place not in seen:
            seen.add(check.place)
            if "onConfluence" in check.via:
                yield Doubt(text=check.via, place=check.place, family="confluence")
            else:
                yield Need(
                    text=f"{check.via}, which checks permissions", place=check.place, candidates=(PERMISSION_CHECK,)
                )


def _call(call: ProductCall) -> Iterator[Need | Doubt]:
    family = call.product if call.product in {"jira", "confluence", "bitbucket"} else "any"
    if family == "bitbucket" or call.product not in {"jira", "confluence", ""}:
        text = f"a call to {call.product}, whose operations we have no table of"
        yield Doubt(text=text, place=call.place, family=family)
        return
    for route in resolve_route(call.route, call.method, call.product):
        unpublished = [operation for operation in route.operations if not operation.alternatives]
        if not route.operations:
            why = (
                "the caller chooses it"
                if is_chosen_by_caller(call.route) and "{…}" in route.written[:4]
                else route.reason
            )
            yield Doubt(text=f"{route.label}: {why}", place=call.place, family=family)
        elif unpublished:
            text = f"{route.label}: its scopes are not published"
            yield Doubt(text=text, place=call.place, family=family)
        else:
            label = route.operations[0].label if len(route.operations) == 1 else route.label
            candidates = tuple(dict.fromkeys(operation.alternatives for operation in route.operations))
            yield Need(text=label, place=call.place, candidates=candidates)


def _storage(model: AppModel) -> Iterator[Need | Doubt]:
    for fact in model.flow.of(StoreWrite, StoreRead):
        if not isinstance(fact, StoreWrite | StoreRead) or not _is_reached(fact):
            continue
        if fact.store in _KEPT_BY_SCOPE:
            yield Need(text=f"storage ({fact.via})", place=fact.place, candidates=((frozenset({STORAGE}),),))
        elif fact.store in _PERHAPS_BY_SCOPE:
            yield Doubt(text=fact.via, place=fact.place, family="platform", only=frozenset({STORAGE}), is_call=False)
    for statement in model.flow.of(SqlCall):
        if _is_reached(statement):
            only = frozenset({STORAGE})
            yield Doubt(text=statement.via, place=statement.place, family="platform", only=only, is_call=False)


def _platform(model: AppModel) -> Iterator[Need | Doubt]:
    for call in model.flow.of(PlatformCall):
        if isinstance(call, PlatformCall) and _is_reached(call):
            yield from _platform_call(call)
    for fact in model.flow.of(Unresolved):
        if not isinstance(fact, Unresolved) or not _is_reached(fact):
            continue
        if fact.package == "global" or (fact.package and not _brings_platform(model, fact)):
            # Only libraries of the platform can call the product or reach its storage.
            continue
        text = fact.reason.rstrip(".")
        if fact.may & {"product", "anything"}:
            yield Doubt(text=text, place=fact.place, family="any", is_listed=False)
        if fact.may & {"store", "anything"}:
            only = frozenset({STORAGE})
            yield Doubt(text=text, place=fact.place, family="platform", only=only, is_call=False)


def _brings_platform(model: AppModel, fact: Unresolved) -> bool:
    return model.shipment.brings_platform(fact.package, is_in_page=fact.side is Side.PAGE)


def _platform_call(call: PlatformCall) -> Iterator[Need | Doubt]:
    name = call.name.lower()
    if "privacy" in name or "reportpersonaldata" in name:
        wanted = frozenset({"report:personal-data"})
        yield Need(text="the privacy API", place=call.place, candidates=((wanted,),))
    elif name == "properties":
        yield from _property(call)
    elif name.startswith("llm"):
        yield Doubt(text=call.via, place=call.place, family="any", only=frozenset({"read:chat:rovo"}), is_call=False)


def _property(call: PlatformCall) -> Iterator[Need | Doubt]:
    """A property of the product that is read or written by its library; a hook does both."""
    via = call.via.lower()
    route = next((route for word, route in _PROPERTY_ROUTES if word in via), None)
    if route is None:
        family = "jira" if "board" in via else "any" if "user" in via else "confluence"
        yield Doubt(text=call.via, place=call.place, family=family)
        return
    for method in _PROPERTY_METHODS.get(via.rpartition(".")[2], ("GET", "PUT")):
        for found in resolve_route(Constant(route), Constant(method), "jira"):
            candidates = tuple(operation.alternatives for operation in found.operations)
            yield Need(text=call.via, place=call.place, candidates=candidates)


def _of_manifest(manifest: Manifest) -> Iterator[Need | Doubt]:
    root = manifest.root
    yield from _events(manifest, root)
    yield from _remotes(manifest, root)
    holders = load_scope_holders()
    for module in manifest.modules:
        place = Place(file=manifest.file, line=module.line)
        product = holders.product_of_module(module.type)
        if product:
            yield Doubt(text=f"the module {module.label}", place=place, family=product, is_call=False)
        for scopes in (holders.module_scopes.get(module.type),):
            if scopes:
                yield Doubt(text=f"the module {module.label}", place=place, family="any", only=scopes, is_call=False)
    if manifest.connect_app is not None or next(manifest.connect_modules(), None) is not None:
        line = manifest.connect_app.line if manifest.connect_app is not None else None
        place = Place(file=manifest.file, line=line)
        yield Doubt(text="the Connect part of the app", place=place, family="connect", is_call=False)


def _entries(node: YamlNode | None, *keys: str) -> tuple[YamlNode, ...]:
    for key in keys:
        node = None if node is None else node.get(key)
    if node is None:
        return ()
    return node.entries() or ((node,) if node.value else ())


def _text(node: YamlNode) -> str:
    return node.value if isinstance(node.value, str) else ""


def _events(manifest: Manifest, root: YamlNode | None) -> Iterator[Need | Doubt]:
    holders = load_scope_holders()
    for trigger in _entries(root, "modules", "trigger"):
        for event in _entries(trigger, "events"):
            name = _text(event)
            place = Place(file=manifest.file, line=event.line)
            known = holders.event(name)
            if known is None:
                yield Doubt(
                    text=f"the event {name[:80]}, whose scopes we have not read",
                    place=place,
                    family=holders.product_of_event(name),
                    is_call=False,
                    is_reading=True,
                )
            elif known.alternatives:
                is_demanded = not any(
                    family_of(scope.name) == holders.product_of_event(name) and scope.name.count(":") > 1
                    for scope in manifest.scopes
                )
                yield Need(
                    text=f"the event {name}",
                    place=place,
                    candidates=(known.alternatives,),
                    is_demanded=is_demanded,
                )


def _remotes(manifest: Manifest, root: YamlNode | None) -> Iterator[Need | Doubt]:
    tokens = {"appUserToken": "read:app-user-token", "appSystemToken": "read:app-system-token"}
    for remote in (*_entries(root, "remotes"), *_entries(root, "modules", "endpoint")):
        auth = remote.get("auth")
        for key, scope in tokens.items():
            enabled = None if auth is None else auth.get(key)
            flag = None if enabled is None else enabled.get("enabled") or enabled
            if flag is None or flag.value is not True:
                continue
            place = Place(file=manifest.file, line=flag.key_line or flag.line)
            yield Need(text=f"a remote that gets tokens ({key})", place=place, candidates=((frozenset({scope}),),))
            yield Doubt(text=f"the calls of a remote that gets tokens ({key})", place=place, family="any")
