about: "A recursion walks down the tree of issues."
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
  id: ari:cloud:ecosystem::app/dfabc896-0eb6-51ce-b9cc-0ee0f80aa9a8
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  const walk = async (key, depth = 0) => {
    if (depth > 5) return [];
    const answer = await api.asApp().requestJira(route`/rest/api/3/issue/${key}`);  //@ finding forge.authorized_calls
    const issue = await answer.json();
    const below = await Promise.all(issue.fields.subtasks.map((task) => walk(task.key, depth + 1)));
    return [issue.key, ...below.flat()];
  };
  return walk(payload.key);
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
