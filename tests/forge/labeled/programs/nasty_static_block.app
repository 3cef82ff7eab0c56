about: "Static blocks, class expressions, private methods."
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
  id: ari:cloud:ecosystem::app/e4635807-edab-5240-be17-7dbf175bad57
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import { asApp, route } from '@forge/api';

const Service = class {
  static #instance;

  static {
    Service.#instance = new Service();
  }

  static get instance() {
    return this.#instance;
  }

  #path(key) {
    return route`/rest/api/3/issue/${key}`;
  }

  async remove({ payload: { key } }) {
    return asApp().requestJira(this.#path(key), { method: 'DELETE' });  //@ finding forge.authorized_calls
  }
};

const resolver = new Resolver();
resolver.define('remove', Service.instance.remove.bind(Service.instance));
export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
