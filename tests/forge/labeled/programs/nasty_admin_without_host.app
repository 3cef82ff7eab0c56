about: "A relative path of the administration, by product call."
verdicts:
  forge.no_user_credentials_collected: refuted
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
app:
  id: ari:cloud:ecosystem::app/e8a23038-268e-5339-b3dd-a8b1f58fd429
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import api, { assumeTrustedRoute } from '@forge/api';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  return (await api.asApp().requestJira(assumeTrustedRoute(`/admin/user-provisioning/v1/org/${payload.org}/users`))).json();  //@ finding forge.no_user_credentials_collected
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
