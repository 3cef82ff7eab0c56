about: Every value is bound; the column is one of two that the code names.
verdicts:
  forge.sql_parameterized: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/6c0d95e0-f3e8-5e11-b1ef-11cf60c95024
  runtime:
    name: nodejs22.x
modules:
  jira:issuePanel:
    - key: panel
      title: Panel
      resource: main
      render: native
      resolver:
        function: resolver
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
    - read:jira-work
=== package.json
{
  "name": "sql_bound",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/resolver": "1.7.0", "@forge/sql": "3.1.0", "@forge/react": "11.4.0", "@forge/bridge": "5.6.0", "react": "18.3.1"}
}
=== src/index.ts
import Resolver from "@forge/resolver";
import { sql } from "@forge/sql";

const resolver = new Resolver();
const TABLE = "notes";

resolver.define("find", async ({ payload }) => {
  const found = await sql.prepare(`SELECT id FROM ${TABLE} WHERE title = ?`).bindParams(payload.title).execute();  //@ clean forge.sql_parameterized
  return found.rows;
});

resolver.define("sorted", async ({ payload }) => {
  const column = payload.by === "title" ? "title" : "id";
  const found = await sql.executeRaw(`SELECT id, title FROM ${TABLE} ORDER BY ${column}`);  //@ clean forge.sql_parameterized
  return found.rows;
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React, { useEffect, useState } from "react";
import ForgeReconciler, { Text } from "@forge/react";
import { invoke } from "@forge/bridge";

const App = () => {
  const [text, setText] = useState("…");
  useEffect(() => {
    invoke("load").then((loaded) => setText(String(loaded)));
  }, []);
  return <Text>{text}</Text>;
};

ForgeReconciler.render(<App />);
