about: "The client of Compass as the user."
verdicts:
  forge.authorized_calls: proven
=== manifest.yml
modules:
  compass:componentPage:
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
    - read:component:compass
app:
  id: ari:cloud:ecosystem::app/c260b912-3832-5161-b614-a22ca47acaa8
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import graphql from '@atlassian/forge-graphql';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  const { data } = await graphql.compass.asUser().getComponent({ componentId: payload.id });  //@ clean forge.authorized_calls
  return data;
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
