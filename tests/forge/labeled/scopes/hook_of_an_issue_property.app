about: The hook reads and writes a property of the issue, which takes both scopes; a third serves nothing.
verdicts:
  forge.scopes_minimal: refuted
  forge.storage_on_platform_only: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/5a2f5f38-8f31-4d0c-8f5e-8f1b3e0f2a77
  runtime:
    name: nodejs22.x
modules:
  jira:issuePanel:
    - key: votes
      title: Votes
      resource: main
      render: native
resources:
  - key: main
    path: src/frontend/index.jsx
permissions:
  scopes:
    - read:jira-work  #@ clean forge.scopes_minimal
    - write:jira-work  #@ clean forge.scopes_minimal
    - read:jira-user  #@ finding forge.scopes_minimal
=== package.json
{
  "name": "votes",
  "private": true,
  "dependencies": {"@forge/react": "11.4.0", "@forge/bridge": "5.6.0", "react": "18.3.1"}
}
=== src/frontend/index.jsx
import React from "react";
import ForgeReconciler, { Button, Text, useIssueProperty } from "@forge/react";

const App = () => {
  const [votes, setVotes] = useIssueProperty("team-votes", 0);
  return (
    <>
      <Text>{votes}</Text>
      <Button onClick={() => setVotes(votes + 1)}>Vote</Button>
    </>
  );
};

ForgeReconciler.render(<App />);
