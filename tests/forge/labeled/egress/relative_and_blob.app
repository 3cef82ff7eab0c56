about: "Addresses that stay where they are: relative ones, data and blobs."
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
app:
  id: ari:cloud:ecosystem::app/b57c432f-251b-51a7-8553-0c0849ed95e3
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

const resolver = new Resolver();
resolver.define('load', () => 'ready');

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React, { useState } from 'react';
import ForgeReconciler, { Button, Image, Text } from '@forge/react';
import { requestJira, showFlag, view } from '@forge/bridge';

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';

const App = () => {
  const [count, setCount] = useState(0);
  const load = async () => {
    const { extension } = await view.getContext();
    const answer = await requestJira(`/rest/api/3/search/jql?jql=project=${extension.project.key}`); //@ clean forge.no_egress
    const found = await answer.json();
    setCount(found.issues.length);
    showFlag({ id: 'done', title: 'Loaded', isAutoDismiss: true });
  };
  return (
    <>
      <Image src={PIXEL} alt="" />{/*@ clean forge.no_egress */}
      <Button onClick={load}>Count</Button>
      <Text>{count}</Text>
    </>
  );
};

ForgeReconciler.render(<App />);
