about: Tokens are signed and verified with constants by several libraries.
verdicts:
  forge.no_hardcoded_secrets: refuted
=== manifest.yml
modules:
  trigger:
    - key: changed
      function: changed
      events:
        - avi:jira:updated:issue
  function:
    - key: changed
      handler: index.changed
permissions:
  scopes:
    - read:jira-work
app:
  id: ari:cloud:ecosystem::app/eccb0bab-4d07-55d3-8a76-b837986d6f7b
  runtime:
    name: nodejs22.x
=== package.json
{
  "name": "app",
  "version": "1.0.0",
  "private": true,
  "main": "index.js",
  "dependencies": {
    "jsonwebtoken": "9.0.2",
    "atlassian-jwt": "2.0.3",
    "crypto-js": "4.2.0",
    "jose": "5.6.3"
  }
}
=== src/index.js
import jwt from 'jsonwebtoken';
import { sign as signToken } from 'jsonwebtoken';
import * as atlassian from 'atlassian-jwt';
import CryptoJS from 'crypto-js';
import { SignJWT, jwtVerify } from 'jose';

const KEY = 'kept-in-the-code';

export async function changed(event) {
  const token = jwt.sign({ sub: event.issue.id }, KEY, { expiresIn: '5m' }); //@ finding forge.no_hardcoded_secrets
  jwt.verify(token, 'another-one', { algorithms: ['HS256'] }); //@ finding forge.no_hardcoded_secrets
  jwt.verify(token, process.env.JWT_KEY, { algorithms: ['HS256'] }); //@ clean forge.no_hardcoded_secrets
  signToken({ a: 1 }, `${KEY}-2`); //@ finding forge.no_hardcoded_secrets
  atlassian.encodeSymmetric({ iss: 'app' }, KEY); //@ finding forge.no_hardcoded_secrets
  atlassian.decodeSymmetric(token, 'shared', 'HS256'); //@ finding forge.no_hardcoded_secrets
  CryptoJS.HmacSHA256(event.issue.id, 'hmac-secret').toString(); //@ finding forge.no_hardcoded_secrets
  CryptoJS.AES.encrypt(event.issue.id, KEY).toString(); //@ finding forge.no_hardcoded_secrets
  CryptoJS.SHA256('public text').toString(); //@ clean forge.no_hardcoded_secrets
  const key = new TextEncoder().encode('jose-secret-text');
  const made = await new SignJWT({ a: 1 }).setProtectedHeader({ alg: 'HS256' }).sign(key); //@ finding forge.no_hardcoded_secrets
  await jwtVerify(made, key); //@ finding forge.no_hardcoded_secrets
}
