"""SQL: the platform's database, its migrations, and mappers that put statements together over it.

Of a mapper only the text is seen that the app itself gives it; what else its sources do is not followed, so each of
its packages leaves a doubt about SQL. Record kinds: `statement` (`text`), `migrations`, `mapper` (`package`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from upheld.forge.flow.facts import SqlCall, Store
from upheld.forge.flow.machine_port import CallSite, Machine, MemberModel, Model
from upheld.forge.flow.models.asking import (
    argument,
    is_undefined,
    label_of,
    later,
    leaves,
    pattern_of,
    read_store,
    text_of,
    this_record,
    write_store,
)
from upheld.forge.flow.models.reading import call_name, give_this, unresolved
from upheld.forge.flow.values import (
    CALLERS_OWN,
    UNDEFINED_VALUE,
    UNKNOWN,
    Constant,
    Data,
    Library,
    Origin,
    Promise,
    Record,
    Reference,
    Text,
    Value,
    data,
    is_made_number,
    options_of,
    record,
)

_WRITING = re.compile(r"(?i)^\s*(?:insert|replace|update|delete|merge)\b")
_TABLE = re.compile(r"(?i)\b(?:into|update|from|table(?:\s+if\s+not\s+exists)?)\s+[`\"]?([\w{}.]+)")
_MAY_SQL = frozenset({"sql"})


def _caller_parts(machine: Machine, statement: Value) -> tuple[str, ...]:
    """Labels of what the caller chose among the parts of a statement."""
    found = [
        label_of(leaf) or "what the caller sends"
        for leaf in leaves(statement)
        if not isinstance(leaf, Constant) and not is_made_number(leaf) and machine.origins(leaf) & CALLERS_OWN
    ]
    return tuple(dict.fromkeys(found))


def see_statement(machine: Machine, site: CallSite, via: str, statement: Value, *, is_bound: bool) -> None:
    """Record a statement for the database."""
    machine.emit(
        SqlCall(
            place=machine.place(site.node),
            reach=machine.reach(site.node),
            side=machine.side,
            via=via,
            statement=statement,
            is_parameterized=is_bound,
            caller_parts=_caller_parts(machine, statement),
        )
    )


def _is_fixed(statement: Value) -> bool:
    return all(isinstance(leaf, Constant) for leaf in leaves(statement))


def _see_kept(machine: Machine, site: CallSite, via: str, statement: Value, content: Value | None) -> None:
    text = pattern_of(statement)
    table = _TABLE.search(text)
    key = Constant(table.group(1)) if table else UNKNOWN
    if _WRITING.match(text) or not text:
        write_store(machine, site.node, via, Store.SQL, key, statement if content is None else content)
    else:
        read_store(machine, site.node, via, Store.SQL, key)


def _rows(machine: Machine) -> Value:
    row = data(Origin.STORAGE, root="row")
    return later(machine.make_object({"rows": machine.make_array([], rest=row)}, rest=data(Origin.STORAGE)))


def _prepare(machine: Machine, site: CallSite) -> Value:
    statement = argument(site, 0)
    is_bound = _is_fixed(statement) or "?" in pattern_of(statement)
    see_statement(machine, site, call_name(site), statement, is_bound=is_bound)
    return record("statement", statement=statement)


def _bind(machine: Machine, site: CallSite) -> Value:
    owner = this_record(site)
    statement = owner.get("statement") or UNKNOWN
    values = machine.make_array(site.arguments)
    _see_kept(machine, site, "bindParams", statement, values)
    return record("statement", frozenset({"bound"}), statement=statement)


def _execute_statement(machine: Machine, site: CallSite) -> Value:
    owner = this_record(site)
    if "bound" not in owner.tags:
        _see_kept(machine, site, "execute", owner.get("statement") or UNKNOWN, None)
    return _rows(machine)


def _execute(machine: Machine, site: CallSite) -> Value:
    statement = argument(site, 0)
    values = site.argument(1)
    is_bound = _is_fixed(statement) or (values is not None and "?" in pattern_of(statement))
    see_statement(machine, site, call_name(site), statement, is_bound=is_bound)
    _see_kept(machine, site, call_name(site), statement, values)
    return _rows(machine)


# Migrations


def _enqueue(machine: Machine, site: CallSite) -> Value:
    statement = argument(site, 1)
    see_statement(machine, site, "migrationRunner.enqueue", statement, is_bound=_is_fixed(statement))
    return site.this or record("migrations")


def _run_migrations(machine: Machine, _site: CallSite) -> Value:
    return later(machine.make_array([], rest=data(Origin.STORAGE)))


# Mappers


def _mapper(package: str) -> Model:
    """Whatever a mapper's package gives: the start of a chain, with a doubt."""

    def model(machine: Machine, site: CallSite) -> Value:
        unresolved(
            machine,
            site,
            f"{package} puts SQL together; without its sources that was not followed",
            may=_MAY_SQL,
            package=package,
        )
        return record("mapper", package=Constant(package))

    return model


_RAW_METHODS = re.compile(r"(?i)raw|^query$|^execute$|^executeDDL|^run$|^exec$|sql$|^literal$|^unsafe$")
_WRITE_METHODS = frozenset(
    {"insert", "values", "set", "update", "updateById", "updateFields", "create", "save", "upsert", "insertMany",
     "bulkCreate", "createMany", "insertWithCache", "replace", "onDuplicateKeyUpdate", "insertInto"}
)  # fmt: skip


def _mapper_call(machine: Machine, site: CallSite) -> Value:
    owner = this_record(site)
    name = site.path[-1]
    for value in site.arguments:
        for option in options_of(value):
            _mapper_argument(machine, site, name, option.value)
    if name in _WRITE_METHODS:
        kept = [value for value in site.arguments if isinstance(value, Reference | Data)]
        content = kept[-1] if kept else None
        if content is not None:
            write_store(machine, site.node, f"{owner.text('package')}.{name}", Store.SQL, UNKNOWN, content)
    return owner


