"""What keeps data on the platform: key-value storage, secrets, entities, transactions, object store, cache, properties.

Databases, files and the browser's stores stand in `stores_outside`, SQL in `sql`. Taking something away is recorded
as a write without content. Record kinds: `entity` (`name`, `package`), `query` (`store`), `transaction` (`via`),
`store_properties` (`of`), `object_store`, `cache`.
"""

from __future__ import annotations

from collections.abc import Mapping

from upheld.forge.flow.facts import Store
from upheld.forge.flow.machine_port import CallSite, Machine, MemberModel, Model
from upheld.forge.flow.models import sql, stores_outside
from upheld.forge.flow.models.asking import (
    NOTHING_LATER,
    argument,
    given,
    later,
    pattern_of,
    platform_call,
    read_store,
    text_of,
    this_record,
    use_secret,
    write_store,
)
from upheld.forge.flow.models.naming import is_credential_name, is_personal_name
from upheld.forge.flow.models.reading import call_name, exact_elements, give_this
from upheld.forge.flow.values import (
    UNDEFINED_VALUE,
    UNKNOWN,
    Constant,
    Data,
    DataClass,
    Origin,
    Promise,
    Value,
    concatenate,
    data,
    record,
)


def kept_data(key: Value, origin: Origin, prefix: str) -> Data:
    """What was kept under a key; keys that read the same hold the same."""
    name = pattern_of(key)
    last = name.rpartition(":")[2].rpartition("/")[2]
    classes: set[DataClass] = set()
    if origin is Origin.SECRET_STORE or is_credential_name(last):
        classes.add(DataClass.CREDENTIAL)
    elif is_personal_name(last):
        classes.add(DataClass.PERSONAL)
    has_identity = bool(name) and "{}" not in name
    return Data(frozenset({origin}), f"{prefix}[{name[:80]}]" if has_identity else "", (), frozenset(classes))


def _get(machine: Machine, site: CallSite) -> Value:
    key = argument(site, 0)
    read_store(machine, site.node, call_name(site), Store.KEY_VALUE, key)
    return later(kept_data(key, Origin.STORAGE, "storage"))


def _set(machine: Machine, site: CallSite) -> Value:
    write_store(machine, site.node, call_name(site), Store.KEY_VALUE, argument(site, 0), argument(site, 1))
    return NOTHING_LATER


def _delete(machine: Machine, site: CallSite) -> Value:
    write_store(machine, site.node, call_name(site), Store.KEY_VALUE, argument(site, 0), None)
    return NOTHING_LATER


def _get_secret(machine: Machine, site: CallSite) -> Value:
    key = argument(site, 0)
    read_store(machine, site.node, call_name(site), Store.SECRET, key)
    return later(kept_data(key, Origin.SECRET_STORE, "secret"))


def _set_secret(machine: Machine, site: CallSite) -> Value:
    kept = argument(site, 1)
    write_store(machine, site.node, call_name(site), Store.SECRET, argument(site, 0), kept)
    use_secret(machine, site.node, call_name(site), "value for the secret store", kept)
    return NOTHING_LATER


def _delete_secret(machine: Machine, site: CallSite) -> Value:
    write_store(machine, site.node, call_name(site), Store.SECRET, argument(site, 0), None)
    return NOTHING_LATER


def _batch(machine: Machine, site: CallSite) -> Value:
    """`batchSet([{key, value, entityName}])`, `batchDelete`, `batchGet`."""
    items = argument(site, 0)
    elements = exact_elements(machine, items) or [machine.element(items)]
    for item in elements:
        entity = given(machine, item, "entityName", site.node)
        store = Store.KEY_VALUE if entity is None else Store.ENTITY
        key = given(machine, item, "key", site.node) or UNKNOWN
        if site.path[-1] == "batchGet":
            read_store(machine, site.node, call_name(site), store, key)
        else:
            content = given(machine, item, "value", site.node)
            write_store(machine, site.node, call_name(site), store, key, content)
    kept = data(Origin.STORAGE)
    return later(machine.make_object({"successfulKeys": machine.make_array([], rest=kept)}, rest=kept))


# Entities and queries


def _entity(_machine: Machine, site: CallSite) -> Value:
    return record("entity", name=argument(site, 0))


def _entity_key(site: CallSite) -> Value:
    return concatenate(this_record(site).get("name") or UNKNOWN, Constant("/"), argument(site, 0))


def _entity_get(machine: Machine, site: CallSite) -> Value:
    key = _entity_key(site)
    read_store(machine, site.node, "entity.get", Store.ENTITY, key)
    return later(kept_data(key, Origin.STORAGE, "entity"))


def _entity_set(machine: Machine, site: CallSite) -> Value:
    write_store(machine, site.node, "entity.set", Store.ENTITY, _entity_key(site), argument(site, 1))
    return NOTHING_LATER


