about: "Host and scheme are put together in steps, in another file."
verdicts:
  forge.no_user_credentials_collected: refuted
=== manifest.yml
modules:
  jira:issuePanel:
    - key: panel
      title: Panel
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
  external:
    fetch:
      backend:
        - '*.atlassian.net'
        - api.atlassian.com
        - api.bitbucket.org
        - api.statuspage.io
app:
  id: ari:cloud:ecosystem::app/7329f06c-2442-5864-ae87-5809e0f4075f
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import { fetch } from '@forge/api';
import { address } from './address';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  const request = new Request(address('acme'), { headers: new Headers({ Authorization: 'Basic ' + process.env.BASIC }) });
  return (await fetch(request)).json();
});

export const handler = resolver.getDefinitions();
=== src/address.js
const DOMAIN = ['atlassian', 'net'].join('.');

export const address = (site) => 'https://' + site + '.' + DOMAIN + '/rest/agile/1.0/board';
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
