about: A page whose data comes from the vendor's own backend, declared as a remote; the backend gets texts and people.
verdicts:
  forge.no_remotes: refuted
  forge.no_egress: refuted
  forge.storage_on_platform_only: refuted
  forge.runs_on_atlassian: refuted
  forge.admin_only_reach: refuted
  forge.authorized_calls: refuted
  forge.content_policy_strict: refuted
  forge.no_hardcoded_secrets: proven
  forge.no_user_credentials_collected: proven
  forge.secrets_in_secret_store: proven
  forge.sql_parameterized: proven
  forge.no_web_triggers: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/0b6d1f4e-5a11-4c3c-9f0f-0f40f2aa1022
  runtime:
    name: nodejs22.x
modules:
  jira:globalPage:
    - key: capacity
      title: Capacity
      resource: ui
      resolver:
        endpoint: backend-endpoint
  jira:issuePanel:
    - key: capacity-panel
      title: Capacity
      icon: https://capacity.example/i.png
      resource: ui
      resolver:
        function: panel
  endpoint:
    - key: backend-endpoint
      remote: backend
      route:
        path: /forge
      auth:
        appUserToken:
          enabled: true
        appSystemToken:
          enabled: true
  function:
    - key: panel
      handler: index.handler
remotes:
  - key: backend
    baseUrl:
      default: https://eu.capacity.example
      US: https://us.capacity.example
    operations:
      - storage
      - compute
      - fetch
resources:
  - key: ui
    path: ui/build
permissions:
  scopes:
    - read:jira-work
    - read:app-user-token  #@ clean forge.scopes_minimal
    - read:app-system-token  #@ clean forge.scopes_minimal
  content:
    scripts:
      - unsafe-eval  #@ finding forge.content_policy_strict
=== package.json
{ "name": "capacity", "dependencies": { "@forge/api": "^4.1.0", "@forge/resolver": "^1.6.1" } }
=== src/index.ts
import Resolver from '@forge/resolver';
import { Backend } from './backend';
import { IssueReader } from './reader';

class PanelResolver {
  private readonly resolver = new Resolver();
  constructor(private readonly backend: Backend, private readonly reader: IssueReader) {
    this.resolver.define('load', this.load.bind(this));
    this.resolver.define('peek', this.peek.bind(this));
    this.resolver.define('plan', (req) => this.plan(req));
  }

  private async load({ context }: any) {
    const people = await this.reader.people(context.extension.issue.key);
    return this.backend.capacity(people);
  }

  private async peek({ payload }: any) {
    return this.reader.estimate(payload.key);
  }

  private async plan({ payload, context }: any) {
    const hours = Number(payload.hours);
    if (!(hours >= 0 && hours <= 80)) return { error: 'hours' };
    return this.backend.plan(context.extension.issue.id, hours);
  }

  definitions() {
    return this.resolver.getDefinitions();
  }
}

export const handler = new PanelResolver(new Backend(), new IssueReader()).definitions();
=== src/backend.ts
import { invokeRemote } from '@forge/api';

export type Person = { accountId: string; name: string };

export class Backend {
  private async call(path: string, body: unknown) {
    const res = await invokeRemote('backend', {  //@ finding forge.no_egress
      path,
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (res.status >= 400) throw new Error(`backend ${res.status}`);
    return res.json();
  }

  capacity(people: Person[]) {
    return this.call('/v1/capacity', { people });
  }

  plan(issueId: string, hours: number) {
    return this.call(`/v1/issues/${issueId}/plan`, { hours });
  }
}
=== src/reader.ts
import api, { asUser, route } from '@forge/api';
import type { Person } from './backend';

export class IssueReader {
  async people(key: string): Promise<Person[]> {
    const res = await asUser().requestJira(route`/rest/api/3/issue/${key}?fields=assignee,reporter`);  //@ clean forge.authorized_calls
    const { fields } = await res.json();
    return [fields.assignee, fields.reporter]
      .filter(Boolean)
      .map((p: any) => ({ accountId: p.accountId, name: p.displayName }));
  }

  async estimate(key: string): Promise<number> {
    const res = await api.asApp().requestJira(route`/rest/api/3/issue/${key}?fields=timeoriginalestimate`);  //@ finding forge.authorized_calls
    const { fields } = await res.json();
    return fields.timeoriginalestimate ?? 0;
  }
}
=== ui/package.json
{ "name": "capacity-ui", "scripts": { "build": "react-scripts build" },
  "dependencies": { "@forge/bridge": "^4.1.0", "react": "^18.2.0", "react-dom": "^18.2.0" }, "devDependencies": { "react-scripts": "5.0.1" } }
=== ui/public/index.html
<!doctype html><html><head><title>Capacity</title></head><body><div id="root"></div></body></html>
=== ui/src/index.jsx
import React from 'react';
import { createRoot } from 'react-dom/client';
import { view } from '@forge/bridge';
import { Global } from './Global';
import { Panel } from './Panel';

const root = createRoot(document.getElementById('root'));
view.getContext().then((context) => {
  root.render(context.extension.type === 'jira:issuePanel' ? <Panel /> : <Global />);
});
=== ui/src/Panel.jsx
import React, { useEffect, useState } from 'react';
import { invoke } from '@forge/bridge';

export function Panel() {
  const [data, setData] = useState(null);
  useEffect(() => { invoke('load').then(setData); }, []);
  return data ? <ul>{data.rows.map((r) => <li key={r.name}>{r.name}: {r.free} h</li>)}</ul> : <p>…</p>;
}
=== ui/src/Global.jsx
import React, { useState } from 'react';
import { invokeRemote, requestJira } from '@forge/bridge';

export function Global() {
  const [rows, setRows] = useState([]);
  const load = async () => {
    const me = await requestJira('/rest/api/3/myself').then((r) => r.json());
    const res = await invokeRemote({ path: '/v1/teams', method: 'POST', body: { accountId: me.accountId, email: me.emailAddress } });  //@ finding forge.no_egress
    setRows(res.body.teams);
  };
  return (
    <div>
      <button onClick={load}>Load</button>
      {rows.map((t) => <p key={t.id}>{t.name}</p>)}
    </div>
  );
}
