about: Compute and storage of the platform only, no way out, no trigger.
verdicts:
  forge.runs_on_atlassian: proven
  forge.no_egress: proven
  forge.no_web_triggers: proven
  forge.no_remotes: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/0abd0e11-5061-5ead-80a1-009c9df54c58
  name: All Inside
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  jira:issuePanel:
    - key: inside
      title: Inside
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
=== package.json
{"name": "inside", "dependencies": {"@forge/bridge": "4.1.0", "@forge/kvs": "1.0.0", "@forge/react": "11.0.0", "@forge/resolver": "1.6.0", "react": "18.3.1"}}
=== src/index.js
import Resolver from '@forge/resolver';
import { kvs } from '@forge/kvs';
const resolver = new Resolver();
resolver.define('count', async ({ context }) => {
  const key = `count-${context.extension.issue.key}`;
  const count = ((await kvs.get(key)) ?? 0) + 1;
  await kvs.set(key, count);
  return count;
});
export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React, { useState } from 'react';
import ForgeReconciler, { Button, Text } from '@forge/react';
import { invoke } from '@forge/bridge';
const App = () => {
  const [count, setCount] = useState(0);
  return (<><Text>{count}</Text><Button onClick={async () => setCount(await invoke('count'))}>Count</Button></>);
};
ForgeReconciler.render(<App />);
