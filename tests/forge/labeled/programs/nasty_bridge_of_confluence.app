about: "A page of Confluence by the bridge."
verdicts:
  forge.scopes_minimal: refuted
=== manifest.yml
modules:
  confluence:contentBylineItem:
    - key: panel
      title: Panel
      resource: main
      render: native
resources:
  - key: main
    path: src/frontend/index.jsx
permissions:
  scopes:
    - read:page:confluence  #@ clean forge.scopes_minimal
    - read:space:confluence  #@ finding forge.scopes_minimal
app:
  id: ari:cloud:ecosystem::app/755b899c-76dc-5f7d-8d7c-3fc545dedaf6
  runtime:
    name: nodejs22.x
=== src/frontend/index.jsx
import React, { useEffect } from 'react';
import ForgeReconciler, { Text } from '@forge/react';
import { requestConfluence } from '@forge/bridge';

const App = () => {
  useEffect(() => {
    void requestConfluence('/wiki/api/v2/pages?limit=1', { headers: { Accept: 'application/json' } });
  }, []);
  return <Text>Ready</Text>;
};

ForgeReconciler.render(<App />);
