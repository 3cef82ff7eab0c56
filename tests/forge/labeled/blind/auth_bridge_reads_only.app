about: All calls to the product are made by the page for its user.
verdicts:
  forge.authorized_calls: proven
  forge.no_egress: proven
  forge.scopes_minimal: proven
  forge.no_hardcoded_secrets: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/2e9f9c22-0fc3-5e11-8bc1-68d3aafce2a5
  name: Bridge Only
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  jira:dashboardGadget:
    - key: gadget
      title: My work
      description: Shows open work
      thumbnail: https://icons.example/gadget.png
      resource: main
      render: native
resources:
  - key: main
    path: src/frontend/index.jsx
permissions:
  scopes:
    - read:jira-work
=== package.json
{"name": "bridge-only", "dependencies": {"@forge/bridge": "4.1.0", "@forge/react": "11.0.0", "react": "18.3.1"}}
=== src/frontend/useWork.js
import { useEffect, useState } from 'react';
import { requestJira } from '@forge/bridge';

export const useWork = () => {
  const [issues, setIssues] = useState([]);
  useEffect(() => {
    (async () => {
      const res = await requestJira('/rest/api/3/search/jql?jql=assignee%3DcurrentUser()&fields=summary'); //@ clean forge.authorized_calls
      const data = await res.json();
      setIssues(data.issues ?? []);
    })();
  }, []);
  return issues;
};
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { List, ListItem } from '@forge/react';
import { useWork } from './useWork';

const App = () => {
  const issues = useWork();
  return <List>{issues.map((issue) => <ListItem key={issue.id}>{issue.fields.summary}</ListItem>)}</List>;
};

ForgeReconciler.render(<App />);
