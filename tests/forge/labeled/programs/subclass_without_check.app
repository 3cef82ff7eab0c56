about: "A subclass overrides the method that asks."
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
  id: ari:cloud:ecosystem::app/c93ffe32-d380-5703-bb85-2e1f2ad7a86f
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import { asApp, authorize, route } from '@forge/api';

class Base {
  async mayRemove(key) {
    return authorize().onJiraIssue(key).canDelete();
  }

  async remove(key) {
    if (!(await this.mayRemove(key))) throw new Error('no');
    return asApp().requestJira(route`/rest/api/3/issue/${key}`, { method: 'DELETE' });  //@ finding forge.authorized_calls
  }
}

class Open extends Base {
  async mayRemove() {
    return true;
  }
}

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  return new Open().remove(payload.key);
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
