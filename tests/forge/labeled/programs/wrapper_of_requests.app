about: "A small client of its own makes the header."
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
  id: ari:cloud:ecosystem::app/ef0ce0f3-d81d-578c-9d00-18ed1ed92583
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import { SiteClient } from './client';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  const client = new SiteClient(payload.site, process.env.API_TOKEN);
  return client.get('/rest/api/3/field');
});

export const handler = resolver.getDefinitions();
=== src/client.js
import { fetch } from '@forge/api';

export class SiteClient {
  constructor(site, token) {
    this.root = `https://${site}.atlassian.net`;
    this.headers = { Authorization: `Bearer ${token}` };
  }

  async get(path) {
    const answer = await fetch(this.root + path, { headers: this.headers });  //@ finding forge.no_user_credentials_collected
    return answer.json();
  }
}
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
