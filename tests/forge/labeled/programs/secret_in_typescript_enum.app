about: "TypeScript: the key is a member of an enum, and readonly fields hold another."
verdicts:
  forge.no_hardcoded_secrets: refuted
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
app:
  id: ari:cloud:ecosystem::app/fe881cf4-217f-51e1-97cb-32e22fc63371
  runtime:
    name: nodejs22.x
=== src/index.ts
import Resolver from '@forge/resolver';
import { createHmac, type Hmac } from 'node:crypto';

const enum Setting {
  Algorithm = 'sha256',
  Key = '9fQ2-vLx7RzT1mWb',
}

class Vault {
  private static readonly OTHER: string = 'hT5-wq81-zzK0-pLm3';

  public static mac(): Hmac {
    return createHmac(Setting.Algorithm, Vault.OTHER);  //@ finding forge.no_hardcoded_secrets
  }
}

const resolver = new Resolver();
resolver.define('sign', async ({ payload }: { payload: { text: string } }): Promise<string[]> => [
  createHmac(Setting.Algorithm, Setting.Key).update(payload.text).digest('hex'),  //@ finding forge.no_hardcoded_secrets
  Vault.mac().update(payload.text).digest('hex'),
]);
export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