def _entity_delete(machine: Machine, site: CallSite) -> Value:
    write_store(machine, site.node, "entity.delete", Store.ENTITY, _entity_key(site), None)
    return NOTHING_LATER


def _query(_machine: Machine, site: CallSite) -> Value:
    owner = this_record(site)
    name = owner.get("name") if owner.kind == "entity" else None
    return record("query", of=Constant("*") if name is None else name, store=Constant(owner.kind or "storage"))


def _run_query(machine: Machine, site: CallSite) -> Value:
    owner = this_record(site)
    store = Store.ENTITY if owner.text("store") == "entity" else Store.KEY_VALUE
    read_store(machine, site.node, f"query.{site.path[-1]}", store, owner.get("of") or UNKNOWN)
    entry = machine.make_object({"key": data(Origin.STORAGE), "value": data(Origin.STORAGE)}, rest=data(Origin.STORAGE))
    if site.path[-1] == "getOne":
        return later(entry)
    fields: dict[str, Value] = {"results": machine.make_array([], rest=entry), "nextCursor": data(Origin.STORAGE)}
    return later(machine.make_object(fields))


def _transact(_machine: Machine, _site: CallSite) -> Value:
    return record("transaction")


def _transact_write(machine: Machine, site: CallSite) -> Value:
    is_set = site.path[-1] == "set"
    options = site.argument(2 if is_set else 1)
    entity = given(machine, options, "entityName", site.node)
    store = Store.KEY_VALUE if entity is None else Store.ENTITY
    content = argument(site, 1) if is_set else None
    write_store(machine, site.node, f"transact().{site.path[-1]}", store, argument(site, 0), content)
    return site.this or UNDEFINED_VALUE


def _entity_transaction(machine: Machine, site: CallSite) -> Value:
    """`entity(…).transaction()` and `transact()` of the older library."""
    return _transact(machine, site)


# Properties


def _properties(words: str) -> Model:
    def model(_machine: Machine, site: CallSite) -> Value:
        return record("store_properties", of=Constant(words), id=argument(site, 0))

    return model


def _property_get(machine: Machine, site: CallSite) -> Value:
    platform_call(machine, site, "properties", f"properties.{this_record(site).text('of')}.{site.path[-1]}")
    read_store(machine, site.node, "properties.get", Store.PROPERTY, argument(site, 0))
    return later(data(Origin.PRODUCT))


def _property_write(machine: Machine, site: CallSite) -> Value:
    via = f"properties.{this_record(site).text('of')}.{site.path[-1]}"
    platform_call(machine, site, "properties", via)
    write_store(machine, site.node, via, Store.PROPERTY, argument(site, 0), site.argument(1))
    return NOTHING_LATER


def _property_hook(machine: Machine, site: CallSite) -> Value:
    """`useIssueProperty(key, initial)`: the property and what sets it."""
    platform_call(machine, site, "properties", site.path[-1])
    setter = record("property_setter", frozenset({"callable"}), key=argument(site, 0))
    return machine.make_array([data(Origin.PRODUCT, root=f"property[{text_of(site.argument(0))}]"), setter, setter])


def _property_set(machine: Machine, site: CallSite) -> Value:
    key = this_record(site).get("key") or UNKNOWN
    write_store(machine, site.node, "set of a property", Store.PROPERTY, key, site.argument(0))
    return NOTHING_LATER


# Object store and cache


def _named(kind: str) -> Model:
    def model(_machine: Machine, _site: CallSite) -> Value:
        return record(kind)

    return model


def _object_write(machine: Machine, site: CallSite) -> Value:
    content = site.argument(1)
    write_store(machine, site.node, f"objectStore.{site.path[-1]}", Store.OBJECT, argument(site, 0), content)
    return later(data(Origin.STORAGE, root="objectStore"))


def _object_read(machine: Machine, site: CallSite) -> Value:
    read_store(machine, site.node, f"objectStore.{site.path[-1]}", Store.OBJECT, argument(site, 0))
    return later(data(Origin.STORAGE, root="objectStore"))


def _cache_write(machine: Machine, site: CallSite) -> Value:
    content = site.argument(1)
    write_store(machine, site.node, f"cache.{site.path[-1]}", Store.CACHE, argument(site, 0), content)
    return later(data(Origin.STORAGE))


def _cache_read(machine: Machine, site: CallSite) -> Value:
    read_store(machine, site.node, f"cache.{site.path[-1]}", Store.CACHE, argument(site, 0))
    return later(kept_data(argument(site, 0), Origin.STORAGE, "cache"))


