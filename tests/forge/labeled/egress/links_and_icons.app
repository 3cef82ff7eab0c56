about: Links that a person clicks and icons of modules carry nothing out.
verdicts:
  forge.no_egress: proven
=== manifest.yml
modules:
  jira:issuePanel:
    - key: panel
      title: Notes
      icon: https://icons.example/notes.svg #@ clean forge.no_egress
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
  id: ari:cloud:ecosystem::app/28840cd9-3374-5645-8730-8bebbdf38169
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
  const body = { body: { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [
    { type: 'text', text: 'Guide', marks: [{ type: 'link', attrs: { href: 'https://guide.example/start' } }] }, //@ clean forge.no_egress
  ] }] } };
  await api.asUser().requestJira(route`/rest/api/3/issue/${context.extension.issue.key}/comment`, { //@ clean forge.no_egress
    method: 'POST',
    body: JSON.stringify(body),
  });
  return 'done';
});

export const handler = resolver.getDefinitions();
=== src/frontend/help.jsx
import React from 'react';
import { Button, Link, Text } from '@forge/react';
import { router } from '@forge/bridge';

export const Help = () => (
  <Text>
    <Link href="https://docs.example/start" openNewTab>Guide</Link>{/*@ clean forge.no_egress */}
    <Button onClick={() => router.open('https://support.example/contact')}>Ask</Button>{/*@ clean forge.no_egress */}
  </Text>
);
=== src/frontend/index.jsx
import React, { useEffect, useState } from 'react';
import ForgeReconciler, { Text } from '@forge/react';
import { invoke } from '@forge/bridge';
import { Help } from './help';

const App = () => {
  const [text, setText] = useState('');
  useEffect(() => {
    invoke('load').then(setText);
  }, []);
  return (
    <>
      <Text>{text}</Text>
      <Help />
    </>
  );
};

ForgeReconciler.render(
  <React.StrictMode>
    <App />
  </React.StrictMode>,
);
