"""The data map of an app: which scopes open which data, what is kept where under which key, and what leaves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from upheld.core.check import Place
from upheld.core.light_dataclasses import dataclass
from upheld.forge.destinations import describe
from upheld.forge.egress import REMOTE, compare_egress
from upheld.forge.flow.facts import Store, StoreWrite
from upheld.forge.flow.models.naming import classify, is_credential_name, is_personal_name
from upheld.forge.flow.values import UNDEFINED, Choice, Constant, DataClass, Origin, Promise, Text, Value, constant_text
from upheld.forge.logged import LogKind, logged

if TYPE_CHECKING:
    from upheld.forge.app import AppModel

STORE_NAMES = {
    Store.KEY_VALUE: "in the platform's key-value store",
    Store.SECRET: "in the platform's secret store",
    Store.ENTITY: "in the platform's entity store",
    Store.SQL: "in the platform's SQL database",
    Store.OBJECT: "in the platform's object store",
    Store.CACHE: "in the platform's cache",
    Store.QUEUE: "in a queue of the platform",
    Store.PROPERTY: "in properties of the product",
    Store.PRODUCT: "in content of the product",
    Store.LOG: "in the app's log",
    Store.BROWSER: "in the browser",
    Store.FILE: "in files",
    Store.DATABASE: "in a database outside the platform's storage",
}
OUTSIDE_STORES = frozenset({Store.BROWSER, Store.FILE, Store.DATABASE})
USER_DATA = frozenset(
    {
        Origin.PAYLOAD,
        Origin.REQUEST,
        Origin.CONTEXT,
        Origin.PAGE_CONTEXT,
        Origin.EVENT,
        Origin.STORAGE,
        Origin.PRODUCT,
        Origin.BROWSER,
        Origin.MANIFEST,
    }
)
"""Origins of data of the customer and of users; what the vendor sets or another host answers is none."""

_PEOPLE = re.compile(
    r"(?:^|[-.:])(?:user|users|me|account|people|profile|email-address|group|member|watcher|voter|audit-log|actor"
    r"|jira-user|confluence-user|confluence-groups|personal-data|customer|participant|approval)(?:$|[-.:])"
)
_CONTENT = re.compile(
    r"(?:^|[-.:])(?:jira-work|confluence-content|confluence-space|issue|comment|worklog|attachment|page|blogpost"
    r"|content|content-details|whiteboard|database|custom-content|inline-task|task|request|knowledgebase"
    r"|servicedesk-request|pullrequest|repository|component|board|sprint|epic|template|embed|folder)(?:$|[-.:]|\.all)"
)


@dataclass(frozen=True, kw_only=True, slots=True)
class ScopeData:
    """What data one declared scope opens."""

    scope: str
    line: int
    classes: frozenset[DataClass]
    """Empty where the scope opens no data of people and no content."""


@dataclass(frozen=True, kw_only=True, slots=True)
class KeptData:
    """One thing that the app keeps."""

    store: Store
    key: str
    """As far as it is known, unknown parts as `{…}`; empty where there is none."""
    via: str
    place: Place
    classes: frozenset[DataClass]
    names: tuple[str, ...]
    """Names of fields that say what it is: of people, content or credentials."""
    sources: tuple[str, ...]
    """Origins in order."""
    is_on_platform: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class LeavingData:
    """One way out for data."""

    to: str
    """The host, the remote, or what decides the host."""
    is_decided: bool
    via: str
    place: Place
    classes: frozenset[DataClass]
    sources: tuple[str, ...]
    is_declared: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class DataMap:
    """Everything that is known of the app's data."""

    scopes: tuple[ScopeData, ...]
    kept: tuple[KeptData, ...]
    leaving: tuple[LeavingData, ...]
    """Requests to other hosts that carry data of users, or of which it is not known."""


def build_data_map(model: AppModel) -> DataMap:
    """The data map of an app; empty parts mean that nothing was found, not that everything was looked at."""
    return DataMap(
        scopes=tuple(_scopes(model)),
        kept=tuple(dict.fromkeys(_kept(model))),
        leaving=tuple(dict.fromkeys(_leaving(model))),
    )


