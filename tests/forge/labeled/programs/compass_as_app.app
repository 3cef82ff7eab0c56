about: "The client of Compass as the app."
verdicts:
  forge.authorized_calls: refuted
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
  id: ari:cloud:ecosystem::app/87f22df9-1f2d-5ea1-88d2-daa187a1f526
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import graphql from '@atlassian/forge-graphql';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  const { data } = await graphql.compass.asApp().getComponent({ componentId: payload.id });  //@ finding forge.authorized_calls
  return data;
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
