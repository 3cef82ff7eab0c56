about: A custom field type of stars in UI Kit with a value function and an entry in JQL, sound.
verdicts:
  forge.no_egress: proven
  forge.storage_on_platform_only: proven
  forge.authorized_calls: proven
  forge.secrets_in_secret_store: proven
  forge.no_hardcoded_secrets: proven
  forge.no_user_credentials_collected: proven
  forge.no_personal_data_in_logs: proven
  forge.sql_parameterized: proven
  forge.no_web_triggers: proven
  forge.no_remotes: proven
  forge.supported_runtime: proven
  forge.scopes_minimal: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/0b6d1f4e-5a11-4c3c-9f0f-0f40f2aa1009
  runtime:
    name: nodejs22.x
modules:
  jira:customFieldType:
    - key: stars
      name: Stars
      description: One to five stars
      type: object
      schema:
        properties:
          stars: {type: number}
          votes: {type: number}
      view:
        resource: view
        render: native
        resolver:
          function: field-resolver
        value:
          function: values
      edit:
        resource: edit
        render: native
        resolver:
          function: field-resolver
      contextConfig:
        resource: config
        render: native
        resolver:
          function: config-resolver
  function:
    - key: values
      handler: values.calculate
    - key: field-resolver
      handler: field.handler
    - key: config-resolver
      handler: config.handler
resources:
  - key: view
    path: src/ui/view.jsx
  - key: edit
    path: src/ui/edit.jsx
  - key: config
    path: src/ui/config.jsx
permissions:
  scopes:
    - read:jira-work
    - manage:jira-configuration
    - read:jira-user  #@ finding forge.scopes_minimal
=== package.json
{ "name": "stars", "private": true, "dependencies": {
  "@forge/api": "^4.1.0", "@forge/bridge": "^4.1.0", "@forge/react": "^10.1.0", "@forge/resolver": "^1.6.1", "react": "^18.2.0" } }
=== src/values.js
const round = (n) => Math.round(n * 2) / 2;

/** called by Jira for a batch of issues */
export const calculate = async (args) => {
  return args.field.value === undefined && args.issues
    ? args.issues.map((issue) => one(issue.value))
    : one(args.field.value);
};

function one(value) {
  if (!value || !value.votes) return { stars: 0, votes: 0 };
  return { stars: round(value.stars), votes: value.votes };
}
=== src/field.js
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';

const resolver = new Resolver();

resolver.define('siblings', async ({ context }) => {
  const { issue, project } = context.extension;
  if (!issue) return [];
  const res = await api.asUser().requestJira(route`/rest/api/3/issue/${issue.key}?fields=subtasks`);  //@ clean forge.authorized_calls
  if (!res.ok) {
    console.warn(`siblings of ${issue.key} in ${project.key}: ${res.status}`);  //@ clean forge.no_personal_data_in_logs
    return [];
  }
  const { fields } = await res.json();
  return fields.subtasks.map((s) => s.key);
});

resolver.define('vote', ({ payload }) => {
  const given = Number(payload.stars);
  const old = payload.old ?? { stars: 0, votes: 0 };
  if (!(given >= 1 && given <= 5)) return old;
  const votes = old.votes + 1;
  return { votes, stars: (old.stars * old.votes + given) / votes };
});

export const handler = resolver.getDefinitions();
=== src/config.js
import Resolver from '@forge/resolver';
import { asUser, route } from '@forge/api';

const resolver = new Resolver();

resolver.define('options', async ({ context }) => {
  const { fieldId } = context.extension;
  const res = await asUser().requestJira(route`/rest/api/3/field/${fieldId}/context`);  //@ clean forge.authorized_calls
  if (!res.ok) return { contexts: [] };
  const body = await res.json();
  return { contexts: body.values.map((v) => ({ id: v.id, name: v.name })) };
});

export const handler = resolver.getDefinitions();
=== src/ui/Star.jsx
import React from 'react';
import { Inline, Text } from '@forge/react';

export const Stars = ({ value }) => (
  <Inline>
    {[1, 2, 3, 4, 5].map((n) => <Text key={n}>{n <= value ? '★' : '☆'}</Text>)}
  </Inline>
);
=== src/ui/view.jsx
import React, { useEffect, useState } from 'react';
import ForgeReconciler, { Text, useProductContext } from '@forge/react';
import { Stars } from './Star';

const View = () => {
  const context = useProductContext();
  if (!context) return <Text>…</Text>;
  const value = context.extension.fieldValue || { stars: 0 };
  return <Stars value={value.stars} />;
};
ForgeReconciler.render(<View />);
=== src/ui/edit.jsx
import React, { useState } from 'react';
import ForgeReconciler, { Button, ButtonGroup, useProductContext } from '@forge/react';
import { invoke, view } from '@forge/bridge';

const Edit = () => {
  const context = useProductContext();
  const [busy, setBusy] = useState(false);
  const vote = async (stars) => {
    setBusy(true);
    const next = await invoke('vote', { stars, old: context.extension.fieldValue });
    await view.submit(next);
  };
  return (
    <ButtonGroup>
      {[1, 2, 3, 4, 5].map((n) => <Button key={n} isDisabled={busy} onClick={() => vote(n)}>{n}</Button>)}
    </ButtonGroup>
  );
};
ForgeReconciler.render(<Edit />);
=== src/ui/config.jsx
import React, { useEffect, useState } from 'react';
import ForgeReconciler, { Button, Label, Select, Textfield } from '@forge/react';
import { invoke, view } from '@forge/bridge';

const Config = () => {
  const [max, setMax] = useState('5');
  const [contexts, setContexts] = useState([]);
  useEffect(() => { invoke('options').then((o) => setContexts(o.contexts)); }, []);
  return (
    <>
      <Label labelFor="max">Most stars ({contexts.length} contexts)</Label>
      <Textfield id="max" value={max} onChange={(e) => setMax(e.target.value)} />
      <Button onClick={() => view.submit({ configuration: { max: Number(max) } })}>Save</Button>
    </>
  );
};
ForgeReconciler.render(<Config />);
