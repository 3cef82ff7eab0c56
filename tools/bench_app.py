"""Write an invented Forge app of about so many lines, always the same one: `tools/bench_app.py LINES FOLDER`.

It is made as apps are: a resolver in TypeScript with guards and services, classes, storage, scheduled work, a web
trigger, and a page in React. What grows with the lines are subjects (boards, reviews, …), each with its part of all.
"""

from __future__ import annotations

import sys
from pathlib import Path

SUBJECTS = ("board", "review", "release", "risk", "budget", "survey", "checklist", "roster", "incident", "forecast")
FIELDS = ("summary", "priority", "labels", "duedate", "components", "assignee", "status")
LINES_OF_A_SUBJECT = 233
LINES_OF_THE_REST = 70

MANIFEST = """modules:
  jira:projectPage:
    - key: planner-page
      title: Planner
      resource: main
      resolver:
        function: resolver
  jira:adminPage:
    - key: planner-admin
      title: Planner settings
      resource: main
      resolver:
        function: resolver
  scheduledTrigger:
    - key: nightly
      function: nightly
      interval: day
  webtrigger:
    - key: import-hook
      function: hook
  function:
    - key: resolver
      handler: index.handler
    - key: nightly
      handler: nightly.run
    - key: hook
      handler: hook.run
resources:
  - key: main
    path: static/planner/build
app:
  id: ari:cloud:ecosystem::app/6f1d0f1e-3d0b-4f3f-9d3e-0d6c1a7b2e11
  name: Planner
  runtime:
    name: nodejs22.x
permissions:
  scopes:
    - read:jira-work
    - write:jira-work
    - storage:app
  external:
    fetch:
      backend:
        - https://rates.example
"""

PACKAGE = """{
  "name": "planner",
  "private": true,
  "dependencies": {"@forge/api": "4.1.0", "@forge/resolver": "1.6.1", "@forge/kvs": "1.0.0"}
}
"""

PAGE_PACKAGE = """{
  "name": "planner-page",
  "private": true,
  "scripts": {"build": "vite build --outDir build"},
  "dependencies": {"@forge/bridge": "4.2.0", "react": "18.3.1", "react-dom": "18.3.1"}
}
"""

GUARDS = """import { asUser, authorize, route } from '@forge/api';

export class NotAllowed extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'NotAllowed';
  }
}

export async function requireAdministrator(): Promise<void> {
  const response = await asUser().requestJira(route`/rest/api/3/mypermissions?permissions=ADMINISTER`);
  const { permissions } = await response.json();
  if (!permissions.ADMINISTER.havePermission) {
    throw new NotAllowed('Only administrators may do this.');
  }
}

export const guarded = <T>(handler: (request: Request) => Promise<T>) => async (request: Request): Promise<T> => {
  await requireAdministrator();
  return handler(request);
};

export async function canEdit(issueId: string): Promise<boolean> {
  const granted = await authorize().onJira([{ permissions: ['EDIT_ISSUES'], issues: [Number(issueId)] }]);
  return granted.length > 0 && granted[0].issues.includes(Number(issueId));
}
"""

HOOK = """import { createHmac, timingSafeEqual } from 'crypto';
import { kvs } from '@forge/kvs';

export async function run(request) {
  const secret = process.env.HOOK_SECRET;
  const given = request.headers['x-signature']?.[0];
  if (!secret || !given) {
    return { statusCode: 401 };
  }
  const expected = createHmac('sha256', secret).update(request.body).digest();
  const received = Buffer.from(given, 'hex');
  if (received.length !== expected.length || !timingSafeEqual(received, expected)) {
    return { statusCode: 403 };
  }
  const { rows = [] } = JSON.parse(request.body);
  await kvs.set('imported-rows', rows.map(({ id, points }) => ({ id, points })));
  return { statusCode: 204 };
}
"""