def classes_of_scope(scope: str) -> frozenset[DataClass]:
    """The classes of data that a scope opens for reading.

    Example:
        >>> sorted(classes_of_scope("read:jira-user")), classes_of_scope("storage:app")
        ([<DataClass.PERSONAL: 'personal'>], frozenset())
    """
    name = scope.lower()
    if name.startswith(("storage:", "write:", "delete:")) or name == "manage:jira-webhook":
        return frozenset()
    if _CONTENT.search(name):
        return frozenset({DataClass.CONTENT, DataClass.PERSONAL})
    if _PEOPLE.search(name):
        return frozenset({DataClass.PERSONAL})
    return frozenset()


def _scopes(model: AppModel) -> Iterator[ScopeData]:
    for scope in () if model.manifest is None else model.manifest.scopes:
        yield ScopeData(scope=scope.name, line=scope.line, classes=classes_of_scope(scope.name))


def _kept(model: AppModel) -> Iterator[KeptData]:
    for write in model.flow.of(StoreWrite):
        if not isinstance(write, StoreWrite) or is_removal(write):
            continue
        if write.store is Store.LOG and all(one.kind is LogKind.UNKNOWN for one in logged(write)):
            continue
        classes = classes_of_write(write)
        yield KeptData(
            store=write.store,
            key=shown(write.key),
            via=write.via,
            place=write.place,
            classes=classes,
            names=tuple(sorted(name for name in write.content_names if _is_telling(name)))[:20],
            sources=tuple(sorted(origin.value for origin in write.data_origins)),
            is_on_platform=write.store not in OUTSIDE_STORES and write.store is not Store.LOG,
        )


def is_removal(write: StoreWrite) -> bool:
    """Whether a write takes something away."""
    return isinstance(write.content, Constant) and write.content.value is UNDEFINED


def classes_of_write(write: StoreWrite) -> frozenset[DataClass]:
    """The classes of what is kept, by where it comes from and by the names of its fields."""
    classes = set(write.data_classes)
    for name in write.content_names:
        classes |= classify((name,), frozenset())
        if is_credential_name(name):
            classes.add(DataClass.CREDENTIAL)
    return frozenset(classes)


def _is_telling(name: str) -> bool:
    return is_personal_name(name) or is_credential_name(name) or bool(classify((name,), frozenset()))


def shown(value: Value) -> str:
    """A key or name as far as it is known, for a person: unknown parts as `{payload.id}`."""
    if isinstance(value, Constant):
        return "" if value.value is UNDEFINED else constant_text(value)[:100]
    if isinstance(value, Text):
        return "".join(shown(part) if isinstance(part, Constant) else f"{{{_name(part)}}}" for part in value.parts)
    if isinstance(value, Promise):
        return shown(value.value)
    if isinstance(value, Choice):
        return " | ".join(dict.fromkeys(shown(option.value) for option in value.options[:4]))
    return f"{{{_name(value)}}}"


def _name(value: Value) -> str:
    return describe(value) if not getattr(value, "root", "") else str(getattr(value, "label", ""))


def _leaving(model: AppModel) -> Iterator[LeavingData]:
    egress = compare_egress(model)
    for use in egress.used:
        if use.permission == REMOTE or use.origins & (USER_DATA | {Origin.UNKNOWN}):
            yield LeavingData(
                to=use.host,
                is_decided=use.is_host_known,
                via=use.via,
                place=use.place,
                classes=use.classes,
                sources=tuple(sorted(origin.value for origin in use.origins)),
                is_declared=use.is_declared,
            )
    for target in egress.dynamic:
        yield LeavingData(
            to=target.origin,
            is_decided=False,
            via=target.via,
            place=target.place,
            classes=target.classes,
            sources=tuple(sorted(origin.value for origin in target.origins)),
            is_declared=False,
        )
