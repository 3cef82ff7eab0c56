about: "No remote, nothing sent out."
verdicts:
  forge.no_remotes: proven
  forge.no_egress: proven
  forge.runs_on_atlassian: proven
  forge.no_web_triggers: proven
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
app:
  id: ari:cloud:ecosystem::app/54d89265-e94f-559b-bd01-dba4984f87ff
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
=== package.json
{
  "name": "remote-none",
  "version": "1.0.0",
  "dependencies": {
    "@forge/api": "^5.0.0",
    "@forge/resolver": "^1.6.0",
    "@forge/react": "^11.0.0",
    "react": "^18.2.0"
  }
}
