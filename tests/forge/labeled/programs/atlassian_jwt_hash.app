about: "The hash of a query has no key."
verdicts:
  forge.no_hardcoded_secrets: proven
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
app:
  id: ari:cloud:ecosystem::app/88342112-36b4-5bb7-a7c2-f4bb444d3bde
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import * as jwt from 'atlassian-jwt';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  return jwt.createQueryStringHash({ method: 'GET', pathname: '/rest/partner', query: {} }, false);  //@ clean forge.no_hardcoded_secrets
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
=== package.json
{
  "name": "atlassian-jwt-hash",
  "version": "1.0.0",
  "dependencies": {
    "@forge/resolver": "^1.6.0",
    "atlassian-jwt": "^2.0.3"
  }
}
