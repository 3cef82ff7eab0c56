about: The groups looked up are those of an account that the caller names.
verdicts:
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/35a4ada8-b397-540f-bfed-74c2db15c73f
  name: Project Closer
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  jira:globalPage:
    - key: closer
      title: Project closer
      resource: main
      resolver:
        function: resolver
  function:
    - key: resolver
      handler: index.handler
resources:
  - key: main
    path: static/closer/build
permissions:
  scopes:
    - manage:jira-configuration
    - read:jira-user
=== src/index.js
const Resolver = require('@forge/resolver').default;
const { asApp, route } = require('@forge/api');

const resolver = new Resolver();

async function isAdmin(accountId) {
  const response = await asApp().requestJira(route`/rest/api/3/user/groups?accountId=${accountId}`);
  const groups = await response.json();
  return groups.some((group) => group.name === 'site-admins');
}

resolver.define('closeProject', async ({ payload }) => {
  if (!(await isAdmin(payload.accountId))) {
    return { error: 'Administrators only' };
  }
  const done = await asApp().requestJira(route`/rest/api/3/project/${payload.projectKey}`, { method: 'DELETE' }); //@ finding forge.authorized_calls
  return { status: done.status };
});

exports.handler = resolver.getDefinitions();
=== static/closer/package.json
{"name": "closer", "version": "0.1.0", "scripts": {"build": "react-scripts build"}, "dependencies": {"@forge/bridge": "4.1.0", "react": "18.3.1", "react-dom": "18.3.1", "react-scripts": "5.0.1"}}
=== static/closer/public/index.html
<!doctype html><html lang="en"><body><div id="root"></div></body></html>
=== static/closer/src/index.js
import React from 'react';
import { createRoot } from 'react-dom/client';
import { invoke, view } from '@forge/bridge';

function App() {
  const close = async () => {
    const context = await view.getContext();
    await invoke('closeProject', { accountId: context.accountId, projectKey: 'OLD' });
  };
  return <button onClick={close}>Close project</button>;
}

createRoot(document.getElementById('root')).render(<App />);
