about: Every absolute address is Atlassian's own, also in capitals; the rest is relative.
verdicts:
  forge.no_egress: proven
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
  external:
    fetch:
      backend:
        - https://status.atlassian.com #@ clean forge.no_egress
        - '*.statuspage.io' #@ clean forge.no_egress
app:
  id: ari:cloud:ecosystem::app/ef854b20-b2a7-5be5-b473-9dd60c379221
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
import api, { fetch, route } from '@forge/api';

const resolver = new Resolver();

resolver.define('load', async ({ context }) => {
  const status = await fetch('HTTPS://Status.Atlassian.com/api/v2/status.json'); //@ clean forge.no_egress
  const pages = await fetch('https://metastatuspage.statuspage.io/api/v2/summary.json'); //@ clean forge.no_egress
  const me = await api.asUser().requestJira(route`/rest/api/3/myself`); //@ clean forge.no_egress
  return [status.status, pages.status, me.status].join(' ');
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
