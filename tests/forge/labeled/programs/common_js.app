about: "CommonJS with exports and a resolver."
verdicts:
  forge.authorized_calls: refuted
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
  scopes:
    - read:jira-work
    - write:jira-work
app:
  id: ari:cloud:ecosystem::app/18ef8478-1f90-56c7-9c23-d1e27aaf64c1
  runtime:
    name: nodejs22.x
=== src/index.js
'use strict';

const Resolver = require('@forge/resolver').default;
const { asApp, route } = require('@forge/api');
const { removal } = require('./paths');

const resolver = new Resolver();
resolver.define('remove', async function (req) {
  const target = removal(req.payload.key);
  return asApp().requestJira(target, { method: 'DELETE' });  //@ finding forge.authorized_calls
});

exports.handler = resolver.getDefinitions();
=== src/paths.js
const { route } = require('@forge/api');

module.exports = {
  removal: (key) => route`/rest/api/3/issue/${key}`,
};
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
