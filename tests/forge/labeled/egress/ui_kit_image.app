about: A UI Kit page shows a picture of an outside host, declared.
verdicts:
  forge.no_egress: refuted
=== manifest.yml
modules:
  jira:issuePanel:
    - key: panel
      title: Notes
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
  external:
    images:
      - pictures.example #@ finding forge.no_egress
app:
  id: ari:cloud:ecosystem::app/67267ee0-38ae-5e95-aa61-9c1ea88bc8d0
  runtime:
    name: nodejs22.x
=== package.json
{
  "name": "app",
  "version": "1.0.0",
  "private": true,
  "main": "index.js",
  "dependencies": {
    "@forge/api": "4.1.0",
    "@forge/bridge": "4.2.0",
    "@forge/react": "10.5.0",
    "@forge/resolver": "1.6.0",
    "react": "18.3.1"
  }
}
=== src/index.js
import Resolver from '@forge/resolver';

const resolver = new Resolver();
resolver.define('load', () => 'ready');

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Image, Text } from '@forge/react';

const PICTURES = 'https://pictures.example';

const App = () => (
  <>
    <Text>Welcome</Text>
    <Image src={`${PICTURES}/welcome.png`} alt="A desk" />{/*@ finding forge.no_egress */}
  </>
);

ForgeReconciler.render(<App />);
