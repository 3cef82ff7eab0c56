about: "Storage of the browser needs no scope."
verdicts:
  forge.scopes_minimal: refuted
=== manifest.yml
modules:
  jira:issuePanel:
    - key: panel
      title: Panel
      resource: main
      render: native
resources:
  - key: main
    path: src/frontend/index.jsx
permissions:
  scopes:
    - storage:app  #@ finding forge.scopes_minimal
app:
  id: ari:cloud:ecosystem::app/dfcea5df-2607-531c-b5f9-33eb2452e19f
  runtime:
    name: nodejs22.x
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

localStorage.setItem('seen', 'yes');

ForgeReconciler.render(<Text>Ready</Text>);
