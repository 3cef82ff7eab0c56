about: A form asks an administrator for an API token; the function calls the site with it.
verdicts:
  forge.no_user_credentials_collected: refuted
  forge.secrets_in_secret_store: refuted
=== manifest.yml
modules:
  jira:adminPage:
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
    - storage:app
app:
  id: ari:cloud:ecosystem::app/41094b2a-3bb4-59e2-b3b1-f5930c8f2a7b
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
import { fetch } from '@forge/api';
import { kvs } from '@forge/kvs';

const resolver = new Resolver();

resolver.define('save', async ({ payload }) => {
  await kvs.set('login', { email: payload.email, apiToken: payload.apiToken }); //@ finding forge.secrets_in_secret_store
});

resolver.define('load', async () => {
  const { email, apiToken, site } = await kvs.get('login');
  const answer = await fetch(`https://${site}/rest/api/3/myself`, { //@ finding forge.no_user_credentials_collected
    headers: { authorization: 'Basic ' + Buffer.from(email + ':' + apiToken).toString('base64') },
  });
  return answer.text();
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Button, Form, Textfield, useForm } from '@forge/react';
import { invoke } from '@forge/bridge';

const App = () => {
  const { register, handleSubmit } = useForm();
  return (
    <Form onSubmit={handleSubmit((values) => invoke('save', values))}>
      <Textfield {...register('email')} />
      <Textfield type="password" {...register('apiToken')} />
      <Button type="submit">Save</Button>
    </Form>
  );
};

ForgeReconciler.render(<App />);
