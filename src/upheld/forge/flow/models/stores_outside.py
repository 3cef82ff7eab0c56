"""What keeps data off the platform or in the browser: browser storage, cookies, databases, files.

Record kinds: `database` (`package`), `browser_store` (`name`), `file_stream` (`path`).
"""

from __future__ import annotations

from collections.abc import Mapping

from upheld.forge.flow.facts import Side, Store
from upheld.forge.flow.machine_port import CallSite, Machine, MemberModel, Model
from upheld.forge.flow.models.asking import (
    argument,
    emit_outbound,
    fetch_permission,
    given,
    is_function,
    later,
    leaves,
    read_store,
    text_of,
    this_record,
    write_store,
)
from upheld.forge.flow.models.reading import call_name
from upheld.forge.flow.models.sql import see_statement
from upheld.forge.flow.values import (
    UNDEFINED_VALUE,
    UNKNOWN,
    Constant,
    Library,
    Origin,
    Text,
    Value,
    data,
    record,
)

# The browser


def _browser_set(machine: Machine, site: CallSite) -> Value:
    write_store(machine, site.node, call_name(site), Store.BROWSER, argument(site, 0), site.argument(1))
    return UNDEFINED_VALUE


def _browser_get(machine: Machine, site: CallSite) -> Value:
    key = argument(site, 0)
    read_store(machine, site.node, call_name(site), Store.BROWSER, key)
    name = text_of(key)
    return data(Origin.BROWSER, root=f"{site.path[-2]}[{name}]" if name else "")


def _browser_get_later(machine: Machine, site: CallSite) -> Value:
    return later(_browser_get(machine, site))


def _browser_set_later(machine: Machine, site: CallSite) -> Value:
    return later(_browser_set(machine, site))


def _browser_open(machine: Machine, site: CallSite) -> Value:
    """A database of the browser: what is done with it is taken for keeping something of unknown content."""
    write_store(machine, site.node, call_name(site), Store.BROWSER, argument(site, 0), UNKNOWN)
    return record("browser_store", name=argument(site, 0))


def _browser_open_later(machine: Machine, site: CallSite) -> Value:
    return later(_browser_open(machine, site))


_BROWSER_WRITES = frozenset({"put", "add", "set", "setItem", "bulkPut", "bulkAdd", "update", "addAll", "save"})


def _browser_store_call(machine: Machine, site: CallSite) -> Value:
    owner = this_record(site)
    if site.path[-1] in _BROWSER_WRITES and site.arguments:
        key = owner.get("name") or UNKNOWN
        write_store(machine, site.node, f"database.{site.path[-1]}", Store.BROWSER, key, site.arguments[-1])
    if site.path[-1].startswith("get"):
        return later(data(Origin.BROWSER))
    return owner


def _browser_store_member(_machine: Machine, value: Value, name: str, _node: object) -> Value | None:
    return value if name in {"result", "target", "transaction", "table", "objectStore"} else None


# Databases


def _database(package: str) -> Model:
    """A call of a database's package: a connection that leads away from the platform."""

    def model(machine: Machine, site: CallSite) -> Value:
        first = argument(site, 0)
        node = site.node
        address = first
        for name in ("connectionString", "url", "uri", "host", "node", "hostname", "region"):
            found = given(machine, first, name, node) if not isinstance(first, Constant | Text) else None
            if found is not None:
                address = found
                break
        target = address if site.arguments else UNKNOWN
        emit_outbound(machine, node, package, target, permission=fetch_permission(machine), method=Constant("CONNECT"))
        write_store(machine, node, package, Store.DATABASE, Constant(package), UNKNOWN)
        return record("database", package=Constant(package), target=target)

    return model


_DATABASE_WRITES = frozenset(
    {"insert", "insertOne", "insertMany", "update", "updateOne", "updateMany", "replaceOne", "save", "create", "set",
     "upsert", "put", "push", "add", "send", "bulkWrite", "hset", "lpush", "rpush", "setex", "upload", "putItem"}
)  # fmt: skip
_STATEMENTS = frozenset({"query", "execute", "raw", "run", "exec", "$queryRawUnsafe", "$executeRawUnsafe", "unsafe"})


