about: Properties and comments of the product hold what the app keeps.
verdicts:
  forge.storage_on_platform_only: proven
=== manifest.yml
modules:
  jira:issuePanel:
    - key: panel
      title: Notes
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
    - write:jira-work
app:
  id: ari:cloud:ecosystem::app/9837096c-4081-5f9b-9b68-afed51a139b4
  runtime:
    name: nodejs22.x
=== package.json
{
  "name": "app",
  "version": "1.0.0",
  "private": true,
  "main": "index.js",
  "dependencies": {
    "@forge/api": "4.1.0",
    "@forge/bridge": "4.2.0",
    "@forge/react": "10.5.0",
    "@forge/resolver": "1.6.0",
    "react": "18.3.1"
  }
}
=== src/index.js
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';

const resolver = new Resolver();

resolver.define('load', async ({ payload, context }) => {
  const { id } = context.extension.issue;
  await api.asUser().requestJira(route`/rest/api/3/issue/${id}/properties/notes`, { //@ clean forge.storage_on_platform_only
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ notes: payload.notes }),
  });
  await api.asUser().requestJira(route`/rest/api/3/issue/${id}/comment`, { //@ clean forge.storage_on_platform_only
    method: 'POST',
    body: JSON.stringify({ body: payload.comment }),
  });
  return 'kept';
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React, { useEffect, useState } from 'react';
import ForgeReconciler, { Text } from '@forge/react';
import { invoke } from '@forge/bridge';

const App = () => {
  const [text, setText] = useState('');
  useEffect(() => {
    invoke('load').then(setText);
  }, []);
  return <Text>{text}</Text>;
};

ForgeReconciler.render(
  <React.StrictMode>
    <App />
  </React.StrictMode>,
);
