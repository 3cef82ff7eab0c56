about: "A function for dynamic properties runs for whoever looks."
verdicts:
  forge.authorized_calls: refuted
=== manifest.yml
modules:
  confluence:contentBylineItem:
    - key: byline
      title: Status
      resource: main
      render: native
      dynamicProperties:
        function: properties
  function:
    - key: properties
      handler: dynamic.properties
resources:
  - key: main
    path: src/frontend/index.jsx
permissions:
  scopes:
    - read:page:confluence
app:
  id: ari:cloud:ecosystem::app/e44e2e15-5d53-5064-a4ec-dfbef35ae353
  runtime:
    name: nodejs22.x
=== src/dynamic.js
import api, { route } from '@forge/api';

export async function properties({ context }) {
  const answer = await api.asApp().requestConfluence(route`/wiki/api/v2/pages`);  //@ finding forge.authorized_calls
  const { results } = await answer.json();
  return { title: results.map((page) => page.title).join(', ') };
}
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
