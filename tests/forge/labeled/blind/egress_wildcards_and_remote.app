about: Everything is allowed by wildcard, and a remote computes.
verdicts:
  forge.no_egress: refuted
  forge.no_remotes: refuted
  forge.runs_on_atlassian: refuted
  forge.addresses_encrypted: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/e4ec0877-de67-50f5-a7bf-18111a5c01e3
  name: Wide Open
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  jira:globalPage:
    - key: wide
      title: Wide
      resource: main
      resolver:
        endpoint: backend
  endpoint:
    - key: backend
      remote: server
      route:
        path: /forge
      auth:
        appUserToken:
          enabled: true
resources:
  - key: main
    path: static/wide/build
remotes:
  - key: server
    baseUrl: http://wide.example
    operations:
      - compute
permissions:
  external:
    fetch:
      client:
        - '*'  #@ finding forge.no_egress
    images:
      - address: '*.pictures.example'  #@ finding forge.no_egress
=== static/wide/package.json
{"name": "wide-ui", "version": "1.0.0", "scripts": {"build": "react-scripts build"}, "dependencies": {"@forge/bridge": "4.1.0", "react": "18.3.1", "react-dom": "18.3.1", "react-scripts": "5.0.1"}}
=== static/wide/public/index.html
<!doctype html><html lang="en"><body><div id="root"></div></body></html>
=== static/wide/src/index.js
import React from 'react';
import { createRoot } from 'react-dom/client';
import { invokeRemote } from '@forge/bridge';
createRoot(document.getElementById('root')).render(<button onClick={() => invokeRemote({ path: '/forge/ping', method: 'GET' })}>Ping</button>);