def _database_call(machine: Machine, site: CallSite) -> Value:
    owner = this_record(site)
    name = site.path[-1]
    via = f"{owner.text('package')}.{name}"
    if name in _DATABASE_WRITES:
        content = site.arguments[-1] if site.arguments else None
        write_store(machine, site.node, via, Store.DATABASE, Constant(owner.text("package")), content)
    statement = site.argument(0)
    if name in _STATEMENTS and statement is not None:
        is_bound = all(isinstance(leaf, Constant) for leaf in leaves(statement))
        see_statement(machine, site, via, statement, is_bound=is_bound)
        if site.argument(1) is not None:
            write_store(machine, site.node, via, Store.DATABASE, statement, site.argument(1))
    for value in site.arguments:
        if is_function(value) and not isinstance(value, Library):
            machine.call_later(value, [UNKNOWN, data(Origin.OUTSIDE)], site.node)
    return owner


def _database_then(machine: Machine, site: CallSite) -> Value:
    callback = site.argument(0)
    if callback is None:
        return later(data(Origin.OUTSIDE))
    return later(machine.call_later(callback, [data(Origin.OUTSIDE)], site.node))


def _database_member(_machine: Machine, value: Value, name: str, _node: object) -> Value | None:
    if name in {"rows", "data", "Item", "Items", "length", "rowCount", "Body", "error"}:
        return data(Origin.OUTSIDE)
    return value


# Files


def _file_write(machine: Machine, site: CallSite) -> Value:
    write_store(machine, site.node, call_name(site), Store.FILE, argument(site, 0), site.argument(1))
    for value in site.arguments:
        if is_function(value):
            machine.call_later(value, [Constant(None)], site.node)
    return UNDEFINED_VALUE


def _file_write_later(machine: Machine, site: CallSite) -> Value:
    return later(_file_write(machine, site))


def _file_stream(machine: Machine, site: CallSite) -> Value:
    write_store(machine, site.node, call_name(site), Store.FILE, argument(site, 0), UNKNOWN)
    return record("file_stream", path=argument(site, 0))


def _stream_write(machine: Machine, site: CallSite) -> Value:
    owner = this_record(site)
    if site.path[-1] in {"write", "end"} and site.arguments:
        write_store(machine, site.node, "stream.write", Store.FILE, owner.get("path") or UNKNOWN, site.argument(0))
    return owner


def _file_read(machine: Machine, site: CallSite) -> Value:
    read_store(machine, site.node, call_name(site), Store.FILE, argument(site, 0))
    content = data(Origin.MANIFEST)
    for value in site.arguments:
        if is_function(value):
            machine.call_later(value, [Constant(None), content], site.node)
    return content


def _file_read_later(machine: Machine, site: CallSite) -> Value:
    return later(_file_read(machine, site))


DATABASES = (
    "@elastic/elasticsearch", "@planetscale/database", "@prisma/client", "@supabase/supabase-js", "@upstash/redis",
    "better-sqlite3", "cassandra-driver", "couchbase", "dynamoose", "faunadb", "firebase", "firebase-admin", "ioredis",
    "memcached", "mongodb", "mongoose", "mssql", "mysql", "mysql2", "mysql2/promise", "nano", "neo4j-driver",
    "oracledb", "pg", "postgres", "redis", "sqlite3", "firebase/app", "firebase/firestore", "firebase/database",
    "firebase/auth", "firebase/storage", "@aws-sdk/client-s3", "@aws-sdk/client-dynamodb", "@aws-sdk/lib-dynamodb",
    "@aws-sdk/client-sqs", "@aws-sdk/client-sns", "@aws-sdk/client-ses", "aws-sdk", "@azure/storage-blob",
    "@azure/cosmos", "@google-cloud/storage", "@google-cloud/firestore", "@google-cloud/bigquery", "algoliasearch",
    "@pinecone-database/pinecone", "weaviate-ts-client", "influx", "@influxdata/influxdb-client",
)  # fmt: skip
_FILES = ("fs", "fs/promises", "fs-extra", "graceful-fs")
_FILE_WRITES = ("writeFile", "appendFile", "outputFile", "outputJson", "writeJson", "copyFile", "cp", "rename", "copy")
_FILE_READS = ("readFile", "readJson", "readdir", "stat", "access", "lstat", "realpath", "opendir")
_LOCAL = ("localStorage", "sessionStorage")
_KEYED = (
    "idb-keyval",
    "localforage",
    "js-cookie",
    "store2",
    "store",
    "universal-cookie",
    "cookies-js",
    "localforage/dist",
)
_SETTERS = ("set", "setItem", "setMany", "update", "save")
_GETTERS = ("get", "getItem", "getMany", "keys", "values", "entries", "iterate")
_REMOVERS = ("remove", "removeItem", "clear", "del", "delMany")


