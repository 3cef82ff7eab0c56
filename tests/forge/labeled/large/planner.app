about: A project page as a React and TypeScript app with vite, hooks and a context; sound but for its libraries.
verdicts:
  forge.no_third_party_dependencies: refuted
  forge.no_egress: proven
  forge.storage_on_platform_only: proven
  forge.authorized_calls: proven
  forge.secrets_in_secret_store: proven
  forge.no_hardcoded_secrets: proven
  forge.no_user_credentials_collected: proven
  forge.no_personal_data_in_logs: proven
  forge.sql_parameterized: proven
  forge.scopes_minimal: proven
  forge.no_web_triggers: proven
  forge.no_remotes: proven
  forge.supported_runtime: proven
=== manifest.yml
modules:
  jira:projectPage:
    - key: planner
      title: Planner
      resource: planner
      resolver:
        function: planner-resolver
  function:
    - key: planner-resolver
      handler: index.handler
resources:
  - key: planner
    path: frontend/dist
app:
  id: ari:cloud:ecosystem::app/0b6d1f4e-5a11-4c3c-9f0f-0f40f2aa1011
  runtime:
    name: nodejs22.x
permissions:
  scopes:
    - read:jira-work  #@ clean forge.scopes_minimal
    - write:jira-work  #@ clean forge.scopes_minimal
    - storage:app  #@ clean forge.scopes_minimal
=== package.json
{ "name": "planner", "workspaces": ["frontend"], "dependencies": { "@forge/api": "^4.1.0", "@forge/kvs": "^1.1.0", "@forge/resolver": "^1.6.0" } }
=== tsconfig.json
{ "compilerOptions": { "strict": true, "jsx": "react-jsx", "baseUrl": ".", "paths": { "@lib/*": ["src/lib/*"] } } }
=== src/index.ts
import Resolver from '@forge/resolver';
import { PlanStore } from '@lib/store';
import { moveIssue } from '@lib/jira';

const resolver = new Resolver();
const store = new PlanStore();

resolver.define('plan.get', ({ context }) => store.get(context.extension.project.id));

resolver.define('plan.put', async ({ payload, context }) => {
  const lanes = Array.isArray(payload.lanes) ? payload.lanes : [];
  return store.put(context.extension.project.id, lanes);
});

resolver.define('issue.move', async ({ payload }) => moveIssue(payload.key, payload.due));

export const handler = resolver.getDefinitions();
=== src/lib/store.ts
import { kvs } from '@forge/kvs';

export interface Lane { id: string; title: string; keys: string[] }

export class PlanStore {
  private key(projectId: string): string {
    return `plan#${projectId}`;
  }

  async get(projectId: string): Promise<Lane[]> {
    return (await kvs.get<Lane[]>(this.key(projectId))) ?? [];
  }

  async put(projectId: string, lanes: Lane[]): Promise<Lane[]> {
    const clean = lanes.map(({ id, title, keys }) => ({ id: String(id), title: String(title).slice(0, 80), keys: keys.map(String) }));
    await kvs.set(this.key(projectId), clean);  //@ clean forge.storage_on_platform_only; clean forge.secrets_in_secret_store
    return clean;
  }
}
=== src/lib/jira.ts
import api, { route } from '@forge/api';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

export async function moveIssue(key: string, due: string): Promise<{ ok: boolean }> {
  if (!DATE.test(due)) return { ok: false };
  const res = await api.asUser().requestJira(route`/rest/api/3/issue/${key}`, {  //@ clean forge.authorized_calls
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ fields: { duedate: due } }),
  });
  if (!res.ok) console.error(`PUT ${key} ${res.status}`);  //@ clean forge.no_personal_data_in_logs
  return { ok: res.ok };
}
=== frontend/package.json
{
  "name": "planner-ui",
  "type": "module",
  "scripts": { "dev": "vite", "build": "tsc && vite build" },
  "dependencies": {
    "@forge/bridge": "^4.1.0",  //@ clean forge.no_third_party_dependencies
    "react": "^18.3.1",  //@ finding forge.no_third_party_dependencies
    "react-dom": "^18.3.1"
  },
  "devDependencies": {
    "@vitejs/plugin-react": "^4.3.0",  //@ clean forge.no_third_party_dependencies
    "typescript": "^5.4.0",
    "vite": "^5.2.0"
  }
}
=== frontend/vite.config.ts
import { defineConfig } from 'vite';
import react from '@vitejs/plugin-react';

