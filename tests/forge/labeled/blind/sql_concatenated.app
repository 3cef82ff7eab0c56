about: One statement is put together with the payload, its neighbors bind their values.
verdicts:
  forge.sql_parameterized: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/83b0df51-6f67-5c6a-8c74-1758b83ceed6
  name: Table Talk
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  jira:globalPage:
    - key: talk
      title: Talk
      resource: main
      resolver:
        function: resolver
      render: native
  sql:
    - key: main
      engine: mysql
  scheduledTrigger:
    - key: migrate
      function: migrate
      interval: hour
  function:
    - key: resolver
      handler: index.handler
    - key: migrate
      handler: migrations.run
resources:
  - key: main
    path: src/frontend/index.jsx
permissions:
  scopes:
    - storage:app
=== src/migrations.js
import { migrationRunner } from '@forge/sql';

export const CREATE = 'CREATE TABLE IF NOT EXISTS notes (id INT PRIMARY KEY AUTO_INCREMENT, title VARCHAR(200))';
export const run = async () => {
  migrationRunner.enqueue('v001_notes', CREATE); //@ clean forge.sql_parameterized
  await migrationRunner.run();
};
=== src/index.js
import Resolver from '@forge/resolver';
import sql from '@forge/sql';

const resolver = new Resolver();

resolver.define('find', async ({ payload }) => {
  const { rows } = await sql.executeRaw(`SELECT * FROM notes WHERE title LIKE '%${payload.text}%'`); //@ finding forge.sql_parameterized
  return rows;
});

resolver.define('add', async ({ payload }) => {
  await sql.prepare('INSERT INTO notes (title) VALUES (?)').bindParams(payload.title).execute(); //@ clean forge.sql_parameterized
});

resolver.define('sorted', async ({ payload }) => {
  const order = payload.descending ? 'DESC' : 'ASC';
  return sql.prepare(`SELECT * FROM notes ORDER BY title ${order}`).execute(); //@ clean forge.sql_parameterized
});

resolver.define('by', async ({ payload }) => {
  const statement = 'SELECT * FROM notes ORDER BY ' + payload.column;
  return sql.prepare(statement).execute(); //@ finding forge.sql_parameterized
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';
ForgeReconciler.render(<Text>Talk</Text>);
