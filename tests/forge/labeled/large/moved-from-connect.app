about: Half moved from Connect; its old lifecycle code verifies with a constant key, a debugging panel trusts its payload.
verdicts:
  forge.no_hardcoded_secrets: refuted
  forge.no_remotes: refuted
  forge.no_egress: refuted
  forge.authorized_calls: refuted
  forge.no_third_party_dependencies: refuted
  forge.runs_on_atlassian: refuted
  forge.secrets_in_secret_store: refuted
  forge.admin_only_reach: refuted
  forge.sql_parameterized: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/0b6d1f4e-5a11-4c3c-9f0f-0f40f2aa1021
  runtime:
    name: nodejs20.x
  connect:
    key: example.boardroom
    remote: connect
    authentication: jwt
remotes:
  - key: connect
    baseUrl: https://boardroom.example
    operations: [compute, storage]
connectModules:
  jira:lifecycle:
    - key: lifecycle-events
      installed: /installed
  jira:generalPages:
    - key: old-page
      url: /page
      name: {value: Boardroom}
modules:
  connectToForgeMigration:
    - key: move
      function: move
  webtrigger:
    - key: installed
      function: installed
  jira:projectPage:
    - key: room
      title: Boardroom
      resource: room
      render: native
      resolver: {function: room}
  function:
    - key: move
      handler: move.run
    - key: installed
      handler: lifecycle.installed
    - key: room
      handler: room.handler
resources:
  - key: room
    path: src/ui/room.jsx
permissions:
  scopes:
    - read:jira-work
    - write:jira-work
    - storage:app
    - read:connect-jira
=== package.json
{
  "name": "boardroom",
  "dependencies": {
    "@forge/api": "^4.0.0",
    "@forge/bridge": "^4.0.0",
    "@forge/kvs": "^1.0.0",
    "@forge/react": "^10.0.0",
    "@forge/resolver": "^1.6.0",
    "atlassian-jwt": "^2.0.3",  //@ finding forge.no_third_party_dependencies
    "react": "^18.2.0"
  }
}
=== src/jwt.js
import * as jwt from 'atlassian-jwt';

const FALLBACK = 'boardroom-shared-2019-Kx83nQz';

export function verify(token) {
  return jwt.decodeSymmetric(token, FALLBACK, jwt.SymmetricAlgorithm.HS256);  //@ finding forge.no_hardcoded_secrets
}

export function sign(claims, secret) {
  return jwt.encodeSymmetric(claims, secret);  //@ clean forge.no_hardcoded_secrets
}
=== src/lifecycle.js
import { kvs } from '@forge/kvs';
import { verify } from './jwt';

const bearer = (request) => ((request.headers.authorization || [])[0] || '').replace(/^JWT /, '');

export async function installed(request) {
  try {
    verify(bearer(request));
  } catch (e) {
    return { statusCode: 401, body: e.message };
  }
  const body = JSON.parse(request.body);
  await kvs.set(`client:${body.clientKey}`, { baseUrl: body.baseUrl, sharedSecret: body.sharedSecret });  //@ finding forge.secrets_in_secret_store
  await kvs.setSecret(`secret:${body.clientKey}`, body.sharedSecret);  //@ clean forge.secrets_in_secret_store
  return { statusCode: 204 };
}
=== src/move.js
import api, { route } from '@forge/api';
import { kvs } from '@forge/kvs';

// copies the old properties of the app into the key-value store
export async function run() {
  const res = await api.asApp().requestJira(route`/rest/atlassian-connect/1/addons/example.boardroom/properties`);  //@ clean forge.authorized_calls
  if (!res.ok) {
    console.warn('nothing to move', res.status);  //@ clean forge.no_personal_data_in_logs
    return;
  }
  const { keys } = await res.json();
  for (const { key } of keys) {
    const one = await api.asApp().requestJira(route`/rest/atlassian-connect/1/addons/example.boardroom/properties/${key}`);  //@ clean forge.authorized_calls
    const { value } = await one.json();
    await kvs.set(`old:${key}`, value);
  }
}
=== src/room.js
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';
import { kvs } from '@forge/kvs';

const resolver = new Resolver();

resolver.define('agenda', async ({ context }) => (await kvs.get(`agenda:${context.extension.project.id}`)) ?? []);

resolver.define('setAgenda', async ({ payload, context }) => {
  const lines = (payload.lines ?? []).map((l) => String(l).slice(0, 200));
  await kvs.set(`agenda:${context.extension.project.id}`, lines);
});

// remove before the launch
resolver.define('debug', async ({ payload }) => {
  const res = await api.asApp().requestJira(route`/rest/api/3/project/${payload.project}/properties/${payload.name}`, {  //@ finding forge.authorized_calls
    method: payload.value ? 'PUT' : 'GET',
    headers: { 'Content-Type': 'application/json' },
    body: payload.value ? JSON.stringify(payload.value) : undefined,
  });
  return res.status === 200 ? res.json() : { status: res.status };
});

export const handler = resolver.getDefinitions();
=== src/ui/room.jsx
import React, { useEffect, useState } from 'react';
import ForgeReconciler, { Button, Text, TextArea } from '@forge/react';
import { invoke } from '@forge/bridge';

const Room = () => {
  const [lines, setLines] = useState([]);
  const [edit, setEdit] = useState(false);
  useEffect(() => { invoke('agenda').then(setLines); }, []);
  if (!edit) {
    return (<>{lines.map((l) => <Text key={l}>{l}</Text>)}<Button onClick={() => setEdit(true)}>Edit</Button></>);
  }
  return (
    <>
      <TextArea defaultValue={lines.join('\n')} onChange={(e) => setLines(e.target.value.split('\n'))} />
      <Button onClick={() => invoke('setAgenda', { lines }).then(() => setEdit(false))}>Save</Button>
    </>
  );
};
ForgeReconciler.render(<Room />);
