about: A Compass page creates components as the app for anybody.
verdicts:
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/3c87cc87-390c-567c-82b8-28c86387ece7
  name: Component Factory
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  compass:globalPage:
    - key: factory
      title: Factory
      resource: main
      resolver:
        function: resolver
  function:
    - key: resolver
      handler: resolvers.handler
resources:
  - key: main
    path: ui/build
permissions:
  scopes:
    - read:component:compass
    - write:component:compass
=== package.json
{"name": "factory", "private": true, "dependencies": {"@atlassian/forge-graphql": "13.19.0", "@forge/resolver": "1.6.0"}}
=== src/resolvers.ts
import Resolver from '@forge/resolver';
import graphqlGateway from '@atlassian/forge-graphql';

const resolver = new Resolver();

resolver.define('create', async (req) => {
  const { cloudId } = req.context;
  const { data, errors } = await graphqlGateway.compass.asApp().createComponent({ cloudId, name: req.payload.name, type: req.payload.type }); //@ finding forge.authorized_calls
  if (errors.length > 0) {
    throw new Error('createComponent failed');
  }
  return data.component;
});

export const handler = resolver.getDefinitions();
=== ui/package.json
{"name": "factory-ui", "version": "1.0.0", "scripts": {"build": "vite build --outDir build"}, "dependencies": {"@forge/bridge": "4.1.0", "react": "18.3.1", "react-dom": "18.3.1"}, "devDependencies": {"vite": "5.4.0"}}
=== ui/index.html
<!doctype html><html lang="en"><body><div id="root"></div><script type="module" src="/src/main.tsx"></script></body></html>
=== ui/src/main.tsx
import React from 'react';
import { createRoot } from 'react-dom/client';
import { invoke } from '@forge/bridge';
createRoot(document.getElementById('root')!).render(<button onClick={() => invoke('create', { name: 'api', type: 'SERVICE' })}>Create</button>);
