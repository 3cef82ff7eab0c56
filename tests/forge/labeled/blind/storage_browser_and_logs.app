about: Tokens go to plain storage and to the browser, whole answers to the log.
verdicts:
  forge.storage_on_platform_only: refuted
  forge.secrets_in_secret_store: refuted
  forge.no_personal_data_in_logs: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/28ada629-1b14-5a9c-968d-9fba6473564f
  name: Chatter Box
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  jira:issuePanel:
    - key: box
      title: Box
      resource: main
      resolver:
        function: resolver
  function:
    - key: resolver
      handler: index.handler
resources:
  - key: main
    path: static/box/build
permissions:
  scopes:
    - storage:app
    - read:jira-user
=== src/index.js
import Resolver from '@forge/resolver';
import api, { route, storage } from '@forge/api';

const resolver = new Resolver();

resolver.define('connect', async ({ payload, context }) => {
  await storage.set('chat-access-token', payload.accessToken); //@ finding forge.secrets_in_secret_store
  await storage.setSecret('chat-refresh-token', payload.refreshToken); //@ clean forge.secrets_in_secret_store
  await storage.set('chat-channel', payload.channel); //@ clean forge.secrets_in_secret_store
  console.log('connected', context.extension.issue.key); //@ clean forge.no_personal_data_in_logs
});

resolver.define('me', async () => {
  const res = await api.asUser().requestJira(route`/rest/api/3/myself`);
  const me = await res.json();
  console.log('user', me); //@ finding forge.no_personal_data_in_logs
  console.debug(`mail ${me.emailAddress}`); //@ finding forge.no_personal_data_in_logs
  console.log('status', res.status); //@ clean forge.no_personal_data_in_logs
  return me;
});

export const handler = resolver.getDefinitions();
=== static/box/package.json
{"name": "box", "version": "1.0.0", "scripts": {"build": "react-scripts build"}, "dependencies": {"@forge/bridge": "4.1.0", "react": "18.3.1", "react-dom": "18.3.1", "react-scripts": "5.0.1"}}
=== static/box/public/index.html
<!doctype html><html lang="en"><body><div id="root"></div></body></html>
=== static/box/src/index.js
import React, { useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { invoke } from '@forge/bridge';

const App = () => {
  useEffect(() => {
    invoke('me').then((me) => {
      window.localStorage.setItem('me', JSON.stringify(me)); //@ finding forge.storage_on_platform_only
      document.cookie = `seen=${Date.now()}`; //@ finding forge.storage_on_platform_only
    });
  }, []);
  return <p>Box</p>;
};
createRoot(document.getElementById('root')).render(<App />);