export default defineConfig({ plugins: [react()], base: './', build: { outDir: 'dist' } });
=== frontend/index.html
<!doctype html>
<html lang="en">
  <head>
    <meta charset="UTF-8" />
    <title>Planner</title>
  </head>
  <body>
    <div id="root"></div>
    <script type="module" src="/src/main.tsx"></script>
  </body>
</html>
=== frontend/src/main.tsx
import { createRoot } from 'react-dom/client';
import { StrictMode } from 'react';
import { PlanProvider } from './PlanContext';
import { Board } from './Board';
import './index.css';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <PlanProvider>
      <Board />
    </PlanProvider>
  </StrictMode>,
);
=== frontend/src/index.css
:root { color-scheme: light dark; }
.lane { border: 1px solid #ccc; padding: 8px; }
=== frontend/src/api.ts
import { invoke, requestJira } from '@forge/bridge';

export interface Lane { id: string; title: string; keys: string[] }
export interface Issue { key: string; summary: string; due: string | null }

export const getPlan = () => invoke<Lane[]>('plan.get');
export const putPlan = (lanes: Lane[]) => invoke<Lane[]>('plan.put', { lanes });
export const move = (key: string, due: string) => invoke<{ ok: boolean }>('issue.move', { key, due });

export async function getIssues(projectKey: string): Promise<Issue[]> {
  const jql = encodeURIComponent(`project = ${projectKey} AND statusCategory != Done`);
  const res = await requestJira(`/rest/api/3/search/jql?jql=${jql}&fields=summary,duedate&maxResults=100`, {  //@ clean forge.no_egress
    headers: { Accept: 'application/json' },
  });
  const body = await res.json();
  return body.issues.map((i: any) => ({ key: i.key, summary: i.fields.summary, due: i.fields.duedate }));
}
=== frontend/src/PlanContext.tsx
import { createContext, useContext, useEffect, useMemo, useReducer, type ReactNode } from 'react';
import { view } from '@forge/bridge';
import { getIssues, getPlan, putPlan, type Issue, type Lane } from './api';

interface State { lanes: Lane[]; issues: Issue[]; loading: boolean }
type Action =
  | { type: 'loaded'; lanes: Lane[]; issues: Issue[] }
  | { type: 'lanes'; lanes: Lane[] };

const Context = createContext<{ state: State; save: (lanes: Lane[]) => Promise<void> } | null>(null);

function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'loaded':
      return { lanes: action.lanes, issues: action.issues, loading: false };
    case 'lanes':
      return { ...state, lanes: action.lanes };
    default:
      return state;
  }
}

export function PlanProvider({ children }: { children: ReactNode }) {
  const [state, dispatch] = useReducer(reduce, { lanes: [], issues: [], loading: true });

  useEffect(() => {
    (async () => {
      const context = await view.getContext();
      const [lanes, issues] = await Promise.all([getPlan(), getIssues(context.extension.project.key)]);
      dispatch({ type: 'loaded', lanes, issues });
    })();
  }, []);

  const value = useMemo(
    () => ({ state, save: async (lanes: Lane[]) => dispatch({ type: 'lanes', lanes: await putPlan(lanes) }) }),
    [state],
  );
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

export function usePlan() {
  const plan = useContext(Context);
  if (!plan) throw new Error('outside of PlanProvider');
  return plan;
}
=== frontend/src/Board.tsx
import { useState } from 'react';
import { router } from '@forge/bridge';
import { usePlan } from './PlanContext';
import { move } from './api';

export function Board() {
  const { state, save } = usePlan();
  const [title, setTitle] = useState('');
  if (state.loading) return <p>Loading…</p>;

  const add = () => save([...state.lanes, { id: crypto.randomUUID(), title, keys: [] }]);
  return (
    <main>
      {state.lanes.map((lane) => (
        <section className="lane" key={lane.id}>
          <h3>{lane.title}</h3>
          {lane.keys.map((k) => (
            <button key={k} onClick={() => router.open(`/browse/${k}`)}>{k}</button>
          ))}
        </section>
      ))}
      <input value={title} onChange={(e) => setTitle(e.target.value)} />
      <button onClick={add}>Add lane</button>
      <ul>
        {state.issues.map((i) => (
          <li key={i.key}>
            {i.key} {i.summary}
            <input type="date" value={i.due ?? ''} onChange={(e) => move(i.key, e.target.value)} />
          </li>
        ))}
      </ul>
    </main>
  );
}
