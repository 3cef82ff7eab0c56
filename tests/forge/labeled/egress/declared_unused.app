about: A host and an image host stay in the manifest after the calls were taken out.
verdicts:
  forge.no_egress: refuted
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
        - 'https://old-metrics.example' #@ finding forge.no_egress
    images:
      - '*.cdn.example' #@ finding forge.no_egress
app:
  id: ari:cloud:ecosystem::app/35e6d5e8-bd31-5e84-8dbb-faa6280f227e
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

resolver.define('load', async ({ context }) => {
  const key = context.extension.issue.key;
  const answer = await api.asUser().requestJira(route`/rest/api/3/issue/${key}?fields=summary`); //@ clean forge.no_egress
  const issue = await answer.json();
  return issue.fields.summary;
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
