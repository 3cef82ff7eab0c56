about: An administrator's e-mail and API token are asked for, kept and used against the site.
verdicts:
  forge.no_user_credentials_collected: refuted
  forge.secrets_in_secret_store: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/58954df4-4257-50b7-ad45-3d1d583df732
  name: User Importer
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  jira:adminPage:
    - key: importer
      title: Importer
      resource: main
      resolver:
        function: resolver
      render: native
  function:
    - key: resolver
      handler: index.handler
resources:
  - key: main
    path: src/frontend/index.jsx
permissions:
  scopes:
    - storage:app
  external:
    fetch:
      backend:
        - '*.atlassian.net'
=== src/index.js
import Resolver from '@forge/resolver';
import { fetch } from '@forge/api';
import { kvs } from '@forge/kvs';

const resolver = new Resolver();

resolver.define('save', async ({ payload }) => {
  const { email, apiToken, site } = payload;
  await kvs.set('credentials', { email, apiToken, site }); //@ finding forge.secrets_in_secret_store
});

resolver.define('users', async () => {
  const { email, apiToken, site } = await kvs.get('credentials');
  const basic = Buffer.from(`${email}:${apiToken}`).toString('base64');
  const res = await fetch(`https://${site}.atlassian.net/rest/api/3/users/search`, { headers: { Authorization: `Basic ${basic}` } }); //@ finding forge.no_user_credentials_collected
  return res.json();
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Button, Form, Textfield, useForm } from '@forge/react';
import { invoke } from '@forge/bridge';

const App = () => {
  const { register, handleSubmit } = useForm();
  return (
    <Form onSubmit={handleSubmit((data) => invoke('save', data))}>
      <Textfield {...register('email')} />
      <Textfield {...register('apiToken')} type="password" />
      <Button type="submit">Save</Button>
    </Form>
  );
};
ForgeReconciler.render(<App />);
