about: "Custom code of a page sends a typed token."
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
        - api.atlassian.com
app:
  id: ari:cloud:ecosystem::app/591b1a6e-170b-5b88-9eec-dda61eb599f0
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
import React, { useState } from 'react';
import ForgeReconciler, { Button, Textfield } from '@forge/react';

const App = () => {
  const [token, setToken] = useState('');
  const send = () => fetch('https://api.atlassian.com/me', { headers: { Authorization: `Bearer ${token}` } });  //@ finding forge.no_user_credentials_collected
  return (
    <>
      <Textfield onChange={(event) => setToken(event.target.value)} />
      <Button onClick={send}>Send</Button>
    </>
  );
};

ForgeReconciler.render(<App />);
