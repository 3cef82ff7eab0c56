about: Names of people in a loop, a joined list and a template.
verdicts:
  forge.no_personal_data_in_logs: refuted
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
app:
  id: ari:cloud:ecosystem::app/5cabe917-c3e8-5722-884f-af92ed0d90b8
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

const resolver = new Resolver();

resolver.define('load', async ({ payload }) => {
  const answer = await api.asUser().requestJira(route`/rest/api/3/user/assignable/search?project=${payload.project}`);
  const users = await answer.json();
  for (const user of users) {
    console.log(user.accountId); //@ finding forge.no_personal_data_in_logs
    console.info(`checking ${user.displayName}`); //@ finding forge.no_personal_data_in_logs
  }
  console.log(users.map((user) => user.emailAddress).join(', ')); //@ finding forge.no_personal_data_in_logs
  users.forEach(({ active }, index) => console.log(index, active)); //@ clean forge.no_personal_data_in_logs
  return users.length;
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
