about: "Scripts may be evaluated, styles written inline."
verdicts:
  forge.content_policy_strict: refuted
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
  content:
    scripts:
      - unsafe-eval  #@ finding forge.content_policy_strict
    styles:
      - unsafe-inline  #@ finding forge.content_policy_strict
app:
  id: ari:cloud:ecosystem::app/9ca3cd3f-00b9-5d10-8af3-fcb6cccaa263
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  return (await api.asUser().requestJira(route`/rest/api/3/label`)).json();
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
