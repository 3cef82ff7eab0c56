about: "Definitions are methods of a class."
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
  id: ari:cloud:ecosystem::app/58f3e032-2027-53dd-aebf-0d9de343db98
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import { asApp, asUser, route } from '@forge/api';

class Issues {
  #client = asApp();

  static open() {
    return new Issues();
  }

  get client() {
    return this.#client;
  }

  read = async ({ payload }) => (await asUser().requestJira(route`/rest/api/3/issue/${payload.key}`)).json();  //@ clean forge.authorized_calls

  async remove({ payload }) {
    return this.client.requestJira(route`/rest/api/3/issue/${payload.key}`, { method: 'DELETE' });  //@ finding forge.authorized_calls
  }
}

const issues = Issues.open();
const resolver = new Resolver();
resolver.define('read', issues.read);
resolver.define('remove', (request) => issues.remove(request));
export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
