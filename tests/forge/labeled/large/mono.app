about: A monorepo of two apps and a package; the first app is asked, what the package does for it counts.
verdicts:
  forge.authorized_calls: refuted
  forge.no_egress: refuted
  forge.no_personal_data_in_logs: refuted
  forge.no_hardcoded_secrets: proven
  forge.no_user_credentials_collected: proven
  forge.sql_parameterized: proven
  forge.no_web_triggers: proven
  forge.no_remotes: proven
  forge.supported_runtime: proven
=== package.json
{ "name": "mono", "private": true, "workspaces": ["apps/*", "packages/*"] }
=== packages/common/package.json
{ "name": "@mono/common", "version": "1.0.0", "main": "src/index.ts", "dependencies": { "@forge/api": "^4.1.0" } }
=== packages/common/src/index.ts
export * from './jira';
export { report } from './report';
export { chunk, unique } from './lists';
=== packages/common/src/jira.ts
import api, { route } from '@forge/api';

export async function labels(key: string): Promise<string[]> {
  const res = await api.asUser().requestJira(route`/rest/api/3/issue/${key}?fields=labels`);
  return (await res.json()).fields.labels;
}

export async function setLabels(key: string, values: string[]) {
  const res = await api.asApp().requestJira(route`/rest/api/3/issue/${key}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ fields: { labels: values } }),
  });
  return res.ok;
}
=== packages/common/src/report.ts
import { fetch } from '@forge/api';

export async function report(name: string, data: Record<string, unknown>) {
  try {
    await fetch('https://errors.mono.example/api/12/store', { method: 'POST', body: JSON.stringify({ name, data }) });
  } catch (e) {
    console.error('report', (e as Error).message);
  }
}
=== packages/common/src/lists.ts
export const unique = <T>(list: T[]): T[] => [...new Set(list)];
export const chunk = <T>(list: T[], size: number): T[][] =>
  list.length ? [list.slice(0, size), ...chunk(list.slice(size), size)] : [];
=== apps/a-labels/manifest.yml
app:
  id: ari:cloud:ecosystem::app/0b6d1f4e-5a11-4c3c-9f0f-0f40f2aa1023
  runtime:
    name: nodejs22.x
modules:
  jira:issueContext:
    - key: labels
      title: Labels
      label: Labels
      icon: https://mono.example/i.svg
      resource: main
      render: native
      resolver:
        function: labels
  function:
    - key: labels
      handler: index.handler
resources:
  - key: main
    path: src/main.tsx
permissions:
  scopes: [read:jira-work, write:jira-work]
  external:
    fetch:
      backend: ['https://errors.mono.example']
=== apps/a-labels/package.json
{ "name": "a-labels", "dependencies": { "@mono/common": "*", "@forge/api": "^4.1.0", "@forge/resolver": "^1.6.0", "@forge/bridge": "^4.1.0", "@forge/react": "^10.1.0", "react": "^18.2.0" } }
=== apps/a-labels/src/index.ts
import Resolver from '@forge/resolver';
import { labels, report, setLabels, unique } from '@mono/common';

const resolver = new Resolver();

resolver.define('get', ({ context }) => labels(context.extension.issue.key));

resolver.define('set', async ({ payload }) => {
  const ok = await setLabels(payload.key, unique(payload.labels));
  if (!ok) await report('set', { key: payload.key });
  return ok;
});

resolver.define('whoami', async (req) => {
  console.log(req);
  return req.context.accountId;
});

export const handler = resolver.getDefinitions();
=== apps/a-labels/src/main.tsx
import React, { useEffect, useState } from 'react';
import ForgeReconciler, { Tag, TagGroup } from '@forge/react';
import { invoke } from '@forge/bridge';

const Main = () => {
  const [list, setList] = useState<string[]>([]);
  useEffect(() => { invoke<string[]>('get').then(setList); }, []);
  return <TagGroup>{list.map((l) => <Tag key={l} text={l} />)}</TagGroup>;
};
ForgeReconciler.render(<Main />);
=== apps/b-nightly/manifest.yml
app:
  id: ari:cloud:ecosystem::app/0b6d1f4e-5a11-4c3c-9f0f-0f40f2aa1024
  runtime:
    name: nodejs22.x
modules:
  scheduledTrigger:
    - key: nightly
      function: nightly
      interval: day
  function:
    - key: nightly
      handler: index.run
permissions:
  scopes: [read:jira-work, write:jira-work]
=== apps/b-nightly/package.json
{ "name": "b-nightly", "dependencies": { "@mono/common": "*", "@forge/api": "^4.1.0" } }
=== apps/b-nightly/src/index.ts
import api, { route } from '@forge/api';
import { setLabels } from '@mono/common';

export async function run() {
  const res = await api.asApp().requestJira(route`/rest/api/3/search/jql?jql=${'labels = stale'}&fields=labels`);
  for (const issue of (await res.json()).issues) {
    await setLabels(issue.key, issue.fields.labels.filter((l: string) => l !== 'stale'));
  }
}
