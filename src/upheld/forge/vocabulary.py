"""The names that matter in code: what calls out, what stores, what comes from the platform."""

from __future__ import annotations

import re

FORGE_API = frozenset({"@forge/api", "@forge/bridge"})

GLOBAL_SENDERS = frozenset({"fetch", "importScripts"})
"""Functions of the environment that send to their first argument."""
GLOBAL_CONNECTIONS = frozenset(
    {"WebSocket", "EventSource", "WebTransport", "Worker", "SharedWorker", "RTCPeerConnection", "Audio"}
)
"""Classes of the environment that connect to their first argument."""
GLOBAL_SCOPES = frozenset({"window", "globalThis", "self", "global"})
"""Objects through which every global can be reached."""
GLOBAL_OBJECTS = frozenset({"window", "globalThis", "self", "global", "navigator", "document"})

OUTSIDE_MEMBERS = GLOBAL_SENDERS | GLOBAL_CONNECTIONS | {"sendBeacon", "XMLHttpRequest"}
"""Members of a global object that lead outside."""

HTTP_CLIENTS = frozenset(
    {
        "axios",
        "bent",
        "cross-fetch",
        "got",
        "graphql-request",
        "http",
        "https",
        "isomorphic-fetch",
        "isomorphic-unfetch",
        "ky",
        "needle",
        "node-fetch",
        "phin",
        "request",
        "request-promise",
        "superagent",
        "undici",
        "unfetch",
        "wretch",
    }
)
"""Packages whose calls send to their first argument, or to `url` in it."""
RAW_NETWORK = frozenset(
    {
        "child_process",
        "cluster",
        "dgram",
        "dns",
        "http2",
        "inspector",
        "module",
        "vm",
        "net",
        "tls",
        "worker_threads",
        "ws",
        "socket.io-client",
    }
)
"""Modules whose calls are not followed; an import of one is a doubt."""
SENDING_METHODS = frozenset(
    {"get", "post", "put", "patch", "delete", "del", "head", "options", "request", "fetch", "stream", "default"}
)
HARMLESS_MEMBERS = frozenset(
    {"isAxiosError", "isCancel", "AxiosError", "CanceledError", "HttpStatusCode", "STATUS_CODES"}
)
HTTP_METHODS = frozenset({"GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"})

REMOTE_CALLS = frozenset({"requestRemote", "invokeRemote"})
"""Calls of @forge/api and @forge/bridge that go to a remote of the manifest."""

BROWSER_STORES = frozenset({"Storage", "localStorage", "sessionStorage", "indexedDB", "caches", "cookieStore"})
READING_MEMBERS = frozenset(
    {"getItem", "removeItem", "clear", "key", "length", "match", "keys", "has", "get", "delete"}
)
BROWSER_STORE_PACKAGES = frozenset(
    {"dexie", "idb", "idb-keyval", "js-cookie", "localforage", "redux-persist", "store", "store2", "universal-cookie"}
)
FILE_MODULES = frozenset({"fs", "fs/promises", "fs-extra", "graceful-fs"})
DATABASE_PACKAGES = frozenset(
    {
        "@elastic/elasticsearch",
        "@planetscale/database",
        "@prisma/client",
        "@supabase/supabase-js",
        "@upstash/redis",
        "better-sqlite3",
        "cassandra-driver",
        "couchbase",
        "dynamoose",
        "faunadb",
        "firebase",
        "firebase-admin",
        "ioredis",
        "memcached",
        "mongodb",
        "mongoose",
        "mssql",
        "mysql",
        "mysql2",
        "nano",
        "neo4j-driver",
        "oracledb",
        "pg",
        "postgres",
        "redis",
        "sequelize",
        "sqlite3",
        "typeorm",
    }
)
DATABASE_PREFIXES = ("@aws-sdk/", "@azure/", "@google-cloud/", "@firebase/")
PLATFORM_STORES = frozenset({"@forge/kvs", "@forge/storage", "@forge/sql", "@forge/object-store", "@forge/cache"})

LOADING_ATTRIBUTES = frozenset(
    {"src", "srcSet", "srcset", "poster", "action", "formAction", "background", "data", "srcDoc", "ping"}
)
LOADING_ELEMENTS = frozenset(
    {"img", "script", "iframe", "embed", "object", "video", "audio", "source", "track", "input"}
)
PICTURE_ELEMENTS = frozenset({"img", "image", "avatar", "picture", "source", "video", "audio", "track"})
"""Elements, of HTML and of UI Kit, that show what they fetch and send nothing else."""
HREF_ELEMENTS = frozenset({"link", "image", "use", "base"})

PICTURE_NAME = re.compile(r"(?i)(?:image|icon|avatar|logo|picture|thumbnail|background|src|url|uri)$")
"""Names of attributes and keys under which components take what they load."""
ELEMENT_MAKERS = frozenset({"createElement", "cloneElement", "jsx", "jsxs", "jsxDEV", "h"})
OPEN_MARKUP = re.compile(r"""(?:\b(?:src|srcset|poster|action|srcdoc)\s*=\s*["']?|url\(\s*["']?)\s*$""", re.IGNORECASE)
"""Text after which an address begins."""

MARKUP_ADDRESS = re.compile(
    r"""(?:\b(?:src|poster|action|srcset|background)\s*=\s*["']?\s*|url\(\s*["']?\s*|@import\s+["'])"""
    r"""((?:(?:https?|wss?):)?//[^\s"'<>)]+)""",
    re.IGNORECASE,
)
"""An absolute address that markup or a style sheet loads."""

NODE_BUILTINS = frozenset(
    {
        "assert",
        "async_hooks",
        "buffer",
        "child_process",
        "cluster",
        "console",
        "constants",
        "crypto",
        "dgram",
        "diagnostics_channel",
        "dns",
        "domain",
        "events",
        "fs",
        "http",
        "http2",
        "https",
        "inspector",
        "module",
        "net",
        "os",
        "path",
        "perf_hooks",
        "process",
        "punycode",
        "querystring",
        "readline",
        "repl",
        "stream",
        "string_decoder",
        "sys",
        "test",
        "timers",
        "tls",
        "trace_events",
        "tty",
        "url",
        "util",
        "v8",
        "vm",
        "wasi",
        "worker_threads",
        "zlib",
    }
)


def is_builtin(module: str) -> bool:
    """Whether Node itself brings the module.

    Example:
        >>> is_builtin("node:crypto"), is_builtin("fs/promises"), is_builtin("axios")
        (True, True, False)
    """
    return module.startswith("node:") or module.split("/", 1)[0] in NODE_BUILTINS


def plain_module(module: str) -> str:
    """The module without `node:`."""
    return module.removeprefix("node:")
