about: "A page with XMLHttpRequest."
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
      client:
        - '*.atlassian.net'
        - api.atlassian.com
        - api.bitbucket.org
        - api.statuspage.io
app:
  id: ari:cloud:ecosystem::app/6c095cef-1f65-587c-8ee1-f7c0788d9f9c
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';


const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  return 'fine';
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Button } from '@forge/react';

const send = (token) => {
  const request = new XMLHttpRequest();
  request.open('GET', 'https://acme.atlassian.net/rest/api/3/myself');
  request.setRequestHeader('Authorization', `Bearer ${token}`);
  request.send();
};

ForgeReconciler.render(<Button onClick={() => send(window.name)}>Send</Button>);