SERVICE = """import api, { fetch, route } from '@forge/api';
import { kvs } from '@forge/kvs';
import type { @Subject@, @Subject@Filter } from './types';

const PAGE_SIZE = @number@;
const RATES = 'https://rates.example/v1';

/** Everything about one @subject@ of a project. */
export class @Subject@Service {
  private readonly cache = new Map<string, @Subject@>();

  constructor(private readonly projectKey: string, private readonly options: { strict?: boolean } = {}) {}

  async search({ text, since, limit = PAGE_SIZE }: @Subject@Filter): Promise<@Subject@[]> {
    const clauses = [`project = "${this.projectKey}"`];
    if (text) {
      clauses.push(`text ~ "${text}"`);
    }
    if (since) {
      clauses.push(`updated >= "${since}"`);
    }
    const jql = clauses.join(' AND ');
    const found: @Subject@[] = [];
    let nextPageToken: string | undefined;
    do {
      const response = await api.asUser().requestJira(route`/rest/api/3/search/jql`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ jql, maxResults: limit, nextPageToken, fields: ['@field@', 'summary'] }),
      });
      if (!response.ok) {
        throw new Error(`The search for @subject@s failed with ${response.status}`);
      }
      const page = await response.json();
      for (const issue of page.issues ?? []) {
        const @subject@ = this.read(issue);
        if (this.options.strict && !@subject@.@field@) {
          continue;
        }
        this.cache.set(@subject@.key, @subject@);
        found.push(@subject@);
      }
      nextPageToken = page.nextPageToken;
    } while (nextPageToken && found.length < limit);
    return found;
  }

  async rename(key: string, summary: string): Promise<void> {
    const response = await api.asUser().requestJira(route`/rest/api/3/issue/${key}`, {
      method: 'PUT',
      body: JSON.stringify({ fields: { summary } }),
    });
    if (response.status !== 204) {
      const { errorMessages } = await response.json();
      throw new Error(errorMessages?.[0] ?? 'Renaming failed');
    }
    this.cache.delete(key);
  }

  async rate(currency = 'EUR'): Promise<number> {
    const known = await kvs.get(`rate-${currency}`);
    if (typeof known === 'number') {
      return known;
    }
    const response = await fetch(`${RATES}/latest?base=${encodeURIComponent(currency)}`);
    const { rate } = await response.json();
    await kvs.set(`rate-${currency}`, rate);
    return rate;
  }

  private read({ key, fields = {} }: any): @Subject@ {
    const { summary, @field@, ...rest } = fields;
    return { key, title: summary?.trim() || 'untitled', @field@, weight: Number(rest.customfield_10016 ?? 1) };
  }
}
"""

TYPES = """export interface @Subject@ {
  key: string;
  title: string;
  @field@?: unknown;
  weight: number;
}

export type @Subject@Filter = { text?: string; since?: string; limit?: number };
"""

RESOLVERS = """import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';
import { kvs } from '@forge/kvs';
import { canEdit, requireAdministrator } from '../guards';
import { @Subject@Service } from './service';

const DEFAULTS = { columns: ['@field@', 'summary'], isPublic: false, size: @number@ };

const byWeight = (left, right) => right.weight - left.weight || left.title.localeCompare(right.title);

function group(entries, name) {
  return entries.reduce((groups, entry) => {
    const key = String(entry[name] ?? 'none');
    (groups[key] = groups[key] || []).push(entry.key);
    return groups;
  }, {});
}

export function define@Subject@(resolver: Resolver): void {
  resolver.define('@subject@.list', async ({ payload, context }) => {
    const { filter = {}, sortBy } = payload;
    const service = new @Subject@Service(context.extension.project.key, { strict: Boolean(filter.strict) });
    const entries = await service.search(filter);
    const sorted = sortBy === 'weight' ? [...entries].sort(byWeight) : entries;
    return { entries: sorted, groups: group(sorted, '@field@'), total: sorted.length };
  });

  resolver.define('@subject@.rename', async ({ payload, context }) => {
    const { key, id, title } = payload;
    if (typeof title !== 'string' || title.length > 200) {
      return { error: 'The title is missing or too long.' };
    }
    if (!(await canEdit(id))) {
      return { error: 'You may not edit this.' };
    }
    const service = new @Subject@Service(context.extension.project.key);
    try {
      await service.rename(key, title);
      return { ok: true };
    } catch (error) {
      console.error(`Renaming failed: ${error.message}`);
      return { error: 'Renaming failed.' };
    }
  });

  resolver.define('@subject@.settings', async () => ({ ...DEFAULTS, ...(await kvs.get('@subject@-settings')) }));

  resolver.define('@subject@.save', async ({ payload }) => {
    await requireAdministrator();
    const { columns, isPublic, size } = payload.settings;
    const settings = { columns: columns.slice(0, 12), isPublic: isPublic === true, size: Math.min(size, 500) };
    await kvs.set('@subject@-settings', settings);
    return settings;
  });

  resolver.define('@subject@.remove', async ({ payload }) => {
    await requireAdministrator();
    const response = await api.asApp().requestJira(route`/rest/api/3/issue/${payload.key}`, { method: 'DELETE' });
    switch (response.status) {
      case 204:
        return { ok: true };
      case 404:
        return { error: 'It is gone already.' };
      default:
        return { error: `Jira answered ${response.status}.` };
    }
  });
}
"""

