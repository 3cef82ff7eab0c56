about: "TypeScript: a typed client with a generic method."
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
  id: ari:cloud:ecosystem::app/c35b1566-d515-5d2a-9d92-f28d74eddb3b
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import { Client } from './client';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  return new Client('acme').get('/rest/api/3/label');
});

export const handler = resolver.getDefinitions();
=== src/client.ts
import { fetch } from '@forge/api';

type Headers = Record<string, string>;

export class Client {
  private readonly headers: Headers = { Authorization: `Basic ${process.env.BASIC as string}` };

  constructor(private readonly site: string) {}

  async get<T>(path: string): Promise<T> {
    const answer = await fetch(`https://${this.site}.atlassian.net${path}`, { headers: this.headers });  //@ finding forge.no_user_credentials_collected
    return (await answer.json()) as T;
  }
}
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
