about: "Pages are read as the app in a do-while loop."
verdicts:
  forge.authorized_calls: refuted
=== manifest.yml
modules:
  jira:issuePanel:
    - key: panel
      title: Panel
      resource: main
      render: native
      resolver:
        function: resolver
  function:
    - key: resolver
      handler: index.handler
resources:
  - key: main
    path: src/frontend/index.jsx
permissions:
  scopes:
    - read:jira-work
    - write:jira-work
app:
  id: ari:cloud:ecosystem::app/1993fe42-5513-5ad5-bf47-9240356a3f2e
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  const all = [];
  let start = 0;
  let total;
  do {
    const page = await api.asApp().requestJira(route`/rest/api/3/search?jql=${payload.jql}&startAt=${start}`);  //@ finding forge.authorized_calls
    const body = await page.json();
    all.push(...body.issues);
    total = body.total;
    start += 50;
  } while (start < total);
  return all;
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
