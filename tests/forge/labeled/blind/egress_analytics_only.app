about: The only way out is analytics without data of users.
verdicts:
  forge.no_egress: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/e825fce3-8bbc-5158-8d13-49605346f022
  name: Counted
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  jira:globalPage:
    - key: counted
      title: Counted
      resource: main
      render: native
resources:
  - key: main
    path: src/index.jsx
permissions:
  external:
    fetch:
      client:
        - address: https://count.example  #@ finding forge.no_egress
          category: analytics
          inScopeEUD: false
=== src/index.jsx
import React, { useEffect } from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => {
  useEffect(() => {
    fetch('https://count.example/hit', { method: 'POST' }); //@ finding forge.no_egress
  }, []);
  return <Text>Counted</Text>;
};
ForgeReconciler.render(<App />);
