about: A stored token overrides what the platform sets in a product call.
verdicts:
  forge.no_user_credentials_collected: refuted
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
    - read:jira-user
    - storage:app
app:
  id: ari:cloud:ecosystem::app/d1f686f9-a184-5dce-938e-b550f7806a1c
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
    "@forge/kvs": "0.1.0",
    "@forge/react": "10.5.0",
    "@forge/resolver": "1.6.0",
    "react": "18.3.1"
  }
}
=== src/index.js
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';
import { kvs } from '@forge/kvs';

const resolver = new Resolver();

resolver.define('load', async () => {
  const token = await kvs.getSecret('token');
  const answer = await api.asApp().requestJira(route`/rest/api/3/users/search`, { //@ finding forge.no_user_credentials_collected
    headers: { Authorization: `Bearer ${token}`, Accept: 'application/json' },
  });
  const plain = await api.asUser().requestJira(route`/rest/api/3/myself`, { headers: { Accept: 'application/json' } }); //@ clean forge.no_user_credentials_collected
  return [answer.status, plain.status].join();
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
