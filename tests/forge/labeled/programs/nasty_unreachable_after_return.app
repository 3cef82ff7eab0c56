about: "A call after return is none."
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
    - write:jira-work  #@ finding forge.scopes_minimal
app:
  id: ari:cloud:ecosystem::app/82ef7572-960f-592e-8c06-840ff0638906
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  return (await api.asUser().requestJira(route`/rest/api/3/label`)).json();
  await api.asUser().requestJira(route`/rest/api/3/issue/A-1`, { method: 'DELETE' });  //@ clean forge.scopes_minimal
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
