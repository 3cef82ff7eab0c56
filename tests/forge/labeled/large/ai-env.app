about: Texts of pages go to an outside model; its key comes from the environment, which is right, and the texts leave, which is told.
verdicts:
  forge.no_egress: refuted
  forge.storage_on_platform_only: refuted
  forge.runs_on_atlassian: refuted
  forge.no_hardcoded_secrets: proven
  forge.no_user_credentials_collected: proven
  forge.secrets_in_secret_store: proven
  forge.authorized_calls: proven
  forge.no_personal_data_in_logs: proven
  forge.sql_parameterized: proven
  forge.no_web_triggers: proven
  forge.no_remotes: proven
  forge.addresses_encrypted: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/0b6d1f4e-5a11-4c3c-9f0f-0f40f2aa1017
  runtime:
    name: nodejs22.x
modules:
  confluence:contentBylineItem:
    - key: translate
      title: Translate
      resource: main
      render: native
      resolver:
        function: resolver
  confluence:contentAction:
    - key: translate-action
      title: Translate this page
      resource: main
      render: native
      resolver:
        function: resolver
  function:
    - key: resolver
      handler: index.handler
resources:
  - key: main
    path: src/frontend/index.tsx
permissions:
  scopes:
    - read:page:confluence  #@ clean forge.scopes_minimal
    - storage:app
  external:
    fetch:
      backend:
        - address: api.lingo.example
=== package.json
{ "name": "lingo", "dependencies": { "@forge/api": "^4.1.0", "@forge/bridge": "^4.1.0", "@forge/react": "^10.1.0", "@forge/resolver": "^1.6.1", "react": "^18.2.0" } }
=== src/index.ts
import Resolver from '@forge/resolver';
import { pageText } from './page';
import { translate, LANGUAGES } from './lingo';
import { cached, remember } from './cache';

const resolver = new Resolver();

resolver.define('languages', () => Object.keys(LANGUAGES));

resolver.define('translate', async ({ payload, context }) => {
  const language = LANGUAGES[payload.language as keyof typeof LANGUAGES];
  if (!language) return { error: 'language' };
  const { id } = context.extension.content;
  const { text, version } = await pageText(id);
  const known = await cached(id, version, language);
  if (known) return { text: known };
  const translated = await translate(text, language);
  await remember(id, version, language, translated);
  return { text: translated };
});

export const handler = resolver.getDefinitions();
=== src/page.ts
import api, { route } from '@forge/api';

export async function pageText(id: string): Promise<{ text: string; version: number }> {
  const res = await api.asUser().requestConfluence(route`/wiki/api/v2/pages/${id}?body-format=storage`);  //@ clean forge.authorized_calls
  if (!res.ok) throw new Error(`page ${id}: ${res.status}`);
  const page = await res.json();
  return { text: page.body.storage.value.replace(/<[^>]+>/g, ' '), version: page.version.number };
}
=== src/lingo.ts
import { fetch } from '@forge/api';

export const LANGUAGES = { German: 'de', French: 'fr', Japanese: 'ja' } as const;
const ENDPOINT = 'https://api.lingo.example/v2/chat';

function key(): string {
  const value = process.env.LINGO_KEY;
  if (!value) throw new Error('LINGO_KEY is not set');
  return value;
}

export async function translate(text: string, language: string): Promise<string> {
  const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${key()}` };  //@ clean forge.no_hardcoded_secrets
  const body = JSON.stringify({ model: 'lingo-large', prompt: `Translate into ${language}:\n${text}` });
  const response = await fetch(ENDPOINT, { method: 'POST', headers, body });  //@ finding forge.no_egress
  if (!response.ok) {
    console.error(`lingo ${response.status}`);  //@ clean forge.no_personal_data_in_logs
    throw new Error('The translation failed');
  }
  const { choices } = await response.json();
  return choices[0].text;
}
=== src/cache.ts
import { storage } from '@forge/api';

const keyOf = (id: string, version: number, language: string) => `t:${id}:${version}:${language}`;

export const cached = (id: string, version: number, language: string): Promise<string | undefined> =>
  storage.get(keyOf(id, version, language));

export const remember = (id: string, version: number, language: string, text: string) =>
  storage.set(keyOf(id, version, language), text.slice(0, 30000));  //@ clean forge.secrets_in_secret_store; clean forge.storage_on_platform_only
=== src/frontend/index.tsx
import React, { useEffect, useState } from 'react';
import ForgeReconciler, { Select, Spinner, Text } from '@forge/react';
import { invoke } from '@forge/bridge';

const App = () => {
  const [languages, setLanguages] = useState<string[]>([]);
  const [text, setText] = useState<string | null>('');
  useEffect(() => { invoke<string[]>('languages').then(setLanguages); }, []);
  const choose = async (option: any) => {
    setText(null);
    const answer = await invoke<any>('translate', { language: option.value });
    setText(answer.text ?? answer.error);
  };
  return (
    <>
      <Select options={languages.map((l) => ({ label: l, value: l }))} onChange={choose} />
      {text === null ? <Spinner /> : <Text>{text}</Text>}
    </>
  );
};
ForgeReconciler.render(<App />);
