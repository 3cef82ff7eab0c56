about: The page's text becomes a whole path with the trust of the developer.
verdicts:
  forge.untrusted_input_validated: refuted
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/1f017321-d281-57cd-9ca4-8989f8afe694
  name: Raw Path
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  jira:globalPage:
    - key: raw
      title: Raw
      resource: main
      resolver:
        function: resolver
      render: native
  function:
    - key: resolver
      handler: index.handler
resources:
  - key: main
    path: src/frontend/index.jsx
permissions:
  scopes:
    - read:jira-work
=== src/index.js
import Resolver from '@forge/resolver';
import api, { assumeTrustedRoute } from '@forge/api';

const resolver = new Resolver();
resolver.define('raw', async ({ payload }) => {
  const res = await api.asApp().requestJira(assumeTrustedRoute(`/rest/api/3/${payload.rest}`)); //@ finding forge.untrusted_input_validated; finding forge.authorized_calls
  return res.json();
});
export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Button } from '@forge/react';
import { invoke } from '@forge/bridge';
ForgeReconciler.render(<Button onClick={() => invoke('raw', { rest: 'field' })}>Raw</Button>);
