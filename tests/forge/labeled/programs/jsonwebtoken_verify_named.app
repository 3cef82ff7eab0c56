about: "A token is verified with a constant; the function has another name."
verdicts:
  forge.no_hardcoded_secrets: refuted
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
  id: ari:cloud:ecosystem::app/d0cbfcd6-cdd1-528e-bce0-4c2d8074360d
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import { verify as check } from 'jsonwebtoken';

const KEY = '9fQ2-vLx7RzT1mWb';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  const claims = check(payload.token, KEY, { algorithms: ['HS256'] });  //@ finding forge.no_hardcoded_secrets
  return claims.sub;
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
=== package.json
{
  "name": "jsonwebtoken-verify-named",
  "version": "1.0.0",
  "dependencies": {
    "@forge/resolver": "^1.6.0",
    "jsonwebtoken": "^9.0.2"
  }
}
