about: "The route is put together over three files."
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
    - manage:jira-configuration  #@ finding forge.scopes_minimal
app:
  id: ari:cloud:ecosystem::app/53b88223-2ab9-5d6e-9e4e-176829a31798
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import { asUser, assumeTrustedRoute } from '@forge/api';
import { ISSUE } from './routes';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  return (await asUser().requestJira(assumeTrustedRoute(`${ISSUE}/${payload.key}/comment`))).json();
});

export const handler = resolver.getDefinitions();
=== src/routes.js
import { ROOT } from './root';

export const ISSUE = ROOT + '/issue';
=== src/root.js
export const ROOT = '/rest/api/3';
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
