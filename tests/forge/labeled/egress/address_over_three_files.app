about: Host, path and query are put together over three files.
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
app:
  id: ari:cloud:ecosystem::app/fef3570a-4358-5190-a753-5f78c942180c
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
=== src/hosts.ts
const domain = 'ledger.example';
export const hosts = { api: `api.${domain}`, docs: `docs.${domain}` } as const;
=== src/paths.ts
export enum Path {
  Invoices = 'v1/invoices',
}
=== src/address.ts
import { hosts } from './hosts';
import { Path } from './paths';

export function invoices(customer: string): string {
  return 'https://' + hosts.api + '/' + Path.Invoices + '?customer=' + encodeURIComponent(customer);
}
=== src/index.ts
import Resolver from '@forge/resolver';
import { fetch } from '@forge/api';
import { invoices } from './address';

const resolver = new Resolver();

resolver.define('load', async (req: { payload: { customer: string } }) => {
  const answer = await fetch(invoices(req.payload.customer)); //@ finding forge.no_egress
  return answer.text();
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
