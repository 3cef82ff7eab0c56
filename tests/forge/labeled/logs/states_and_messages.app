about: States, errors in words, lengths and flags about people are no personal data.
verdicts:
  forge.no_personal_data_in_logs: proven
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
    - read:jira-work
    - storage:app
app:
  id: ari:cloud:ecosystem::app/b0f63997-6394-5b7e-ab40-7d7ec67ab5fd
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

resolver.define('load', async ({ context }) => {
  const answer = await api.asUser().requestJira(route`/rest/api/3/issue/${context.extension.issue.key}`);
  if (!answer.ok) {
    console.error(`Jira answered ${answer.status} ${answer.statusText}`); //@ clean forge.no_personal_data_in_logs
    throw new Error(`no issue ${context.extension.issue.key}`);
  }
  const issue = await answer.json();
  console.log('has assignee', Boolean(issue.fields.assignee), !!issue.fields.description); //@ clean forge.no_personal_data_in_logs
  console.log('labels', issue.fields.labels.length, 'status', issue.fields.status.name); //@ clean forge.no_personal_data_in_logs
  await kvs
    .set('last', Date.now())
    .catch((error) => console.error('could not keep it', error)); //@ clean forge.no_personal_data_in_logs
  console.log('module', context.moduleKey, context.cloudId); //@ clean forge.no_personal_data_in_logs
  return issue.fields.status.name;
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
