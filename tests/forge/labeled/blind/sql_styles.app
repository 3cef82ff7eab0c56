about: Statements over helpers, maps of columns and a table's name that the caller gives.
verdicts:
  forge.sql_parameterized: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/4c9f5da7-71ec-5372-b517-c51c18774617
  name: Sql Styles
  runtime:
    name: nodejs22.x
modules:
  jira:issuePanel:
    - key: main
      title: Sql Styles
      resource: main
      resolver:
        function: resolver
      render: native
  function:
    - key: resolver
      handler: index.handler
resources:
  - key: main
    path: src/frontend/index.jsx
permissions:
  scopes:
    - storage:app
=== src/db.ts
import { sql } from '@forge/sql';

export const query = async (text: string, params: unknown[] = []) => {
  const result = await sql.prepare(text).bindParams(...params).execute();
  return result.rows;
};
=== src/index.ts
import Resolver from '@forge/resolver';
import { sql } from '@forge/sql';
import { query } from './db';

const resolver = new Resolver();
const SORT: Record<string, string> = { name: 'name ASC', newest: 'created DESC' };

resolver.define('good', ({ payload }) => query('SELECT * FROM people WHERE name = ? LIMIT 10', [payload.name]));
resolver.define('sorted', ({ payload }) => sql.prepare(`SELECT * FROM people ORDER BY ${SORT[payload.sort] ?? SORT.name}`).execute()); //@ clean forge.sql_parameterized
resolver.define('limit', ({ payload }) => sql.prepare(`SELECT * FROM people LIMIT ${Number(payload.limit)}`).execute()); //@ clean forge.sql_parameterized
resolver.define('table', async ({ payload }) => {
  const found = await sql.executeRaw(`SELECT COUNT(*) FROM ${payload.table}`); //@ finding forge.sql_parameterized
  return found.rows;
});
resolver.define('drop', ({ payload }) => sql.executeDDL(`ALTER TABLE people ADD COLUMN ${payload.column} TEXT`)); //@ finding forge.sql_parameterized
export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Button } from '@forge/react';
import { invoke } from '@forge/bridge';

ForgeReconciler.render(<Button onClick={() => invoke('run', { key: 'DEMO-1' })}>Run</Button>);
