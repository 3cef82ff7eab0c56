about: A workspace's page ships React and a date library; the backend ships nothing foreign.
verdicts:
  forge.no_third_party_dependencies: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/11d7a7f0-9c9a-535b-9205-628260691c8e
  name: Dated
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  jira:projectPage:
    - key: dated
      title: Dated
      resource: main
      resolver:
        function: resolver
  function:
    - key: resolver
      handler: index.handler
resources:
  - key: main
    path: static/dated/build
=== package.json
{
  "name": "dated",
  "private": true,
  "workspaces": ["static/*"],
  "dependencies": {
    "@forge/resolver": "1.6.0"
  }
}
=== src/index.js
import Resolver from '@forge/resolver';
const resolver = new Resolver();
resolver.define('today', () => new Date().toISOString());
export const handler = resolver.getDefinitions();
=== static/dated/package.json
{
  "name": "dated-ui",
  "version": "1.0.0",
  "scripts": {"build": "react-scripts build"},
  "dependencies": {
    "@forge/bridge": "4.1.0",
    "dayjs": "1.11.13",
    "react": "18.3.1",
    "react-dom": "18.3.1"
  }
}
=== static/dated/src/index.js
import React from 'react';
import { createRoot } from 'react-dom/client';
import dayjs from 'dayjs';
createRoot(document.getElementById('root')).render(<time>{dayjs().format('YYYY-MM-DD')}</time>);
=== static/dated/public/index.html
<!doctype html><html lang="en"><body><div id="root"></div></body></html>
