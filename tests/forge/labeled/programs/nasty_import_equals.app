about: "TypeScript: import = require, export =, satisfies, overloads."
verdicts:
  forge.authorized_calls: refuted
=== manifest.yml
modules:
  jira:issuePanel:
    - key: panel
      title: Panel
      resource: main
      render: native
      resolver:
        function: resolver
  function:
    - key: resolver
      handler: index.handler
resources:
  - key: main
    path: src/frontend/index.jsx
permissions:
  scopes:
    - read:jira-work
    - write:jira-work
app:
  id: ari:cloud:ecosystem::app/b2fc8449-404e-5d19-a8fe-66458a233527
  runtime:
    name: nodejs22.x
=== src/index.ts
import Resolver = require('@forge/resolver');
import api = require('@forge/api');
import type { Request } from '@forge/resolver';

type Input = { key: string };
const options = { method: 'DELETE' } satisfies Record<string, string>;

function remove(key: string): Promise<unknown>;
function remove(key: string, twice: boolean): Promise<unknown>;
async function remove(key: string, twice = false): Promise<unknown> {
  if (twice) await remove(key);
  return api.asApp().requestJira(api.route`/rest/api/3/issue/${key}`, options);  //@ finding forge.authorized_calls
}

const resolver = new Resolver.default();
resolver.define('remove', ({ payload }: Request<Input>) => remove(<string>payload.key, true));
export = { handler: resolver.getDefinitions() };
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
