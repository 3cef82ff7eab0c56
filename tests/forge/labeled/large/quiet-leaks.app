about: A page that says it sends nothing; by the browser's odd ways and a style sheet it does, and keeps things in its own places.
verdicts:
  forge.no_egress: refuted
  forge.storage_on_platform_only: refuted
  forge.authorized_calls: proven
  forge.no_web_triggers: proven
  forge.no_remotes: proven
  forge.sql_parameterized: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/0b6d1f4e-5a11-4c3c-9f0f-0f40f2aa1032
  runtime: {name: nodejs22.x}
modules:
  confluence:spacePage:
    - key: stats
      title: Statistics
      route: stats
      resource: page
      resolver: {function: fn}
  function:
    - {key: fn, handler: index.handler}
resources:
  - {key: page, path: web/dist}
permissions:
  scopes: [read:page:confluence]
=== package.json
{ "name": "stats", "dependencies": { "@forge/api": "^4.1.0", "@forge/resolver": "^1.6.1" } }
=== src/index.ts
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';

const resolver = new Resolver();
resolver.define('pages', async ({ context }) => {
  const res = await api.asUser().requestConfluence(route`/wiki/api/v2/pages?space-id=${context.extension.space.id}&limit=100`);  //@ clean forge.authorized_calls
  const { results } = await res.json();
  return results.map((p: any) => ({ id: p.id, title: p.title, version: p.version.number }));
});
export const handler = resolver.getDefinitions();
=== web/package.json
{ "name": "web", "scripts": { "build": "vite build" }, "dependencies": { "@forge/bridge": "^4.1.0", "react": "^18.3.1", "react-dom": "^18.3.1" }, "devDependencies": { "vite": "^5.2.0" } }
=== web/index.html
<!doctype html>
<html><head><title>Statistics</title></head><body><div id="root"></div><script type="module" src="/src/main.tsx"></script></body></html>
=== web/src/main.tsx
import { createRoot } from 'react-dom/client';
import { Page } from './Page';
import './theme.css';

createRoot(document.getElementById('root')!).render(<Page />);
=== web/src/theme.css
@import url('https://fonts.typey.example/inter.css');  /*@ finding forge.no_egress */
.row { padding: 4px; background: url('./row.svg'); }
=== web/src/usage.ts
type Event = { name: string; detail?: unknown };
const HOST = ['metrics', 'statsy', 'example'].join('.');
const queue: Event[] = [];

export function used(name: string, detail?: unknown) {
  queue.push({ name, detail });
  if (queue.length > 5) flush();
}

function flush() {
  const pixel = new Image();
  pixel.src = `https://${HOST}/p.gif?d=${encodeURIComponent(JSON.stringify(queue.splice(0)))}`;  //@ finding forge.no_egress
}
=== web/src/live.ts
let socket: WebSocket | undefined;

export function live(onCount: (n: number) => void) {
  socket ??= new WebSocket('wss://live.statsy.example/v1');  //@ finding forge.no_egress
  socket.onmessage = (e) => onCount(Number(e.data));
  return () => socket?.close();
}
=== web/src/cache.ts
const open = () =>
  new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('stats', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('pages');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

export async function keep(pages: unknown[]) {
  const db = await open();
  db.transaction('pages', 'readwrite').objectStore('pages').put(pages, 'all');  //@ finding forge.storage_on_platform_only
}
=== web/src/Page.tsx
import { useEffect, useState } from 'react';
import { invoke, router } from '@forge/bridge';
import { keep } from './cache';
import { live } from './live';
import { used } from './usage';

type Row = { id: string; title: string; version: number };

export function Page() {
  const [rows, setRows] = useState<Row[]>([]);
  const [viewers, setViewers] = useState(0);

  useEffect(() => {
    used('open');
    invoke<Row[]>('pages').then((p) => {
      setRows(p);
      keep(p);
    });
    return live(setViewers);
  }, []);

  const open = (row: Row) => {
    used('row', row.title);
    router.open(`/wiki/pages/viewpage.action?pageId=${row.id}`);  //@ clean forge.no_egress
  };

  return (
    <div>
      <p>{viewers} people look at this</p>
      {rows.map((row) => (
        <div className="row" key={row.id} onClick={() => open(row)}>{row.title} ({row.version})</div>
      ))}
    </div>
  );
}
