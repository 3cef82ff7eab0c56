about: The page comments on issues; the manifest lets it read only, and has a scope of another product besides.
verdicts:
  forge.scopes_minimal: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/7d2f6a10-3333-4a4a-9b9b-0c0c0c0c0c03
  name: Page Scopes
  runtime:
    name: nodejs22.x
modules:
  jira:issueAction:
    - key: a
      title: Comment
      resource: main
      render: native
resources:
  - key: main
    path: src/index.jsx
permissions:
  scopes:
    - read:jira-work  #@ clean forge.scopes_minimal
    - read:page:confluence  #@ finding forge.scopes_minimal
=== src/index.jsx
import React from 'react';
import ForgeReconciler, { Button, useProductContext } from '@forge/react';
import { requestJira } from '@forge/bridge';

const App = () => {
  const context = useProductContext();
  const comment = async () => {
    const { key } = context.extension.issue;
    const seen = await requestJira(`/rest/api/3/issue/${key}`); //@ clean forge.scopes_minimal
    if (!seen.ok) return;
    await requestJira(`/rest/api/3/issue/${key}/comment`, { method: 'POST', body: JSON.stringify({ body: {} }) }); //@ finding forge.scopes_minimal
  };
  return <Button onClick={comment}>Comment</Button>;
};
ForgeReconciler.render(<App />);
