about: "A route's end is chosen from an object by the payload, all ends are known."
verdicts:
  forge.scopes_minimal: refuted
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
    - read:jira-work  #@ clean forge.scopes_minimal
    - read:jira-user  #@ clean forge.scopes_minimal
    - write:jira-work  #@ finding forge.scopes_minimal
app:
  id: ari:cloud:ecosystem::app/27ab65ee-f01b-521e-b3e7-b8846d470246
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  const ends = { me: route`/rest/api/3/myself`, labels: route`/rest/api/3/label` };
  const end = payload.me ? ends.me : ends.labels;
  return (await api.asUser().requestJira(end)).json();
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
