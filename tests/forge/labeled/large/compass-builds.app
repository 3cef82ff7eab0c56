about: A Compass data provider that fetches builds of an outside CI; the app's calls stand behind platform events only.
verdicts:
  forge.no_egress: refuted
  forge.runs_on_atlassian: refuted
  forge.authorized_calls: proven
  forge.no_hardcoded_secrets: proven
  forge.no_user_credentials_collected: proven
  forge.secrets_in_secret_store: proven
  forge.no_personal_data_in_logs: proven
  forge.sql_parameterized: proven
  forge.no_web_triggers: proven
  forge.supported_runtime: proven
  forge.addresses_encrypted: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/0b6d1f4e-5a11-4c3c-9f0f-0f40f2aa1006
  runtime:
    name: nodejs22.x
modules:
  compass:dataProvider:
    - key: builds-provider
      function: provide
      callback:
        function: provided
      domains:
        - ci.buildr.example
  compass:adminPage:
    - key: builds-admin
      resource: admin
      render: native
      resolver:
        function: admin-resolver
      title: Buildr
      icon: https://buildr.example/logo.svg
  scheduledTrigger:
    - key: refresh
      function: refresh
      interval: hour
  function:
    - key: provide
      handler: provider.provide
    - key: provided
      handler: provider.provided
    - key: refresh
      handler: refresh.run
    - key: admin-resolver
      handler: admin.handler
resources:
  - key: admin
    path: src/ui/admin.tsx
permissions:
  scopes:
    - storage:app
    - read:component:compass
    - write:metric:compass
    - write:event:compass
  external:
    fetch:
      backend:
        - address: https://ci.buildr.example
=== package.json
{
  "name": "buildr-for-compass",
  "dependencies": {
    "@atlassian/forge-graphql": "^13.0.0",  //@ clean forge.no_third_party_dependencies
    "@forge/api": "^4.0.0",
    "@forge/bridge": "^4.0.0",
    "@forge/react": "^10.0.0",
    "@forge/resolver": "^1.5.0",
    "react": "^18.2.0"
  }
}
=== src/client.ts
import { fetch, storage } from '@forge/api';

const BASE = 'https://ci.buildr.example/api/v3';

export type Build = { number: number; state: 'passed' | 'failed' | 'running'; finished: string; url: string };

export class BuildrClient {
  constructor(private readonly token: string) {}

  static async create(): Promise<BuildrClient | undefined> {
    const token = await storage.getSecret('buildr-token');
    return token ? new BuildrClient(token) : undefined;
  }

  private async get<T>(path: string): Promise<T> {
    const response = await fetch(`${BASE}${path}`, { headers: { Authorization: `Bearer ${this.token}` } });  //@ finding forge.no_egress; clean forge.no_hardcoded_secrets; clean forge.no_user_credentials_collected
    if (response.status === 401) throw new Error('Buildr does not know the token');
    if (!response.ok) throw new Error(`Buildr: ${response.status}`);
    return response.json();
  }

  builds(slug: string): Promise<Build[]> {
    return this.get(`/pipelines/${encodeURIComponent(slug)}/builds?limit=20`);
  }

  ping(): Promise<{ name: string }> {
    return this.get('/ping');
  }
}
=== src/provider.ts
import { DataProviderResponse, BuildEventState } from '@atlassian/forge-graphql';
import { storage } from '@forge/api';
import { Build, BuildrClient } from './client';

type Request = { url: string; ctx: { cloudId: string; extensionId: string } };

const slugOf = (url: string): string | null => {
  const match = /^https:\/\/ci\.buildr\.example\/([\w-]+\/[\w-]+)\/?$/.exec(url);
  return match ? match[1] : null;
};

const STATES: Record<Build['state'], BuildEventState> = {
  passed: BuildEventState.Successful,
  failed: BuildEventState.Failed,
  running: BuildEventState.InProgress,
};

export const toEvents = (builds: Build[]) =>
  builds.map((b) => ({
    displayName: `#${b.number}`,
    lastUpdated: b.finished,
    updateSequenceNumber: b.number,
    url: b.url,
    state: STATES[b.state],
  }));

export const provide = async (request: Request) => {
  const slug = slugOf(request.url);
  const client = await BuildrClient.create();
  if (!slug || !client) return null;
  const builds = await client.builds(slug);
  return new DataProviderResponse(slug, {
    eventTypes: [],
    builtInMetricDefinitions: [],
  }).addBuilds({ initialValues: toEvents(builds) as any }).build();
};

export const provided = async (request: { success: boolean; url: string; errorMessage?: string }) => {
  if (!request.success) {
    console.warn('Compass refused', request.errorMessage);
    return;
  }
  const known = (await storage.get('slugs')) || [];
  const slug = slugOf(request.url);
  if (slug && !known.includes(slug)) await storage.set('slugs', [...known, slug]);  //@ clean forge.secrets_in_secret_store
};
=== src/refresh.ts
import graphqlGateway from '@atlassian/forge-graphql';
import { storage } from '@forge/api';
import { BuildrClient } from './client';
import { toEvents } from './provider';

export const run = async (_: unknown, { installContext }: any) => {
  const client = await BuildrClient.create();
  if (!client) return;
  const cloudId = installContext.split('/')[1];
  for (const slug of (await storage.get('slugs')) || []) {
    try {
      const [latest] = toEvents(await client.builds(slug));
      const { errors } = await graphqlGateway.compass.asApp().createEvent({  //@ clean forge.authorized_calls
        cloudId,
        event: { build: { ...latest, externalEventSourceId: slug } } as any,
      });
      if (errors?.length) console.warn(errors[0].message);
    } catch (e) {
      console.error(slug, (e as Error).message);  //@ clean forge.no_personal_data_in_logs
    }
  }
};
=== src/admin.ts
import Resolver from '@forge/resolver';
import { storage } from '@forge/api';
import { BuildrClient } from './client';

const resolver = new Resolver();

resolver.define('connect', async ({ payload }) => {
  const token = typeof payload.token === 'string' ? payload.token.trim() : '';
  if (!/^[A-Za-z0-9]{20,60}$/.test(token)) return { error: 'That is no Buildr token' };
  const { name } = await new BuildrClient(token).ping();
  await storage.setSecret('buildr-token', token);  //@ clean forge.secrets_in_secret_store
  return { name };
});

resolver.define('disconnect', async () => {
  await storage.deleteSecret('buildr-token');
  await storage.delete('slugs');
});

resolver.define('state', async () => ({ connected: Boolean(await storage.getSecret('buildr-token')) }));

export const handler = resolver.getDefinitions();
=== src/ui/admin.tsx
import React, { useEffect, useState } from 'react';
import ForgeReconciler, { Button, SectionMessage, Textfield } from '@forge/react';
import { invoke } from '@forge/bridge';

const Admin = () => {
  const [connected, setConnected] = useState(false);
  const [token, setToken] = useState('');
  const [error, setError] = useState<string>();
  useEffect(() => { invoke<any>('state').then((s) => setConnected(s.connected)); }, []);

  if (connected) return <Button onClick={() => invoke('disconnect').then(() => setConnected(false))}>Disconnect</Button>;
  const connect = async () => {
    const result = await invoke<any>('connect', { token });
    if (result.error) setError(result.error);
    else setConnected(true);
  };
  return (
    <>
      {error && <SectionMessage appearance="error" title={error} />}
      <Textfield type="password" value={token} onChange={(e: any) => setToken(e.target.value)} />
      <Button onClick={connect}>Connect</Button>
    </>
  );
};

ForgeReconciler.render(<Admin />);
