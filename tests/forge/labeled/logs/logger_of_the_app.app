about: A logger in a file of its own writes what it is given.
verdicts:
  forge.no_personal_data_in_logs: refuted
=== manifest.yml
modules:
  jira:issuePanel:
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
    - read:jira-work
app:
  id: ari:cloud:ecosystem::app/d53cabc4-1c3d-5cc8-9858-36d7b0596aec
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
    "@forge/react": "10.5.0",
    "@forge/resolver": "1.6.0",
    "react": "18.3.1"
  }
}
=== src/frontend/index.jsx
import React, { useEffect, useState } from 'react';
import ForgeReconciler, { Text } from '@forge/react';
import { invoke } from '@forge/bridge';

const App = () => {
  const [text, setText] = useState('');
  useEffect(() => {
    invoke('load').then(setText);
  }, []);
  return <Text>{text}</Text>;
};

ForgeReconciler.render(
  <React.StrictMode>
    <App />
  </React.StrictMode>,
);
=== src/logger.js
const { log, warn: caution } = console;

export const logger = {
  info: (text, detail) => log(text, detail), //@ finding forge.no_personal_data_in_logs
  warn: (text) => caution(text), //@ clean forge.no_personal_data_in_logs
};
=== src/index.js
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';
import { logger } from './logger';

const resolver = new Resolver();

resolver.define('load', async ({ context }) => {
  const answer = await api.asUser().requestJira(route`/rest/api/3/myself`);
  const me = await answer.json();
  logger.info('opened by', me.emailAddress);
  logger.warn('slow answer');
  return me.displayName;
});

export const handler = resolver.getDefinitions();
