about: "Two files import one another; export * as a namespace."
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
      handler: main.handler
resources:
  - key: main
    path: src/frontend/index.jsx
permissions:
  scopes:
    - read:jira-work
    - write:jira-work
app:
  id: ari:cloud:ecosystem::app/27664be9-678e-5012-84a7-f624d072d2d6
  runtime:
    name: nodejs22.x
=== src/main.js
export { default as handler } from './resolver';
export * as jira from './jira';
export const PREFIX = 'A-';
=== src/resolver.js
import Resolver from '@forge/resolver';
import { jira } from './main';

const resolver = new Resolver();
resolver.define('remove', ({ payload }) => jira.remove(payload.number));
export default resolver.getDefinitions();
=== src/jira.js
import { asApp, route } from '@forge/api';
import { PREFIX } from './main';

export const remove = (number) => asApp().requestJira(route`/rest/api/3/issue/${PREFIX + number}`, { method: 'DELETE' });  //@ finding forge.authorized_calls
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
