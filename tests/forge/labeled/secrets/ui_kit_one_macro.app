about: A macro of the first UI Kit signs with constants while it is drawn.
verdicts:
  forge.no_hardcoded_secrets: refuted
=== manifest.yml
modules:
  macro:
    - key: panel
      title: Panel
      function: main
  function:
    - key: main
      handler: index.run
permissions:
  scopes:
    - read:jira-work
app:
  id: ari:cloud:ecosystem::app/bfba197c-6772-5851-84c8-a4318351073a
  runtime:
    name: nodejs22.x
=== package.json
{
  "name": "app",
  "version": "1.0.0",
  "private": true,
  "main": "index.js",
  "dependencies": {
    "@forge/api": "4.1.0",
    "@forge/ui": "1.11.0",
    "atlassian-jwt": "2.0.3",
    "jsonwebtoken": "9.0.2",
    "crypto-js": "4.2.0"
  }
}
=== src/index.jsx
import ForgeUI, { render, Fragment, Macro, Text } from '@forge/ui';
import * as jwtLib from 'atlassian-jwt';
import jwt from 'jsonwebtoken';
import { HmacMD5, SHA1, AES, enc } from 'crypto-js';

const App = () => {
  let secret = 'first-secret';
  const first = jwtLib.encodeSymmetric({ a: 1 }, secret); //@ finding forge.no_hardcoded_secrets
  const second = jwt.sign({ a: 1 }, 'second-secret'); //@ finding forge.no_hardcoded_secrets
  const third = HmacMD5('message', secret).toString(); //@ finding forge.no_hardcoded_secrets
  const plain = SHA1('message').toString(); //@ clean forge.no_hardcoded_secrets
  const hidden = AES.encrypt('message', enc.Utf8.parse('1234567890123456')).toString(); //@ finding forge.no_hardcoded_secrets
  secret = process.env.SECRET;
  const fourth = jwtLib.encodeSymmetric({ a: 1 }, secret); //@ clean forge.no_hardcoded_secrets
  return (
    <Fragment>
      <Text>{[first, second, third, plain, hidden, fourth].join()}</Text>
    </Fragment>
  );
};

export const run = render(<Macro app={<App />} />);
