about: "Keys of tests and mocks are not deployed."
verdicts:
  forge.no_hardcoded_secrets: proven
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
  id: ari:cloud:ecosystem::app/bb7b3588-332d-5498-8bfd-3b35a82adf8d
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import { sign } from './sign';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  return sign(payload.text, process.env.SIGNING_KEY);
});

export const handler = resolver.getDefinitions();
=== src/sign.js
import { createHmac } from 'crypto';

export const sign = (text, key) => createHmac('sha256', key).update(text).digest('hex');  //@ clean forge.no_hardcoded_secrets
=== src/__tests__/sign.test.js
import { createHmac } from 'crypto';
import { sign } from '../sign';

test('signs', () => {
  const expected = createHmac('sha256', '9fQ2-vLx7RzT1mWb').update('a').digest('hex');  //@ clean forge.no_hardcoded_secrets
  expect(sign('a', '9fQ2-vLx7RzT1mWb')).toBe(expected);  //@ clean forge.no_hardcoded_secrets
});
=== src/__mocks__/keys.js
import jwt from 'jsonwebtoken';

export const token = jwt.sign({ sub: 'a' }, '9fQ2-vLx7RzT1mWb');  //@ clean forge.no_hardcoded_secrets
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
