about: "A link that a person clicks sends nothing."
verdicts:
  forge.no_egress: proven
=== manifest.yml
modules:
  jira:issuePanel:
    - key: panel
      title: Panel
      icon: https://cdn.partner.example/icon.svg  #@ clean forge.no_egress
      resource: main
      render: native
resources:
  - key: main
    path: src/frontend/index.jsx
app:
  id: ari:cloud:ecosystem::app/8af0830d-ac8a-5b96-9b4d-813c865e8836
  runtime:
    name: nodejs22.x
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Button, Link, Text } from '@forge/react';
import { router } from '@forge/bridge';

const App = () => (
  <>
    <Text>
      <Link href="https://docs.partner.example/help">Help</Link>  {/*@ clean forge.no_egress */}
    </Text>
    <Button onClick={() => router.open('https://docs.partner.example')}>Open</Button>  {/*@ clean forge.no_egress */}
  </>
);

ForgeReconciler.render(<App />);
=== package.json
{
  "name": "egress-link-only",
  "version": "1.0.0",
  "dependencies": {
    "@forge/react": "^11.0.0",
    "@forge/bridge": "^5.0.0",
    "react": "^18.2.0"
  }
}