def _set_cookie(machine: Machine, site: CallSite) -> Value:
    write_store(machine, site.node, "document.cookie", Store.BROWSER, Constant("cookie"), argument(site, 0))
    return UNDEFINED_VALUE


def _browser_assign(machine: Machine, site: CallSite) -> Value:
    """`localStorage.theme = value`."""
    key = Constant(site.path[-1].removesuffix("="))
    write_store(machine, site.node, f"{site.path[1]}.{key.value} =", Store.BROWSER, key, argument(site, 0))
    return UNDEFINED_VALUE


def _window_name(machine: Machine, site: CallSite) -> Value:
    """`window.name = value`: it stays with the tab, whatever page comes next."""
    if machine.side is Side.PAGE:
        write_store(machine, site.node, "window.name =", Store.BROWSER, Constant("name"), argument(site, 0))
    return UNDEFINED_VALUE


def _removed(_machine: Machine, _site: CallSite) -> Value:
    return UNDEFINED_VALUE


MODELS: Mapping[tuple[str, ...], Model] = {
    **{("global", owner, "setItem"): _browser_set for owner in _LOCAL},
    **{("global", owner, "*="): _browser_assign for owner in _LOCAL},
    ("global", "name="): _window_name,
    **{("global", owner, name): _browser_get for owner in _LOCAL for name in ("getItem", "key", "valueOf")},
    **{("global", owner, name): _removed for owner in _LOCAL for name in ("removeItem", "clear")},
    ("global", "document", "cookie="): _set_cookie,
    ("global", "indexedDB", "open"): _browser_open,
    ("global", "indexedDB", "deleteDatabase"): _removed,
    ("global", "caches", "open"): _browser_open_later,
    ("global", "caches", "match"): _browser_get_later,
    ("global", "caches", "delete"): _removed,
    ("global", "cookieStore", "set"): _browser_set_later,
    ("global", "cookieStore", "get"): _browser_get_later,
    ("global", "navigator", "storage", "persist"): _removed,
    ("global", "navigator", "storage", "getDirectory"): _browser_open_later,
    ("idb", "openDB"): _browser_open_later,
    ("idb", "deleteDB"): _removed,
    ("dexie",): _browser_open,
    ("dexie", "Dexie"): _browser_open,
    ("redux-persist", "persistStore"): _browser_open,
    ("redux-persist", "persistReducer"): _browser_open,
    **{(package, name): _browser_set_later for package in _KEYED for name in _SETTERS},
    **{(package, name): _browser_get_later for package in _KEYED for name in _GETTERS},
    **{(package, name): _removed for package in _KEYED for name in _REMOVERS},
    **{("js-cookie", name): model for name, model in (("set", _browser_set), ("get", _browser_get))},
    ("localforage", "createInstance"): _browser_open,
    ("universal-cookie",): _browser_open,
    **{(package,): _database(package) for package in DATABASES},
    **{(package, "*"): _database(package) for package in DATABASES},
    **{(module, name): _file_write_later for module in _FILES for name in _FILE_WRITES},
    **{(module, "promises", name): _file_write_later for module in _FILES for name in _FILE_WRITES},
    **{(module, f"{name}Sync"): _file_write for module in _FILES for name in _FILE_WRITES},
    **{(module, name): _file_read_later for module in _FILES for name in _FILE_READS},
    **{(module, "promises", name): _file_read_later for module in _FILES for name in _FILE_READS},
    **{(module, f"{name}Sync"): _file_read for module in _FILES for name in (*_FILE_READS, "exists")},
    **{(module, name): _removed for module in _FILES for name in ("unlinkSync", "mkdirSync", "rmSync", "closeSync")},
    **{(module, "createWriteStream"): _file_stream for module in _FILES},
    **{(module, "createReadStream"): _file_read for module in _FILES},
}

METHODS: Mapping[str, Mapping[str, Model]] = {
    "database": {"then": _database_then, "()": _database_call, "*": _database_call},
    "browser_store": {"*": _browser_store_call},
    "file_stream": {"*": _stream_write},
}

MEMBERS: Mapping[str, MemberModel] = {"database": _database_member, "browser_store": _browser_store_member}
