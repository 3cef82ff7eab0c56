about: A repository class binds everything; identifiers come from a closed map.
verdicts:
  forge.sql_parameterized: proven
  forge.storage_on_platform_only: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/064d42fe-a755-5e5b-b258-e7ba0e546293
  name: Table Talk Two
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  confluence:globalPage:
    - key: talk
      title: Talk
      route: talk
      resource: main
      resolver:
        function: resolver
      render: native
  sql:
    - key: main
      engine: mysql
  function:
    - key: resolver
      handler: index.handler
resources:
  - key: main
    path: src/frontend/index.jsx
permissions:
  scopes:
    - storage:app
=== src/repository.ts
import sql from '@forge/sql';

const COLUMNS = { title: 'title', created: 'created_at' } as const;
const PAGE = 20;

export class NoteRepository {
  async list(by: keyof typeof COLUMNS, offset: number) {
    const column = by === 'title' ? COLUMNS.title : COLUMNS.created;
    const result = await sql.prepare(`SELECT id, title FROM notes ORDER BY ${column} LIMIT ${PAGE} OFFSET ?`).bindParams(offset).execute(); //@ clean forge.sql_parameterized
    return result.rows;
  }

  async remove(ids: number[]) {
    const marks = ids.map(() => '?').join(', ');
    await sql.prepare(`DELETE FROM notes WHERE id IN (${marks})`).bindParams(...ids).execute(); //@ clean forge.sql_parameterized
  }
}
=== src/index.ts
import Resolver from '@forge/resolver';
import { NoteRepository } from './repository';

const resolver = new Resolver();
const notes = new NoteRepository();
resolver.define('list', ({ payload }) => notes.list(payload.by, payload.offset));
resolver.define('remove', ({ payload }) => notes.remove(payload.ids));
export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';
ForgeReconciler.render(<Text>Talk</Text>);
