about: "A handler without Resolver looks at the key of the call itself."
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
  id: ari:cloud:ecosystem::app/6a36363f-8274-5f35-8b16-ec463fd8b292
  runtime:
    name: nodejs22.x
=== src/index.js
import { asApp, route } from '@forge/api';

export const handler = async ({ call, context }) => {
  switch (call.functionKey) {
    case 'remove':
      return asApp().requestJira(route`/rest/api/3/issue/${call.payload.key}`, { method: 'DELETE' });  //@ finding forge.authorized_calls
    default:
      return { account: context.accountId };
  }
};
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
