about: Whole objects are kept whose fields other code names; those without a credential, or after it was taken out, are fine.
verdicts:
  forge.secrets_in_secret_store: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/7d2f6a10-4444-4a4a-9b9b-0c0c0c0c0c01
  name: Whole Objects
  runtime:
    name: nodejs22.x
modules:
  jira:adminPage:
    - key: admin
      title: Whole objects
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
=== src/index.js
import Resolver from '@forge/resolver';
import { kvs } from '@forge/kvs';

const resolver = new Resolver();

resolver.define('readAgain', async ({ payload }) => {
  await kvs.set('connection', payload); //@ finding forge.secrets_in_secret_store
});
resolver.define('use', async () => {
  const connection = await kvs.get('connection');
  return connection.clientSecret.length;
});
resolver.define('asked', async ({ payload }) => {
  if (!payload.apiToken) throw new Error('no token');
  await kvs.set('asked', payload); //@ finding forge.secrets_in_secret_store
});
resolver.define('handed', async ({ payload }) => {
  await kvs.set('handed', payload); //@ finding forge.secrets_in_secret_store
});
resolver.define('handedInside', async ({ payload }) => {
  await kvs.set('inside', payload.settings); //@ clean forge.secrets_in_secret_store
});
resolver.define('restOnly', async ({ payload }) => {
  const { password, ...rest } = payload;
  await kvs.setSecret('password', password);
  await kvs.set('rest', rest); //@ clean forge.secrets_in_secret_store
});
resolver.define('deleted', async ({ payload }) => {
  await kvs.setSecret('deleted', payload.password);
  delete payload.password;
  await kvs.set('rest', payload); //@ clean forge.secrets_in_secret_store
});
resolver.define('deletedSometimes', async ({ payload }) => {
  if (payload.short) {
    delete payload.password;
  }
  await kvs.set('long', payload); //@ finding forge.secrets_in_secret_store
  return payload.password.length;
});
resolver.define('overridden', async ({ payload }) => {
  await kvs.setSecret('overridden', payload.password);
  await kvs.set('without', { ...payload, password: undefined }); //@ clean forge.secrets_in_secret_store
});
resolver.define('elsewhere', async ({ payload }) => {
  await kvs.set('elsewhere', payload); //@ clean forge.secrets_in_secret_store
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React, { useState } from 'react';
import ForgeReconciler, { Button, Textfield } from '@forge/react';
import { invoke } from '@forge/bridge';

const App = () => {
  const [url, setUrl] = useState('');
  const [accessToken, setAccessToken] = useState('');
  const save = async () => {
    await invoke('handed', { url, accessToken });
    await invoke('handedInside', { settings: { url }, accessToken });
    await invoke('elsewhere', { url });
  };
  return (
    <>
      <Textfield onChange={(event) => setUrl(event.target.value)} />
      <Textfield type="password" onChange={(event) => setAccessToken(event.target.value)} />
      <Button onClick={save}>Save</Button>
    </>
  );
};

ForgeReconciler.render(<App />);
