about: The storage was given up, its scope was not.
verdicts:
  forge.scopes_minimal: refuted
  forge.storage_on_platform_only: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/d5252f93-e21f-5d36-bfdd-7697e91b6637
  name: Slim
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  jira:issueContext:
    - key: slim
      title: Slim
      label: Slim
      resource: main
      render: native
resources:
  - key: main
    path: src/index.jsx
permissions:
  scopes:
    - storage:app  #@ finding forge.scopes_minimal
    - read:jira-work  #@ clean forge.scopes_minimal
=== src/index.jsx
import React from 'react';
import ForgeReconciler, { Text, useProductContext } from '@forge/react';
import { requestJira } from '@forge/bridge';

const App = () => {
  const context = useProductContext();
  React.useEffect(() => {
    if (context) {
      requestJira(`/rest/api/3/issue/${context.extension.issue.key}`);
    }
  }, [context]);
  return <Text>Slim</Text>;
};
ForgeReconciler.render(<App />);