COMPONENT = """import React, { useCallback, useEffect, useMemo, useState } from 'react';
import { invoke, router, view } from '@forge/bridge';

type Entry = { key: string; title: string; weight: number };
type Props = { heading?: string; onSelect?: (entry: Entry) => void };

const LABELS: Record<string, string> = { empty: 'No @subject@ so far', failed: 'Loading failed', title: 'Title' };

function Row({ entry, isSelected, onSelect }: { entry: Entry; isSelected: boolean; onSelect: () => void }) {
  return (
    <tr className={isSelected ? 'selected' : undefined} onClick={onSelect}>
      <td>
        <a href={`/browse/${entry.key}`} onClick={() => router.open(`/browse/${entry.key}`)}>
          {entry.key}
        </a>
      </td>
      <td>{entry.title}</td>
      <td>{entry.weight.toFixed(1)}</td>
    </tr>
  );
}

export function @Subject@Table({ heading = '@Subject@', onSelect }: Props) {
  const [entries, setEntries] = useState<Entry[]>([]);
  const [query, setQuery] = useState('');
  const [selected, setSelected] = useState<string | null>(null);
  const [error, setError] = useState<string>();

  useEffect(() => {
    let isCurrent = true;
    invoke<{ entries: Entry[] }>('@subject@.list', { filter: { text: query, limit: @number@ } })
      .then((answer) => isCurrent && setEntries(answer.entries))
      .catch(() => isCurrent && setError(LABELS.failed));
    return () => {
      isCurrent = false;
    };
  }, [query]);

  const total = useMemo(() => entries.reduce((sum, entry) => sum + entry.weight, 0), [entries]);
  const select = useCallback(
    (entry: Entry) => {
      setSelected(entry.key);
      onSelect?.(entry);
    },
    [onSelect],
  );

  const rename = async (entry: Entry, title: string) => {
    const { extension } = await view.getContext();
    const answer = await invoke('@subject@.rename', { key: entry.key, id: extension.issue?.id, title });
    setEntries((known) => known.map((one) => (one.key === entry.key ? { ...one, title } : one)));
    return answer;
  };

  if (error) {
    return <p role="alert">{error}</p>;
  }
  return (
    <section aria-label={heading}>
      <h2>{heading}</h2>
      <input value={query} placeholder={LABELS.title} onChange={(event) => setQuery(event.target.value)} />
      {entries.length === 0 ? (
        <p>{LABELS.empty}</p>
      ) : (
        <table>
          <tbody>
            {entries.map((entry) => (
              <Row key={entry.key} entry={entry} isSelected={selected === entry.key} onSelect={() => select(entry)} />
            ))}
          </tbody>
        </table>
      )}
      <footer>{total > 0 && `${entries.length} entries, ${total} points`}</footer>
      {selected && <button onClick={() => rename(entries[0], query)}>Rename</button>}
    </section>
  );
}
"""


def write_app(folder: Path, lines: int) -> int:
    """Write the app into a folder; the lines of its scripts, which are about those asked for."""
    count = max(1, round((lines - LINES_OF_THE_REST) / LINES_OF_A_SUBJECT))
    names = [f"{SUBJECTS[at % len(SUBJECTS)]}{at // len(SUBJECTS) or ''}" for at in range(count)]
    scripts = {
        "src/guards.ts": GUARDS,
        "src/hook.js": HOOK,
        "src/index.ts": _index(names),
        "src/nightly.ts": _nightly(),
    }
    for at, name in enumerate(names):
        for path, text in (
            (f"src/{name}/service.ts", SERVICE),
            (f"src/{name}/types.ts", TYPES),
            (f"src/{name}/resolvers.ts", RESOLVERS),
            (f"static/planner/src/{name}.tsx", COMPONENT),
        ):
            scripts[path] = _fill(text, name, at)
    scripts["static/planner/src/main.tsx"] = _main(names)
    others = {
        "manifest.yml": MANIFEST,
        "package.json": PACKAGE,
        "static/planner/package.json": PAGE_PACKAGE,
        "static/planner/index.html": '<div id="root"></div>\n<script type="module" src="/src/main.tsx"></script>\n',
    }
    for path, text in (scripts | others).items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    return sum(text.count("\n") for text in scripts.values())


def _fill(text: str, name: str, at: int) -> str:
    values = {"subject": name, "Subject": name.capitalize(), "field": FIELDS[at % len(FIELDS)], "number": str(20 + at)}
    for key, value in values.items():
        text = text.replace(f"@{key}@", value)
    return text


def _index(names: list[str]) -> str:
    imports = "".join(f"import {{ define{name.capitalize()} }} from './{name}/resolvers';\n" for name in names)
    calls = "".join(f"define{name.capitalize()}(resolver);\n" for name in names)
    return (
        f"import Resolver from '@forge/resolver';\n{imports}\nconst resolver = new Resolver();\n{calls}\n"
        "export const handler = resolver.getDefinitions();\n"
    )


def _nightly() -> str:
    return (
        "import api, { route } from '@forge/api';\nimport { kvs } from '@forge/kvs';\n\n"
        "export const run = async () => {\n  const rows = (await kvs.get('imported-rows')) ?? [];\n"
        "  await Promise.all(\n    rows.map(({ id, points }) =>\n"
        "      api.asApp().requestJira(route`/rest/api/3/issue/${id}`, {\n        method: 'PUT',\n"
        "        body: JSON.stringify({ fields: { customfield_10016: points } }),\n      }),\n    ),\n  );\n};\n"
    )


def _main(names: list[str]) -> str:
    imports = "".join(f"import {{ {name.capitalize()}Table }} from './{name}';\n" for name in names)
    tables = "".join(f"    <{name.capitalize()}Table />\n" for name in names)
    return (
        f"import React from 'react';\nimport {{ createRoot }} from 'react-dom/client';\n{imports}\n"
        f"createRoot(document.getElementById('root')).render(\n  <main>\n{tables}  </main>,\n);\n"
    )


if __name__ == "__main__":
    print(write_app(Path(sys.argv[2]), int(sys.argv[1])))
