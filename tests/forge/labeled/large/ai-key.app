about: Answers in the portal by an outside model; the key stands in a constants file, the prompt goes to the log, an address is not declared.
verdicts:
  forge.no_hardcoded_secrets: refuted
  forge.no_egress: refuted
  forge.storage_on_platform_only: refuted
  forge.no_personal_data_in_logs: refuted
  forge.authorized_calls: refuted
  forge.runs_on_atlassian: refuted
  forge.no_user_credentials_collected: proven
  forge.sql_parameterized: proven
  forge.no_web_triggers: proven
  forge.no_remotes: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/0b6d1f4e-5a11-4c3c-9f0f-0f40f2aa1018
  runtime:
    name: nodejs20.x
modules:
  jira:issuePanel:
    - key: answer
      title: Suggested answer
      icon: https://answery.example/icon.png
      resource: ui
      render: native
      resolver:
        function: resolver
  function:
    - key: resolver
      handler: index.handler
resources:
  - key: ui
    path: src/ui.jsx
permissions:
  scopes:
    - read:jira-work
    - write:jira-work
  external:
    fetch:
      backend:
        - api.brainy.example
=== package.json
{ "name": "answery", "dependencies": { "@forge/api": "^4.0.0", "@forge/bridge": "^4.0.0", "@forge/react": "^10.0.0", "@forge/resolver": "^1.6.0", "react": "^18.2.0" } }
=== src/constants.js
// TODO move to env before the release!!
export const CONFIG = {
  appId: 'a1-answery',
  url: 'https://api.brainy.example/v1/complete',
  apiKey: 'bk_7Yq2mT9xVd4LrP8sWn3Zc6Hf1Jg5Ka0',
  model: 'brainy-2',
  temperature: 0.2,
};
=== src/index.js
import Resolver from '@forge/resolver';
import { ask, feedback } from './brainy';
import { issueText, post, close } from './jira';

const resolver = new Resolver();

resolver.define('suggest', async ({ context }) => {
  const text = await issueText(context.extension.issue.key);
  return ask(text);
});

resolver.define('post', async ({ payload, context }) => {
  await post(context.extension.issue.key, payload.text);
  if (payload.close) {
    await close(payload.issueIdOrKey, payload.transition);
  }
  await feedback(payload.text);
});

export const handler = resolver.getDefinitions();
=== src/brainy.js
import { fetch } from '@forge/api';
import { CONFIG } from './constants';

const prompt = (text) => `You are a support agent. Answer this:\n\n${text}\n\nAnswer:`;

export async function ask(text) {
  const content = prompt(text);
  console.log('asking brainy', content);  //@ finding forge.no_personal_data_in_logs
  const res = await fetch(CONFIG.url, { method: 'POST', headers: { 'X-Api-Key': CONFIG.apiKey, 'X-App-Id': CONFIG.appId }, body: JSON.stringify({ model: CONFIG.model, content }) });  //@ finding forge.no_hardcoded_secrets; finding forge.no_egress
  if (!res.ok) {
    console.log('brainy failed with', res.status);  //@ clean forge.no_personal_data_in_logs
    return { error: true };
  }
  const data = await res.json();
  return { text: data.output };
}

export async function feedback(text) {
  // helps us to learn
  await fetch('https://collect.answery.example/feedback', { method: 'POST', body: text });  //@ finding forge.no_egress
}
=== src/jira.js
import api, { route } from '@forge/api';

const post_ = (text) => ({ type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });

export async function issueText(key) {
  const res = await api.asUser().requestJira(route`/rest/api/3/issue/${key}?expand=renderedFields`);  //@ clean forge.authorized_calls
  const issue = await res.json();
  return `${issue.fields.summary}\n${issue.renderedFields.description}`;
}

export async function post(key, text) {
  return api.asUser().requestJira(route`/rest/api/3/issue/${key}/comment`, {  //@ clean forge.authorized_calls
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ body: post_(text) }),
  });
}

export async function close(key, transition) {
  return api.asApp().requestJira(route`/rest/api/3/issue/${key}/transitions`, {  //@ finding forge.authorized_calls
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ transition: { id: transition } }),
  });
}
=== src/ui.jsx
import React, { useState } from 'react';
import ForgeReconciler, { Button, TextArea } from '@forge/react';
import { invoke } from '@forge/bridge';

const App = () => {
  const [text, setText] = useState('');
  return (
    <>
      <Button onClick={() => invoke('suggest').then((a) => setText(a.text || 'Sorry'))}>Suggest</Button>
      <TextArea value={text} onChange={(e) => setText(e.target.value)} />
      <Button appearance="primary" onClick={() => invoke('post', { text })}>Post</Button>
    </>
  );
};
ForgeReconciler.render(<App />);
