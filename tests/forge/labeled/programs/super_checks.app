about: "A subclass asks by super."
verdicts:
  forge.authorized_calls: proven
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
  id: ari:cloud:ecosystem::app/0c31310c-008e-5c3f-b136-ac25c70fa04f
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import { asApp, authorize, route } from '@forge/api';

class Base {
  async remove(key) {
    if (!(await authorize().onJiraIssue(key).canDelete())) throw new Error('no');
  }
}

class Closed extends Base {
  async remove(key) {
    await super.remove(key);
    return asApp().requestJira(route`/rest/api/3/issue/${key}`, { method: 'DELETE' });  //@ clean forge.authorized_calls
  }
}

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  return new Closed().remove(payload.key);
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