_KEY_VALUE: Mapping[str, Model] = {
    "get": _get,
    "set": _set,
    "delete": _delete,
    "getSecret": _get_secret,
    "setSecret": _set_secret,
    "deleteSecret": _delete_secret,
    "batchSet": _batch,
    "batchGet": _batch,
    "batchDelete": _batch,
    "bulkSet": _batch,
    "query": _query,
    "entity": _entity,
    "transact": _transact,
}
_STORAGES = (
    ("@forge/api", "storage"),
    ("@forge/api", "store"),
    ("@forge/kvs",),
    ("@forge/kvs", "kvs"),
    ("@forge/kvs", "storage"),
    ("@forge/storage",),
    ("@forge/storage", "storage"),
    ("@forge/storage", "store"),
    ("global", "api", "store"),
)
_CONDITIONS = (
    "startsWith", "WhereConditions", "FilterConditions", "Filter", "Conditions", "SortOrder", "Sort", "MetadataField",
)  # fmt: skip
_CONDITION_NAMES = (
    "beginsWith", "between", "equalsTo", "notEqualsTo", "isGreaterThan", "greaterThan", "lessThan", "isLessThan",
    "isGreaterThanEqualTo", "isLessThanEqualTo", "contains", "notContains", "exists", "doesNotExist", "isLessThanEqual",
)  # fmt: skip


def _condition(_machine: Machine, _site: CallSite) -> Value:
    return record("condition")


_ON = {
    "onJiraIssue": "the issue",
    "onJiraProject": "the project",
    "onJiraUser": "the user",
    "onJiraBoard": "the board",
    "onConfluencePage": "the page",
    "onConfluenceBlog": "the blog post",
    "onConfluenceSpace": "the space",
    "onConfluenceContent": "the content",
    "onBitbucketRepository": "the repository",
}
_PROPERTY_HOOKS = (
    "useIssueProperty",
    "useProjectProperty",
    "useContentProperty",
    "useSpaceProperty",
    "useUserProperty",
)
_WRITES = ("put", "upload", "set", "create", "createUploadUrl", "createUploadUrls", "delete", "update")
_READS = ("get", "download", "createDownloadUrl", "createDownloadUrls", "list", "head", "getMetadata")
_OBJECT: Mapping[str, Model] = {**dict.fromkeys(_WRITES, _object_write), **dict.fromkeys(_READS, _object_read)}
_CACHE: Mapping[str, Model] = {
    **dict.fromkeys(
        ("set", "setIfNotExists", "getAndSet", "delete", "leftPush", "rightPush", "incrementAndGet", "increment",
         "decrementAndGet", "listPush", "listPop", "setAdd", "setRemove", "expire"),
        _cache_write,
    ),
    **dict.fromkeys(("get", "leftPop", "rightPop", "listLength", "scan", "exists", "ttl"), _cache_read),
}  # fmt: skip

MODELS: Mapping[tuple[str, ...], Model] = {
    **sql.MODELS,
    **stores_outside.MODELS,
    **{(*owner, name): model for owner in _STORAGES for name, model in _KEY_VALUE.items()},
    **{
        (module, *path): _condition
        for module in ("@forge/kvs", "@forge/api", "@forge/storage")
        for path in (
            *((name,) for name in _CONDITIONS),
            *((name, one) for name in _CONDITIONS for one in _CONDITION_NAMES),
        )
    },
    **{("@forge/api", "properties", name): _properties(words) for name, words in _ON.items()},
    **{
        (module, name): _property_hook
        for module in ("@forge/ui-jira", "@forge/ui-confluence")
        for name in _PROPERTY_HOOKS
    },
    **{("@forge/react", name): _property_hook for name in _PROPERTY_HOOKS},
    **{
        ("@forge/object-store", *path, name): model
        for path in ((), ("objectStore",))
        for name, model in _OBJECT.items()
    },
    ("@forge/object-store", "ObjectStore"): _named("object_store"),
    **{("@forge/cache", *path, name): model for path in ((), ("cache",)) for name, model in _CACHE.items()},
    ("@forge/cache", "connect"): _named("cache"),
    ("@forge/cache", "cache", "connect"): _named("cache"),
    ("@forge/cache",): _named("cache"),
}

METHODS: Mapping[str, Mapping[str, Model]] = {
    **sql.METHODS,
    **stores_outside.METHODS,
    "entity": {
        "get": _entity_get,
        "set": _entity_set,
        "delete": _entity_delete,
        "query": _query,
        "transaction": _entity_transaction,
        "transact": _entity_transaction,
    },
    "query": {"getMany": _run_query, "getOne": _run_query, "*": give_this},
    "condition": {"*": give_this},
    "transaction": {
        "set": _transact_write,
        "delete": _transact_write,
        "check": give_this,
        "execute": lambda _machine, _site: Promise(UNDEFINED_VALUE),
    },
    "store_properties": {"get": _property_get, "set": _property_write, "delete": _property_write},
    "property_setter": {"()": _property_set},
    "object_store": _OBJECT,
    "cache": _CACHE,
}

MEMBERS: Mapping[str, MemberModel] = {**sql.MEMBERS, **stores_outside.MEMBERS}
