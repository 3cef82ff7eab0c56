about: "TypeScript: a decorator only logs, it does not check."
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
  id: ari:cloud:ecosystem::app/54388cad-b58f-558d-808a-bf07fd100400
  runtime:
    name: nodejs22.x
=== src/index.ts
import Resolver from '@forge/resolver';
import { asApp, route } from '@forge/api';

function audited(target: object, name: string, descriptor: PropertyDescriptor): PropertyDescriptor {
  const original = descriptor.value;
  descriptor.value = async function (...args: unknown[]) {
    console.log('called', name);
    return original.apply(this, args);
  };
  return descriptor;
}

class Handlers {
  @audited
  async remove(request: { payload: { key: string } }) {
    return asApp().requestJira(route`/rest/api/3/issue/${request.payload.key}`, { method: 'DELETE' });  //@ finding forge.authorized_calls
  }
}

const handlers = new Handlers();
const resolver = new Resolver();
resolver.define('remove', async (request) => handlers.remove(request));
export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
