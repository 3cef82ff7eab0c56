"""What keeps data, on the platform and off it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from upheld.forge.app import AppModel
from upheld.forge.flow.facts import SqlCall, Store, StoreRead, StoreWrite, Unresolved
from upheld.forge.flow.models.asking import pattern_of
from upheld.forge.flow.values import DataClass

RunApp = Callable[..., AppModel]
IMPORTS = """
import kvs, { WhereConditions } from '@forge/kvs';
import sql, { migrationRunner } from '@forge/sql';
import fs from 'fs';
import mysql from 'mysql2/promise';
import { drizzle } from 'drizzle-orm/mysql-proxy';
import { sql as tag, eq } from 'drizzle-orm';
"""


def _run(run_app: RunApp, code: str) -> AppModel:
    return run_app(f"{IMPORTS} resolver.define('act', async (req) => {{ {code} }});")


WRITES: dict[str, tuple[str, Store, str]] = {
    "storage": ("await storage.set('cfg', req.payload.v);", Store.KEY_VALUE, "cfg"),
    "storage_of_default": ("await api.storage.set('cfg', 1);", Store.KEY_VALUE, "cfg"),
    "secret": ("await storage.setSecret('t', req.payload.v);", Store.SECRET, "t"),
    "kvs": ("await kvs.set(`user-${req.context.accountId}`, 1);", Store.KEY_VALUE, "user-{context.accountId}"),
    "taken_away": ("await kvs.delete('cfg');", Store.KEY_VALUE, "cfg"),
    "entity": ("await kvs.entity('people').set('1', req.payload);", Store.ENTITY, "people/1"),
    "transaction": ("await kvs.transact().set('a', 1, {entityName: 'e'}).execute();", Store.ENTITY, "a"),
    "many": ("await kvs.batchSet([{key: 'a', value: 1}]);", Store.KEY_VALUE, "a"),
    "sql": (
        "await sql.prepare('INSERT INTO people (a) VALUES (?)').bindParams(req.payload.a).execute();",
        Store.SQL,
        "people",
    ),
    "sql_at_once": ("await sql.executeRaw('DELETE FROM people');", Store.SQL, "people"),
    "file": ("fs.writeFileSync('./x', req.payload.v);", Store.FILE, "./x"),
}


@pytest.mark.parametrize("name", WRITES)
def test_writes(run_app: RunApp, name: str) -> None:
    code, store, key = WRITES[name]
    found = [fact for fact in _run(run_app, code).flow.of(StoreWrite) if isinstance(fact, StoreWrite)]
    assert [(fact.store, pattern_of(fact.key)) for fact in found] == [(store, key)]


READS: dict[str, tuple[str, Store, str]] = {
    "storage": ("return storage.get('cfg');", Store.KEY_VALUE, "cfg"),
    "secret": ("return kvs.getSecret('t');", Store.SECRET, "t"),
    "query": (
        "return kvs.query().where('key', WhereConditions.beginsWith('a')).limit(5).getMany();",
        Store.KEY_VALUE,
        "*",
    ),
    "entity_query": ("return kvs.entity('people').query().index('by-name').getOne();", Store.ENTITY, "people"),
    "sql": ("return sql.prepare('SELECT a FROM people').execute();", Store.SQL, "people"),
}


@pytest.mark.parametrize("name", READS)
def test_reads(run_app: RunApp, name: str) -> None:
    code, store, key = READS[name]
    found = [fact for fact in _run(run_app, code).flow.of(StoreRead) if isinstance(fact, StoreRead)]
    assert [(fact.store, pattern_of(fact.key)) for fact in found] == [(store, key)]


def test_what_is_written_is_classed_by_its_fields(run_app: RunApp) -> None:
    code = "const { apiToken, email } = req.payload; await storage.set('cfg', { apiToken, mail: email });"
    found = [fact for fact in _run(run_app, code).flow.of(StoreWrite) if isinstance(fact, StoreWrite)]
    assert found[0].data_classes == {DataClass.CREDENTIAL, DataClass.PERSONAL}
    assert {"apiToken", "mail", "email"} <= found[0].content_names


def test_a_database_elsewhere_is_one(run_app: RunApp) -> None:
    code = "const c = await mysql.createConnection({host: 'db.example'}); await c.query('SELECT 1');"
    found = [fact for fact in _run(run_app, code).flow.of(StoreWrite) if isinstance(fact, StoreWrite)]
    assert {fact.store for fact in found} == {Store.DATABASE}


SQL: dict[str, tuple[str, bool, tuple[str, ...]]] = {
    "bound": ("await sql.prepare('SELECT * FROM t WHERE a = ?').bindParams(req.payload.a).execute();", True, ()),
    "fixed": ("await sql.executeDDL('CREATE TABLE t (a INT)');", True, ()),
    "joined": ("await sql.executeRaw(`SELECT * FROM t WHERE a = '${req.payload.a}'`);", False, ("payload.a",)),
    "added": ("await sql.prepare('SELECT * FROM t WHERE a = ' + req.payload.a).execute();", False, ("payload.a",)),
    "table_of_caller": (
        "await sql.prepare(`SELECT * FROM ${req.payload.t} WHERE a = ?`).bindParams(1).execute();",
        True,
        ("payload.t",),
    ),
    "migration": ("await migrationRunner.enqueue('v1', 'CREATE TABLE t (a INT)').run();", True, ()),
    "elsewhere": (
        "const c = await mysql.createConnection({host: 'db.example'}); await c.query(`SELECT ${req.payload.a}`);",
        False,
        ("payload.a",),
    ),
    "raw_text_of_a_mapper": ("tag.raw(`DELETE FROM t WHERE a = ${req.payload.a}`);", False, ("payload.a",)),
}


@pytest.mark.parametrize("name", SQL)
def test_statements(run_app: RunApp, name: str) -> None:
    code, is_bound, parts = SQL[name]
    found = [fact for fact in _run(run_app, code).flow.of(SqlCall) if isinstance(fact, SqlCall)]
    assert [(fact.is_parameterized, fact.caller_parts) for fact in found] == [(is_bound, parts)]


def test_a_mapper_binds_its_values_and_leaves_a_doubt(run_app: RunApp) -> None:
    code = (
        "const db = drizzle(async () => {}); await db.insert('t').values({mail: req.payload.email});"
        "await db.select().from('t').where(eq('a', req.payload.a)); await db.execute(tag`SELECT ${req.payload.a}`);"
    )
    model = _run(run_app, code)
    assert not [fact for fact in model.flow.of(SqlCall) if isinstance(fact, SqlCall) and fact.caller_parts]
    assert [fact.may for fact in model.flow.of(Unresolved) if isinstance(fact, Unresolved)] == [frozenset({"sql"})]
    kept = [fact for fact in model.flow.of(StoreWrite) if isinstance(fact, StoreWrite)]
    assert [(fact.store, fact.data_classes) for fact in kept] == [(Store.SQL, frozenset({DataClass.PERSONAL}))]