def _mapper_argument(machine: Machine, site: CallSite, name: str, value: Value) -> None:
    """Text of the caller among a mapper's arguments is text of a statement only where raw text belongs."""
    is_raw = bool(_RAW_METHODS.search(name))
    if isinstance(value, Text | Data) and is_raw:
        is_bound = site.argument(1) is not None and _is_fixed(value)
        see_statement(machine, site, f"{this_record(site).text('package')}.{name}", value, is_bound=is_bound)
    elif isinstance(value, Text) and re.search(
        r"(?i)\b(?:select|insert|update|delete|where|order by)\b", pattern_of(value)
    ):
        see_statement(machine, site, f"{this_record(site).text('package')}.{name}", value, is_bound=False)


def _tagged(_machine: Machine, _site: CallSite) -> Value:
    """`sql` as a template's tag of a mapper: values are bound apart."""
    return record("mapper", package=Constant("sql"))


def _raw(machine: Machine, site: CallSite) -> Value:
    """`sql.raw(text)` of a mapper: the text becomes part of the statement as it is."""
    statement = argument(site, 0)
    see_statement(machine, site, call_name(site), statement, is_bound=_is_fixed(statement))
    return record("mapper", package=Constant(site.path[0]))


def _mapper_member(_machine: Machine, value: Value, name: str, _node: object) -> Value | None:
    """Awaited or asked for a member, a mapper gives rows; its methods are found by name."""
    if isinstance(value, Record) and name in {"rows", "length", "id", "insertId", "affectedRows"}:
        return data(Origin.STORAGE, root="row")
    return None


def _mapper_wait(machine: Machine, site: CallSite) -> Value:
    """`.then(rows => …)` of a mapper's chain."""
    callback = site.argument(0)
    rows = machine.make_array([], rest=data(Origin.STORAGE, root="row"))
    if callback is None or is_undefined(callback):
        return Promise(rows)
    return Promise(machine.call_later(callback, [rows], site.node))


MAPPERS = (
    "forge-sql-orm", "drizzle-orm", "drizzle-orm/mysql-proxy", "drizzle-orm/mysql2", "drizzle-orm/mysql-core", "knex",
    "kysely", "sequelize", "typeorm", "objection", "mikro-orm", "@mikro-orm/core", "sql-template-strings", "squel",
    "knex-stringcase", "sqlstring", "@forge/sql-orm",
)  # fmt: skip
_BUILDERS = (
    "eq", "ne", "and", "or", "not", "gt", "gte", "lt", "lte", "like", "ilike", "inArray", "notInArray", "isNull",
    "isNotNull", "asc", "desc", "count", "sum", "avg", "min", "max", "between", "exists", "relations", "mysqlTable",
    "varchar", "int", "text", "bigint", "timestamp", "datetime", "date", "json", "boolean", "serial", "mysqlEnum",
    "index", "primaryKey", "unique", "decimal", "double", "float", "char", "tinyint", "smallint", "foreignKey",
    "uniqueIndex", "binary", "varbinary", "customType", "alias", "forgeDateTimeString", "forgeTimestampString",
    "forgeDateString", "forgeTimeString", "getTableColumns", "getTableName", "longtext", "mediumtext",
)  # fmt: skip


def _built(machine: Machine, site: CallSite) -> Value:
    """Parts of a mapper's language: columns, conditions. They bind their values."""
    del machine
    return record("mapper", package=Constant(site.path[0]))


_SQL = (("@forge/sql",), ("@forge/sql", "sql"))

MODELS: Mapping[tuple[str, ...], Model] = {
    **{(*owner, "prepare"): _prepare for owner in _SQL},
    **{
        (*owner, name): _execute
        for owner in _SQL
        for name in ("executeRaw", "executeDDL", "execute", "executeRawSQL", "raw", "query")
    },
    **{(*owner, "_provision"): _run_migrations for owner in _SQL},
    **{
        ("@forge/sql", "migrationRunner", name): model
        for name, model in (("enqueue", _enqueue), ("run", _run_migrations), ("list", _run_migrations))
    },
    ("@forge/sql", "MigrationRunner"): lambda _machine, _site: record("migrations"),
    **{(package,): _mapper(package) for package in MAPPERS},
    **{(package, "*"): _mapper(package) for package in MAPPERS},
    **{(package, name): _built for package in MAPPERS for name in _BUILDERS},
    **{(package, "sql"): _tagged for package in MAPPERS},
    **{(package, *path): _raw for package in MAPPERS for path in (("sql", "raw"), ("raw",), ("literal",))},
}

METHODS: Mapping[str, Mapping[str, Model]] = {
    "statement": {
        "bindParams": _bind,
        "bindParam": _bind,
        "bind": _bind,
        "execute": _execute_statement,
        "query": give_this,
    },
    "migrations": {"enqueue": _enqueue, "run": _run_migrations, "list": _run_migrations},
    "mapper": {"then": _mapper_wait, "()": _mapper_call, "*": _mapper_call},
}

MEMBERS: Mapping[str, MemberModel] = {"mapper": _mapper_member}


def is_mapper(value: Value) -> bool:
    """Whether a value comes from a mapper over SQL."""
    if isinstance(value, Library):
        return value.module in MAPPERS
    return isinstance(value, Record) and value.kind == "mapper"


__all__ = ["MAPPERS", "MEMBERS", "METHODS", "MODELS", "UNDEFINED_VALUE", "is_mapper", "see_statement", "text_of"]
