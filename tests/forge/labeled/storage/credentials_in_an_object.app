about: A settings object with a client secret is written whole; another way writes it to a property.
verdicts:
  forge.secrets_in_secret_store: refuted
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
    - storage:app
    - write:jira-work
app:
  id: ari:cloud:ecosystem::app/e420e680-de13-59a0-ae53-542911e3849a
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
=== src/settings.js
import { kvs } from '@forge/kvs';
import api, { route } from '@forge/api';

export const saveSettings = (settings) => kvs.set('settings', settings); //@ finding forge.secrets_in_secret_store

export const saveToProject = async (project, password) =>
  api.asUser().requestJira(route`/rest/api/3/project/${project}/properties/login`, { //@ finding forge.secrets_in_secret_store
    method: 'PUT',
    body: JSON.stringify({ user: 'sync', password }),
  });

export const saveEntity = (id, entry) =>
  kvs.entity('account').set(id, { label: entry.label, refresh_token: entry.refresh_token }); //@ finding forge.secrets_in_secret_store
=== src/index.js
import Resolver from '@forge/resolver';
import { saveEntity, saveSettings, saveToProject } from './settings';

const resolver = new Resolver();

resolver.define('load', async ({ payload, context }) => {
  const { clientId, clientSecret } = payload;
  await saveSettings({ clientId, clientSecret });
  await saveToProject(context.extension.project.key, payload.password);
  await saveEntity(context.accountId, payload.account);
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
