about: A macro that shows boards of an outside service by an OAuth provider; secret in the manifest, token in plain storage.
verdicts:
  forge.no_egress: refuted
  forge.runs_on_atlassian: refuted
  forge.no_hardcoded_secrets: refuted
  forge.secrets_in_secret_store: refuted
  forge.storage_on_platform_only: refuted
  forge.no_personal_data_in_logs: refuted
  forge.admin_only_reach: refuted
  forge.no_user_credentials_collected: proven
  forge.sql_parameterized: proven
  forge.no_web_triggers: proven
  forge.supported_runtime: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/0b6d1f4e-5a11-4c3c-9f0f-0f40f2aa1003
  runtime:
    name: nodejs20.x
modules:
  macro:
    - key: board-macro
      resource: macro-ui
      render: native
      resolver:
        function: board-resolver
      title: Whiteboard
      config:
        resource: macro-config
        render: native
  function:
    - key: board-resolver
      handler: index.handler
      providers:
        auth:
          - boardly
remotes:
  - key: boardly-api
    baseUrl: https://api.boardly.example
providers:
  auth:
    - key: boardly
      name: Boardly
      type: oauth2
      clientId: 7f3fb19a01
      scopes:
        - boards:read
      remotes:
        - boardly-api
      bearerMethod: authorization-header
      actions:
        authorization:
          remote: boardly-api
          path: /oauth/authorize
        exchange:
          remote: boardly-api
          path: /oauth/token
          overrides:
            body:
              client_id: 7f3fb19a01  #@ clean forge.no_hardcoded_secrets
              client_secret: Zx81qPlm22vTrkQ0sBnEoY7u  #@ finding forge.no_hardcoded_secrets
              grant_type: authorization_code  #@ clean forge.no_hardcoded_secrets
        retrieveProfile:
          remote: boardly-api
          path: /v1/me
          resolvers:
            id: id
            displayName: name
resources:
  - key: macro-ui
    path: src/frontend/index.jsx
  - key: macro-config
    path: src/frontend/config.jsx
permissions:
  scopes:
    - storage:app
  external:
    fetch:
      backend:
        - remote: boardly-api
        - address: https://api.boardly.example
    images:
      - address: https://cdn.boardly.example
=== src/index.js
import Resolver from '@forge/resolver';
import api, { storage } from '@forge/api';
import { boardUrl, trimBoard } from './boards';

const resolver = new Resolver();

resolver.define('board', async ({ payload, context }) => {
  const boardly = api.asUser().withProvider('boardly', 'boardly-api');
  if (!(await boardly.hasCredentials())) {
    await boardly.requestCredentials();
  }
  const res = await boardly.fetch(boardUrl(payload.boardId));  //@ finding forge.no_egress; clean forge.untrusted_input_validated
  if (!res.ok) return { error: res.status };
  return trimBoard(await res.json());
});

// public boards do not need the dance, there is a site wide token for those
resolver.define('setPublicToken', async ({ payload }) => {
  if (!payload.token || payload.token.length < 10) return { error: 'no token' };
  await storage.set('boardly-token', payload.token);  //@ finding forge.secrets_in_secret_store
  return { ok: true };
});

resolver.define('publicBoard', async ({ payload }) => {
  const token = await storage.get('boardly-token');
  const res = await api.fetch(`https://api.boardly.example/v1/public/${encodeURIComponent(payload.boardId)}`, {  //@ finding forge.no_egress
    headers: { Authorization: `Bearer ${token}` },  //@ clean forge.no_hardcoded_secrets
  });
  return trimBoard(await res.json());
});

resolver.define('profile', async (req) => {
  const boardly = api.asUser().withProvider('boardly', 'boardly-api');
  const accounts = await boardly.listAccounts();
  console.log('context of the macro', req.context);  //@ finding forge.no_personal_data_in_logs
  return accounts.map((a) => a.id);
});

export const handler = resolver.getDefinitions();
=== src/boards.js
const clean = (id) => String(id).replace(/[^a-z0-9-]/gi, '');

export const boardUrl = (id) => `/v1/boards/${clean(id)}?expand=cards`;

export function trimBoard(board) {
  return {
    title: board.title,
    preview: board.preview,
    cards: (board.cards || []).map(({ id, text, color }) => ({ id, text, color })),
  };
}
=== src/frontend/index.jsx
import React, { useEffect, useState } from 'react';
import ForgeReconciler, { Box, Heading, Image, SectionMessage, Spinner, Text, useConfig } from '@forge/react';
import { invoke } from '@forge/bridge';
import { Cards } from './Cards';

const App = () => {
  const config = useConfig();
  const [board, setBoard] = useState(null);
  const [error, setError] = useState(null);

  useEffect(() => {
    if (!config?.boardId) return;
    invoke(config.isPublic ? 'publicBoard' : 'board', { boardId: config.boardId })
      .then((b) => (b.error ? setError(b.error) : setBoard(b)));
  }, [config]);

  if (!config?.boardId) return <SectionMessage title="Choose a board first" />;
  if (error) return <SectionMessage appearance="error" title={`Boardly says ${error}`} />;
  if (!board) return <Spinner />;
  return (
    <Box>
      <Heading as="h3">{board.title}</Heading>
      <Image src={`https://cdn.boardly.example/previews/${config.boardId}.png`} alt="preview" />
      <Cards cards={board.cards} />
      <Text>{board.cards.length} cards</Text>
    </Box>
  );
};

ForgeReconciler.render(<App />);
=== src/frontend/Cards.jsx
import React from 'react';
import { Inline, Lozenge, Text } from '@forge/react';

export const Cards = ({ cards }) => (
  <>
    {cards.map((card) => (
      <Inline key={card.id}>
        <Lozenge>{card.color}</Lozenge>
        <Text>{card.text}</Text>
      </Inline>
    ))}
  </>
);
=== src/frontend/config.jsx
import React from 'react';
import ForgeReconciler, { CheckboxGroup, Label, Textfield } from '@forge/react';

const Config = () => (
  <>
    <Label labelFor="boardId">Board</Label>
    <Textfield name="boardId" />
    <CheckboxGroup name="isPublic" options={[{ value: 'yes', label: 'public board' }]} />
  </>
);

ForgeReconciler.addConfig(<Config />);
