about: Requests, contexts and people in logs by several loggers; ids, counts and messages beside them.
verdicts:
  forge.no_personal_data_in_logs: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/937fec2e-03e9-531f-afda-1018db8721cc
  name: Log Styles
  runtime:
    name: nodejs22.x
modules:
  jira:issuePanel:
    - key: main
      title: Log Styles
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
    - read:jira-user
=== src/index.js
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';

const resolver = new Resolver();

resolver.define('run', async (req) => {
  console.log('request', JSON.stringify(req.context)); //@ finding forge.no_personal_data_in_logs
  console.log('key', req.payload.key); //@ clean forge.no_personal_data_in_logs
  console.log('account', req.context.accountId); //@ finding forge.no_personal_data_in_logs
  const res = await api.asUser().requestJira(route`/rest/api/3/issue/${req.payload.key}`);
  const issue = await res.json();
  console.log(`assignee: ${issue.fields.assignee.displayName}`); //@ finding forge.no_personal_data_in_logs
  console.info('description', issue.fields.description); //@ finding forge.no_personal_data_in_logs
  console.info('issue', issue.id, issue.key, issue.fields.status.name); //@ clean forge.no_personal_data_in_logs
  console.log(Object.keys(issue.fields).length, 'fields'); //@ clean forge.no_personal_data_in_logs
  try {
    await api.asUser().requestJira(route`/rest/api/3/myself`);
  } catch (error) {
    console.error('myself failed:', error.message); //@ clean forge.no_personal_data_in_logs
  }
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Button } from '@forge/react';
import { invoke } from '@forge/bridge';

ForgeReconciler.render(<Button onClick={() => invoke('run', { key: 'DEMO-1' })}>Run</Button>);
